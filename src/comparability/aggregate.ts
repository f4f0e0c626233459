import type { CatalogueIndex } from '../model/catalogue.ts';
import type { Basis, Cell, ObservationStatus, Qualifier } from '../model/cell.ts';
import { type Figure, sameBreakdown } from '../model/figure.ts';
import { type Period, periodId, type Span, samePeriod } from '../model/period.ts';
import { type Reason, type Refused, refuse } from '../model/refusal.ts';
import { agencyReason } from './rules/agency.ts';
import { additivityReason } from './rules/aggregation.ts';
import { borderBetween, boundaryReason } from './rules/boundary.ts';
import { breakReason, definitionReason } from './rules/definition.ts';

/** A figure that the catalogue licenses as the sum of others. */
export interface Sum {
  readonly kind: 'sum';
  readonly figure: Figure;
  readonly of: readonly Figure[];
}

/**
 * Sums a flow over consecutive spans of one length that fill `whole` exactly; a published whole is its own sum. Of
 * several lengths the longest that fills it is taken. Refused where the catalogue does not declare additivity over
 * time, where a part is missing, suppressed or contradicted (incomplete, not a number), and where the parts are of
 * several agencies, of several definitions, or on both sides of a break.
 */
export function sumOverTime(
  series: readonly Figure[],
  whole: Span,
  catalogue: CatalogueIndex,
): Sum | Refused {
  const [first] = series;
  const indicator = first && catalogue.indicator(first.indicator);
  if (!first || !indicator) return refuse('incomplete', { missing: 1, period: periodId(whole) });
  const unlicensed = additivityReason(indicator, 'time');
  if (unlicensed) return { kind: 'refused', reasons: [unlicensed] };
  if (!series.every((figure) => isOfOneCell(figure, first)))
    return refuse('undeclared', { indicator: first.indicator });
  const fillings = lengthsIn(series, whole).map((months) => fill(series, whole, months));
  const [filling] = fillings.sort((a, b) => a.missing - b.missing);
  if (!filling || filling.missing > 0)
    return refuse('incomplete', { missing: filling?.missing ?? 1, period: periodId(whole) });
  const difference = differenceAmong(filling.parts, catalogue);
  return difference ? { kind: 'refused', reasons: [difference] } : total(filling.parts, whole);
}

function isOfOneCell(a: Figure, b: Figure): boolean {
  return a.indicator === b.indicator && a.area === b.area && sameBreakdown(a.breakdown, b.breakdown);
}

/** Lengths of spans that can fill the whole, the longest first. */
function lengthsIn(series: readonly Figure[], whole: Span): number[] {
  const lengths = series.flatMap(({ period }) => (period.kind === 'span' ? [period.months] : []));
  return [...new Set(lengths)].filter((months) => whole.months % months === 0).sort((a, b) => b - a);
}

interface Filling {
  readonly parts: readonly Figure[];
  readonly missing: number;
}

function fill(series: readonly Figure[], whole: Span, months: number): Filling {
  const wanted = Array.from({ length: whole.months / months }, (_, i): Period => {
    return { kind: 'span', start: whole.start + i * months, months };
  });
  const found = wanted.map((period) => series.filter((figure) => samePeriod(figure.period, period)));
  const missing = found.filter((figures) => figures.length === 0 || !figures.every(isUsable)).length;
  return { parts: found.flat(), missing };
}

const isUsable = ({ cell, conflicts }: Figure) => cell.kind === 'value' && conflicts.length === 0;

/** Why figures that fill a span may still not be added. */
function differenceAmong(parts: readonly Figure[], catalogue: CatalogueIndex): Reason | undefined {
  const [first, ...later] = parts as [Figure, ...Figure[]];
  const known = agencyReason(parts) ?? definitionReason(parts);
  if (known) return known;
  const broken = later.find(({ cell }) => cell.status === 'B');
  if (broken) return breakReason(broken);
  const last = later.at(-1);
  const moved = last && borderBetween(first.area, first, last, catalogue);
  return moved && boundaryReason(moved);
}

function total(parts: readonly Figure[], period: Span): Sum {
  const [first, ...later] = parts as [Figure, ...Figure[]];
  if (later.length === 0) return { kind: 'sum', figure: first, of: parts };
  const figure: Figure = {
    ...parts.at(-1)!,
    period,
    cell: sumOfCells(parts),
    rule: 'sum:time',
    printed: undefined,
    unitsReporting: sumOf(parts.map(({ unitsReporting }) => unitsReporting)),
    unitsExpected: sumOf(parts.map(({ unitsExpected }) => unitsExpected)),
    note: undefined,
  };
  return { kind: 'sum', figure, of: parts };
}

/** The values of several figures as one computed value, with the marks of them that a reader must see. */
export function sumOfCells(parts: readonly Figure[]): Cell {
  let value = 0;
  for (const { cell } of parts) if (cell.kind === 'value') value += cell.value;
  return { kind: 'value', value, status: statusOf(parts), ...doubtsOf(parts) };
}

/** A break at the first part is a break at the whole; else the mark that a reader must see first. */
function statusOf(parts: readonly Figure[]): ObservationStatus {
  if (parts[0]!.cell.status === 'B') return 'B';
  const marks: readonly ObservationStatus[] = ['P', 'E', 'U'];
  return marks.find((mark) => parts.some(({ cell }) => cell.status === mark)) ?? 'A';
}

/** A sum is as inexact as its parts, and "about" where they are inexact in different ways; inferred if one of them is. */
function doubtsOf(parts: readonly Figure[]): { qualifier: Qualifier; basis: Basis } {
  const qualifiers = new Set<Qualifier>();
  let basis: Basis = 'derived';
  for (const { cell } of parts) {
    if (cell.kind !== 'value') continue;
    if (cell.qualifier !== 'exact') qualifiers.add(cell.qualifier);
    if (cell.basis === 'inferred') basis = 'inferred';
  }
  const [only] = qualifiers;
  return { qualifier: qualifiers.size > 1 ? 'about' : (only ?? 'exact'), basis };
}

function sumOf(counts: readonly (number | undefined)[]): number | undefined {
  return counts.reduce(
    (sum, count) => (sum === undefined || count === undefined ? undefined : sum + count),
    0,
  );
}
