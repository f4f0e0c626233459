import type { Refused } from '../model/refusal.ts';
import { isPositive, isRefused, outOfDomain } from './domain.ts';
import type { Estimate } from './interval.ts';
import type { Confidence } from './normal.ts';
import { poissonLimits } from './poisson-limits.ts';

/**
 * How many events per `multiplier` of a population (per 100,000, say), with the Poisson limits of the events on
 * the same scale: x/n × multiplier. The population may be persons or person-years and counts as known; events may
 * exceed it, since calls aren't persons.
 * Refuses events that aren't a count, a population or a multiplier that isn't positive, and what overflows.
 * Source: PHE 2018, Technical Guide: Confidence Intervals, appendices 1 and 2.
 */
export function rate(
  events: number,
  population: number,
  multiplier: number,
  confidence: Confidence,
): Estimate | Refused {
  if (!isPositive(population) || !isPositive(multiplier)) return outOfDomain({ population, multiplier });
  const limits = poissonLimits(events, confidence);
  if (isRefused(limits)) return limits;
  const toRate = (count: number) => (count * multiplier) / population;
  const high = toRate(limits.high);
  if (!Number.isFinite(high)) return outOfDomain({ events, population, multiplier });
  return { value: toRate(events), limits: { low: toRate(limits.low), high } };
}
