import { type CellReader, type CellReading, QUALIFIED_BY } from './cells/cell.ts';
import { foldName } from './cells/text.ts';
import { parseCsv } from './csv.ts';
import { decode } from './decode.ts';
import { nearest } from './nearest.ts';
import { reportPersonal, type SenseOf } from './personal.ts';
import type { Place, Report } from './report.ts';
import type { TextRecord, TextTable } from './text-table.ts';

/** Path of a file to its bytes: the same in the browser and in the build. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** How each column of a table is read, in the order in which they are published. */
export interface TableForm<Row> {
  readonly columns: { readonly [K in keyof Row & string]: CellReader<Row[K]> };
  /** Columns that a file may leave out: they are read as empty cells. */
  readonly optional: readonly (keyof Row & string)[];
  readonly senseOf?: SenseOf;
  /** Columns that stand beside others and say more of them, such as the province of an area. */
  readonly qualified?: readonly { readonly column: keyof Row & string; readonly by: string }[];
  /** True for lists that begin empty, such as releases. */
  readonly mayBeEmpty?: boolean;
}

/** A row with the place where it stands. */
export interface Located<Row> {
  readonly file: string;
  readonly line: number;
  readonly row: Row;
}

export interface TableReading<Row> {
  readonly rows: readonly Located<Row>[];
  /** True if every row of the file was read; checks of absence need that. */
  readonly whole: boolean;
}

const NOTHING = { rows: [], whole: false } as const;

/** Every name that the header of a table may hold. */
export function knownColumns<Row>(form: TableForm<Row>): ReadonlySet<string> {
  const names = Object.keys(form.columns);
  return new Set([...names, ...(form.qualified ?? []).map(({ by }) => by)]);
}

function reportColumns<Row>(
  table: TextTable,
  header: readonly string[],
  form: TableForm<Row>,
  report: Report,
): boolean {
  const before = report.errors;
  const known = [...knownColumns(form)];
  const names = Object.keys(form.columns);
  const file = table.file;
  header.forEach((name, position) => {
    const place = { file, line: 1, column: name, position };
    if (name === '') report.add(place, 'column_without_name', { number: position + 1 });
    else if (header.indexOf(name) < position) report.add(place, 'duplicate_column');
    else if (!known.includes(name)) report.add(place, 'unknown_column', { nearest: nearest(name, known) });
    if (table.header[position]!.trim() !== name)
      report.add(place, 'letter_case', { value: table.header[position]!, code: name });
  });
  const optional: readonly string[] = form.optional;
  for (const name of names) {
    if (!header.includes(name) && !optional.includes(name))
      report.add({ file, line: 1, column: name }, 'missing_column');
  }
  const positions = header.map((name) => names.indexOf(name)).filter((position) => position >= 0);
  if (positions.some((position, i) => i > 0 && position < positions[i - 1]!))
    report.add({ file, line: 1 }, 'column_order');
  return report.errors === before;
}

const LARGEST_MEMORY = 20_000;

/** Names of columns have no line ends. */
const NO_COLUMN = '\n';

/** Equal cells of a column are read once. */
function remembering<T>(reader: CellReader<T>): CellReader<T> {
  const readings = new Map<string, CellReading<T>>();
  return (raw) => {
    let reading = readings.get(raw);
    if (!reading) {
      reading = reader(raw);
      if (readings.size < LARGEST_MEMORY) readings.set(raw, reading);
    }
    return reading;
  };
}

interface Column {
  readonly name: string;
  readonly position: number;
  /** Where the column that qualifies it stands; negative if there is none. */
  readonly qualifier: number;
  readonly read: CellReader<unknown>;
}

interface RowReading {
  readonly row: Record<string, unknown>;
  readonly remarks: readonly [column: Column, CellReading<unknown>['remarks'][number]][];
  readonly refused: readonly [column: Column, CellReading<unknown>['remarks'][number]][];
}

function readCells(cells: readonly string[], columns: readonly Column[]): RowReading {
  const row: Record<string, unknown> = {};
  const remarks: RowReading['remarks'][number][] = [];
  const refused: RowReading['refused'][number][] = [];
  for (const column of columns) {
    const { name, position, qualifier, read } = column;
    const cell = cells[position] ?? '';
    const reading = read(qualifier < 0 ? cell : `${cell}${QUALIFIED_BY}${cells[qualifier]}`);
    for (const remark of reading.remarks) remarks.push([column, remark]);
    if (reading.ok) row[name] = reading.value;
    else refused.push([column, reading.problem]);
  }
  return { row, remarks, refused };
}

