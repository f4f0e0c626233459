import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathOf, placeOf, sizeOf } from '../../src/charts/spark/model.ts';

const path = (values: readonly (number | null)[], breaksAt: readonly number[] = []) =>
  pathOf({ values, breaksAt });

describe('a spark', () => {
  it('joins neighbours, and nothing across a gap or a break', () => {
    expect(path([1, 2, 3]).match(/[ML]/g)).toEqual(['M', 'L', 'L']);
    expect(path([1, 2, null, 3, 4]).match(/[ML]/g)).toEqual(['M', 'L', 'M', 'L']);
    expect(path([1, 2, 3, 4], [2]).match(/[ML]/g)).toEqual(['M', 'L', 'M', 'L']);
  });

  it('draws a value alone as a dot, and nothing where nothing is', () => {
    expect(path([null, 5, null])).toMatch(/^M10 [\d.]+h0\.01$/);
    expect(path([null, null])).toBe('');
  });

  it('stands on zero: half as much is half as high', () => {
    const values = [0, 50, 100];
    const [zero, half, whole] = values.map((_, index) => placeOf({ values }, index).y) as [
      number,
      number,
      number,
    ];
    expect(zero).toBe(sizeOf({ values }).floor);
    expect(zero - half).toBeCloseTo((zero - whole) / 2, 10);
  });

  it('stays inside its drawing, all zero too', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (values) => {
        const { width, height } = sizeOf({ values });
        values.forEach((_, index) => {
          const { x, y } = placeOf({ values }, index);
          expect(x).toBeLessThanOrEqual(Math.max(width, 0));
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(height);
        });
        expect(pathOf({ values, breaksAt: [] })).not.toMatch(/NaN|Infinity/);
      }),
    );
  });
});
