import type { Figure } from '../../model/figure.ts';
import { monthOf, type Period, periodId, periodOrder, yearOf } from '../../model/period.ts';
import { ALLOW, type Comparison, type Rule, refuseWith } from '../comparison.ts';

const statusOf = ({ cell }: Figure) => cell.status;
const lengthOf = (period: Period) => (period.kind === 'span' ? period.months : 0);

/** Days on one scale of 32 a month: only their order counts. */
function firstDay(period: Period): number {
  return (yearOf(period) * 12 + monthOf(period)) * 32 + (period.kind === 'point' ? period.day : 1);
}

function lastDay(period: Period): number {
  return period.kind === 'point' ? firstDay(period) : firstDay(period) + period.months * 32 - 1;
}

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
 * The first figure marked as a break that parts the two: one that starts after the start of the earlier and not after
 * the end of the later. A break in a longer span (a year, of quarters) may lie anywhere in it.
 */
function breakBetween({ current, base, series }: Comparison): Figure | undefined {
  const inOrder = periodOrder(current.period) >= periodOrder(base.period);
  const [earlier, later] = inOrder ? [base.period, current.period] : [current.period, base.period];
  return [...series, current, base].find((figure) => {
    if (statusOf(figure) !== 'B') return false;
    const isLonger = lengthOf(figure.period) > lengthOf(earlier);
    const latest = isLonger ? lastDay(figure.period) : firstDay(figure.period);
    return latest > firstDay(earlier) && firstDay(figure.period) <= lastDay(later);
  });
}
