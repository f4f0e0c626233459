import { type Figure, isTotal } from '../../model/figure.ts';
import { periodOrder } from '../../model/period.ts';
import { WHOLE_UP_TO } from '../../queries/slices.ts';
import { isBroken } from '../mix-reasons.ts';
import { reportsOf } from '../mix-reports.ts';
import type { ViewContext } from '../view.ts';
import { OUTCOMES, WHOLE } from './subjects.ts';

/**
 * Figures on referrals that belong to no mix: outcomes of related calls without their whole, shares on a base that is
 * not stated, and referrals as the receiving teams count them. For sparse data sets, where such figures are all there is.
 */
export function statedElsewhere(context: ViewContext): readonly Figure[] {
  const { table, dataSet } = context;
  if (dataSet.observations > WHOLE_UP_TO) return [];
  return [...table.areas]
    .flatMap((area) => [...outcomesAlone(area, context), ...otherCounts(area, context)])
    .filter(({ cell }) => cell.kind === 'value')
    .sort((a, b) => periodOrder(b.period) - periodOrder(a.period));
}

/** Outcomes whose report does not add up or has no whole. */
function outcomesAlone(area: string, context: ViewContext): readonly Figure[] {
  return reportsOf(OUTCOMES, area, context)
    .filter(isBroken)
    .flatMap(({ parts }) => parts);
}

/** Outcomes of other indicators, and totals counted in referrals. */
function otherCounts(area: string, { table, catalogue }: ViewContext): readonly Figure[] {
  return table.ofArea(area).filter((figure) => {
    if (figure.indicator === WHOLE) return false;
    if (figure.breakdown.outcome !== '') return true;
    return isTotal(figure) && catalogue.indicator(figure.indicator)?.unit === 'referrals';
  });
}
