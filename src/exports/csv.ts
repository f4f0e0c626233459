import { toLatinDigits } from '../locale/digits.ts';
import { stripIsolates } from '../locale/isolate.ts';
import type { TableCell, TableColumn, TableModel } from '../model/table.ts';

const BOM = '\uFEFF';
// Spreadsheets of some languages run the full-width signs as well.
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text field: Latin digits, quoted where needed; a text that a spreadsheet would run as a formula is defused. */
function textField(text: string): string {
  const plain = toLatinDigits(stripIsolates(text));
  const safe = FORMULA_START.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Marks beside a number that its own status, qualifier and basis do not say. */
const UNSAID_MARKS = ['conflict', 'base_not_stated'] as const;

const isValueColumn = (column: TableColumn) => column.numeric === true;

/** Latin digits at full precision, and beside each number what it is: value, status or the reason it is withheld. */
function fieldsOf(cell: TableCell | undefined, column: TableColumn): string[] {
  const [field, status] = cell ? fieldAndStatus(cell) : ['', ''];
  if (isValueColumn(column)) return [field, status];
  if (cell?.kind === 'refused') return [textField(cell.text)];
  return [field === '' ? status : field];
}

function fieldAndStatus(cell: TableCell): [field: string, status: string] {
  if (cell.kind === 'refused') return ['', `refused:${cell.reasons.join('+')}`];
  if (cell.kind === 'text') return [textField(cell.text), ''];
  const { cell: value } = cell;
  if (value.kind !== 'value') return ['', value.kind];
  const basis = value.basis === 'stated' ? '' : `;${value.basis}`;
  const qualifier = value.qualifier === 'exact' ? '' : `;${value.qualifier}`;
  const marks = UNSAID_MARKS.filter((mark) => cell.marks?.includes(mark)).map((mark) => `;${mark}`);
  const limits = cell.interval ? `;95%=${cell.interval.low}..${cell.interval.high}` : '';
  return [String(value.value), `${value.status}${qualifier}${basis}${marks.join('')}${limits}`];
}

/**
 * The rows of a card as CSV for spreadsheets: UTF-8 with BOM, CRLF, Latin digits, the status of each number in a
 * column of its own. `notes` (source, release, synthetic mark) follow as a last column.
 */
export function toCsv(table: TableModel, note: string): string {
  const heads = table.columns.flatMap((column) =>
    isValueColumn(column)
      ? [textField(column.label), textField(`${column.label} (status)`)]
      : [textField(column.label)],
  );
  const lines = [[...heads, 'note'].join(',')];
  for (const row of table.rows) {
    const fields = table.columns.flatMap((column, i) => fieldsOf(row.cells[i], column));
    lines.push([...fields, textField(note)].join(','));
  }
  return BOM + lines.map((line) => `${line}\r\n`).join('');
}
