import { sameBreakdown } from '../../model/figure.ts';
import { ALLOW, type Rule, refuseWith } from '../comparison.ts';

/**
 * Calls are compared on one base only: all with all, related with related; counts with counts of the same unit, and
 * an area with itself.
 */
export const baseRule: Rule = ({ current, base, catalogue }) => {
  const a = catalogue.indicator(current.indicator);
  const b = catalogue.indicator(base.indicator);
  if (!a || !b) return refuseWith('undeclared', { indicator: a ? base.indicator : current.indicator });
  if (a.unit !== b.unit) return refuseWith('unit', { current: a.unit, base: b.unit });
  const sameIndicator = a.code === b.code && sameBreakdown(current.breakdown, base.breakdown);
  if (a.base !== b.base || !sameIndicator) return refuseWith('base', { current: a.code, base: b.code });
  if (current.area !== base.area) return refuseWith('undeclared', { indicator: a.code });
  return ALLOW;
};
