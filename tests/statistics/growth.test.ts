import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, growthOfCounts, growthOfStocks, timesToPercent } from '../../src/statistics/growth.ts';
import type { Confidence } from '../../src/statistics/normal.ts';
import { answer, refusal, relativeError } from './answer.ts';

const levels = fc.constantFrom<Confidence>('p95', 'p998');
const counts = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 1e9 }));
const previousCounts = counts.map((count) => count + 1);

describe('growthOfCounts', () => {
  it('matches R: poisson.test(c(11, 6+8+7), c(800, 1083+1050+878))', () => {
    // R 4, stats, help page of poisson.test (lung cancers in Fredericia, ages 55 to 59, against three other Danish
    // cities): rate ratio 1.971488, 95 % limits 0.8584264 to 4.2772659.
    const exposureRatio = (1083 + 1050 + 878) / 800;
    const { value, limits } = answer(growthOfCounts({ current: 11, previous: 21, exposureRatio }, 'p95'));
    expect((value / 100 + 1).toFixed(6)).toBe('1.971488');
    expect((limits.low / 100 + 1).toFixed(7)).toBe('0.8584264');
    expect((limits.high / 100 + 1).toFixed(7)).toBe('4.2772659');
  });

  it('just includes no change in the example of Fay', () => {
    // Fay, Testing the Ratio of Two Poisson Rates, vignette of the R package rateratio.test: 2 events in 17,877
    // against 9 in 16,660 are barely not different at the 0.05 level.
    const exposureRatio = 16660 / 17877;
    const { limits } = answer(growthOfCounts({ current: 2, previous: 9, exposureRatio }, 'p95'));
    expect(limits.high).toBeGreaterThan(0);
    expect(limits.high).toBeLessThan(0.1);
  });

  it('has elementary limits from one event to none and none to one', () => {
    // a = 0 of a + b: the upper limit p is 1 − (α/2)^(1/b), so p/(1 − p) = (α/2)^(−1/b) − 1.
    const fall = answer(growthOfCounts({ current: 0, previous: 4 }, 'p95'));
    expect([fall.value, fall.limits.low]).toEqual([-100, -100]);
    expect(fall.limits.high).toBeCloseTo(100 * (0.025 ** (-1 / 4) - 2), 9);
  });

  it('is the plain percentage, with halves exact', () => {
    const growth = (current: number, previous: number) =>
      answer(growthOfCounts({ current, previous }, 'p95')).value;
    expect(growth(150, 100)).toBe(50);
    expect(growth(94, 100)).toBe(-6);
    expect(growth(100, 100)).toBe(0);
    expect(growth(257, 200)).toBe(28.5);
    expect(growth(1029, 1000)).toBe(2.9);
    expect(growth(300, 100)).toBe(200);
  });

  it('holds the growth between finite limits, wider at 99.8 %', () => {
    fc.assert(
      fc.property(counts, previousCounts, (current, previous) => {
        const narrow = answer(growthOfCounts({ current, previous }, 'p95'));
        const wide = answer(growthOfCounts({ current, previous }, 'p998'));
        expect(narrow.limits.low).toBeLessThanOrEqual(narrow.value);
        expect(narrow.limits.high).toBeGreaterThan(narrow.value);
        expect(wide.limits.low).toBeLessThanOrEqual(narrow.limits.low);
        expect(wide.limits.high).toBeGreaterThan(narrow.limits.high);
        expect(wide.limits.low).toBeGreaterThanOrEqual(-100);
        expect(Number.isFinite(wide.limits.high)).toBe(true);
      }),
    );
  });

  it('rises with the current and falls with the previous count', () => {
    fc.assert(
      fc.property(counts, previousCounts, levels, (current, previous, level) => {
        const here = answer(growthOfCounts({ current, previous }, level));
        const more = answer(growthOfCounts({ current: current + 1, previous }, level));
        const from = answer(growthOfCounts({ current, previous: previous + 1 }, level));
        expect(more.value).toBeGreaterThan(here.value);
        expect(more.limits.low).toBeGreaterThan(here.limits.low);
        expect(more.limits.high).toBeGreaterThan(here.limits.high);
        expect(from.value).toBeLessThanOrEqual(here.value);
        expect(from.limits.high).toBeLessThanOrEqual(here.limits.high);
      }),
    );
  });

  it('undoes itself: ratios of the two directions are reciprocal', () => {
    fc.assert(
      fc.property(previousCounts, previousCounts, levels, (a, b, level) => {
        const there = answer(growthOfCounts({ current: a, previous: b }, level));
        const back = answer(growthOfCounts({ current: b, previous: a }, level));
        const ratio = (percent: number) => 1 + percent / 100;
        fc.pre(ratio(there.limits.low) > 0.01 && ratio(back.limits.low) > 0.01);
        expect(relativeError(ratio(there.limits.low), 1 / ratio(back.limits.high))).toBeLessThan(1e-9);
      }),
    );
  });

  it('answers per exposure: a current span twice as long halves the ratio', () => {
    fc.assert(
      fc.property(counts, previousCounts, (current, previous) => {
        const plain = answer(growthOfCounts({ current, previous }, 'p95'));
        const perDay = answer(growthOfCounts({ current, previous, exposureRatio: 0.5 }, 'p95'));
        expect(1 + perDay.value / 100).toBeCloseTo((1 + plain.value / 100) / 2, 5);
        const halved = (100 + plain.limits.high) / 2 - 100;
        expect(Math.abs(perDay.limits.high - halved)).toBeLessThan(1e-12 * (100 + Math.abs(halved)));
      }),
    );
  });

  it('refuses a base of zero, what is no count, and exposures that are none', () => {
    for (const [current, previous] of [
      [5, 0],
      [0, 0],
      [-1, 5],
      [5, -1],
      [1.5, 5],
      [5, Number.NaN],
      [Number.POSITIVE_INFINITY, 5],
    ] as const) {
      expect(refusal(growthOfCounts({ current, previous }, 'p95'))).toBe('out_of_domain');
    }
    for (const exposureRatio of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e308]) {
      expect(refusal(growthOfCounts({ current: 5, previous: 5, exposureRatio }, 'p95'))).toBe(
        'out_of_domain',
      );
    }
  });
});

