import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fixture, question, writeFixture } from './fixture.ts';
import { openParity, type Parity } from './parity.ts';

let fixture: Fixture;
let parity: Parity;
beforeAll(async () => {
  fixture = await writeFixture();
  parity = openParity(fixture.files);
  await parity.wasm.warm('published');
}, 60_000);
afterAll(async () => {
  await parity.close();
  fixture.remove();
});

describe('both databases answer the same', () => {
  test.each([
    [
      'a whole slice',
      question('SELECT area, period, value FROM observation ORDER BY period_order, area', {
        area: 'text',
        period: 'text',
        value: 'number',
      }),
    ],
    [
      'a bound text',
      question('SELECT count(*) AS n FROM observation WHERE area = ?', { n: 'number' }, ['IR-07']),
    ],
    [
      'a bound number',
      question(
        'SELECT area, value FROM observation WHERE period_order = ? ORDER BY area LIMIT ?',
        { area: 'text', value: 'number' },
        [3, 5],
      ),
    ],
    [
      'a bound fraction',
      question('SELECT count(*) AS n FROM observation WHERE value > ?', { n: 'number' }, [17.5]),
    ],
    [
      'a quote and a comment mark in a parameter',
      question('SELECT ? AS a, ? AS b', { a: 'text', b: 'text' }, ["O'ne -- two", '; DROP']),
    ],
    [
      'parameters of each kind',
      question(
        'SELECT ?::VARCHAR AS a, ?::DOUBLE AS b, ?::DOUBLE AS c, ?::VARCHAR AS d',
        { a: 'text', b: 'number', c: 'number', d: 'text' },
        ['کودک', -1.5e-9, 2 ** 40, null],
      ),
    ],
    [
      'a sum of doubles',
      question('SELECT area, sum(value) / 3 AS third FROM observation GROUP BY area ORDER BY area', {
        area: 'text',
        third: 'number',
      }),
    ],
    [
      'an empty answer',
      question("SELECT area, value FROM observation WHERE area = ''", { area: 'text', value: 'number' }),
    ],
    [
      'a missing text',
      question('SELECT qualifier FROM observation ORDER BY period_order, area LIMIT 10', {
        qualifier: 'text',
      }),
    ],
    [
      'windows and QUALIFY',
      question(
        'SELECT area, value FROM observation QUALIFY row_number() OVER (PARTITION BY area ORDER BY period_order DESC) = 1 ORDER BY area',
        { area: 'text', value: 'number' },
      ),
    ],
  ])('%s', async (_, query) => {
    await parity.assertParity(query, 'published');
  });

  test('each data set answers from its own tables, in turns', async () => {
    const source = question('SELECT DISTINCT source FROM observation', { source: 'text' });
    for (const dataSet of ['example', 'published', 'example']) {
      expect((await parity.assertParity(source, dataSet)).at(0)).toEqual({ source: dataSet });
    }
  });

  test('every numeric type arrives as the number that was stored', async () => {
    const sql =
      'SELECT decimal, bigint, boolean, hugeint, single, tiny, enumeration::VARCHAR AS enumeration, nothing FROM kinds';
    const types = {
      decimal: 'number',
      bigint: 'number',
      boolean: 'number',
      hugeint: 'number',
      single: 'number',
      tiny: 'number',
      enumeration: 'text',
      nothing: 'number',
    } as const;
    const answer = await parity.assertParity(question(sql, types), 'published');
    expect(answer.at(0)).toEqual({
      decimal: 9.25,
      bigint: 12345678901234,
      boolean: 1,
      hugeint: 2 ** 127,
      single: 1.5,
      tiny: 2,
      enumeration: 'b',
      nothing: null,
    });
  });

  test.each([
    ['a date', question('SELECT day FROM kinds', { day: 'text' }), /column day/],
    ['a number promised as text', question('SELECT bigint FROM kinds', { bigint: 'text' }), /column bigint/],
    [
      'a text promised as number',
      question('SELECT area FROM observation', { area: 'number' }),
      /column area/,
    ],
    ['another name', question('SELECT area AS province FROM observation', { area: 'text' }), /province/],
    ['a division by zero', question('SELECT 1.0 / 0 AS x', { x: 'number' }), /holds Infinity/],
    ['infinity', question("SELECT 'Infinity'::DOUBLE AS x", { x: 'number' }), /holds Infinity/],
    [
      'not a number',
      question("SELECT x FROM (VALUES (1.0::DOUBLE), ('NaN'::DOUBLE)) t(x)", { x: 'number' }),
      /row 1/,
    ],
  ])('both refuse %s', async (_, query, message) => {
    for (const engine of [parity.native, parity.wasm]) {
      await expect(engine.rows('published', query)).rejects.toMatchObject({
        name: 'QueryError',
        message: expect.stringMatching(message),
      });
    }
  });
});
