import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildData } from '../../src/build/build-data.ts';
import { askedRows } from '../../src/build/example/ladder/rungs.ts';
import type { DataSetEntry } from '../../src/model/data-set.ts';
import { builtExample, TODAY } from './small-root.ts';

const RUNG = 1_000_000;

let out: string;
let base: DataSetEntry;
let fine: DataSetEntry;

async function ask(sql: string): Promise<readonly (readonly unknown[])[]> {
  const path = join(out, fine.tables.path);
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRowsJS();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

beforeAll(async () => {
  const example = await builtExample();
  base = example.entry;
  out = await mkdtemp(join(tmpdir(), 'tarazu-ladder-'));
  const built = { date: '', commit: '' };
  const options = { root: example.root, out, audience: 'public', log: () => {}, today: TODAY } as const;
  const manifest = await buildData({ ...options, built, exampleRows: RUNG, downloads: false });
  fine = manifest.data_sets[0]!;
});
afterAll(() => rm(out, { recursive: true, force: true }));

/** Rows of related calls by county with the named breakdowns and no other. */
const cells = (...parts: readonly string[]) =>
  `observation WHERE indicator = 'related_calls' AND length(area) > 5 AND ${[
    'harm',
    'outcome',
    'sex',
    'age_group',
  ]
    .map((part) => `${part} ${parts.includes(part) ? '<>' : '='} ''`)
    .join(' AND ')}`;
const sums = (...parts: readonly string[]) =>
  `SELECT area, period, sum(value)::INTEGER AS value FROM ${cells(...parts)} AND value IS NOT NULL GROUP BY ALL`;

describe('a finer rung of the synthetic data set', () => {
  it('has the same page answers, byte by byte, and the same catalogue', () => {
    expect(Object.keys(base.answers).length).toBeGreaterThan(10);
    expect(fine.answers).toEqual(base.answers);
    expect([fine.catalogue, fine.texts, fine.counties]).toEqual([base.catalogue, base.texts, base.counties]);
  });

  it('has more rows, which the manifest counts and sums, and a release of its own', async () => {
    expect(fine.release).not.toBe(base.release);
    const [[count]] = (await ask('SELECT count(*)::INTEGER FROM observation')) as [[number]];
    expect(fine.observations).toBe(count);
    expect(fine.observations).toBeGreaterThan(base.observations * 4);
    expect(fine.checksums['related_calls/phone']).toBeGreaterThan(base.checksums['related_calls/phone']!);
    expect(fine.checksums.mobile_vehicles).toBe(base.checksums.mobile_vehicles);
  });

  it.each([{ parts: ['harm'] }, { parts: ['outcome'] }, { parts: ['harm', 'outcome'] }])(
    'adds up to the reported total of every county by $parts',
    async ({ parts }) => {
      const [[differing, alike]] = (await ask(
        `SELECT count(*) FILTER (WHERE a.value IS DISTINCT FROM b.value)::INTEGER, count(*)::INTEGER
       FROM (${sums(...parts)}) a LEFT JOIN (SELECT * FROM (${sums()})) b USING (area, period)`,
      )) as [[number, number]];
      expect(differing).toBe(0);
      expect(alike).toBeGreaterThan(800);
    },
  );

  it('adds up over its counties to what the province reports, by subject and by outcome at once', async () => {
    for (const part of ['harm', 'outcome']) {
      const [[differing, compared]] = (await ask(
        `WITH latest AS (
           SELECT observation.*, level, parent FROM observation JOIN area ON code = area
           WHERE indicator = 'related_calls' AND ${part} <> '' AND definition = '1' AND value IS NOT NULL
             AND concat(${['harm', 'outcome', 'sex', 'age_group'].filter((name) => name !== part).join(', ')}) = ''
           QUALIFY row_number() OVER (PARTITION BY area, period, ${part} ORDER BY released DESC) = 1
         )
         SELECT count(*) FILTER (WHERE whole.value <> parts.value)::INTEGER, count(*)::INTEGER
         FROM (SELECT * FROM latest WHERE level = 'province') whole
         JOIN (SELECT parent, period, ${part}, sum(value) AS value FROM latest WHERE level = 'county' GROUP BY ALL) parts
           ON parts.parent = whole.area AND parts.period = whole.period AND parts.${part} = whole.${part}`,
      )) as [[number, number]];
      expect(differing).toBe(0);
      expect(compared).toBeGreaterThan(200);
    }
  });

  it('gives nothing below a county that has not reported, and true zeros elsewhere', async () => {
    const [[below, zeros]] = (await ask(
      `SELECT count(*) FILTER (WHERE total.value IS NULL)::INTEGER, count(*) FILTER (WHERE fine.value = 0)::INTEGER
       FROM (SELECT * FROM ${cells('harm', 'outcome')}) fine
       LEFT JOIN (SELECT * FROM (${sums()})) total USING (area, period)`,
    )) as [[number, number]];
    expect(below).toBe(0);
    expect(zeros).toBeGreaterThan(1_000);
  });
});

describe('the size asked for', () => {
  it('is the flag, else the variable, else the smallest; anything else is refused', () => {
    expect(askedRows(undefined, {})).toBe(200_000);
    expect(askedRows(undefined, { EXAMPLE_ROWS: '' })).toBe(200_000);
    expect(askedRows(undefined, { EXAMPLE_ROWS: '5000000' })).toBe(5_000_000);
    expect(askedRows('1000000', { EXAMPLE_ROWS: '5000000' })).toBe(1_000_000);
    expect(() => askedRows('300000', {})).toThrow(/--example-rows is 300000; it takes 200000, 1000000/);
    expect(() => askedRows(undefined, { EXAMPLE_ROWS: '1M' })).toThrow(/EXAMPLE_ROWS is 1M/);
  });
});
