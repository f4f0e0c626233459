import type { CatalogueIndex } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import { formOf, type Period, span } from '../model/period.ts';
import type { ChartSignal } from '../statistics/chart-rules.ts';
import { controlChart } from '../statistics/control-chart.ts';
import { isRefused } from '../statistics/domain.ts';
import { changesWithin, FEWEST_CHANGES, type Quarter, toPercent } from '../statistics/news.ts';
import type { Surroundings } from './compare.ts';
import { isEventCount } from './counting.ts';
import { ask } from './gate.ts';
import { standingReason } from './order.ts';

export type Around = Pick<Surroundings, 'catalogue' | 'series'>;

const QUARTER = 3;
export const QUARTERS_IN_YEAR = 4;
// The change that is judged is the change that is shown, and `compare` takes quarters of one season as published.
const SAME_DAYS = 1;

/** One place for each quarter that is like the current one and does not lie before its series began; undefined is a gap. */
export type Places = readonly (Figure | undefined)[];

const placeOf = ({ period }: Figure) => (period.kind === 'span' ? period.start : Number.NaN);

/** Of the series the gate reads only where it breaks; asked of every quarter, it need not search the rest each time. */
export const onlyBreaks = (around: Around): Around => ({
  ...around,
  series: around.series.filter(({ cell }) => cell.status === 'B'),
});

/**
 * The quarters up to a current one that the gate would compare with it: another definition, agency or border, what lies
 * before a break, contradicting sources and partial reports are gaps.
 */
export function placesUpTo(current: Figure, series: readonly Figure[], breaks: Around): Places {
  const places = new Map<number, Figure>();
  for (const figure of series) {
    const isEarlier = formOf(figure.period) === 'quarter' && placeOf(figure) < placeOf(current);
    if (isEarlier && isLike(figure, current, breaks)) places.set(placeOf(figure), figure);
  }
  places.set(placeOf(current), current);
  const first = Math.min(...places.keys());
  const count = (placeOf(current) - first) / QUARTER + 1;
  return Array.from({ length: count }, (_, i) => places.get(first + i * QUARTER));
}

/** A value too small to be the base of a percentage is still a value of the same series. */
const ONLY_OF_SIZE: ReadonlySet<string> = new Set(['base_zero', 'small_base']);

function isLike(figure: Figure, current: Figure, around: Around): boolean {
  if (figure.cell.kind !== 'value' || standingReason(figure)) return false;
  const { refusals } = ask({ current, base: figure, against: 'previous', ...around });
  return refusals.every(({ code }) => ONLY_OF_SIZE.has(code));
}

/** Places as the control chart reads them; a change that the gate withholds is a gap. */
export const quartersOf = (places: Places, breaks: Around): readonly Quarter[] =>
  places.map((figure, i) => quarterOf(figure, places[i - QUARTERS_IN_YEAR], breaks));

function quarterOf(figure: Figure | undefined, base: Figure | undefined, around: Around): Quarter {
  if (figure?.cell.kind !== 'value') return { value: undefined, days: SAME_DAYS };
  const isChangeWithheld =
    base !== undefined &&
    ask({ current: figure, base, against: 'same_quarter', ...around }).refusals.length > 0;
  return { value: figure.cell.value, days: SAME_DAYS, isChangeWithheld };
}

/** The change of a quarter on the same quarter of the year before. */
export interface QuarterChange {
  readonly period: Period;
  readonly current: Figure | undefined;
  /** Undefined where the part of the series since its last break has none. */
  readonly base: Figure | undefined;
  /** Undefined is a gap. */
  readonly percent: number | undefined;
  readonly signal: ChartSignal | undefined;
}

/** The part of a series between two breaks, with the usual range of its changes in percent. */
export interface ChangeSegment {
  /** Index of its first quarter. */
  readonly from: number;
  readonly changes: number;
  /** Undefined where fewer than `needed` changes say nothing about what is usual. */
  readonly limits: { readonly mean: number; readonly low: number; readonly high: number } | undefined;
  readonly needed: number;
  readonly isTrial: boolean;
  /** How many steps between successive changes are above 3.267 times their mean; they stay in the limits. */
  readonly wideSteps: number;
}

/** Every same-quarter change of a series up to a figure, between the limits of the usual ones, re-based at breaks. */
export interface ChangeChart {
  readonly kind: 'changes';
  /** One a quarter, earliest first. */
  readonly quarters: readonly QuarterChange[];
  readonly segments: readonly ChangeSegment[];
}

