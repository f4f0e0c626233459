import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildData } from '../../src/build/build-data.ts';
import { toAnswer } from '../../src/engine/answer.ts';
import { literal } from '../../src/engine/literal.ts';
import { keyText, type Query } from '../../src/engine/query.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { DataSetEntry, FileEntry, Manifest } from '../../src/model/data-set.ts';
import { DIMENSIONS } from '../../src/model/indicator.ts';
import { breakdown } from '../../src/queries/breakdown.ts';
import { counties } from '../../src/queries/counties.ts';
import { figures } from '../../src/queries/figures.ts';
import { parts } from '../../src/queries/parts.ts';
import { placements } from '../../src/queries/placements.ts';
import { preparedQueries } from '../../src/queries/prepared.ts';
import { slicesOf } from '../../src/queries/slices.ts';
import { question } from '../engine/fixture.ts';
import { openParity, type Parity } from '../engine/parity.ts';

/** Files of `src/queries` that ask nothing themselves. */
const WITHOUT_QUESTION = ['figure-row.ts', 'prepared.ts', 'slices.ts'];
const ASKED = { breakdown, counties, figures, parts, placements };
/** A day in the middle of both data sets' releases. */
const ASOF = '1402-06-31';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder = path.join(root, '.cache/data');
let manifest: Manifest;
let parity: Parity;

const read = <T>(file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T;

beforeAll(async () => {
  if (!existsSync(path.join(folder, 'manifest.json'))) {
    folder = path.join(root, '.cache/test-data');
    await buildData({ root, out: folder, audience: 'public', log: () => {} });
  }
  manifest = read<Manifest>('manifest.json');
  parity = openParity(
    new Map(manifest.data_sets.map(({ name, tables }) => [name, path.join(folder, tables.path)])),
  );
  await Promise.all(manifest.data_sets.map(({ name }) => parity.wasm.warm(name)));
});
afterAll(() => parity?.close());

async function countOf(dataSet: string, sql: string): Promise<number> {
  return (await parity.native.rows(dataSet, question(sql, { n: 'number' }))).numbers('n')[0]!;
}

async function preparedOf(entry: DataSetEntry): Promise<readonly Query<unknown>[]> {
  const { indicators } = read<Catalogue>(entry.catalogue.path);
  const hasPlacements = (await countOf(entry.name, 'SELECT count(*) AS n FROM placement')) > 0;
  return preparedQueries({ indicators, observations: entry.observations, hasPlacements }).flatMap(
    ({ queries }) => queries,
  );
}

const entryOf = (name: string) => manifest.data_sets.find((entry) => entry.name === name)!;

/** A statement is bound to the tables without being run; EXPLAIN takes no parameters, so they are written in. */
async function expectBound(query: Query<unknown>, dataSet: string): Promise<void> {
  const params = query.params.map(literal);
  const sql = `EXPLAIN ${query.sql.replaceAll('?', () => params.shift()!)}`;
  const plan = question(sql, { explain_key: 'text', explain_value: 'text' });
  expect(params).toEqual([]);
  for (const engine of [parity.native, parity.wasm]) {
    expect((await engine.rows(dataSet, plan)).length, query.key[0]).toBeGreaterThan(0);
  }
}

test('every file of queries is asked here', () => {
  const files = readdirSync(path.join(root, 'src/queries')).filter(
    (name) => !WITHOUT_QUESTION.includes(name),
  );
  expect(files.sort()).toEqual(Object.keys(ASKED).map((name) => `${name}.ts`));
});

describe.each(['published', 'example'])('%s', (name) => {
  test('has as many observations as its manifest says', async () => {
    expect(await countOf(name, 'SELECT count(*) AS n FROM observation')).toBe(entryOf(name).observations);
  });

  test('prepares the answers that its manifest lists, and they are what both databases answer now', async () => {
    const entry = entryOf(name);
    const queries = await preparedOf(entry);
    expect(queries.map(keyText).sort()).toEqual(Object.keys(entry.answers).sort());
    for (const query of queries) {
      await expectBound(query, name);
      const columns = await parity.assertParity(query, name);
      const file = entry.answers[keyText(query)] as FileEntry;
      const answer = read<Record<string, unknown>>(file.path)[keyText(query)];
      // As text: a difference of thousands of rows is not worth printing.
      const fresh = JSON.stringify(toAnswer(columns, query));
      expect(JSON.stringify(answer) === fresh, `${keyText(query)} is not what ${file.path} holds`).toBe(true);
      expect(columns.length, keyText(query)).toBeGreaterThan(0);
    }
  }, 60_000);

  test('answers the first slice as published on an earlier day', async () => {
    const { indicators } = read<Catalogue>(entryOf(name).catalogue.path);
    const [slice] = slicesOf(indicators, entryOf(name).observations);
    const query = figures({ ...slice!, asof: ASOF });
    await expectBound(query, name);
    const columns = await parity.assertParity(query, name);
    expect(columns.text('released').dictionary.every((released) => released <= ASOF)).toBe(true);
    const latest = await parity.native.rows(name, figures(slice!));
    expect(columns.length).toBeLessThan(latest.length);
    expect(columns.length).toBeGreaterThan(0);
  }, 60_000);

  test('answers counties', async () => {
    const query = counties({ indicator: 'related_calls' });
    await expectBound(query, name);
    const columns = await parity.assertParity(query, name);
    // A county's code is longer than a province's; no report of a county's total contradicts another here.
    const cells = `SELECT DISTINCT area, period FROM observation
      WHERE indicator = 'related_calls' AND length(area) > 5 AND concat(harm, outcome, service, sex, age_group) = ''`;
    expect(columns.length).toBe(await countOf(name, `SELECT count(*) AS n FROM (${cells})`));
    expect(columns.length > 10_000).toBe(name === 'example');
    expect(columns.text('area').dictionary.every((code) => columns.length === 0 || code.length > 5)).toBe(
      true,
    );
  }, 60_000);

  test.each(DIMENSIONS)(
    'answers a breakdown by %s',
    async (dimension) => {
      const indicators = await parity.native.rows(
        name,
        question(
          `SELECT indicator FROM observation WHERE ${dimension} <> '' GROUP BY indicator ORDER BY count(*) DESC, indicator`,
          { indicator: 'text' },
        ),
      );
      const [indicator = 'related_calls'] = indicators.text('indicator').dictionary;
      const query = breakdown({ indicator, dimension });
      await expectBound(query, name);
      const columns = await parity.assertParity(query, name);
      const parts = columns.length === 0 ? [] : columns.text(dimension).dictionary;
      expect(parts.some((part) => part !== '')).toBe(indicators.length > 0);
      for (const other of DIMENSIONS.filter((one) => one !== dimension))
        expect(columns.length === 0 ? [''] : columns.text(other).dictionary).toEqual(['']);
    },
    60_000,
  );
});
