import { stripIsolates } from '../locale/isolate.ts';
import type { Locale } from '../locale/locale.ts';
import { numberOf } from '../model/cell.ts';
import type { TableCell, TableColumn, TableModel } from '../model/table.ts';
import { type CsvFrame, codedColumns, codeOf, headsOf, isNothing, isValueColumn, statusOf } from './csv.ts';
import { type WorkbookCell, type WorkbookSheet, writeWorkbook } from './workbook.ts';

export { WORKBOOK_TYPE } from './workbook.ts';

const WIDEST = 60;
const NARROWEST = 12;

function numberCell(cell: TableCell): WorkbookCell {
  if (cell.kind !== 'value') return null;
  const number = numberOf(cell.cell);
  if (number === undefined) return null;
  const isPercent = cell.form === 'percent' || cell.form === 'signed_percent';
  return { number, ...(cell.decimals === undefined ? {} : { decimals: cell.decimals }), isPercent };
}

function textCell(cell: TableCell): WorkbookCell {
  if (cell.kind === 'text') return stripIsolates(cell.file ?? cell.text);
  return cell.kind === 'refused' ? stripIsolates(cell.text) : (numberCell(cell) ?? statusOf(cell));
}

/** The cells of one column of the table: beside each number what it is, beside each name its code. */
function cellsOf(
  cell: TableCell | undefined,
  column: TableColumn,
  coded: ReadonlySet<string>,
): readonly WorkbookCell[] {
  const isNumeric = isValueColumn(column);
  if (!cell) return isNumeric || coded.has(column.key) ? [null, null] : [null];
  if (isNumeric)
    return [cell.kind === 'text' && !isNothing(cell) ? textCell(cell) : numberCell(cell), statusOf(cell)];
  return coded.has(column.key) ? [textCell(cell), codeOf(cell)] : [textCell(cell)];
}

function dataSheet(table: TableModel, { words }: CsvFrame): WorkbookSheet {
  const titles = headsOf(table, words);
  const coded = codedColumns(table);
  const rows = table.rows.map(({ cells }) =>
    table.columns.flatMap((column, i) => cellsOf(cells[i], column, coded)),
  );
  const lengthOf = (cell: WorkbookCell | undefined) => (typeof cell === 'string' ? cell.length : 0);
  return {
    name: words.rows,
    columns: titles.map((title, i) => ({
      title: stripIsolates(title),
      width: Math.min(
        WIDEST,
        Math.max(NARROWEST, title.length + 2, ...rows.map((row) => lengthOf(row[i]) + 2)),
      ),
    })),
    rows,
  };
}

/**
 * The rows of a card as a workbook: numbers as numbers, the status of each in a column of its own, from right to left
 * and with Persian digits in Persian; a second sheet says what the rows are of, their sources and their release.
 */
export function toWorkbook(
  table: TableModel,
  frame: CsvFrame,
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const { about, sources, note, words } = frame;
  const facts = [
    [words.about, about],
    [words.sources, sources],
    [words.note, note],
  ].filter(([, text]) => text !== '');
  const guide: WorkbookSheet = {
    name: words.guide,
    columns: [
      { title: '', width: 18 },
      { title: '', width: 100 },
    ],
    rows: facts.map((row) => row.map(stripIsolates)),
    isWrapped: true,
  };
  return writeWorkbook([dataSheet(table, frame), guide], locale.direction);
}
