/** The two levels at which Tarazu states chance: 95 % for limits, 99.8 % for flags and outer funnel limits. */
export type Confidence = 'p95' | 'p998';

const levels = {
  p95: { quantile: 1.959963984540054, tail: 0.025 },
  p998: { quantile: 3.0902323061678136, tail: 0.001 },
} as const satisfies Record<Confidence, { quantile: number; tail: number }>;

/**
 * How many standard deviations hold the stated share of a normal distribution on both sides of its mean: z with
 * Φ(z) = 1 − α/2, 1.959964 for 95 % and 3.090232 for 99.8 %. Without unit.
 * Source: Abramowitz & Stegun 1964, table 26.5; digits beyond the sixth from 30-digit arithmetic.
 */
export function normalQuantile(confidence: Confidence): number {
  return levels[confidence].quantile;
}

/** The probability α/2 left out on each side at a level of confidence: 0.025 for 95 %, 0.001 for 99.8 %. */
export function tailProbability(confidence: Confidence): number {
  return levels[confidence].tail;
}
