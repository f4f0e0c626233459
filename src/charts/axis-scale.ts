/** A value axis: its ends, and the values that get a gridline. */
export interface AxisScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly ticks: readonly number[];
}

/** The least of 1, 2, 2.5, 5 times a power of ten that is not below `rough`. */
export function niceStep(rough: number): number {
  if (!(rough > 0) || !Number.isFinite(rough)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= rough * (1 - 1e-9)) ?? 10;
  return clean(factor * power);
}

/** Takes out the noise of binary fractions: 0.30000000000000004 is 0.3. */
const clean = (value: number) => Number(value.toPrecision(12));

/** The multiples of a step from `low` to `high`, both included. */
export function ticksBetween(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => clean((first + index) * step) + 0,
  );
}

/** False where rounding makes two ticks read the same: "0 1 1". */
export function areDistinct(labels: readonly string[]): boolean {
  return new Set(labels).size === labels.length;
}

const MOST_TICKS = 5;
const PATIENCE = 40;

/** A scale around values with at most five gridlines, each read differently; without any value it goes from 0 to 1. */
export function axisScale(
  values: readonly number[],
  includesZero: boolean,
  format: (value: number) => string = String,
): AxisScale {
  const all = includesZero || values.length === 0 ? [0, ...values] : values;
  const low = all.reduce((least, value) => Math.min(least, value));
  const high = all.reduce((most, value) => Math.max(most, value));
  let step = niceStep((high - low || Math.abs(high) || 1) / (MOST_TICKS - 1));
  let scale = scaleOf(low, high, step);
  for (let round = 0; round < PATIENCE; round++) {
    if (scale.ticks.length <= MOST_TICKS && areDistinct(scale.ticks.map(format))) break;
    step = niceStep(step * 1.01);
    scale = scaleOf(low, high, step);
  }
  return scale;
}

function scaleOf(low: number, high: number, step: number): AxisScale {
  const min = clean(Math.floor(low / step + 1e-9) * step);
  const top = clean(Math.ceil(high / step - 1e-9) * step);
  const max = top > min ? top : clean(min + step);
  return { min, max, step, ticks: ticksBetween(min, max, step) };
}
