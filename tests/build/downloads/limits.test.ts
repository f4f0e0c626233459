import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildData } from '../../../src/build/build-data.ts';
import { writeCsv } from '../../../src/build/downloads/csv-file.ts';
import { openRelease, type ReleaseDatabase } from '../../../src/build/downloads/database.ts';
import type { Release } from '../../../src/build/downloads/release.ts';
import { planWorkbook } from '../../../src/build/downloads/workbook-file.ts';
import { officeRoot } from '../small-root.ts';
import { csvText, readCsv } from './readers.ts';

/** Six rows: two of the province as a whole, three of its parts, one of a county. */
const ROWS = [
  'related_calls,IR-29,1400-Q1,,swo,s1,1400-05-10,1588,A,F,,',
  'related_calls,IR-28,1400-Q1,,swo,s1,1400-05-10,1500,A,F,,',
  'related_calls,IR-29,1400-Q1,phone,swo,s1,1400-05-10,363,A,F,,',
  'related_calls,IR-29,1400-Q1,mobile,swo,s1,1400-05-10,100,A,F,,',
  'related_calls,IR-28,1400-Q1,phone,swo,s1,1400-05-10,90,A,F,,',
  'related_calls,IR-2901,1400-Q1,,swo,s1,1400-05-10,300,A,F,,',
];

let root: string;
let database: ReleaseDatabase;
let release: Release;

beforeAll(async () => {
  root = await officeRoot({ '1400.csv': ROWS });
  const out = join(root, 'out/data');
  const { data_sets } = await buildData({
    root,
    out,
    audience: 'public',
    log: () => {},
    today: '1405-08-30',
  });
  const { tables, release: id } = data_sets[0]!;
  const about = { ...data_sets[0]!, kind: 'administrative' as const };
  release = { about, id, audience: 'public', changes: '', descriptor: {} };
  database = await openRelease(join(out, tables.path), release);
});

afterAll(async () => {
  await database.close();
  await rm(root, { recursive: true, force: true });
});

describe('a workbook that cannot hold every row', () => {
  it.each([
    [6, 'all', 6, 'همه ردیف‌های مجموعه داده.'],
    [5, 'provinces', 5, 'فقط کشور و استان‌ها: ۵ ردیف از ۶ ردیف'],
    [4, 'province_totals', 2, 'فقط ردیف‌های کل کشور و استان‌ها، بدون تفکیک: ۲ ردیف از ۶ ردیف'],
    [1, 'none', 0, 'هیچ ردیفی: ۶ ردیف در کارپوشه جا نمی‌شود'],
  ])('of %i rows holds %s, and its guide says so', async (most, holds, rows, words) => {
    const workbook = await planWorkbook(database, release, most);
    expect(workbook).toMatchObject({ holds, rows });
    const [guide, observations] = await readXlsxFile(Buffer.from(await workbook.write()));
    expect(observations!.data).toHaveLength(rows + 1);
    expect(guide!.data.flat().join('\n')).toContain(words);
  });

  it('has another key for other rows, other words and another cut', async () => {
    const [all, cut] = [await planWorkbook(database, release, 6), await planWorkbook(database, release, 5)];
    const other = await planWorkbook(database, { ...release, audience: 'internal' }, 6);
    const keys = [all.key('a'), all.key('b'), cut.key('a'), other.key('a')];
    expect(new Set(keys).size).toBe(4);
    expect((await planWorkbook(database, release, 6)).key('a')).toBe(all.key('a'));
  });
});

it('a large CSV is gzip of the same text, and nothing stays behind', async () => {
  const columns = ['indicator', 'area', 'period', 'value', 'status'] as const;
  const texts: string[] = [];
  for (const largest of [1e6, 10]) {
    const { path, format } = await writeCsv(database, release, 'observations', columns, largest);
    expect(format).toBe(largest === 10 ? 'csv.gz' : 'csv');
    texts.push(csvText(await readFile(path), format));
    await rm(path);
  }
  expect(texts[1]).toBe(texts[0]);
  expect(readCsv(texts[1]!)).toHaveLength(6);
  expect((await readdir(database.folder)).filter((name) => name.includes('csv'))).toEqual([]);
});
