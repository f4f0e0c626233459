import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChartLimits, type ChartValues, chartSignals } from '../../src/statistics/chart-rules.ts';

/** Mean 0, limits ±3, two thirds of the way ±2. */
const limits: ChartLimits = { mean: 0, low: -3, high: 3 };

/** A letter a value: the rule (limit, change, far, side), large where it goes up; a dot where nothing is special. */
function marks(values: ChartValues, within: ChartLimits = limits): string {
  const letters = { beyond_limit: 'l', run_of_change: 'c', two_of_three: 'f', one_side: 's' } as const;
  return chartSignals(values, within)
    .map((signal) => {
      if (!signal) return '.';
      const letter = letters[signal.rule];
      return signal.direction === 'up' ? letter.toUpperCase() : letter;
    })
    .join('');
}

const turn = (values: ChartValues) => values.map((value) => (value === undefined ? undefined : -value));
const swapCase = (text: string) =>
  text.replace(/[a-z]/gi, (letter) =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  );

const wide: ChartLimits = { mean: 0, low: -99, high: 99 };

describe('chartSignals', () => {
  it('marks a point beyond a limit, not one on it', () => {
    expect(marks([3, 0, 0, 3.1, 0, -3, 0, 0, -3.1])).toBe('...L....l');
  });

  it('marks seven successive points that rise or fall, and every further one', () => {
    expect(marks([-4, -3, -2, 1, 2, 3], wide)).toBe('......');
    expect(marks([-4, -3, -2, 1, 2, 3, 4], wide)).toBe('CCCCCCC');
    expect(marks([0, -4, -3, -2, 1, 2, 3, 4, 5, 1], wide)).toBe('.CCCCCCCC.');
    expect(marks([4, 3, 2, 1, -1, -2, -3], wide)).toBe('ccccccc');
  });

  it('lets a tie or a gap break a run of change', () => {
    expect(marks([-4, -3, -2, -2, 1, 2, 3, 4], wide)).toBe('........');
    expect(marks([-4, -3, -2, undefined, 1, 2, 3, 4], wide)).toBe('........');
  });

  it('gives a point where a rise turns into a fall to the later run', () => {
    expect(marks([-4, -3, -2, 1, 2, 3, 4, 3, 2, 1, -1, -2, -3], wide)).toBe('CCCCCCccccccc');
  });

  it('marks two of three beyond two thirds of the way to one limit, only the far ones', () => {
    expect(marks([0, 2.5, 0, 2.5, 0])).toBe('.F.F.');
    expect(marks([0, 2.5, 2.1, -1])).toBe('.FF.');
    expect(marks([2.5, 2.5, 2.5, -1])).toBe('FFF.');
    expect(marks([0, 2, 0, 2, 0])).toBe('.....');
    expect(marks([2.5, 0, 0, 2.5])).toBe('....');
    expect(marks([2.5, 0, -2.5])).toBe('...');
  });

  it('needs three points for two of three, with no gap among them', () => {
    expect(marks([2.5, 2.5])).toBe('..');
    expect(marks([2.5, undefined, 2.5, 0])).toBe('....');
    expect(marks([0, 2.5, 2.5, undefined])).toBe('.FF.');
  });

  it('counts a point beyond the limit among the far ones', () => {
    expect(marks([3.5, 0, 2.5])).toBe('L.F');
  });

  it('marks seven successive points on one side, broken by a gap or a point on the mean', () => {
    const side = [1, 1.5, 1, 1.5, 1, 1.5];
    expect(marks([...side, 1])).toBe('SSSSSSS');
    expect(marks([-1, ...side, 1, 1.5, -1])).toBe('.SSSSSSSS.');
    expect(marks(side)).toBe('......');
    expect(marks([1, 1.5, 1, 0, 1, 1.5, 1, 1.5])).toBe('........');
    expect(marks([1, 1.5, 1, undefined, 1, 1.5, 1, 1.5])).toBe('........');
  });

  it('tells the first rule that holds', () => {
    // Rising all the way, far at the end, beyond at the last: limit, then change, then far, then side.
    expect(marks([0.1, 0.5, 1, 1.5, 2.1, 2.5, 3.5])).toBe('CCCCCCL');
    expect(marks([1, 1.5, 1, 2.5, 1, 2.5, 1])).toBe('SSSFSFS');
  });

  it('turns over with its values', () => {
    const value = fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined, freq: 12 });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (given) => {
        expect(marks(turn(given))).toBe(swapCase(marks(given)));
      }),
    );
  });

  it('never marks a gap, and marks every value beyond a limit and no other as such', () => {
    const value = fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined, freq: 6 });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (given) => {
        const found = marks(given);
        given.forEach((one, i) => {
          if (one === undefined) expect(found[i]).toBe('.');
          expect(found[i]?.toLowerCase() === 'l').toBe(one !== undefined && Math.abs(one) > 3);
        });
      }),
    );
  });
});
