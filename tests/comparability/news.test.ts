import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, compare } from '../../src/comparability/compare.ts';
import { type ChangeNews, newsOf } from '../../src/comparability/news.ts';
import type { Figure } from '../../src/model/figure.ts';
import { catalogue } from './catalogue.ts';
import { type FigureDetails, figure, type Lack } from './figures.ts';

const periodAt = (i: number) => `${1396 + Math.floor(i / 4)}-Q${(i % 4) + 1}`;

type Details = (i: number) => FigureDetails;

/** A series by quarter from 1396-Q1 on. */
const seriesOf = (
  values: readonly (number | Lack)[],
  details: Details = () => ({}),
  code = 'related_calls',
) => values.map((value, i) => figure(code, periodAt(i), value, details(i)));

/** A first year of these counts, then quarters that change by these percents on the year before. */
function grown(percents: readonly number[], first = 10_000): number[] {
  const values = [first, 2 * first, 1.5 * first, 1.2 * first];
  for (const percent of percents) values.push(Math.round(values.at(-4)! * (1 + percent / 100)));
  return values;
}

function changeIn(series: readonly Figure[], against: 'same_quarter' | 'previous' = 'same_quarter'): Change {
  const base = series.at(against === 'previous' ? -2 : -5)!;
  const change = compare(series.at(-1)!, base, { against, catalogue, series });
  if (change.kind === 'refused') throw new Error(`refused: ${change.reasons.map(({ code }) => code)}`);
  return change;
}

const newsIn = (series: readonly Figure[]): ChangeNews => newsOf(changeIn(series), { catalogue, series });

const calm = [2, 4, 3, 5, 2, 4, 3, 5, 2, 4, 3];
const steady = grown([...calm, 5]);
const jump = grown([...calm, 40]);

describe('the news of a change', () => {
  test('is within the usual range of its series, or unusual with rule and direction', () => {
    expect(newsIn(seriesOf(steady))).toMatchObject({
      kind: 'within',
      changes: 12,
      isTrial: false,
      includes: [],
    });
    expect(newsIn(seriesOf(jump))).toMatchObject({
      kind: 'unusual',
      signal: { rule: 'beyond_limit', direction: 'up' },
    });
    expect(newsIn(seriesOf(grown([...calm, -30])))).toMatchObject({
      kind: 'unusual',
      signal: { rule: 'beyond_limit', direction: 'down' },
    });
  });

  test('is not told from fewer than eight changes', () => {
    expect(newsIn(seriesOf(grown([2, 4, 3])))).toEqual({
      kind: 'too_few',
      changes: 3,
      needed: 8,
      includes: [],
    });
    expect(newsIn(seriesOf(grown(calm.slice(0, 8)))).kind).toBe('within');
  });

  test('of an earlier quarter knows nothing of later ones', () => {
    const series = seriesOf([...steady, ...grown([90, 90, 90]).slice(4)]);
    const current = series[steady.length - 1]!;
    const change = compare(current, series[steady.length - 5]!, {
      against: 'same_quarter',
      catalogue,
      series,
    });
    if (change.kind === 'refused') throw new Error('refused');
    expect(newsOf(change, { catalogue, series })).toEqual(newsIn(seriesOf(steady)));
  });

  test('allows provisional, estimated, inexact and inferred figures, and says so', () => {
    const marked = seriesOf(steady, (i) => {
      if (i === 3) return { basis: 'inferred' };
      if (i === 5) return { status: 'E' };
      if (i === 6) return { qualifier: 'about' };
      return i === steady.length - 1 ? { status: 'P' } : {};
    });
    expect(newsIn(marked)).toMatchObject({
      kind: 'within',
      includes: ['inferred', 'estimated', 'about', 'provisional'],
    });
  });
});

