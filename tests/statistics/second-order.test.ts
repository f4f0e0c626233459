import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expRemainder, logRemainder } from '../../src/statistics/second-order.ts';
import { relativeError } from './answer.ts';

/** Argument, e^t − 1 − t and t − ln(1 + t) from 50-digit arithmetic (mpmath 1.3). */
const fiftyDigits = [
  [1e-9, 5.000000001666667e-19, 4.999999996666667e-19],
  [-1e-5, 4.999983333375001e-11, 5.0000333335833364e-11],
  [0.1, 0.005170918075647625, 0.00468982019567514],
  [-0.19, 0.016959133943362317, 0.020721031315652602],
  [0.2, 0.021402758160169837, 0.017678443206045377],
  [-0.5, 0.10653065971263342, 0.19314718055994531],
  [3, 16.085536923187668, 1.6137056388801094],
] as const;

describe('remainders after the first order', () => {
  it('match values from 50-digit arithmetic', () => {
    for (const [t, exponential, logarithm] of fiftyDigits) {
      expect(relativeError(expRemainder(t), exponential)).toBeLessThan(4e-15);
      expect(relativeError(logRemainder(t), logarithm)).toBeLessThan(4e-15);
    }
  });

  it('are zero at zero and positive elsewhere', () => {
    expect([expRemainder(0), logRemainder(0)]).toEqual([0, 0]);
    fc.assert(
      fc.property(fc.double({ min: -0.99, max: 50, noNaN: true }), (t) => {
        fc.pre(Math.abs(t) > 1e-150);
        expect(expRemainder(t)).toBeGreaterThan(0);
        expect(logRemainder(t)).toBeGreaterThan(0);
      }),
    );
  });

  it('belong together: eᵗ − 1 − t is u − ln(1 + u) at u = eᵗ − 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 2, noNaN: true }), (t) => {
        fc.pre(Math.abs(t) > 1e-6);
        expect(relativeError(logRemainder(Math.expm1(t)), expRemainder(t))).toBeLessThan(1e-9);
      }),
    );
  });
});