const TOTALS = new Set(
  [
    'جمع|جمع کل|مجموع|مجموع کل|سرجمع|کل|کل استان|جمع استان|جمع کل استان|جمع صفحه|میانگین|معدل',
    'total|totals|grand total|subtotal|sub total|sum|average|overall',
  ]
    .flatMap((line) => line.split('|'))
    .map(foldName),
);

const isTotal = (cell: string) => TOTALS.has(foldName(cell));

/** On which side the cells of a row stand wrong, if moving them back by one column from somewhere on heals all of it. */
function shiftOf(cells: readonly string[], columns: readonly Column[], first: number) {
  for (let from = first; from >= 0; from--) {
    const back = [...cells.slice(0, from), ...cells.slice(from + 1), ''];
    if (cells[from]!.trim() === '' && readCells(back, columns).refused.length === 0)
      return { from, side: 'right' };
    const forth = [...cells.slice(0, from), '', ...cells.slice(from, -1)];
    // The cell that was left out is not there to be read.
    const isHealed = () => readCells(forth, columns).refused.every(([{ position }]) => position === from);
    if (cells.at(-1)!.trim() === '' && isHealed()) return { from, side: 'left' };
  }
  return undefined;
}

/** What is wrong with a refused row as a whole: it is a total, or its cells have slipped. */
function reportRefused(
  { cells }: TextRecord,
  place: Place,
  refused: RowReading['refused'],
  columns: readonly Column[],
  report: Report,
): boolean {
  const total =
    refused.map(([{ position }]) => cells[position] ?? '').find(isTotal) ??
    cells.find((cell) => cell.trim() !== '')!;
  if (isTotal(total)) {
    report.add(place, 'totals_row', { value: total.trim() });
    return true;
  }
  const positions = refused.map(([{ position }]) => position).filter((position) => position >= 0);
  const shift = positions.length > 1 ? shiftOf(cells, columns, Math.min(...positions)) : undefined;
  if (!shift) return false;
  const { name: column } = columns.find(({ position }) => position === shift.from) ?? { name: '' };
  report.add({ ...place, column, position: shift.from }, 'shifted_row', { column, side: shift.side });
  return true;
}

/** One record as a row; undefined if a cell was refused. */
function readRecord(record: TextRecord, file: string, columns: readonly Column[], report: Report) {
  const place = { file, line: record.line };
  const { row, remarks, refused } = readCells(record.cells, columns);
  if (refused.length > 0 && reportRefused(record, place, refused, columns, report)) return undefined;
  for (const [{ name, position }, { code, values }] of remarks) {
    // What a cell holds as a number needs no reading of signs.
    if (code === 'three_decimals' && record.numbers?.has(position)) continue;
    report.add({ ...place, column: name }, code, values);
  }
  for (const [{ name }, { code, values }] of refused) report.add({ ...place, column: name }, code, values);
  return refused.length === 0 ? row : undefined;
}

function parse(file: string, bytes: Uint8Array, known: ReadonlySet<string>, report: Report) {
  const text = decode(file, bytes, report);
  return text === undefined ? undefined : parseCsv(file, text, known, report);
}

/**
 * Reads a CSV file, or a table that was read of a workbook, by its form: every refused cell is reported, the rows that
 * could be read are returned.
 */
export function readTable<Row>(
  file: string,
  source: Uint8Array | TextTable,
  form: TableForm<Row>,
  report: Report,
): TableReading<Row> {
  const before = report.errors;
  const known = knownColumns(form);
  const table = source instanceof Uint8Array ? parse(file, source, known, report) : source;
  if (!table) return NOTHING;
  const header = table.header.map((name) => name.trim().toLowerCase());
  report.withColumns(file, header);
  if (reportPersonal(table, known, form.senseOf ?? (() => undefined), report)) return NOTHING;
  if (!reportColumns(table, header, form, report)) return NOTHING;
  const qualifiers = new Map<string, string>(form.qualified?.map(({ column, by }) => [column, by]));
  const columns = Object.entries<CellReader<unknown>>(form.columns).map(([name, read]) => ({
    name,
    position: header.indexOf(name),
    qualifier: header.indexOf(qualifiers.get(name) ?? NO_COLUMN),
    read: remembering(read),
  }));
  const rows: Located<Row>[] = [];
  for (const record of table.records) {
    const row = readRecord(record, file, columns, report);
    if (row) rows.push({ file, line: record.line, row: row as Row });
  }
  const whole = report.errors === before;
  if (whole && rows.length === 0 && !form.mayBeEmpty) report.add({ file }, 'no_rows');
  return { rows, whole };
}

/** The rows without their places. */
export function rowsOf<Row>(located: readonly Located<Row>[]): Row[] {
  return located.map(({ row }) => row);
}
