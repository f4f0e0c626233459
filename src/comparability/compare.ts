import type { CatalogueIndex } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import { daysIn, type Period, periodOrder, sameSeason, shiftMonths, yearsBetween } from '../model/period.ts';
import type { Reason } from '../model/refusal.ts';
import { compoundGrowth } from '../statistics/compound-growth.ts';
import { growthOfCounts, growthOfStocks } from '../statistics/growth.ts';
import type { Interval } from '../statistics/interval.ts';
import type { Against } from './comparison.ts';
import { isEventCount, isInPercent } from './counting.ts';
import { ask } from './gate.ts';

/** A licensed change: both levels, the difference, and the percentage (or points) with what must be said beside it. */
export interface Change {
  readonly kind: 'change';
  readonly current: Figure;
  readonly base: Figure;
  /** Current minus base, in the indicator's unit. */
  readonly difference: number;
  /** In percent of the base, or in percentage points where the figures are percentages themselves. */
  readonly amount: number;
  readonly form: 'percent' | 'points';
  /** Limits of `amount` by chance in counting only; absent for stocks, amounts, percentages and inexact counts. */
  readonly interval: Interval | undefined;
  readonly isPerDay: boolean;
  /** Percent a year, compound, of a percentage over more than a year: as exact as its levels and dates are. */
  readonly perYear: number | undefined;
  readonly notes: readonly Reason[];
}

/** A comparison that isn't made: both levels stay visible, with every reason. */
export interface RefusedChange {
  readonly kind: 'refused';
  readonly current: Figure;
  readonly base: Figure;
  readonly reasons: readonly Reason[];
  readonly notes: readonly Reason[];
}

export interface Surroundings {
  readonly against: Against;
  readonly catalogue: CatalogueIndex;
  /** All known figures of the same cell, where breaks lie. */
  readonly series: readonly Figure[];
}

/**
 * The only way in this program to a percentage between two figures. Asks every rule of the gate; if one refuses, the
 * levels are answered with the reasons. Growth of counts: Clopper-Pearson on the odds; unequal quarters per day.
 */
export function compare(current: Figure, base: Figure, surroundings: Surroundings): Change | RefusedChange {
  const { refusals, notes } = ask({ current, base, ...surroundings });
  const refused = (reasons: readonly Reason[]): RefusedChange => ({
    kind: 'refused',
    current,
    base,
    reasons,
    notes,
  });
  if (refusals.length > 0 || current.cell.kind !== 'value' || base.cell.kind !== 'value')
    return refused(refusals);
  const [a, b] = [current.cell.value, base.cell.value];
  const indicator = surroundings.catalogue.indicator(current.indicator)!;
  const common = { kind: 'change' as const, current, base, difference: a - b, notes };
  if (isInPercent(indicator)) {
    return {
      ...common,
      amount: a - b,
      form: 'points',
      interval: undefined,
      isPerDay: false,
      perYear: undefined,
    };
  }
  const exact = current.cell.qualifier === 'exact' && base.cell.qualifier === 'exact';
  // Only events and amounts of a span grow with its days; a rate per time is per time already.
  const ratio = indicator.kind === 'flow' ? exposureRatio(current, base) : 1;
  const isPerDay = ratio !== 1;
  const perYear = yearly(a * ratio, b, current.period, base.period);
  if (isEventCount(indicator) && exact) {
    const growth = growthOfCounts({ current: a, previous: b, exposureRatio: ratio }, 'p95');
    if ('kind' in growth) return refused(growth.reasons);
    return { ...common, amount: growth.value, form: 'percent', interval: growth.limits, isPerDay, perYear };
  }
  const growth = growthOfStocks(a * ratio, b);
  if (typeof growth !== 'number') return refused(growth.reasons);
  return { ...common, amount: growth, form: 'percent', interval: undefined, isPerDay, perYear };
}

/** Days of the base over days of the current span where their seasons differ; 1 where the calendar makes them alike. */
function exposureRatio(current: Figure, base: Figure): number {
  // A leap day is one day in ninety: same-quarter changes are of the counts as published.
  if (sameSeason(current.period, base.period)) return 1;
  const [a, b] = [daysIn(current.period), daysIn(base.period)];
  return a === undefined || b === undefined ? 1 : b / a;
}

/** The change of a level as growth a year; undefined where it spans no more than one. */
function yearly(level: number, previous: number, period: Period, base: Period): number | undefined {
  if (periodOrder(period) <= periodOrder(shiftMonths(base, 12))) return undefined;
  const growth = compoundGrowth({ current: level, previous, years: yearsBetween(base, period) });
  return typeof growth === 'number' ? growth : undefined;
}
