import { periodId, sameSeason, sameSpan } from '../../model/period.ts';
import { ALLOW, type Rule, refuseWith } from '../comparison.ts';

/** A quarter is not compared with a year, a cumulative span or a point in time, nor with another season as if it were the same. */
export const spanRule: Rule = ({ current, base, against }) => {
  const values = { current: periodId(current.period), base: periodId(base.period) };
  if (!sameSpan(current.period, base.period)) return refuseWith('span', values);
  if (against === 'same_quarter' && !sameSeason(current.period, base.period))
    return refuseWith('span', values);
  return ALLOW;
};
