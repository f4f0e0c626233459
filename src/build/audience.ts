import type { CatalogueRows, DataSetRows } from '../model/data-set-rows.ts';
import type { Unit } from '../model/indicator.ts';
import type { ObservationRow } from '../model/observation.ts';
import { DataError } from './data-error.ts';
import type { Audience } from './downloads/release.ts';

/** Counts below this are small: a reader could recognise a person. */
const SMALL_BELOW = 5;
const NAMED_CELLS = 5;
/** Units behind which stand single persons or what was done for them; not vehicles, bases or rial. */
const COUNTS_OF_PERSONS: ReadonlySet<Unit> = new Set([
  'calls',
  'referrals',
  'persons',
  'cases',
  'reports',
  'missions',
  'couples',
  'households',
  'children',
]);

const isSmall = ({ value }: ObservationRow) => value !== null && value > 0 && value < SMALL_BELOW;
const isFree = ({ confidentiality }: ObservationRow) => confidentiality === 'F';

function namesOf(rows: readonly ObservationRow[]): string {
  const names = rows
    .slice(0, NAMED_CELLS)
    .map(({ indicator, area, period }) => `${indicator} ${area} ${period}`);
  return names.join(', ') + (rows.length > NAMED_CELLS ? ', …' : '');
}

/**
 * Refuses what a public build must not contain: confidential values of any data set, and small counts of administrative
 * data that no protection has treated. Throws DataError; internal builds take everything.
 */
export function refuseUnprotected(
  { package: about, observations }: DataSetRows,
  catalogue: CatalogueRows,
  audience: Audience,
): void {
  if (audience === 'internal') return;
  const confidential = observations.filter((row) => row.value !== null && !isFree(row));
  if (confidential.length > 0) {
    throw new DataError(
      `data/${about.name}: a public build cannot contain ${confidential.length} confidential values (confidentiality C or N): ` +
        `${namesOf(confidential)}. Leave the values out, or build with --audience internal.`,
    );
  }
  if (about.kind !== 'administrative') return;
  const units = new Map(catalogue.indicators.map(({ code, unit }) => [code, unit]));
  const small = observations.filter(
    (row) => isSmall(row) && COUNTS_OF_PERSONS.has(units.get(row.indicator)!),
  );
  if (small.length > 0) {
    throw new DataError(
      `data/${about.name}: ${small.length} unprotected small counts (1 to ${SMALL_BELOW - 1}) of administrative data: ` +
        `${namesOf(small)}. A public build refuses them; build with --audience internal.`,
    );
  }
}
