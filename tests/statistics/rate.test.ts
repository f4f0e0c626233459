import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Confidence } from '../../src/statistics/normal.ts';
import { poissonLimits } from '../../src/statistics/poisson-limits.ts';
import { rate } from '../../src/statistics/rate.ts';
import { answer, refusal, relativeError } from './answer.ts';

/**
 * Events, population, rate per 100,000 and its limits at 95 %: reference values of the UK Health Security Agency's
 * PHEindicatormethods 2.1.0 (tests of phe_rate), computed there in a spreadsheet.
 */
const published95 = [
  [1, 100, 1000, 25.317807984289896, 5571.6433909388979],
  [5, 100, 5000, 1623.4863901184199, 11668.332079322669],
  [2, 200, 1000, 121.10463927198258, 3612.3438338619794],
  [10, 200, 5000, 2393.7249569837822, 9195.7293028782369],
  [40, 200, 20000, 14286.649933218456, 27235.04966001213],
  [444, 6430, 6905.1321928460338, 6277.6881141457798, 7578.3044586343622],
  [1998, 6912, 28906.25, 27652.520088302212, 30202.169187218453],
  [19712, 24690, 79837.991089509916, 78727.300271336382, 80960.432718132564],
  [250, 220, 113636.36363636365, 99984.947385328764, 128631.14487455782],
  [7776456, 7564336677, 102.80420256339154, 102.73196005302074, 102.87648334092832],
] as const;

/** The same at 99.8 %. */
const published998 = [
  [1, 100, 1.0005003335835343, 9233.4134764515857],
  [5, 100, 739.37173191783893, 16454.745203680104],
  [20, 100, 8922.8023651441927, 38085.035625041914],
  [65, 100, 42880.261471480204, 94000.290844318006],
  [222, 3215, 5560.7376952598534, 8461.0466817334109],
  [7776456, 7564336677, 102.690317308454, 102.91817639509068],
] as const;

const events = fc.integer({ min: 0, max: 1e9 });
const populations = fc.integer({ min: 1, max: 1e10 });
const levels = fc.constantFrom<Confidence>('p95', 'p998');

describe('rate', () => {
  it('matches published reference values at 95 %', () => {
    for (const [x, n, value, low, high] of published95) {
      const { value: actual, limits } = answer(rate(x, n, 100_000, 'p95'));
      expect(relativeError(actual, value)).toBeLessThan(1e-14);
      expect(relativeError(limits.low, low)).toBeLessThan(1e-11);
      expect(relativeError(limits.high, high)).toBeLessThan(1e-11);
    }
  });

  it('matches published reference values at 99.8 %', () => {
    for (const [x, n, low, high] of published998) {
      const { limits } = answer(rate(x, n, 100_000, 'p998'));
      expect(relativeError(limits.low, low)).toBeLessThan(1e-11);
      expect(relativeError(limits.high, high)).toBeLessThan(1e-11);
    }
  });

  it('is zero with an upper limit for no events', () => {
    const { value, limits } = answer(rate(0, 100_000, 100_000, 'p95'));
    expect([value, limits.low]).toEqual([0, 0]);
    expect(limits.high).toBeCloseTo(3.6889, 4);
  });

  it('is the count with its own limits per its own population', () => {
    const { value, limits } = answer(rate(37, 1, 1, 'p95'));
    expect(value).toBe(37);
    expect(limits).toEqual(answer(poissonLimits(37, 'p95')));
  });

  it('holds the rate between its limits, all finite', () => {
    fc.assert(
      fc.property(events, populations, levels, (x, n, level) => {
        const { value, limits } = answer(rate(x, n, 100_000, level));
        expect(limits.low).toBeLessThanOrEqual(value);
        expect(limits.high).toBeGreaterThan(value);
        expect(Number.isFinite(limits.high)).toBe(true);
      }),
    );
  });

  it('is free of scale: per 1,000 of n is per 100,000 of 100 n', () => {
    fc.assert(
      fc.property(events, populations, (x, n) => {
        const [small, large] = [answer(rate(x, n, 1000, 'p95')), answer(rate(x, 100 * n, 100_000, 'p95'))];
        expect(small.value).toBeCloseTo(large.value, 6 - Math.ceil(Math.log10(1 + small.value)));
        expect(small.limits.high / large.limits.high).toBeCloseTo(1, 12);
      }),
    );
  });

  it('rises with the events', () => {
    fc.assert(
      fc.property(events, populations, (x, n) => {
        const [fewer, more] = [answer(rate(x, n, 1000, 'p95')), answer(rate(x + 1, n, 1000, 'p95'))];
        expect(more.value).toBeGreaterThan(fewer.value);
        expect(more.limits.low).toBeGreaterThan(fewer.limits.low);
        expect(more.limits.high).toBeGreaterThan(fewer.limits.high);
      }),
    );
  });

  it('refuses events that are no count and populations that are none', () => {
    for (const x of [-1, 0.5, Number.NaN]) expect(refusal(rate(x, 100, 1000, 'p95'))).toBe('out_of_domain');
    for (const n of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(rate(1, n, 1000, 'p95'))).toBe('out_of_domain');
      expect(refusal(rate(1, 1000, n, 'p95'))).toBe('out_of_domain');
    }
    expect(refusal(rate(1e9, 1e-300, 1e9, 'p95'))).toBe('out_of_domain');
  });
});
