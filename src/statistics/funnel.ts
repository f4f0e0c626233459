import type { Refused } from '../model/refusal.ts';
import { isCount, isPositive, isRefused, outOfDomain } from './domain.ts';
import type { Interval } from './interval.ts';
import type { ShareCounts } from './newcombe.ts';
import { type Confidence, normalQuantile } from './normal.ts';
import { poissonLimits } from './poisson-limits.ts';
import type { RateCounts } from './rate-ratio.ts';

/** More events than anything here counts; below it the search for a crossing stays exact. */
const mostExpected = 1e12;

/**
 * Control limits of the share (0 to 1) of a unit of this base around the pooled share P of all units:
 * P ∓ z√(P(1 − P)/n), within 0 and 1. These are the shares whose own Wilson interval just touches P, so a unit lies
 * outside the funnel exactly when its Wilson interval misses P.
 * Refuses a base that isn't a count above zero, and pooled counts that make no share.
 * Source: PHE, Fingertips Technical Guidance, funnel plots for proportions; Wilson 1927, J. Am. Stat. Assoc. 22: 209.
 */
export function shareFunnel(base: number, pooled: ShareCounts, confidence: Confidence): Interval | Refused {
  const { events, base: all } = pooled;
  const isShare = isPositive(all) && events >= 0 && events <= all;
  if (!isCount(base) || base === 0 || !isShare) return outOfDomain({ base, events, all });
  const share = events / all;
  const reach = normalQuantile(confidence) * Math.sqrt((share * (1 - share)) / base);
  return { low: Math.max(0, share - reach), high: Math.min(1, share + reach) };
}

/**
 * The number of events, whole or between two whole ones, whose Poisson limit on one side is `expected`: read off the
 * line through the points (limit of k, k). Zero where even no events has its limit above.
 */
function eventsWithLimit(expected: number, side: keyof Interval, confidence: Confidence): number {
  const limitOf = (events: number) => {
    const limits = poissonLimits(events, confidence);
    // Every count has limits; were there none, it would lie above whatever is expected.
    return isRefused(limits) ? Number.POSITIVE_INFINITY : limits[side];
  };
  if (limitOf(0) > expected) return 0;
  let below = 0;
  let above = 2 * Math.ceil(expected) + 20;
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (limitOf(middle) <= expected) below = middle;
    else above = middle;
  }
  const reached = limitOf(below);
  return below + (expected - reached) / (limitOf(above) - reached);
}

/**
 * Control limits of the ratio of observed to expected events, O/E around 1, where `expected` events are expected.
 * The upper one is the O whose own lower Poisson limit is E, the lower one the O whose upper limit is E, both over
 * E, on a straight line between whole O: so a unit lies outside the funnel exactly when its own interval misses 1.
 * The expected number counts as known. The lower limit is 0 where so little is expected that none would not be few.
 * Refuses an expected number that isn't positive, or is above 1e12.
 * Source: PHE, Fingertips Technical Guidance, funnel plots for ratios; limits of Garwood 1936 below ten events and
 * Byar's from ten on.
 */
export function ratioFunnel(expected: number, confidence: Confidence): Interval | Refused {
  if (!isPositive(expected) || expected > mostExpected) return outOfDomain({ expected });
  return {
    low: eventsWithLimit(expected, 'high', confidence) / expected,
    high: eventsWithLimit(expected, 'low', confidence) / expected,
  };
}

/**
 * Control limits of the rate per `multiplier` of a unit with this exposure (population, person-years) around the
 * pooled rate: the limits of O/E with E from the pooled rate, times that rate.
 * Refuses exposures, pooled events or a multiplier that aren't positive, what expects over 1e12 events, and what
 * overflows.
 * Source: PHE, Fingertips Technical Guidance, funnel plots for rates.
 */
export function rateFunnel(
  exposure: number,
  pooled: RateCounts,
  multiplier: number,
  confidence: Confidence,
): Interval | Refused {
  const refused = outOfDomain({ exposure, events: pooled.events, pooled: pooled.exposure, multiplier });
  const isPooled = isPositive(pooled.events) && isPositive(pooled.exposure);
  if (!isPositive(exposure) || !isPooled || !isPositive(multiplier)) return refused;
  const perExposure = pooled.events / pooled.exposure;
  const ratios = ratioFunnel(exposure * perExposure, confidence);
  if (isRefused(ratios)) return ratios;
  const pooledRate = perExposure * multiplier;
  const limits = { low: ratios.low * pooledRate, high: ratios.high * pooledRate };
  return Number.isFinite(limits.high) ? limits : refused;
}

/** Where a unit lies in a funnel: on a limit is still within. */
export type FunnelPosition = 'above' | 'within' | 'below';

/**
 * Whether a value is above, within or below control limits in its unit; the level to flag at is 99.8 %, since many
 * units make false alarms at 95 %. Refuses a value that isn't finite and limits that are no interval.
 */
export function funnelPosition(value: number, { low, high }: Interval): FunnelPosition | Refused {
  if (!Number.isFinite(value) || !(low <= high)) return outOfDomain({ value, low, high });
  if (value > high) return 'above';
  return value < low ? 'below' : 'within';
}
