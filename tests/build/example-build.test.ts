import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { DataSetEntry, FileEntry } from '../../src/model/data-set.ts';
import { type BuiltExample, builtExample } from './small-root.ts';

let example: DataSetEntry;
let pathOf: BuiltExample['pathOf'];

const textOf = (file: FileEntry) => readFile(pathOf(file), 'utf8');
const downloadOf = (name: string) => example.downloads.find(({ file }) => file.path.includes(name))!.file;

beforeAll(async () => {
  ({ entry: example, pathOf } = await builtExample());
});

describe('the built synthetic data set', () => {
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
});
