import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identifier, literal } from '../../src/engine/literal.ts';
import type { Parameter } from '../../src/engine/query.ts';
import { writeValues } from '../../src/engine/write-values.ts';
import { type Fixture, question, writeFixture } from './fixture.ts';
import { openParity, type Parity } from './parity.ts';

let connection: DuckDBConnection;
let fixture: Fixture;
let parity: Parity;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  fixture = await writeFixture(['published']);
  parity = openParity(fixture.files);
  await parity.wasm.warm('published');
}, 60_000);
afterAll(async () => {
  connection.closeSync();
  await parity.close();
  fixture.remove();
});

/** Marks that mean something to a reader of SQL, between letters of several scripts. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "'",
        "''",
        '"',
        '\\',
        "\\'",
        '--',
        '/*',
        '*/',
        '?',
        '$$',
        '$1',
        ';',
        '\n',
        '\r',
        '%',
        '(',
      ),
      fc.constantFrom(
        ' OR 1=1 --',
        "'); DROP TABLE t; --",
        'ی',
        '\u200c',
        '\u2019',
        '\uff07',
        '😀',
        '\u0001',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''));
const value: fc.Arbitrary<Parameter> = fc.oneof(
  hostile,
  fc.integer(),
  // The native client binds no whole number beyond 64 bits, and no -0.
  fc.double({ noNaN: true, min: -(2 ** 53), max: 2 ** 53 }).map((number) => number + 0),
  fc.constant(null),
);

/** What may stand between two words of a statement. */
const gap = fc.oneof(
  fc.constantFrom(' ', '\n', '\t', ' /**/ ', ' /* ? */ ', "/* it's */", '--\n', '-- ? "\r\n'),
  hostile.map((text) => ` --${text.replaceAll(/[\r\n]/g, '')}\n`),
  hostile.map((text) => ` /*${text.replaceAll(/[*/]/g, '')}*/ `),
);
/** A column of an answer: its SQL with at most one place, and the value for that place. */
const column = fc.oneof(
  value.map((bound) => ({ text: typeof bound === 'number' ? '?::DOUBLE' : '?::VARCHAR', bound: [bound] })),
  hostile.map((text) => ({ text: `${literal(text)}::VARCHAR`, bound: [] })),
);
const statement = fc
  .array(fc.tuple(column, gap, gap, hostile), { minLength: 1, maxLength: 6 })
  .map((columns) => ({
    sql: `SELECT${columns
      .map(([{ text }, before, after, name], i) => `${before}${text}${after}AS ${identifier(`${i}${name}`)}`)
      .join(',')}`,
    params: columns.flatMap(([{ bound }]) => bound),
    isNumber: columns.map(([{ text }]) => text === '?::DOUBLE'),
    names: columns.map(([, , , name], i) => `${i}${name}`),
  }));

const rowsOf = async (sql: string, params: Parameter[] = []) =>
  (await connection.runAndReadAll(sql, params)).getRowsJS();

