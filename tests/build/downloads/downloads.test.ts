import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildData } from '../../../src/build/build-data.ts';
import { sha256 } from '../../../src/build/hash.ts';
import { loadAll } from '../../../src/build/load.ts';
import type {
  DataSetEntry,
  Download,
  DownloadFormat,
  DownloadPart,
  FileEntry,
} from '../../../src/model/data-set.ts';
import type { DataSetRows, OverlapRow } from '../../../src/model/data-set-rows.ts';
import { ROOT } from '../example-data.ts';
import { builtExample, officeRoot, TODAY } from '../small-root.ts';
import { readPackage } from './package-reader.ts';
import { csvText, readCsv, readParquet, readWorkbook, readZip } from './readers.ts';
import { packageDescriptor } from './standard.ts';
import { linesOf, totalsOf, trueLines, truthRows } from './truth.ts';

/** Every status, a zero beside an empty value, and texts that try the writers. */
const STATUS_ROWS = [
  'related_calls,IR-29,1400-Q1,,swo,s1,1400-05-10,0,A,F,,',
  'related_calls,IR-29,1400-Q1,phone,swo,s1,1400-05-10,0,A,F,,',
  'related_calls,IR-28,1400-Q1,,swo,s1,1400-05-10,1588,B,F,"یک، ""دو"" و سه‌ماهه","one, ""two"" and three"',
  'related_calls,IR-27,1400-Q1,,swo,s1,1400-05-10,12,D,F,,',
  'related_calls,IR-26,1400-Q1,,swo,s1,1400-05-10,13,E,F,,',
  'related_calls,IR-25,1400-Q1,,swo,s1,1400-05-10,14,P,C,,',
  'related_calls,IR-24,1400-Q1,,swo,s1,1400-05-10,15,U,N,,',
  'related_calls,IR-23,1400-Q1,,swo,s1,1400-05-10,,M,F,,',
  'related_calls,IR-22,1400-Q1,,swo,s1,1400-05-10,,L,F,,',
  'related_calls,IR-21,1400-Q1,,swo,s1,1400-05-10,,O,F,,',
  'related_calls,IR-20,1400-Q1,,swo,s1,1400-05-10,,Q,F,,',
];

interface Built {
  readonly entry: DataSetEntry;
  readonly rows: DataSetRows;
  readonly pathOf: (part: DownloadPart, format: DownloadFormat) => string;
}

const roots: string[] = [];
const built = new Map<string, Built>();

async function keep(
  root: string,
  entries: readonly DataSetEntry[],
  pathOf: (file: FileEntry) => string,
): Promise<void> {
  const loaded = await loadAll(root, TODAY);
  for (const entry of entries) {
    const { rows } = loaded.dataSets.find((one) => one.rows.package.name === entry.name)!;
    const find = (part: DownloadPart, format: DownloadFormat): Download =>
      entry.downloads.find((download) => download.part === part && download.format === format)!;
    built.set(entry.name, { entry, rows, pathOf: (part, format) => pathOf(find(part, format).file) });
  }
}

async function buildInternal(root: string): Promise<void> {
  roots.push(root);
  const out = join(root, 'out/data');
  const { data_sets } = await buildData({ root, out, audience: 'internal', log: () => {}, today: TODAY });
  await keep(root, data_sets, ({ path }) => join(out, path));
}

beforeAll(async () => {
  const { root, entry, pathOf } = await builtExample();
  await keep(root, [entry], pathOf);
  const office = await officeRoot({ '1400.csv': STATUS_ROWS });
  await cp(join(ROOT, 'data/published'), join(office, 'data/published'), { recursive: true });
  await buildInternal(office);
});

afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true, force: true }))));

const NAMES = ['example', 'office', 'published'] as const;
const MARKS = {
  example: /ارقام نمایشی و ساختگی؛ غیرقابل استناد و انتشار/,
  office: /ویژه استفاده داخلی؛ غیرقابل انتشار/,
  published: /ویژه استفاده داخلی؛ غیرقابل انتشار/,
};

