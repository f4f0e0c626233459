import type { Change, RefusedChange } from '../comparability/compare.ts';
import { type Period, sameOfLastYear, samePeriod } from '../model/period.ts';
import type { Against, Search } from '../url/search.ts';

/** The address of a pair of figures on the Compare page: indicator, area, from the base to the current period. */
export function pairSearch({
  current,
  base,
}: Pick<Change | RefusedChange, 'current' | 'base'>): Partial<Search> {
  const chosen = Object.fromEntries(
    Object.entries(current.breakdown).flatMap(([dimension, code]) =>
      code === '' ? [] : [[dimension, [code]]],
    ),
  );
  return {
    indicator: current.indicator,
    areas: [current.area],
    from: base.period,
    to: current.period,
    chosen,
    against: againstFor(current.period, base.period),
  };
}

/** The name of a comparison: a base a year earlier is the same period of last year, any other the start of a range. */
export const againstFor = (current: Period, base: Period): Against =>
  samePeriod(base, sameOfLastYear(current)) ? 'same_quarter' : 'start';
