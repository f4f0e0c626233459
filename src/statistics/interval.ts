/** Two limits in the unit of the estimate they belong to, `low` ≤ `high`. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A value with the limits chance in counting leaves around it, all three numbers in one unit. */
export interface Estimate {
  readonly value: number;
  readonly limits: Interval;
}
