import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine.ts';
import { createNodeEngine } from '../../src/engine/node.ts';
import { type Fixture, question, writeFixture } from './fixture.ts';

let fixture: Fixture;
let engine: Engine;
beforeAll(async () => {
  fixture = await writeFixture();
  engine = createNodeEngine({ files: fixture.files });
});
afterAll(async () => {
  await engine.close();
  fixture.remove();
});

const one = question('SELECT 42 AS n', { n: 'number' });

test('a refused statement carries its SQL and parameters', async () => {
  const query = question('SELECT no_such_column AS n FROM observation WHERE area = ?', { n: 'number' }, [
    'x',
  ]);
  const failure = { name: 'QueryError', sql: query.sql, params: ['x'], message: /no_such_column/ };
  await expect(engine.rows('published', query)).rejects.toMatchObject({
    ...failure,
    message: expect.stringMatching(failure.message),
  });
});

test('an unknown data set is refused', async () => {
  await expect(engine.rows('absent', one)).rejects.toMatchObject({ code: 'tables_failed' });
  await expect(engine.warm('absent')).rejects.toMatchObject({ code: 'tables_failed' });
});

test('a file that is not there is refused as tables', async () => {
  const other = createNodeEngine({ files: new Map([['a', `${fixture.folder}/absent.duckdb`]]) });
  await expect(other.rows('a', one)).rejects.toMatchObject({ name: 'EngineError', code: 'tables_failed' });
});

test('an abort interrupts a running statement, and the next one runs', async () => {
  const controller = new AbortController();
  const long = 'SELECT count(*) AS n FROM range(1000000) a(x), range(1000000) b(y) WHERE hash(x * y) % 7 = ?';
  const asked = engine.rows('published', question(long, { n: 'number' }, [3]), { signal: controller.signal });
  setTimeout(() => controller.abort(), 100);
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  const aborted = performance.now();
  expect((await engine.rows('published', one)).at(0)).toEqual({ n: 42 });
  expect(performance.now() - aborted).toBeLessThan(1_000);
});

test.each(["COPY (SELECT 1) TO 'outside.csv'", "SET memory_limit = '3GB'", 'DELETE FROM observation'])(
  'is locked: %s',
  async (statement) => {
    await expect(engine.rows('published', question(statement, { n: 'number' }))).rejects.toMatchObject({
      name: 'QueryError',
      message: expect.stringMatching(/disabled by configuration|has been locked|read-only mode/),
    });
  },
);
