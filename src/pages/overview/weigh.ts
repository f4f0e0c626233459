import { type Change, compare, type RefusedChange } from '../../comparability/compare.ts';
import type { Ratio } from '../../comparability/ratio.ts';
import type { Figure } from '../../model/figure.ts';
import { type Period, periodOrder, sameOfLastYear, samePeriod, sameSeason } from '../../model/period.ts';
import type { MixView } from '../mix.ts';
import { seriesOf } from '../possible-changes.ts';
import type { ViewContext } from '../view.ts';
import { isLead } from './lead.ts';

/** One line of "what can be compared today". */
export type Weighing =
  | { readonly kind: 'shares'; readonly mix: MixView }
  | { readonly kind: 'ratio'; readonly ratio: Ratio }
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'refused'; readonly change: RefusedChange; readonly other: Figure }
  | { readonly kind: 'lacking'; readonly period: Period };

export function weighingsOf(
  headline: { readonly figure: Figure; readonly mix: MixView | undefined },
  ratios: readonly Ratio[],
  all: readonly Figure[],
  period: Period,
  context: ViewContext,
): Weighing[] {
  const weighings: Weighing[] = [];
  if (headline.mix) weighings.push({ kind: 'shares', mix: headline.mix });
  weighings.push(...ratios.slice(0, 2).map((ratio) => ({ kind: 'ratio' as const, ratio })));
  weighings.push(...leadWeighings(headline.figure, all, period, context));
  return weighings;
}

/** The headline against the same season of the years around it, whatever base those figures have. */
function leadWeighings(
  figure: Figure,
  all: readonly Figure[],
  period: Period,
  { catalogue }: ViewContext,
): Weighing[] {
  const series = seriesOf(figure, all);
  const lastYear = sameOfLastYear(period);
  const leads = all.filter((other) => isLead(other) && other.cell.kind === 'value');
  const sameSeasons = leads.filter(
    (other) => sameSeason(other.period, period) && !samePeriod(other.period, period),
  );
  const near = sameSeasons.filter(
    (other) =>
      Math.abs(periodOrder(other.period) - periodOrder(period)) <=
      periodOrder(period) - periodOrder(lastYear) + 1,
  );
  const weighings = near
    .filter(
      (other) =>
        other.indicator === figure.indicator ||
        !near.some((o) => o.indicator === figure.indicator && samePeriod(o.period, other.period)),
    )
    .map((other): Weighing => {
      const later = periodOrder(other.period) > periodOrder(period);
      const change = later
        ? compare(other, figure, { against: 'same_quarter', catalogue, series })
        : compare(figure, other, { against: 'same_quarter', catalogue, series });
      return change.kind === 'change' ? { kind: 'change', change } : { kind: 'refused', change, other };
    });
  if (!near.some((other) => samePeriod(other.period, lastYear)))
    weighings.push({ kind: 'lacking', period: lastYear });
  return weighings;
}
