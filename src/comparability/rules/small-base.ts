import { ALLOW, note, type Rule, refuseWith } from '../comparison.ts';

/** Below this base a percentage of events says nothing: the two counts are said instead. */
export const SMALLEST_BASE = 10;
/** Below this base a percentage of events is only said with its interval. */
export const INTERVAL_BASE = 50;

/** Small counts make large percentages: refused below 10, with its interval below 50. Stocks and money need a base of 10. */
export const smallBaseRule: Rule = ({ current, base, catalogue }) => {
  if (current.cell.kind !== 'value' || base.cell.kind !== 'value' || base.cell.value === 0) return ALLOW;
  const indicator = catalogue.indicator(current.indicator);
  if (indicator?.unit === 'percent' || indicator?.unit === 'points') return ALLOW;
  const values = { current: current.cell.value, base: base.cell.value, unit: indicator?.unit ?? '' };
  if (base.cell.value < SMALLEST_BASE) return refuseWith('small_base', values);
  return indicator?.kind === 'flow' && base.cell.value < INTERVAL_BASE ? note('small_base', values) : ALLOW;
};
