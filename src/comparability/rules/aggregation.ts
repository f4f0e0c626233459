import type { AdditiveOver, Indicator } from '../../model/indicator.ts';
import type { Reason } from '../../model/refusal.ts';
import { answerWith, type Rule } from '../comparison.ts';

const COMPARABLE: ReadonlySet<string> = new Set(['flow', 'stock', 'ratio', 'per_time']);

/** A change is taken of counts, stocks, shares and rates per time; never of a printed change, plan, capacity, rank or mention. */
export const aggregationRule: Rule = ({ current, catalogue }) => {
  const kind = catalogue.indicator(current.indicator)?.kind ?? 'mention';
  return answerWith(COMPARABLE.has(kind) ? undefined : { code: 'aggregation', values: { kind } });
};

/** Why an indicator may not be added up: a stock over time, persons over quarters, percentages, anything undeclared. */
export function additivityReason(
  { kind, additive_over }: Pick<Indicator, 'kind' | 'additive_over'>,
  over: AdditiveOver,
): Reason | undefined {
  const isStockOverTime = over === 'time' && kind !== 'flow';
  const isLicensed = additive_over.includes(over) && !isStockOverTime;
  return isLicensed ? undefined : { code: 'aggregation', values: { kind, over } };
}
