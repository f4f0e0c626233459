import type { Engine } from './engine.ts';
import { compileInWorker, fetchInWorker } from './load-in-worker.ts';
import type { Report } from './progress.ts';
import { WasmEngine, type WasmEngineOptions } from './wasm-engine.ts';
import { type WasmWorker, watchWorker } from './wasm-worker.ts';

/** Where DuckDB's program and its worker's script lie on this site. */
export interface EngineAssets {
  readonly wasm: string;
  readonly worker: string;
  /** Size of the program when it is not compressed, for the progress of its download. */
  readonly wasmBytes?: number;
}

export interface BrowserEngineOptions extends WasmEngineOptions {
  readonly assets: EngineAssets;
}

type Library = typeof import('@duckdb/duckdb-wasm');

interface Program {
  readonly library: Library;
  readonly module: WebAssembly.Module;
  readonly script: Blob;
}

/**
 * Runs in the worker before DuckDB's own script. The page has compiled the program already and hands it over in the
 * first message: the worker fetches nothing (a `blob:` address would fall under `connect-src`), and a second worker
 * starts without compiling again. A program that cannot start becomes an error of the worker, which the library would
 * swallow. Before that the worker takes the lock that it was named and holds it for life: nothing else tells the page
 * that a worker was ended by the browser. The script's console is quiet: it logs each refused statement, which arrives as
 * an error anyway.
 */
const PRELUDE = `{
  const program = new Promise((resolve) => {
    addEventListener('message', (event) => { event.stopImmediatePropagation(); resolve(event.data); }, { once: true });
  }).then(async ({ module, lock }) => {
    if (navigator.locks) await new Promise((held) => {
      navigator.locks.request(lock, () => { held(); return new Promise(() => {}); }).catch(held);
    });
    return module;
  });
  const fetchFile = self.fetch;
  self.fetch = () => { self.fetch = fetchFile; return Promise.resolve(new Response()); };
  WebAssembly.instantiateStreaming = async (_, imports) => {
    try {
      const module = await program;
      return { module, instance: await WebAssembly.instantiate(module, imports) };
    } catch (error) {
      setTimeout(() => { throw error; });
      throw error;
    }
  };
  console.log = () => {};
}
`;

/**
 * DuckDB-WASM in a worker of this page. Nothing is fetched before the first question or `warm`; then the program
 * and the tables that are asked for come from this site, with their bytes told to `onState`.
 */
export function createBrowserEngine({ assets, ...options }: BrowserEngineOptions): Engine {
  const load = async (report: Report, signal: AbortSignal): Promise<Program> => {
    const { wasm, wasmBytes: bytes } = assets;
    const [library, module, script] = await Promise.all([
      import('@duckdb/duckdb-wasm'),
      compileInWorker(wasm, { report, signal, ...(bytes && { bytes }) }),
      fetchInWorker(assets.worker, { signal }),
    ]);
    return { library, module, script };
  };
  return new WasmEngine({ load, start: startWorker }, options);
}

let workers = 0;

/** A worker from a blob inherits the content policy of this page; one from an address would be bound by none. */
function startWorker({ library, module, script }: Program): WasmWorker {
  const url = URL.createObjectURL(new Blob([PRELUDE, script], { type: 'text/javascript' }));
  const worker = new Worker(url);
  workers += 1;
  // Locks are shared by all tabs of the site: the address of the blob is this worker's alone.
  const lock = `${url} ${workers}`;
  worker.postMessage({ module, lock });
  const db = new library.AsyncDuckDB(new library.VoidLogger(), worker);
  const { BROWSER_FILEREADER } = library.DuckDBDataProtocol;
  const running = watchWorker({
    db,
    worker,
    programUrl: location.href,
    // The worker reads the blob where it lies: neither the page nor WebAssembly's memory holds a copy of the file.
    register: (name, file) => db.registerFileHandle(name, file, BROWSER_FILEREADER, false),
    ...(navigator.locks && { gone: (signal) => navigator.locks.request(lock, { signal }, () => undefined) }),
  });
  const release = () => URL.revokeObjectURL(url);
  Promise.race([running.instantiated, running.crashed]).then(release, release);
  return running;
}
