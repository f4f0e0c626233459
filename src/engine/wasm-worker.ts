import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { EngineError } from './engine.ts';

/** One worker with DuckDB-WASM inside. */
export interface WasmWorker {
  readonly db: AsyncDuckDB;
  /** Settles when the program stands in the worker; under a wrong content policy it never does. */
  readonly instantiated: Promise<unknown>;
  /** Rejects when the worker dies or is stopped: the library leaves its pending promises open then. */
  readonly crashed: Promise<never>;
  readonly stop: () => void;
}

/** Starts the program in a database's worker and watches over the worker. */
export function watchWorker(db: AsyncDuckDB, worker: Worker, programUrl: string): WasmWorker {
  let die: (error: EngineError) => void = () => undefined;
  const crashed = new Promise<never>((_, reject) => {
    die = reject;
  });
  crashed.catch(() => undefined);
  worker.addEventListener('error', (event) =>
    die(new EngineError('crashed', event.message || 'the worker failed')),
  );
  return {
    db,
    instantiated: db.instantiate(programUrl),
    crashed,
    stop() {
      die(new EngineError('crashed', 'the worker was stopped'));
      void db.terminate();
    },
  };
}
