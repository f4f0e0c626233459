import { strToU8, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { columnLetters } from '../column-letters.ts';
import { personalNumber } from '../personal.ts';
import type { Place, Report } from '../report.ts';
import { MOST_COLUMNS, type TextRecord, type TextTable, toTextTable } from '../text-table.ts';
import { type CellPlace, parseAddress, readFacts, type SheetFacts } from './cells.ts';
import { type Outline, readOutline, type Sheet } from './outline.ts';
import { LARGEST_WORKBOOK, type Parts, TooLargeError, unpackWorkbook } from './unpack.ts';
import { walkXml } from './xml.ts';

/** More rows than a quarter of the whole country has, by county and every breakdown. */
const MOST_ROWS = 200_000;

interface Candidate {
  readonly sheet: Sheet;
  readonly facts: SheetFacts;
}

const STORED_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** A number as its cell shows it: spreadsheets keep fifteen digits, the binary fraction has more. */
class NumberCell {
  readonly text: string;
  readonly rounded: boolean;
  constructor(stored: string) {
    const value = Number(stored);
    const shown = Number.isInteger(value) ? value : Number(value.toPrecision(15));
    this.text = String(shown);
    this.rounded = shown !== value;
  }
}

/** Some programs store a text without saying that it is one. */
function parseStored(stored: string): NumberCell | string {
  const isNumber = STORED_NUMBER.test(stored.trim()) && Number.isFinite(Number(stored));
  return isNumber ? new NumberCell(stored) : stored;
}

/** Sheets that hold anything; a workbook says which of them is meant by having one only. */
function filledSheets(parts: Parts, { sheets, percentStyles }: Outline): Candidate[] {
  return sheets.flatMap((sheet) => {
    const bytes = sheet.path === undefined ? undefined : parts.get(sheet.path);
    if (!bytes) return [];
    const facts = readFacts(bytes, percentStyles);
    return facts.filled > 0 ? [{ sheet, facts }] : [];
  });
}

/** The one sheet that is read; undefined where there is none, more than one, a hidden one or one that is too large. */
function chooseSheet(file: string, candidates: readonly Candidate[], report: Report): Candidate | undefined {
  const before = report.errors;
  if (candidates.length === 0) report.add({ file }, 'empty_file');
  for (const { sheet } of candidates) {
    const code = personalNumber(sheet.name);
    if (code) report.add({ file }, code);
  }
  if (report.errors > before) return undefined;
  if (candidates.length > 1)
    report.add({ file }, 'several_sheets', { list: candidates.map(({ sheet }) => sheet.name).join(', ') });
  const hidden = candidates.filter(({ sheet }) => sheet.hidden);
  for (const { sheet } of hidden) report.add({ file }, 'hidden_sheet', { value: sheet.name });
  if (candidates.length !== 1 || hidden.length > 0) return undefined;
  const { rows, columns } = candidates[0]!.facts;
  report.inSheet(file, candidates[0]!.sheet.name);
  if (rows > MOST_ROWS) report.add({ file, line: rows }, 'too_many_rows', { rows, limit: MOST_ROWS });
  if (columns > MOST_COLUMNS)
    report.add({ file, line: 1 }, 'too_many_columns', { columns, limit: MOST_COLUMNS });
  return rows > MOST_ROWS || columns > MOST_COLUMNS ? undefined : candidates[0];
}

// Texts beside the cells: comments, threads of them, and boxes drawn over the sheet.
const BESIDE = /^xl\/(?:comments|threadedComments|drawings)\/?[^/]*\.xml$/i;

/** Comments and drawn texts are not read, which is told; personal data in them refuses the file all the same. */
function reportBeside(file: string, parts: Parts, report: Report): void {
  for (const [path, bytes] of parts) {
    if (!BESIDE.test(path)) continue;
    const texts: string[] = [];
    walkXml(bytes, { open: () => texts.push('\n'), text: (text) => texts.push(text) });
    const text = texts.join('').trim();
    const code = personalNumber(text);
    if (code) report.add({ file }, code);
    else if (text !== '') report.add({ file }, 'beside_cells');
  }
}

/** A cell with the name of its column, if that is a known one: other names may hold anything. */
const placeIn = (line: number, position: number, columns: readonly string[]) => ({
  line,
  position,
  column: columns[position] ?? '',
});

/** Everything in the form of a sheet that could change what a figure says. */
function reportFacts(file: string, facts: SheetFacts, columns: readonly string[], report: Report): void {
  const at = ({ row, column }: CellPlace) => placeIn(row, column - 1, columns);
  for (const range of facts.merged) {
    const line = parseAddress(range.split(':')[0]!)?.row ?? 0;
    report.add({ file, line, range }, 'merged_cells', { value: range });
  }
  for (const row of facts.hiddenRows) report.add({ file, line: row }, 'hidden_row', { row });
  for (const column of facts.hiddenColumns) {
    const letters = columnLetters(column);
    report.add({ file, line: 1, range: `${letters}:${letters}` }, 'hidden_column', { value: letters });
  }
  for (const place of facts.formulasWithoutValue) report.add({ file, ...at(place) }, 'formula_without_value');
  for (const place of facts.errors) report.add({ file, ...at(place) }, 'cell_error', { value: place.value });
  for (const place of facts.booleans) report.add({ file, ...at(place) }, 'cell_boolean');
  for (const place of facts.percents)
    report.add({ file, ...at(place) }, 'cell_percent', { value: Number(place.value) });
  for (const place of facts.formulas) report.add({ file, ...at(place) }, 'formula_value');
}

/** The parts that the reader of values needs, as an archive that can be no bomb. */
function repack(parts: Parts, outline: Outline, sheet: Sheet): ArrayBuffer {
  const others = new Set(outline.sheets.map(({ path }) => path).filter((path) => path !== sheet.path));
  // The other sheets are empty, and the reader needs no more of them than their names.
  const entries = [...parts].map(([path, bytes]) => [
    path,
    others.has(path) ? strToU8('<worksheet/>') : bytes,
  ]);
  const { buffer } = zipSync(Object.fromEntries(entries), { level: 0 });
  return buffer as ArrayBuffer;
}

/** One cell as text; dates are refused, since Excel makes them of much that is none and counts them in another calendar. */
function toText(value: unknown, place: Place, report: Report): string {
  if (value instanceof NumberCell) {
    if (value.rounded) report.add(place, 'binary_fraction', { value: value.text });
    return value.text;
  }
  if (value instanceof Date) {
    report.add(place, 'cell_date', { value: value.toISOString().slice(0, 10) });
    return '';
  }
  return value === null || value === undefined ? '' : String(value).replace(/\r\n?/g, '\n');
}

type Rows = readonly (readonly unknown[])[];

function readCells(parts: Parts, outline: Outline, sheet: Sheet): Promise<Rows> {
  const options = { trim: false, parseNumber: parseStored };
  return readSheet(repack(parts, outline, sheet), sheet.number, options);
}

/** The names in the first row, as far as they are known. */
function columnsOf([header = []]: Rows, known: ReadonlySet<string>): readonly string[] {
  const names = header.map((cell) => (typeof cell === 'string' ? cell.trim().toLowerCase() : ''));
  return names.map((name) => (known.has(name) ? name : ''));
}

function toRecords(file: string, rows: Rows, columns: readonly string[], report: Report): TextRecord[] {
  return rows.map((cells, i) => ({
    line: i + 1,
    cells: cells.map((value, position) =>
      toText(value, { file, ...placeIn(i + 1, position, columns) }, report),
    ),
    numbers: new Set(cells.flatMap((value, position) => (value instanceof NumberCell ? [position] : []))),
  }));
}

/**
 * Reads the one sheet of an XLSX workbook as a table of text cells, for the same checks as a CSV file. Refused are
 * several or hidden sheets, hidden or merged cells, formulas without a value, errors, dates, TRUE and FALSE, numbers
 * shown as percentages, and what unpacks to more than a quarter can hold.
 */
export async function readWorkbook(
  file: string,
  bytes: Uint8Array,
  known: ReadonlySet<string>,
  report: Report,
): Promise<TextTable | undefined> {
  const before = report.errors;
  try {
    const parts = unpackWorkbook(bytes);
    const outline = readOutline(parts);
    reportBeside(file, parts, report);
    const chosen = chooseSheet(file, filledSheets(parts, outline), report);
    if (!chosen) return undefined;
    const rows = await readCells(parts, outline, chosen.sheet);
    const columns = columnsOf(rows, known);
    reportFacts(file, chosen.facts, columns, report);
    const records = toRecords(file, rows, columns, report);
    return report.errors > before ? undefined : toTextTable(file, records, known, report);
  } catch (error) {
    if (error instanceof TooLargeError)
      report.add({ file }, 'unpacks_too_large', { limit: LARGEST_WORKBOOK / 2 ** 20 });
    else report.add({ file }, 'workbook_broken');
    return undefined;
  }
}
