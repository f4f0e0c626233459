import type { Report } from './report.ts';

/** One record with the line it starts on (a quoted cell may hold line ends) or its row in a sheet. */
export interface TextRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** Positions of the cells that a workbook holds as numbers, whose texts the program wrote itself. */
  readonly numbers?: ReadonlySet<number>;
}

/** A file or sheet as text cells: nothing is interpreted yet. */
export interface TextTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly records: readonly TextRecord[];
}

/** More columns than any table of a data set has. */
export const MOST_COLUMNS = 200;
/** The longest text that a cell of a spreadsheet takes. */
const LONGEST_CELL = 32_767;

const CONTROL = /(?![\t\n\r])\p{Cc}/u;

const isEmpty = (cell: string | undefined) =>
  cell === undefined || cell.replaceAll('\ufeff', '').trim() === '';

function reportCells(file: string, records: readonly TextRecord[], report: Report): void {
  const header = records[0]?.cells ?? [];
  for (const { line, cells } of records) {
    // Nearly every record is sound, and one look at all of its text costs less than one at each cell.
    const text = cells.join('');
    if (text.length <= LONGEST_CELL && !CONTROL.test(text)) continue;
    for (const [position, cell] of cells.entries()) {
      const place = { file, line, column: line === 1 ? '' : (header[position] ?? ''), position };
      if (cell.length > LONGEST_CELL)
        report.add(place, 'cell_too_long', { length: cell.length, limit: LONGEST_CELL });
      const found = CONTROL.exec(cell)?.[0];
      if (!found) continue;
      const character = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      report.add(place, 'control_character', { character });
    }
  }
}

/** Leaves out blank lines (reported unless they end the file) and refuses records of another length than the header. */
function wholeRecords(
  file: string,
  width: number,
  records: readonly TextRecord[],
  report: Report,
): TextRecord[] {
  const isBlank = ({ cells }: TextRecord) => cells.every(isEmpty);
  const last = records.findLastIndex((record) => !isBlank(record));
  return records.slice(0, last + 1).filter((record) => {
    const { line, cells } = record;
    if (isBlank(record)) {
      report.add({ file, line }, 'blank_line');
      return false;
    }
    if (cells.length !== width)
      report.add({ file, line }, 'ragged_row', { cells: cells.length, columns: width });
    return cells.length === width;
  });
}

/** How many columns the table has: those at the right end that are empty in every record are left out. */
function widthOf(
  file: string,
  header: readonly string[],
  records: readonly TextRecord[],
  report: Report,
): number {
  let width = header.length;
  while (width > 0 && isEmpty(header[width - 1])) {
    const at = width - 1;
    if (records.some(({ cells }) => cells.length > header.length || !isEmpty(cells[at]))) break;
    width--;
  }
  if (width < header.length)
    report.add({ file, line: 1, position: width }, 'empty_columns', { columns: header.length - width });
  return width;
}

const fold = (cell: string) => cell.replaceAll('\ufeff', '').trim().toLowerCase();

/** Two files joined to one have their header twice. */
function withoutHeaders(
  file: string,
  header: readonly string[],
  records: readonly TextRecord[],
  report: Report,
) {
  const names = header.map(fold);
  return records.filter(({ line, cells }) => {
    const isHeader = cells.length === names.length && cells.every((cell, i) => fold(cell) === names[i]);
    if (isHeader) report.add({ file, line }, 'header_repeated');
    return !isHeader;
  });
}

const ROWS_ABOVE_HEADER = 20;

/** A title above the names of the columns: no name in the first line, several in a later one. */
function headerBelow(records: readonly TextRecord[], known: ReadonlySet<string>): number | undefined {
  const namesIn = (cells: readonly string[]) => cells.map(fold).filter((cell) => known.has(cell)).length;
  if (namesIn(records[0]?.cells ?? []) > 0) return undefined;
  const least = Math.min(3, known.size);
  return records.slice(1, ROWS_ABOVE_HEADER).find(({ cells }) => namesIn(cells) >= least)?.line;
}

/**
 * Records to a table with one header line, which holds the `known` names. Refuses what is no table: too many columns,
 * cells of control characters or of endless text, a header that stands below a title or twice.
 */
export function toTextTable(
  file: string,
  records: readonly TextRecord[],
  known: ReadonlySet<string>,
  report: Report,
): TextTable | undefined {
  const before = report.errors;
  const header = records[0]?.cells ?? [];
  const widest = records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (widest > MOST_COLUMNS) {
    const line = records.find(({ cells }) => cells.length === widest)?.line ?? 1;
    report.add({ file, line }, 'too_many_columns', { columns: widest, limit: MOST_COLUMNS });
    return undefined;
  }
  reportCells(file, records, report);
  const below = headerBelow(records, known);
  if (below !== undefined) report.add({ file, line: below }, 'header_below', { line: below });
  if (report.errors > before) return undefined;
  const rest = withoutHeaders(file, header, records.slice(1), report);
  const whole = wholeRecords(file, header.length, rest, report);
  const width = widthOf(file, header, rest, report);
  return {
    file,
    header: header.slice(0, width),
    records:
      width === header.length
        ? whole
        : whole.map((record) => ({ ...record, cells: record.cells.slice(0, width) })),
  };
}
