import type { Refused } from '../model/refusal.ts';
import { isCount, isPositive, outOfDomain } from './domain.ts';
import type { Estimate } from './interval.ts';
import { type Confidence, normalQuantile } from './normal.ts';

/** Events, and what they are counted over: persons, person-years or days. */
export interface RateCounts {
  readonly events: number;
  readonly exposure: number;
}

/**
 * How many times the first rate is the second, (a/t₁)/(b/t₀), without unit, with Wald limits on the logarithm:
 * exp(ln r ∓ z√(1/a + 1/b)). Both exposures are in one unit.
 * Refuses zero events in either group, whose logarithm has no limits, events that aren't counts, exposures that
 * aren't positive, and what overflows.
 * Source: Rothman & Greenland 1998, Modern Epidemiology, 2nd edition, chapter 14.
 */
export function rateRatio(first: RateCounts, second: RateCounts, confidence: Confidence): Estimate | Refused {
  const { events: a, exposure: t1 } = first;
  const { events: b, exposure: t0 } = second;
  const refused = outOfDomain({ first: a, firstExposure: t1, second: b, secondExposure: t0 });
  if (!isCount(a) || !isCount(b) || a === 0 || b === 0) return refused;
  if (!isPositive(t1) || !isPositive(t0)) return refused;
  const value = (a / b) * (t0 / t1);
  const factor = Math.exp(normalQuantile(confidence) * Math.sqrt(1 / a + 1 / b));
  const limits = { low: value / factor, high: value * factor };
  return isPositive(limits.low) && isPositive(limits.high) ? { value, limits } : refused;
}
