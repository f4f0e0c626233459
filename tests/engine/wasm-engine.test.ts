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
  readonly instantiate?: () => Promise<unknown>;
  readonly send?: () => Promise<unknown>;
  readonly cancelSent?: () => Promise<boolean>;
}

function fakeWorker({ instantiate, send, cancelSent }: Behaviour, log: string[]): WasmWorker {
  const answer = async () => {
    const { schema, batches } = tableFromArrays({ n: Float64Array.of(42) });
    return { open: async () => ({ schema }), readAll: async () => batches };
  };
  const connection = {
    query: async (sql: string) => void log.push(sql),
    send: send ?? answer,
    cancelSent: cancelSent ?? (async () => true),
  };
  const db = {
    open: async () => undefined,
    connect: async () => connection,
    registerFileBuffer: async (name: string) => void log.push(name),
  };
  log.push('start');
  return {
    db: db as unknown as AsyncDuckDB,
    instantiated: instantiate?.() ?? Promise.resolve(),
    crashed: never,
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
    return new Uint8Array(3);
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

  test('does not restart a second time for the same question', async () => {
    const crashing = { send: () => Promise.reject(crash('RuntimeError')) };
    const { engine } = engineOf([crashing, crashing]);
    await expect(engine.rows('a', one)).rejects.toMatchObject({ name: 'EngineError', code: 'crashed' });
    expect((await engine.rows('a', one)).at(0)).toEqual({ n: 42 });
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
      return new Uint8Array(1);
    };
    const { engine } = engineOf([], { tables: [{ dataSet: 'a', load }] });
    await expect(engine.warm('a')).rejects.toMatchObject({ code: 'tables_failed', message: 'a: offline' });
    expect((await engine.rows('a', one)).at(0)).toEqual({ n: 42 });
  });

  test('adds up the bytes of downloads that run side by side', async () => {
    const states: EngineState[] = [];
    let arrive: (bytes: Uint8Array) => void = () => undefined;
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
    arrive(new Uint8Array(4));
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
