import writeExcelFile, { type Cell } from 'write-excel-file/universal';
import { safeText } from './safe-text.ts';
import { withFixedTimes } from './zip-times.ts';

/** A number with how it is shown: always the full number in the cell. */
export interface NumberCell {
  readonly number: number;
  /** Digits after the decimal sign; as many as the number has if left out. */
  readonly decimals?: number;
  readonly isPercent?: boolean;
}

/** A code from a closed list, such as the period `@1400-03-31`: written as it is, so that tables still join. */
interface CodeCell {
  readonly code: string;
}

/** Nothing is an empty cell: neither zero nor an empty text. */
export type WorkbookCell = string | NumberCell | CodeCell | null;

export interface WorkbookColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

export interface WorkbookSheet {
  readonly name: string;
  /** The first row, which stays in view; none where every column has an empty title. */
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Texts over more than one line; costs time, so not for long sheets. */
  readonly isWrapped?: boolean;
}

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** More than this a cell can't hold. */
const LONGEST_TEXT = 32_767;
/** More rows than these a sheet can't hold, its head included. */
export const MOST_ROWS = 1_048_576;
const PERSIAN_DIGITS = '[$-3000429]';

function formatOf({ number, decimals, isPercent }: NumberCell, isPersian: boolean): string {
  const places = decimals ?? (Number.isInteger(number) ? 0 : undefined);
  const fraction = places === undefined ? '.0#########' : places === 0 ? '' : `.${'0'.repeat(places)}`;
  return `${isPersian ? PERSIAN_DIGITS : ''}#,##0${fraction}${isPercent ? '"%"' : ''}`;
}

function cellOf(cell: WorkbookCell, isPersian: boolean, isWrapped: boolean): Cell {
  if (cell === null || cell === '') return null;
  if (typeof cell !== 'string' && 'code' in cell) return { value: cell.code, type: String };
  if (typeof cell !== 'string')
    return { value: cell.number, type: Number, format: formatOf(cell, isPersian) };
  const value = safeText(cell);
  if (value.length > LONGEST_TEXT) throw new RangeError(`a text of ${value.length} characters fits no cell`);
  return { value, type: String, ...(isWrapped ? { wrap: true, alignVertical: 'top' } : {}) };
}

function sheetOf(sheet: WorkbookSheet, isPersian: boolean) {
  const { name, columns, rows, isWrapped = false } = sheet;
  const hasHead = columns.some(({ title }) => title !== '');
  if (rows.length + (hasHead ? 1 : 0) > MOST_ROWS) throw new RangeError(`${rows.length} rows fit no sheet`);
  const head = columns.map(({ title }): Cell => ({ value: title, type: String, fontWeight: 'bold' }));
  return {
    sheet: name,
    rightToLeft: isPersian,
    ...(hasHead ? { stickyRowsCount: 1 } : {}),
    columns: columns.map(({ width }) => ({ width })),
    data: [
      ...(hasHead ? [head] : []),
      ...rows.map((row) => row.map((cell) => cellOf(cell, isPersian, isWrapped))),
    ],
  };
}

/**
 * Writes a workbook (XLSX). Numbers stay numbers; in a Persian workbook sheets run from right to left and numbers are
 * shown with Persian digits. No text is run as a formula. The same sheets give the same bytes.
 */
export async function writeWorkbook(
  sheets: readonly WorkbookSheet[],
  direction: 'rtl' | 'ltr',
): Promise<Uint8Array<ArrayBuffer>> {
  const isPersian = direction === 'rtl';
  const blob = await writeExcelFile(sheets.map((sheet) => sheetOf(sheet, isPersian))).toBlob();
  return withFixedTimes(new Uint8Array(await blob.arrayBuffer()));
}
