import { describe, expect, test } from 'vitest';
import { type Change, compare, type RefusedChange } from '../../src/comparability/compare.ts';
import type { Figure } from '../../src/model/figure.ts';
import { catalogue } from './catalogue.ts';
import { type Around, figure } from './figures.ts';

const weigh = (current: Figure, base: Figure, around: Around = {}) =>
  compare(current, base, { against: 'same_quarter', catalogue, series: [], ...around });

function changed(current: Figure, base: Figure, around: Around = {}): Change {
  const result = weigh(current, base, around);
  if (result.kind !== 'change') throw new Error(`refused: ${result.reasons.map(({ code }) => code)}`);
  return result;
}

function refusedWith(current: Figure, base: Figure, around: Around = {}): RefusedChange {
  const result = weigh(current, base, around);
  if (result.kind !== 'refused') throw new Error(`allowed: ${result.amount}`);
  return result;
}

const codes = (reasons: Change['notes']) => reasons.map(({ code }) => code);

describe('figures of the press', () => {
  test('1588 related calls and 1317 calls of unstated base: levels, no percentage', () => {
    const now = figure('calls_base_not_stated', '1401-Q1', 1317, { unitsReporting: undefined });
    const then = figure('related_calls', '1400-Q1', 1588);
    const result = refusedWith(now, then);
    expect(result.reasons).toEqual([
      { code: 'base', values: { current: 'calls_base_not_stated', base: 'related_calls' } },
    ]);
    expect(result.notes).toEqual([{ code: 'coverage_unknown', values: {} }]);
    expect(result.current).toBe(now);
    expect(result.base).toBe(then);
    expect(result).not.toHaveProperty('amount');
    expect(result).not.toHaveProperty('difference');
  });

  test('530 → 380 missions of child abuse: −28.3 %, inferred, with its interval', () => {
    const missions = (period: string, value: number) =>
      figure('mobile_missions', period, value, {
        area: 'IR-09',
        basis: 'inferred',
        breakdown: { harm: 'child_abuse' },
      });
    const change = changed(missions('1399-Q1', 380), missions('1398-Q1', 530));
    expect(change.amount).toBeCloseTo(-28.30188679, 7);
    expect(change.difference).toBe(-150);
    expect(change.form).toBe('percent');
    expect(change.isPerDay).toBe(false);
    expect(codes(change.notes)).toEqual(['inferred']);
    // Wald limits of the ratio, exp(ln r ± 1.96 √(1/a + 1/b)): the exact ones lie close by.
    const reach = 1.959964 * Math.sqrt(1 / 380 + 1 / 530);
    const wald = [-1, 1].map((sign) => 100 * ((380 / 530) * Math.exp(sign * reach) - 1));
    expect(Math.abs(change.interval!.low - wald[0]!)).toBeLessThan(0.3);
    expect(Math.abs(change.interval!.high - wald[1]!)).toBeLessThan(0.3);
  });

  test('504 → 1850 reports of child abuse: +267.1 %', () => {
    const change = changed(
      figure('child_abuse_reports', '1399-Q1', 1850),
      figure('child_abuse_reports', '1398-Q1', 504),
    );
    expect(change.amount).toBeCloseTo(267.063492, 6);
    expect(change.difference).toBe(1346);
    expect(change.interval!.low).toBeLessThan(change.amount);
    expect(change.interval!.high).toBeGreaterThan(change.amount);
    expect(change.notes).toEqual([]);
  });

  test('about 14,000 → 7,000 children: −50 %, about, and no interval', () => {
    const change = changed(
      figure('street_children_admitted', '1399', 7000, { area: 'IR' }),
      figure('street_children_admitted', '1398', 14_000, { area: 'IR', qualifier: 'about' }),
    );
    expect(change.amount).toBe(-50);
    expect(change.interval).toBeUndefined();
    expect(change.notes).toEqual([{ code: 'rounding', values: { qualifier: 'about' } }]);
  });

  test('18 → 23 percent: 5 points, not 27.8 percent', () => {
    const change = changed(
      figure('reconciled_share', '1400-S2', 23),
      figure('reconciled_share', '1399-S2', 18),
    );
    expect(change).toMatchObject({ form: 'points', amount: 5, difference: 5, interval: undefined });
  });
});

