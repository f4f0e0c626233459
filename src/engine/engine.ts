import type { Columns } from '../model/columns.ts';
import type { Query } from './query.ts';
import type { TurnOptions } from './queue.ts';

/**
 * Where the bytes of a data set's tables come from. `load` reports progress in bytes. A blob, because it is kept for a
 * restart: the browser holds it outside the page's own memory, and a worker reads it without a copy of the whole.
 */
export interface TableSource {
  /** Name under which the tables are attached: the data set's folder name. */
  readonly dataSet: string;
  readonly load: (progress: (loaded: number, total: number) => void, signal?: AbortSignal) => Promise<Blob>;
}

/** What the engine is doing, for the place on screen that waits for it. */
export type EngineState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'loading';
      readonly what: 'engine' | 'tables';
      readonly loaded: number;
      readonly total: number;
    }
  /** The worker died or was given up; a new one is on its way, and what was answered stays valid. */
  | { readonly kind: 'restarting' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: Error };

/** The whole API of DuckDB in this program, the same in the browser and in Node. */
export interface Engine {
  /** Boots the engine and loads a data set's tables ahead of the first question; harmless to repeat. */
  warm(dataSet: string): Promise<void>;
  /**
   * Answers a query over one data set. Rejects with QueryError or EngineError; an aborted signal drops the question from
   * the queue or cancels its statement. Questions of panels go before those of the background.
   */
  rows<Row>(dataSet: string, query: Query<Row>, options?: TurnOptions): Promise<Columns<Row>>;
  /** Releases the database and its worker. */
  close(): Promise<void>;
}

/** A statement that the database refused, with its SQL. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly sql: string;
  readonly params: readonly unknown[];
  constructor(message: string, sql: string, params: readonly unknown[], options?: ErrorOptions) {
    super(message, options);
    this.sql = sql;
    this.params = params;
  }
}

/**
 * The engine itself could not start, was stopped by its watchdog, or ran out of memory. `refused` is a question that took
 * it down or ran out of time twice; `tables_too_large` are tables above the stated limit.
 */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code:
    | 'boot_failed'
    | 'boot_timeout'
    | 'crashed'
    | 'query_timeout'
    | 'out_of_memory'
    | 'refused'
    | 'tables_failed'
    | 'tables_too_large';
  constructor(code: EngineError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The text of an error, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
