import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildData } from '../../src/build/build-data.ts';
import { fromAnswer } from '../../src/engine/answer.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { createNodeEngine } from '../../src/engine/node.ts';
import { keyText } from '../../src/engine/query.ts';
import { createWasmNodeEngine } from '../../src/engine/wasm-node.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { DataSetEntry, FileEntry } from '../../src/model/data-set.ts';
import { breakdown } from '../../src/queries/breakdown.ts';
import { preparedQueries } from '../../src/queries/prepared.ts';
import { exampleRoot } from './small-root.ts';

let root: string;
let example: DataSetEntry;

const pathOf = (file: FileEntry) => join(root, 'out/data', file.path);
const textOf = (file: FileEntry) => readFile(pathOf(file), 'utf8');
const downloadOf = (name: string) => example.downloads.find(({ file }) => file.path.includes(name))!.file;

beforeAll(async () => {
  root = await exampleRoot();
  const options = {
    root,
    out: join(root, 'out/data'),
    audience: 'public',
    log: () => {},
    today: '1405-08-30',
  } as const;
  example = (await buildData(options)).data_sets[0]!;
}, 60_000);

afterAll(() => rm(root, { recursive: true, force: true }));

describe('the built synthetic data set', { timeout: 30_000 }, () => {
  it('is built without errors', () => {
    expect(example).toMatchObject({ name: 'example', kind: 'synthetic', problems: { errors: 0 } });
    expect(example.observations).toBeGreaterThan(3_000);
  });

  it('keeps the core catalogue below 15 kB and free of counties and foreign agencies', async () => {
    const catalogue = JSON.parse(await textOf(example.catalogue)) as Catalogue;
    expect(catalogue.areas).toHaveLength(32);
    expect(catalogue.agencies.map(({ code }) => code)).toEqual(['agency_a', 'agency_b', 'agency_c']);
    expect(catalogue.populations.every(({ area }) => area.length <= 5)).toBe(true);
    expect((await readFile(`${pathOf(example.catalogue)}.br`)).length).toBeLessThan(15_000);
    const counties = JSON.parse(await textOf(example.counties)) as Pick<Catalogue, 'areas'>;
    expect(counties.areas).toHaveLength(429);
  });

  it('writes downloads for spreadsheets: mark, byte order, line ends, Latin digits', async () => {
    const file = downloadOf('observations');
    expect(file.path).toMatch(/^example-synthetic-observations-[0-9a-f]{12}-[0-9a-f]{12}\.csv$/);
    const text = await textOf(file);
    expect(
      text.startsWith(
        '\ufeffindicator,indicator_name_fa,indicator_name_en,unit,area,area_name_fa,area_name_en,',
      ),
    ).toBe(true);
    const lines = text.trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(example.observations);
    expect(lines.filter((line) => !line.includes('(نمایشی),') || !line.includes('(synthetic),'))).toEqual([]);
    expect(lines.some((line) => line.includes(',کل کشور (نمایشی),Iran (whole country) (synthetic),'))).toBe(
      true,
    );
  });

  it('answers the prepared questions with the rows that the engine gives', async () => {
    const catalogue = JSON.parse(await textOf(example.catalogue)) as Catalogue;
    const groups = preparedQueries({
      indicators: catalogue.indicators,
      observations: example.observations,
      hasPlacements: false,
    });
    const queries = groups.flatMap((group) => group.queries);
    expect(Object.keys(example.answers)).toEqual(queries.map(keyText));
    const engine = createNodeEngine({ files: new Map([['example', pathOf(example.tables)]]) });
    for (const query of queries) {
      const file = JSON.parse(await textOf(example.answers[keyText(query)]!)) as Record<string, unknown>;
      const prepared = fromAnswer(file[keyText(query)], query);
      const rows = await engine.rows('example', query);
      expect(prepared.length).toBe(rows.length);
      expect(prepared.at(0)).toEqual(rows.at(0));
      expect(prepared.at(rows.length - 1)).toEqual(rows.at(rows.length - 1));
    }
    await engine.close();
  });

  it('writes tables that the DuckDB of the browser reads alike', async () => {
    const files = new Map([['example', pathOf(example.tables)]]);
    const query = breakdown({ indicator: 'related_calls', dimension: 'harm' });
    const answersOf = async (engine: Engine) => {
      const rows = await engine.rows('example', query);
      const all = Array.from({ length: rows.length }, (_, i) => rows.at(i));
      await engine.close();
      return all;
    };
    const native = await answersOf(createNodeEngine({ files }));
    expect(native.length).toBeGreaterThan(500);
    expect(await answersOf(createWasmNodeEngine({ files }))).toEqual(native);
  }, 60_000);
});
