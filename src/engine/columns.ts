import type { Columns, DictionaryColumn, NumberColumn } from '../model/columns.ts';
import type { ColumnType, Query } from './query.ts';

/** The names and types that a query promises: what every builder of columns checks its source against. */
export type ColumnTypes<Row> = Query<Row>['columns'];

/** One column of an answer. */
export type Column =
  | ({ readonly type: 'text' } & DictionaryColumn)
  | { readonly type: 'number'; readonly numbers: NumberColumn };

/** An answer that does not hold what its query promises: another name, another type, a number that is none. */
export class ColumnsError extends Error {
  override readonly name = 'ColumnsError';
}

/** Puts checked columns of one length together. */
export function createColumns<Row>(
  length: number,
  columns: Readonly<Record<keyof Row & string, Column>>,
): Columns<Row> {
  const names = Object.keys(columns) as (keyof Row & string)[];
  const columnOf = <Type extends ColumnType>(name: keyof Row & string, type: Type) => {
    const column: Column | undefined = columns[name];
    if (column?.type !== type)
      throw new ColumnsError(`column ${name} is ${column?.type ?? 'absent'}, not ${type}`);
    return column as Extract<Column, { type: Type }>;
  };
  return {
    length,
    at(i) {
      if (!(i >= 0 && i < length)) throw new RangeError(`row ${i} of ${length}`);
      const row: Record<string, string | number | null> = {};
      for (const name of names) row[name] = valueAt(columns[name], i);
      return row as Row;
    },
    text: (name) => columnOf(name, 'text'),
    numbers: (name) => columnOf(name, 'number').numbers,
  };
}

function valueAt(column: Column, i: number): string | number | null {
  return column.type === 'text' ? column.dictionary[column.codes[i]!]! : column.numbers[i]!;
}

/**
 * Builds columns from plain arrays, as DuckDB for Node gives them. BIGINT and HUGEINT become doubles, booleans 0 and 1,
 * a missing text the empty text. Refuses every other type, NaN and infinities.
 */
export function columnsFromArrays<Row>(
  length: number,
  values: Readonly<Record<string, readonly unknown[]>>,
  types: ColumnTypes<Row>,
): Columns<Row> {
  return columnsByName(length, Object.keys(values), types, (name, type) =>
    type === 'text' ? textColumn(name, values[name]!) : numberColumn(name, values[name]!),
  );
}

/** Builds the promised columns one by one; refuses an answer with other names than the promised ones. */
export function columnsByName<Row>(
  length: number,
  names: readonly string[],
  types: ColumnTypes<Row>,
  build: (name: string, type: ColumnType) => Column,
): Columns<Row> {
  const promised = Object.keys(types) as (keyof Row & string)[];
  const differs = names.length !== promised.length || promised.some((name) => !names.includes(name));
  if (differs)
    throw new ColumnsError(`columns are [${names.join(', ')}], promised were [${promised.join(', ')}]`);
  const columns = Object.fromEntries(promised.map((name) => [name, build(name, types[name])]));
  return createColumns<Row>(length, columns as Record<keyof Row & string, Column>);
}

function textColumn(name: string, values: readonly unknown[]): Column {
  const dictionary = new DictionaryBuilder(values.length);
  for (const value of values) {
    if (value !== null && typeof value !== 'string') throw wrongValue(name, 'text', value);
    dictionary.push(value ?? '');
  }
  return dictionary.column();
}

function numberColumn(name: string, values: readonly unknown[]): Column {
  const numbers = values.map((value) => {
    if (value === null) return null;
    if (typeof value !== 'number' && typeof value !== 'bigint' && typeof value !== 'boolean')
      throw wrongValue(name, 'number', value);
    return Number(value);
  });
  return checkedNumbers(name, numbers.includes(null) ? numbers : Float64Array.from(numbers as number[]));
}

function wrongValue(name: string, type: ColumnType, value: unknown): ColumnsError {
  return new ColumnsError(
    `column ${name} holds ${String(value)}, promised was ${type}; cast it in the statement`,
  );
}

/** A number column, once it is known to hold finite numbers and nulls only: nothing else may pass the engine. */
function checkedNumbers(name: string, numbers: NumberColumn): Column {
  for (let i = 0; i < numbers.length; i += 1) checkNumber(name, numbers[i]!, i);
  return { type: 'number', numbers };
}

/** Refuses a number of a row that is none. */
export function checkNumber(name: string, value: number | null, row: number): void {
  if (value !== null && !Number.isFinite(value))
    throw new ColumnsError(
      `column ${name} holds ${value} in row ${row}; guard the division or the logarithm`,
    );
}

/** Gives each distinct text a code in order of first appearance. */
export class DictionaryBuilder {
  readonly #positions = new Map<string, number>();
  #codes: Uint32Array<ArrayBuffer>;
  #length = 0;

  /** Takes the number of texts, where it is known. */
  constructor(length = 2_048) {
    this.#codes = new Uint32Array(length);
  }

  /** The code of a text, new or known. */
  codeOf(text: string): number {
    const known = this.#positions.get(text);
    if (known !== undefined) return known;
    this.#positions.set(text, this.#positions.size);
    return this.#positions.size - 1;
  }

  push(text: string): void {
    this.pushCode(this.codeOf(text));
  }

  pushCode(code: number): void {
    if (this.#length === this.#codes.length) this.#grow();
    this.#codes[this.#length] = code;
    this.#length += 1;
  }

  /** The finished column, with the smallest codes that hold its dictionary. */
  column(): Column {
    const size = this.#positions.size;
    const all = this.#codes.subarray(0, this.#length);
    const codes = size <= 1 << 8 ? new Uint8Array(all) : size <= 1 << 16 ? new Uint16Array(all) : all;
    return { type: 'text', dictionary: [...this.#positions.keys()], codes };
  }

  #grow(): void {
    const larger = new Uint32Array(Math.max(16, this.#codes.length * 2));
    larger.set(this.#codes);
    this.#codes = larger;
  }
}
