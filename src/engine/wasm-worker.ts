import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import { EngineError } from './engine.ts';

/** One worker with DuckDB-WASM inside. */
export interface WasmWorker {
  readonly db: AsyncDuckDB;
  /** Settles when the program stands in the worker; under a wrong content policy it never does. */
  readonly instantiated: Promise<unknown>;
  /** Rejects when the worker dies or is stopped: the library leaves its pending promises open then. */
  readonly crashed: Promise<never>;
  /** Makes a file readable for the database under a name, however this host does it best. */
  readonly register: (name: string, file: Blob) => Promise<void>;
  readonly stop: () => void;
}

export interface WatchOptions {
  readonly db: AsyncDuckDB;
  readonly worker: Worker;
  readonly programUrl: string;
  readonly register: WasmWorker['register'];
  /** Settles when the worker is gone without a word, where the host can tell. Asked once the program stands. */
  readonly gone?: (signal: AbortSignal) => Promise<void>;
}

/** Starts the program in a database's worker and watches over the worker. */
export function watchWorker({ db, worker, programUrl, register, gone }: WatchOptions): WasmWorker {
  let die: (error: EngineError) => void = () => undefined;
  const crashed = new Promise<never>((_, reject) => {
    die = reject;
  });
  crashed.catch(() => undefined);
  worker.addEventListener('error', (event) =>
    die(new EngineError('crashed', event.message || 'the worker failed')),
  );
  const stopped = new AbortController();
  const instantiated = db.instantiate(programUrl);
  if (gone)
    instantiated
      .then(() => gone(stopped.signal))
      .then(() => die(new EngineError('crashed', 'the worker is gone')))
      .catch(() => undefined);
  return {
    db,
    instantiated,
    crashed,
    register,
    stop() {
      stopped.abort();
      die(new EngineError('crashed', 'the worker was stopped'));
      void db.terminate();
    },
  };
}
