import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compare } from '../../src/comparability/compare.ts';
import { type ChangeNews, newsOf } from '../../src/comparability/news.ts';
import { isTotal } from '../../src/model/figure.ts';
import { formOf, sameOfLastYear, samePeriod } from '../../src/model/period.ts';
import { overviewView } from '../../src/pages/overview/view-model.ts';
import type { ViewContext } from '../../src/pages/view.ts';
import { parseHash } from '../../src/url/location.ts';
import { openSite, type Site } from '../oracle/site.ts';

let site: Site;
let context: ViewContext;

beforeAll(async () => {
  site = openSite(new URL('../../dist/data/', import.meta.url));
  context = await site.contextOf(parseHash('#/overview?lang=en&data=example&area=IR-29'));
});

afterAll(() => site.close());

/** The quarters of the related calls of an area: ln of each change on the year before, and what is said of it. */
function changesOf(area: string) {
  const { catalogue, table } = context;
  const series = table
    .ofIndicator('related_calls')
    .filter((figure) => figure.area === area && isTotal(figure) && formOf(figure.period) === 'quarter');
  return series.map((current): { readonly log?: number; readonly news?: ChangeNews } => {
    const base = series.find(({ period }) => samePeriod(period, sameOfLastYear(current.period)));
    const change = base && compare(current, base, { against: 'same_quarter', catalogue, series });
    if (change?.kind !== 'change') return {};
    return { log: Math.log1p(change.amount / 100), news: newsOf(change, { catalogue, series }) };
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the synthetic data set', () => {
  test('has a usual range that arithmetic of its own finds again from the shown changes', () => {
    const changes = changesOf('IR-29');
    const logs = changes.flatMap(({ log }) => log ?? []);
    const steps = changes.flatMap(({ log }, i) => {
      const before = changes[i - 1]?.log;
      return log === undefined || before === undefined ? [] : [Math.abs(log - before)];
    });
    const news = changes.at(-1)?.news;
    if (news?.kind !== 'within') throw new Error(news?.kind);
    expect(news.changes).toBe(logs.length);
    expect(news.includes).toEqual(['provisional']);
    const [middle, reach] = [mean(logs), 2.66 * mean(steps)];
    expect(news.usualPercent.low).toBeCloseTo(100 * Math.expm1(middle - reach), 8);
    expect(news.usualPercent.high).toBeCloseTo(100 * Math.expm1(middle + reach), 8);
  });

  test('says too few in its first years, then finds most changes usual and some unusual', () => {
    const provinces = context.catalogue.areas.filter(({ level }) => level === 'province');
    const counts = { within: 0, unusual: 0, too_few: 0, not_asked: 0 };
    for (const { code } of provinces) {
      const told = changesOf(code).flatMap(({ news }) => news ?? []);
      expect(told.slice(0, 7).every(({ kind }) => kind === 'too_few' || kind === 'not_asked')).toBe(true);
      for (const { kind } of told) counts[kind] += 1;
    }
    expect(counts.within).toBeGreaterThan(300);
    expect(counts.unusual).toBeGreaterThan(0);
    expect(counts.unusual / (counts.within + counts.unusual)).toBeLessThan(0.15);
  });

  test('stands in the headline of the overview and beside its facts', () => {
    const { headline, facts } = overviewView(context, { area: 'IR-29' });
    expect(headline?.change?.kind).toBe('change');
    expect(headline?.news?.kind).toBe('within');
    expect(facts.filter(({ news }) => news?.kind === 'within').length).toBeGreaterThan(20);
    // A withheld change has no news.
    expect(facts.filter(({ change, news }) => change?.kind !== 'change' && news)).toEqual([]);
  });
});
