import type { z } from 'zod/mini';

/** What a column of an answer holds; text is dictionary-encoded, numbers are doubles or null. */
export type ColumnType = 'text' | 'number';

/** A value that a query binds. Identifiers never come this way. */
export type Parameter = string | number | null;

/**
 * A question to the data: SQL text, bound parameters and the schema of one row. Plain data, the same for the build
 * (DuckDB in Node) and the browser (DuckDB-WASM). `key` identifies the answer in both caches.
 */
export interface Query<Row> {
  readonly key: readonly [name: string, ...parameters: Parameter[]];
  readonly sql: string;
  readonly params: readonly Parameter[];
  readonly columns: { readonly [Name in keyof Row & string]: ColumnType };
  readonly row: z.ZodMiniType<Row>;
}

/** A literal piece of SQL that is not a value: an identifier or a fragment from a closed list of our own. */
export class SqlFragment {
  readonly text: string;
  readonly params: readonly Parameter[];
  constructor(text: string, params: readonly Parameter[] = []) {
    this.text = text;
    this.params = params;
  }
}

/**
 * Writes SQL: interpolated values become bound parameters, interpolated fragments are inlined.
 * `sql\`SELECT … WHERE indicator = ${code}\`` → text with `?` and params `[code]`.
 */
export function sql(
  strings: TemplateStringsArray,
  ...values: readonly (Parameter | SqlFragment)[]
): SqlFragment {
  let text = strings[0]!;
  const params: Parameter[] = [];
  values.forEach((value, i) => {
    if (value instanceof SqlFragment) {
      text += value.text;
      params.push(...value.params);
    } else {
      text += '?';
      params.push(value);
    }
    text += strings[i + 1];
  });
  return new SqlFragment(text, params);
}

/** The canonical text of a query's key: the name of its prepared answer and of its cache entry. */
export function keyText(query: Pick<Query<unknown>, 'key'>): string {
  return JSON.stringify(query.key);
}
