import type { CatalogueIndex, Population } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import { periodId, yearOf } from '../model/period.ts';
import { type Reason, type Refused, refuse } from '../model/refusal.ts';
import type { Interval } from '../statistics/interval.ts';
import { rate } from '../statistics/rate.ts';
import { isEventCount } from './counting.ts';
import { qualityNotes } from './quality-notes.ts';
import { lackOf } from './rules/cells.ts';

/** Beyond this many years a census is named with a loud note. */
export const CENSUS_GROWS_OLD = 5;

/** A rate per 100,000 residents: its census is part of it. */
export interface Rate {
  readonly kind: 'rate';
  readonly figure: Figure;
  readonly ratePer100k: number;
  /** Chance in counting only; absent where the count is inexact or not a count of events. */
  readonly interval: Interval | undefined;
  readonly population: Population;
  readonly notes: readonly Reason[];
}

/** The last census at or before a year; later estimates are not used for rates. */
export function censusFor(area: string, year: number, catalogue: CatalogueIndex): Population | undefined {
  return (
    catalogue.populations
      .filter((p) => p.area === area && p.status === 'A' && p.year <= year)
      // Of one census the count adjusted to later boundaries belongs to change rates, not to levels.
      .filter((p) => p.boundary === 'as_enumerated')
      .sort((a, b) => b.year - a.year)[0]
  );
}

/**
 * The rate of a flow per 100,000 residents of the last census. Refused where the catalogue licenses none, the cell
 * holds no value, its sources contradict each other, or no census lies at or before the year.
 */
export function rateOf(figure: Figure, catalogue: CatalogueIndex): Rate | Refused {
  const indicator = catalogue.indicator(figure.indicator);
  if (indicator?.rate_base !== 'residents') return refuse('undeclared', { indicator: figure.indicator });
  if (figure.conflicts.length > 0)
    return refuse('conflict', { period: periodId(figure.period), count: figure.conflicts.length + 1 });
  if (figure.cell.kind !== 'value')
    return refuse(lackOf('current', figure.cell), { period: periodId(figure.period) });
  const year = yearOf(figure.period);
  const population = censusFor(figure.area, year, catalogue);
  if (!population) return refuse('population', { year });
  const exact = figure.cell.qualifier === 'exact' && isEventCount(indicator);
  const estimate = rate(figure.cell.value, population.population, 100_000, 'p95');
  if ('kind' in estimate) return estimate;
  const age = year - population.year;
  const old: Reason = { code: 'population', values: { census: population.year, year, age } };
  const notes = [...(age > CENSUS_GROWS_OLD ? [old] : []), ...qualityNotes([figure.cell])];
  return {
    kind: 'rate',
    figure,
    ratePer100k: estimate.value,
    interval: exact ? estimate.limits : undefined,
    population,
    notes,
  };
}
