import { type Refused, refuse } from '../model/refusal.ts';
import { isCount, isPositive, isRefused, outOfDomain } from './domain.ts';
import { growthOfStocks } from './growth.ts';

/** The level of a part, or of the whole, at two times. */
export interface Levels {
  readonly current: number;
  readonly previous: number;
}

/** How the growth of a whole is put together. */
export interface Contributions {
  readonly growthPercent: number;
  /** One for each part, in percentage points of the growth of the whole, in the order given; they add up to it. */
  readonly points: readonly number[];
}

/** Counts add up exactly; amounts as nearly as doubles can. */
function addsUp(sum: number, whole: number, parts: number): boolean {
  if (sum === whole) return true;
  return !isCount(whole) && Math.abs(sum - whole) <= parts * Number.EPSILON * whole;
}

/**
 * How many percentage points each part contributes to the growth of the whole: the change of the part over the
 * previous whole, (cᵢ − pᵢ)/P × 100. A part may fall, or come from nothing. Parts are levels in one unit that make
 * up the whole at both times.
 * Refuses no parts, levels that are negative or infinite, a previous whole that isn't positive, what overflows, and
 * parts that add up to more than the whole (`surplus`) or to less (`incomplete`) at either time.
 */
export function contributionsToGrowth(parts: readonly Levels[], whole: Levels): Contributions | Refused {
  const { current, previous } = whole;
  const growthPercent = growthOfStocks(current, previous);
  if (isRefused(growthPercent)) return growthPercent;
  const odd = parts.find((part) => !isLevel(part.current) || !isLevel(part.previous));
  if (odd) return outOfDomain({ current: odd.current, previous: odd.previous });
  for (const time of ['current', 'previous'] as const) {
    const sum = parts.reduce((total, part) => total + part[time], 0);
    if (addsUp(sum, whole[time], parts.length)) continue;
    return refuse(sum > whole[time] ? 'surplus' : 'incomplete', { sum, total: whole[time] });
  }
  return { growthPercent, points: parts.map((part) => (100 * (part.current - part.previous)) / previous) };
}

function isLevel(level: number): boolean {
  return level === 0 || isPositive(level);
}
