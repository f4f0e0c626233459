import type { Refused } from '../model/refusal.ts';
import { isCount, isRefused, outOfDomain } from './domain.ts';
import { type BetaQuantile, betaQuantile } from './incomplete-beta.ts';
import type { Interval } from './interval.ts';
import { type Confidence, tailProbability } from './normal.ts';

const nothing: BetaQuantile = { value: 0, odds: 0 };
const everything: BetaQuantile = { value: 1, odds: Number.POSITIVE_INFINITY };

/** Reads one side, value or odds, of low = Binv(α/2; x, n−x+1) and high = Binv(1−α/2; x+1, n−x). */
function betaLimits(
  events: number,
  base: number,
  confidence: Confidence,
  side: keyof BetaQuantile,
): Interval | Refused {
  if (!isCount(events) || !isCount(base) || base === 0 || events > base) return outOfDomain({ events, base });
  const tail = tailProbability(confidence);
  const rest = base - events;
  const low = events === 0 ? nothing : betaQuantile(tail, events, rest + 1);
  const high = rest === 0 ? everything : betaQuantile(1 - tail, events + 1, rest);
  if (isRefused(low)) return low;
  return isRefused(high) ? high : { low: low[side], high: high[side] };
}

/**
 * Exact limits of the share behind `events` out of `base`, both counts; shares from 0 to 1. They cover the true
 * share at least as often as stated.
 * Refuses a base of zero, more events than the base, and anything that isn't a count.
 * Source: Clopper & Pearson 1934, Biometrika 26: 404, by way of beta quantiles.
 */
export function clopperPearsonLimits(
  events: number,
  base: number,
  confidence: Confidence,
): Interval | Refused {
  return betaLimits(events, base, confidence, 'value');
}

/**
 * The same limits as odds, p/(1 − p), with their own digits where the share is close to 1.
 * Refuses what `clopperPearsonLimits` refuses, and events equal to the base, whose odds have no upper limit.
 */
export function clopperPearsonOdds(events: number, base: number, confidence: Confidence): Interval | Refused {
  return events === base ? outOfDomain({ events, base }) : betaLimits(events, base, confidence, 'odds');
}
