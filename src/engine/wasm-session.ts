import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Columns } from '../model/columns.ts';
import { ArrowColumns } from './arrow.ts';
import { EngineError, messageOf, QueryError } from './engine.ts';
import { identifier, literal } from './literal.ts';
import { isCleanMemoryError, isMemoryError } from './memory.ts';
import type { Query } from './query.ts';
import { abortError } from './queue.ts';
import type { WasmWorker } from './wasm-worker.ts';
import { writeValues } from './write-values.ts';

/** Said first: without them a function of a missing extension is fetched from outside, and traps when offline. */
const FIRST_STATEMENTS = [
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
];

/**
 * Said last. Only buffers registered under `mem/` can be opened from then on, and no setting changes any more; ATTACH of
 * a buffer and `USE` still work, because DuckDB exempts `schema` and `search_path` from the lock.
 */
const LOCK = [
  "SET allowed_directories = ['mem/']",
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];

/** A locked database in one worker. It answers one statement at a time: the caller queues. */
export class WasmSession {
  readonly worker: WasmWorker;
  readonly #connection: AsyncDuckDBConnection;
  readonly #attached = new Set<string>();

  private constructor(worker: WasmWorker, connection: AsyncDuckDBConnection) {
    this.worker = worker;
    this.#connection = connection;
  }

  static async open(worker: WasmWorker, memoryLimit: string): Promise<WasmSession> {
    await worker.instantiated;
    await worker.db.open({
      path: ':memory:',
      // Otherwise DECIMAL 9.25 arrives as the integer 925 and BIGINT as BigInt.
      query: { castBigIntToDouble: true, castDecimalToDouble: true },
    });
    const connection = await worker.db.connect();
    // Nothing spills: there is no disk behind the worker, and a failed spill would be a worse error than the limit's own.
    const limits = [
      `SET memory_limit = ${literal(memoryLimit)}`,
      'SET threads = 1',
      "SET temp_directory = ''",
    ];
    for (const statement of [...FIRST_STATEMENTS, ...limits, ...LOCK]) await connection.query(statement);
    return new WasmSession(worker, connection);
  }

  /** Attaches the tables of a data set, once. */
  async attach(dataSet: string, tables: Blob): Promise<void> {
    if (this.#attached.has(dataSet)) return;
    const file = `mem/${dataSet}.duckdb`;
    await this.worker.register(file, tables);
    await this.#connection.query(`ATTACH ${literal(file)} AS ${identifier(dataSet)} (READ_ONLY)`);
    this.#attached.add(dataSet);
  }

  /**
   * Runs one statement over an attached data set. A prepared statement of this library runs to its end inside the worker
   * and cannot be cancelled, and SQL's own PREPARE and EXECUTE plan it twice, which is most of the time of a short
   * question: so the values are written into the statement. `USE` comes before each statement because a person's own SQL
   * may have changed it.
   */
  async run<Row>(dataSet: string, query: Query<Row>, signal?: AbortSignal): Promise<Columns<Row>> {
    const cancel = () => void this.#connection.cancelSent().catch(() => undefined);
    try {
      await this.#connection.query(`USE ${identifier(dataSet)}`);
      const { sql, params } = query;
      // A person's own statement has no parameters and goes as it is.
      const statement = params.length === 0 ? sql : writeValues(sql, params);
      if (signal?.aborted) throw abortError();
      signal?.addEventListener('abort', cancel, { once: true });
      const reader = await this.#connection.send(statement);
      // The reader forgets its schema when it has read the last batch.
      const { schema } = await reader.open();
      // Batch by batch, as they come: the page never stands still for a whole answer.
      const columns = new ArrowColumns(schema, query.columns);
      for await (const batch of reader) {
        if (signal?.aborted) throw abortError();
        columns.push(batch);
      }
      return columns.finish();
    } catch (error) {
      if (isCrash(error)) throw error;
      if (signal?.aborted) throw abortError();
      if (error instanceof Error && isCleanMemoryError(error))
        throw new EngineError('out_of_memory', error.message, { cause: error });
      throw new QueryError(messageOf(error), query.sql, query.params, { cause: error });
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }
}

/** An error after which the worker cannot be trusted: its death, a trap, a full heap, a database that gave itself up. */
export function isCrash(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof EngineError) return error.code === 'crashed';
  if (['RangeError', 'RuntimeError'].includes(error.name)) return true;
  if (/^(FATAL|INTERNAL) Error/.test(error.message)) return true;
  // A parser or binder may quote a reader's own text: only errors that begin so are the heap's.
  return (
    /^(Out of Memory|std::|Aborted)/.test(error.message) && isMemoryError(error) && !isCleanMemoryError(error)
  );
}
