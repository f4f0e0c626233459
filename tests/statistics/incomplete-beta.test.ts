import fc from 'fast-check';
import { jStat } from 'jstat';
import { describe, expect, it } from 'vitest';
import { betaQuantile, betaTails } from '../../src/statistics/incomplete-beta.ts';
import { answer, refusal, relativeError } from './answer.ts';

/** a, b, x, I(x; a, b) and its complement from 50-digit arithmetic (mpmath 1.3). */
const fiftyDigits = [
  [0.5, 5, 1.364637111617627e-5, 0.009090782579137984, 0.990909217420862],
  [0.5, 5, 0.1349814974554338, 0.7599514808972423, 0.2400485191027577],
  [0.5, 5, 0.9940216441593356, 0.999999999998116, 1.884056969358374e-12],
  [2, 3, 0.002779528190274478, 4.6183048707243474e-5, 0.9999538169512927],
  [2, 3, 0.4, 0.5248, 0.4752],
  [2, 3, 0.9846154823860012, 0.9999856030184198, 1.4396981580286234e-5],
  [3, 1000, 0.0005291073715791341, 0.016746353025616435, 0.9832536469743836],
  [3, 1000, 0.01769404835632294, 0.9999969041432607, 3.0958567393274385e-6],
  [390, 391, 0.393659608362083, 1.1524937467041755e-9, 0.9999999988475062],
  [390, 391, 0.5350848831427326, 0.9771741387349331, 0.022825861265066933],
  [399, 1e6, 0.0003432298421022422, 0.0018076785946474054, 0.9981923214053526],
  [399, 1e6, 0.0005122496253109722, 0.9999999169519781, 8.304802185926937e-8],
  [1e4, 3e4, 0.2435612148523282, 0.0013977984562420038, 0.998602201543758],
  [1e4, 3e4, 0.25, 0.5007677677977382, 0.4992322322022617],
  [1e4, 3e4, 0.26098076114032726, 0.999999749325242, 2.5067475797835895e-7],
  [2, 1e9, 2.873919205812216e-11, 0.00040514290934749546, 0.9995948570906525],
  [2, 1e9, 1.7906758054228375e-8, 0.9999996839099791, 3.160900209849249e-7],
  [1e9, 3, 0.9999999830432992, 6.9914336585997065e-6, 0.9999930085663414],
  [1e9, 3, 0.9999999998327288, 0.9993115720665737, 0.0006884279334263241],
] as const;

const shapes = fc.oneof(
  fc.double({ min: 0.5, max: 50, noNaN: true }),
  fc.double({ min: 0.5, max: 1e9, noNaN: true }),
);
const probabilities = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

describe('betaTails', () => {
  it('matches both tails from 50-digit arithmetic, up to shapes of a billion', () => {
    for (const [a, b, x, lower, upper] of fiftyDigits) {
      const tails = answer(betaTails(a, b, x));
      expect(relativeError(tails.lower, lower)).toBeLessThan(1e-12);
      expect(relativeError(tails.upper, upper)).toBeLessThan(1e-12);
    }
  });

  it('is uniform at shapes of one, and a power where one shape is one', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), shapes, (x, a) => {
        expect(relativeError(answer(betaTails(1, 1, x)).lower, x)).toBeLessThan(1e-12);
        fc.pre(x ** a > 1e-200 && (1 - x) ** a > 1e-200);
        expect(relativeError(answer(betaTails(a, 1, x)).lower, x ** a)).toBeLessThan(1e-11);
        expect(relativeError(answer(betaTails(1, a, x)).upper, (1 - x) ** a)).toBeLessThan(1e-11);
      }),
    );
  });

  it('is the binomial distribution: at least k out of n has probability I(p; k, n − k + 1)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (k, more, p) => {
          const n = k + more - 1;
          let term = (1 - p) ** n;
          let fewer = 0;
          for (let i = 0; i < k; i += 1) {
            fewer += term;
            term *= ((n - i) / (i + 1)) * (p / (1 - p));
          }
          expect(answer(betaTails(k, more, p)).upper).toBeCloseTo(fewer, 11);
        },
      ),
    );
  });

  it('is symmetric: I(x; a, b) = 1 − I(1 − x; b, a)', () => {
    fc.assert(
      fc.property(shapes, shapes, fc.integer({ min: 1, max: 1023 }), (a, b, k) => {
        const x = k / 1024;
        const here = answer(betaTails(a, b, x));
        const there = answer(betaTails(b, a, 1 - x));
        expect(here.lower).toBeCloseTo(there.upper, 9);
        expect(here.upper).toBeCloseTo(there.lower, 9);
      }),
    );
  });

  it('matches jstat for shapes up to a hundred', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 100, noNaN: true }),
        fc.double({ min: 0.5, max: 100, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (a, b, x) => {
          expect(answer(betaTails(a, b, x)).lower).toBeCloseTo(jStat.beta.cdf(x, a, b), 7);
        },
      ),
    );
  });

  it('ends at zero and one', () => {
    expect(answer(betaTails(2, 3, 0))).toMatchObject({ lower: 0, upper: 1 });
    expect(answer(betaTails(2, 3, 1))).toMatchObject({ lower: 1, upper: 0 });
    expect(answer(betaTails(1e9, 1e9, 0.1))).toMatchObject({ lower: 0, upper: 1 });
    expect(answer(betaTails(1e9, 1e9, 0.9))).toMatchObject({ lower: 1, upper: 0 });
  });

  it('refuses shapes under a half and an x outside 0 to 1', () => {
    for (const x of [-0.1, 1.1, Number.NaN]) expect(refusal(betaTails(2, 3, x))).toBe('out_of_domain');
    for (const shape of [0, -1, 0.4, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(betaTails(shape, 1, 0.5))).toBe('out_of_domain');
      expect(refusal(betaTails(1, shape, 0.5))).toBe('out_of_domain');
    }
  });
});

