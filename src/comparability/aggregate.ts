import type { CatalogueIndex } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import { type Period, periodId, type Span, samePeriod } from '../model/period.ts';
import { type Refused, refuse } from '../model/refusal.ts';

/** A figure that the catalogue licenses as the sum of others. */
export interface Sum {
  readonly kind: 'sum';
  readonly figure: Figure;
  readonly of: readonly Figure[];
}

/**
 * Sums a flow over consecutive spans of one length that fill `whole` exactly. Refused where the catalogue does not
 * declare additivity over time, or a part is missing, suppressed or contradicted: then the sum is incomplete, not a number.
 */
export function sumOverTime(
  series: readonly Figure[],
  whole: Span,
  catalogue: CatalogueIndex,
): Sum | Refused {
  const [first] = series;
  const indicator = first && catalogue.indicator(first.indicator);
  if (!first || !indicator) return refuse('incomplete', { missing: 1 });
  if (indicator.kind !== 'flow' || !indicator.additive_over.includes('time')) {
    return refuse('aggregation', { kind: indicator.kind, over: 'time' });
  }
  const months = Math.min(...series.map(({ period }) => (period.kind === 'span' ? period.months : 99)));
  const wanted = partsOf(whole, months);
  const found = wanted.map((period) => series.find((figure) => samePeriod(figure.period, period)));
  const missing = found.filter((figure) => !isUsable(figure)).length;
  if (wanted.length === 0 || missing > 0)
    return refuse('incomplete', { missing: missing || 1, period: periodId(whole) });
  const parts = found as Figure[];
  if (new Set(parts.map(({ definition }) => definition)).size > 1) {
    return refuse('definition', { current: parts.at(-1)!.definition, base: parts[0]!.definition });
  }
  return { kind: 'sum', figure: total(parts, whole), of: parts };
}

function partsOf(whole: Span, months: number): Period[] {
  if (whole.months % months !== 0) return [];
  return Array.from({ length: whole.months / months }, (_, i) => ({
    kind: 'span',
    start: whole.start + i * months,
    months,
  }));
}

const isUsable = (figure: Figure | undefined) =>
  figure?.cell.kind === 'value' && figure.conflicts.length === 0 && figure.cell.status !== 'B';

function total(parts: readonly Figure[], period: Span): Figure {
  const last = parts.at(-1)!;
  let value = 0;
  for (const { cell } of parts) if (cell.kind === 'value') value += cell.value;
  const cells = parts.map(({ cell }) => cell);
  const status = cells.some((cell) => cell.status === 'P')
    ? 'P'
    : cells.some((cell) => cell.status === 'E')
      ? 'E'
      : 'A';
  const inexact = cells.find((cell) => cell.kind === 'value' && cell.qualifier !== 'exact');
  const qualifier = inexact?.kind === 'value' ? inexact.qualifier : 'exact';
  return {
    ...last,
    period,
    cell: { kind: 'value', value, status, qualifier, basis: 'derived' },
    rule: 'sum:time',
  };
}