describe('a statement with its values written in', () => {
  test('answers what the same statement answers with them bound', async () => {
    await fc.assert(
      fc.asyncProperty(statement, async ({ sql, params }) => {
        expect(await rowsOf(writeValues(sql, params))).toEqual(await rowsOf(sql, [...params]));
      }),
      { numRuns: 500 },
    );
  });

  test('gives every value back through the database of the browser', async () => {
    await fc.assert(
      fc.asyncProperty(statement, async ({ sql, params, isNumber, names }) => {
        const types = Object.fromEntries(names.map((name, i) => [name, isNumber[i] ? 'number' : 'text']));
        await parity.assertParity(
          question(sql, types as Record<string, 'number' | 'text'>, params),
          'published',
        );
      }),
      { numRuns: 100 },
    );
  });

  test('has its places where the parser of the database finds them, or is refused', async () => {
    const piece = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('?', ' ', '1', '+', '-', "'", '"', '\n', ', ', '*', '/') },
      fc.constantFrom(
        "'?'",
        '"?"',
        '--',
        '/*',
        '*/',
        'e',
        'E',
        "e'",
        '$',
        '$$',
        '$1',
        '?1',
        "''",
        '||',
        ' AS a',
        '=',
      ),
    );
    const seen = { told: 0, refused: 0, places: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const sql = `SELECT 1 ${pieces.join('')}`;
        const count = await connection.prepare(sql).then(
          (prepared) => prepared.parameterCount,
          () => undefined,
        );
        if (count === undefined) return;
        try {
          writeValues(sql, new Array<number>(count).fill(7));
          seen.told += 1;
          seen.places += count;
        } catch (error) {
          expect((error as Error).message).toMatch(/^no values can be written/);
          seen.refused += 1;
        }
      }),
      { numRuns: 6_000 },
    );
    // A parser that refused everything would agree with every reader.
    expect(seen.told).toBeGreaterThan(100);
    expect(seen.places).toBeGreaterThan(20);
  });

  test('keeps a value from joining its neighbours', async () => {
    const both = async (sql: string, params: Parameter[]) => [
      await rowsOf(writeValues(sql, params)),
      await rowsOf(sql, params),
    ];
    for (const sql of [
      'SELECT 5 -?::INTEGER',
      'SELECT 5 - -?::INTEGER',
      'SELECT ?::INTEGER',
      'SELECT 5*?::INTEGER',
    ]) {
      const [written, bound] = await both(sql, [-3]);
      expect(written, sql).toEqual(bound);
    }
    for (const sql of ["SELECT 'a'?", 'SELECT e?', 'SELECT "a"?', 'SELECT 1?', 'SELECT ??'])
      await expect(
        rowsOf(
          writeValues(
            sql,
            Array.from(sql.matchAll(/\?/g), () => "'b"),
          ),
        ),
      ).rejects.toThrow();
  });

  test('keeps its lines, so that an error names the line of the statement', async () => {
    const query = question('SELECT\n ? AS a,\n no_such_column AS b', { a: 'text', b: 'text' }, ["it's"]);
    await expect(parity.wasm.rows('published', query)).rejects.toMatchObject({
      name: 'QueryError',
      message: expect.stringContaining('LINE 3'),
      sql: query.sql,
      params: query.params,
    });
  });
});

describe('no statement is made', () => {
  test.each([
    ['of more values than places', 'SELECT ?', [1, 2], /1 places for 2 values/],
    ['of fewer values than places', 'SELECT ?, ?', [1], /2 places for 1 values/],
    ['of a place within a text', "SELECT '?'", ['a'], /0 places for 1/],
    ['of a place within a name', 'SELECT 1 AS "?"', ['a'], /0 places for 1/],
    ['of a place within a comment', 'SELECT 1 -- ?', ['a'], /0 places for 1/],
    ['of a text with escapes', "SELECT E'\\'', ?", ['a'], /with E' at 7/],
    ['of a dollar quote', "SELECT $$'$$, ?", ['a'], /with \$ at 7/],
    ['of numbered places', 'SELECT ?1', ['a'], /with \? at 7/],
    ['of a comment within a comment', 'SELECT /* /* */ ? */ ?', ['a'], /with \/\* at 7/],
    ['of a text that does not end', "SELECT ?, 'a", ['a'], /with ' at 10/],
    ['with the NUL character', 'SELECT ?', ['a\0b'], /NUL/],
    ['with what is no number', 'SELECT ?', [Number.NaN], /a parameter is NaN/],
  ])('%s', async (_, sql, params, message) => {
    expect(() => writeValues(sql, params)).toThrow(message);
    await expect(parity.wasm.rows('published', question(sql, { a: 'text' }, params))).rejects.toMatchObject({
      name: 'QueryError',
      message: expect.stringMatching(message),
      sql,
      params,
    });
  });
});

test('a statement without parameters goes as it is', async () => {
  const sql = "SELECT $$it's ?$$ AS a, E'\\'?' AS b /* /* ? */ */";
  const answer = await parity.wasm.rows('published', question(sql, { a: 'text', b: 'text' }));
  expect(answer.at(0)).toEqual({ a: "it's ?", b: "'?" });
});
