import { toLatinNumbers } from '../locale/digits.ts';
import { stripIsolates } from '../locale/isolate.ts';
import type { Cell } from '../model/cell.ts';
import type { TableCell, TableColumn, TableModel } from '../model/table.ts';
import { safeText } from './safe-text.ts';

const BOM = '\uFEFF';

/** A text field: Latin digits, quoted where needed; a text that a spreadsheet would run as a formula is defused. */
function textField(text: string): string {
  const safe = safeText(toLatinNumbers(stripIsolates(text)));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a file says of its table as a whole, in the reader's language, and the words of its own columns. */
export interface CsvFrame {
  /** What the rows are of: indicator, measure, area, period. */
  readonly about: string;
  readonly sources: string;
  /** Release and data set; the synthetic mark. */
  readonly note: string;
  readonly words: Readonly<
    Record<'about' | 'sources' | 'note' | 'status' | 'code' | 'rows' | 'guide', string>
  >;
}

export const isValueColumn = (column: TableColumn) => column.numeric === true;
/** Keys of the columns whose names carry a code: names are for readers, codes of areas, periods and parts join files. */
export function codedColumns({ columns, rows }: TableModel): ReadonlySet<string> {
  const coded = columns.filter(
    (column, i) =>
      !isValueColumn(column) && rows.some(({ cells: { [i]: cell } }) => cell && codeOf(cell) !== ''),
  );
  return new Set(coded.map(({ key }) => key));
}

/** The heads of a file: beside each number its status, beside each name its code. */
export function headsOf(table: TableModel, words: CsvFrame['words']): readonly string[] {
  const coded = codedColumns(table);
  return table.columns.flatMap((column) => {
    if (isValueColumn(column)) return [column.label, `${column.label} (${words.status})`];
    return coded.has(column.key) ? [column.label, `${column.label} (${words.code})`] : [column.label];
  });
}

/** Latin digits at full precision, and beside each number what it is: value, status or the reason it is withheld. */
function fieldsOf(cell: TableCell | undefined, column: TableColumn, coded: ReadonlySet<string>): string[] {
  const [field, status] = cell ? fieldAndStatus(cell) : ['', ''];
  if (isValueColumn(column)) return [field === NOTHING ? '' : field, status];
  if (coded.has(column.key)) return [field, cell ? codeOf(cell) : ''];
  if (cell?.kind === 'refused') return [textField(cell.text)];
  return [field === '' ? status : field];
}

/** The code beside a name, for joining files. */
export const codeOf = (cell: TableCell): string => (cell.kind === 'text' ? (cell.code ?? '') : '');

/** What a number is, beside it: its status and marks, or why there is none. */
export const statusOf = (cell: TableCell): string => fieldAndStatus(cell)[1];

/** What a table shows where there is nothing to show. */
const NOTHING = '—';

export const isNothing = (cell: TableCell): boolean => cell.kind === 'text' && cell.text === NOTHING;

/** Marks that the status, qualifier or basis of a number says itself. */
function saidMarks(cell: Cell & { readonly kind: 'value' }): ReadonlySet<string> {
  const byStatus = { P: 'provisional', E: 'estimated', U: 'estimated', B: 'break' } as Record<string, string>;
  return new Set([byStatus[cell.status] ?? '', cell.basis, cell.qualifier === 'exact' ? '' : 'about']);
}

function fieldAndStatus(cell: TableCell): [field: string, status: string] {
  if (cell.kind === 'refused') return ['', `refused:${cell.reasons.join('+')}`];
  if (cell.kind === 'text') return [textField(cell.file ?? cell.text), ''];
  const { cell: value } = cell;
  if (value.kind !== 'value') return ['', value.kind];
  const said = saidMarks(value);
  const details = [
    value.status,
    ...(value.qualifier === 'exact' ? [] : [value.qualifier]),
    ...(value.basis === 'stated' ? [] : [value.basis]),
    // A computed number inherits the marks of its figures.
    ...(cell.marks ?? []).filter((mark) => !said.has(mark)),
    ...(cell.interval ? [`95%=${cell.interval.low}..${cell.interval.high}`] : []),
  ];
  return [String(value.value), details.join(';')];
}

/**
 * The rows of a card as CSV for spreadsheets: UTF-8 with BOM, CRLF, Latin digits, the status of each number in a
 * column of its own, the code beside each name that has one; then, in every row, what the table is of, its sources and its release.
 */
export function toCsv(table: TableModel, { about, sources, note, words }: CsvFrame): string {
  const coded = codedColumns(table);
  const frame = [about, sources, note].map(textField);
  const lines = [[...headsOf(table, words), words.about, words.sources, words.note].map(textField).join(',')];
  for (const row of table.rows) {
    const fields = table.columns.flatMap((column, i) => fieldsOf(row.cells[i], column, coded));
    lines.push([...fields, ...frame].join(','));
  }
  return BOM + lines.map((line) => `${line}\r\n`).join('');
}