describe('small and lacking bases', () => {
  const now = (value: number) => figure('related_calls', '1400-Q1', value);
  const then = (value: number) => figure('related_calls', '1399-Q1', value);

  test('from 5 to 12: no percentage, both counts in the reason', () => {
    const result = refusedWith(now(12), then(5));
    expect(result.reasons).toEqual([{ code: 'small_base', values: { current: 12, base: 5, unit: 'calls' } }]);
    expect([result.current.cell, result.base.cell]).toEqual([now(12).cell, then(5).cell]);
  });

  test('from 30 to 45: +50 %, only with its interval', () => {
    const change = changed(now(45), then(30));
    expect(change.amount).toBe(50);
    expect(codes(change.notes)).toEqual(['small_base']);
    expect(change.interval!.low).toBeLessThan(0);
    expect(change.interval!.high).toBeGreaterThan(100);
  });

  test('from about 30 to 45: no interval, so no percentage', () => {
    const result = refusedWith(now(45), figure('related_calls', '1399-Q1', 30, { qualifier: 'about' }));
    expect(codes(result.reasons)).toEqual(['small_base']);
    expect(codes(result.notes)).toEqual(['rounding']);
  });

  test.each([
    [0, 'base_zero'],
    ['missing', 'base_missing'],
    ['not_collected', 'base_missing'],
    ['suppressed', 'base_suppressed'],
    ['not_applicable', 'base_not_applicable'],
  ] as const)('a base that is %s: %s', (value, code) => {
    const result = refusedWith(now(45), figure('related_calls', '1399-Q1', value));
    expect(codes(result.reasons)).toEqual([code]);
    expect(result.reasons[0]!.values).toHaveProperty('period', '1399-Q1');
  });

  test.each([
    ['missing', 'current_missing'],
    ['suppressed', 'current_suppressed'],
    ['not_applicable', 'current_not_applicable'],
  ] as const)('a current figure that is %s: %s', (value, code) => {
    expect(codes(refusedWith(figure('related_calls', '1400-Q1', value), then(100)).reasons)).toEqual([code]);
  });

  test('down to zero is −100 %, with what chance leaves above it', () => {
    const change = changed(now(0), then(60));
    expect(change.amount).toBe(-100);
    expect(change.interval!.low).toBe(-100);
    expect(change.interval!.high).toBeGreaterThan(-100);
  });
});

describe('periods', () => {
  const calls = (period: string, value: number) => figure('related_calls', period, value);

  test('a quarter and a year: refused, with both periods', () => {
    expect(refusedWith(calls('1400-Q1', 1588), calls('1399', 6000)).reasons).toEqual([
      { code: 'span', values: { current: '1400-Q1', base: '1399' } },
    ]);
  });

  test('a break between the two, known only from the series: refused', () => {
    const series = [figure('related_calls', '1399-Q3', 90, { status: 'B' })];
    expect(codes(refusedWith(calls('1400-Q1', 120), calls('1399-Q1', 100), { series }).reasons)).toEqual([
      'break',
    ]);
    expect(changed(calls('1400-Q1', 120), calls('1399-Q1', 100)).amount).toBe(20);
  });

  test('a quarter on the previous one is per day: 93 days now, 89 then', () => {
    const change = changed(calls('1401-Q1', 1860), calls('1400-Q4', 1780), { against: 'previous' });
    // 20 a day in both quarters.
    expect(change.amount).toBeCloseTo(0, 10);
    expect(change.difference).toBe(80);
    expect(change.isPerDay).toBe(true);
    expect(codes(change.notes)).toEqual(['season']);
  });

  test('93 → 89 days: as many calls in fewer days are more a day, and the interval moves along', () => {
    const change = changed(calls('1400-Q4', 1000), calls('1400-Q1', 1000), { against: 'previous' });
    expect(change.amount).toBeCloseTo((100 * (93 - 89)) / 89, 10);
    expect(change.interval!.low).toBeLessThan(change.amount);
    expect(change.interval!.high).toBeGreaterThan(change.amount);
    const plain = changed(calls('1400-Q1', 1000), calls('1399-Q1', 1000));
    expect(change.interval!.low).toBeCloseTo(((plain.interval!.low + 100) * 93) / 89 - 100, 8);
  });

  test('a leap day does not make a same-quarter change per day', () => {
    const change = changed(calls('1400-Q4', 890), calls('1399-Q4', 900));
    expect(change.amount).toBeCloseTo(-1.1111, 4);
    expect(change.isPerDay).toBe(false);
  });

  test('spring and summer have the same days', () => {
    const change = changed(calls('1400-Q2', 120), calls('1400-Q1', 100), { against: 'previous' });
    expect([change.amount, change.isPerDay]).toEqual([20, false]);
    expect(codes(change.notes)).toEqual(['season']);
  });
});

