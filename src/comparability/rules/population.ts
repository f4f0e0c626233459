import type { CatalogueIndex, Population } from '../../model/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import { type Period, span, yearOf } from '../../model/period.ts';
import { type Reason, type Refused, refuse } from '../../model/refusal.ts';
import { borderBetween, boundaryReason } from './boundary.ts';

/** Beyond this many years a census is named with a loud note. */
export const CENSUS_GROWS_OLD = 5;

/** The residents that a rate stands on, with what must be said of them. */
export interface Residents {
  readonly kind: 'residents';
  readonly population: Population;
  readonly notes: readonly Reason[];
}

/** The borders on which a count stands: those of its census, or those that it was adjusted to. */
const bordersOf = ({ boundary, year }: Population): Period =>
  span(boundary === 'as_enumerated' ? year : Number(boundary), 1, 12);

/**
 * The residents behind a figure: those of its area by the last census at or before its year, on the borders on which the
 * figure stands. Refused where there is no census, or none on these borders; an old census is noted. Later estimates (E)
 * are never used for a rate.
 */
export function residentsFor(
  figure: Pick<Figure, 'area' | 'period' | 'definition'>,
  catalogue: CatalogueIndex,
): Residents | Refused {
  const { area } = figure;
  const year = yearOf(figure.period);
  const counts = catalogue.populations.filter((p) => p.area === area && p.status === 'A' && p.year <= year);
  const last = Math.max(...counts.map((count) => count.year));
  const ofCensus = counts
    .filter((count) => count.year === last)
    .sort((a, b) => Number(b.boundary === 'as_enumerated') - Number(a.boundary === 'as_enumerated'));
  const [first] = ofCensus;
  if (!first) return refuse('population', { year });
  const changeAfter = (count: Population) =>
    borderBetween(area, { period: bordersOf(count) }, figure, catalogue);
  const population = ofCensus.find((count) => changeAfter(count) === undefined);
  if (!population) return { kind: 'refused', reasons: [boundaryReason(changeAfter(first)!)] };
  const age = year - population.year;
  const old: Reason = { code: 'population', values: { census: population.year, year, age } };
  return { kind: 'residents', population, notes: age > CENSUS_GROWS_OLD ? [old] : [] };
}
