import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE_ASSETS } from '../../src/engine/assets.ts';
import type { Engine, EngineState } from '../../src/engine/engine.ts';
import { createWasmNodeEngine } from '../../src/engine/wasm-node.ts';
import { type Fixture, question, writeFixture } from './fixture.ts';

/** Minutes of work for the database, if nobody stops it. */
const LONG = 'SELECT count(*) AS n FROM range(1000000) a(x), range(1000000) b(y) WHERE hash(x * y) % 7 = ';

let fixture: Fixture;
let engine: Engine;
const states: EngineState[] = [];
beforeAll(async () => {
  fixture = await writeFixture();
  engine = createWasmNodeEngine({ files: fixture.files, onState: (state) => states.push(state) });
  await engine.warm('published');
}, 60_000);
afterAll(async () => {
  await engine.close();
  fixture.remove();
});

const one = question('SELECT 42 AS n', { n: 'number' });
const ask = (sql: string) => engine.rows('published', question(sql, { n: 'number' }));

test('tells what it loads and when it is ready', () => {
  expect(states[0]).toMatchObject({ kind: 'loading', what: 'engine' });
  expect(states.at(-1)).toEqual({ kind: 'ready' });
});

test('a refused statement carries its SQL and parameters', async () => {
  const query = question('SELECT no_such_column AS n FROM observation WHERE area = ?', { n: 'number' }, [
    'IR-07',
  ]);
  await expect(engine.rows('published', query)).rejects.toMatchObject({
    name: 'QueryError',
    sql: query.sql,
    params: ['IR-07'],
    message: expect.stringContaining('no_such_column'),
  });
});

test('an ENUM is refused: its texts do not arrive', async () => {
  await expect(
    engine.rows('published', question('SELECT enumeration FROM kinds', { enumeration: 'text' })),
  ).rejects.toThrow(/enumeration is Dictionary<.*cast it/);
});

test('a data set without tables is refused, and the engine goes on', async () => {
  await expect(engine.rows('absent', one)).rejects.toMatchObject({
    name: 'EngineError',
    code: 'tables_failed',
  });
  expect((await engine.rows('published', one)).at(0)).toEqual({ n: 42 });
});

