import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classBreaks, classOf, printedBreaks } from '../../src/statistics/class-breaks.ts';

const sizes = (values: readonly number[], breaks: readonly number[]) =>
  Array.from(
    { length: breaks.length + 1 },
    (_, index) => values.filter((value) => classOf(value, breaks) === index).length,
  );

describe('classes of values', () => {
  it('hold as many values each, or have the same width', () => {
    const values = [1, 2, 3, 4, 10, 20, 30, 40, 50, 100];
    expect(classBreaks(values, 5, 'quantile')).toEqual([2.5, 7, 25, 45]);
    expect(sizes(values, classBreaks(values, 5, 'quantile'))).toEqual([2, 2, 2, 2, 2]);
    expect(classBreaks([0, 7, 10], 2, 'equal')).toEqual([5]);
  });

  it('are fewer where ties or wide gaps would leave one empty', () => {
    expect(classBreaks([3, 3, 3], 5, 'quantile')).toEqual([]);
    expect(classBreaks([], 5, 'equal')).toEqual([]);
    expect(classBreaks([0, 0, 0, 0, 9], 5, 'quantile')).toEqual([4.5]);
    expect(classBreaks([0, 1, 100], 5, 'equal')).toEqual([20]);
  });

  it('divide at the numbers that are printed', () => {
    const values = [1, 2, 3, 4, 10, 20, 30, 40, 50, 100];
    expect(printedBreaks(values, 5, 'quantile', 0)).toEqual([3, 7, 25, 45]);
    expect(printedBreaks([0.41, 0.42, 0.43, 0.44], 4, 'quantile', 1)).toEqual([]);
    expect(printedBreaks([0.1, 0.2, 0.9, 1], 2, 'quantile', 1)).toEqual([0.6]);
    expect(printedBreaks([0, 0, 1, 1], 3, 'quantile', 0)).toEqual([1]);
  });

  it('rise, and none is empty', () => {
    const some = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 40 });
    fc.assert(
      fc.property(
        some,
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom('quantile', 'equal'),
        (all, count, method) => {
          const breaks = classBreaks(all, count, method as 'quantile');
          expect(breaks.length).toBeLessThan(Math.max(1, count));
          expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b));
          if (all.length > 0) expect(Math.min(...sizes(all, breaks))).toBeGreaterThan(0);
        },
      ),
    );
  });
});
