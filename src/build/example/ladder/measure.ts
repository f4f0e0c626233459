import { DuckDBInstance } from '@duckdb/node-api';

/** What the manifest says of tables whose rows no longer pass through the program: their number and control sums. */
export interface Measured {
  readonly observations: number;
  readonly checksums: Readonly<Record<string, number>>;
}

const SUMS = `
  SELECT indicator AS name, sum(value) AS total FROM observation WHERE value IS NOT NULL GROUP BY 1
  UNION ALL
  SELECT concat(indicator, '/', outcome), sum(value) FROM observation
  WHERE value IS NOT NULL AND outcome <> '' GROUP BY 1
  ORDER BY 1`;

/** Counts and adds up the observations of a written DuckDB file, as `checksums` does with rows. */
export async function measure(path: string): Promise<Measured> {
  const instance = await DuckDBInstance.create(path, { threads: '1', access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  try {
    const count = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM observation');
    const sums = await connection.runAndReadAll(SUMS);
    return {
      observations: Number(count.getRows()[0]![0]),
      checksums: Object.fromEntries(sums.getRows().map(([name, total]) => [String(name), Number(total)])),
    };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
