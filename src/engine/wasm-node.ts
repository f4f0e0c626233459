import { openAsBlob } from 'node:fs';
import { createRequire } from 'node:module';
import { Worker as Thread } from 'node:worker_threads';
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { Engine } from './engine.ts';
import { WasmEngine, type WasmEngineOptions } from './wasm-engine.ts';
import { type WasmWorker, watchWorker } from './wasm-worker.ts';

export interface WasmNodeEngineOptions extends Omit<WasmEngineOptions, 'tables'> {
  /** Data set → path of its tables. */
  readonly files: ReadonlyMap<string, string>;
}

/** The DuckDB-WASM of the browser, in a thread of Node: for tests that both engines answer the same. */
export function createWasmNodeEngine({ files, ...options }: WasmNodeEngineOptions): Engine {
  const tables = [...files].map(([dataSet, path]) => ({
    dataSet,
    load: () => openAsBlob(path),
  }));
  return new WasmEngine({ load: async () => undefined, start: startThread }, { ...options, tables });
}

const resolve = createRequire(import.meta.url).resolve;

/** Gives the library's worker script, written for browsers, the globals that a thread of Node lacks. */
const PRELUDE = `
  const { parentPort, workerData } = require('node:worker_threads');
  globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
  parentPort.on('message', (data) => globalThis.onmessage({ data }));
  console.log = () => {};
  require(workerData);
`;

function startThread(): WasmWorker {
  const script = resolve('@duckdb/duckdb-wasm/dist/duckdb-node-eh.worker.cjs');
  const worker = workerOf(new Thread(PRELUDE, { eval: true, workerData: script }));
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  return watchWorker({
    db,
    worker,
    programUrl: resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
    // The library's Node build reads no blobs: the worker takes a copy of the bytes over.
    register: async (name, file) => db.registerFileBuffer(name, new Uint8Array(await file.arrayBuffer())),
  });
}

/** A thread with the few methods of a browser's Worker that the library calls. */
function workerOf(thread: Thread): Worker {
  return {
    postMessage: thread.postMessage.bind(thread),
    terminate: () => void thread.terminate(),
    removeEventListener: () => undefined,
    addEventListener(type: string, listener: (event: unknown) => void) {
      if (type === 'message') thread.on('message', (data) => listener({ data }));
      else
        thread.on(type, (error?: unknown) =>
          listener({ message: error instanceof Error ? error.message : '' }),
        );
    },
  } as unknown as Worker;
}
