import type { Interval } from './interval.ts';

/** Why a point of a control chart is special; a point that meets several rules has the first of them. */
export type ChartRule = 'beyond_limit' | 'run_of_change' | 'two_of_three' | 'one_side';

type Direction = 'up' | 'down';

/** The rule that a point meets, and on which side it is (in a run of change: which way it goes). */
export interface ChartSignal {
  readonly rule: ChartRule;
  readonly direction: Direction;
}

/** Centre and natural limits, in the unit of the values. */
export interface ChartLimits extends Interval {
  readonly mean: number;
}

/** Values in order of time; undefined is a gap. */
export type ChartValues = readonly (number | undefined)[];

type Directions = readonly (Direction | undefined)[];
type Rule = (values: ChartValues, limits: ChartLimits) => Directions;

const runLength = 7;

function directionOf(difference: number): Direction | undefined {
  if (difference === 0) return undefined;
  return difference > 0 ? 'up' : 'down';
}

/** Marks runs of one direction at least `length` long, and the `lead` points before each. */
function runs(directions: Directions, length: number, lead: number): Directions {
  const marks: (Direction | undefined)[] = directions.map(() => undefined);
  let run = 0;
  directions.forEach((direction, end) => {
    run = direction !== undefined && direction === directions[end - 1] ? run + 1 : 1;
    if (direction !== undefined && run >= length) marks.fill(direction, end - length + 1 - lead, end + 1);
  });
  return marks;
}

const beyondLimit: Rule = (values, { low, high }) =>
  values.map((value) => {
    if (value === undefined || (value >= low && value <= high)) return undefined;
    return value > high ? 'up' : 'down';
  });

const runOfChange: Rule = (values) => {
  const steps = values.map((value, i) => {
    const before = values[i - 1];
    return value === undefined || before === undefined ? undefined : directionOf(value - before);
  });
  return runs(steps, runLength - 1, 1);
};

const twoOfThree: Rule = (values, { mean, low, high }) => {
  const far = beyondLimit(values, {
    mean,
    low: mean + (low - mean) * (2 / 3),
    high: mean + (high - mean) * (2 / 3),
  });
  return far.map((direction, i) => {
    const isMarked = [i - 2, i - 1, i].some((start) => {
      const three = [start, start + 1, start + 2];
      const isWhole = three.every((at) => values[at] !== undefined);
      return isWhole && three.filter((at) => far[at] === direction).length >= 2;
    });
    return isMarked ? direction : undefined;
  });
};

const oneSide: Rule = (values, { mean }) =>
  runs(
    values.map((value) => (value === undefined ? undefined : directionOf(value - mean))),
    runLength,
    0,
  );

const rules: readonly (readonly [ChartRule, Rule])[] = [
  ['beyond_limit', beyondLimit],
  ['run_of_change', runOfChange],
  ['two_of_three', twoOfThree],
  ['one_side', oneSide],
];

/**
 * What is special about each value of a control chart, by four rules of which the first that holds is told:
 * a point beyond a limit; seven or more successive points that rise, or fall (a tie breaks the run); two of three
 * successive points beyond two thirds of the way from the mean to the same limit (only those two or three are
 * marked); seven or more successive points on one side of the mean (a point on it breaks the run). A gap breaks
 * every run. Limits are finite and hold the mean (the caller checks).
 * Source: Nelson 1984, J. Qual. Technol. 16: 237, with runs of seven as in NHS England's Making Data Count.
 */
export function chartSignals(values: ChartValues, limits: ChartLimits): readonly (ChartSignal | undefined)[] {
  const found = rules.map(([rule, directions]) => ({ rule, directions: directions(values, limits) }));
  return values.map((_, i) => {
    const first = found.find(({ directions }) => directions[i] !== undefined);
    const direction = first?.directions[i];
    return first && direction && { rule: first.rule, direction };
  });
}
