import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { tableFromArrays } from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import { EngineError, type EngineState, type TableSource } from '../../src/engine/engine.ts';
import { WasmEngine, type WasmEngineOptions, type WasmHost } from '../../src/engine/wasm-engine.ts';
import type { WasmWorker } from '../../src/engine/wasm-worker.ts';
import { question } from './fixture.ts';

const one = question('SELECT 42 AS n', { n: 'number' });
const never = new Promise<never>(() => undefined);
const crash = (name: string) => Object.assign(new Error('memory access out of bounds'), { name });

/** A worker that answers 42 after the given behaviour of its one interesting step. */
interface Behaviour {
  readonly crashed?: Promise<never>;
  readonly instantiate?: () => Promise<unknown>;
  readonly send?: () => Promise<unknown>;
  readonly cancelSent?: () => Promise<boolean>;
}

/** The reader of an answer with one row. */
function rowsOf42() {
  const { schema, batches } = tableFromArrays({ n: Float64Array.of(42) });
  return Object.assign(batches.values(), { open: async () => ({ schema }) });
}

function fakeWorker({ instantiate, send, cancelSent, crashed }: Behaviour, log: string[]): WasmWorker {
  const connection = {
    query: async (sql: string) => void log.push(sql),
    send: send ?? (async () => rowsOf42()),
    cancelSent: cancelSent ?? (async () => true),
  };
  const db = {
    open: async () => undefined,
    connect: async () => connection,
  };
  log.push('start');
  return {
    db: db as unknown as AsyncDuckDB,
    instantiated: instantiate?.() ?? Promise.resolve(),
    crashed: crashed ?? never,
    register: async (name) => void log.push(name),
    stop: () => void log.push('stop'),
  };
}

/** An engine whose n-th worker behaves like the n-th behaviour, and then like a healthy one. */
function engineOf(
  behaviours: readonly Behaviour[],
  options: Partial<WasmEngineOptions & WasmHost<null>> = {},
) {
  const log: string[] = [];
  const load = async () => {
    log.push('load');
    return new Blob(['abc']);
  };
  const tables: TableSource = { dataSet: 'a', load };
  let started = 0;
  const host: WasmHost<null> = {
    load: options.load ?? (async () => null),
    start: () => {
      started += 1;
      return fakeWorker(behaviours[started - 1] ?? {}, log);
    },
  };
  const timeouts = { boot: 50, query: 50, cancel: 20 };
  return { log, engine: new WasmEngine(host, { tables: [tables], timeouts, ...options }) };
}

const count = (log: readonly string[], entry: string) => log.filter((line) => line === entry).length;

