import type { Refused } from '../model/refusal.ts';
import { outOfDomain } from './domain.ts';

/** The step to a new number beside the steps that a series usually makes. */
export type Jump =
  | { readonly kind: 'too_few'; readonly steps: number; readonly needed: number }
  | {
      readonly kind: 'within' | 'beyond';
      /** The new number minus the one before it. */
      readonly step: number;
      /** The largest step, up or down, that is usual. */
      readonly limit: number;
      /** How many steps the limit is drawn from. */
      readonly steps: number;
    };

/** D₄ for ranges of two values: the limit of a moving range, in mean moving ranges. */
const rangeFactor = 3.267;
const fewestSteps = 8;
/** Of things that are counted one more or less is the least step there is, and never unusual. */
const leastStep = 1;

/**
 * Is the step from the last of `before` to `next` larger than usual? The limit is that of the moving ranges of a
 * control chart of single values, 3.267 times their mean, drawn from the steps among `before` alone, and at least one.
 * For numbers of things at a date, at equal distances and without gaps. Fewer than eight steps are too few.
 * Refuses what isn't finite.
 * Source: Wheeler & Chambers 1992, Understanding Statistical Process Control, 2nd edition.
 */
export function jumpTo(next: number, before: readonly number[]): Jump | Refused {
  const odd = [...before, next].find((value) => !Number.isFinite(value));
  if (odd !== undefined) return outOfDomain({ value: odd });
  const ranges = before.slice(1).map((value, i) => Math.abs(value - before[i]!));
  const last = before.at(-1);
  if (last === undefined || ranges.length < fewestSteps)
    return { kind: 'too_few', steps: ranges.length, needed: fewestSteps };
  const meanRange = ranges.reduce((sum, range) => sum + range, 0) / ranges.length;
  const limit = Math.max(leastStep, rangeFactor * meanRange);
  const step = next - last;
  return { kind: Math.abs(step) > limit ? 'beyond' : 'within', step, limit, steps: ranges.length };
}
