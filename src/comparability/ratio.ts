import type { CatalogueIndex, Relation } from '../model/catalogue.ts';
import { type Figure, sameBreakdown } from '../model/figure.ts';
import { type Period, periodId, periodOrder, pointBelongsTo, samePeriod } from '../model/period.ts';
import { type Reason, type Refused, refuse } from '../model/refusal.ts';
import { qualityNotes } from './quality-notes.ts';
import { agencyReason } from './rules/agency.ts';
import { lackOf } from './rules/base-value.ts';
import { conflictReason } from './rules/conflict.ts';

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

/** True if two figures are of the same area and the same part of it: the relation names nothing narrower. */
function areOfOnePlace(left: Figure, right: Figure): boolean {
  return left.area === right.area && sameBreakdown(left.breakdown, right.breakdown);
}

/**
 * Divides two figures that `relations.csv` declares. Refused where the areas, parts, agencies or periods do not meet,
 * a cell holds no value or contradicting ones, or the divisor is zero.
 */
export function ratioOf(left: Figure, right: Figure, relation: Relation): Ratio | Refused {
  const isDeclared =
    relation.type === 'per' && relation.left === left.indicator && relation.right === right.indicator;
  if (!isDeclared || !areOfOnePlace(left, right)) return refuse('undeclared', { indicator: left.indicator });
  if (!periodsMeet(left, right))
    return refuse('span', { current: periodId(left.period), base: periodId(right.period) });
  const unlike = agencyReason([left, right]) ?? conflictReason([left, right]);
  if (unlike) return { kind: 'refused', reasons: [unlike] };
  if (left.cell.kind !== 'value')
    return refuse(lackOf('current', left.cell), { period: periodId(left.period) });
  if (right.cell.kind !== 'value')
    return refuse(lackOf('base', right.cell), { period: periodId(right.period) });
  if (right.cell.value === 0)
    return refuse('base_zero', { period: periodId(right.period), current: left.cell.value });
  return {
    kind: 'ratio',
    relation,
    left,
    right,
    value: left.cell.value / right.cell.value,
    notes: qualityNotes([left.cell, right.cell]),
  };
}

/** The declared ratios of one area in one period: each with its stock inside the span or at most one quarter after. */
export function ratiosOf(figures: readonly Figure[], catalogue: CatalogueIndex): readonly Ratio[] {
  const found: Ratio[] = [];
  for (const relation of catalogue.relations) {
    if (relation.type !== 'per') continue;
    for (const left of figures.filter(({ indicator }) => indicator === relation.left)) {
      const ratio = nearestTo(left, figures, relation);
      if (ratio.kind === 'ratio') found.push(ratio);
    }
  }
  return found;
}

/** One declared ratio among the figures of an area in a period, or why there is none. */
export function ratioNearest(
  figures: readonly Figure[],
  relation: Relation,
  period: Period,
): Ratio | Refused {
  const lefts = figures.filter(({ indicator }) => indicator === relation.left);
  const answers = lefts.map((left) => nearestTo(left, figures, relation));
  return (
    answers.find(({ kind }) => kind === 'ratio') ??
    answers[0] ??
    refuse('current_missing', { period: periodId(period) })
  );
}

/** A figure over that one of its declared base which lies nearest in time and may be divided by. */
function nearestTo(left: Figure, figures: readonly Figure[], relation: Relation): Ratio | Refused {
  const answers = figures
    .filter(({ indicator }) => indicator === relation.right)
    .sort((a, b) => farnessOf(a.period, left.period) - farnessOf(b.period, left.period))
    .map((right) => ratioOf(left, right, relation));
  return (
    answers.find(({ kind }) => kind === 'ratio') ??
    answers[0] ??
    refuse('base_missing', { period: periodId(left.period) })
  );
}

/** Orders the dates of a stock for a span: the last inside it first, then those after its end, the nearest first. */
function farnessOf(date: Period, over: Period): number {
  const beyond = dayOf(date) - dayOf(over);
  return beyond > 0 ? beyond + DAYS_OF_A_CENTURY : -beyond;
}

const DAYS_OF_A_CENTURY = 36_600;

/** The day on which a period ends; the rest of its order tells a span from a point. */
const dayOf = (period: Period) => Math.floor(periodOrder(period) / 256);
