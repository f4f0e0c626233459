import { describe, expect, test } from 'vitest';
import { type Sum, sumOverTime } from '../../src/comparability/aggregate.ts';
import { compare } from '../../src/comparability/compare.ts';
import { indexCatalogue } from '../../src/model/catalogue.ts';
import type { Figure } from '../../src/model/figure.ts';
import { periodId, type Span, toPeriod } from '../../src/model/period.ts';
import type { Refused } from '../../src/model/refusal.ts';
import { catalogue } from './catalogue.ts';
import { type FigureDetails, figure, type Lack } from './figures.ts';

const spanOf = (id: string) => toPeriod(id) as Span;
const calls = (period: string, value: number | Lack, details: FigureDetails = {}) =>
  figure('related_calls', period, value, details);
const quarters = (values: readonly (number | Lack)[], year = 1400) =>
  values.map((value, i) => calls(`${year}-Q${i + 1}`, value));
const sum = (series: readonly Figure[], whole: string) => sumOverTime(series, spanOf(whole), catalogue);

function summed(series: readonly Figure[], whole: string): Sum {
  const result = sum(series, whole);
  if (result.kind !== 'sum') throw new Error(`refused: ${JSON.stringify(result.reasons)}`);
  return result;
}

const refusal = (code: string, values: object): Refused =>
  ({ kind: 'refused', reasons: [{ code, values }] }) as Refused;

describe('a year from its quarters', () => {
  test('is their sum, derived, and says from what', () => {
    const series = quarters([1588, 1400, 1300, 1200]);
    const { figure: year, of } = summed(series, '1400');
    expect(year.cell).toEqual({
      kind: 'value',
      value: 5488,
      status: 'A',
      qualifier: 'exact',
      basis: 'derived',
    });
    expect(year.rule).toBe('sum:time');
    expect(periodId(year.period)).toBe('1400');
    expect(of).toEqual(series);
  });

  test('takes only the quarters of that year, in whatever order they come', () => {
    const series = [...quarters([1, 2, 3, 4], 1399), ...quarters([10, 20, 30, 40])].reverse();
    expect(summed(series, '1400').figure.cell).toMatchObject({ value: 100 });
  });

  test.each([
    ['absent', quarters([1588, 1400, 1300])],
    ['missing', quarters([1588, 1400, 'missing', 1200])],
    ['suppressed', quarters([1588, 1400, 'suppressed', 1200])],
    ['not applicable', quarters([1588, 1400, 'not_applicable', 1200])],
    [
      'contradicted',
      [...quarters([1588, 1400, 1300]), calls('1400-Q4', 1200, { conflicts: [calls('1400-Q4', 1210)] })],
    ],
  ])('with one quarter %s is incomplete, not a number', (_, series) => {
    expect(sum(series, '1400')).toEqual(refusal('incomplete', { missing: 1, period: '1400' }));
  });

  test('counts what is lacking', () => {
    expect(sum(quarters([1588]), '1400')).toEqual(refusal('incomplete', { missing: 3, period: '1400' }));
    expect(sum([], '1400')).toEqual(refusal('incomplete', { missing: 1, period: '1400' }));
    expect(sum([calls('1400', 'missing')], '1400-Q1')).toEqual(
      refusal('incomplete', { missing: 1, period: '1400-Q1' }),
    );
  });

  test('is not disturbed by a month or a half year beside the quarters', () => {
    const series = [...quarters([10, 20, 30, 40]), calls('1400-M01', 3), calls('1400-S1', 29)];
    expect(summed(series, '1400').figure.cell).toMatchObject({ value: 100 });
    expect(summed(series, '1400-S1').of.map(({ period }) => periodId(period))).toEqual(['1400-S1']);
  });

  test('is the published year itself where there is one', () => {
    const year = calls('1400', 101, { qualifier: 'about' });
    expect(summed([...quarters([10, 20, 30, 40]), year], '1400')).toEqual({
      kind: 'sum',
      figure: year,
      of: [year],
    });
  });

  test('year to date: nine months from three quarters', () => {
    const { figure: nine } = summed(quarters([10, 20, 30, 40]), '1400-M01/P9M');
    expect(nine.cell).toMatchObject({ value: 60 });
    expect(periodId(nine.period)).toBe('1400-M01/P9M');
    expect(summed(quarters([10]), '1400-Q1').figure).toEqual(calls('1400-Q1', 10));
  });
});

