import type { IndicatorRow } from '../model/data-set-rows.ts';
import type { Unit } from '../model/indicator.ts';
import type { Measure } from './cells/number.ts';

const MEASURED: readonly Unit[] = ['rial', 'percent', 'points', 'hours', 'person_hours', 'square_metres'];
const COUNTING_KINDS: readonly IndicatorRow['kind'][] = ['flow', 'stock', 'target', 'capacity', 'rank'];

type Counted = Pick<IndicatorRow, 'kind' | 'unit'>;

/** True if the figures are counted, so that a fraction can't be one. */
export function isCount({ kind, unit }: Counted): boolean {
  return !MEASURED.includes(unit) && COUNTING_KINDS.includes(kind);
}

/** How the figures are read: of amounts nobody has a thousandth of a rial, and a ratio in percent ends at a hundred. */
export function measureOf({ kind, unit }: Counted): Measure {
  if (unit === 'percent' && kind === 'ratio') return 'share';
  const isWhole = isCount({ kind, unit }) || (unit === 'rial' && COUNTING_KINDS.includes(kind));
  return isWhole ? 'counted' : 'measured';
}
