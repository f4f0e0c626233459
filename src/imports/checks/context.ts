import type { DataSetKind } from '../../model/data-set.ts';
import type { AreaRow, CatalogueRows, IndicatorRow, PreferenceRow } from '../../model/data-set-rows.ts';
import { CELL_KEY, type ObservationRow } from '../../model/observation.ts';
import type { Located } from '../table.ts';

export type Observation = Located<ObservationRow>;

/** What the checks of observations know besides the rows. */
export interface CheckContext {
  readonly catalogue: CatalogueRows;
  readonly indicator: (code: string) => IndicatorRow;
  readonly area: (code: string) => AreaRow;
  /** Undefined where a file is checked outside a data set. */
  readonly kind: DataSetKind | undefined;
  readonly preferences: readonly PreferenceRow[];
  /** Solar Hijri date of the check, or undefined: then no date is in the future. */
  readonly today: string | undefined;
}

/** Reading has already refused unknown codes, so that a miss is a fault of the program. */
function finder<Row extends { readonly code: string }>(rows: readonly Row[]): (code: string) => Row {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return (code) => {
    const row = byCode.get(code);
    if (!row) throw new RangeError(`not in the catalogue: ${code}`);
    return row;
  };
}

export function toContext(
  catalogue: CatalogueRows,
  rest: Pick<CheckContext, 'kind' | 'preferences' | 'today'>,
): CheckContext {
  return { catalogue, indicator: finder(catalogue.indicators), area: finder(catalogue.areas), ...rest };
}

const SEPARATOR = '\u0001';

/** Some columns of a row as one key. */
export function keyOf(row: ObservationRow, columns: readonly (keyof ObservationRow)[]): string {
  let key = '';
  for (const column of columns) key += row[column] + SEPARATOR;
  return key;
}

/** Key of a cell within one source: revisions share it. */
export const SOURCE_KEY = [...CELL_KEY, 'source'] as const;

/** The columns of that key without some: rows that share it differ in those columns only. */
export function sourceKeyWithout(...columns: readonly (typeof SOURCE_KEY)[number][]) {
  return SOURCE_KEY.filter((column) => !columns.includes(column));
}

/** The last published row of every cell and source: earlier ones are kept, but nothing is added up with them. */
export function latestRows(observations: readonly Observation[]): readonly Observation[] {
  const latest = new Map<string, Observation>();
  for (const observation of observations) {
    const key = keyOf(observation.row, SOURCE_KEY);
    const known = latest.get(key);
    if (!known || known.row.released < observation.row.released) latest.set(key, observation);
  }
  return [...latest.values()];
}

/** Groups by a key. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}
