import type { Refused } from '../model/refusal.ts';
import { isCount, isRefused, outOfDomain } from './domain.ts';
import type { Estimate, Interval } from './interval.ts';
import { type Confidence, normalQuantile } from './normal.ts';

/**
 * Limits of a share of events in a base, both counts; shares from 0 to 1:
 * (2x + z² ∓ z√(z² + 4x(1 − x/n))) / (2(n + z²)). The lower one is taken from the product of the two,
 * x²/(n(n + z²)), so that it keeps its digits when the share is small, and is exactly 0 for no events; the upper
 * one is exactly 1 for all.
 * Refuses a base of zero, more events than the base, and anything that isn't a count.
 * Source: Wilson 1927, J. Am. Stat. Assoc. 22: 209; Newcombe 1998, Stat. Med. 17: 857, method 3.
 */
export function wilsonLimits(events: number, base: number, confidence: Confidence): Interval | Refused {
  if (!isCount(events) || !isCount(base) || base === 0 || events > base) return outOfDomain({ events, base });
  const z = normalQuantile(confidence);
  const share = events / base;
  const sum = 2 * events + z * z + z * Math.sqrt(z * z + 4 * events * (1 - share));
  const high = events === base ? 1 : sum / (2 * (base + z * z));
  return { low: (2 * events * share) / sum, high };
}

/** The share of events in a base (0 to 1) with its Wilson limits. Refuses what `wilsonLimits` refuses. */
export function share(events: number, base: number, confidence: Confidence): Estimate | Refused {
  const limits = wilsonLimits(events, base, confidence);
  return isRefused(limits) ? limits : { value: events / base, limits };
}
