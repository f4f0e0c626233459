import fc from 'fast-check';
import { jStat } from 'jstat';
import { describe, expect, it } from 'vitest';
import { logGamma, stirlingRemainder } from '../../src/statistics/log-gamma.ts';
import { answer, refusal, relativeError } from './answer.ts';

/** x and ln Γ(x) from 50-digit arithmetic (mpmath 1.3). */
const fiftyDigits = [
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247001],
  [1.5, -0.12078223763524522],
  [3.7, 1.428072326665388],
  [9.999, 12.799575780077413],
  [25.25, 55.585686044869426],
  [1000.5, 5908.674175848678],
  [1e6, 12815504.569147611],
  [1e9, 19723265827.503716],
] as const;

const error = (actual: number, expected: number) =>
  Math.abs(actual - expected) / Math.max(1, Math.abs(expected));

describe('logGamma', () => {
  it('matches values from 50-digit arithmetic', () => {
    for (const [x, expected] of fiftyDigits) expect(error(answer(logGamma(x)), expected)).toBeLessThan(1e-14);
  });

  it('is the logarithm of the factorial: ln Γ(n) = ln (n − 1)!', () => {
    let logFactorial = 0;
    for (let n = 1; n <= 170; n += 1) {
      expect(error(answer(logGamma(n)), logFactorial)).toBeLessThan(1e-14);
      logFactorial += Math.log(n);
    }
  });

  it('is ln √π at a half (Abramowitz & Stegun 1964, 6.1.8)', () => {
    expect(answer(logGamma(0.5))).toBeCloseTo(Math.log(Math.PI) / 2, 14);
  });

  it('obeys Γ(x + 1) = x Γ(x)', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (x) => {
        const step = answer(logGamma(x)) + Math.log(x);
        expect(error(answer(logGamma(x + 1)), step)).toBeLessThan(1e-13);
      }),
    );
  });

  it('matches jstat, whose six-term series holds ten digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1e6, noNaN: true }), (x) => {
        expect(error(answer(logGamma(x)), jStat.gammaln(x))).toBeLessThan(1e-9);
      }),
    );
  });

  it('refuses what has no logarithm', () => {
    for (const x of [0, -1, -0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(logGamma(x))).toBe('out_of_domain');
    }
  });
});

describe('stirlingRemainder', () => {
  it('matches values from 50-digit arithmetic', () => {
    const values = [
      [0.5, 0.15342640972002736],
      [1, 0.08106146679532726],
      [9.999, 0.008331396020466343],
      [10, 0.00833056343336287],
      [1e9, 8.333333333333333e-11],
    ] as const;
    for (const [x, expected] of values)
      expect(relativeError(stirlingRemainder(x), expected)).toBeLessThan(1e-12);
  });

  it('falls towards 1/(12x) and stays below it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 1e9, noNaN: true }), (x) => {
        expect(stirlingRemainder(x)).toBeLessThan((1 + 1e-12) / (12 * x));
        expect(stirlingRemainder(x)).toBeGreaterThan(1 / (12 * x + 1));
      }),
    );
  });
});
