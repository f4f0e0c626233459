import type { Columns } from '../model/columns.ts';
import { type Engine, EngineError, type EngineState, messageOf, type TableSource } from './engine.ts';
import { isMemoryError } from './memory.ts';
import { Offences } from './offences.ts';
import { Progress, type Report } from './progress.ts';
import type { Query } from './query.ts';
import { abortable, abortError, Queue, type TurnOptions, timed } from './queue.ts';
import { isCrash, WasmSession } from './wasm-session.ts';
import type { WasmWorker } from './wasm-worker.ts';
import { watched } from './watchdog.ts';

/** How long the engine waits, in milliseconds, before it gives a worker up. */
export interface Timeouts {
  /** From the compiled program to a locked database. A wrong content policy never settles, so it must end here. */
  readonly boot: number;
  /** One statement, or the attaching of one data set. */
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
  /** DuckDB's own limit, below the 4 GB that WebAssembly can address: see `memoryLimitFor`. */
  readonly memoryLimit?: string;
}

/**
 * DuckDB-WASM behind the Engine contract, wherever its worker lives. A worker that dies or does not obey is replaced from
 * the compiled program and the tables' bytes, which stay; the question that was running is asked once more.
 */
export class WasmEngine<Program> implements Engine {
  readonly #host: WasmHost<Program>;
  readonly #tables: ReadonlyMap<string, TableSource>;
  readonly #timeouts: Timeouts;
  readonly #memoryLimit: string;
  readonly #progress: Progress;
  readonly #queue = new Queue();
  readonly #offences = new Offences();
  readonly #closed = new AbortController();
  readonly #blobs = new Map<string, Promise<Blob>>();
  #program: Promise<Program> | undefined;
  #session: Promise<WasmSession> | undefined;
  #worker: WasmWorker | undefined;
  /** False from a restart to the next answer: a second death in between waits for a question, or it would be a loop. */
  #mayRestart = true;

  constructor(host: WasmHost<Program>, options: WasmEngineOptions) {
    this.#host = host;
    this.#tables = new Map(options.tables.map((source) => [source.dataSet, source]));
    this.#timeouts = { ...TIMEOUTS, ...options.timeouts };
    this.#memoryLimit = options.memoryLimit ?? '1GB';
    this.#progress = new Progress(options.onState ?? (() => undefined));
  }

  async warm(dataSet: string): Promise<void> {
    await this.#prepare(dataSet);
    await this.#queue.add(async () => this.#attach(await this.#open(), dataSet), { priority: 'background' });
  }

  /** Boot and downloads run side by side and outside the queue: waiting for one data set holds up no other. */
  async rows<Row>(dataSet: string, query: Query<Row>, options: TurnOptions = {}): Promise<Columns<Row>> {
    const { signal } = options;
    if (signal?.aborted) throw abortError();
    this.#offences.check(dataSet, query);
    await abortable(this.#prepare(dataSet), signal);
    return this.#queue.add(() => this.#answer(dataSet, query, signal), options);
  }

  async close(): Promise<void> {
    this.#closed.abort();
    this.#worker?.stop();
    this.#worker = undefined;
    this.#session = undefined;
  }

  async #prepare(dataSet: string): Promise<void> {
    await Promise.all([this.#open(), this.#loaded(dataSet)]);
  }

  async #answer<Row>(dataSet: string, query: Query<Row>, signal?: AbortSignal): Promise<Columns<Row>> {
    for (;;) {
      if (signal?.aborted) throw abortError();
      const session = await this.#open();
      try {
        await this.#attach(session, dataSet);
        const run = (stop: AbortSignal) => session.run(dataSet, query, stop);
        const columns = await this.#watch(session, run, signal);
        this.#offences.forgive(dataSet, query);
        this.#mayRestart = true;
        return columns;
      } catch (error) {
        const isTimeout = error instanceof EngineError && error.code === 'query_timeout';
        if (!isCrash(error)) {
          if (isTimeout) this.#offences.add(dataSet, query);
          throw error;
        }
        this.#replace(session.worker);
        if (!this.#offences.add(dataSet, query)) throw crashOf(error);
      }
    }
  }

  async #attach(session: WasmSession, dataSet: string): Promise<void> {
    const blob = await this.#loaded(dataSet);
    try {
      await this.#watch(session, () => session.attach(dataSet, blob));
    } catch (error) {
      if (isCrash(error)) {
        this.#replace(session.worker);
        throw error;
      }
      this.#blobs.delete(dataSet);
      throw new EngineError('tables_failed', `${dataSet}: ${messageOf(error)}`, { cause: error });
    }
  }

  #watch<T>(session: WasmSession, start: (stop: AbortSignal) => Promise<T>, signal?: AbortSignal) {
    return watched(start, {
      limit: this.#timeouts.query,
      grace: this.#timeouts.cancel,
      signal,
      crashed: session.worker.crashed,
      giveUp: () => this.#replace(session.worker),
    });
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
    let worker: WasmWorker | undefined;
    try {
      if (this.#closed.signal.aborted) throw new Error('the engine is closed');
      this.#program ??= this.#host.load(report, this.#closed.signal).catch((error) => {
        this.#program = undefined;
        throw error;
      });
      const started = this.#host.start(await this.#program);
      worker = started;
      this.#worker = worker;
      const tooLong = () => new EngineError('boot_timeout', `no database after ${this.#timeouts.boot} ms`);
      const opened = WasmSession.open(worker, this.#memoryLimit);
      const session = await timed(Promise.race([opened, worker.crashed]), this.#timeouts.boot, tooLong);
      worker.crashed.catch(() => this.#replace(started));
      return session;
    } catch (error) {
      worker?.stop();
      if (error instanceof EngineError && error.code === 'boot_timeout') throw error;
      throw new EngineError('boot_failed', messageOf(error), { cause: error });
    }
  }

  /** Lets a worker go and starts another in its place, once; harmless to repeat. */
  #replace(worker: WasmWorker): void {
    if (worker !== this.#worker) return;
    this.#worker = undefined;
    this.#session = undefined;
    worker.stop();
    if (this.#closed.signal.aborted) return;
    if (!this.#mayRestart) {
      this.#progress.fail(new EngineError('crashed', 'the worker died again before it answered'));
      return;
    }
    this.#mayRestart = false;
    this.#progress.restart();
    this.#open().catch(() => undefined);
    for (const dataSet of this.#blobs.keys()) this.warm(dataSet).catch(() => undefined);
  }

  #loaded(dataSet: string): Promise<Blob> {
    const known = this.#blobs.get(dataSet);
    if (known) return known;
    const source = this.#tables.get(dataSet);
    const load = async (report: Report) => {
      if (!source) throw new Error('no such tables');
      return source.load(report, this.#closed.signal);
    };
    const blob = this.#progress.during(dataSet, load).catch((error) => {
      this.#blobs.delete(dataSet);
      if (error instanceof EngineError) throw error;
      throw new EngineError('tables_failed', `${dataSet}: ${messageOf(error)}`, { cause: error });
    });
    this.#blobs.set(dataSet, blob);
    return blob;
  }
}

function crashOf(error: unknown): EngineError {
  const isMemory = error instanceof Error && isMemoryError(error);
  return new EngineError(isMemory ? 'out_of_memory' : 'crashed', messageOf(error), { cause: error });
}