describe('what may not be added', () => {
  test('a stock over time', () => {
    const series = [figure('service_bases', '@1400-03-31', 16)];
    expect(sum(series, '1400')).toEqual(refusal('aggregation', { kind: 'stock', over: 'time' }));
  });

  test('a stock over time even where the catalogue calls it additive', () => {
    const wrong = catalogue.indicators.map((one) =>
      one.kind === 'stock' ? { ...one, additive_over: ['time' as const] } : one,
    );
    const bases = [1, 2, 3, 4].map((q) => figure('service_bases', `1400-Q${q}`, 16));
    expect(sumOverTime(bases, spanOf('1400'), indexCatalogue({ ...catalogue, indicators: wrong }))).toEqual(
      refusal('aggregation', { kind: 'stock', over: 'time' }),
    );
  });

  test('persons, who may come in two quarters', () => {
    const series = [1, 2, 3, 4].map((q) => figure('mobile_persons_served', `1400-Q${q}`, 500));
    expect(sum(series, '1400')).toEqual(refusal('aggregation', { kind: 'flow', over: 'time' }));
  });

  test('percentages', () => {
    const series = [1, 2].map((half) => figure('reconciled_share', `1400-S${half}`, 20));
    expect(sum(series, '1400')).toEqual(refusal('aggregation', { kind: 'ratio', over: 'time' }));
  });

  test('two agencies, one after the other or both in one quarter', () => {
    const court = calls('1400-Q4', 40, { agency: 'court' });
    const reason = refusal('agency', { current: 'swo', base: 'court' });
    expect(sum([...quarters([10, 20, 30]), court], '1400')).toEqual(reason);
    expect(sum([...quarters([10, 20, 30, 40]), court], '1400')).toEqual(reason);
  });

  test('two definitions, or a quarter that is marked as differing', () => {
    expect(sum([...quarters([10, 20, 30]), calls('1400-Q4', 40, { definition: '2' })], '1400')).toEqual(
      refusal('definition', { current: '1', base: '2' }),
    );
    expect(sum([...quarters([10, 20, 30]), calls('1400-Q4', 40, { status: 'D' })], '1400')).toEqual(
      refusal('definition', { current: 'D', base: 'D' }),
    );
  });

  test('two areas or parts', () => {
    const reason = refusal('undeclared', { indicator: 'related_calls' });
    expect(sum([...quarters([10, 20, 30]), calls('1400-Q4', 40, { area: 'IR' })], '1400')).toEqual(reason);
    const part = calls('1400-Q4', 40, { breakdown: { outcome: 'phone' } });
    expect(sum([...quarters([10, 20, 30]), part], '1400')).toEqual(reason);
  });

  test('the two sides of a break', () => {
    const [first, second, third, fourth] = quarters([10, 20, 30, 40]);
    const breakAt = (period: string) => calls(period, 20, { status: 'B' });
    expect(sum([first!, breakAt('1400-Q2'), third!, fourth!], '1400')).toEqual(
      refusal('break', { period: '1400-Q2' }),
    );
    // A year that starts with the break lies wholly after it, and is itself a break in the series of years.
    const year = summed([breakAt('1400-Q1'), second!, third!, fourth!], '1400').figure;
    expect(year.cell).toMatchObject({ value: 110, status: 'B' });
    const change = compare(year, calls('1399', 100), { against: 'same_quarter', catalogue, series: [] });
    expect(change.kind === 'refused' && change.reasons).toEqual([
      { code: 'break', values: { period: '1400' } },
    ]);
  });
});

describe('reservations of the parts', () => {
  const withOne = (details: FigureDetails) => [...quarters([10, 20, 30]), calls('1400-Q4', 40, details)];
  const cellOf = (series: readonly Figure[]) => summed(series, '1400').figure.cell;

  test.each(['P', 'E', 'U'] as const)('one part with status %s marks the sum', (status) => {
    expect(cellOf(withOne({ status }))).toMatchObject({ status });
  });

  test.each(['about', 'at_least', 'at_most', 'nearly'] as const)(
    'one part "%s" makes the sum so',
    (qualifier) => {
      expect(cellOf(withOne({ qualifier }))).toMatchObject({ qualifier });
    },
  );

  test('parts inexact in two ways make it "about"', () => {
    const [first, ...rest] = withOne({ qualifier: 'at_least' });
    expect(first).toBeDefined();
    expect(cellOf([calls('1400-Q1', 10, { qualifier: 'at_most' }), ...rest])).toMatchObject({
      qualifier: 'about',
    });
  });

  test('an inferred part is not hidden in a derived sum', () => {
    expect(cellOf(withOne({ basis: 'inferred' }))).toMatchObject({ basis: 'inferred' });
  });

  test('coverage is that of all parts, and unknown where one is', () => {
    const reporting = (count: number | undefined) => ({ unitsReporting: count, unitsExpected: 11 });
    expect(summed(withOne(reporting(3)), '1400').figure).toMatchObject({
      unitsReporting: 36,
      unitsExpected: 44,
    });
    expect(summed(withOne(reporting(undefined)), '1400').figure.unitsReporting).toBeUndefined();
  });

  test("the last quarter's printed value and note are not the year's", () => {
    const year = summed(withOne({ printed: { value: 4, unit: 'toman' }, note: 7 }), '1400').figure;
    expect([year.printed, year.note]).toEqual([undefined, undefined]);
  });
});
