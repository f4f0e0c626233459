import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compound, deal, randomOf } from '../../src/build/example/random.ts';

const draw = (name: string, seed = 7) => {
  const random = randomOf(seed, name);
  return Array.from({ length: 5 }, () => random.uniform());
};

describe('random numbers of the synthetic data', () => {
  it('are the same for one seed and name, on every machine', () => {
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    expect(draw('a')).not.toEqual(draw('a', 8));
    expect(draw('a').map((u) => Math.floor(u * 2 ** 32))).toMatchInlineSnapshot(`
      [
        3160763099,
        4194310140,
        4028488477,
        3694291586,
        4218206412,
      ]
    `);
  });

  it('are uniform, normal, Poisson and binomial near enough', () => {
    const random = randomOf(1, 'moments');
    const n = 20_000;
    const mean = (next: () => number) => Array.from({ length: n }, next).reduce((a, b) => a + b, 0) / n;
    expect(mean(() => random.uniform())).toBeCloseTo(0.5, 1);
    expect(mean(() => random.normal())).toBeCloseTo(0, 1);
    expect(mean(() => random.normal() ** 2)).toBeCloseTo(1, 1);
    expect(mean(() => random.poisson(3)) / 3).toBeCloseTo(1, 1);
    expect(mean(() => random.poisson(31)) / 31).toBeCloseTo(1, 1);
    expect(mean(() => random.poisson(400)) / 400).toBeCloseTo(1, 2);
    expect(mean(() => random.binomial(20, 0.3)) / 6).toBeCloseTo(1, 1);
    expect(mean(() => random.binomial(1000, 0.3)) / 300).toBeCloseTo(1, 2);
  });

  it('deals whole numbers that add up', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.nat(5000), weights, fc.string(), (n, parts, name) => {
        const dealt = deal(n, parts, randomOf(3, name));
        expect(dealt.reduce((a, b) => a + b, 0)).toBe(n);
        expect(dealt.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
      }),
    );
  });

  it('compounds a yearly rate by quarters', () => {
    expect(compound(0.04, 0)).toBe(1);
    expect(compound(0.04, 4)).toBeCloseTo(1.0406, 4);
  });
});
