import Papa from 'papaparse';
import type { Report } from './report.ts';
import { type TextRecord, type TextTable, toTextTable } from './text-table.ts';

function toRecords(rows: readonly (readonly string[])[]): TextRecord[] {
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
  records: readonly TextRecord[],
  report: Report,
): boolean {
  const broken = errors.find((error) => error.type === 'Quotes');
  if (!broken) return false;
  const line = records[broken.row ?? 0]?.line ?? 0;
  report.add({ file, line }, broken.code === 'MissingQuotes' ? 'quotes_unbalanced' : 'quotes_malformed');
  return true;
}

/** Text to a table, strictly: comma, double quotes, one header line with `known` names; LF, CRLF or CR. */
export function parseCsv(
  file: string,
  text: string,
  known: ReadonlySet<string>,
  report: Report,
): TextTable | undefined {
  const lines = text.replace(/\r\n?/g, '\n');
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter: ',', newline: '\n', fastMode: false });
  const records = toRecords(data);
  if (reportQuotes(file, errors, records, report)) return undefined;
  const delimiter = otherDelimiter(records[0]?.cells ?? []);
  if (delimiter) {
    report.add({ file, line: 1 }, 'delimiter', { delimiter: delimiter === '\t' ? 'TAB' : delimiter });
    return undefined;
  }
  return toTextTable(file, records, known, report);
}
