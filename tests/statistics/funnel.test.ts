import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnelPosition, rateFunnel, ratioFunnel, shareFunnel } from '../../src/statistics/funnel.ts';
import type { Interval } from '../../src/statistics/interval.ts';
import type { Confidence } from '../../src/statistics/normal.ts';
import { garwoodLimits, poissonLimits } from '../../src/statistics/poisson-limits.ts';
import { wilsonLimits } from '../../src/statistics/wilson.ts';
import { answer, refusal, relativeError } from './answer.ts';

/**
 * Base, and limits in percent at 95 and 99.8 % around a pooled share of 80.642448 %: reference values of the UK
 * Health Security Agency's PHEindicatormethods 2.1.0 (tests of calculate_funnel_limits, proportions).
 */
const shares = [
  [1, 3.204264, 100, 0, 100],
  [2, 25.885383, 100, 0, 100],
  [3, 35.933491, 100, 10.150815, 100],
  [13, 59.16496, 100, 46.779363, 100],
  [68, 71.251689, 90.033207, 65.836243, 95.448652],
  [1531, 78.663349, 82.621547, 77.522045, 83.76285],
  [110000, 80.408963, 80.875933, 80.274317, 81.010578],
] as const;
const pooledShare = { events: 80_642_448, base: 100_000_000 };

/**
 * Events, and the expected numbers at which they lie on the lower and the upper limit at 95 %, then at 99.8 %: the
 * same tests, ratios. The source takes exact limits throughout, we do below ten events and Byar's from there on.
 */
const ratios = [
  [1, 5.571644585, 0.025317898, 9.233410143, 0.001000547],
  [2, 7.224687515, 0.242209467, 11.22886836, 0.04540199],
  [5, 11.6683331, 1.623486324, 16.45474478, 0.739371928],
  [9, 17.08479966, 4.11537405, 22.65737951, 2.452425215],
  [10, 18.39035799, 4.795387629, 24.13397235, 2.960519925],
  [12, 20.96158966, 6.20057525, 27.02598763, 4.042439622],
  [653, 705.0634143, 603.8692656, 735.8854597, 576.8733549],
  [716, 770.4222128, 664.5083011, 802.60414, 636.1521174],
] as const;

/**
 * Population of one of three years, and the limit of the rate per 100,000 on the lower and the upper side at 95 %
 * around 116.1720835: the same tests, rates.
 */
const rates = [
  [1598.675694, 20.85059119, 'low'],
  [3348.002593, 49.78092521, 'low'],
  [4902.152951, 61.19760093, 'low'],
  [69.49732367, 959.2695538, 'high'],
  [465.8280129, 357.7858395, 'high'],
  [1180.827018, 254.0592274, 'high'],
] as const;

const levels = fc.constantFrom<Confidence>('p95', 'p998');
const exposures = fc.oneof(
  fc.double({ min: 1e-3, max: 30, noNaN: true }),
  fc.double({ min: 1, max: 1e9, noNaN: true }),
);
const pooledCounts = fc
  .integer({ min: 1, max: 1e9 })
  .chain((base) => fc.record({ events: fc.integer({ min: 0, max: base }), base: fc.constant(base) }));
const bases = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 1e9 }));

