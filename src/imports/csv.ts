import Papa from 'papaparse';
import type { Report } from './report.ts';

/** One record with the line it starts on (a quoted cell may hold line ends). */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file as text cells: nothing is interpreted yet. */
export interface CsvTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
}

const CONTROL = /(?![\t\n\r])\p{Cc}/u;

function toRecords(rows: readonly (readonly string[])[]): CsvRecord[] {
  let line = 1;
  return rows.map((cells) => {
    const record = { line, cells };
    line +=
      1 + cells.reduce((ends, cell) => ends + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
    return record;
  });
}

/** The character that stands where commas should: a file saved with semicolons or tabs has one column. */
function otherDelimiter(header: readonly string[]): string | undefined {
  if (header.length !== 1) return undefined;
  return [';', '\t', '|', '،'].find((delimiter) => header[0]!.includes(delimiter));
}

/** The first broken quote; those after it may only follow from it. */
function reportQuotes(
  file: string,
  errors: readonly Papa.ParseError[],
  records: readonly CsvRecord[],
  report: Report,
): boolean {
  const broken = errors.find((error) => error.type === 'Quotes');
  if (!broken) return false;
  const line = records[broken.row ?? 0]?.line ?? 0;
  report.add({ file, line }, broken.code === 'MissingQuotes' ? 'quotes_unbalanced' : 'quotes_malformed');
  return true;
}

function reportControls(
  file: string,
  header: readonly string[],
  records: readonly CsvRecord[],
  report: Report,
) {
  for (const { line, cells } of records) {
    for (const [i, cell] of cells.entries()) {
      const found = CONTROL.exec(cell)?.[0];
      if (!found) continue;
      const character = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      report.add({ file, line, column: line === 1 ? '' : (header[i] ?? '') }, 'control_character', {
        character,
      });
    }
  }
}

/** Leaves out blank lines (reported unless they end the file) and refuses records of another length than the header. */
function wholeRecords(
  file: string,
  width: number,
  records: readonly CsvRecord[],
  report: Report,
): CsvRecord[] {
  const isBlank = ({ cells }: CsvRecord) => cells.every((cell) => cell.trim() === '');
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

/** Text to records, strictly: comma, double quotes, one header line; LF, CRLF or CR. */
export function parseCsv(file: string, text: string, report: Report): CsvTable | undefined {
  const lines = text.replace(/\r\n?/g, '\n');
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter: ',', newline: '\n', fastMode: false });
  const all = toRecords(data);
  const header = all[0]?.cells ?? [];
  if (reportQuotes(file, errors, all, report)) return undefined;
  const delimiter = otherDelimiter(header);
  if (delimiter) {
    report.add({ file, line: 1 }, 'delimiter', { delimiter: delimiter === '\t' ? 'TAB' : delimiter });
    return undefined;
  }
  if (CONTROL.test(lines)) {
    reportControls(file, header, all, report);
    return undefined;
  }
  return { file, header, records: wholeRecords(file, header.length, all.slice(1), report) };
}
