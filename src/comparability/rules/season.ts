import { periodId, sameSeason, sameSpan } from '../../model/period.ts';
import { ALLOW, note, type Rule } from '../comparison.ts';

/**
 * A change on the previous quarter is not seasonally adjusted and says so; of a flow it is per day and says that too
 * (`per_day` 1). A share or a rate per time needs no days.
 */
export const seasonRule: Rule = ({ current, base, catalogue }) => {
  // Spans of unlike length are not compared at all.
  if (!sameSpan(current.period, base.period) || sameSeason(current.period, base.period)) return ALLOW;
  const isFlow = catalogue.indicator(current.indicator)?.kind === 'flow';
  return note('season', {
    current: periodId(current.period),
    base: periodId(base.period),
    per_day: isFlow ? 1 : 0,
  });
};
