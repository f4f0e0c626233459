import * as z from 'zod/mini';
import type { Columns } from '../model/columns.ts';
import { type Column, ColumnsError, columnsByName } from './columns.ts';
import type { Query } from './query.ts';

const answerColumnSchema = z.union([
  z.strictObject({ constant: z.union([z.string(), z.number(), z.null()]) }),
  z.strictObject({ dictionary: z.array(z.string()), codes: z.array(z.int()) }),
  z.strictObject({ numbers: z.array(z.union([z.number(), z.null()])) }),
]);

const answerSchema = z.strictObject({
  length: z.int().check(z.nonnegative()),
  columns: z.record(z.string(), answerColumnSchema),
});

type AnswerColumn = z.infer<typeof answerColumnSchema>;

/**
 * A prepared answer as plain JSON: one entry a column. A column with one value in all rows is that value (a string for
 * text, a number or null for numbers), other text is a dictionary and positions in it, other numbers are themselves.
 * There is no further packing: sorted codes repeat, and that is what the compressor of the web server is good at.
 */
export type Answer = z.infer<typeof answerSchema>;

/** Columns → the JSON of a prepared answer. Doubles keep every digit. */
export function toAnswer<Row>(
  columns: Columns<Row>,
  { columns: types }: Pick<Query<Row>, 'columns'>,
): Answer {
  const names = Object.keys(types) as (keyof Row & string)[];
  return {
    length: columns.length,
    columns: Object.fromEntries(
      names.map((name) => [name, types[name] === 'text' ? textOf(columns, name) : numbersOf(columns, name)]),
    ),
  };
}

function textOf<Row>(columns: Columns<Row>, name: keyof Row & string): AnswerColumn {
  const { dictionary, codes } = columns.text(name);
  const first = codes[0];
  if (first !== undefined && isConstant(codes)) return { constant: dictionary[first]! };
  return { dictionary: [...dictionary], codes: Array.from(codes) };
}

function numbersOf<Row>(columns: Columns<Row>, name: keyof Row & string): AnswerColumn {
  const numbers = columns.numbers(name);
  const first = numbers[0];
  if (first !== undefined && isConstant(numbers)) return { constant: first };
  return { numbers: Array.from(numbers) };
}

function isConstant(values: ArrayLike<number | null>): boolean {
  return Array.prototype.every.call(values, (value) => Object.is(value, values[0]));
}

/** The JSON of a prepared answer → columns. Refuses an answer that is broken or belongs to another query. */
export function fromAnswer<Row>(
  json: unknown,
  { columns: types }: Pick<Query<Row>, 'columns'>,
): Columns<Row> {
  const parsed = z.safeParse(answerSchema, json);
  if (!parsed.success) throw new ColumnsError(`not a prepared answer: ${z.prettifyError(parsed.error)}`);
  const { length, columns } = parsed.data;
  return columnsByName(length, Object.keys(columns), types, (name, type) => {
    const column = columnFrom(columns[name]!, length);
    if (column.type !== type)
      throw new ColumnsError(`column ${name} of the answer is ${column.type}, promised was ${type}`);
    const rows = column.type === 'text' ? column.codes.length : column.numbers.length;
    if (rows !== length)
      throw new ColumnsError(`column ${name} of the answer has ${rows} rows, promised were ${length}`);
    if (column.type === 'text' && !codesFit(column))
      throw new ColumnsError(`column ${name} has a code outside its dictionary`);
    return column;
  });
}

function columnFrom(column: AnswerColumn, length: number): Column {
  if ('numbers' in column) return { type: 'number', numbers: column.numbers };
  if ('codes' in column) return { type: 'text', dictionary: column.dictionary, codes: column.codes };
  return typeof column.constant === 'string'
    ? { type: 'text', dictionary: [column.constant], codes: new Uint8Array(length) }
    : { type: 'number', numbers: new Array<number | null>(length).fill(column.constant) };
}

function codesFit({ dictionary, codes }: Extract<Column, { type: 'text' }>): boolean {
  return Array.prototype.every.call(codes, (code: number) => code >= 0 && code < dictionary.length);
}
