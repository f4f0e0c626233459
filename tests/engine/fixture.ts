import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import * as z from 'zod/mini';
import type { ColumnType, Parameter, Query } from '../../src/engine/query.ts';

/** Tables of two tiny data sets with the same table names, as the build writes them. */
export interface Fixture {
  readonly files: ReadonlyMap<string, string>;
  readonly folder: string;
  remove(): void;
}

const TABLES = (name: string) => [
  `CREATE TABLE observation AS SELECT '${name}' AS source, 'calls' AS indicator, 'IR-' || lpad((x % 31)::VARCHAR, 2, '0') AS area,
     (1390 + x // 31)::VARCHAR AS period, (x // 31)::INTEGER AS period_order,
     CASE WHEN x % 7 = 0 THEN NULL ELSE x * 1.25 END::DOUBLE AS value, CASE WHEN x % 5 = 0 THEN 'e' END AS qualifier
   FROM range(1054) t(x) ORDER BY period_order, area`,
  `CREATE TABLE kinds AS SELECT 9.25::DECIMAL(18, 2) AS decimal, 12345678901234::BIGINT AS bigint, true AS boolean,
     170141183460469231731687303715884105727::HUGEINT AS hugeint, 1.5::FLOAT AS single, 2::UTINYINT AS tiny,
     'b'::ENUM ('a', 'b') AS enumeration, NULL::INTEGER AS nothing, DATE '2020-03-20' AS day`,
];

/** Writes the fixture's files with the storage version that the WASM can read (or another one, to see it refused). */
export async function writeFixture(
  names: readonly string[] = ['published', 'example'],
  storage = 'v1.2.0',
): Promise<Fixture> {
  const folder = mkdtempSync(path.join(tmpdir(), 'engine-'));
  const files = new Map(names.map((name) => [name, path.join(folder, `${name}.duckdb`)]));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const [name, file] of files) {
    await connection.run(`ATTACH '${file}' AS "${name}" (STORAGE_VERSION '${storage}')`);
    await connection.run(`USE "${name}"`);
    for (const statement of TABLES(name)) await connection.run(statement);
    await connection.run(`USE memory; DETACH "${name}"`);
  }
  connection.closeSync();
  return { files, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A row of a test's query. */
export type AnyRow = Record<string, string | number | null>;

/** A query of a test; the row schema follows from the columns. */
export function question(
  sql: string,
  columns: Readonly<Record<string, ColumnType>>,
  params: readonly Parameter[] = [],
): Query<AnyRow> {
  const shape = Object.fromEntries(
    Object.entries(columns).map(([name, type]) => [
      name,
      type === 'text' ? z.string() : z.nullable(z.number()),
    ]),
  );
  const row = z.object(shape) as unknown as z.ZodMiniType<AnyRow>;
  return { key: ['test', sql, ...params], sql, params, columns, row };
}
