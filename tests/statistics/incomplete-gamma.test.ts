import fc from 'fast-check';
import { jStat } from 'jstat';
import { describe, expect, it } from 'vitest';
import { gammaQuantile, gammaTails } from '../../src/statistics/incomplete-gamma.ts';
import { answer, refusal, relativeError } from './answer.ts';

/** Shape, x, P(shape, x), Q(shape, x) from 50-digit arithmetic (mpmath 1.3), at −6 to 6 standard deviations. */
const fiftyDigits = [
  [0.5, 6.102233663021001e-6, 0.0027873954873856963, 0.9972126045126143],
  [0.5, 0.2465343456976199, 0.5174383844068151, 0.48256161559318494],
  [0.5, 8.459414339278949, 0.9999609873144285, 3.9012685571498834e-5],
  [1.5, 0.12950644449054305, 0.03245676125533739, 0.9675432387446626],
  [1.5, 18.851726646523264, 0.9999999673395873, 3.266041273387425e-8],
  [10, 0.7967319064464068, 1.3796878925531178e-8, 0.999999986203121],
  [10, 10, 0.5420702855281478, 0.4579297144718522],
  [10, 26.65271889265081, 0.9999267222036725, 7.327779632753536e-5],
  [150, 127.81730814071572, 0.029950951622714522, 0.9700490483772854],
  [150, 193.20450400922914, 0.9994490037307772, 0.0005509962692228511],
  [1000, 909.4926796630574, 0.0016269047774233405, 0.9983730952225767],
  [1000, 1000, 0.5042052441802155, 0.4957947558197845],
  [1000, 1208.9311953226588, 0.9999999997286982, 2.71301771124905e-10],
  [1e5, 98431.29554872654, 3.0852494117551385e-7, 0.9999996914750588],
  [1e5, 100634.45975507899, 0.9774201529183087, 0.022579847081691234],
  [1e9, 999747049.7844882, 6.238558692684948e-16, 0.9999999999999993],
  [1e9, 999938021.278621, 0.024999694469373425, 0.9750003055306266],
  [1e9, 1e9, 0.5000042052208701, 0.4999957947791299],
  [1e9, 1000098035.4126222, 0.9990325966671385, 0.0009674033328614892],
  [1e9, 1000189754.6607486, 0.9999999990146285, 9.853714773338894e-10],
] as const;

const shapes = fc.double({ min: 0.5, max: 1e9, noNaN: true });
const probabilities = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

