import type { Data, RecordBatch, Schema } from 'apache-arrow';
import type { Columns } from '../model/columns.ts';
import {
  type Column,
  ColumnsError,
  type ColumnTypes,
  checkNumber,
  columnsByName,
  DictionaryBuilder,
} from './columns.ts';

/** Arrow types whose buffers are typed arrays of doubles or smaller integers, told by their printed name. */
const NUMERIC = /^(Int|Uint)(8|16|32)$|^Float(32|64)$/;

interface ColumnBuilder {
  push(chunk: Data): void;
  /** A column without a value has whatever type the database guessed, so its type says nothing. */
  pushMissing(count: number): void;
  finish(length: number): Column;
}

/**
 * Builds columns from the batches of an Arrow answer as they come, without making a row. A missing text is the empty text.
 * Refuses dates, ENUMs, lists, 64-bit integers, NaN and infinities.
 */
export class ArrowColumns<Row> {
  readonly #types: ColumnTypes<Row>;
  readonly #names: readonly string[];
  readonly #sources: readonly string[];
  readonly #builders: readonly (ColumnBuilder | undefined)[];
  #length = 0;

  constructor(schema: Schema, types: ColumnTypes<Row>) {
    this.#types = types;
    this.#names = schema.fields.map(({ name }) => name);
    this.#sources = schema.fields.map(({ type }) => String(type));
    const typeOf = (name: string) => (types as Readonly<Record<string, Column['type'] | undefined>>)[name];
    this.#builders = schema.fields.map(({ name, type }) => {
      const promised = typeOf(name);
      if (promised === undefined) return undefined;
      return promised === 'text' ? new TextBuilder() : new NumberBuilder(name, String(type) === 'Bool');
    });
  }

  push(batch: RecordBatch): void {
    this.#length += batch.numRows;
    this.#builders.forEach((builder, i) => {
      const chunk = batch.data.children[i]!;
      if (builder === undefined) return;
      if (chunk.nullCount === chunk.length) {
        builder.pushMissing(chunk.length);
      } else {
        this.#checkType(i, builder instanceof TextBuilder);
        builder.push(chunk);
      }
    });
  }

  finish(): Columns<Row> {
    return columnsByName(this.#length, this.#names, this.#types, (name) =>
      this.#builders[this.#names.indexOf(name)]!.finish(this.#length),
    );
  }

  /** Only plain text: of an ENUM the streamed answer of DuckDB-WASM brings the codes but not their dictionary. */
  #checkType(i: number, isText: boolean): void {
    const [name, source] = [this.#names[i]!, this.#sources[i]!];
    if (isText ? source === 'Utf8' : source === 'Bool' || NUMERIC.test(source)) return;
    const promised = isText ? 'text' : 'number';
    throw new ColumnsError(`column ${name} is ${source}, promised was ${promised}; cast it in the statement`);
  }
}

class TextBuilder implements ColumnBuilder {
  readonly #dictionary = new DictionaryBuilder();
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  pushMissing(count: number): void {
    if (count === 0) return;
    const code = this.#dictionary.codeOf('');
    for (let i = 0; i < count; i += 1) this.#dictionary.pushCode(code);
  }

  /** Published tables are sorted, so most texts repeat the one before: equal bytes are not decoded again. */
  push(chunk: Data): void {
    const bytes: Uint8Array = chunk.values;
    const offsets = chunk.valueOffsets;
    const isValid = validity(chunk);
    let [start, end, code] = [0, -1, -1];
    for (let i = 0; i < chunk.length; i += 1) {
      if (!isValid(i)) {
        this.#dictionary.push('');
        continue;
      }
      if (!sameBytes(bytes, start, end, offsets[i]!, offsets[i + 1]!)) {
        code = this.#dictionary.codeOf(this.#decoder.decode(bytes.subarray(offsets[i]!, offsets[i + 1]!)));
      }
      [start, end] = [offsets[i]!, offsets[i + 1]!];
      this.#dictionary.pushCode(code);
    }
  }

  finish(): Column {
    return this.#dictionary.column();
  }
}

function sameBytes(bytes: Uint8Array, aStart: number, aEnd: number, bStart: number, bEnd: number): boolean {
  if (aEnd - aStart !== bEnd - bStart) return false;
  for (let a = aStart, b = bStart; a < aEnd; a += 1, b += 1) if (bytes[a] !== bytes[b]) return false;
  return true;
}

class NumberBuilder implements ColumnBuilder {
  readonly #name: string;
  readonly #isBits: boolean;
  readonly #parts: (ArrayLike<number | null> & { readonly length: number })[] = [];
  #hasMissing = false;
  #length = 0;

  constructor(name: string, isBits: boolean) {
    this.#name = name;
    this.#isBits = isBits;
  }

  pushMissing(count: number): void {
    if (count > 0) this.#keep(new Array<null>(count).fill(null), true);
  }

  push(chunk: Data): void {
    if (chunk.nullCount === 0 && !this.#isBits) {
      this.#keep(chunk.values.subarray(0, chunk.length), false);
      return;
    }
    const { values, offset, length } = chunk;
    const isValid = validity(chunk);
    const valueAt = this.#isBits
      ? (i: number) => bitAt(values, offset + i)
      : (i: number): number => values[i];
    const part = new Array<number | null>(length);
    for (let i = 0; i < length; i += 1) part[i] = isValid(i) ? valueAt(i) : null;
    this.#keep(part, chunk.nullCount > 0);
  }

  finish(length: number): Column {
    const [only] = this.#parts;
    // The buffer of the answer itself, where one batch holds it.
    if (this.#parts.length === 1 && !this.#hasMissing && ArrayBuffer.isView(only))
      return { type: 'number', numbers: only };
    const numbers = this.#hasMissing ? new Array<number | null>(length) : new Float64Array(length);
    let row = 0;
    for (const part of this.#parts) {
      if (numbers instanceof Float64Array) numbers.set(part as ArrayLike<number>, row);
      else for (let i = 0; i < part.length; i += 1) numbers[row + i] = part[i]!;
      row += part.length;
    }
    return { type: 'number', numbers };
  }

  #keep(part: ArrayLike<number | null>, hasMissing: boolean): void {
    for (let i = 0; i < part.length; i += 1) checkNumber(this.#name, part[i]!, this.#length + i);
    this.#parts.push(part);
    this.#hasMissing ||= hasMissing;
    this.#length += part.length;
  }
}

/** Arrow packs eight booleans into a byte. */
function bitAt(bytes: Uint8Array, bit: number): number {
  return (bytes[bit >> 3]! >> (bit & 7)) & 1;
}

/** Whether a row of a chunk has a value: the library's own `getValid` costs more than the value itself. */
function validity({ nullCount, nullBitmap, offset }: Data): (i: number) => boolean {
  return nullCount === 0 ? () => true : (i) => bitAt(nullBitmap, offset + i) === 1;
}
