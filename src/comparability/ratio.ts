import type { CatalogueIndex, Relation } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import { periodId, pointBelongsTo, samePeriod } from '../model/period.ts';
import { type Reason, type Refused, refuse } from '../model/refusal.ts';

/** A declared ratio of two figures: services per base, persons per vehicle. */
export interface Ratio {
  readonly kind: 'ratio';
  readonly relation: Relation;
  readonly left: Figure;
  readonly right: Figure;
  readonly value: number;
  readonly notes: readonly Reason[];
}

/** True if a flow and a stock (or two figures of one period) may meet in a ratio. */
function periodsMeet(left: Figure, right: Figure): boolean {
  if (samePeriod(left.period, right.period)) return true;
  return (
    left.period.kind === 'span' && right.period.kind === 'point' && pointBelongsTo(right.period, left.period)
  );
}

/**
 * Divides two figures that `relations.csv` declares. Refused where the areas, agencies or periods do not meet, a cell
 * holds no value, or the divisor is zero.
 */
export function ratioOf(left: Figure, right: Figure, relation: Relation): Ratio | Refused {
  if (relation.type !== 'per' || relation.left !== left.indicator || relation.right !== right.indicator) {
    return refuse('undeclared', { indicator: left.indicator });
  }
  if (left.area !== right.area || !periodsMeet(left, right)) {
    return refuse('span', { current: periodId(left.period), base: periodId(right.period) });
  }
  if (left.agency !== right.agency) return refuse('agency', { current: left.agency, base: right.agency });
  const torn = [left, right].find((figure) => figure.conflicts.length > 0);
  if (torn) return refuse('conflict', { period: periodId(torn.period), count: torn.conflicts.length + 1 });
  if (left.cell.kind !== 'value') return refuse('current_missing', { period: periodId(left.period) });
  if (right.cell.kind !== 'value') return refuse('base_missing', { period: periodId(right.period) });
  if (right.cell.value === 0)
    return refuse('base_zero', { period: periodId(right.period), current: left.cell.value });
  return {
    kind: 'ratio',
    relation,
    left,
    right,
    value: left.cell.value / right.cell.value,
    notes: notesOf(left, right),
  };
}

function notesOf(left: Figure, right: Figure): Reason[] {
  const notes: Reason[] = [];
  const cells = [left.cell, right.cell];
  const inexact = cells.find((cell) => cell.kind === 'value' && cell.qualifier !== 'exact');
  if (inexact?.kind === 'value') notes.push({ code: 'rounding', values: { qualifier: inexact.qualifier } });
  if (cells.some((cell) => cell.status === 'P')) notes.push({ code: 'provisional', values: {} });
  if (cells.some((cell) => cell.kind === 'value' && cell.basis === 'inferred'))
    notes.push({ code: 'inferred', values: {} });
  return notes;
}

/** The declared ratios of one area in one period: each with its stock inside the span or at most one quarter after. */
export function ratiosOf(figures: readonly Figure[], catalogue: CatalogueIndex): readonly Ratio[] {
  const found: Ratio[] = [];
  for (const relation of catalogue.relations) {
    if (relation.type !== 'per') continue;
    for (const left of figures.filter(({ indicator }) => indicator === relation.left)) {
      const right = figures.find(
        (figure) => figure.indicator === relation.right && periodsMeet(left, figure),
      );
      const ratio = right && ratioOf(left, right, relation);
      if (ratio?.kind === 'ratio') found.push(ratio);
    }
  }
  return found;
}