describe('shareFunnel', () => {
  it('matches published reference values', () => {
    for (const [base, low95, high95, low998, high998] of shares) {
      const narrow = answer(shareFunnel(base, pooledShare, 'p95'));
      const wide = answer(shareFunnel(base, pooledShare, 'p998'));
      expect(narrow.low * 100).toBeCloseTo(low95, 5);
      expect(narrow.high * 100).toBeCloseTo(high95, 5);
      expect(wide.low * 100).toBeCloseTo(low998, 5);
      expect(wide.high * 100).toBeCloseTo(high998, 5);
    }
  });

  it('leaves out exactly the units whose Wilson interval misses the pooled share', () => {
    const units = bases.chain((base) => fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base)));
    fc.assert(
      fc.property(units, pooledCounts, levels, ([events, base], pooled, level) => {
        const pooledValue = pooled.events / pooled.base;
        const own = answer(wilsonLimits(events, base, level));
        const nearest = Math.min(Math.abs(own.low - pooledValue), Math.abs(own.high - pooledValue));
        fc.pre(nearest > 1e-12);
        const misses = own.low > pooledValue || own.high < pooledValue;
        const limits = answer(shareFunnel(base, pooled, level));
        expect(funnelPosition(events / base, limits) !== 'within').toBe(misses);
      }),
    );
  });

  it('holds the pooled share, within 0 and 1, and narrows as the base grows', () => {
    fc.assert(
      fc.property(bases, pooledCounts, levels, (base, pooled, level) => {
        const { low, high } = answer(shareFunnel(base, pooled, level));
        const wider = answer(shareFunnel(base, pooled, 'p998'));
        const later = answer(shareFunnel(4 * base, pooled, level));
        const value = pooled.events / pooled.base;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(high).toBeLessThanOrEqual(1);
        expect(wider.low).toBeLessThanOrEqual(low);
        expect(wider.high).toBeGreaterThanOrEqual(high);
        expect(later.high - later.low).toBeLessThanOrEqual(high - low);
      }),
    );
  });

  it('closes on a pooled share of none and of all', () => {
    expect(shareFunnel(10, { events: 0, base: 9 }, 'p998')).toEqual({ low: 0, high: 0 });
    expect(shareFunnel(10, { events: 9, base: 9 }, 'p998')).toEqual({ low: 1, high: 1 });
  });

  it('refuses what makes no share', () => {
    for (const base of [0, -1, 1.5, Number.NaN]) {
      expect(refusal(shareFunnel(base, pooledShare, 'p95'))).toBe('out_of_domain');
    }
    for (const pooled of [
      { events: 0, base: 0 },
      { events: 3, base: 2 },
      { events: -1, base: 2 },
      { events: Number.NaN, base: 2 },
    ]) {
      expect(refusal(shareFunnel(10, pooled, 'p95'))).toBe('out_of_domain');
    }
  });
});

describe('ratioFunnel', () => {
  it('matches published reference values', () => {
    for (const [events, low95, high95, low998, high998] of ratios) {
      const off = (limits: Interval, side: keyof Interval, expected: number) =>
        relativeError(limits[side], events / expected);
      const [near95, near998] = events < 10 ? [1e-6, events === 1 ? 1e-3 : 1e-6] : [2e-3, 1e-2];
      expect(off(answer(ratioFunnel(low95, 'p95')), 'low', low95)).toBeLessThan(near95);
      expect(off(answer(ratioFunnel(high95, 'p95')), 'high', high95)).toBeLessThan(near95);
      expect(off(answer(ratioFunnel(low998, 'p998')), 'low', low998)).toBeLessThan(near998);
      expect(off(answer(ratioFunnel(high998, 'p998')), 'high', high998)).toBeLessThan(near998);
      // What is left from ten events on is the distance between Byar's limits and the exact ones.
      const exact = answer(garwoodLimits(events, 'p95'));
      expect(relativeError(exact.high, low95)).toBeLessThan(1e-6);
      expect(Math.abs(exact.low - high95)).toBeLessThan(1e-6 * events);
    }
  });

  it('leaves out exactly the counts whose own limits miss the expected number', () => {
    fc.assert(
      fc.property(exposures, fc.double({ min: 0, max: 4, noNaN: true }), levels, (expected, times, level) => {
        const observed = Math.round(expected * times);
        const own = answer(poissonLimits(observed, level));
        fc.pre(Math.min(Math.abs(own.low - expected), Math.abs(own.high - expected)) > 1e-9 * expected);
        const limits = answer(ratioFunnel(expected, level));
        const misses = own.low > expected || own.high < expected;
        expect(funnelPosition(observed / expected, limits) !== 'within').toBe(misses);
      }),
    );
  });

  it('holds 1, all finite, wider at 99.8 % and at smaller numbers', () => {
    fc.assert(
      fc.property(exposures, (expected) => {
        const narrow = answer(ratioFunnel(expected, 'p95'));
        const wide = answer(ratioFunnel(expected, 'p998'));
        expect(narrow.low).toBeGreaterThanOrEqual(0);
        expect(narrow.low).toBeLessThan(1);
        expect(narrow.high).toBeGreaterThan(1);
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(wide.high).toBeGreaterThan(narrow.high);
        expect(Number.isFinite(wide.high)).toBe(true);
        expect(answer(ratioFunnel(2 * expected, 'p95')).high).toBeLessThanOrEqual(narrow.high);
      }),
    );
  });

  it('has no lower limit where none would not be few', () => {
    // No events have an upper limit of 3.689 at 95 % and 6.908 at 99.8 %: −ln(α/2).
    expect(answer(ratioFunnel(3.68, 'p95')).low).toBe(0);
    expect(answer(ratioFunnel(3.7, 'p95')).low).toBeGreaterThan(0);
    expect(answer(ratioFunnel(6.9, 'p998')).low).toBe(0);
    expect(answer(ratioFunnel(6.92, 'p998')).low).toBeGreaterThan(0);
  });

  it('nears 1 ∓ z/√E at a billion', () => {
    const { low, high } = answer(ratioFunnel(1e9, 'p998'));
    expect((high - 1) * Math.sqrt(1e9)).toBeCloseTo(3.0902, 2);
    expect((1 - low) * Math.sqrt(1e9)).toBeCloseTo(3.0902, 2);
  });

  it('refuses expected numbers that are none or beyond counting', () => {
    for (const expected of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e13]) {
      expect(refusal(ratioFunnel(expected, 'p95'))).toBe('out_of_domain');
    }
  });
});

