import type { Refused } from '../model/refusal.ts';
import { isRefused } from './domain.ts';
import type { Estimate } from './interval.ts';
import type { Confidence } from './normal.ts';
import { share } from './wilson.ts';

/** Events out of a base, both counts. */
export interface ShareCounts {
  readonly events: number;
  readonly base: number;
}

/**
 * How much larger the first share is than the second, from −1 to 1, with the hybrid score limits for two
 * independent groups: d − √((p₁−l₁)² + (u₂−p₂)²) to d + √((u₁−p₁)² + (p₂−l₂)²), l and u the Wilson limits.
 * Times 100 it is in percentage points. Refuses what a share of either group refuses.
 * Source: Newcombe 1998, Stat. Med. 17: 873, method 10.
 */
export function shareDifference(
  first: ShareCounts,
  second: ShareCounts,
  confidence: Confidence,
): Estimate | Refused {
  const one = share(first.events, first.base, confidence);
  if (isRefused(one)) return one;
  const two = share(second.events, second.base, confidence);
  if (isRefused(two)) return two;
  const value = one.value - two.value;
  const below = Math.hypot(one.value - one.limits.low, two.limits.high - two.value);
  const above = Math.hypot(one.limits.high - one.value, two.value - two.limits.low);
  return { value, limits: { low: Math.max(-1, value - below), high: Math.min(1, value + above) } };
}
