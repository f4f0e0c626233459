import type { Relation } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import type { Reason, Refused } from '../model/refusal.ts';
import { isRefused } from '../statistics/domain.ts';
import { type Load, loadWithOneMore } from '../statistics/one-more.ts';
import { qualityNotes } from './quality-notes.ts';
import { ratioOf } from './ratio.ts';

/** The load of each unit of an area, now and with one unit more. */
export interface OneMore extends Load {
  readonly kind: 'one_more';
  readonly load: Figure;
  readonly units: Figure;
  readonly notes: readonly Reason[];
}

/**
 * What one unit more would take off the load of each, where the relation declares the load over the units and the gate
 * would divide them. No unit at all is a number too: only then may the divisor be zero.
 */
export function oneMoreOf(load: Figure, units: Figure, relation: Relation): OneMore | Refused {
  const ratio = ratioOf(load, units, relation);
  const isZero = ratio.kind === 'refused' && ratio.reasons.every(({ code }) => code === 'base_zero');
  if (ratio.kind === 'refused' && !isZero) return ratio;
  const countOf = ({ cell }: Figure) => (cell.kind === 'value' ? cell.value : Number.NaN);
  const answer = loadWithOneMore(countOf(load), countOf(units));
  if (isRefused(answer)) return answer;
  return { kind: 'one_more', ...answer, load, units, notes: qualityNotes([load.cell, units.cell]) };
}