describe('gammaTails', () => {
  it('matches both tails from 50-digit arithmetic, up to shapes of a billion', () => {
    for (const [shape, x, lower, upper] of fiftyDigits) {
      const tails = answer(gammaTails(shape, x));
      expect(relativeError(tails.lower, lower)).toBeLessThan(1e-12);
      expect(relativeError(tails.upper, upper)).toBeLessThan(1e-12);
    }
  });

  it('is exponential at shape 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 600, noNaN: true }), (x) => {
        const { lower, upper } = answer(gammaTails(1, x));
        expect(relativeError(lower, -Math.expm1(-x))).toBeLessThan(1e-12);
        expect(relativeError(upper, Math.exp(-x))).toBeLessThan(1e-12);
      }),
    );
  });

  it('is the Poisson distribution: Q(n, x) = Σ e⁻ˣ xᵏ/k! for k < n', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.01, max: 120, noNaN: true }),
        (n, x) => {
          let term = Math.exp(-x);
          let sum = 0;
          for (let k = 0; k < n; k += 1) {
            sum += term;
            term *= x / (k + 1);
          }
          expect(relativeError(answer(gammaTails(n, x)).upper, sum)).toBeLessThan(1e-11);
        },
      ),
    );
  });

  it('matches jstat where its fixed number of terms suffices', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 100, noNaN: true }),
        fc.double({ min: 0.01, max: 200, noNaN: true }),
        (shape, x) => {
          expect(answer(gammaTails(shape, x)).lower).toBeCloseTo(jStat.gamma.cdf(x, shape, 1), 8);
        },
      ),
    );
  });

  it('adds up to one, stays within 0 and 1, and rises with x', () => {
    fc.assert(
      fc.property(shapes, fc.double({ min: -9, max: 9, noNaN: true }), (shape, z) => {
        const x = Math.max(0, shape + z * Math.sqrt(shape));
        const here = answer(gammaTails(shape, x));
        const further = answer(gammaTails(shape, x + 0.01 * Math.sqrt(shape)));
        expect(here.lower + here.upper).toBeCloseTo(1, 14);
        expect(here.lower).toBeGreaterThanOrEqual(0);
        expect(here.upper).toBeGreaterThanOrEqual(0);
        expect(further.lower).toBeGreaterThanOrEqual(here.lower);
      }),
    );
  });

  it('ends at zero and one', () => {
    expect(answer(gammaTails(3, 0))).toMatchObject({ lower: 0, upper: 1 });
    for (const shape of [0.5, 3, 1e9]) {
      expect(answer(gammaTails(shape, 1e308))).toMatchObject({ lower: 1, upper: 0 });
      expect(answer(gammaTails(shape, 5e-324)).upper).toBe(1);
    }
  });

  it('refuses shapes under a half and an x that is no finite amount', () => {
    for (const shape of [0, -1, 0.4, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(gammaTails(shape, 1))).toBe('out_of_domain');
    }
    for (const x of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(gammaTails(1, x))).toBe('out_of_domain');
    }
  });
});

describe('gammaQuantile', () => {
  it('inverts the values from 50-digit arithmetic', () => {
    for (const [shape, x, lower] of fiftyDigits) {
      if (lower < 1e-15 || lower > 0.98) continue;
      expect(relativeError(answer(gammaQuantile(lower, shape)), x)).toBeLessThan(1e-12);
    }
  });

  it('is −ln(1 − p) at shape 1', () => {
    for (const p of [1e-12, 0.001, 0.025, 0.5, 0.975, 0.999]) {
      expect(relativeError(answer(gammaQuantile(p, 1)), -Math.log1p(-p))).toBeLessThan(1e-12);
    }
  });

  it('comes back through the tails', () => {
    fc.assert(
      fc.property(shapes, probabilities, (shape, p) => {
        const { lower, upper } = answer(gammaTails(shape, answer(gammaQuantile(p, shape))));
        expect(relativeError(lower, p)).toBeLessThan(1e-10);
        expect(relativeError(upper, 1 - p)).toBeLessThan(1e-10);
      }),
      { numRuns: 500 },
    );
  });

  it('rises with the probability and with the shape', () => {
    fc.assert(
      fc.property(shapes, fc.double({ min: 1e-6, max: 0.99, noNaN: true }), (shape, p) => {
        const here = answer(gammaQuantile(p, shape));
        expect(answer(gammaQuantile(p * 1.001, shape))).toBeGreaterThan(here);
        expect(answer(gammaQuantile(p, shape + 1))).toBeGreaterThan(here);
      }),
    );
  });

  it('answers at both ends of its probabilities, for every size of shape', () => {
    for (const shape of [0.5, 1, 2, 10, 300, 1e4, 1e6, 1e9, 1e12]) {
      for (const p of [1e-15, 1e-8, 1 - 1e-8, 1 - 1e-15]) {
        expect(answer(gammaQuantile(p, shape))).toBeGreaterThan(0);
      }
    }
  });

  it('refuses probabilities of nothing and everything', () => {
    for (const p of [0, 1, -0.1, 1.1, 1e-16, Number.NaN])
      expect(refusal(gammaQuantile(p, 3))).toBe('out_of_domain');
    for (const shape of [0, 0.1, Number.NaN])
      expect(refusal(gammaQuantile(0.5, shape))).toBe('out_of_domain');
  });
});
