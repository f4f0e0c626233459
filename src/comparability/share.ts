import type { CatalogueIndex } from '../model/catalogue.ts';
import { type Figure, sameBreakdown } from '../model/figure.ts';
import { periodId, periodOrder, samePeriod } from '../model/period.ts';
import { type Refused, refuse } from '../model/refusal.ts';
import { SMALLEST_BASE } from './rules/small-base.ts';

/**
 * An area's share of the country's figure, in percent. Licensed where the indicator adds up over areas and both
 * figures are of one period, part, definition and agency.
 */
export function shareOfCountry(
  figure: Figure,
  country: Figure | undefined,
  catalogue: CatalogueIndex,
): number | Refused {
  const indicator = catalogue.indicator(figure.indicator);
  if (!indicator?.additive_over.includes('area'))
    return refuse('undeclared', { indicator: figure.indicator });
  if (!country || country.cell.kind !== 'value')
    return refuse('base_missing', { period: periodId(figure.period) });
  if (figure.cell.kind !== 'value') return refuse('current_missing', { period: periodId(figure.period) });
  if (country.indicator !== figure.indicator || !sameBreakdown(country.breakdown, figure.breakdown))
    return refuse('base');
  if (!samePeriod(country.period, figure.period))
    return refuse('span', { current: periodId(figure.period), base: periodId(country.period) });
  if (country.definition !== figure.definition) return refuse('definition');
  if (country.agency !== figure.agency) return refuse('agency');
  if (country.conflicts.length + figure.conflicts.length > 0) return refuse('conflict', { count: 2 });
  if (country.cell.value === 0) return refuse('base_zero', { period: periodId(country.period) });
  return (figure.cell.value / country.cell.value) * 100;
}

/**
 * A level as an index of the first period shown (100). Refused across a break or another definition, for a first
 * level that is missing or small, and for printed changes, plans, capacities and percentages.
 */
export function indexOf(
  figure: Figure,
  first: Figure | undefined,
  series: readonly Figure[],
  catalogue: CatalogueIndex,
): number | Refused {
  const indicator = catalogue.indicator(figure.indicator);
  if (!indicator || !['flow', 'stock'].includes(indicator.kind))
    return refuse('aggregation', { kind: indicator?.kind ?? '' });
  if (figure.cell.kind !== 'value') return refuse('current_missing', { period: periodId(figure.period) });
  if (first?.cell.kind !== 'value')
    return refuse('base_missing', { period: first ? periodId(first.period) : '' });
  if (figure.conflicts.length + first.conflicts.length > 0) return refuse('conflict', { count: 2 });
  if (first.cell.value < SMALLEST_BASE) {
    return refuse('small_base', { current: figure.cell.value, base: first.cell.value, unit: indicator.unit });
  }
  const upTo = series.filter(
    (other) =>
      periodOrder(other.period) <= periodOrder(figure.period) &&
      periodOrder(other.period) >= periodOrder(first.period),
  );
  const broken = upTo.find((other) => other !== first && other.cell.status === 'B');
  if (broken) return refuse('break', { period: periodId(broken.period) });
  if (figure.definition !== first.definition) return refuse('definition');
  return (figure.cell.value / first.cell.value) * 100;
}
