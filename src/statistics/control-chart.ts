import type { Refused } from '../model/refusal.ts';
import { type ChartLimits, type ChartSignal, type ChartValues, chartSignals } from './chart-rules.ts';
import { outOfDomain } from './domain.ts';

/** What stands at one time of a series. */
export interface ChartPoint {
  /** Undefined where nothing is reported: a gap, over which nothing is joined. */
  readonly value: number | undefined;
  /** The series breaks just before this point: the chart starts afresh with it. */
  readonly startsSegment?: boolean;
}

/** The part of a chart between two breaks. */
export interface ChartSegment {
  /** Index of its first point in the series. */
  readonly start: number;
  readonly values: ChartValues;
  /** Undefined where no two successive values tell how much they move. */
  readonly limits: ChartLimits | undefined;
  /** Fewer than twelve values: the limits are trial limits. */
  readonly isTrial: boolean;
  /** One for each value; undefined where nothing is special. */
  readonly signals: readonly (ChartSignal | undefined)[];
  /** Indices in the series of values whose moving range from the value before is above 3.267 times the mean one. */
  readonly wideRanges: readonly number[];
  /** Whether such ranges were left out of the limits. */
  readonly isScreened: boolean;
}

/** Whether moving ranges above 3.267 times their mean stay in the limits, or are left out (once). */
export type RangeScreening = 'all_ranges' | 'screened_ranges';

/** 3/d₂ and D₄ for ranges of two values: three standard deviations, and the limit of a range, in mean ranges. */
const limitFactor = 2.66;
const rangeFactor = 3.267;
/** From this many values on, limits are no longer called trial limits. */
const firmFrom = 12;

/** The mean by way of the distances from the first value: of equal values it is exactly that value. */
function meanOf(values: readonly number[]): number {
  const [first = 0] = values;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

function movingRanges(values: ChartValues): readonly { readonly index: number; readonly size: number }[] {
  return values.flatMap((value, index) => {
    const before = values[index - 1];
    return value === undefined || before === undefined ? [] : [{ index, size: Math.abs(value - before) }];
  });
}

function segmentOf(values: ChartValues, start: number, screening: RangeScreening): ChartSegment {
  const reported = values.filter((value) => value !== undefined);
  const ranges = movingRanges(values);
  const meanRange = meanOf(ranges.map(({ size }) => size));
  const isWide = ({ size }: { readonly size: number }) => size > rangeFactor * meanRange;
  const wide = ranges.filter(isWide);
  const isScreened = screening === 'screened_ranges' && wide.length > 0;
  const kept = isScreened ? ranges.filter((range) => !isWide(range)) : ranges;
  const mean = meanOf(reported);
  const reach = limitFactor * meanOf(kept.map(({ size }) => size));
  const limits = ranges.length > 0 ? { mean, low: mean - reach, high: mean + reach } : undefined;
  return {
    start,
    values,
    limits,
    isTrial: reported.length < firmFrom,
    signals: limits ? chartSignals(values, limits) : values.map(() => undefined),
    wideRanges: wide.map(({ index }) => start + index),
    isScreened,
  };
}

/** Splits a series before every point that starts a segment. */
function segmentsOf(points: readonly ChartPoint[]): readonly { start: number; values: ChartValues }[] {
  const starts = points.flatMap(({ startsSegment }, i) => (i === 0 || startsSegment ? [i] : []));
  return starts.map((start, i) => {
    const values = points.slice(start, starts[i + 1]).map(({ value }) => value);
    return { start, values };
  });
}

/**
 * A control chart of single values (XmR): for each part of the series between breaks its mean m, the natural limits
 * m ∓ 2.66 times the mean moving range, |yᵢ − yᵢ₋₁| of successive values, and what is special about each value (see
 * `chartSignals`). Everything is in the unit of the values. Gaps break runs and moving ranges. A lower limit of
 * counts may be negative: only a drawing clips it. Quarters with a season are charted as changes on the same
 * quarter of the year before.
 * Refuses a value that isn't finite, and what overflows.
 * Source: Wheeler & Chambers 1992, Understanding Statistical Process Control, 2nd edition; the screening of ranges
 * after Nelson 1982, J. Qual. Technol. 14: 172.
 */
export function controlChart(
  points: readonly ChartPoint[],
  screening: RangeScreening,
): readonly ChartSegment[] | Refused {
  const odd = points.find(({ value }) => value !== undefined && !Number.isFinite(value));
  if (odd?.value !== undefined) return outOfDomain({ value: odd.value });
  const segments = segmentsOf(points).map(({ start, values }) => segmentOf(values, start, screening));
  const lost = segments.find(
    ({ limits }) => limits && !(Number.isFinite(limits.low) && Number.isFinite(limits.high)),
  );
  return lost?.limits ? outOfDomain({ low: lost.limits.low, high: lost.limits.high }) : segments;
}
