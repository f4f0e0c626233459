import { periodId } from '../../model/period.ts';
import { ALLOW, type Rule, refuseWith } from '../comparison.ts';

/** Figures of two agencies are never compared over time, and a cell with contradicting sources is not computed with. */
export const agencyRule: Rule = ({ current, base }) =>
  current.agency === base.agency
    ? ALLOW
    : refuseWith('agency', { current: current.agency, base: base.agency });

export const conflictRule: Rule = ({ current, base }) => {
  const torn = [current, base].find((figure) => figure.conflicts.length > 0);
  return torn
    ? refuseWith('conflict', { period: periodId(torn.period), count: torn.conflicts.length + 1 })
    : ALLOW;
};