describe('growthOfStocks', () => {
  it('is the plain percentage, of amounts of any kind', () => {
    expect(growthOfStocks(110, 100)).toBe(10);
    expect(growthOfStocks(0, 100)).toBe(-100);
    expect(growthOfStocks(2.5e12, 2e12)).toBe(25);
    expect(growthOfStocks(0.75, 0.5)).toBe(50);
  });

  it('is free of scale and agrees with the growth of counts', () => {
    fc.assert(
      fc.property(counts, previousCounts, (current, previous) => {
        const growth = answer(growthOfStocks(current, previous));
        expect(growth).toBe(answer(growthOfCounts({ current, previous }, 'p95')).value);
        expect(answer(growthOfStocks(8 * current, 8 * previous))).toBe(growth);
      }),
    );
  });

  it('refuses a previous level of nothing and levels below zero', () => {
    for (const previous of [0, -5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(growthOfStocks(5, previous))).toBe('out_of_domain');
    }
    for (const current of [-1, Number.NaN, Number.POSITIVE_INFINITY, 1e308]) {
      expect(refusal(growthOfStocks(current, 1))).toBe('out_of_domain');
    }
  });
});

describe('difference', () => {
  it('is current minus previous, of either sign', () => {
    expect(difference(12, 5)).toBe(7);
    expect(difference(5, 12)).toBe(-7);
    expect(difference(0, 0)).toBe(0);
  });

  it('refuses what is not finite', () => {
    expect(refusal(difference(Number.NaN, 1))).toBe('out_of_domain');
    expect(refusal(difference(1, Number.POSITIVE_INFINITY))).toBe('out_of_domain');
    expect(refusal(difference(1.7e308, -1.7e308))).toBe('out_of_domain');
  });
});

describe('timesToPercent', () => {
  it('takes one away: three times as much is two hundred percent more', () => {
    expect([0, 0.5, 1, 1.5, 2, 3, 10].map((k) => answer(timesToPercent(k)))).toEqual([
      -100, -50, 0, 50, 100, 200, 900,
    ]);
  });

  it('agrees with the growth it stands for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (k, previous) => {
        expect(answer(timesToPercent(k))).toBe(answer(growthOfStocks(k * previous, previous)));
      }),
    );
  });

  it('refuses times below zero', () => {
    for (const k of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(timesToPercent(k))).toBe('out_of_domain');
    }
  });
});
