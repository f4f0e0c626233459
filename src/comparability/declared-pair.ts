import type { CatalogueIndex, Relation } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import { type Reason, type Refused, refuse } from '../model/refusal.ts';
import { orderReason, standingReason } from './order.ts';
import { partOf } from './part-of.ts';
import { ratioOf } from './ratio.ts';

/** Two figures of one area that a relation puts beside each other, with what it makes of them. */
export interface DeclaredPair {
  readonly kind: 'pair';
  readonly left: Figure;
  readonly right: Figure;
  /** Left over right; of a part and its whole in percent. */
  readonly ratio: number;
  readonly form: 'ratio' | 'percent';
  readonly notes: readonly Reason[];
}

/**
 * Puts two figures beside each other along a `per` or `part_of` relation, by the rules of the ratio or share that it
 * declares, and only whole reports.
 */
export function declaredPair(
  left: Figure | undefined,
  right: Figure | undefined,
  relation: Relation,
): DeclaredPair | Refused {
  if (!left) return refuse('current_missing');
  if (!right) return refuse('base_missing');
  const partial = standingReason(left) ?? standingReason(right);
  if (partial) return { kind: 'refused', reasons: [partial] };
  if (relation.type === 'part_of') {
    const share = partOf(left, right, relation);
    if (share.kind === 'refused') return share;
    return { kind: 'pair', left, right, ratio: share.percent, form: 'percent', notes: share.notes };
  }
  const ratio = ratioOf(left, right, relation);
  if (ratio.kind === 'refused') return ratio;
  return { kind: 'pair', left, right, ratio: ratio.value, form: 'ratio', notes: ratio.notes };
}

/** Why areas may not be set beside each other by two indicators at all: a sensitive subject has no such picture. */
export const pairingReason = (
  subjects: readonly Parameters<typeof orderReason>[0][],
  catalogue: CatalogueIndex,
): Reason | undefined =>
  subjects.map((subject) => orderReason(subject, catalogue)).find((reason) => reason !== undefined);
