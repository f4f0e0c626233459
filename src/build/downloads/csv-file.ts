import { createReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { FileColumn } from '../../locale/fa/files.ts';
import { literal, type ReleaseDatabase, selectTextsOf } from './database.ts';
import type { Release } from './release.ts';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Plain CSV up to this size; above it gzip, which R, pandas and DuckDB read as they read CSV. A zip would have to be
 * unpacked by hand, and files by year would have to be put together again: both invite a forgotten part.
 */
export const LARGEST_PLAIN_CSV = 24_000_000;

/** Writes a view as CSV without a byte order mark, row by row inside the database: RFC 4180, CRLF, Latin digits. */
export async function writeBareCsv(
  database: ReleaseDatabase,
  release: Release,
  view: string,
  columns: readonly FileColumn[],
): Promise<string> {
  const path = join(database.folder, `${view}.csv`);
  const select = selectTextsOf(release, view, columns);
  await database.run(
    `COPY (${select}) TO ${literal(path)} (FORMAT csv, HEADER, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR '', NEW_LINE '\\r\\n')`,
  );
  return path;
}

/** A file for spreadsheets: the byte order mark in front, and gzip around it where it is large. */
export async function writeCsv(
  database: ReleaseDatabase,
  release: Release,
  view: string,
  columns: readonly FileColumn[],
  largestPlain = LARGEST_PLAIN_CSV,
): Promise<{ readonly path: string; readonly format: 'csv' | 'csv.gz' }> {
  const bare = await writeBareCsv(database, release, view, columns);
  const isLarge = (await stat(bare)).size > largestPlain;
  const format = isLarge ? 'csv.gz' : 'csv';
  const path = join(database.folder, `${view}-named.${format}`);
  await withMark(bare, path, isLarge);
  await rm(bare);
  return { path, format };
}

async function withMark(from: string, to: string, isLarge: boolean): Promise<void> {
  const file = await open(to, 'w');
  const target = file.createWriteStream();
  async function* content() {
    yield Buffer.from(BYTE_ORDER_MARK);
    yield* createReadStream(from);
  }
  if (isLarge) await pipeline(content, createGzip({ level: 9 }), target);
  else await pipeline(content, target);
}
