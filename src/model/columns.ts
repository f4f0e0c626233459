/** A column of codes: positions in a dictionary of distinct values. */
export interface DictionaryColumn {
  readonly dictionary: readonly string[];
  readonly codes: ArrayLike<number>;
}

/** A column of numbers; null where the row has none. */
export type NumberColumn = ArrayLike<number | null>;

/** Rows as columns: what the engine answers, what a prepared answer holds, and what view models slice. */
export interface Columns<Row> {
  readonly length: number;
  /** The row at position `i`, as an object. For slices; loops over all rows read the columns. */
  at(i: number): Row;
  /** Text columns by name. */
  text(name: keyof Row & string): DictionaryColumn;
  /** Number columns by name. */
  numbers(name: keyof Row & string): NumberColumn;
}
