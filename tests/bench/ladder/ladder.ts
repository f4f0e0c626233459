import { copyFile, mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import * as z from 'zod/mini';
import { startServer } from '../../../src/build/static-server.ts';
import { createNodeEngine } from '../../../src/engine/node.ts';
import type { Query } from '../../../src/engine/query.ts';
import { counties } from '../../../src/queries/counties.ts';
import { figures } from '../../../src/queries/figures.ts';
import { launchBrowser } from '../../browser/launch.ts';
import type { LadderPage } from './page.ts';

/**
 * `npx tsx tests/bench/ladder/ladder.ts --files FOLDER [--runs N]`: for each `.duckdb` file of a folder, in one run, the
 * same questions to DuckDB-WASM in the browser, to native DuckDB on one thread, and to plain loops over typed arrays in
 * the browser. Prints rows of a table for docs/performance.md.
 */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const site = path.join(root, '.cache/bench/ladder');
const INDICATOR = 'related_calls';

const QUESTIONS = {
  change: figures({ slice: 'hotline_123', indicators: [INDICATOR], whole: false }) as Query<unknown>,
  filter: counties({ indicator: INDICATOR }) as Query<unknown>,
  'ad hoc': {
    key: ['ladder', 'ad hoc'],
    sql: `SELECT area, sex, sum(value) AS total FROM observation GROUP BY area, sex ORDER BY total DESC NULLS LAST`,
    params: [],
    columns: { area: 'text', sex: 'text', total: 'number' },
    row: z.any(),
  } as Query<unknown>,
} as const;
type Question = keyof typeof QUESTIONS;

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

interface Loops {
  readonly file: string;
  readonly rows: number;
  readonly isCounty: readonly boolean[];
  readonly calls: number;
}

/** Writes the rows as the columns of numbers that a program without a database would keep. */
async function writeLoops(tables: string, file: string): Promise<Loops> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  await connection.run(`ATTACH '${tables}' AS ladder (READ_ONLY); USE ladder`);
  const ranked = (name: string) => `(SELECT array_agg(DISTINCT ${name} ORDER BY ${name}) FROM observation)`;
  const lists = await connection.runAndReadAll(
    `SELECT list_position(${ranked('indicator')}, '${INDICATOR}')::INTEGER - 1 AS calls, count(*)::INTEGER AS n FROM observation`,
  );
  const [calls, rows] = lists.getRowsJS()[0] as [number, number];
  const levels = await connection.runAndReadAll('SELECT level FROM area ORDER BY code');
  const out = await open(file, 'w');
  const code = (name: string, list: string) => `list_position(${list}, ${name})::INTEGER - 1`;
  const columns: readonly (readonly [string, (values: ArrayLike<number>) => ArrayBufferView])[] = [
    [`coalesce(value, 'NaN'::DOUBLE)`, (values) => Float64Array.from(values)],
    [code('area', '(SELECT array_agg(code ORDER BY code) FROM area)'), (values) => Uint16Array.from(values)],
    ...['indicator', 'period', 'harm', 'sex', 'age_group'].map(
      (name) => [code(name, ranked(name)), (values: ArrayLike<number>) => Uint8Array.from(values)] as const,
    ),
  ];
  for (const [expression, pack] of columns) {
    const stream = await connection.stream(`SELECT ${expression} AS x FROM observation`);
    for (
      let chunk = await stream.fetchChunk();
      chunk && chunk.rowCount > 0;
      chunk = await stream.fetchChunk()
    ) {
      const packed = pack(chunk.getColumnValues(0) as number[]);
      await out.write(new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength));
    }
  }
  await out.close();
  connection.closeSync();
  return { file, rows, calls, isCounty: levels.getRowsJS().map(([level]) => level === 'county') };
}

async function buildPage(): Promise<void> {
  const source = path.join(root, '.cache/bench/ladder-source');
  await rm(site, { recursive: true, force: true });
  await mkdir(source, { recursive: true });
  await writeFile(
    path.join(source, 'index.html'),
    '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="./page.ts"></script>',
  );
  await writeFile(path.join(source, 'page.ts'), "import '../../../tests/bench/ladder/page.ts';\n");
  const options = { outDir: site, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } };
  await build({ configFile: false, root: source, base: './', logLevel: 'error', build: options });
}

