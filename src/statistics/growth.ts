import type { Refused } from '../model/refusal.ts';
import { clopperPearsonOdds } from './clopper-pearson.ts';
import { isCount, isPositive, isRefused, outOfDomain } from './domain.ts';
import type { Estimate } from './interval.ts';
import type { Confidence } from './normal.ts';

/** Event counts of two spans, and the exposure (days, population) of the previous over that of the current one. */
export interface CountPair {
  readonly current: number;
  readonly previous: number;
  /** t₀/t₁; 1, or left out, when the exposures are equal. */
  readonly exposureRatio?: number;
}

/** (current · ratio − previous) / previous in percent, divided last so that halves stay exact. */
function percentOver(current: number, previous: number, ratio = 1): number {
  return (100 * (current * ratio - previous)) / previous;
}

/**
 * By how many percent a count of events grew (negative: fell), with the limits chance in counting leaves:
 * a/b · t₀/t₁ − 1. Given a + b events in all, a is binomial, so the limits of a/b are the Clopper-Pearson odds
 * p/(1 − p) of a out of a + b. For flows only: stocks have no counting interval.
 * Refuses counts that aren't counts, a previous count of zero, an exposure ratio that isn't positive, and what
 * overflows.
 * Source: Przyborowski & Wilenski 1940, Biometrika 31: 313; Clopper & Pearson 1934, Biometrika 26: 404.
 */
export function growthOfCounts(counts: CountPair, confidence: Confidence): Estimate | Refused {
  const { current, previous, exposureRatio = 1 } = counts;
  if (!isCount(current) || !isCount(previous) || previous === 0 || !isPositive(exposureRatio)) {
    return outOfDomain({ current, previous, exposureRatio });
  }
  const ratios = clopperPearsonOdds(current, current + previous, confidence);
  if (isRefused(ratios)) return ratios;
  const low = percentOver(ratios.low, 1, exposureRatio);
  const high = percentOver(ratios.high, 1, exposureRatio);
  if (!Number.isFinite(high)) return outOfDomain({ current, previous, exposureRatio });
  return { value: percentOver(current, previous, exposureRatio), limits: { low, high } };
}

/**
 * By how many percent a stock or an amount of money grew (negative: fell): (a − b)/b × 100, without an interval.
 * Refuses a negative or infinite current level, a previous level that isn't positive, and what overflows.
 */
export function growthOfStocks(current: number, previous: number): number | Refused {
  const percent = percentOver(current, previous);
  return current >= 0 && isPositive(previous) && Number.isFinite(percent)
    ? percent
    : outOfDomain({ current, previous });
}

/** Current minus previous, in their unit (percentage points for two percents). Refuses what isn't finite. */
export function difference(current: number, previous: number): number | Refused {
  const change = current - previous;
  return Number.isFinite(change) ? change : outOfDomain({ current, previous });
}

/**
 * What "k times as much" is as a growth in percent: (k − 1) × 100, so that 3 times is +200 %.
 * Refuses a negative or infinite k.
 */
export function timesToPercent(times: number): number | Refused {
  const percent = 100 * times - 100;
  return times >= 0 && Number.isFinite(percent) ? percent : outOfDomain({ times });
}
