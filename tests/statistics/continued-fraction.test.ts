import { describe, expect, it } from 'vitest';
import { continuedFraction } from '../../src/statistics/continued-fraction.ts';

describe('continuedFraction', () => {
  it('finds the golden ratio and the square root of two', () => {
    expect(
      continuedFraction(
        () => 1,
        () => 1,
      ),
    ).toBeCloseTo((1 + Math.sqrt(5)) / 2, 14);
    expect(
      continuedFraction(
        () => 1,
        (k) => (k === 0 ? 1 : 2),
      ),
    ).toBeCloseTo(Math.SQRT2, 14);
  });

  it('finds 4/π from the fraction of arctan 1 (Abramowitz & Stegun 1964, 4.4.43)', () => {
    expect(
      continuedFraction(
        (k) => k * k,
        (k) => 2 * k + 1,
      ),
    ).toBeCloseTo(4 / Math.PI, 14);
  });

  it('finds tan 1 (Abramowitz & Stegun 1964, 4.3.94), also from a first term of zero', () => {
    const value = continuedFraction(
      (k) => (k === 1 ? 1 : -1),
      (k) => (k === 0 ? 0 : 2 * k - 1),
    );
    expect(value).toBeCloseTo(Math.tan(1), 14);
  });

  it('ends with a fraction that ends', () => {
    // 3 + 1/(2 + 4/5) = 3 + 5/14
    const numerators = [0, 1, 4, 0];
    const denominators = [3, 2, 5, 7];
    const value = continuedFraction(
      (k) => numerators[k] ?? 0,
      (k) => denominators[k] ?? 1,
    );
    expect(value).toBeCloseTo(3 + 5 / 14, 15);
  });
});
