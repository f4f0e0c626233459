import type { Cell } from '../../model/cell.ts';
import { periodId } from '../../model/period.ts';
import type { ReasonCode } from '../../model/refusal.ts';
import { ALLOW, type Rule, refuseWith } from '../comparison.ts';
import { isInPercent } from '../counting.ts';

const LACKING: Record<'current' | 'base', Record<Exclude<Cell['kind'], 'value'>, ReasonCode>> = {
  current: {
    missing: 'current_missing',
    suppressed: 'current_suppressed',
    not_applicable: 'current_not_applicable',
  },
  base: { missing: 'base_missing', suppressed: 'base_suppressed', not_applicable: 'base_not_applicable' },
};

/** Why a cell has no number to compute with: each lack has its own wording. */
export function lackOf(side: 'current' | 'base', { kind }: Exclude<Cell, { kind: 'value' }>): ReasonCode {
  return LACKING[side][kind];
}

/** Both cells must hold a value, and a base of zero has no percentage; from zero percent there are still points. */
export const baseValueRule: Rule = ({ current, base, catalogue }) => {
  if (current.cell.kind !== 'value')
    return refuseWith(lackOf('current', current.cell), { period: periodId(current.period) });
  if (base.cell.kind !== 'value')
    return refuseWith(lackOf('base', base.cell), { period: periodId(base.period) });
  const indicator = catalogue.indicator(current.indicator);
  if (base.cell.value === 0 && !(indicator && isInPercent(indicator)))
    return refuseWith('base_zero', { period: periodId(base.period), current: current.cell.value });
  return ALLOW;
};
