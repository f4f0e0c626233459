import type { Figure } from '../model/figure.ts';
import {
  formOf,
  type Period,
  type PeriodForm,
  periodId,
  periodOrder,
  pointBelongsTo,
  samePeriod,
} from '../model/period.ts';
import type { PeriodChoice } from '../url/search.ts';

// Spans of unlike length never compete for "latest": the first of these forms that a series has decides.
const FORMS: readonly PeriodForm[] = ['quarter', 'half', 'months', 'year', 'month', 'point'];

/** Distinct periods, latest first. */
export function periodsOf(figures: readonly Figure[]): readonly Period[] {
  const byId = new Map(figures.map(({ period }) => [periodId(period), period]));
  return [...byId.values()].sort((a, b) => periodOrder(b) - periodOrder(a));
}

/** The periods a reader can choose: spans, and points that lie in none of them. */
export function choosablePeriods(figures: readonly Figure[]): readonly Period[] {
  const periods = periodsOf(figures);
  const spans = periods.filter((period) => period.kind === 'span');
  return periods.filter(
    (period) =>
      period.kind === 'span' || !spans.some((span) => span.kind === 'span' && pointBelongsTo(period, span)),
  );
}

/** Resolves a choice against the figures of a series: the period itself, or its latest or earliest of one form. */
export function resolvePeriod(
  choice: PeriodChoice | undefined,
  figures: readonly Figure[],
): Period | undefined {
  if (choice !== undefined && typeof choice !== 'string') return choice;
  const reported = figures.filter(({ cell }) => cell.kind !== 'missing');
  const form = FORMS.find((one) => reported.some(({ period }) => formOf(period) === one));
  const candidates = periodsOf(reported.filter(({ period }) => formOf(period) === form));
  return choice === 'earliest' ? candidates.at(-1) : candidates[0];
}

/** Figures that speak of a period: the same span, or a stock inside it (else at most one quarter after). */
export function figuresIn(period: Period, figures: readonly Figure[]): readonly Figure[] {
  return figures.filter(({ period: own }) => {
    if (samePeriod(own, period)) return true;
    return period.kind === 'span' && own.kind === 'point' && pointBelongsTo(own, period);
  });
}

/** Figures of a period alone: the same span, or a stock inside it. The quarter of grace after it is for ratios only. */
export function figuresWithin(period: Period, figures: readonly Figure[]): readonly Figure[] {
  return figures.filter(({ period: own }) => {
    if (samePeriod(own, period)) return true;
    if (period.kind !== 'span' || own.kind !== 'point') return false;
    const month = own.year * 12 + own.month - 1;
    return month >= period.start && month < period.start + period.months;
  });
}
