import * as arrow from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromAnswer, toAnswer } from '../../src/engine/answer.ts';
import { ArrowColumns } from '../../src/engine/arrow.ts';
import { columnsFromArrays, createColumns } from '../../src/engine/columns.ts';
import type { Query } from '../../src/engine/query.ts';
import type { Columns } from '../../src/model/columns.ts';

interface Row {
  readonly area: string;
  readonly value: number | null;
}
const query = { columns: { area: 'text', value: 'number' } } as const;

/** The columns of an Arrow table, fed batch by batch. */
function columnsFromArrow<Shape>(
  { schema, batches }: arrow.Table,
  types: Query<Shape>['columns'],
): Columns<Shape> {
  const columns = new ArrowColumns<Shape>(schema, types);
  for (const batch of batches) columns.push(batch);
  return columns.finish();
}

const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((x) => !Object.is(x, -0));
const rows = fc.array(
  fc.record({
    area: fc.oneof(fc.constantFrom('IR-07', 'IR-11', '', '\uFEFFa'), fc.string({ unit: 'binary' })),
    value: fc.oneof(fc.constantFrom(0, 1, null), finite),
  }),
);

/** Text as UTF-8 can hold it: lone surrogates replaced. */
const wellFormed = (text: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
const rowsOf = (columns: Columns<Row>) => Array.from({ length: columns.length }, (_, i) => columns.at(i));
const fromRows = (input: readonly Row[]) =>
  columnsFromArrays<Row>(
    input.length,
    { area: input.map((row) => row.area), value: input.map((row) => row.value) },
    query.columns,
  );

describe('columns from arrays', () => {
  test('give every row back', () => {
    fc.assert(
      fc.property(rows, (input) => {
        expect(rowsOf(fromRows(input))).toEqual(input);
      }),
    );
  });

  test('turn big integers and booleans into numbers and missing text into the empty text', () => {
    const columns = columnsFromArrays<Row>(2, { area: [null, 'a'], value: [2n ** 60n, true] }, query.columns);
    expect(rowsOf(columns)).toEqual([
      { area: '', value: 2 ** 60 },
      { area: 'a', value: 1 },
    ]);
  });

  test('keep codes as small as their dictionary allows', () => {
    const areas = Array.from({ length: 70_000 }, (_, i) => `${i}`);
    const codesOf = (count: number) => {
      const values = { area: areas.slice(0, count), value: new Array(count).fill(0) };
      return columnsFromArrays<Row>(count, values, query.columns).text('area').codes;
    };
    expect(codesOf(256)).toBeInstanceOf(Uint8Array);
    expect(codesOf(257)).toBeInstanceOf(Uint16Array);
    expect(codesOf(70_000)).toBeInstanceOf(Uint32Array);
    expect(codesOf(70_000)[69_999]).toBe(69_999);
  });

  test('refuse a row that is not there and a column of the other type', () => {
    const columns = fromRows([{ area: 'a', value: 1 }]);
    expect(() => columns.at(1)).toThrow(RangeError);
    expect(() => columns.at(-1)).toThrow(RangeError);
    expect(() => columns.numbers('area')).toThrow('column area is text, not number');
  });
});

describe('columns from Arrow', () => {
  const table = (chunks: readonly (readonly Row[])[]) => {
    const schema = new arrow.Schema([
      new arrow.Field('area', new arrow.Utf8(), true),
      new arrow.Field('value', new arrow.Float64(), true),
    ]);
    const batches = chunks.map((chunk) => {
      const children = [
        arrow.vectorFromArray(
          chunk.map(({ area }) => area || null),
          new arrow.Utf8(),
        ).data[0]!,
        arrow.vectorFromArray(
          chunk.map(({ value }) => value),
          new arrow.Float64(),
        ).data[0]!,
      ];
      return new arrow.RecordBatch(
        schema,
        arrow.makeData({ type: new arrow.Struct(schema.fields), children }),
      );
    });
    return new arrow.Table(schema, batches);
  };

  test('give every row back, however the answer is cut into batches', () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 4 }), (chunks) => {
        const input = chunks.map((chunk) => chunk.map((row) => ({ ...row, area: wellFormed(row.area) })));
        expect(rowsOf(columnsFromArrow<Row>(table(input), query.columns))).toEqual(input.flat());
      }),
    );
  });

  test('read booleans bit by bit, also of a slice', () => {
    const flags = Array.from({ length: 40 }, (_, i) => i % 3 === 0);
    const vector = arrow.vectorFromArray(flags, new arrow.Bool());
    const sliced = new arrow.Table({ flag: vector }).slice(5, 33);
    const columns = columnsFromArrow<{ flag: number | null }>(sliced, { flag: 'number' });
    expect(Array.from(columns.numbers('flag'))).toEqual(flags.slice(5, 33).map(Number));
  });
});