describe('betaQuantile', () => {
  it('inverts the values from 50-digit arithmetic, the odds too', () => {
    for (const [a, b, x, lower] of fiftyDigits) {
      if (lower > 0.98 || a > 1e8) continue;
      const { value, odds } = answer(betaQuantile(lower, a, b));
      expect(relativeError(value, x)).toBeLessThan(1e-12);
      expect(relativeError(odds, x / (1 - x))).toBeLessThan(1e-12);
    }
  });

  it('is p at shapes of one', () => {
    for (const p of [1e-12, 0.025, 0.5, 0.975]) {
      expect(relativeError(answer(betaQuantile(p, 1, 1)).value, p)).toBeLessThan(1e-13);
    }
  });

  it('keeps the digits of the odds where the value is next to one', () => {
    // Beta(a, 1) has P = xᵃ, so 1 − x = 1 − p^(1/a).
    const { value, odds } = answer(betaQuantile(0.5, 1e9, 1));
    const rest = -Math.expm1(Math.log(0.5) / 1e9);
    expect(relativeError(odds, (1 - rest) / rest)).toBeLessThan(1e-12);
    expect(value).toBeCloseTo(1, 8);
  });

  it('comes back through the tails', () => {
    fc.assert(
      fc.property(shapes, shapes, probabilities, (a, b, p) => {
        const [small, large] = a > b ? [b, a] : [a, b];
        const { value } = answer(betaQuantile(p, small, large));
        // A value next to one has no digits left for what it leaves.
        fc.pre(value < 0.99);
        const { lower } = answer(betaTails(small, large, value));
        expect(relativeError(lower, p)).toBeLessThan(1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it('has reciprocal odds for swapped shapes', () => {
    fc.assert(
      fc.property(shapes, shapes, fc.double({ min: 0.0005, max: 0.9995, noNaN: true }), (a, b, p) => {
        const { odds } = answer(betaQuantile(p, a, b));
        expect(relativeError(odds, 1 / answer(betaQuantile(1 - p, b, a)).odds)).toBeLessThan(1e-11);
      }),
    );
  });

  it('answers at both ends of its probabilities, for every size of shape', () => {
    const sizes = [0.5, 1, 2, 30, 1e3, 1e6, 1e9];
    for (const a of sizes) {
      for (const b of sizes) {
        for (const p of [1e-15, 1e-8, 1 - 1e-8, 1 - 1e-15]) {
          const { value, odds } = answer(betaQuantile(p, a, b));
          expect(odds).toBeGreaterThan(0);
          expect(value).toBeGreaterThan(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  it('refuses probabilities of nothing and everything, and shapes under a half', () => {
    for (const p of [0, 1, -0.1, 1.1, Number.NaN])
      expect(refusal(betaQuantile(p, 2, 3))).toBe('out_of_domain');
    expect(refusal(betaQuantile(0.5, 0, 3))).toBe('out_of_domain');
    expect(refusal(betaQuantile(0.5, 3, Number.NaN))).toBe('out_of_domain');
  });
});
