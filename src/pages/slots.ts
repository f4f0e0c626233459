import { type Period, periodId, quarter, type Span, samePeriod } from '../model/period.ts';
import type { Every } from '../url/search.ts';

/** One place on the time axis. Places are equally far apart in time, whether or not anything was reported there. */
export interface Slot {
  /** What the place is called: the reported period, or the span of the axis. */
  readonly period: Period;
  readonly holds: (period: Period) => boolean;
}

/** Months of a year: the step of an axis that shows one season. */
const YEAR = 12;

/**
 * The places between the first and the last of some periods of one form: every span of their length; of dates, every
 * quarter. A place without a figure is a gap in the line: what lies two years apart is never joined as neighbours.
 */
export function slotsOf(periods: readonly Period[], every?: Every): readonly Slot[] {
  const spans = periods.filter((period) => period.kind === 'span');
  return spans.length > 0 ? spanSlots(spans, every) : dateSlots(periods, every);
}

function spanSlots(spans: readonly Span[], every: Every | undefined): readonly Slot[] {
  const starts = spans.map(({ start }) => start);
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  const step = every === 'year' ? YEAR : stepOf(spans);
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i): Slot => {
    const period = { ...spans[0]!, start: first + i * step };
    return { period, holds: (other) => samePeriod(other, period) };
  });
}

/** Their length in months; a year where cumulative or overlapping spans do not follow one another. */
function stepOf(spans: readonly Span[]): number {
  const { months, start } = spans[0]!;
  const follow = spans.every((span) => (span.start - start) % months === 0);
  return follow && 12 % months === 0
    ? months
    : spans.every((span) => (span.start - start) % 12 === 0)
      ? 12
      : 1;
}

const quarterIndex = (period: Period): number =>
  period.kind === 'point' ? period.year * 4 + Math.floor((period.month - 1) / 3) : Number.NaN;

function dateSlots(dates: readonly Period[], every: Every | undefined): readonly Slot[] {
  const indices = dates.map(quarterIndex);
  if (indices.length === 0) return [];
  const first = Math.min(...indices);
  const step = every === 'year' ? 4 : 1;
  return Array.from({ length: Math.floor((Math.max(...indices) - first) / step) + 1 }, (_, i): Slot => {
    const index = first + i * step;
    const inside = dates.filter((date) => quarterIndex(date) === index);
    const only = new Set(inside.map(periodId)).size === 1 ? inside[0] : undefined;
    return {
      period: only ?? quarter(Math.floor(index / 4), (index % 4) + 1),
      holds: (other) => quarterIndex(other) === index,
    };
  });
}
