import type { Data, Table } from 'apache-arrow';
import type { Columns } from '../model/columns.ts';
import {
  type Column,
  ColumnsError,
  type ColumnTypes,
  checkedNumbers,
  columnsByName,
  DictionaryBuilder,
} from './columns.ts';

/** What DuckDB-WASM answers: record batches of one schema. An Arrow table fits too. */
export type ArrowAnswer = Pick<Table, 'schema' | 'batches'>;

/** Arrow types whose buffers are typed arrays of doubles or smaller integers, told by their printed name. */
const NUMERIC = /^(Int|Uint)(8|16|32)$|^Float(32|64)$/;

/**
 * Builds columns from an Arrow answer without making a row. Numbers without nulls are the buffers of the answer itself;
 * plain text is dictionary-encoded here; a missing text is the empty text. Refuses dates, ENUMs, lists and 64-bit integers.
 */
export function columnsFromArrow<Row>(answer: ArrowAnswer, types: ColumnTypes<Row>): Columns<Row> {
  const names = answer.schema.fields.map((field) => field.name);
  const length = answer.batches.reduce((sum, batch) => sum + batch.numRows, 0);
  return columnsByName(length, names, types, (name, type) => {
    const i = names.indexOf(name);
    const chunks = answer.batches.map((batch) => batch.data.children[i]!);
    const source = String(answer.schema.fields[i]!.type);
    if (chunks.every((chunk) => chunk.nullCount === chunk.length)) return missingColumn(length, type);
    const column =
      type === 'text' ? textColumn(chunks, source, length) : numberColumn(name, chunks, source, length);
    if (!column)
      throw new ColumnsError(`column ${name} is ${source}, promised was ${type}; cast it in the statement`);
    return column;
  });
}

/** A column without a value has whatever type the database guessed, so its type says nothing. */
function missingColumn(length: number, type: Column['type']): Column {
  return type === 'text'
    ? { type, dictionary: length > 0 ? [''] : [], codes: new Uint8Array(length) }
    : { type, numbers: new Array<null>(length).fill(null) };
}

/** Only plain text: of an ENUM the streamed answer of DuckDB-WASM brings the codes but not their dictionary. */
function textColumn(chunks: readonly Data[], source: string, length: number): Column | undefined {
  if (source !== 'Utf8') return undefined;
  const dictionary = new DictionaryBuilder(length);
  for (const chunk of chunks) pushUtf8(chunk, dictionary);
  return dictionary.column();
}

/** Published tables are sorted, so most texts repeat the one before: equal bytes are not decoded again. */
function pushUtf8(chunk: Data, dictionary: DictionaryBuilder): void {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const bytes: Uint8Array = chunk.values;
  const offsets = chunk.valueOffsets;
  let [start, end, code] = [0, -1, -1];
  for (let i = 0; i < chunk.length; i += 1) {
    if (!chunk.getValid(i)) {
      dictionary.push('');
      continue;
    }
    if (!sameBytes(bytes, start, end, offsets[i]!, offsets[i + 1]!)) {
      code = dictionary.codeOf(decoder.decode(bytes.subarray(offsets[i]!, offsets[i + 1]!)));
    }
    [start, end] = [offsets[i]!, offsets[i + 1]!];
    dictionary.pushCode(code);
  }
}

function sameBytes(bytes: Uint8Array, aStart: number, aEnd: number, bStart: number, bEnd: number): boolean {
  if (aEnd - aStart !== bEnd - bStart) return false;
  for (let a = aStart, b = bStart; a < aEnd; a += 1, b += 1) if (bytes[a] !== bytes[b]) return false;
  return true;
}

function numberColumn(
  name: string,
  chunks: readonly Data[],
  source: string,
  length: number,
): Column | undefined {
  if (source !== 'Bool' && !NUMERIC.test(source)) return undefined;
  const valueAt = source === 'Bool' ? bitAt : (chunk: Data, i: number): number => chunk.values[i];
  const only = chunks.length === 1 ? chunks[0]! : undefined;
  if (only && only.nullCount === 0 && source !== 'Bool') return checkedNumbers(name, only.values);
  const whole = chunks.every((chunk) => chunk.nullCount === 0);
  const numbers = whole ? new Float64Array(length) : new Array<number | null>(length);
  let row = 0;
  for (const chunk of chunks) {
    for (let i = 0; i < chunk.length; i += 1, row += 1) {
      (numbers as (number | null)[])[row] = chunk.getValid(i) ? valueAt(chunk, i) : null;
    }
  }
  return checkedNumbers(name, numbers);
}

/** Arrow packs eight booleans into a byte. */
function bitAt(chunk: Data, i: number): number {
  const bit = chunk.offset + i;
  return (chunk.values[bit >> 3] >> (bit & 7)) & 1;
}
