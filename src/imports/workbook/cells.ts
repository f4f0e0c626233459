import { walkXml } from './xml.ts';

/** A cell of a sheet; row and column from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** What the values of a sheet's cells do not tell. */
export interface SheetFacts {
  readonly filled: number;
  readonly rows: number;
  readonly columns: number;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly merged: readonly string[];
  readonly formulas: readonly CellPlace[];
  readonly formulasWithoutValue: readonly CellPlace[];
  readonly errors: readonly (CellPlace & { readonly value: string })[];
  readonly booleans: readonly CellPlace[];
  readonly percents: readonly (CellPlace & { readonly value: string })[];
}

/** `C7` to its place; undefined where it is none. */
export function parseAddress(address: string): CellPlace | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (!match) return undefined;
  const column = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}

/** The last row of a sheet in every spreadsheet. */
const LAST_ROW = 2 ** 20;

/** A sheet with a cell outside every sheet, or whose cells are not in order. */
export class SheetFormError extends Error {}

interface OpenCell extends CellPlace {
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value: string | undefined;
  text: string;
}

const isHidden = (attribute: (name: string) => string | undefined, size: string) =>
  attribute('hidden') === '1' || attribute('hidden') === 'true' || Number(attribute(size) ?? 1) === 0;

/** Reads a sheet's part for what its values do not tell; throws where it is broken. */
export function readFacts(bytes: Uint8Array, percentStyles: readonly boolean[]): SheetFacts {
  const facts = {
    filled: 0,
    rows: 0,
    columns: 0,
    merged: [] as string[],
    formulas: [] as CellPlace[],
    formulasWithoutValue: [] as CellPlace[],
    errors: [] as (CellPlace & { value: string })[],
    booleans: [] as CellPlace[],
    percents: [] as (CellPlace & { value: string })[],
  };
  const hiddenRows = new Set<number>();
  const filledRows = new Set<number>();
  const hiddenColumns: [number, number][] = [];
  let rowNumber: number | undefined;
  let cell: OpenCell | undefined;
  let inside: 'v' | 'is' | undefined;

  const closeCell = (closed: OpenCell) => {
    const { row, column, type, style, formula, value, text } = closed;
    const place = { row, column };
    const content = type === 'inlineStr' ? text : (value ?? '');
    if (formula) (value === undefined ? facts.formulasWithoutValue : facts.formulas).push(place);
    if (content === '' && !formula) return;
    facts.filled++;
    facts.rows = Math.max(facts.rows, row);
    facts.columns = Math.max(facts.columns, column);
    filledRows.add(row);
    if (content === '') return;
    if (type === 'e') facts.errors.push({ ...place, value: content });
    if (type === 'b') facts.booleans.push(place);
    if (type === 'n' && percentStyles[style]) facts.percents.push({ ...place, value: content });
  };

  walkXml(bytes, {
    open: (name, attribute) => {
      if (name === 'row') {
        rowNumber = attribute('r') === undefined ? undefined : Number(attribute('r'));
        if (rowNumber !== undefined && !(rowNumber <= LAST_ROW))
          throw new SheetFormError('a row below the last');
        if (rowNumber !== undefined && isHidden(attribute, 'ht')) hiddenRows.add(rowNumber);
      } else if (name === 'col' && isHidden(attribute, 'width'))
        hiddenColumns.push([Number(attribute('min')), Number(attribute('max'))]);
      else if (name === 'mergeCell') facts.merged.push(attribute('ref') ?? '');
      else if (name === 'c') {
        const place = parseAddress(attribute('r') ?? '');
        if (!place || place.row > LAST_ROW) throw new SheetFormError('a cell without a place');
        rowNumber ??= place.row;
        if (place.row !== rowNumber) throw new SheetFormError('a cell in another row than its own');
        const type = attribute('t') ?? 'n';
        cell = {
          row: place.row,
          column: place.column,
          type,
          style: Number(attribute('s') ?? 0),
          formula: false,
          value: undefined,
          text: '',
        };
      } else if (cell && name === 'f') cell.formula = true;
      else if (cell && name === 'v') {
        cell.value = '';
        inside = 'v';
      } else if (cell && name === 'is') inside = 'is';
    },
    text: (text) => {
      if (cell && inside === 'v') cell.value += text;
      if (cell && inside === 'is') cell.text += text;
    },
    close: (name) => {
      if (name === inside) inside = undefined;
      if (name !== 'c' || !cell) return;
      closeCell(cell);
      cell = undefined;
    },
  });
  const used = (column: number) => column <= facts.columns;
  return {
    ...facts,
    hiddenRows: [...hiddenRows].filter((row) => filledRows.has(row)),
    hiddenColumns: hiddenColumns
      .flatMap(([from, to]) => (used(from) ? range(from, Math.min(to, facts.columns)) : []))
      .filter((column) => column > 0),
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
