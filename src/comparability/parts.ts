import type { CatalogueIndex } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import { TOTAL } from '../model/figure.ts';
import { DIMENSIONS, type Dimension } from '../model/indicator.ts';
import { periodId, samePeriod } from '../model/period.ts';
import { type Reason, type Refused, refuse } from '../model/refusal.ts';
import { qualityNotes } from './quality-notes.ts';
import { lackOf } from './rules/base-value.ts';
import { conflictReason } from './rules/conflict.ts';
import { vintageReason } from './rules/vintage.ts';

/** One part of a whole, with its share of it. */
export interface Part {
  readonly code: string;
  readonly figure: Figure;
  readonly value: number;
  readonly sharePercent: number;
  /** A remainder: the part that the source does not print, recomputed from the whole. */
  readonly isRemainder: boolean;
}

/** A whole and its parts, which add up to it exactly. */
export interface Parts {
  readonly kind: 'parts';
  readonly whole: Figure;
  readonly parts: readonly Part[];
  readonly notes: readonly Reason[];
}

/**
 * The parts of a figure by one dimension, as shares of the whole. Refused where the catalogue declares no `sums_to`,
 * a value is lacking or contradicted, or the parts do not add up: because one of them was revised after the other was
 * published (vintage), else a surplus is an error and a gap without a derived remainder is incomplete.
 */
export function partsOf(
  whole: Figure,
  parts: readonly Figure[],
  dimension: Dimension,
  catalogue: CatalogueIndex,
): Parts | Refused {
  const licence = catalogue.relations.find(
    (r) => r.type === 'sums_to' && r.right === whole.indicator && r.dimension === dimension,
  );
  if (!licence) return refuse('undeclared', { indicator: whole.indicator });
  const own = parts.filter((part) => part.indicator === licence.left && isOfWhole(part, whole, dimension));
  const leaves = leavesOf(own, dimension, catalogue);
  const torn = conflictReason([whole, ...leaves]);
  if (torn) return { kind: 'refused', reasons: [torn] };
  const period = periodId(whole.period);
  if (whole.cell.kind !== 'value') return refuse(lackOf('current', whole.cell), { period });
  const total = whole.cell.value;
  if (total === 0) return refuse('base_zero', { period, current: 0 });
  const lacking = leaves.filter(({ cell }) => cell.kind !== 'value').length;
  if (leaves.length === 0 || lacking > 0) return refuse('incomplete', { missing: lacking || 1 });
  const values = leaves.map(({ cell }) => (cell.kind === 'value' ? cell.value : 0));
  const sum = values.reduce((a, b) => a + b, 0);
  if (sum !== total) {
    const stale = leaves.map((leaf) => vintageReason(leaf, whole)).find((reason) => reason !== undefined);
    return stale
      ? { kind: 'refused', reasons: [stale] }
      : refuse(sum > total ? 'surplus' : 'incomplete', { sum, total });
  }
  return {
    kind: 'parts',
    whole,
    parts: leaves.map((figure, i) => ({
      code: figure.breakdown[dimension],
      figure,
      value: values[i]!,
      sharePercent: (values[i]! / total) * 100,
      isRemainder: figure.rule.startsWith('remainder:'),
    })),
    notes: qualityNotes([whole, ...leaves].map(({ cell }) => cell)),
  };
}

/** True if a figure is a part of this whole by this dimension, and not a part of a part (a harm by outcome). */
function isOfWhole(part: Figure, whole: Figure, dimension: Dimension): boolean {
  return (
    part.breakdown[dimension] !== TOTAL[dimension] &&
    DIMENSIONS.every((one) => one === dimension || part.breakdown[one] === whole.breakdown[one]) &&
    part.area === whole.area &&
    part.agency === whole.agency &&
    part.definition === whole.definition &&
    samePeriod(part.period, whole.period)
  );
}

/** Parts without the parents whose children are given: «other» or inside and outside, never both. */
function leavesOf(parts: readonly Figure[], dimension: Dimension, catalogue: CatalogueIndex): Figure[] {
  const category = (part: Figure) => catalogue.category(dimension, part.breakdown[dimension]);
  const parents = new Set(parts.map((part) => category(part)?.parent ?? ''));
  const order = (part: Figure) => category(part)?.order ?? 999;
  return parts.filter((part) => !parents.has(part.breakdown[dimension])).sort((a, b) => order(a) - order(b));
}
