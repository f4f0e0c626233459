import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  VARCHAR,
} from '@duckdb/node-api';
import type { FileEntry } from '../model/data-set.ts';
import { type Expansion, expand, expansionKey } from './example/ladder/expand.ts';
import { measure } from './example/ladder/measure.ts';
import { SHORT_HASH } from './hash.ts';
import type { Output } from './output.ts';
import type { SqlType, Table } from './table-schema.ts';

// DuckDB-WASM 1.32 (DuckDB 1.4.3) reads this version; the native default is newer and unreadable there.
const STORAGE_VERSION = 'v1.2.0';
// The smallest block that the format knows: most tables have a few rows, and a block is never shared.
const SMALL_BLOCK = 16_384;
// The usual one: from here on the last blocks of small tables weigh less than what larger blocks pack better (at five
// million rows 49 MB instead of 91), and the browser reads a file in sixteen times fewer steps.
const LARGE_BLOCK = 262_144;
const LARGE_FROM = 250_000;
const CHUNK_ROWS = 2_048;
const TYPES = { VARCHAR, DOUBLE, INTEGER } as const;

const quoted = (name: string) => `"${name}"`;

function observationRows(tables: readonly Table[]): number | undefined {
  return tables.find((table) => table.name === 'observation')?.rows.length;
}

function blockSizeFor(tables: readonly Table[], expansion: Expansion | undefined): number {
  return !expansion && (observationRows(tables) ?? 0) < LARGE_FROM ? SMALL_BLOCK : LARGE_BLOCK;
}

/** Hash of the logical content: names, types and rows in their order, and how they are stored. */
function tablesHash(tables: readonly Table[], expansion?: Expansion): string {
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([
      STORAGE_VERSION,
      blockSizeFor(tables, expansion),
      ...(expansion ? expansionKey(expansion) : []),
    ]),
  );
  for (const { name, columns, rows } of tables) {
    hash.update(JSON.stringify([name, columns, rows.length]));
    // In parts: the rows of a large table are more text than one string can hold.
    for (let start = 0; start < rows.length; start += CHUNK_ROWS)
      hash.update(JSON.stringify(rows.slice(start, start + CHUNK_ROWS)));
  }
  return hash.digest('hex').slice(0, SHORT_HASH);
}

async function writeTable(connection: DuckDBConnection, { name, columns, rows }: Table): Promise<void> {
  const types: Record<SqlType, (typeof TYPES)[SqlType]> = TYPES;
  const definitions = columns.map(([column, type]) => `${quoted(column)} ${type}`).join(', ');
  await connection.run(`CREATE TABLE ${quoted(name)} (${definitions})`);
  const appender = await connection.createAppender(name);
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    const part = rows.slice(start, start + CHUNK_ROWS);
    const chunk = DuckDBDataChunk.create(columns.map(([, type]) => types[type]));
    chunk.setColumns(columns.map((_, i) => part.map((row) => row[i]!)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

async function writeFile(path: string, tables: readonly Table[], expansion?: Expansion): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    const options = `STORAGE_VERSION '${STORAGE_VERSION}', BLOCK_SIZE ${blockSizeFor(tables, expansion)}`;
    await connection.run(`ATTACH '${path.replaceAll("'", "''")}' AS release (${options})`);
    await connection.run('USE release');
    for (const table of tables) await writeTable(connection, table);
    if (expansion) await expand(connection, expansion);
    await connection.run('CHECKPOINT release');
    await connection.run('USE memory');
    await connection.run('DETACH release');
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/**
 * Writes the tables into one DuckDB file of the output. Two writes of one content differ in their bytes, so a file of
 * the previous output with the same content is taken over. An expansion adds finer rows to the observations.
 */
export async function writeTables(
  name: string,
  tables: readonly Table[],
  output: Output,
  expansion?: Expansion,
): Promise<FileEntry> {
  const path = `${name}-${tablesHash(tables, expansion)}.duckdb`;
  const whole = join(output.folder, path);
  if (!(await output.reuse(path))) await writeFile(whole, tables, expansion);
  const rows = expansion ? (await measure(whole)).observations : observationRows(tables);
  return output.enter(path, rows);
}
