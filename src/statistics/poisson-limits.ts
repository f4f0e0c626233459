import type { Refused } from '../model/refusal.ts';
import { chiSquareQuantile } from './chi-square.ts';
import { isCount, isRefused, outOfDomain } from './domain.ts';
import type { Interval } from './interval.ts';
import { type Confidence, normalQuantile, tailProbability } from './normal.ts';

/** From this count on Byar's limits are within 0.2 % of the exact ones at 95 % (PHE 2018, appendix 1). */
const byarStart = 10;

/**
 * Exact limits of the expected number of events behind a Poisson count, in events:
 * low = χ²inv(α/2, 2x)/2 (0 when x = 0), high = χ²inv(1 − α/2, 2x + 2)/2.
 * Refuses anything but a whole number of events, zero or more.
 * Source: Garwood 1936, Biometrika 28: 437; Ulm 1990, Am. J. Epidemiol. 131: 373.
 */
export function garwoodLimits(events: number, confidence: Confidence): Interval | Refused {
  if (!isCount(events)) return outOfDomain({ events });
  const tail = tailProbability(confidence);
  const low = events === 0 ? 0 : chiSquareQuantile(tail, 2 * events);
  const high = chiSquareQuantile(1 - tail, 2 * events + 2);
  if (isRefused(low)) return low;
  return isRefused(high) ? high : { low: low / 2, high: high / 2 };
}

/**
 * Byar's approximation to the exact limits, in events:
 * low = x(1 − 1/(9x) − z/(3√x))³, high = (x+1)(1 − 1/(9(x+1)) + z/(3√(x+1)))³.
 * Refuses anything but a whole number of events, and counts so small that the lower limit turns negative
 * (none at 95 %, one at 99.8 %).
 * Source: Breslow & Day 1987, Statistical Methods in Cancer Research II, p. 69.
 */
export function byarLimits(events: number, confidence: Confidence): Interval | Refused {
  const z = normalQuantile(confidence);
  const lowRoot = 1 - 1 / (9 * events) - z / (3 * Math.sqrt(events));
  if (!isCount(events) || lowRoot < 0) return outOfDomain({ events });
  const next = events + 1;
  const highRoot = 1 - 1 / (9 * next) + z / (3 * Math.sqrt(next));
  return { low: events * lowRoot ** 3, high: next * highRoot ** 3 };
}

/**
 * The limits Tarazu states for a count, in events: exact below ten, Byar's from ten on, as OHID Fingertips does.
 * Refuses anything but a whole number of events, zero or more.
 */
export function poissonLimits(events: number, confidence: Confidence): Interval | Refused {
  return events < byarStart ? garwoodLimits(events, confidence) : byarLimits(events, confidence);
}
