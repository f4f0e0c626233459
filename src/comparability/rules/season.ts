import { periodId, sameSeason } from '../../model/period.ts';
import { ALLOW, note, type Rule } from '../comparison.ts';

/** A change on the previous quarter is per day and not seasonally adjusted; it says both. */
export const seasonRule: Rule = ({ current, base }) => {
  if (current.period.kind === 'point' || sameSeason(current.period, base.period)) return ALLOW;
  return note('season', { current: periodId(current.period), base: periodId(base.period) });
};
