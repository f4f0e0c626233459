import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Columns } from '../model/columns.ts';
import { columnsFromArrow } from './arrow.ts';
import { EngineError, messageOf, QueryError } from './engine.ts';
import { identifier, literal } from './literal.ts';
import type { Query } from './query.ts';
import { abortError } from './queue.ts';
import type { WasmWorker } from './wasm-worker.ts';

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
    const limit = `SET memory_limit = ${literal(memoryLimit)}`;
    for (const statement of [...FIRST_STATEMENTS, limit, ...LOCK]) await connection.query(statement);
    return new WasmSession(worker, connection);
  }

  /** Attaches the tables of a data set, once. The bytes are copied: the worker takes its copy away. */
  async attach(dataSet: string, bytes: Uint8Array): Promise<void> {
    if (this.#attached.has(dataSet)) return;
    const file = `mem/${dataSet}.duckdb`;
    await this.worker.db.registerFileBuffer(file, bytes.slice());
    await this.#connection.query(`ATTACH ${literal(file)} AS ${identifier(dataSet)} (READ_ONLY)`);
    this.#attached.add(dataSet);
  }

  /**
   * Runs one statement over an attached data set. A prepared statement of this library runs to its end inside the
   * worker, so parameters go through SQL's own PREPARE and EXECUTE instead: EXECUTE is a pending query and can be
   * cancelled. `USE` comes before each statement because a person's own SQL may have changed it.
   */
  async run<Row>(dataSet: string, query: Query<Row>, signal?: AbortSignal): Promise<Columns<Row>> {
    const cancel = () => void this.#connection.cancelSent().catch(() => undefined);
    try {
      await this.#connection.query(`USE ${identifier(dataSet)}`);
      const statement = await this.#prepare(query);
      if (signal?.aborted) throw abortError();
      signal?.addEventListener('abort', cancel, { once: true });
      const reader = await this.#connection.send(statement);
      // The reader forgets its schema when it has read the last batch.
      const { schema } = await reader.open();
      return columnsFromArrow({ schema, batches: await reader.readAll() }, query.columns);
    } catch (error) {
      if (signal?.aborted) throw abortError();
      if (isCrash(error)) throw error;
      throw new QueryError(messageOf(error), query.sql, query.params, { cause: error });
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  /** Statements without parameters go as they are: PREPARE takes no EXPLAIN, and its errors count its own line. */
  async #prepare({ sql, params }: Pick<Query<unknown>, 'sql' | 'params'>): Promise<string> {
    if (params.length === 0) return sql;
    await this.#connection.query(`PREPARE answer AS\n${sql}`);
    return `EXECUTE answer(${params.map(literal).join(', ')})`;
  }
}

/** An error after which the worker cannot be trusted: its death, a trap, a full heap, a database that gave itself up. */
export function isCrash(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof EngineError) return error.code === 'crashed';
  return ['RangeError', 'RuntimeError'].includes(error.name) || /^(FATAL|INTERNAL) Error/.test(error.message);
}
