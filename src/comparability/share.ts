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
 * An area's share of the country's figure, in percent. Licensed where the indicator adds up over areas and both
 * figures are of one period, part, definition and agency; a share beyond the whole is an error.
 */
export function shareOfCountry(
  figure: Figure,
  country: Figure | undefined,
  catalogue: CatalogueIndex,
): number | Refused {
  const indicator = catalogue.indicator(figure.indicator);
  if (!indicator || additivityReason(indicator, 'area'))
    return refuse('undeclared', { indicator: figure.indicator });
  const period = periodId(figure.period);
  if (!country) return refuse('base_missing', { period });
  const difference = differenceOf(figure, country, catalogue);
  if (difference) return difference;
  if (country.cell.kind !== 'value') return refuse(lackOf('base', country.cell), { period });
  if (figure.cell.kind !== 'value') return refuse(lackOf('current', figure.cell), { period });
  const [sum, total] = [figure.cell.value, country.cell.value];
  if (total === 0) return refuse('base_zero', { period, current: sum });
  return sum > total ? refuse('surplus', { sum, total }) : (sum / total) * 100;
}

/** Why an area's figure is no part of the country's. */
function differenceOf(figure: Figure, country: Figure, catalogue: CatalogueIndex): Refused | undefined {
  if (catalogue.area(country.area)?.level !== 'country')
    return refuse('undeclared', { indicator: figure.indicator });
  if (country.indicator !== figure.indicator || !sameBreakdown(country.breakdown, figure.breakdown))
    return refuse('base', { current: figure.indicator, base: country.indicator });
  if (!samePeriod(country.period, figure.period))
    return refuse('span', { current: periodId(figure.period), base: periodId(country.period) });
  const pair = [figure, country];
  // The country may well be revised for another area: only a revision of this one must be in its total.
  const stale = figure.revision > 0 ? vintageReason(figure, { ...country, revision: 0 }) : undefined;
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
