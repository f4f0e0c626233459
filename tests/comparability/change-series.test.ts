import { describe, expect, test } from 'vitest';
import { type ChangeChart, changeChartOf } from '../../src/comparability/change-series.ts';
import { compare } from '../../src/comparability/compare.ts';
import { newsOf } from '../../src/comparability/news.ts';
import type { Figure } from '../../src/model/figure.ts';
import { periodId } from '../../src/model/period.ts';
import { catalogue } from './catalogue.ts';
import { type FigureDetails, figure, type Lack } from './figures.ts';

const periodAt = (i: number) => `${1396 + Math.floor(i / 4)}-Q${(i % 4) + 1}`;

const seriesOf = (
  values: readonly (number | Lack)[],
  details: (i: number) => FigureDetails = () => ({}),
): readonly Figure[] => values.map((value, i) => figure('related_calls', periodAt(i), value, details(i)));

/** Quarters with a season, a slow growth and a little of everything. */
const VALUES = Array.from({ length: 26 }, (_, i) =>
  Math.round(1000 * (1 + (i % 4) / 5) * 1.01 ** i * (1 + ((i * 7) % 5) / 60) * (i === 21 ? 1.6 : 1)),
);

function chartOf(series: readonly Figure[]): ChangeChart {
  const chart = changeChartOf(series.at(-1)!, { catalogue, series });
  if (chart.kind !== 'changes') throw new Error(chart.why);
  return chart;
}

describe('the chart of the changes of a series', () => {
  test('says what the news says, at every quarter', () => {
    for (let count = 14; count <= VALUES.length; count++) {
      const series = seriesOf(VALUES.slice(0, count));
      const change = compare(series.at(-1)!, series.at(-5)!, { against: 'same_quarter', catalogue, series });
      if (change.kind !== 'change') throw new Error('refused');
      const news = newsOf(change, { catalogue, series });
      const { quarters, segments } = chartOf(series);
      const last = quarters.at(-1)!;
      expect(last.percent).toBeCloseTo(change.amount, 8);
      if (news.kind !== 'within' && news.kind !== 'unusual') throw new Error(news.kind);
      expect(segments.at(-1)).toMatchObject({ changes: news.changes, isTrial: news.isTrial });
      expect(segments.at(-1)!.limits).toMatchObject(news.usualPercent);
      expect(last.signal).toEqual(news.kind === 'unusual' ? news.signal : undefined);
    }
  });

  test('begins with the first change, and gives every quarter a place', () => {
    const { quarters } = chartOf(seriesOf(VALUES.map((value, i) => (i === 9 ? 'missing' : value))));
    expect(periodId(quarters[0]!.period)).toBe('1397-Q1');
    expect(quarters).toHaveLength(22);
    expect(quarters.flatMap(({ percent }, i) => (percent === undefined ? [i] : []))).toEqual([5, 9]);
    expect(quarters[5]!.current).toBeUndefined();
    expect(quarters[9]!.base).toBeUndefined();
  });

  test.each<[string, (i: number) => FigureDetails]>([
    ['a stated break', (i) => (i === 13 ? { status: 'B' } : {})],
    ['another definition', (i) => ({ definition: i < 13 ? '1' : '2' })],
  ])('is re-based at %s, without a change across it', (_, details) => {
    const { quarters, segments } = chartOf(seriesOf(VALUES, details));
    expect(segments.map(({ from }) => from)).toEqual([0, 9]);
    expect(segments.map(({ changes }) => changes)).toEqual([9, 9]);
    expect(segments.every(({ limits, isTrial }) => limits && isTrial)).toBe(true);
    expect(quarters.slice(9, 13).every(({ percent }) => percent === undefined)).toBe(true);
    expect(segments[0]!.limits).not.toEqual(segments[1]!.limits);
  });

  test('has no limits and no signs where fewer than eight changes are', () => {
    const { segments, quarters } = chartOf(seriesOf(VALUES.slice(0, 10)));
    expect(segments).toMatchObject([{ changes: 6, needed: 8, limits: undefined }]);
    expect(quarters.some(({ signal }) => signal)).toBe(false);
  });

  test('tells of steps that widen the limits and stay in them', () => {
    const calm = VALUES.map((value, i) => (i === 21 ? value / 1.6 : value));
    expect(chartOf(seriesOf(calm)).segments[0]!.wideSteps).toBe(0);
    expect(
      chartOf(seriesOf(VALUES.map((value, i) => (i === 21 ? value * 4 : value)))).segments[0]!.wideSteps,
    ).toBe(3);
  });

  test('drops a first part that is too short for a change', () => {
    const { quarters, segments } = chartOf(seriesOf(VALUES, (i) => ({ definition: i < 2 ? '0' : '1' })));
    expect(segments).toHaveLength(1);
    expect(periodId(quarters[0]!.period)).toBe('1397-Q3');
  });

  test('is not made of years, stocks or money', () => {
    const of = (code: string, period: string) => {
      const series = [figure(code, period, 50)];
      const chart = changeChartOf(series[0]!, { catalogue, series });
      return chart.kind === 'not_asked' ? chart.why : chart.kind;
    };
    expect(of('related_calls', '1400')).toBe('period');
    expect(of('clients', '@1400-12-29')).toBe('indicator');
    expect(of('loans', '1400-Q1')).toBe('indicator');
  });
});
