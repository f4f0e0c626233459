import type { Columns } from '../model/columns.ts';
import { type Engine, EngineError, type EngineState, messageOf, type TableSource } from './engine.ts';
import { Progress, type Report } from './progress.ts';
import type { Query } from './query.ts';
import { abortable, abortError, Queue, timed } from './queue.ts';
import { isCrash, WasmSession } from './wasm-session.ts';
import type { WasmWorker } from './wasm-worker.ts';

/** How long the engine waits, in milliseconds, before it gives a worker up. */
export interface Timeouts {
  /** From the compiled program to a locked database. A wrong content policy never settles, so it must end here. */
  readonly boot: number;
  /** One statement. */
  readonly query: number;
  /** From an abort to the end of the statement. */
  readonly cancel: number;
}

const TIMEOUTS: Timeouts = { boot: 60_000, query: 60_000, cancel: 3_000 };

/** What differs between the browser and Node: where the program comes from and how its worker is started. */
export interface WasmHost<Program> {
  readonly load: (report: Report, signal: AbortSignal) => Promise<Program>;
  readonly start: (program: Program) => WasmWorker;
}

export interface WasmEngineOptions {
  readonly tables: readonly TableSource[];
  readonly onState?: (state: EngineState) => void;
  readonly timeouts?: Partial<Timeouts>;
  /** DuckDB's own limit, below the 4 GB that WebAssembly can address. */
  readonly memoryLimit?: string;
}

/** DuckDB-WASM behind the Engine contract, wherever its worker lives. */
export class WasmEngine<Program> implements Engine {
  readonly #host: WasmHost<Program>;
  readonly #tables: ReadonlyMap<string, TableSource>;
  readonly #timeouts: Timeouts;
  readonly #memoryLimit: string;
  readonly #progress: Progress;
  readonly #queue = new Queue();
  readonly #closed = new AbortController();
  readonly #bytes = new Map<string, Promise<Uint8Array>>();
  #program: Promise<Program> | undefined;
  #session: Promise<WasmSession> | undefined;
  #worker: WasmWorker | undefined;

  constructor(host: WasmHost<Program>, options: WasmEngineOptions) {
    this.#host = host;
    this.#tables = new Map(options.tables.map((source) => [source.dataSet, source]));
    this.#timeouts = { ...TIMEOUTS, ...options.timeouts };
    this.#memoryLimit = options.memoryLimit ?? '1GB';
    this.#progress = new Progress(options.onState ?? (() => undefined));
  }

  async warm(dataSet: string): Promise<void> {
    await Promise.all([this.#open(), this.#loaded(dataSet)]);
  }

  /** Boot and downloads run side by side and outside the queue: waiting for one data set holds up no other. */
  async rows<Row>(
    dataSet: string,
    query: Query<Row>,
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<Columns<Row>> {
    if (signal?.aborted) throw abortError();
    await abortable(this.warm(dataSet), signal);
    return this.#queue.add(() => this.#answer(dataSet, query, signal), signal);
  }

  async close(): Promise<void> {
    this.#closed.abort();
    this.#discard(this.#worker);
  }

  async #answer<Row>(dataSet: string, query: Query<Row>, signal?: AbortSignal): Promise<Columns<Row>> {
    for (let attempt = 1; ; attempt += 1) {
      const session = await this.#open();
      try {
        await this.#watched(session, this.#attach(session, dataSet));
        return await this.#watched(session, session.run(dataSet, query, signal), signal);
      } catch (error) {
        if (!isCrash(error)) throw error;
        this.#discard(session.worker);
        if (attempt > 1) throw new EngineError('crashed', messageOf(error), { cause: error });
      }
    }
  }

  async #attach(session: WasmSession, dataSet: string): Promise<void> {
    const bytes = await this.#loaded(dataSet);
    try {
      await session.attach(dataSet, bytes);
    } catch (error) {
      if (isCrash(error)) throw error;
      this.#bytes.delete(dataSet);
      throw new EngineError('tables_failed', `${dataSet}: ${messageOf(error)}`, { cause: error });
    }
  }

  /** Gives the worker up when it dies, takes too long, or does not obey an abort. The bytes stay for the next one. */
  async #watched<T>(session: WasmSession, work: Promise<T>, signal?: AbortSignal): Promise<T> {
    let disobeyed: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => {
        disobeyed = setTimeout(() => reject(abortError()), this.#timeouts.cancel);
      });
    });
    const tooLong = () => new EngineError('query_timeout', `no answer in ${this.#timeouts.query} ms`);
    let settled = false;
    work.finally(() => (settled = true)).catch(() => undefined);
    try {
      return await timed(Promise.race([work, late, session.worker.crashed]), this.#timeouts.query, tooLong);
    } catch (error) {
      if (!settled) this.#discard(session.worker);
      throw error;
    } finally {
      clearTimeout(disobeyed);
    }
  }

  #open(): Promise<WasmSession> {
    this.#session ??= this.#progress
      .during('engine', (report) => this.#boot(report))
      .catch((error) => {
        this.#session = undefined;
        throw error;
      });
    return this.#session;
  }

  async #boot(report: Report): Promise<WasmSession> {
    try {
      if (this.#closed.signal.aborted) throw new Error('the engine is closed');
      this.#program ??= this.#host.load(report, this.#closed.signal).catch((error) => {
        this.#program = undefined;
        throw error;
      });
      const worker = this.#host.start(await this.#program);
      this.#worker = worker;
      const tooLong = () => new EngineError('boot_timeout', `no database after ${this.#timeouts.boot} ms`);
      const opened = WasmSession.open(worker, this.#memoryLimit);
      return await timed(Promise.race([opened, worker.crashed]), this.#timeouts.boot, tooLong);
    } catch (error) {
      this.#worker?.stop();
      if (error instanceof EngineError && error.code === 'boot_timeout') throw error;
      throw new EngineError('boot_failed', messageOf(error), { cause: error });
    }
  }

  #discard(worker: WasmWorker | undefined): void {
    worker?.stop();
    if (worker === this.#worker) this.#session = undefined;
  }

  #loaded(dataSet: string): Promise<Uint8Array> {
    const known = this.#bytes.get(dataSet);
    if (known) return known;
    const source = this.#tables.get(dataSet);
    const load = async (report: Report) => {
      if (!source) throw new Error('no such tables');
      return source.load(report, this.#closed.signal);
    };
    const bytes = this.#progress.during(dataSet, load).catch((error) => {
      this.#bytes.delete(dataSet);
      throw new EngineError('tables_failed', `${dataSet}: ${messageOf(error)}`, { cause: error });
    });
    this.#bytes.set(dataSet, bytes);
    return bytes;
  }
}
