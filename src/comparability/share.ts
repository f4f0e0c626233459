import type { CatalogueIndex } from '../model/catalogue.ts';
import { type Figure, sameBreakdown } from '../model/figure.ts';
import { periodId, samePeriod } from '../model/period.ts';
import { type Refused, refuse } from '../model/refusal.ts';
import { compare } from './compare.ts';
import { agencyReason } from './rules/agency.ts';
import { additivityReason } from './rules/aggregation.ts';
import { lackOf } from './rules/base-value.ts';
import { conflictReason } from './rules/conflict.ts';
import { definitionReason } from './rules/definition.ts';
import { vintageReason } from './rules/vintage.ts';

/**
 * An area's share of the figure of an area that holds it, in percent: of the country, or of a county's province.
 * Licensed where the indicator adds up over areas and both figures are of one period, part, definition and agency; a
 * share beyond the whole is an error.
 */
export function shareOfArea(
  figure: Figure,
  whole: Figure | undefined,
  catalogue: CatalogueIndex,
): number | Refused {
  const indicator = catalogue.indicator(figure.indicator);
  if (!indicator || additivityReason(indicator, 'area'))
    return refuse('undeclared', { indicator: figure.indicator });
  const period = periodId(figure.period);
  if (!whole) return refuse('base_missing', { period });
  const difference = differenceOf(figure, whole, catalogue);
  if (difference) return difference;
  if (whole.cell.kind !== 'value') return refuse(lackOf('base', whole.cell), { period });
  if (figure.cell.kind !== 'value') return refuse(lackOf('current', figure.cell), { period });
  const [sum, total] = [figure.cell.value, whole.cell.value];
  if (total === 0) return refuse('base_zero', { period, current: sum });
  return sum > total ? refuse('surplus', { sum, total }) : (sum / total) * 100;
}

/** Why an area's figure is no part of the other's. */
function differenceOf(figure: Figure, whole: Figure, catalogue: CatalogueIndex): Refused | undefined {
  const isHeld =
    catalogue.area(whole.area)?.level === 'country' || catalogue.area(figure.area)?.parent === whole.area;
  if (!isHeld) return refuse('undeclared', { indicator: figure.indicator });
  if (whole.indicator !== figure.indicator || !sameBreakdown(whole.breakdown, figure.breakdown))
    return refuse('base', { current: figure.indicator, base: whole.indicator });
  if (!samePeriod(whole.period, figure.period))
    return refuse('span', { current: periodId(figure.period), base: periodId(whole.period) });
  const pair = [figure, whole];
  // The whole may well be revised for another area: only a revision of this one must be in its total.
  const stale = figure.revision > 0 ? vintageReason(figure, { ...whole, revision: 0 }) : undefined;
  const reason = definitionReason(pair) ?? agencyReason(pair) ?? conflictReason(pair) ?? stale;
  return reason && { kind: 'refused', reasons: [reason] };
}

/**
 * A level as an index of the first period shown (100): the change on that period, per day where the quarters differ, so
 * that an index and a change never contradict each other. The gate is asked as for any change; and as no
 * interval stands beside an index, a first level that needs one is refused too. Counts and stocks only.
 */
export function indexOf(
  figure: Figure,
  first: Figure | undefined,
  series: readonly Figure[],
  catalogue: CatalogueIndex,
): number | Refused {
  const kind = catalogue.indicator(figure.indicator)?.kind ?? '';
  if (kind !== 'flow' && kind !== 'stock') return refuse('aggregation', { kind });
  if (!first) return refuse('base_missing', { period: '' });
  const change = compare(figure, first, { against: 'none', catalogue, series });
  if (change.kind === 'refused') return { kind: 'refused', reasons: change.reasons };
  const small = change.notes.filter(({ code }) => code === 'small_base');
  return small.length > 0 ? { kind: 'refused', reasons: small } : 100 + change.amount;
}
