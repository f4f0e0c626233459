import { describe, expect, test } from 'vitest';
import { type Rate, rateOf } from '../../src/comparability/rate.ts';
import type { Figure } from '../../src/model/figure.ts';
import { catalogue } from './catalogue.ts';
import { type FigureDetails, figure, type Lack } from './figures.ts';

const calls = (period: string, value: number | Lack, details: FigureDetails = {}) =>
  figure('related_calls', period, value, details);

function rated(of: Figure): Rate {
  const result = rateOf(of, catalogue);
  if (result.kind !== 'rate') throw new Error(`refused: ${JSON.stringify(result.reasons)}`);
  return result;
}

const refusalOf = (of: Figure) => {
  const result = rateOf(of, catalogue);
  return result.kind === 'refused' ? result.reasons : 'a rate';
};

describe('rate per 100,000 residents', () => {
  test('names its census and has the limits of a count', () => {
    const rate = rated(calls('1400-Q1', 1588));
    expect(rate.ratePer100k).toBeCloseTo(206.52934, 5);
    expect(rate.population).toMatchObject({ year: 1395, population: 768_898, status: 'A' });
    // Byar: 1588 (1 − 1/(9·1588) − z/(3√1588))³ and its counterpart, worked out by hand.
    expect(rate.interval!.low).toBeCloseTo((1510.847 / 768_898) * 1e5, 3);
    expect(rate.interval!.high).toBeCloseTo((1668.0718 / 768_898) * 1e5, 3);
    expect(rate.notes).toEqual([]);
  });

  test.each([
    ['1390', 1390],
    ['1394-Q4', 1390],
    ['1395', 1395],
    ['1404-Q1', 1395],
  ])('%s is divided by the census of %d: the last at or before it', (period, year) => {
    expect(rated(calls(period, 1588)).population.year).toBe(year);
  });

  test('five years after the census are silent, six are said aloud', () => {
    expect(rated(calls('1400-Q4', 1588)).notes).toEqual([]);
    expect(rated(calls('1401-Q1', 1588)).notes).toEqual([
      { code: 'population', values: { census: 1395, year: 1401, age: 6 } },
    ]);
  });

  test('no census at or before the year: refused, with the year', () => {
    expect(refusalOf(calls('1389', 1588))).toEqual([{ code: 'population', values: { year: 1389 } }]);
    expect(refusalOf(calls('1400', 1588, { area: 'IR-09' }))).toEqual([
      { code: 'population', values: { year: 1400 } },
    ]);
  });

  test.each(['services', 'service_bases', 'reconciled_share', 'no_such'])(
    '%s has no declared rate',
    (code) => {
      expect(refusalOf(figure(code, '1400', 10))).toEqual([
        { code: 'undeclared', values: { indicator: code } },
      ]);
    },
  );

  test.each([
    ['missing', 'current_missing'],
    ['suppressed', 'current_suppressed'],
    ['not_applicable', 'current_not_applicable'],
  ] as const)('a cell that is %s is refused in its own words', (lack, code) => {
    expect(refusalOf(calls('1400-Q1', lack))).toEqual([{ code, values: { period: '1400-Q1' } }]);
  });

  test('contradicting sources: refused', () => {
    const torn = calls('1400-Q1', 1588, { conflicts: [calls('1400-Q1', 1600)] });
    expect(refusalOf(torn)).toEqual([{ code: 'conflict', values: { period: '1400-Q1', count: 2 } }]);
  });

  test('an inexact count has a rate without an interval, and passes on what it is', () => {
    const rate = rated(calls('1400-Q1', 1600, { qualifier: 'about', status: 'P', basis: 'inferred' }));
    expect(rate.interval).toBeUndefined();
    expect(rate.notes).toEqual([
      { code: 'rounding', values: { qualifier: 'about' } },
      { code: 'provisional', values: {} },
      { code: 'inferred', values: {} },
    ]);
  });

  test('no calls are a rate of zero with an upper limit', () => {
    const rate = rated(calls('1400-Q1', 0));
    expect(rate.ratePer100k).toBe(0);
    expect(rate.interval!.low).toBe(0);
    expect(rate.interval!.high).toBeCloseTo((3.688879 / 768_898) * 1e5, 6);
  });
});