describe('abort', () => {
  test.each([
    ['without parameters', question(`${LONG}3`, { n: 'number' })],
    ['with parameters', question(`${LONG}?`, { n: 'number' }, [3])],
  ])('stops a running statement %s in well under a second', async (_, query) => {
    const controller = new AbortController();
    const answer = engine.rows('published', query, { signal: controller.signal });
    setTimeout(() => controller.abort(), 300);
    await expect(answer).rejects.toSatisfy(
      (error) => error instanceof DOMException && error.name === 'AbortError',
    );
    const aborted = performance.now();
    expect((await engine.rows('published', one)).at(0)).toEqual({ n: 42 });
    expect(performance.now() - aborted).toBeLessThan(1_000);
  });

  test('drops a queued statement without running it', async () => {
    const [running, queued] = [new AbortController(), new AbortController()];
    const first = engine.rows('published', question(`${LONG}3`, { n: 'number' }), { signal: running.signal });
    const second = engine.rows('published', question(`${LONG}4`, { n: 'number' }), { signal: queued.signal });
    const third = engine.rows('published', one);
    setTimeout(() => queued.abort(), 100);
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    running.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    expect((await third).at(0)).toEqual({ n: 42 });
  });

  test('an aborted signal asks nothing', async () => {
    await expect(engine.rows('published', one, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('the lock', () => {
  const outside = () => path.join(fixture.folder, 'outside.csv');
  test.each([
    ['writes no file', () => `COPY (SELECT 1) TO '${outside()}'`],
    ['exports nothing', () => `EXPORT DATABASE '${fixture.folder}'`],
    ['reads no file as CSV', () => `SELECT * FROM read_csv('${outside()}')`],
    ['reads no file as text', () => `SELECT * FROM read_text('${outside()}')`],
    ['lists no folder', () => `SELECT * FROM glob('${fixture.folder}/*')`],
    ['attaches no other file', () => `ATTACH '${fixture.files.get('example')}' AS other`],
    ['does not climb out of its folder', () => `ATTACH 'mem/../${fixture.files.get('example')}' AS other`],
    ['loads no extension', () => 'LOAD httpfs'],
    ['reads nothing from the network', () => "SELECT * FROM 'https://example.org/x.csv'"],
    ['changes no setting', () => "SET memory_limit = '3GB'"],
    ['opens no access again', () => 'SET enable_external_access = true'],
    ['does not unlock itself', () => 'SET lock_configuration = false'],
    ['resets no setting', () => 'RESET memory_limit'],
    ['spills nowhere', () => "SET temp_directory = '/tmp'"],
    ['writes to no table', () => 'DELETE FROM observation'],
  ])('%s', async (_, statement) => {
    writeFileSync(outside(), 'secret\n1\n');
    await expect(ask(statement())).rejects.toThrow(
      /file system operations are disabled|configuration has been locked|disabled through configuration|read-only mode|Cannot (change|enable|disable)/,
    );
    expect(readFileSync(outside(), 'utf8')).toBe('secret\n1\n');
  });

  test('a statement that changes the current tables does not mislead the next query', async () => {
    await ask('USE memory').catch(() => undefined);
    expect((await ask('SELECT count(*) AS n FROM observation')).at(0)).toEqual({ n: 1054 });
  });
});

test('a file that is no database is refused as tables', async () => {
  const broken = path.join(fixture.folder, 'broken.duckdb');
  writeFileSync(broken, 'not a database');
  const other = createWasmNodeEngine({ files: new Map([['broken', broken]]) });
  await expect(other.rows('broken', one)).rejects.toMatchObject({
    name: 'EngineError',
    code: 'tables_failed',
  });
  await other.close();
}, 60_000);

test('a file in a newer storage version is refused as tables', async () => {
  const newer = await writeFixture(['newer'], 'latest');
  const other = createWasmNodeEngine({ files: newer.files });
  const failure = { name: 'EngineError', code: 'tables_failed', message: expect.stringContaining('newer') };
  await expect(other.rows('newer', one)).rejects.toMatchObject(failure);
  await other.close();
  newer.remove();
}, 60_000);

test('a query time-out restarts the worker and keeps the bytes', async () => {
  const other = createWasmNodeEngine({ files: fixture.files, timeouts: { query: 1_000 } });
  await other.warm('published');
  await expect(other.rows('published', question(`${LONG}3`, { n: 'number' }))).rejects.toMatchObject({
    name: 'EngineError',
    code: 'query_timeout',
  });
  expect(
    (await other.rows('published', question('SELECT count(*) AS n FROM observation', { n: 'number' }))).at(0),
  ).toEqual({ n: 1054 });
  await other.close();
}, 60_000);

test('an answer beyond the memory limit is an error of memory, and the same worker lives on', async () => {
  const states: EngineState[] = [];
  const files = fixture.files;
  const other = createWasmNodeEngine({ files, memoryLimit: '20MB', onState: (state) => states.push(state) });
  await other.warm('published');
  const wide = 'SELECT count(*) AS n FROM (SELECT x, count(*) FROM range(20000000) t(x) GROUP BY x)';
  await expect(other.rows('published', question(wide, { n: 'number' }))).rejects.toMatchObject({
    name: 'EngineError',
    code: 'out_of_memory',
    message: expect.stringContaining('Out of Memory Error'),
  });
  expect((await other.rows('published', one)).at(0)).toEqual({ n: 42 });
  expect(states.map(({ kind }) => kind)).not.toContain('restarting');
  await other.close();
}, 60_000);

test('the size of the program is the one told to the progress of its download', () => {
  const file = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  expect(ENGINE_ASSETS.wasmBytes).toBe(statSync(file).size);
});
