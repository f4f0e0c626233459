import type { CellReader, CellReading } from './cells/cell.ts';
import { type CsvRecord, type CsvTable, parseCsv } from './csv.ts';
import { decode } from './decode.ts';
import { nearest } from './nearest.ts';
import { reportPersonal, type SenseOf } from './personal.ts';
import type { Report } from './report.ts';

/** Path of a file to its bytes: the same in the browser and in the build. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** How each column of a table is read, in the order in which they are published. */
export interface TableForm<Row> {
  readonly columns: { readonly [K in keyof Row & string]: CellReader<Row[K]> };
  /** Columns that a file may leave out: they are read as empty cells. */
  readonly optional: readonly (keyof Row & string)[];
  readonly senseOf?: SenseOf;
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

function reportColumns<Row>(
  table: CsvTable,
  header: readonly string[],
  form: TableForm<Row>,
  report: Report,
): boolean {
  const before = report.errors;
  const names = Object.keys(form.columns);
  const file = table.file;
  header.forEach((name, i) => {
    const place = { file, line: 1, column: name };
    if (header.indexOf(name) < i) report.add(place, 'duplicate_column');
    else if (!names.includes(name)) report.add(place, 'unknown_column', { nearest: nearest(name, names) });
    if (table.header[i]!.trim() !== name)
      report.add(place, 'letter_case', { value: table.header[i]!, code: name });
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
  readonly read: CellReader<unknown>;
}

/** One record as a row; undefined if a cell was refused. */
function readRecord(record: CsvRecord, file: string, columns: readonly Column[], report: Report) {
  const row: Record<string, unknown> = {};
  let complete = true;
  for (const { name, position, read } of columns) {
    const reading = read(record.cells[position] ?? '');
    const place = { file, line: record.line, column: name };
    for (const { code, values } of reading.remarks) report.add(place, code, values);
    if (reading.ok) row[name] = reading.value;
    else {
      report.add(place, reading.problem.code, reading.problem.values);
      complete = false;
    }
  }
  return complete ? row : undefined;
}

/** Reads one CSV file by its form: every refused cell is reported, the rows that could be read are returned. */
export function readTable<Row>(
  file: string,
  bytes: Uint8Array,
  form: TableForm<Row>,
  report: Report,
): TableReading<Row> {
  const before = report.errors;
  const text = decode(file, bytes, report);
  const table = text === undefined ? undefined : parseCsv(file, text, report);
  if (!table) return NOTHING;
  const known = new Set(Object.keys(form.columns));
  if (reportPersonal(table, known, form.senseOf ?? (() => undefined), report)) return NOTHING;
  const header = table.header.map((name) => name.trim().toLowerCase());
  if (!reportColumns(table, header, form, report)) return NOTHING;
  const columns = Object.entries<CellReader<unknown>>(form.columns).map(([name, read]) => ({
    name,
    position: header.indexOf(name),
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
