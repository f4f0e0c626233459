import type { Cell } from '../../model/cell.ts';
import { periodId } from '../../model/period.ts';
import type { ReasonCode } from '../../model/refusal.ts';
import { ALLOW, type Rule, refuseWith } from '../comparison.ts';

const LACKING: Record<'current' | 'base', Record<Exclude<Cell['kind'], 'value'>, ReasonCode>> = {
  current: {
    missing: 'current_missing',
    suppressed: 'current_suppressed',
    not_applicable: 'current_not_applicable',
  },
  base: { missing: 'base_missing', suppressed: 'base_suppressed', not_applicable: 'base_not_applicable' },
};

/** Both cells must hold a value; a base of zero has no percentage. Each lack has its own wording. */
export const cellsRule: Rule = ({ current, base }) => {
  if (current.cell.kind !== 'value')
    return refuseWith(LACKING.current[current.cell.kind], { period: periodId(current.period) });
  if (base.cell.kind !== 'value')
    return refuseWith(LACKING.base[base.cell.kind], { period: periodId(base.period) });
  if (base.cell.value === 0)
    return refuseWith('base_zero', { period: periodId(base.period), current: current.cell.value });
  return ALLOW;
};