/** Overlaps of lists in the order of the file. */
const inOrder = (overlaps: readonly OverlapRow[]) => {
  const place = (row: OverlapRow) =>
    [row.indicator, row.area, row.period, row.agencies, row.released].join('\n');
  return [...overlaps].sort((a, b) => (place(a) < place(b) ? -1 : 1));
};

describe.each(NAMES)('the files of %s give back the very rows', (name) => {
  it('as CSV, with what spreadsheets need', async () => {
    const { rows, pathOf } = built.get(name)!;
    const text = csvText(await readFile(pathOf('observations', 'csv')), 'csv');
    expect(text.startsWith('\ufeffindicator,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const read = readCsv(text);
    expect(totalsOf(read)).toEqual(totalsOf(truthRows(rows.observations)));
    expect(linesOf(read)).toEqual(trueLines(rows.observations));
    expect(read.every((row) => row.area_name_fa && row.area_name_en && row.period_name_fa)).toBe(true);
    expect(text).toMatch(MARKS[name]);
  });

  it('as Parquet, typed, sorted, and saying what it is', async () => {
    const { rows, pathOf, entry } = built.get(name)!;
    const { rows: read, facts, types } = await readParquet(pathOf('observations', 'parquet'));
    expect(linesOf(read)).toEqual(trueLines(rows.observations));
    expect(types).toMatchObject({ value: 'DOUBLE', period_order: 'INT32', status: 'BYTE_ARRAY' });
    const places = read.map((row) => `${String(row.period_order).padStart(12, '0')} ${row.area}`);
    expect(places).toEqual([...places].sort());
    expect(facts).toMatchObject({ release: entry.release, data_set: name });
    expect(facts.mark_fa).toMatch(MARKS[name]);
    expect(facts.license ?? '').toBe(entry.license);
  });

  it('as a workbook, numbers as numbers', async () => {
    const { rows, pathOf, entry } = built.get(name)!;
    const sheets = await readWorkbook(pathOf('workbook', 'xlsx'));
    const [guide, observations, indicators, areas, sources] = [...sheets.keys()];
    expect(guide).toBe('برگه راهنما');
    expect([observations, indicators, areas, sources].map((sheet) => sheet!.split(' (')[0])).toEqual([
      'مشاهده‌ها',
      'شاخص‌ها',
      'مناطق',
      'منابع',
    ]);
    for (const sheet of [observations, indicators, areas, sources])
      expect(sheet).toMatch(name === 'example' ? /\(نمایشی\)$/ : /\(داخلی\)$/);
    const columns = ['indicator', 'area', 'period', 'harm', 'outcome', 'value', 'status', 'qualifier'];
    columns.push('source', 'released', 'basis', 'note_fa', 'units_reporting', 'confidentiality');
    const read = sheets.get(observations!)!.rows;
    expect(totalsOf(read)).toEqual(totalsOf(truthRows(rows.observations)));
    expect(linesOf(read, columns)).toEqual(trueLines(rows.observations, columns));
    const notes = sheets.get(guide!)!.data.flat().join('\n');
    expect(notes).toMatch(MARKS[name]);
    expect(notes).toContain(entry.release);
    expect(notes).toContain('همه ردیف‌های مجموعه داده.');
  });

  it('as a Data Package, read by its descriptor alone, every promise kept', async () => {
    const { rows, pathOf, entry } = built.get(name)!;
    const files = await readZip(await readFile(pathOf('package', 'zip')));
    const { descriptor, tables, problems } = readPackage(files);
    expect(problems).toEqual([]);
    expect(packageDescriptor.parse(descriptor)).toBeTruthy();
    expect(linesOf(tables.get('observations')!)).toEqual(trueLines(rows.observations));
    expect(
      tables
        .get('sources')!
        .map(({ id }) => id)
        .sort(),
    ).toEqual(rows.sources.map(({ id }) => id).sort());
    expect(tables.get('placements') ?? []).toHaveLength(rows.placements.length);
    expect(tables.get('list-overlaps') ?? []).toMatchObject(inOrder(rows.overlaps));
    const changed = new Set(tables.get('boundaries')!.map(({ id }) => id));
    for (const { id } of rows.context.boundaries) expect(changed).toContain(id);
    if (name === 'example') expect(Math.min(rows.overlaps.length, changed.size)).toBeGreaterThan(1);
    expect(tables.get('unplaced') ?? []).toHaveLength(rows.unplaced.length);
    expect(descriptor).toMatchObject({ name, release: entry.release, version: entry.version });
    expect(descriptor).not.toHaveProperty('created');
    for (const file of ['README.md', 'LICENSE.md', 'codebook.html', 'datapackage.json', 'data/codebook.json'])
      expect(files.get(file)!.toString('utf8'), file).toMatch(MARKS[name]);
    for (const [file, bytes] of files)
      if (file.endsWith('.csv') && bytes.toString('utf8').split('\r\n').length > 2)
        expect(bytes.toString('utf8'), file).toMatch(MARKS[name]);
  });
});

describe('the reader of packages', () => {
  it('finds what a broken package breaks', async () => {
    const files = new Map(await readZip(await readFile(built.get('office')!.pathOf('package', 'zip'))));
    const csv = files.get('data/observations.csv')!.toString('utf8');
    const lines = csv.trimEnd().split('\r\n');
    const zero = lines.find((line) => line.includes(',0,'))!;
    const other = zero.replace('related_calls', 'no_calls').replace(',0,', ',x,');
    const broken = [...lines, lines[1]!, other, ''];
    files.set('data/observations.csv', Buffer.from(broken.join('\r\n')));
    files.delete('data/areas.csv');
    const { problems } = readPackage(files);
    const said = problems.join('\n');
    for (const problem of [
      'has another hash',
      'areas: is not there',
      'is not unique',
      'x is no number',
      'no_calls',
    ])
      expect(said).toContain(problem);
  });
});

describe('names', () => {
  it('say data set, part and release, and the marks', () => {
    for (const name of NAMES) {
      const { entry } = built.get(name)!;
      const stem = name === 'example' ? 'example-synthetic' : `${name}-internal`;
      for (const { file, part, format } of entry.downloads) {
        const word = part === 'package' ? 'datapackage' : part;
        expect(file.path).toMatch(new RegExp(`^${stem}-${word}-${entry.release}-[0-9a-f]{12}\\.${format}$`));
      }
    }
  });

  it('of areas never stand without the mark in synthetic files', async () => {
    const { pathOf } = built.get('example')!;
    const rows = readCsv((await readFile(pathOf('observations', 'csv'))).toString('utf8'));
    expect(rows.filter((row) => !String(row.area_name_fa).endsWith(' (نمایشی)'))).toEqual([]);
    expect(rows.filter((row) => !String(row.area_name_en).endsWith(' (synthetic)'))).toEqual([]);
    const sheets = await readWorkbook(pathOf('workbook', 'xlsx'));
    const read = [...sheets]
      .filter(([sheet]) => /^(مشاهده‌ها|مناطق)/.test(sheet))
      .flatMap(([, { rows }]) => rows);
    const unmarked = read.filter((row) => !String(row.area_name_fa ?? row.name_fa).endsWith(' (نمایشی)'));
    expect(unmarked).toEqual([]);
  });
});

describe('two builds of one release', () => {
  it('give the same bytes', async () => {
    const before = built.get('office')!.entry.downloads;
    const again = await officeRoot({ '1400.csv': STATUS_ROWS });
    roots.push(again);
    const { data_sets } = await buildData({
      root: again,
      out: join(again, 'out/data'),
      audience: 'internal',
      log: () => {},
      today: TODAY,
    });
    expect(data_sets[0]!.downloads).toEqual(before);
  });
});

it('the manifest proves every download', async () => {
  for (const { entry, pathOf } of built.values())
    for (const { part, format, file } of entry.downloads) {
      const bytes = await readFile(pathOf(part, format));
      expect([file.bytes, file.sha256]).toEqual([bytes.length, sha256(bytes)]);
    }
});
