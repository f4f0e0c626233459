/** Places within this of a whole number count as whole: 0.2 × 5 may be 1 or a little less. */
const tolerance = 1e-9;

/**
 * The p-th quantile (0 < p < 1) of values sorted from low to high, of which there must be at least one, in their unit:
 * the quantile of the inverse distribution, averaged where it jumps.
 * Source: Hyndman & Fan 1996, Am. Stat. 50: 361, type 2.
 */
export function quantile(sorted: readonly number[], part: number): number {
  const place = sorted.length * part;
  const whole = Math.round(place);
  const isWhole = Math.abs(place - whole) < tolerance;
  const low = sorted[isWhole ? whole - 1 : Math.floor(place)]!;
  const high = sorted[isWhole ? whole : Math.floor(place)]!;
  return low + (high - low) / 2;
}

/** Lowest and highest value, the quartiles and how many values there are. */
export interface Spread {
  readonly low: number;
  readonly lowQuartile: number;
  readonly median: number;
  readonly highQuartile: number;
  readonly high: number;
  readonly count: number;
}

/** How finite values spread, in their unit; undefined for fewer than `fewest`, of which quartiles say nothing. */
export function spreadOf(values: readonly number[], fewest: number): Spread | undefined {
  if (values.length < Math.max(1, fewest)) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  return {
    low: sorted[0]!,
    lowQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    highQuartile: quantile(sorted, 0.75),
    high: sorted.at(-1)!,
    count: sorted.length,
  };
}
