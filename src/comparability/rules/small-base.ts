import { ALLOW, note, type Rule, refuseWith } from '../comparison.ts';
import { isEventCount, isInPercent } from '../counting.ts';

/** Below this base a percentage of events says nothing: the two counts are said instead. */
export const SMALLEST_BASE = 10;
/** Below this base a percentage of events is only said with its interval. */
export const INTERVAL_BASE = 50;

/**
 * Small counts make large percentages: refused below 10; below 50 said with their interval or, where an inexact count
 * has none, not at all. Stocks and amounts need a base of 10.
 */
export const smallBaseRule: Rule = ({ current, base, catalogue }) => {
  if (current.cell.kind !== 'value' || base.cell.kind !== 'value') return ALLOW;
  const indicator = catalogue.indicator(current.indicator);
  if (!indicator || isInPercent(indicator) || base.cell.value === 0) return ALLOW;
  const values = { current: current.cell.value, base: base.cell.value, unit: indicator.unit };
  if (base.cell.value < SMALLEST_BASE) return refuseWith('small_base', values);
  if (!isEventCount(indicator) || base.cell.value >= INTERVAL_BASE) return ALLOW;
  const hasInterval = current.cell.qualifier === 'exact' && base.cell.qualifier === 'exact';
  return hasInterval ? note('small_base', values) : refuseWith('small_base', values);
};