describe('a prepared answer', () => {
  test('gives every row back after JSON', () => {
    fc.assert(
      fc.property(rows, (input) => {
        const json: unknown = JSON.parse(JSON.stringify(toAnswer(fromRows(input), query)));
        expect(rowsOf(fromAnswer<Row>(json, query))).toEqual(input);
      }),
    );
  });

  test('says a constant once', () => {
    const input = [1, 2, 3].map((value) => ({ area: 'IR-07', value }));
    expect(toAnswer(fromRows(input), query)).toEqual({
      length: 3,
      columns: { area: { constant: 'IR-07' }, value: { numbers: [1, 2, 3] } },
    });
  });

  test('comes out the same from columns that were an answer', () => {
    const answer = toAnswer(
      fromRows([
        { area: 'a', value: null },
        { area: 'b', value: 0.1 },
      ]),
      query,
    );
    expect(toAnswer(fromAnswer<Row>(answer, query), query)).toEqual(answer);
  });

  const columns = { area: { constant: 'a' }, value: { numbers: [1, 2] } };
  test.each([
    ['nothing', undefined, /not a prepared answer/],
    ['an error page', '<!doctype html>', /not a prepared answer/],
    ['a negative length', { length: -1, columns }, /not a prepared answer/],
    [
      'a column of another form',
      { length: 2, columns: { ...columns, area: { texts: [] } } },
      /not a prepared answer/,
    ],
    [
      'a fraction as code',
      { length: 1, columns: { ...columns, area: { dictionary: ['a'], codes: [0.5] } } },
      /not a prepared/,
    ],
    [
      'a missing column',
      { length: 2, columns: { area: columns.area } },
      /columns are \[area\], promised were \[area, value\]/,
    ],
    ['an unknown column', { length: 2, columns: { ...columns, extra: { constant: 1 } } }, /extra/],
    ['too few rows', { length: 3, columns }, /column value of the answer has 2 rows, promised were 3/],
    [
      'numbers for text',
      { length: 2, columns: { ...columns, area: { constant: 1 } } },
      /column area of the answer is number/,
    ],
    [
      'a code outside the dictionary',
      { length: 2, columns: { ...columns, area: { dictionary: ['a'], codes: [0, 1] } } },
      /outside its dictionary/,
    ],
    [
      'a negative code',
      { length: 2, columns: { ...columns, area: { dictionary: ['a'], codes: [0, -1] } } },
      /outside its dictionary/,
    ],
  ])('is refused as %s', (_, json, message) => {
    expect(() => fromAnswer<Row>(json, query)).toThrow(message);
  });

  test('never breaks on garbage, only refuses', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(() => fromAnswer<Row>(json, query)).toThrow(expect.objectContaining({ name: 'ColumnsError' }));
      }),
    );
  });
});

test('columns that were built by hand are read by name', () => {
  const columns = createColumns<Row>(1, {
    area: { type: 'text', dictionary: ['IR-07'], codes: [0] },
    value: { type: 'number', numbers: [9.25] },
  });
  expect(columns.at(0)).toEqual({ area: 'IR-07', value: 9.25 });
});
