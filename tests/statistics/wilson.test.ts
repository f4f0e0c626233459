import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Confidence, normalQuantile } from '../../src/statistics/normal.ts';
import { share, wilsonLimits } from '../../src/statistics/wilson.ts';
import { answer, refusal, relativeError } from './answer.ts';

/** Newcombe 1998, Stat. Med. 17: 857, table I, method 3: 95 % limits of four shares. */
const newcombe = [
  [81, 263, '0.2553', '0.3662'],
  [15, 148, '0.0624', '0.1605'],
  [0, 20, '0.0000', '0.1611'],
  [1, 29, '0.0061', '0.1718'],
] as const;

/**
 * Reference values of the UK Health Security Agency's PHEindicatormethods 2.1.0 (tests of phe_proportion), computed
 * there in a spreadsheet.
 */
const published = [
  [1, 100, 'p95', 0.0017674320641406511, 0.054486196178705294],
  [65, 100, 'p95', 0.55254443296887967, 0.73635751756902468],
  [1045, 5000, 'p95', 0.19795549880013297, 0.22049130373189027],
  [19712, 24690, 'p95', 0.79332918455413748, 0.80333780322782966],
  [15552912, 15128673354, 'p95', 0.0010275314947741198, 0.0010285528098907119],
  [1, 100, 'p998', 0.000873065697299977, 0.10455445283705821],
  [65, 100, 'p998', 0.49549465740704313, 0.77835406140896968],
  [9856, 12345, 'p998', 0.7869924108419063, 0.80930614125896261],
  [7776456, 7564336677, 'p998', 0.0010269040118442213, 0.0010291812992698397],
] as const;

const levels = fc.constantFrom<Confidence>('p95', 'p998');
const shares = fc
  .oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 1e9 }))
  .chain((base) => fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base)));

describe('wilsonLimits', () => {
  it('matches the table of Newcombe 1998', () => {
    for (const [x, n, low, high] of newcombe) {
      const limits = answer(wilsonLimits(x, n, 'p95'));
      expect([limits.low.toFixed(4), limits.high.toFixed(4)]).toEqual([low, high]);
    }
  });

  it('matches published reference values at both levels', () => {
    for (const [x, n, level, low, high] of published) {
      const limits = answer(wilsonLimits(x, n, level));
      expect(relativeError(limits.low, low)).toBeLessThan(1e-11);
      expect(relativeError(limits.high, high)).toBeLessThan(1e-11);
    }
  });

  it('is exactly 0 below for none and exactly 1 above for all', () => {
    for (const n of [1, 2, 7, 20, 1000, 1e9]) {
      for (const level of ['p95', 'p998'] as const) {
        expect(answer(wilsonLimits(0, n, level)).low).toBe(0);
        expect(answer(wilsonLimits(n, n, level)).high).toBe(1);
        // The other limit of none is z²/(n + z²) (Newcombe 1998).
        const square = normalQuantile(level) ** 2;
        expect(relativeError(answer(wilsonLimits(0, n, level)).high, square / (n + square))).toBeLessThan(
          1e-14,
        );
      }
    }
  });

  it('solves the equation it comes from: (p − x/n)² = z² p(1 − p)/n', () => {
    fc.assert(
      fc.property(shares, levels, ([x, n], level) => {
        const { low, high } = answer(wilsonLimits(x, n, level));
        const square = normalQuantile(level) ** 2;
        for (const p of [low, high]) {
          expect(Math.abs((p - x / n) ** 2 - (square * p * (1 - p)) / n)).toBeLessThan(1e-12);
        }
      }),
    );
  });

  it('is symmetric in events and non-events', () => {
    fc.assert(
      fc.property(shares, levels, ([x, n], level) => {
        const [here, there] = [answer(wilsonLimits(x, n, level)), answer(wilsonLimits(n - x, n, level))];
        expect(here.low).toBeCloseTo(1 - there.high, 12);
        expect(here.high).toBeCloseTo(1 - there.low, 12);
      }),
    );
  });

  it('rises with the events', () => {
    fc.assert(
      fc.property(shares, levels, ([x, n], level) => {
        fc.pre(x < n);
        const [fewer, more] = [answer(wilsonLimits(x, n, level)), answer(wilsonLimits(x + 1, n, level))];
        expect(more.low).toBeGreaterThan(fewer.low);
        expect(more.high).toBeGreaterThanOrEqual(fewer.high);
      }),
    );
  });
});

describe('share', () => {
  it('is between its limits, which are between 0 and 1', () => {
    fc.assert(
      fc.property(shares, levels, ([x, n], level) => {
        const { value, limits } = answer(share(x, n, level));
        expect(value).toBe(x / n);
        expect(limits.low).toBeGreaterThanOrEqual(0);
        expect(limits.low).toBeLessThanOrEqual(value);
        expect(limits.high).toBeGreaterThanOrEqual(value);
        expect(limits.high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('keeps its value and narrows when events and base grow alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 100, max: 1000 }), (x, n) => {
        const [small, large] = [answer(share(x, n, 'p95')), answer(share(100 * x, 100 * n, 'p95'))];
        expect(large.value).toBeCloseTo(small.value, 14);
        expect(large.limits.high - large.limits.low).toBeLessThan(small.limits.high - small.limits.low);
      }),
    );
  });

  it('refuses an empty base, more events than base, and what is no count', () => {
    const impossible = [
      [0, 0],
      [3, 2],
      [-1, 5],
      [1, -5],
      [0.5, 5],
      [1, 5.5],
      [Number.NaN, 5],
      [1, Number.NaN],
      [1, Number.POSITIVE_INFINITY],
    ] as const;
    for (const [x, n] of impossible) {
      expect(refusal(wilsonLimits(x, n, 'p95'))).toBe('out_of_domain');
      expect(refusal(share(x, n, 'p95'))).toBe('out_of_domain');
    }
  });
});
