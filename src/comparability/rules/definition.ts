import type { Figure } from '../../model/figure.ts';
import { firstDay, lastDay, type Period, periodId, periodOrder } from '../../model/period.ts';
import type { Reason } from '../../model/refusal.ts';
import { answerWith, type Comparison, type Rule } from '../comparison.ts';

const statusOf = ({ cell }: Figure) => cell.status;
const lengthOf = (period: Period) => (period.kind === 'span' ? period.months : 0);

/** Why figures are not counted by one definition: other versions, or one that its source marks as differing (D). */
export function definitionReason(figures: readonly Figure[]): Reason | undefined {
  const [first, ...others] = figures;
  const other = others.find(({ definition }) => definition !== first!.definition);
  if (other) return { code: 'definition', values: { current: first!.definition, base: other.definition } };
  const isMarked = others.length > 0 && figures.some((figure) => statusOf(figure) === 'D');
  return isMarked ? { code: 'definition', values: { current: 'D', base: 'D' } } : undefined;
}

/** Versions of the definition must agree, and no break in the series may lie between the two. */
export const definitionRule: Rule = (comparison) => {
  const { current, base } = comparison;
  const between = breakBetween(comparison);
  return answerWith(definitionReason([current, base]) ?? (between && breakReason(between)));
};

/** A break in a series as a reason. */
export const breakReason = ({ period }: Figure): Reason => ({
  code: 'break',
  values: { period: periodId(period) },
});

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
