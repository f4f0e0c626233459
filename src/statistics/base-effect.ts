import type { Refused } from '../model/refusal.ts';
import { isPositive, outOfDomain } from './domain.ts';

/** Four quarters of a series: the current one, the one before it, and the same two a year earlier. */
export interface QuarterPair {
  readonly current: number;
  readonly before: number;
  readonly yearAgo: number;
  readonly beforeYearAgo: number;
}

/** Why the growth on the same quarter of the year before differs from that of the quarter before. */
export interface BaseEffect {
  /** Δ ln(yoy): the two parts below together. */
  readonly change: number;
  /** What happened now: ln of the current quarter over the one before. */
  readonly ownChange: number;
  /** What happened a year ago, with its sign turned: low then makes high now. */
  readonly baseEffect: number;
}

/**
 * How much of the change of a yearly growth from one quarter to the next comes from the base of a year ago:
 * Δ ln(yoyₜ) = ln(qₜ/qₜ₋₁) − ln(qₜ₋₄/qₜ₋₅), in natural logarithms (0.01 is about one percent). Quarters are
 * amounts, or amounts per day. Both parts carry the season, which the two of them cancel.
 * Refuses quarters that aren't positive.
 */
export function baseEffect(quarters: QuarterPair): BaseEffect | Refused {
  const { current, before, yearAgo, beforeYearAgo } = quarters;
  if (![current, before, yearAgo, beforeYearAgo].every(isPositive)) {
    return outOfDomain({ current, before, yearAgo, beforeYearAgo });
  }
  const ownChange = logRatio(current, before);
  const turned = -logRatio(yearAgo, beforeYearAgo);
  return { change: ownChange + turned, ownChange, baseEffect: turned === 0 ? 0 : turned };
}

/** ln(a/b), also where the ratio itself would leave the range of doubles. */
function logRatio(a: number, b: number): number {
  return Math.abs(a - b) < b / 2 ? Math.log1p((a - b) / b) : Math.log(a) - Math.log(b);
}