describe('the engine', () => {
  test('says the safe settings first and locks last, before any tables', async () => {
    const { engine, log } = engineOf([]);
    await engine.rows('a', one);
    const statements = log.slice(log.indexOf('start') + 1);
    expect(statements[0]).toBe('SET autoload_known_extensions = false');
    expect(statements.indexOf('SET lock_configuration = true')).toBeLessThan(
      statements.indexOf('mem/a.duckdb'),
    );
    expect(statements.at(-1)).toBe('USE "a"');
  });

  test('gives a boot that never settles up, and boots anew on the next question', async () => {
    const { engine, log } = engineOf([{ instantiate: () => never }]);
    await expect(engine.rows('a', one)).rejects.toMatchObject({ name: 'EngineError', code: 'boot_timeout' });
    expect((await engine.rows('a', one)).at(0)).toEqual({ n: 42 });
    expect([count(log, 'start'), count(log, 'stop'), count(log, 'load')]).toEqual([2, 1, 1]);
  });

  test.each(['RangeError', 'RuntimeError'])('restarts once after a %s, and keeps the bytes', async (name) => {
    const { engine, log } = engineOf([{ send: () => Promise.reject(crash(name)) }]);
    expect((await engine.rows('a', one)).at(0)).toEqual({ n: 42 });
    expect([count(log, 'start'), count(log, 'stop'), count(log, 'load')]).toEqual([2, 1, 1]);
  });

  test('does not restart a second time for the same question, and asks it no more', async () => {
    const crashing = { send: () => Promise.reject(crash('RuntimeError')) };
    const { engine, log } = engineOf([crashing, crashing]);
    await expect(engine.rows('a', one)).rejects.toMatchObject({ name: 'EngineError', code: 'crashed' });
    const asked = count(log, 'start');
    await expect(engine.rows('a', one)).rejects.toMatchObject({ name: 'EngineError', code: 'refused' });
    expect(count(log, 'start')).toBe(asked);
    const other = question('SELECT 43 AS n', { n: 'number' });
    expect((await engine.rows('a', other)).at(0)).toEqual({ n: 42 });
  });

  test('a heap that is full twice is an error of memory', async () => {
    const full = { send: () => Promise.reject(new Error('std::bad_alloc')) };
    const { engine } = engineOf([full, full]);
    await expect(engine.rows('a', one)).rejects.toMatchObject({ code: 'out_of_memory' });
  });

  test("DuckDB's own limit is an error of memory, and the worker stays", async () => {
    const message = 'Out of Memory Error: could not allocate block of size 256.0 KiB (9.9 MiB/10.0 MiB used)';
    let sent = 0;
    const { engine, log } = engineOf([
      {
        send: async () => {
          sent += 1;
          if (sent === 1) throw new Error(message);
          return rowsOf42();
        },
      },
    ]);
    await expect(engine.rows('a', one)).rejects.toMatchObject({ code: 'out_of_memory', message });
    expect((await engine.rows('a', one)).at(0)).toEqual({ n: 42 });
    expect([count(log, 'start'), count(log, 'stop')]).toEqual([1, 0]);
  });

  test('a refused text that speaks of memory is no crash', async () => {
    const failing = {
      send: () => Promise.reject(new Error('Binder Error: column "out of memory" not found')),
    };
    const { engine, log } = engineOf([failing]);
    await expect(engine.rows('a', one)).rejects.toMatchObject({ name: 'QueryError' });
    expect(count(log, 'stop')).toBe(0);
  });

  test('cancels a statement that takes too long, and keeps the worker that obeys', async () => {
    let reject: (error: Error) => void = () => undefined;
    const sent = new Promise<never>((_, fail) => {
      reject = fail;
    });
    const cancelSent = async () => {
      reject(new Error('INTERRUPT Error: Interrupted!'));
      return true;
    };
    const { engine, log } = engineOf([{ send: () => sent, cancelSent }]);
    await expect(engine.rows('a', one)).rejects.toMatchObject({ code: 'query_timeout' });
    expect([count(log, 'start'), count(log, 'stop')]).toEqual([1, 0]);
  });

  test('replaces a worker that does not obey the watchdog, and refuses the question the third time', async () => {
    const states: EngineState[] = [];
    const deaf = { send: () => never };
    const { engine, log } = engineOf([deaf, deaf], { onState: (state) => states.push(state) });
    const other = question('SELECT 43 AS n', { n: 'number' });
    for (let attempt = 1; attempt <= 2; attempt += 1)
      await expect(engine.rows('a', one)).rejects.toMatchObject({ code: 'query_timeout' });
    await expect(engine.rows('a', one)).rejects.toMatchObject({ code: 'refused' });
    expect((await engine.rows('a', other)).at(0)).toEqual({ n: 42 });
    expect([count(log, 'start'), count(log, 'stop'), count(log, 'load')]).toEqual([3, 2, 1]);
    expect(states.map(({ kind }) => kind)).toContain('restarting');
    expect(states.at(-1)).toEqual({ kind: 'ready' });
  });

  test('a worker that dies idle is replaced at once, with its tables, and the next question pays nothing', async () => {
    const states: EngineState[] = [];
    let die: (error: Error) => void = () => undefined;
    const crashed = new Promise<never>((_, reject) => {
      die = reject;
    });
    const { engine, log } = engineOf([{ crashed }], { onState: (state) => states.push(state) });
    await engine.rows('a', one);
    states.length = 0;
    die(new EngineError('crashed', 'the worker is gone'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(states.map(({ kind }) => kind)).toEqual(['restarting', 'restarting', 'ready']);
    expect([count(log, 'start'), count(log, 'load'), count(log, 'mem/a.duckdb')]).toEqual([2, 1, 2]);
    expect((await engine.rows('a', one)).at(0)).toEqual({ n: 42 });
    expect(count(log, 'start')).toBe(2);
  });

  test('a worker that dies under a question is replaced, and the question is answered', async () => {
    let die: (error: Error) => void = () => undefined;
    const crashed = new Promise<never>((_, reject) => {
      die = reject;
    });
    const { engine, log } = engineOf([{ crashed, send: () => never }]);
    const asked = engine.rows('a', one);
    setTimeout(() => die(new EngineError('crashed', 'killed')), 10);
    expect((await asked).at(0)).toEqual({ n: 42 });
    expect([count(log, 'start'), count(log, 'load')]).toEqual([2, 1]);
  });

  test('a worker that dies again before it answered waits for a question', async () => {
    const dying = Array.from({ length: 9 }, () => ({
      get crashed() {
        return new Promise<never>((_, reject) => setTimeout(() => reject(crash('killed')), 5));
      },
    }));
    const states: EngineState[] = [];
    const { engine, log } = engineOf(dying, { onState: (state) => states.push(state) });
    await engine.warm('a').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(count(log, 'start')).toBeLessThanOrEqual(2);
    expect(states.at(-1)).toMatchObject({ kind: 'failed', error: { code: 'crashed' } });
  });

  test('a question of a panel overtakes the tables that are read ahead', async () => {
    const order: string[] = [];
    const note = (name: string) => async () => {
      order.push(name);
      return rowsOf42();
    };
    let sent = 0;
    const { engine } = engineOf([{ send: async () => note(`query ${++sent}`)() }]);
    await engine.warm('a');
    const background = engine.rows('a', question('SELECT 1 AS n', { n: 'number' }), {
      priority: 'background',
    });
    const panel = engine.rows('a', one, { priority: 'panel' });
    const first = await Promise.race([background.then(() => 'background'), panel.then(() => 'panel')]);
    expect(first).toBe('panel');
    await background;
  });

  test('stops a worker that does not obey an abort', async () => {
    const { engine, log } = engineOf([{ send: () => never }], { timeouts: { query: 60_000, cancel: 20 } });
    const controller = new AbortController();
    const asked = engine.rows('a', one, { signal: controller.signal });
    setTimeout(() => controller.abort(), 10);
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect((await engine.rows('a', one)).at(0)).toEqual({ n: 42 });
    expect([count(log, 'start'), count(log, 'stop')]).toEqual([2, 1]);
  });

  test('runs one statement at a time', async () => {
    let running = 0;
    let most = 0;
    const send = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      throw new Error('Binder Error: no');
    };
    const { engine } = engineOf([{ send }]);
    const asked = await Promise.allSettled([1, 2, 3].map(() => engine.rows('a', one)));
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(most).toBe(1);
  });

  test('asks again for a program that could not be loaded', async () => {
    let loads = 0;
    const load = async () => {
      loads += 1;
      if (loads === 1) throw new Error('offline');
      return null;
    };
    const { engine } = engineOf([], { load });
    await expect(engine.warm('a')).rejects.toMatchObject({ code: 'boot_failed', message: 'offline' });
    await engine.warm('a');
  });

  test('asks again for tables that could not be loaded', async () => {
    let loads = 0;
    const load = async () => {
      loads += 1;
      if (loads === 1) throw new Error('offline');
      return new Blob(['a']);
    };
    const { engine } = engineOf([], { tables: [{ dataSet: 'a', load }] });
    await expect(engine.warm('a')).rejects.toMatchObject({ code: 'tables_failed', message: 'a: offline' });
    expect((await engine.rows('a', one)).at(0)).toEqual({ n: 42 });
  });

  test('adds up the bytes of downloads that run side by side', async () => {
    const states: EngineState[] = [];
    let arrive: (bytes: Blob) => void = () => undefined;
    const tables: TableSource = {
      dataSet: 'a',
      load: (report) => {
        report(1, 4);
        return new Promise((resolve) => {
          arrive = resolve;
        });
      },
    };
    const load: WasmHost<null>['load'] = async (report) => {
      report(10, 100);
      return null;
    };
    const { engine } = engineOf([], { load, tables: [tables], onState: (state) => states.push(state) });
    const prepared = engine.warm('a');
    await new Promise((resolve) => setTimeout(resolve, 5));
    arrive(new Blob(['abcd']));
    await prepared;
    expect(states).toContainEqual({ kind: 'loading', what: 'engine', loaded: 11, total: 104 });
    expect(states).toContainEqual({ kind: 'loading', what: 'tables', loaded: 11, total: 14 });
    expect(states.filter(({ kind }) => kind === 'ready')).toHaveLength(1);
  });

  test('a closed engine answers nobody, not even who was waiting', async () => {
    const { engine, log } = engineOf([]);
    await engine.rows('a', one);
    await engine.close();
    expect(log.at(-1)).toBe('stop');
    await expect(engine.rows('a', one)).rejects.toBeInstanceOf(EngineError);
  });
});
