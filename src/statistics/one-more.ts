import type { Refused } from '../model/refusal.ts';
import { isCount, outOfDomain } from './domain.ts';

/** What each unit has to carry, now and with one unit more. */
export interface Load {
  /** Undefined where there is no unit yet. */
  readonly now: number | undefined;
  readonly withOneMore: number;
  /** What one unit more takes off; where there is none yet, the whole load. */
  readonly gain: number;
}

/**
 * How much less each of `units` would carry of a load if there were one more, all of them carrying alike:
 * n/b − n/(b + 1) = n/(b(b + 1)). Without any unit nothing is carried yet, and the first one carries the whole.
 * A planning aid of plain division, in the unit of the load: it says nothing of who would really be reached.
 * Refuses loads and units that aren't counts.
 */
export function loadWithOneMore(load: number, units: number): Load | Refused {
  if (!isCount(load) || !isCount(units)) return outOfDomain({ load, units });
  const withOneMore = load / (units + 1);
  if (units === 0) return { now: undefined, withOneMore, gain: load };
  return { now: load / units, withOneMore, gain: load / units / (units + 1) };
}
