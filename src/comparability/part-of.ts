import type { CatalogueIndex, Relation } from '../model/catalogue.ts';
import { type Figure, sameBreakdown } from '../model/figure.ts';
import { periodId, samePeriod } from '../model/period.ts';
import { type Reason, type Refused, refuse } from '../model/refusal.ts';
import type { Interval } from '../statistics/interval.ts';
import type { Confidence } from '../statistics/normal.ts';
import { wilsonLimits } from '../statistics/wilson.ts';
import { isEventCount } from './counting.ts';
import { qualityNotes } from './quality-notes.ts';
import { agencyReason } from './rules/agency.ts';
import { lackOf } from './rules/base-value.ts';
import { conflictReason } from './rules/conflict.ts';

/** One indicator as a share of another that `relations.csv` declares it to be a part of. */
export interface PartOf {
  readonly kind: 'part_of';
  readonly relation: Relation;
  readonly part: Figure;
  readonly whole: Figure;
  readonly percent: number;
  /** Chance in counting only, in percent; absent where the two are not exact counts of events. */
  readonly limits: Readonly<Record<Confidence, Interval>> | undefined;
  readonly notes: readonly Reason[];
}

/**
 * The share of a part in its declared whole, in percent. Refused where the two are not of one source, area, part,
 * agency and period, a cell holds no value or contradicting ones, the whole is zero, or the part exceeds it.
 */
export function partOf(
  part: Figure,
  whole: Figure,
  relation: Relation,
  catalogue: CatalogueIndex,
): PartOf | Refused {
  const isDeclared =
    relation.type === 'part_of' && relation.left === part.indicator && relation.right === whole.indicator;
  const isOfOne =
    part.area === whole.area &&
    part.source === whole.source &&
    sameBreakdown(part.breakdown, whole.breakdown);
  if (!isDeclared || !isOfOne) return refuse('undeclared', { indicator: part.indicator });
  const period = periodId(part.period);
  if (!samePeriod(part.period, whole.period))
    return refuse('span', { current: period, base: periodId(whole.period) });
  const unlike = agencyReason([part, whole]) ?? conflictReason([part, whole]);
  if (unlike) return { kind: 'refused', reasons: [unlike] };
  if (part.cell.kind !== 'value') return refuse(lackOf('current', part.cell), { period });
  if (whole.cell.kind !== 'value') return refuse(lackOf('base', whole.cell), { period });
  const [sum, total] = [part.cell.value, whole.cell.value];
  if (total === 0) return refuse('base_zero', { period, current: sum });
  if (sum > total) return refuse('surplus', { sum, total });
  const isExact =
    [part, whole].every(({ cell }) => cell.kind === 'value' && cell.qualifier === 'exact') &&
    [part, whole].every(({ indicator }) => isEvents(indicator, catalogue));
  return {
    kind: 'part_of',
    relation,
    part,
    whole,
    percent: (100 * sum) / total,
    limits: isExact ? limitsOf(sum, total) : undefined,
    notes: qualityNotes([part.cell, whole.cell]),
  };
}

function isEvents(code: string, catalogue: CatalogueIndex): boolean {
  const indicator = catalogue.indicator(code);
  return indicator !== undefined && isEventCount(indicator);
}

function limitsOf(sum: number, total: number): PartOf['limits'] {
  const [p95, p998] = [wilsonLimits(sum, total, 'p95'), wilsonLimits(sum, total, 'p998')];
  if ('kind' in p95 || 'kind' in p998) return undefined;
  const toPercent = ({ low, high }: Interval) => ({ low: 100 * low, high: 100 * high });
  return { p95: toPercent(p95), p998: toPercent(p998) };
}
