import { type Refused, refuse } from '../model/refusal.ts';
import type { ChartSignal } from './chart-rules.ts';
import { type ChartPoint, controlChart } from './control-chart.ts';
import { isCount, isRefused, outOfDomain } from './domain.ts';
import type { Interval } from './interval.ts';

/** A quarter of a series of counts or amounts. */
export interface Quarter {
  /** Undefined where nothing is reported. */
  readonly value: number | undefined;
  readonly days: number;
  /** The series breaks just before this quarter. */
  readonly startsSegment?: boolean;
  /** Its change on the same quarter of the year before may not be taken: a gap among the changes. */
  readonly isChangeWithheld?: boolean;
}

/** Fewer changes than `needed` say nothing about what is usual. */
interface TooFewChanges {
  readonly kind: 'too_few';
  readonly changes: number;
  readonly needed: number;
}

/** A change on the same quarter of the year before, beside the changes that this series usually shows. */
interface JudgedChange {
  readonly changePercent: number;
  readonly usualPercent: Interval;
  /** How far the change lies from the mean of all changes, on the scale of the logarithm: 1 is at a limit. */
  readonly distance: number;
  /** How many changes the usual range is drawn from; of fewer than twelve it is a trial range. */
  readonly changes: number;
  readonly isTrial: boolean;
}

/** Is the last change within the usual range of its series, or unusual, and by which rule of the control chart? */
export type News =
  | TooFewChanges
  | (JudgedChange & { readonly kind: 'within' })
  | (JudgedChange & { readonly kind: 'unusual'; readonly signal: ChartSignal });

const quartersInYear = 4;
/** Fewer changes say nothing about what is usual. */
export const FEWEST_CHANGES = 8;
const resolution = 1e-12;

function isQuarter({ value, days }: Quarter): boolean {
  const isAmount = value === undefined || (Number.isFinite(value) && value >= 0);
  return isAmount && isCount(days) && days > 0;
}

/** ln of the amount per day over that of the base; undefined where one of them is missing or zero. */
function logChange(current: Quarter, base: Quarter): number | undefined {
  if (!current.value || !base.value) return undefined;
  const change = Math.log(current.value / base.value) + Math.log(base.days / current.days);
  // Equal changes must be equal: what arithmetic leaves of them would pass for a run on one side of the mean.
  return Math.round(change / resolution) * resolution;
}

/** A logarithmic change in percent. */
export const toPercent = (change: number): number => 100 * Math.expm1(change);

/** Why the last quarter has no change to judge: its own lack, its base's, or a break between the two. */
function lackOfChange(quarters: readonly Quarter[]): Refused | undefined {
  const current = quarters.at(-1);
  const base = quarters.at(-1 - quartersInYear);
  if (current?.value === undefined) return refuse('current_missing');
  if (current.value === 0) return outOfDomain({ current: 0 });
  if (!base) return undefined;
  if (quarters.slice(-quartersInYear).some(({ startsSegment }) => startsSegment)) return refuse('break');
  if (base.value === undefined) return refuse('base_missing');
  if (base.value === 0) return refuse('base_zero', { current: current.value });
  return current.isChangeWithheld ? refuse('undeclared') : undefined;
}

/** The changes since the last break, one for each quarter that has a quarter of the year before it in there. */
function changesOf(quarters: readonly Quarter[]): readonly ChartPoint[] {
  const start = quarters.findLastIndex(({ startsSegment }) => startsSegment);
  const segment = quarters.slice(Math.max(0, start));
  return changesWithin(segment)
    .slice(quartersInYear)
    .map((value) => ({ value }));
}

/**
 * The change of each of some successive quarters without a break on the same quarter of the year before, ln(yₜ/yₜ₋₄) per
 * day; undefined in the first year, and where a value is missing, zero or its change withheld.
 */
export function changesWithin(quarters: readonly Quarter[]): readonly (number | undefined)[] {
  return quarters.map((current, i) => {
    const base = quarters[i - quartersInYear];
    return base && !current.isChangeWithheld ? logChange(current, base) : undefined;
  });
}

/**
 * Is the last of these successive quarters news? Its change on the same quarter of the year before, ln(yₜ/yₜ₋₄)
 * per day, against the natural limits of all such changes since the last break (`controlChart`, all ranges), given
 * in percent. Zeros, missing values and withheld changes are gaps. It is a wording about what is usual, not a test. Fewer than eight
 * changes are too few, also where none can be judged yet.
 * Refuses a last quarter, or its base, that is missing or zero, a break between the two, a last change that is
 * withheld, negative or infinite amounts, days that aren't a whole number above zero, and what overflows.
 * Source: Wheeler 2000, Understanding Variation, 2nd edition, for the limits; the changes are our own choice,
 * since quarters have seasons.
 */
export function isNews(quarters: readonly Quarter[]): News | Refused {
  const odd = quarters.find((quarter) => !isQuarter(quarter));
  if (odd) return outOfDomain({ value: odd.value ?? 0, days: odd.days });
  const lack = lackOfChange(quarters);
  if (lack) return lack;
  const points = changesOf(quarters);
  const changes = points.filter(({ value }) => value !== undefined).length;
  const chart = controlChart(points, 'all_ranges');
  if (isRefused(chart)) return chart;
  const [segment] = chart;
  const last = points.at(-1)?.value;
  if (changes < FEWEST_CHANGES || !segment?.limits || last === undefined) {
    return { kind: 'too_few', changes, needed: FEWEST_CHANGES };
  }
  const usualPercent = { low: toPercent(segment.limits.low), high: toPercent(segment.limits.high) };
  const changePercent = toPercent(last);
  if (!Number.isFinite(usualPercent.high)) return outOfDomain({ changePercent, high: usualPercent.high });
  const { mean, high } = segment.limits;
  const distance = high > mean ? Math.abs(last - mean) / (high - mean) : 0;
  const judged = { changePercent, usualPercent, distance, changes, isTrial: segment.isTrial };
  const signal = segment.signals.at(-1);
  return signal ? { kind: 'unusual', ...judged, signal } : { kind: 'within', ...judged };
}
