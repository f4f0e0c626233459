import type { Figure } from '../../model/figure.ts';
import { periodId, periodOrder } from '../../model/period.ts';
import { ALLOW, type Rule, refuseWith } from '../comparison.ts';

const statusOf = ({ cell }: Figure) => cell.status;

/** Versions of the definition must agree, and no break in the series may lie between the two. */
export const definitionRule: Rule = ({ current, base, series }) => {
  if (current.definition !== base.definition) {
    return refuseWith('definition', { current: current.definition, base: base.definition });
  }
  if (statusOf(current) === 'D' || statusOf(base) === 'D')
    return refuseWith('definition', { current: 'D', base: 'D' });
  const from = Math.min(periodOrder(current.period), periodOrder(base.period));
  const to = Math.max(periodOrder(current.period), periodOrder(base.period));
  const between = [...series, current, base].find((figure) => {
    const at = periodOrder(figure.period);
    return statusOf(figure) === 'B' && at > from && at <= to;
  });
  return between ? refuseWith('break', { period: periodId(between.period) }) : ALLOW;
};
