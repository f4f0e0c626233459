import type { CatalogueIndex } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import { TOTAL } from '../model/figure.ts';
import type { Dimension } from '../model/indicator.ts';
import { type Reason, type Refused, refuse } from '../model/refusal.ts';

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
 * a value is lacking, or the parts do not add up: a surplus is an error, a gap without a derived remainder is incomplete.
 */
export function partsOf(
  whole: Figure,
  parts: readonly Figure[],
  dimension: Dimension,
  catalogue: CatalogueIndex,
): Parts | Refused {
  const licensed = catalogue.relations.some(
    (r) => r.type === 'sums_to' && r.right === whole.indicator && r.dimension === dimension,
  );
  if (!licensed) return refuse('undeclared', { indicator: whole.indicator });
  if (whole.cell.kind !== 'value') return refuse('current_missing');
  if (whole.conflicts.length > 0) return refuse('conflict', { count: whole.conflicts.length + 1 });
  const total = whole.cell.value;
  if (total === 0) return refuse('base_zero', {});
  const leaves = leavesOf(parts, dimension, catalogue);
  const lacking = leaves.filter(({ cell }) => cell.kind !== 'value').length;
  if (leaves.length === 0 || lacking > 0) return refuse('incomplete', { missing: lacking || 1 });
  const values = leaves.map(({ cell }) => (cell.kind === 'value' ? cell.value : 0));
  const sum = values.reduce((a, b) => a + b, 0);
  if (sum !== total)
    return refuse(sum > total ? 'surplus' : 'incomplete', { sum, total, missing: total - sum });
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
    notes: leaves.some(({ cell }) => cell.status === 'P') ? [{ code: 'provisional', values: {} }] : [],
  };
}

/** Parts without the parents whose children are given: «other» or inside and outside, never both. */
function leavesOf(parts: readonly Figure[], dimension: Dimension, catalogue: CatalogueIndex): Figure[] {
  const given = parts.filter((part) => part.breakdown[dimension] !== TOTAL[dimension]);
  const parents = new Set(
    given.map((part) => catalogue.category(dimension, part.breakdown[dimension])?.parent ?? ''),
  );
  const order = (part: Figure) => catalogue.category(dimension, part.breakdown[dimension])?.order ?? 999;
  return given.filter((part) => !parents.has(part.breakdown[dimension])).sort((a, b) => order(a) - order(b));
}