describe('stocks, amounts and rates', () => {
  test('a stock: levels, difference and percentage, no interval, no days', () => {
    const change = changed(
      figure('service_bases', '@1400-03-31', 16),
      figure('service_bases', '@1399-03-31', 12),
    );
    expect(change).toMatchObject({ difference: 4, interval: undefined, isPerDay: false, notes: [] });
    expect(change.amount).toBeCloseTo(33.3333, 4);
  });

  test.each(['loans', 'training_person_hours'])(
    '%s are no events: no interval, fractions welcome',
    (code) => {
      const change = changed(figure(code, '1400-Q1', 1500.5), figure(code, '1399-Q1', 1000));
      expect(change.amount).toBeCloseTo(50.05, 10);
      expect(change.interval).toBeUndefined();
    },
  );

  test('money of unequal quarters is per day too', () => {
    const change = changed(figure('loans', '1401-Q1', 93e6), figure('loans', '1400-Q4', 89e6), {
      against: 'previous',
    });
    expect(change.amount).toBeCloseTo(0, 10);
    expect(change.isPerDay).toBe(true);
  });

  test('a rate per day is per day already: unequal quarters change nothing', () => {
    const change = changed(figure('calls_per_day', '1401-Q1', 30), figure('calls_per_day', '1400-Q4', 20), {
      against: 'previous',
    });
    expect(change).toMatchObject({ amount: 50, isPerDay: false, interval: undefined });
    expect(change.notes).toEqual([
      { code: 'season', values: { current: '1401-Q1', base: '1400-Q4', per_day: 0 } },
    ]);
  });

  test('from zero percent to 5 percent is 5 points', () => {
    const change = changed(figure('reconciled_share', '1400', 5), figure('reconciled_share', '1399', 0));
    expect(change).toMatchObject({ form: 'points', amount: 5 });
  });
});

describe('sources and reservations', () => {
  const calls = (period: string, value: number, details = {}) =>
    figure('related_calls', period, value, details);

  test.each([
    ['definition', calls('1399-Q1', 100, { definition: '2' })],
    ['agency', calls('1399-Q1', 100, { agency: 'court' })],
    ['conflict', calls('1399-Q1', 100, { conflicts: [calls('1399-Q1', 101)] })],
    ['coverage', calls('1399-Q1', 100, { unitsReporting: 9, unitsExpected: 11 })],
    ['undeclared', calls('1399-Q1', 100, { area: 'IR' })],
  ])('%s: refused', (code, base) => {
    expect(codes(refusedWith(calls('1400-Q1', 120), base).reasons)).toEqual([code]);
  });

  test('every reason is given, what is compared first, and every note travels along', () => {
    const result = refusedWith(
      figure('all_calls', '1400-Q1', 120, { status: 'P', definition: '2' }),
      figure('related_calls', '1399', 5, { basis: 'inferred', agency: 'court' }),
    );
    expect(codes(result.reasons)).toEqual(['base', 'span', 'definition', 'agency', 'small_base']);
    expect(codes(result.notes)).toEqual(['provisional', 'inferred']);
  });

  test('provisional, estimated and inferred figures are compared and say so', () => {
    const change = changed(
      calls('1400-Q1', 120, { status: 'P', unitsExpected: undefined }),
      calls('1399-Q1', 100, { status: 'E', basis: 'inferred' }),
    );
    expect(change.amount).toBe(20);
    expect(codes(change.notes)).toEqual(['coverage_unknown', 'provisional', 'estimated', 'inferred']);
  });

  test('a printed change, a plan, a rank: no change of a change', () => {
    for (const code of ['calls_change', 'centres_planned', 'province_rank'])
      expect(codes(refusedWith(figure(code, '1400', 140), figure(code, '1399', 120)).reasons)).toEqual([
        'aggregation',
      ]);
  });
});
