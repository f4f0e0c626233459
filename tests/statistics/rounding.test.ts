import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundHalfAway, wholePercents } from '../../src/statistics/rounding.ts';
import { answer, refusal } from './answer.ts';

const decimalsOf = fc.integer({ min: 0, max: 15 });
const values = fc.double({ min: -1e12, max: 1e12, noNaN: true });

describe('roundHalfAway', () => {
  it('rounds halves away from zero', () => {
    const cases = [
      [0.5, 0, 1],
      [1.5, 0, 2],
      [2.5, 0, 3],
      [-0.5, 0, -1],
      [-2.5, 0, -3],
      [0.25, 1, 0.3],
      [-0.25, 1, -0.3],
      [12.5, 0, 13],
      [99.5, 0, 100],
      [999.95, 1, 1000],
    ] as const;
    for (const [value, decimals, rounded] of cases) expect(roundHalfAway(value, decimals)).toBe(rounded);
  });

  it('rounds the decimal a reader sees, also where its double lies just below the half', () => {
    const cases = [
      [1.005, 2, 1.01],
      [2.675, 2, 2.68],
      [1.255, 2, 1.26],
      [8.345, 2, 8.35],
      [0.285, 2, 0.29],
      [1.45, 1, 1.5],
      [10.235, 2, 10.24],
      [-1.005, 2, -1.01],
      [5e-7, 6, 1e-6],
    ] as const;
    for (const [value, decimals, rounded] of cases) expect(roundHalfAway(value, decimals)).toBe(rounded);
  });

  it('goes down when the decimal is under the half by as little as a double can say', () => {
    expect(roundHalfAway(0.49999999999999994, 0)).toBe(0);
    expect(roundHalfAway(1.4999999999999998, 0)).toBe(1);
    expect(roundHalfAway(2.4999999999999996, 0)).toBe(2);
    expect(roundHalfAway(0.0049999999999999, 2)).toBe(0);
  });

  it('leaves what has fewer decimals alone, however large or small', () => {
    for (const value of [0, 1, -7, 1e21, 1.7976931348623157e308, 123456789.25, 2 ** 53]) {
      expect(roundHalfAway(value, 2)).toBe(value);
    }
    expect(roundHalfAway(5e-324, 15)).toBe(0);
    expect(roundHalfAway(0.04, 1)).toBe(0);
    expect(roundHalfAway(0.05, 1)).toBe(0.1);
    expect(roundHalfAway(0.004, 0)).toBe(0);
  });

  it('never answers minus zero', () => {
    for (const value of [-0, -0.4, -1e-300]) expect(Object.is(roundHalfAway(value, 0), 0)).toBe(true);
  });

  it('is half away from zero on every decimal with a last five', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 5 }), (head, decimals) => {
        const value = Number(`${head}5e-${decimals + 1}`);
        expect(roundHalfAway(value, decimals)).toBe(Number(`${head + 1}e-${decimals}`));
        expect(roundHalfAway(-value, decimals)).toBe(-Number(`${head + 1}e-${decimals}`));
      }),
    );
  });

  it('agrees with whole-number arithmetic on every decimal of two more digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
        const value = Number(`${digits}e-${decimals + 2}`);
        const expected = Number(`${Math.floor((digits + 50) / 100)}e-${decimals}`);
        expect(roundHalfAway(value, decimals)).toBe(expected);
      }),
    );
  });

  it('moves by half a unit at most', () => {
    fc.assert(
      fc.property(values, decimalsOf, (value, decimals) => {
        const moved = Math.abs(answer(roundHalfAway(value, decimals)) - value);
        expect(moved).toBeLessThanOrEqual(0.5 * 10 ** -decimals + Math.abs(value) * 2 ** -52);
      }),
    );
  });

  it('is symmetric, keeps the order, and rounds once for all', () => {
    fc.assert(
      fc.property(values, values, decimalsOf, (one, two, decimals) => {
        const round = (value: number) => answer(roundHalfAway(value, decimals));
        expect(round(-one) + round(one)).toBe(0);
        expect(round(round(one))).toBe(round(one));
        expect(round(Math.min(one, two))).toBeLessThanOrEqual(round(Math.max(one, two)));
      }),
    );
  });

  it('refuses what is no number and decimals that are none', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(refusal(roundHalfAway(value, 0))).toBe('out_of_domain');
    }
    for (const decimals of [-1, 0.5, 16, Number.NaN]) {
      expect(refusal(roundHalfAway(1, decimals))).toBe('out_of_domain');
    }
  });
});

describe('wholePercents', () => {
  it('adds up where it does', () => {
    expect(wholePercents([1, 1, 2])).toEqual({ percents: [25, 25, 50], sum: 100, addsUp: true });
    expect(wholePercents([7])).toEqual({ percents: [100], sum: 100, addsUp: true });
    expect(wholePercents([0, 5])).toEqual({ percents: [0, 100], sum: 100, addsUp: true });
  });

  it('says so where it does not, and forces nothing', () => {
    expect(wholePercents([1, 1, 1])).toEqual({ percents: [33, 33, 33], sum: 99, addsUp: false });
    expect(wholePercents([1, 1, 1, 1, 1, 1])).toMatchObject({ sum: 102, addsUp: false });
    expect(wholePercents([1, 7])).toEqual({ percents: [13, 88], sum: 101, addsUp: false });
  });

  it('has its halves exact: 57 of 200 is 28.5 percent', () => {
    expect(answer(wholePercents([57, 143])).percents).toEqual([29, 72]);
    expect(answer(wholePercents([23, 177])).percents).toEqual([12, 89]);
  });

  it('gives each part within half a percent, and a sum within half a percent per part', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(parts, (given) => {
        const whole = given.reduce((sum, part) => sum + part, 0);
        fc.pre(whole > 0);
        const { percents, sum, addsUp } = answer(wholePercents(given));
        percents.forEach((percent, i) => {
          expect(Math.abs(percent - (100 * (given[i] ?? 0)) / whole)).toBeLessThanOrEqual(0.5);
        });
        expect(Math.abs(sum - 100)).toBeLessThanOrEqual(given.length / 2);
        expect(addsUp).toBe(sum === 100);
      }),
    );
  });

  it('refuses wholes of nothing and parts below zero', () => {
    for (const parts of [
      [],
      [0, 0],
      [5, -1],
      [1, Number.NaN],
      [1, Number.POSITIVE_INFINITY],
      [1e308, 1e308],
    ]) {
      expect(refusal(wholePercents(parts))).toBe('out_of_domain');
    }
  });
});
