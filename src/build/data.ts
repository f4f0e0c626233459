import { appendFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { solarHijriDate } from '../locale/solar-hijri.ts';
import { AUDIENCES } from './audience.ts';
import { buildData } from './build-data.ts';
import { checkPaths } from './check.ts';
import { DataError } from './data-error.ts';
import { askedRows } from './example/ladder/rungs.ts';
import { loadAll } from './load.ts';
import { oneOf } from './one-of.ts';
import { releaseRow } from './releases.ts';

const OPTIONS = {
  audience: { type: 'string', default: 'public' },
  'example-rows': { type: 'string' },
  out: { type: 'string', default: '.cache/data' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'en' },
  date: { type: 'string' },
} as const;

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new DataError((error as Error).message);
  }
}

/** Adds the line of a release to `releases.csv` of a data set: what was published by the date, or all of it. */
async function addRelease(name: string, root: string, date: string | undefined): Promise<void> {
  const { catalogue, dataSets } = await loadAll(root, solarHijriDate(new Date()));
  const known = dataSets.map(({ rows }) => rows.package.name);
  const dataSet = dataSets.find(({ rows }) => rows.package.name === name);
  if (!dataSet) throw new DataError(`no such data set: ${name} (${known.join(', ')})`);
  const row = releaseRow(dataSet.rows, catalogue, date);
  const same = dataSet.rows.releases.find(({ content_hash }) => content_hash === row.content_hash);
  if (same) throw new DataError(`release ${same.id} of ${same.date} has these rows already`);
  const last = dataSet.rows.releases.at(-1)?.date ?? '';
  if (row.date < last) throw new DataError(`the last release is of ${last}, after ${row.date}`);
  const line = [row.id, row.version, row.date, row.content_hash].join(',');
  appendFileSync(join(root, 'data', name, 'releases.csv'), `${line}\n`);
  console.log(`data/${name}/releases.csv: ${line}`);
}

/**
 * `npm run data`: builds every data set; with `check PATH…` only reads and reports, with `release NAME` records what is
 * published as a release. Answers the exit code.
 */
async function main(args: readonly string[], root: string): Promise<number> {
  const { values, positionals } = readArguments(args);
  const [command, ...paths] = positionals;
  const lang = oneOf('--lang', values.lang, ['fa', 'en']);
  if (command === 'check') {
    if (paths.length === 0) throw new DataError('check needs a folder or a file: check PATH…');
    return checkPaths(paths, { json: values.json, lang, catalogue: join(root, 'data/catalogue') });
  }
  if (command === 'release') {
    if (paths.length !== 1) throw new DataError('release needs the name of a data set: release NAME');
    await addRelease(paths[0]!, root, values.date);
    return 0;
  }
  if (command !== undefined) throw new DataError(`no such command: ${command} (check PATH…, release NAME)`);
  const exampleRows = askedRows(values['example-rows'], process.env);
  const out = resolve(root, values.out);
  const audience = oneOf('--audience', values.audience, AUDIENCES);
  const manifest = await buildData({ root, out, audience, exampleRows, log: console.log });
  console.log(`release ${manifest.release} in ${relative(root, out) || out}`);
  return 0;
}

/** Whoever reads the report may stop reading, as `head` does: the exit code is told all the same. */
function allowClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
  allowClosedPipes();
  main(process.argv.slice(2), root).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      if (!(error instanceof DataError)) throw error;
      for (const problem of error.problems) console.error(problem);
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}

export { buildData } from './build-data.ts';
