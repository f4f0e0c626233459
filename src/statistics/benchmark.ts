import type { Refused } from '../model/refusal.ts';
import { isRefused, outOfDomain } from './domain.ts';
import type { Interval } from './interval.ts';
import type { Confidence } from './normal.ts';

/** Where an interval lies from a benchmark. Whether higher is better only the indicator can say. */
export type Standing = 'higher' | 'similar' | 'lower';

function standing({ low, high }: Interval, benchmark: number): Standing | Refused {
  if (!(low <= high) || !Number.isFinite(benchmark)) return outOfDomain({ low, high, benchmark });
  if (low > benchmark) return 'higher';
  return high < benchmark ? 'lower' : 'similar';
}

/**
 * Whether a value with its limits at 95 and 99.8 % is higher or lower than a benchmark, at each level: higher when
 * the whole interval is above it, lower when the whole of it is below, else similar (also where a limit just
 * touches it). Everything is in one unit. The benchmark counts as known: where it contains the area itself, or is
 * small, the text must say so. An open side of an interval is an infinity.
 * Refuses a benchmark that isn't finite, limits that are no interval, and a 99.8 % interval that doesn't hold the
 * 95 % one.
 * Source: OHID, Fingertips Public Health Technical Guidance.
 */
export function compareWithBenchmark(
  limits: Readonly<Record<Confidence, Interval>>,
  benchmark: number,
): Readonly<Record<Confidence, Standing>> | Refused {
  const p95 = standing(limits.p95, benchmark);
  if (isRefused(p95)) return p95;
  const p998 = standing(limits.p998, benchmark);
  if (isRefused(p998)) return p998;
  const isNested = limits.p998.low <= limits.p95.low && limits.p998.high >= limits.p95.high;
  return isNested ? { p95, p998 } : outOfDomain({ low: limits.p998.low, high: limits.p998.high, benchmark });
}
