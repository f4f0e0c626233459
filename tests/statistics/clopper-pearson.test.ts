import fc from 'fast-check';
import { jStat } from 'jstat';
import { describe, expect, it } from 'vitest';
import { clopperPearsonLimits, clopperPearsonOdds } from '../../src/statistics/clopper-pearson.ts';
import { betaTails } from '../../src/statistics/incomplete-beta.ts';
import { type Confidence, tailProbability } from '../../src/statistics/normal.ts';
import { answer, refusal, relativeError } from './answer.ts';

/** Newcombe 1998, Stat. Med. 17: 857, table I, method 5: exact 95 % limits of four shares. */
const newcombe = [
  [81, 263, '0.2527', '0.3676'],
  [15, 148, '0.0578', '0.1617'],
  [0, 20, '0.0000', '0.1684'],
  [1, 29, '0.0009', '0.1776'],
] as const;

const levels = fc.constantFrom<Confidence>('p95', 'p998');
const shares = fc
  .oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 1e9 }))
  .chain((base) => fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base)));

describe('clopperPearsonLimits', () => {
  it('matches the table of Newcombe 1998', () => {
    for (const [x, n, low, high] of newcombe) {
      const limits = answer(clopperPearsonLimits(x, n, 'p95'));
      expect([limits.low.toFixed(4), limits.high.toFixed(4)]).toEqual([low, high]);
    }
  });

  it('matches Conover’s table: 5 of 25 is 0.068 to 0.407', () => {
    // Conover 1999, Practical Nonparametric Statistics, 3rd ed.
    const { low, high } = answer(clopperPearsonLimits(5, 25, 'p95'));
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.068', '0.407']);
  });

  it('has elementary limits for none and for all: 1 − (α/2)^(1/n)', () => {
    for (const n of [1, 2, 20, 1000, 1e6]) {
      for (const level of ['p95', 'p998'] as const) {
        const edge = -Math.expm1(Math.log(tailProbability(level)) / n);
        expect(answer(clopperPearsonLimits(0, n, level)).low).toBe(0);
        expect(relativeError(answer(clopperPearsonLimits(0, n, level)).high, edge)).toBeLessThan(1e-11);
        expect(answer(clopperPearsonLimits(n, n, level)).high).toBe(1);
        expect(answer(clopperPearsonLimits(n, n, level)).low).toBeCloseTo(1 - edge, 12);
      }
    }
  });

  it('leaves exactly α/2 on each side: the definition of the limits', () => {
    fc.assert(
      fc.property(shares, levels, ([x, n], level) => {
        const { low, high } = answer(clopperPearsonLimits(x, n, level));
        const tail = tailProbability(level);
        fc.pre(low < 0.999 && high < 0.999);
        if (x > 0) expect(relativeError(answer(betaTails(x, n - x + 1, low)).lower, tail)).toBeLessThan(1e-7);
        expect(relativeError(answer(betaTails(x + 1, n - x, high)).upper, tail)).toBeLessThan(1e-7);
      }),
    );
  });

  it('matches the beta quantiles of jstat for small bases', () => {
    for (let n = 2; n <= 40; n += 1) {
      for (let x = 1; x < n; x += 1) {
        const { low, high } = answer(clopperPearsonLimits(x, n, 'p95'));
        expect(low).toBeCloseTo(jStat.beta.inv(0.025, x, n - x + 1), 7);
        expect(high).toBeCloseTo(jStat.beta.inv(0.975, x + 1, n - x), 7);
      }
    }
  });

  it('holds the share, stays within 0 and 1, is wider at 99.8 %, and rises with the events', () => {
    fc.assert(
      fc.property(shares, ([x, n]) => {
        const [narrow, wide] = [
          answer(clopperPearsonLimits(x, n, 'p95')),
          answer(clopperPearsonLimits(x, n, 'p998')),
        ];
        expect(narrow.low).toBeLessThanOrEqual(x / n);
        expect(narrow.high).toBeGreaterThanOrEqual(x / n);
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
        expect(wide.low).toBeGreaterThanOrEqual(0);
        expect(wide.high).toBeLessThanOrEqual(1);
        fc.pre(x < n);
        const more = answer(clopperPearsonLimits(x + 1, n, 'p95'));
        expect(more.low).toBeGreaterThan(narrow.low);
        expect(more.high).toBeGreaterThanOrEqual(narrow.high);
      }),
    );
  });
});

describe('clopperPearsonOdds', () => {
  it('is p/(1 − p) of the limits', () => {
    fc.assert(
      fc.property(shares, levels, ([x, n], level) => {
        fc.pre(x < n);
        const limits = answer(clopperPearsonLimits(x, n, level));
        const odds = answer(clopperPearsonOdds(x, n, level));
        fc.pre(limits.high < 0.999);
        expect(odds.low).toBeCloseTo(limits.low / (1 - limits.low), 9);
        expect(relativeError(odds.high, limits.high / (1 - limits.high))).toBeLessThan(1e-9);
      }),
    );
  });

  it('is the reciprocal when events and the rest change places', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 1, max: 1e9 }),
        levels,
        (a, b, level) => {
          const here = answer(clopperPearsonOdds(a, a + b, level));
          const there = answer(clopperPearsonOdds(b, a + b, level));
          expect(relativeError(here.low, 1 / there.high)).toBeLessThan(1e-10);
          expect(relativeError(here.high, 1 / there.low)).toBeLessThan(1e-10);
        },
      ),
    );
  });

  it('refuses all events, whose odds have no upper limit', () => {
    expect(refusal(clopperPearsonOdds(5, 5, 'p95'))).toBe('out_of_domain');
  });
});

describe('both', () => {
  it('refuse an empty base, more events than base, and what is no count', () => {
    const impossible = [
      [0, 0],
      [3, 2],
      [-1, 5],
      [0.5, 5],
      [1, 5.5],
      [Number.NaN, 5],
      [1, Number.NaN],
    ] as const;
    for (const [x, n] of impossible) {
      expect(refusal(clopperPearsonLimits(x, n, 'p95'))).toBe('out_of_domain');
      expect(refusal(clopperPearsonOdds(x, n, 'p95'))).toBe('out_of_domain');
    }
  });
});
