import fc from 'fast-check';
import { jStat } from 'jstat';
import { describe, expect, it } from 'vitest';
import { chiSquareQuantile } from '../../src/statistics/chi-square.ts';
import { answer, refusal, relativeError } from './answer.ts';

/** NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4: upper critical values (probability below). */
const upperProbabilities = [0.9, 0.95, 0.975, 0.99, 0.999] as const;
const upper = [
  [1, 2.706, 3.841, 5.024, 6.635, 10.828],
  [2, 4.605, 5.991, 7.378, 9.21, 13.816],
  [5, 9.236, 11.07, 12.833, 15.086, 20.515],
  [10, 15.987, 18.307, 20.483, 23.209, 29.588],
  [20, 28.412, 31.41, 34.17, 37.566, 45.315],
  [50, 63.167, 67.505, 71.42, 76.154, 86.661],
  [100, 118.498, 124.342, 129.561, 135.807, 149.449],
] as const;

/** The same handbook: lower critical values. */
const lowerProbabilities = [0.1, 0.05, 0.025, 0.01, 0.001] as const;
const lower = [
  [1, 0.016, 0.004, 0.001, 0, 0],
  [2, 0.211, 0.103, 0.051, 0.02, 0.002],
  [4, 1.064, 0.711, 0.484, 0.297, 0.091],
  [10, 4.865, 3.94, 3.247, 2.558, 1.479],
  [20, 12.443, 10.851, 9.591, 8.26, 5.921],
  [50, 37.689, 34.764, 32.357, 29.707, 24.674],
  [100, 82.358, 77.929, 74.222, 70.065, 61.918],
] as const;

describe('chiSquareQuantile', () => {
  it('matches the table of critical values', () => {
    for (const [df, ...values] of upper) {
      values.forEach((value, i) => {
        expect(answer(chiSquareQuantile(upperProbabilities[i] ?? 0, df)).toFixed(3)).toBe(value.toFixed(3));
      });
    }
    for (const [df, ...values] of lower) {
      values.forEach((value, i) => {
        expect(answer(chiSquareQuantile(lowerProbabilities[i] ?? 0, df)).toFixed(3)).toBe(value.toFixed(3));
      });
    }
  });

  it('is −2 ln(1 − p) at two degrees of freedom', () => {
    for (const p of [0.001, 0.025, 0.5, 0.975, 0.999]) {
      expect(relativeError(answer(chiSquareQuantile(p, 2)), -2 * Math.log1p(-p))).toBeLessThan(1e-12);
    }
  });

  it('matches jstat up to two hundred degrees of freedom', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (df, p) => {
          const expected = jStat.chisquare.inv(p, df);
          expect(relativeError(answer(chiSquareQuantile(p, df)), expected)).toBeLessThan(1e-6);
        },
      ),
    );
  });

  it('has its median a little under the mean (Wilson & Hilferty 1931: ν(1 − 2/(9ν))³)', () => {
    for (const df of [10, 1e3, 1e6, 2e9]) {
      const median = answer(chiSquareQuantile(0.5, df));
      expect(median).toBeLessThan(df);
      expect(relativeError(median, df * (1 - 2 / (9 * df)) ** 3)).toBeLessThan(1e-2 / df);
    }
  });

  it('refuses no degrees of freedom and impossible probabilities', () => {
    for (const df of [0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(chiSquareQuantile(0.5, df))).toBe('out_of_domain');
    }
    for (const p of [0, 1, Number.NaN]) expect(refusal(chiSquareQuantile(p, 3))).toBe('out_of_domain');
  });
});
