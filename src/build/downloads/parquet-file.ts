import { join } from 'node:path';
import { literal, type ReleaseDatabase, selectOf } from './database.ts';
import type { Release } from './release.ts';
import { NAMED_OBSERVATIONS } from './tables.ts';
import { markOf, titleOf, WORDS } from './words.ts';

/** What the file says of itself, for readers that show key-value metadata. */
function metadataOf(release: Release): Readonly<Record<string, string>> {
  const { about, id } = release;
  const all = {
    title: titleOf(release, WORDS.en),
    title_fa: titleOf(release, WORDS.fa),
    data_set: about.name,
    release: id,
    version: about.version,
    license: about.license,
    mark: markOf(release, WORDS.en),
    mark_fa: markOf(release, WORDS.fa),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** Writes the observations as Parquet (zstd), typed, by time and area; empty texts and missing values are null. */
export async function writeParquet(database: ReleaseDatabase, release: Release): Promise<string> {
  const path = join(database.folder, 'observations.parquet');
  const select = selectOf(release, 'observations', database.withMarks(NAMED_OBSERVATIONS));
  const metadata = Object.entries(metadataOf(release)).map(([name, value]) => `${name}: ${literal(value)}`);
  await database.run(
    `COPY (${select}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {${metadata.join(', ')}})`,
  );
  return path;
}