describe('what may not be compared is a gap', () => {
  const changesWith = (details: Details, values: readonly (number | Lack)[] = steady) => {
    const news = newsIn(seriesOf(values, details));
    return news.kind === 'not_asked' ? news.why : news.changes;
  };

  test.each([
    ['another definition', (i: number) => ({ definition: i < 4 ? '0' : '1' })],
    ['another agency', (i: number) => ({ agency: i < 4 ? 'court' : 'swo' })],
    ['a partial report', (i: number) => ({ unitsReporting: i < 4 ? 6 : 11 })],
    [
      'contradicting sources',
      (i: number) => (i < 4 ? { conflicts: [figure('related_calls', periodAt(i), 1)] } : {}),
    ],
    ['what lies before a break', (i: number) => (i === 4 ? { status: 'B' as const } : {})],
  ])('%s', (_, details) => {
    expect([changesWith(() => ({})), changesWith(details)]).toEqual([12, 8]);
  });

  test('other borders', () => {
    // The borders of that area changed at the beginning of 1399: ten of these quarters are after it.
    const values = grown([...calm, 5, 3, 4, 2, 5, 3, 4]);
    expect([changesWith(() => ({}), values), changesWith(() => ({ area: 'IR-01' }), values)]).toEqual([
      18, 6,
    ]);
  });

  test.each(['missing', 'not_collected', 'suppressed', 'not_applicable'] as const)(
    'a quarter that is %s',
    (lack) => {
      const holed = steady.map((value, i) => (i === 5 ? lack : value));
      // It takes its own change and that of a year later.
      expect(changesWith(() => ({}), holed)).toBe(10);
    },
  );

  test('a change from a base that is too small or zero, and only that change', () => {
    const small = (value: number) => steady.map((one, i) => (i === 1 ? value : one));
    expect([4, 0].map((value) => changesWith(() => ({}), small(value)))).toEqual([11, 11]);
    const middle = (value: number) => steady.map((one, i) => (i === 5 ? value : one));
    expect(changesWith(() => ({}), middle(4))).toBe(11);
    expect(changesWith(() => ({}), middle(0))).toBe(10);
  });
});

describe('not asked', () => {
  const whyOf = (news: ChangeNews) => (news.kind === 'not_asked' ? news.why : news.kind);

  test('of anything but events by quarter against the same quarter of last year, fully reported', () => {
    const missions = (code: string, details: Details = () => ({})) => newsIn(seriesOf(steady, details, code));
    expect(whyOf(missions('mobile_missions'))).toBe('within');
    expect(whyOf(missions('loans'))).toBe('indicator');
    expect(whyOf(missions('reconciled_share'))).toBe('indicator');
    expect(whyOf(missions('related_calls', () => ({ unitsReporting: 6 })))).toBe('coverage');
    const years = steady.map((value, i) => figure('related_calls', `${1380 + i}`, value));
    const change = compare(years.at(-1)!, years.at(-2)!, {
      against: 'same_quarter',
      catalogue,
      series: years,
    });
    if (change.kind === 'refused') throw new Error('refused');
    expect(whyOf(newsOf(change, { catalogue, series: years }))).toBe('period');
    const series = seriesOf(steady);
    expect(whyOf(newsOf(changeIn(series, 'previous'), { catalogue, series }))).toBe('season');
  });

  test('of a fall to zero, which no logarithm knows', () => {
    expect(whyOf(newsIn(seriesOf([...steady.slice(0, -1), 0])))).toBe('domain');
  });
});

describe('properties', () => {
  const year = fc.array(fc.integer({ min: 50, max: 99_999 }), { minLength: 4, maxLength: 4 });

  test('a series that repeats its year, or grows by one factor, is never unusual', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 2, max: 9 }), fc.constantFrom(1, 2, 3), (first, times, factor) => {
        const series = Array.from({ length: times }, (_, i) => first.map((value) => value * factor ** i));
        expect(newsIn(seriesOf(series.flat())).kind).not.toBe('unusual');
      }),
    );
  });

  test('the verdict has no scale: sixteen times as many calls are the same news', () => {
    const counts = fc.array(fc.integer({ min: 10, max: 100_000 }), { minLength: 5, maxLength: 36 });
    const limitsOf = (news: ChangeNews) =>
      news.kind === 'within' || news.kind === 'unusual'
        ? [news.usualPercent.low, news.usualPercent.high]
        : [];
    fc.assert(
      fc.property(counts, (values) => {
        const [one, other] = [newsIn(seriesOf(values)), newsIn(seriesOf(values.map((value) => value * 16)))];
        expect(other.kind).toBe(one.kind);
        expect(limitsOf(other)).toEqual(limitsOf(one));
      }),
    );
  });
});
