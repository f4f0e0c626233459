import type { Change, RefusedChange } from '../comparability/compare.ts';
import { type Figure, sameBreakdown } from '../model/figure.ts';
import { samePeriod } from '../model/period.ts';
import type { ViewContext } from './view.ts';

/**
 * The change that a source itself printed for these two figures: `<indicator>_change` of either, the same part, the
 * same two periods. It stays beside a computed change, and never stands in for it.
 */
export function printedChange(
  { current, base }: Pick<Change | RefusedChange, 'current' | 'base'>,
  { table }: Pick<ViewContext, 'table'>,
): Figure | undefined {
  const codes = [current.indicator, base.indicator].map((code) => `${code}_change`);
  return table
    .ofArea(current.area)
    .find(
      (figure) =>
        codes.includes(figure.indicator) &&
        sameBreakdown(figure.breakdown, current.breakdown) &&
        samePeriod(figure.period, current.period) &&
        figure.basePeriod !== undefined &&
        samePeriod(figure.basePeriod, base.period),
    );
}
