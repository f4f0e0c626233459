import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download, DownloadPart, FileEntry } from '../../model/data-set.ts';
import type { CatalogueRows, DataSetRows } from '../../model/data-set-rows.ts';
import type { Audience } from '../audience.ts';
import { SHORT_HASH } from '../hash.ts';
import type { Output } from '../output.ts';
import { type CodebookEntry, readCodebook } from './codebook.ts';
import { codebookPage } from './codebook-page.tsx';
import { writeCsv } from './csv-file.ts';
import { writeDataPackage } from './data-package.ts';
import { openRelease } from './database.ts';
import { writeParquet } from './parquet-file.ts';
import { type Release, stemOf } from './release.ts';
import { NAMED_OBSERVATIONS, tableOf } from './tables.ts';
import { planWorkbook, type Workbook } from './workbook-file.ts';

/** What a data set's folder says of itself beside its rows; nothing where a file is missing. */
export async function readRelease(
  root: string,
  dataSet: DataSetRows,
  id: string,
  audience: Audience,
): Promise<Release> {
  const folder = join(root, 'data', dataSet.package.name);
  const read = (name: string) =>
    readFile(join(folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return '';
    });
  const descriptor = JSON.parse((await read('datapackage.json')).replace(/^\ufeff/, '') || '{}');
  return { about: dataSet.package, id, audience, changes: await read('CHANGES.md'), descriptor };
}

/**
 * Writes every file that a reader takes away of a release, from the tables file that the build has written: the rows
 * never stand in memory as a whole. `catalogue` is already cut to the data set.
 */
export async function writeDownloads(
  release: Release,
  dataSet: DataSetRows,
  catalogue: CatalogueRows,
  tables: FileEntry,
  output: Output,
): Promise<readonly Download[]> {
  const database = await openRelease(join(output.folder, tables.path), release);
  const named = (part: string) => `${stemOf(release)}-${part}-${release.id}`;
  const csv = async (part: DownloadPart & ('observations' | 'indicators' | 'sources' | 'unplaced')) => {
    const columns = part === 'observations' ? NAMED_OBSERVATIONS : tableOf(part).columns;
    const rows = await database.count(part);
    const { path, format } = await writeCsv(database, release, part, database.withMarks(columns));
    return { part, format, file: await output.takeIn(named(part), format, path, rows) };
  };
  const writeBook = async (workbook: Workbook): Promise<Download> => {
    // Writing it takes longest; one of the same content is taken over.
    const name = `${named('workbook')}-${workbook.key(tables.path).slice(0, SHORT_HASH)}.xlsx`;
    if (!(await output.reuse(name))) await writeFile(join(output.folder, name), await workbook.write());
    return {
      part: 'workbook',
      format: 'xlsx',
      ...(workbook.holds === 'all' ? {} : { holds: workbook.holds }),
      file: await output.enter(name, workbook.rows),
    };
  };
  const writeOthers = async (entries: readonly CodebookEntry[]): Promise<readonly Download[]> => {
    const page = codebookPage(release, entries, dataSet.sources, catalogue);
    const observations = dataSet.observations.length;
    return [
      await csv('observations'),
      {
        part: 'observations',
        format: 'parquet',
        file: await output.takeIn(
          named('observations'),
          'parquet',
          await writeParquet(database, release),
          observations,
        ),
      },
      {
        part: 'package',
        format: 'zip',
        file: await output.takeIn(
          named('datapackage'),
          'zip',
          await writeDataPackage(database, release, { entries, page }),
          observations,
        ),
      },
      {
        part: 'codebook',
        format: 'html',
        file: await output.writeHashed(named('codebook'), 'html', page, entries.length),
      },
      await csv('indicators'),
      await csv('sources'),
      ...(dataSet.unplaced.length > 0 ? [await csv('unplaced')] : []),
    ];
  };
  try {
    const entries = await readCodebook(database, catalogue);
    const workbook = await planWorkbook(database, release);
    // The workbook is made here, the other files inside the database: each has a core of its own.
    const writing = [writeOthers(entries), writeBook(workbook)] as const;
    // The database is closed after a failure too: by then neither may be at work.
    await Promise.allSettled(writing);
    const [others, book] = await Promise.all(writing);
    return [book, ...others];
  } finally {
    await database.close();
  }
}
