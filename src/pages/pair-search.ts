import type { Change, RefusedChange } from '../comparability/compare.ts';
import { sameOfLastYear, samePeriod } from '../model/period.ts';
import type { Search } from '../url/search.ts';

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
    against: samePeriod(base.period, sameOfLastYear(current.period)) ? 'same_quarter' : 'previous',
  };
}
