import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CodebookEntry } from './codebook.ts';
import { writeBareCsv } from './csv-file.ts';
import type { ReleaseDatabase } from './database.ts';
import { buildDescriptor, type PackedFile, type PackedTable } from './descriptor.ts';
import { licenseText, readMe } from './read-me.ts';
import { isMarked, type Release } from './release.ts';
import { type FileTable, TABLES } from './tables.ts';
import { markOf, titleOf, WORDS } from './words.ts';
import { writeZip, type ZipEntry } from './zip-file.ts';

async function proofOf(file: string, path: string): Promise<PackedFile> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return { path, bytes: (await stat(file)).size, sha256: hash.digest('hex') };
}

/** The codebook for programs, with what every file of a marked release says. */
export function codebookJson(release: Release, entries: readonly CodebookEntry[]): string {
  const mark = isMarked(release)
    ? { mark_fa: markOf(release, WORDS.fa), mark_en: markOf(release, WORDS.en) }
    : {};
  const about = { title_fa: titleOf(release, WORDS.fa), title_en: titleOf(release, WORDS.en), ...mark };
  return `${JSON.stringify({ ...about, release: release.id, indicators: entries }, null, 1)}\n`;
}

interface Packing extends ZipEntry {
  readonly packed: PackedTable;
}

async function packTable(database: ReleaseDatabase, release: Release, table: FileTable): Promise<Packing> {
  const columns = database.withMarks(table.columns);
  const file = await writeBareCsv(database, release, table.name, columns);
  const path = `data/${table.name.replaceAll('_', '-')}.csv`;
  const rows = await database.count(table.name);
  return {
    name: path,
    content: { path: file },
    packed: { ...(await proofOf(file, path)), table, columns, rows },
  };
}

/** Writes the Data Package of a release: descriptor, tables, codebook, and what a reader must know, in one ZIP. */
export async function writeDataPackage(
  database: ReleaseDatabase,
  release: Release,
  codebook: { readonly entries: readonly CodebookEntry[]; readonly page: string },
): Promise<string> {
  const tables: Packing[] = [];
  for (const table of TABLES) {
    // A key must find its table, so an empty one is packed too; only lists that not every data set has are left out.
    const isOptional = ['unplaced', 'placements', 'list_overlaps'].includes(table.name);
    if (isOptional && (await database.count(table.name)) === 0) continue;
    tables.push(await packTable(database, release, table));
  }
  const machineFile = join(database.folder, 'codebook.json');
  await writeFile(machineFile, codebookJson(release, codebook.entries));
  const machine = await proofOf(machineFile, 'data/codebook.json');
  const packed = tables.map((one) => one.packed);
  const descriptor = buildDescriptor(release, packed, machine);
  const texts: readonly (readonly [string, string])[] = [
    ['datapackage.json', `${JSON.stringify(descriptor, null, 2)}\n`],
    ['README.md', readMe(release, packed)],
    ['CHANGES.md', release.changes],
    ['LICENSE.md', licenseText(release)],
    ['codebook.html', codebook.page],
  ];
  const path = join(database.folder, 'package.zip');
  await writeZip(path, [
    ...texts.filter(([, text]) => text !== '').map(([name, text]) => ({ name, content: { text } })),
    ...tables,
    { name: machine.path, content: { path: machineFile } },
  ]);
  return path;
}
