import type { CatalogueIndex, Population } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import { periodId } from '../model/period.ts';
import { type Reason, type Refused, refuse } from '../model/refusal.ts';
import type { Interval } from '../statistics/interval.ts';
import { rate } from '../statistics/rate.ts';
import { isEventCount } from './counting.ts';
import { qualityNotes } from './quality-notes.ts';
import { lackOf } from './rules/base-value.ts';
import { conflictReason } from './rules/conflict.ts';
import { residentsFor } from './rules/population.ts';

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

/**
 * The rate of a flow per 100,000 residents of the last census. Refused where the catalogue licenses none, the cell
 * holds no value, its sources contradict each other, or no census counts the residents (`rules/population.ts`).
 */
export function rateOf(figure: Figure, catalogue: CatalogueIndex): Rate | Refused {
  const indicator = catalogue.indicator(figure.indicator);
  if (indicator?.rate_base !== 'residents') return refuse('undeclared', { indicator: figure.indicator });
  const torn = conflictReason([figure]);
  if (torn) return { kind: 'refused', reasons: [torn] };
  if (figure.cell.kind !== 'value')
    return refuse(lackOf('current', figure.cell), { period: periodId(figure.period) });
  const residents = residentsFor(figure, catalogue);
  if (residents.kind === 'refused') return residents;
  const { population } = residents;
  const exact = figure.cell.qualifier === 'exact' && isEventCount(indicator);
  const estimate = rate(figure.cell.value, population.population, 100_000, 'p95');
  if ('kind' in estimate) return estimate;
  const notes = [...residents.notes, ...qualityNotes([figure.cell])];
  return {
    kind: 'rate',
    figure,
    ratePer100k: estimate.value,
    interval: exact ? estimate.limits : undefined,
    population,
    notes,
  };
}
