import type { DuckDBConnection } from '@duckdb/node-api';
import { DataError } from '../../data-error.ts';
import { CURRENT, callTables, fineTable, insertion, monthTable } from './cells.ts';
import { setChecks } from './checks.ts';
import { type FineRung, RUNGS } from './rungs.ts';

/** How far the base rows are to be broken down, and by which hashes. */
export interface Expansion {
  readonly rung: FineRung;
  readonly seed: number;
}

/** Version of the method: part of the names of tables and releases. */
const VERSION = 1;

/** What names an expansion, beside the rows that it starts from. */
export const expansionKey = ({ rung, seed }: Expansion): readonly number[] => [VERSION, rung, seed];

async function texts(connection: DuckDBConnection, sql: string): Promise<readonly string[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRows().map(([value]) => String(value));
}

async function check(connection: DuckDBConnection, province: string, rung: FineRung): Promise<void> {
  for (const { name, sql } of setChecks(RUNGS[rung])) {
    const [failing] = await texts(connection, sql);
    if (failing !== '0') throw new DataError(`the finer rows of ${province} fail “${name}” ${failing} times`);
  }
}

/**
 * Adds the finer rows of a rung to the table `observation` of the connection's database: breakdowns of related calls by
 * county, dealt from what the provinces and counties report. Set by set in SQL, one province after the other, so that
 * memory does not grow with the rung. The same rows and seed give the same rows. Throws DataError if a check fails.
 */
export async function expand(connection: DuckDBConnection, { rung, seed }: Expansion): Promise<void> {
  await connection.run(CURRENT);
  await connection.run(
    monthTable(await texts(connection, 'SELECT DISTINCT period FROM current ORDER BY period')),
  );
  const provinces = await texts(
    connection,
    "SELECT DISTINCT area FROM current WHERE level = 'province' ORDER BY area",
  );
  const columns = await texts(
    connection,
    `SELECT column_name FROM information_schema.columns
     WHERE table_name = 'observation' AND table_catalog = current_database() ORDER BY ordinal_position`,
  );
  for (const province of provinces) {
    for (const sql of callTables(province, seed)) await connection.run(sql);
    await connection.run(fineTable(RUNGS[rung]));
    await check(connection, province, rung);
    await connection.run(insertion(columns));
  }
}
