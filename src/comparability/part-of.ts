import type { Relation } from '../model/catalogue.ts';
import { type Figure, sameBreakdown } from '../model/figure.ts';
import { periodId, samePeriod } from '../model/period.ts';
import { type Reason, type Refused, refuse } from '../model/refusal.ts';
import { qualityNotes } from './quality-notes.ts';
import { agencyReason } from './rules/agency.ts';
import { lackOf } from './rules/base-value.ts';
import { conflictReason } from './rules/conflict.ts';
import { definitionReason } from './rules/definition.ts';
import { vintageReason } from './rules/vintage.ts';

/** A part in percent of the whole that a relation declares it to be a part of. */
export interface PartOf {
  readonly kind: 'part_of';
  readonly part: Figure;
  readonly whole: Figure;
  readonly partCount: number;
  readonly wholeCount: number;
  readonly percent: number;
  readonly notes: readonly Reason[];
}

/**
 * The share of one indicator in another, along `part_of` of `relations.csv`. Refused where the two are not of one source, area,
 * part, period, agency, definition and vintage, a cell holds no value or contradicting ones, the whole is zero or smaller
 * than its part.
 */
export function partOf(part: Figure, whole: Figure, relation: Relation): PartOf | Refused {
  const isDeclared =
    relation.type === 'part_of' && relation.left === part.indicator && relation.right === whole.indicator;
  const isOfOnePlace =
    part.area === whole.area &&
    part.source === whole.source &&
    sameBreakdown(part.breakdown, whole.breakdown);
  if (!isDeclared || !isOfOnePlace) return refuse('undeclared', { indicator: part.indicator });
  if (!samePeriod(part.period, whole.period))
    return refuse('span', { current: periodId(part.period), base: periodId(whole.period) });
  const pair = [part, whole];
  const unlike =
    agencyReason(pair) ?? definitionReason(pair) ?? conflictReason(pair) ?? vintageReason(part, whole);
  if (unlike) return { kind: 'refused', reasons: [unlike] };
  const period = periodId(part.period);
  if (part.cell.kind !== 'value') return refuse(lackOf('current', part.cell), { period });
  if (whole.cell.kind !== 'value') return refuse(lackOf('base', whole.cell), { period });
  const [partCount, wholeCount] = [part.cell.value, whole.cell.value];
  if (wholeCount === 0) return refuse('base_zero', { period, current: partCount });
  if (partCount > wholeCount) return refuse('surplus', { sum: partCount, total: wholeCount });
  const notes = qualityNotes([part.cell, whole.cell]);
  return {
    kind: 'part_of',
    part,
    whole,
    partCount,
    wholeCount,
    percent: (100 * partCount) / wholeCount,
    notes,
  };
}