async function nativeTimes(file: string, runs: number): Promise<Record<Question, number>> {
  const engine = createNodeEngine({ files: new Map([['ladder', file]]) });
  const times = {} as Record<Question, number>;
  for (const name of Object.keys(QUESTIONS) as Question[]) {
    const samples: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const start = performance.now();
      await engine.rows('ladder', QUESTIONS[name]);
      if (run > 0) samples.push(performance.now() - start);
    }
    times[name] = median(samples);
  }
  await engine.close();
  return times;
}

interface Measured {
  readonly ready: number;
  readonly first: Record<Question, number>;
  readonly wasm: Record<Question, number>;
  readonly loops: Record<Question, number>;
  readonly answered: Record<Question, number>;
  readonly heap: number;
}

async function browserTimes(browser: Browser, url: string, name: string, loops: Loops, runs: number) {
  const page = await browser.newPage();
  await page.goto(url);
  type Window = { readonly ladder: LadderPage };
  const ready = await page.evaluate(
    (file) => (window as unknown as Window).ladder.open(file),
    `files/${name}`,
  );
  const measured = { ready, first: {}, wasm: {}, loops: {}, answered: {}, heap: 0 } as Measured;
  for (const question of Object.keys(QUESTIONS) as Question[]) {
    const { row: _, ...query } = QUESTIONS[question];
    const samples: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const { ms, rows } = await page.evaluate(
        (asked) => (window as unknown as Window).ladder.ask(asked),
        query,
      );
      if (run === 0) measured.first[question] = ms;
      else samples.push(ms);
      measured.answered[question] = rows;
    }
    measured.wasm[question] = median(samples);
  }
  const memory = await page.evaluate(
    () =>
      (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ??
      Number.NaN,
  );
  await page.evaluate(() => (window as unknown as Window).ladder.close());
  await page.evaluate(([file, rows]) => (window as unknown as Window).ladder.readRows(file, rows), [
    `files/${path.basename(loops.file)}`,
    loops.rows,
  ] as const);
  for (const question of Object.keys(QUESTIONS) as Question[]) {
    const samples: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const ms = await page.evaluate(
        ([one, isCounty, calls]) => (window as unknown as Window).ladder.loop(one, isCounty, calls),
        [question, loops.isCounty, loops.calls] as const,
      );
      if (run > 0) samples.push(ms);
    }
    measured.loops[question] = median(samples);
  }
  await page.close();
  return { ...measured, heap: memory };
}
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { files: { type: 'string' }, runs: { type: 'string', default: '5' } },
  });
  if (!values.files) throw new Error('--files names the folder with the .duckdb files of the ladder');
  const folder = path.resolve(values.files);
  await buildPage();
  await mkdir(path.join(site, 'files'));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.duckdb'));
  const sized = await Promise.all(
    names.map(async (name) => ({ name, bytes: (await stat(path.join(folder, name))).size })),
  );
  const server = await startServer({ root: site });
  const browser = await launchBrowser();
  try {
    console.log(
      '| rows | MB | ready | question | rows out | WASM first | WASM | native | loops | WASM ÷ native | WASM ÷ loops |',
    );
    for (const { name, bytes } of sized.sort((a, b) => a.bytes - b.bytes)) {
      const file = path.join(site, 'files', name);
      await copyFile(path.join(folder, name), file);
      const loops = await writeLoops(file, `${file}.columns`);
      const native = await nativeTimes(file, Number(values.runs));
      const wasm = await browserTimes(browser, server.url, name, loops, Number(values.runs));
      for (const question of Object.keys(QUESTIONS) as Question[]) {
        const [ours, theirs, plain] = [wasm.wasm[question], native[question], wasm.loops[question]];
        const cells = [
          loops.rows,
          (bytes / 1e6).toFixed(1),
          wasm.ready.toFixed(0),
          question,
          wasm.answered[question],
        ];
        const times = [wasm.first[question], ours, theirs, plain].map((time) =>
          time.toFixed(time < 10 ? 1 : 0),
        );
        console.log(
          `| ${[...cells, ...times, (ours / theirs).toFixed(2), (ours / plain).toFixed(1)].join(' | ')} |`,
        );
      }
      for (const used of [file, loops.file]) await rm(used, { force: true });
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

main().catch((error: Error) => {
  console.error(error.stack ?? error.message);
  process.exitCode = 1;
});
