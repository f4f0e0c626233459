import {
  type DuckDBConnection,
  DuckDBDecimalValue,
  DuckDBInstance,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { Columns } from '../model/columns.ts';
import { columnsFromArrays } from './columns.ts';
import { type Engine, EngineError, messageOf, QueryError } from './engine.ts';
import { identifier, literal } from './literal.ts';
import type { Query } from './query.ts';
import { abortError, Queue } from './queue.ts';

/** DuckDB for Node behind the Engine contract: the build asks it for the prepared answers. */
export function createNodeEngine({ files }: { readonly files: ReadonlyMap<string, string> }): Engine {
  const queue = new Queue();
  let opened: Promise<DuckDBConnection> | undefined;
  const open = () => {
    opened ??= connect(files);
    return opened;
  };
  return {
    warm: async (dataSet) => known(files, dataSet) && void (await open()),
    rows: (dataSet, query, { signal } = {}) =>
      queue.add(async () => known(files, dataSet) && run(await open(), dataSet, query, signal), { signal }),
    close: async () => (await opened)?.closeSync(),
  };
}

function known(files: ReadonlyMap<string, string>, dataSet: string): true {
  if (!files.has(dataSet)) throw new EngineError('tables_failed', `${dataSet}: no such tables`);
  return true;
}

/** One thread, so that sums of doubles come out the same in every build; locked like the browser's database. */
async function connect(files: ReadonlyMap<string, string>): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  for (const [dataSet, path] of files) {
    await connection.run(`ATTACH ${literal(path)} AS ${identifier(dataSet)} (READ_ONLY)`).catch((error) => {
      throw new EngineError('tables_failed', `${dataSet}: ${messageOf(error)}`, { cause: error });
    });
  }
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  return connection;
}

async function run<Row>(
  connection: DuckDBConnection,
  dataSet: string,
  query: Query<Row>,
  signal?: AbortSignal,
): Promise<Columns<Row>> {
  const interrupt = () => connection.interrupt();
  signal?.addEventListener('abort', interrupt, { once: true });
  try {
    await connection.run(`USE ${identifier(dataSet)}`);
    const reader = await connection.runAndReadAll(query.sql, [...query.params]);
    const values = reader.getColumns().map((column) => column.map(plain));
    const names = reader.columnNames();
    const byName = Object.fromEntries(names.map((name, i) => [name, values[i] ?? []]));
    return columnsFromArrays(reader.currentRowCount, byName, query.columns);
  } catch (error) {
    if (signal?.aborted) throw abortError();
    throw new QueryError(messageOf(error), query.sql, query.params, { cause: error });
  } finally {
    signal?.removeEventListener('abort', interrupt);
  }
}

function plain(value: DuckDBValue): unknown {
  return value instanceof DuckDBDecimalValue ? value.toDouble() : value;
}
