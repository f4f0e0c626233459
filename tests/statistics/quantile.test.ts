import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantile, spreadOf } from '../../src/statistics/quantile.ts';

const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 });
const sorted = (some: readonly number[]) => [...some].sort((a, b) => a - b);

describe('quantiles of type 2', () => {
  // By hand from Hyndman & Fan's definition: the mean of the two values where n·p is whole, else the next one.
  test.each<[readonly number[], number, number]>([
    [[1, 2, 3, 4], 0.25, 1.5],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4, 5], 0.25, 2],
    [[1, 2, 3, 4, 5], 0.5, 3],
    [[1, 2, 3, 4, 5], 0.75, 4],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.25, 3],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.2, 2.5],
    [[7], 0.25, 7],
  ])('of %j at %d is %d', (some, part, expected) => {
    expect(quantile(some, part)).toBe(expected);
  });

  test('lies among the values, rises with the part, and follows their scale', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (some, part) => {
        const all = sorted(some);
        const found = quantile(all, part);
        expect(found).toBeGreaterThanOrEqual(all[0]!);
        expect(found).toBeLessThanOrEqual(all.at(-1)!);
        expect(quantile(all, Math.min(0.99, part + 0.1))).toBeGreaterThanOrEqual(found);
        expect(
          quantile(
            all.map((value) => value * 2),
            part,
          ),
        ).toBe(found * 2);
      }),
    );
  });
});

describe('a spread', () => {
  test('orders its five numbers and counts its values, in whatever order they come', () => {
    fc.assert(
      fc.property(values, (some) => {
        const spread = spreadOf(some, 1)!;
        const five = [spread.low, spread.lowQuartile, spread.median, spread.highQuartile, spread.high];
        expect(five).toEqual(sorted(five));
        expect(spread.count).toBe(some.length);
        expect(spreadOf([...some].reverse(), 1)).toEqual(spread);
      }),
    );
  });

  test('of too few values there is none', () => {
    expect(spreadOf([1, 2, 3], 4)).toBeUndefined();
    expect(spreadOf([], 0)).toBeUndefined();
  });
});
