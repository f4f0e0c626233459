import { join } from 'node:path';
import type { Engine } from '../engine/engine.ts';
import { createNodeEngine } from '../engine/node.ts';
import { countProblems } from '../imports/problem.ts';
import { solarHijriDate } from '../locale/solar-hijri.ts';
import type { DataSetEntry, FileEntry, Manifest } from '../model/data-set.ts';
import type { CatalogueRows } from '../model/data-set-rows.ts';
import { writeAnswers } from './answers.ts';
import { type Audience, refuseUnprotected } from './audience.ts';
import { buildCatalogue, buildCounties, buildTexts, cutCatalogue } from './catalogue.ts';
import { builtFrom } from './commit.ts';
import { readRelease, writeDownloads } from './downloads/write-downloads.ts';
import { expansionKey } from './example/ladder/expand.ts';
import { measure } from './example/ladder/measure.ts';
import { BASE_ROWS, type Rung } from './example/ladder/rungs.ts';
import { writeGeometry } from './geometry/write-geometry.ts';
import { type LoadedDataSet, loadAll } from './load.ts';
import { buildManifest } from './manifest.ts';
import { buildNotes } from './notes.ts';
import { type Output, openOutput } from './output.ts';
import { checksums, expandedRelease, releaseId } from './release.ts';
import { checkReleases } from './releases.ts';
import { buildTables } from './table-schema.ts';
import { writeTables } from './tables.ts';

/** Where a build reads and writes, and for whom it is. */
export interface BuildOptions {
  /** The folder that holds `data/`. */
  readonly root: string;
  /** The folder that the build fills. */
  readonly out: string;
  readonly audience: Audience;
  readonly log: (line: string) => void;
  /** How many rows the synthetic data set has: its base, or a finer rung. */
  readonly exampleRows?: Rung;
  /** Solar Hijri date; data dated later are refused. */
  readonly today?: string;
  readonly built?: Manifest['built'];
  /** False leaves out the files to take away, which take most of the time; true if not given. */
  readonly downloads?: boolean;
}

interface Step extends BuildOptions {
  readonly output: Output;
}

async function answer(
  { rows }: LoadedDataSet,
  catalogue: CatalogueRows,
  tables: FileEntry,
  output: Output,
): Promise<DataSetEntry['answers']> {
  const path = join(output.folder, tables.path);
  const engine: Engine = createNodeEngine({ files: new Map([[rows.package.name, path]]) });
  try {
    return await writeAnswers(rows, catalogue.indicators, engine, output);
  } finally {
    await engine.close();
  }
}

async function buildDataSet(loaded: LoadedDataSet, all: CatalogueRows, step: Step): Promise<DataSetEntry> {
  const { rows, problems, seed } = loaded;
  const { output, audience, root, exampleRows = BASE_ROWS } = step;
  const expansion = seed === undefined || exampleRows === BASE_ROWS ? undefined : { rung: exampleRows, seed };
  const { name, kind, title_fa, title_en, description_fa, description_en, license, version, default_view } =
    rows.package;
  const releases = checkReleases(rows);
  refuseUnprotected(rows, all, audience);
  const catalogue = cutCatalogue(all, rows);
  const notes = buildNotes(rows.observations);
  const writeJson = (part: string, content: unknown) =>
    output.writeHashed(`${name}-${part}`, 'json', JSON.stringify(content));
  const base = releaseId(rows, catalogue);
  const id = expansion ? expandedRelease(base, expansionKey(expansion)) : base;
  const release = await readRelease(root, rows, id, audience);
  const tables = await writeTables(name, buildTables(rows, catalogue, notes), output, expansion);
  const measured = expansion ? await measure(join(output.folder, tables.path)) : undefined;
  return {
    name,
    kind,
    title_fa,
    title_en,
    description_fa,
    description_en,
    license,
    version,
    release: id,
    ...releases,
    default_view,
    tables,
    catalogue: await writeJson('catalogue', buildCatalogue(catalogue, rows)),
    texts: await writeJson('texts', buildTexts(catalogue, rows, notes.notes)),
    counties: await writeJson('counties', buildCounties(catalogue, rows)),
    answers: await answer(loaded, catalogue, tables, output),
    downloads:
      step.downloads === false ? [] : [...(await writeDownloads(release, rows, catalogue, tables, output))],
    observations: measured?.observations ?? rows.observations.length,
    checksums: measured?.checksums ?? checksums(rows.observations),
    problems: { ...countProblems(problems) },
  };
}

/**
 * Reads, checks and writes every data set below `data/`: content-hashed files and, last, `manifest.json`. Throws
 * DataError with every reason if anything is refused; the previous output then stays as it was.
 */
export async function buildData(options: BuildOptions): Promise<Manifest> {
  const { root, out, audience, log, today = solarHijriDate(new Date()), built = builtFrom(root) } = options;
  const { catalogue, dataSets } = await loadAll(root, today);
  const output = await openOutput(out);
  try {
    const entries: DataSetEntry[] = [];
    for (const loaded of dataSets) {
      const entry = await buildDataSet(loaded, catalogue, { ...options, output });
      const { errors, warnings, notes } = entry.problems;
      log(
        `${entry.name}: ${entry.observations} observations, release ${entry.release}, ${errors} errors, ${warnings} warnings, ${notes} notes`,
      );
      if (!entry.releases.some(({ content_hash }) => content_hash === entry.content_hash))
        log(
          `${entry.name}: not in releases.csv, so links to ${entry.release} end with the next change (npm run data -- release ${entry.name})`,
        );
      entries.push(entry);
    }
    const manifest = buildManifest(entries, audience, built, await writeGeometry(catalogue.areas, output));
    await output.writeNamed('manifest.json', JSON.stringify(manifest));
    await output.swap();
    return manifest;
  } catch (error) {
    await output.discard();
    throw error;
  }
}
