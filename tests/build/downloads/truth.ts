import { DIMENSIONS } from '../../../src/model/indicator.ts';
import { OBSERVATION_COLUMNS, type ObservationRow } from '../../../src/model/observation.ts';

/** A row of observations as some reader gives it: numbers, texts, null for nothing. */
export type ReadRow = Readonly<Record<string, unknown>>;

const NUMBERS = new Set(['value', 'printed_value', 'units_reporting', 'units_expected']);

/** A row as the checked input has it, in the codes of files. */
function toRead(row: ObservationRow): ReadRow {
  const filled = Object.entries(row).map(([name, value]) => [name, value === '' ? null : value]);
  return {
    ...Object.fromEntries(filled),
    ...Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, row[dimension] || '_T'])),
    base_period: row.base_period || '_Z',
  };
}

function lineOf(row: ReadRow, columns: readonly string[]): string {
  return columns
    .map((column) => {
      const value = row[column] ?? null;
      if (value !== null && NUMBERS.has(column) !== (typeof value === 'number'))
        throw new TypeError(`${column} is ${typeof value} ${String(value)}`);
      return value === null ? '∅' : String(value);
    })
    .join('|');
}

/** Every cell of every row in one order, so that two readings can be compared whole. */
export function linesOf(rows: readonly ReadRow[], columns: readonly string[] = OBSERVATION_COLUMNS) {
  return rows.map((row) => lineOf(row, columns)).sort();
}

/** The lines that a file of these observations must give. */
export function trueLines(rows: readonly ObservationRow[], columns?: readonly string[]) {
  return linesOf(rows.map(toRead), columns);
}

/** Sums and counts that a reader of a file would check first. */
export function totalsOf(rows: readonly ReadRow[]) {
  const sums: Record<string, number> = {};
  const statuses: Record<string, number> = {};
  let zeros = 0;
  let empty = 0;
  for (const { indicator, value, status } of rows) {
    statuses[String(status)] = (statuses[String(status)] ?? 0) + 1;
    if (value === null) empty += 1;
    else
      sums[String(indicator)] = Math.round(((sums[String(indicator)] ?? 0) + (value as number)) * 1e6) / 1e6;
    if (value === 0) zeros += 1;
  }
  return { rows: rows.length, sums, statuses, zeros, empty };
}

export const truthRows = (rows: readonly ObservationRow[]): readonly ReadRow[] => rows.map(toRead);
