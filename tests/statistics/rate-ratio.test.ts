import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthOfCounts } from '../../src/statistics/growth.ts';
import type { Confidence } from '../../src/statistics/normal.ts';
import { type RateCounts, rateRatio } from '../../src/statistics/rate-ratio.ts';
import { answer, refusal, relativeError } from './answer.ts';

const groups = fc.record({
  events: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1e9 })),
  exposure: fc.double({ min: 1e-3, max: 1e12, noNaN: true }),
});
const levels = fc.constantFrom<Confidence>('p95', 'p998');

describe('rateRatio', () => {
  it('matches the breast cancers of Rothman’s textbook', () => {
    // Boice & Monson 1977 in Rothman 2002, Epidemiology: An Introduction: 41 cases in 28,010 person-years with
    // fluoroscopies, 15 in 19,017 without; 1.86, Wald limits 1.03 and 3.35 (also tests of the R package episheet).
    const ratio = answer(rateRatio({ events: 41, exposure: 28010 }, { events: 15, exposure: 19017 }, 'p95'));
    expect(ratio.value).toBeCloseTo((41 * 19017) / (15 * 28010), 14);
    expect(ratio.value.toFixed(2)).toBe('1.86');
    expect([ratio.limits.low.toFixed(2), ratio.limits.high.toFixed(2)]).toEqual(['1.03', '3.35']);
  });

  it('holds the ratio as the geometric mean of its limits, wider at 99.8 %', () => {
    fc.assert(
      fc.property(groups, groups, (first, second) => {
        const narrow = answer(rateRatio(first, second, 'p95'));
        const wide = answer(rateRatio(first, second, 'p998'));
        for (const { value, limits } of [narrow, wide]) {
          expect(limits.low).toBeLessThan(value);
          expect(limits.high).toBeGreaterThan(value);
          expect(relativeError(Math.sqrt(limits.low) * Math.sqrt(limits.high), value)).toBeLessThan(1e-12);
        }
        expect(wide.limits.low).toBeLessThan(narrow.limits.low);
        expect(wide.limits.high).toBeGreaterThan(narrow.limits.high);
      }),
    );
  });

  it('turns over when the groups change places', () => {
    fc.assert(
      fc.property(groups, groups, levels, (first, second, level) => {
        const here = answer(rateRatio(first, second, level));
        const there = answer(rateRatio(second, first, level));
        expect(relativeError(here.value, 1 / there.value)).toBeLessThan(1e-13);
        expect(relativeError(here.limits.low, 1 / there.limits.high)).toBeLessThan(1e-12);
        expect(relativeError(here.limits.high, 1 / there.limits.low)).toBeLessThan(1e-12);
      }),
    );
  });

  it('is free of the unit of exposure', () => {
    fc.assert(
      fc.property(groups, groups, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (first, second, unit) => {
        const scaled = (group: RateCounts) => ({ ...group, exposure: group.exposure * unit });
        const here = answer(rateRatio(first, second, 'p95'));
        const there = answer(rateRatio(scaled(first), scaled(second), 'p95'));
        expect(relativeError(there.value, here.value)).toBeLessThan(1e-13);
        expect(relativeError(there.limits.high, here.limits.high)).toBeLessThan(1e-13);
      }),
    );
  });

  it('nears the exact limits of growth as counts grow', () => {
    const wald = answer(rateRatio({ events: 1e6, exposure: 1 }, { events: 1.1e6, exposure: 1 }, 'p95'));
    const exact = answer(growthOfCounts({ current: 1e6, previous: 1.1e6 }, 'p95'));
    expect(wald.limits.low).toBeCloseTo(1 + exact.limits.low / 100, 5);
    expect(wald.limits.high).toBeCloseTo(1 + exact.limits.high / 100, 5);
  });

  it('refuses zeros, what is no count, and exposures that are none', () => {
    const fine: RateCounts = { events: 5, exposure: 100 };
    const impossible: readonly RateCounts[] = [
      { events: 0, exposure: 100 },
      { events: -1, exposure: 100 },
      { events: 1.5, exposure: 100 },
      { events: Number.NaN, exposure: 100 },
      { events: 5, exposure: 0 },
      { events: 5, exposure: -1 },
      { events: 5, exposure: Number.POSITIVE_INFINITY },
    ];
    for (const bad of impossible) {
      expect(refusal(rateRatio(bad, fine, 'p95'))).toBe('out_of_domain');
      expect(refusal(rateRatio(fine, bad, 'p95'))).toBe('out_of_domain');
    }
    expect(refusal(rateRatio({ events: 5, exposure: 1e-200 }, { events: 5, exposure: 1e200 }, 'p95'))).toBe(
      'out_of_domain',
    );
  });
});
