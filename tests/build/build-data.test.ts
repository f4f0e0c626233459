import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { type BuildOptions, buildData } from '../../src/build/build-data.ts';
import { DataError } from '../../src/build/data-error.ts';
import { sha256 } from '../../src/build/hash.ts';
import type { FileEntry, Manifest } from '../../src/model/data-set.ts';
import { OFFICE_ROWS, officeRoot } from './small-root.ts';

const roots: string[] = [];
const BUILT = { date: '2026-11-21', commit: 'abc' };

async function build(root: string, options: Partial<BuildOptions> = {}): Promise<Manifest> {
  roots.push(root);
  const out = join(root, 'out/data');
  return buildData({
    root,
    out,
    audience: 'public',
    log: () => {},
    today: '1405-08-30',
    built: BUILT,
    ...options,
  });
}

const isPacked = (path: string) => /\.(parquet|xlsx|zip|gz)$/.test(path);

const filesOf = ({ data_sets, geometry }: Manifest): readonly FileEntry[] => [
  geometry.provinces,
  geometry.licences,
  ...Object.values(geometry.counties),
  ...data_sets.flatMap(({ tables, catalogue, texts, counties, answers, downloads }) => [
    tables,
    catalogue,
    texts,
    counties,
    ...Object.values(answers),
    ...downloads.map(({ file }) => file),
  ]),
];

async function refusalOf(root: string): Promise<DataError> {
  const error: unknown = await build(root).catch((reason: unknown) => reason);
  if (!(error instanceof DataError)) throw error;
  return error;
}

afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true, force: true }))));

describe('buildData', () => {
  it('writes every file of the manifest, whole and compressed, and nothing else', async () => {
    const root = await officeRoot();
    const manifest = await build(root);
    const out = join(root, 'out/data');
    const names = new Set(['manifest.json']);
    for (const file of filesOf(manifest)) {
      const bytes = await readFile(join(out, file.path));
      expect([file.path, bytes.length, sha256(bytes)]).toEqual([file.path, file.bytes, file.sha256]);
      names.add(file.path);
      // What is packed in itself is sent as it is.
      if (isPacked(file.path)) continue;
      expect(brotliDecompressSync(await readFile(join(out, `${file.path}.br`))).equals(bytes)).toBe(true);
    }
    const expected = [...names].flatMap((name) => (isPacked(name) ? [name] : [name, `${name}.br`]));
    expect(await readdir(out)).toEqual(expected.sort());
    expect(await readdir(join(root, 'out'))).toEqual(['data']);
    expect(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'))).toEqual(manifest);
    expect(manifest).toMatchObject({ audience: 'public', default_data_set: 'office', built: BUILT });
    expect(manifest.data_sets[0]).toMatchObject({
      observations: 5,
      checksums: { 'related_calls/phone': 363 },
    });
  });

  it('names a release by its content: not by the order of lines, the split into files or the day', async () => {
    const split = { 'a.csv': OFFICE_ROWS.slice(3), 'b.csv': OFFICE_ROWS.slice(0, 3).reverse() };
    const one = await build(await officeRoot());
    const other = await build(await officeRoot(split), {
      today: '1405-09-01',
      built: { date: '', commit: '' },
    });
    expect(other.release).toBe(one.release);
    expect(other.data_sets[0]!.tables.path).toBe(one.data_sets[0]!.tables.path);
    const changed = await build(await officeRoot({ '1400.csv': OFFICE_ROWS.slice(0, 4) }));
    expect(changed.release).not.toBe(one.release);
    expect(changed.data_sets[0]!.tables.path).not.toBe(one.data_sets[0]!.tables.path);
  });

  it('takes unchanged files over, byte by byte', async () => {
    const root = await officeRoot();
    const [first, second] = [await build(root), await build(root)];
    expect(second).toEqual(first);
  });

  it('leaves the previous output whole when a data set is refused, with file, line and reason', async () => {
    const root = await officeRoot();
    await build(root);
    const before = await readdir(join(root, 'out/data'));
    const broken = join(root, 'data/office/observations/broken.csv');
    await writeFile(
      broken,
      'indicator,area,period,agency,source,released,value\nrelated_calls,IR-29,1401-Q1,swo,s1,1401-05-10,۱۲x\n',
    );
    const error = await refusalOf(root);
    expect(error.problems.join('\n')).toMatch(/^data\/office\/observations\/broken\.csv:2:value error \w+ /m);
    expect(await readdir(join(root, 'out/data'))).toEqual(before);
    expect(await readdir(join(root, 'out'))).toEqual(['data']);
  });

  it('refuses small counts of administrative data in public, and takes them for internal use', async () => {
    const small = { '1400.csv': ['related_calls,IR-29,1400-Q1,,swo,s1,1400-05-10,3,A,F,,'] };
    const error = await refusalOf(await officeRoot(small));
    expect(error.message).toContain('1 unprotected small counts');
    expect(error.message).toContain('related_calls IR-29 1400-Q1');
    const manifest = await build(await officeRoot(small), { audience: 'internal' });
    expect(manifest.audience).toBe('internal');
    expect(
      manifest.data_sets[0]!.downloads.every(({ file }) => file.path.startsWith('office-internal-')),
    ).toBe(true);
  });

  it('keeps subjects that are national only to the country and the year in public', async () => {
    const row = (area: string, period: string) =>
      `related_calls,${area},${period},gender_identity,swo,s1,1401-05-10,300,A,F,,`;
    const files = (...rows: string[]) => ({ '1400.csv': rows });
    const harmRoot = async (...rows: string[]) => {
      const root = await officeRoot(files(...rows));
      const file = join(root, 'data/office/observations/1400.csv');
      await writeFile(file, (await readFile(file, 'utf8')).replace(',outcome,', ',harm,'));
      return root;
    };
    const error = await refusalOf(await harmRoot(row('IR', '1400-Q1'), row('IR-29', '1400')));
    expect(error.message).toContain('2 figures of subjects that are public only for the country and a year');
    expect((await build(await harmRoot(row('IR', '1400')))).audience).toBe('public');
    const internal = await build(await harmRoot(row('IR-29', '1400')), { audience: 'internal' });
    expect(internal.audience).toBe('internal');
  });

  it('refuses confidential values in public', async () => {
    const confidential = { '1400.csv': ['related_calls,IR-29,1400-Q1,,swo,s1,1400-05-10,300,A,C,,'] };
    const error = await refusalOf(await officeRoot(confidential));
    expect(error.message).toMatch(/confidential|refused/);
  });

  it('refuses a folder without any data set', async () => {
    const root = await officeRoot();
    await rm(join(root, 'data/office'), { recursive: true });
    expect((await refusalOf(root)).message).toContain('no data set');
  });
});