describe('rateFunnel', () => {
  const pooled = { events: 1161720835, exposure: 1e12 };

  it('matches published reference values', () => {
    for (const [population, limit, side] of rates) {
      const limits = answer(rateFunnel(3 * population, pooled, 100_000, 'p95'));
      expect(relativeError(limits[side], limit)).toBeLessThan(1e-6);
    }
  });

  it('is the funnel of the ratio times the pooled rate, whatever the unit', () => {
    fc.assert(
      fc.property(exposures, levels, (population, level) => {
        const here = answer(rateFunnel(1000 * population, { events: 30, exposure: 30_000 }, 1000, level));
        const ratio = answer(ratioFunnel(population, level));
        expect(here.low).toBeCloseTo(ratio.low, 9);
        expect(relativeError(here.high, ratio.high)).toBeLessThan(1e-9);
      }),
    );
  });

  it('refuses exposures, pooled counts and multipliers that are none', () => {
    for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(rateFunnel(bad, pooled, 1000, 'p95'))).toBe('out_of_domain');
      expect(refusal(rateFunnel(1000, { ...pooled, events: bad }, 1000, 'p95'))).toBe('out_of_domain');
      expect(refusal(rateFunnel(1000, { ...pooled, exposure: bad }, 1000, 'p95'))).toBe('out_of_domain');
      expect(refusal(rateFunnel(1000, pooled, bad, 'p95'))).toBe('out_of_domain');
    }
    expect(refusal(rateFunnel(1e-9, { events: 1e300, exposure: 1e-8 }, 1e300, 'p95'))).toBe('out_of_domain');
  });
});

describe('funnelPosition', () => {
  it('counts a value on a limit as within', () => {
    const limits = { low: 1, high: 2 };
    expect([0.9, 1, 1.5, 2, 2.1].map((value) => funnelPosition(value, limits))).toEqual([
      'below',
      'within',
      'within',
      'within',
      'above',
    ]);
  });

  it('refuses what is no value and no interval', () => {
    expect(refusal(funnelPosition(Number.NaN, { low: 1, high: 2 }))).toBe('out_of_domain');
    expect(refusal(funnelPosition(1, { low: 2, high: 1 }))).toBe('out_of_domain');
    expect(refusal(funnelPosition(1, { low: 0, high: Number.NaN }))).toBe('out_of_domain');
  });
});
