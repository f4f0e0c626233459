import type { Figure } from '../../model/figure.ts';
import { monthOf, type Period, periodId, periodOrder, yearOf } from '../../model/period.ts';
import { ALLOW, type Comparison, type Rule, refuseWith } from '../comparison.ts';

const statusOf = ({ cell }: Figure) => cell.status;
const firstMonth = (period: Period) => yearOf(period) * 12 + monthOf(period) - 1;
const lastMonth = (period: Period) => firstMonth(period) + (period.kind === 'span' ? period.months - 1 : 0);

/** Versions of the definition must agree, and no break in the series may lie between the two. */
export const definitionRule: Rule = (comparison) => {
  const { current, base } = comparison;
  if (current.definition !== base.definition) {
    return refuseWith('definition', { current: current.definition, base: base.definition });
  }
  if (statusOf(current) === 'D' || statusOf(base) === 'D')
    return refuseWith('definition', { current: 'D', base: 'D' });
  const between = breakBetween(comparison);
  return between ? refuseWith('break', { period: periodId(between.period) }) : ALLOW;
};

/**
 * The first figure marked as a break whose series is another than that of the earlier figure: it ends between the two,
 * or starts inside the earlier one (a year that holds both counts) or at latest inside the later one.
 */
function breakBetween({ current, base, series }: Comparison): Figure | undefined {
  const inOrder = periodOrder(current.period) >= periodOrder(base.period);
  const [earlier, later] = inOrder ? [base.period, current.period] : [current.period, base.period];
  return [...series, current, base].find((figure) => {
    if (statusOf(figure) !== 'B') return false;
    const end = periodOrder(figure.period);
    const start = firstMonth(figure.period);
    return (
      (end > periodOrder(earlier) && end <= periodOrder(later)) ||
      (start > firstMonth(earlier) && start <= lastMonth(later))
    );
  });
}