/** Why a series has no such chart: it counts no events, or not by quarter. */
export interface NoChangeChart {
  readonly kind: 'not_asked';
  readonly why: 'indicator' | 'period' | 'domain';
}

/**
 * The chart behind the news of a change: its last segment is what `newsOf` judges by, the earlier ones are built in the
 * same way from the last quarter before each break. Leading quarters without a change are left out.
 */
export function changeChartOf(current: Figure, around: Around): ChangeChart | NoChangeChart {
  const why = seriesReason(current, around.catalogue);
  if (why) return { kind: 'not_asked', why };
  const parts = partsUpTo(current, around);
  const start = placeOf(parts[0]!.places.find((figure) => figure !== undefined)!);
  const points = parts.flatMap(({ places, quarters, gap }) =>
    [...changesWithin(quarters), ...Array.from({ length: gap }, () => undefined)].map((value, i) => ({
      value,
      startsSegment: i === 0,
      current: places[i],
      base: places[i - QUARTERS_IN_YEAR],
    })),
  );
  const chart = controlChart(points, 'all_ranges');
  if (isRefused(chart)) return { kind: 'not_asked', why: 'domain' };
  const signals = chart.flatMap((segment) => {
    const isEnough = countOf(segment.values) >= FEWEST_CHANGES;
    return segment.signals.map((signal) => (isEnough ? signal : undefined));
  });
  const lead = Math.max(
    0,
    points.findIndex(({ value }) => value !== undefined),
  );
  const quarters = points.map(({ value, current: own, base }, i): QuarterChange => {
    const month = start + i * QUARTER;
    return {
      period: span(Math.floor(month / 12), (month % 12) + 1, QUARTER),
      current: own,
      base,
      percent: value === undefined ? undefined : toPercent(value),
      signal: signals[i],
    };
  });
  const shown = chart.filter((_, i) => (chart[i + 1]?.start ?? points.length) > lead);
  const segments = shown.map(({ start: from, values, limits, isTrial, wideRanges }): ChangeSegment => {
    const changes = countOf(values);
    const isEnough = changes >= FEWEST_CHANGES && limits;
    return {
      from: Math.max(0, from - lead),
      changes,
      needed: FEWEST_CHANGES,
      limits: isEnough
        ? { mean: toPercent(limits.mean), low: toPercent(limits.low), high: toPercent(limits.high) }
        : undefined,
      isTrial,
      wideSteps: wideRanges.length,
    };
  });
  return { kind: 'changes', quarters: quarters.slice(lead), segments };
}

const countOf = (values: readonly (number | undefined)[]) =>
  values.filter((value) => value !== undefined).length;

function seriesReason(current: Figure, catalogue: CatalogueIndex): NoChangeChart['why'] | undefined {
  const indicator = catalogue.indicator(current.indicator);
  if (!indicator || !isEventCount(indicator)) return 'indicator';
  return formOf(current.period) === 'quarter' ? undefined : 'period';
}

interface SeriesPart {
  readonly places: Places;
  readonly quarters: readonly Quarter[];
  /** Empty quarters between this part and the next. */
  readonly gap: number;
}

/** The parts of a series between its breaks, earliest first. */
function partsUpTo(current: Figure, around: Around): readonly SeriesPart[] {
  const breaks = onlyBreaks(around);
  const parts: SeriesPart[] = [];
  let last: Figure | undefined = current;
  let next: number | undefined;
  while (last) {
    const places = placesUpTo(last, around.series, breaks);
    const end = placeOf(last);
    const gap = next === undefined ? 0 : (next - end) / QUARTER - 1;
    parts.unshift({ places, quarters: quartersOf(places, breaks), gap });
    next = end - (places.length - 1) * QUARTER;
    last = lastBefore(next, around.series);
  }
  return parts;
}

/** The last quarter before a place that may begin a part of its own. */
function lastBefore(place: number, series: readonly Figure[]): Figure | undefined {
  const earlier = series.filter(
    (figure) =>
      formOf(figure.period) === 'quarter' &&
      placeOf(figure) < place &&
      figure.cell.kind === 'value' &&
      !standingReason(figure),
  );
  return earlier.sort((a, b) => placeOf(b) - placeOf(a))[0];
}
