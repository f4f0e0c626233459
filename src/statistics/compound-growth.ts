import type { Refused } from '../model/refusal.ts';
import { isPositive, outOfDomain } from './domain.ts';

/** Two levels, and the years from the previous to the current one. */
export interface LevelPair {
  readonly current: number;
  readonly previous: number;
  readonly years: number;
}

/**
 * By how many percent a year a level grew on average (negative: fell), each year on the one before:
 * ((a/b)^(1/t) − 1) × 100, so that t such years lead from b to a. Expm1 and log keep small growth exact.
 * Refuses a negative or infinite current level, a previous level or a time that isn't positive, and what overflows.
 * Source: the geometric mean of growth factors; e.g. World Bank, World Development Indicators, "Statistical methods",
 * geometric growth rate between end points.
 */
export function compoundGrowth({ current, previous, years }: LevelPair): number | Refused {
  const percent = 100 * Math.expm1(Math.log(current / previous) / years);
  return current >= 0 && isPositive(previous) && isPositive(years) && Number.isFinite(percent)
    ? percent
    : outOfDomain({ current, previous, years });
}
