import { monthOf, type Period, periodId, sameSeason, sameSpan, yearOf } from '../../model/period.ts';
import { type Against, ALLOW, type Rule, refuseWith } from '../comparison.ts';

const quarterOf = (period: Period) => Math.floor((monthOf(period) - 1) / 3);

/** The same season of two years; of stocks, the same quarter. */
function areSameOfTwoYears(a: Period, b: Period): boolean {
  if (yearOf(a) === yearOf(b) || !sameSeason(a, b)) return false;
  return a.kind === 'span' || quarterOf(a) === quarterOf(b);
}

/** Spans from the new year to the same month; a stock has no year to date and is itself. */
function areYearsToDate(a: Period, b: Period): boolean {
  return a.kind === 'point' || (areSameOfTwoYears(a, b) && monthOf(a) === 1);
}

const FITS: Record<Against, (a: Period, b: Period) => boolean> = {
  same_quarter: areSameOfTwoYears,
  year_to_date: areYearsToDate,
  previous: () => true,
  start: () => true,
  none: () => true,
};

/**
 * A quarter is not compared with a year, a cumulative span or a point in time, nor two periods under a name that is
 * not theirs: another season as "the same", a single quarter as "year to date".
 */
export const spanRule: Rule = ({ current, base, against }) => {
  const isAlike = sameSpan(current.period, base.period) && FITS[against](current.period, base.period);
  return isAlike
    ? ALLOW
    : refuseWith('span', { current: periodId(current.period), base: periodId(base.period) });
};
