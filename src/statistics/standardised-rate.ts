import type { Refused } from '../model/refusal.ts';
import { isCount, isPositive, isRefused, outOfDomain } from './domain.ts';
import type { Estimate } from './interval.ts';
import type { Confidence } from './normal.ts';
import { poissonLimits } from './poisson-limits.ts';

/** Events of one stratum (an age group, say), its population, and its weight in the standard population. */
export interface Stratum {
  readonly events: number;
  readonly population: number;
  /** In any unit, the same for all strata: only the shares of the weights matter. */
  readonly weight: number;
}

/** Below this many events in all, Dobson's limits aren't trusted (PHE 2018, appendix 4). */
const fewestEvents = 10;

function isStratum({ events, population, weight }: Stratum): boolean {
  return isCount(events) && isPositive(population) && weight >= 0 && Number.isFinite(weight);
}

/**
 * The rate per `multiplier` (per 100,000, say) that an area would have with the standard's mix of strata, each at
 * its own rate: Σ(w·x/n)/Σw, with variance V = Σ(w²x/n²)/(Σw)². Its limits are those of all events X on its own
 * scale: rate + √(V/X) · (limit of X − X).
 * Refuses events that aren't counts, populations that aren't positive, weights that are negative or all zero, fewer
 * than ten events in all, a multiplier that isn't positive, and what overflows.
 * Source: Dobson, Kuulasmaa, Eberle & Scherer 1991, Stat. Med. 10: 457; PHE 2018, Technical Guide: Confidence
 * Intervals, appendix 4.
 */
export function standardisedRate(
  strata: readonly Stratum[],
  multiplier: number,
  confidence: Confidence,
): Estimate | Refused {
  const events = strata.reduce((sum, stratum) => sum + stratum.events, 0);
  const weights = strata.reduce((sum, stratum) => sum + stratum.weight, 0);
  const refused = outOfDomain({ strata: strata.length, events, weights, multiplier });
  if (!strata.every(isStratum) || !isPositive(weights) || !isPositive(multiplier)) return refused;
  if (events < fewestEvents) return refused;
  const limits = poissonLimits(events, confidence);
  if (isRefused(limits)) return limits;
  let value = 0;
  let variance = 0;
  for (const { events: own, population, weight } of strata) {
    const scale = ((weight / weights) * multiplier) / population;
    value += own * scale;
    variance += own * scale ** 2;
  }
  const perEvent = Math.sqrt(variance / events);
  const low = value + perEvent * (limits.low - events);
  const high = value + perEvent * (limits.high - events);
  return Number.isFinite(high) ? { value, limits: { low, high } } : refused;
}
