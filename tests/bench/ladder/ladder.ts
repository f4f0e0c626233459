import { fork } from 'node:child_process';
import { copyFile, mkdir, open, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { askedRows } from '../../../src/build/example/ladder/rungs.ts';
import { startServer } from '../../../src/build/static-server.ts';
import { launchBrowser } from '../../browser/launch.ts';
import { type Memory, memoryOf, pageProcesses } from './memory.ts';
import type { NativeResult } from './native.ts';
import type { LadderPage } from './page.ts';
import { INDICATOR, median, NAMES, QUESTIONS, type Question } from './questions.ts';

/**
 * `npm run bench:ladder -- [--rows 200000,1000000] [--files FOLDER] [--runs N]`: builds the example in each size (all
 * four unless told), or takes each `.duckdb` file of a folder; asks in one run the same questions of DuckDB-WASM in the
 * browser, of native DuckDB on one thread, and of plain loops over typed arrays in the browser. Prints two tables for
 * docs/performance.md: times, and memory.
 */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const site = path.join(root, '.cache/bench/ladder');
const built = path.join(root, '.cache/bench/ladder-data');
const SIZES = '200000,1000000,5000000,20000000';

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

/** Runs a script of this folder in a process of its own and answers what it tells. */
function inProcess<T>(script: string, ...args: readonly string[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL(script, import.meta.url)), args);
    let told: T | undefined;
    child.on('message', (message) => {
      told = message as T;
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      told === undefined ? reject(new Error(`${script} ended with ${code}`)) : resolve(told),
    );
  });
}

interface Measured {
  readonly ready: number;
  readonly first: Record<Question, number>;
  readonly wasm: Record<Question, number>;
  readonly loops: Record<Question, number>;
  readonly answered: Record<Question, number>;
  readonly memory: Memory;
}

type Window = { readonly ladder: LadderPage };

/** A browser of its own for each step: what one step held in memory is not in the next one's peak. */
async function inBrowser(url: string, name: string, loops: Loops, runs: number): Promise<Measured> {
  const browser = await launchBrowser();
  try {
    const others = await pageProcesses(browser);
    const page = await browser.newPage();
    await page.goto(url);
    const own = (await pageProcesses(browser)).filter((id) => !others.includes(id));
    const memories = () => Promise.all(own.map(memoryOf));
    const largest = (values: readonly (number | undefined)[]) =>
      values.includes(undefined) ? undefined : Math.max(...(values as number[]));
    const before = largest((await memories()).map(({ now }) => now));
    const times = await wasmTimes(page, name, runs);
    const peak = largest((await memories()).map(({ peak }) => peak));
    return { ...times, loops: await loopTimes(page, loops, runs), memory: { before, peak } };
  } finally {
    await browser.close();
  }
}

async function wasmTimes(page: Page, name: string, runs: number) {
  const ready = await page.evaluate(
    (file) => (window as unknown as Window).ladder.open(file),
    `files/${name}`,
  );
  const [first, wasm, answered] = [{}, {}, {}] as Record<Question, number>[];
  for (const question of NAMES) {
    const { row: _, ...query } = QUESTIONS[question];
    const samples: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const { ms, rows } = await page.evaluate(
        (asked) => (window as unknown as Window).ladder.ask(asked),
        query,
      );
      if (run === 0) first![question] = ms;
      else samples.push(ms);
      answered![question] = rows;
    }
    wasm![question] = median(samples);
  }
  return { ready, first: first!, wasm: wasm!, answered: answered! };
}

async function loopTimes(page: Page, loops: Loops, runs: number): Promise<Record<Question, number>> {
  await page.evaluate(() => (window as unknown as Window).ladder.close());
  await page.evaluate(([file, rows]) => (window as unknown as Window).ladder.readRows(file, rows), [
    `files/${path.basename(loops.file)}`,
    loops.rows,
  ] as const);
  const times = {} as Record<Question, number>;
  for (const question of NAMES) {
    const samples: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const ms = await page.evaluate(
        ([one, isCounty, calls]) => (window as unknown as Window).ladder.loop(one, isCounty, calls),
        [question, loops.isCounty, loops.calls] as const,
      );
      if (run > 0) samples.push(ms);
    }
    times[question] = median(samples);
  }
  return times;
}

const milliseconds = (time: number) => time.toFixed(time < 10 ? 1 : 0);
const megabytes = (bytes: number | undefined) => (bytes === undefined ? '' : (bytes / 1e6).toFixed(0));
const line = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

/** Measures one file of tables: prints its times, answers its line of the table of memory. */
async function measure(tables: string, url: string, runs: number): Promise<string> {
  const file = path.join(site, 'files', path.basename(tables));
  await copyFile(tables, file);
  const { size } = await stat(file);
  const loops = await writeLoops(file, `${file}.columns`);
  const arrays = (await stat(loops.file)).size;
  const native = await inProcess<NativeResult>('native.ts', file, String(runs));
  const ours = await inBrowser(url, path.basename(file), loops, runs);
  for (const used of [file, loops.file]) await rm(used, { force: true });
  for (const question of NAMES) {
    const [wasm, theirs, plain] = [ours.wasm[question], native.times[question], ours.loops[question]];
    const times = [ours.first[question], wasm, theirs, plain].map(milliseconds);
    const ratios = [(wasm / theirs).toFixed(2), (wasm / plain).toFixed(1)];
    const cells = [loops.rows, (size / 1e6).toFixed(1), ours.ready.toFixed(0), question];
    console.log(line(...cells, ours.answered[question], ...times, ...ratios));
  }
  const sides = [ours.memory, native.memory].flatMap(({ before, peak }) => [before, peak]);
  return line(loops.rows, (size / 1e6).toFixed(1), ...[...sides, arrays].map(megabytes));
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      files: { type: 'string' },
      rows: { type: 'string', default: SIZES },
      runs: { type: 'string', default: '5' },
    },
  });
  const sizes = values.rows.split(',');
  for (const size of sizes) askedRows(size, {});
  const ready = values.files === undefined ? undefined : await filesIn(path.resolve(values.files));
  await buildPage();
  await mkdir(path.join(site, 'files'));
  const server = await startServer({ root: site });
  const memory: string[] = [];
  try {
    console.log(
      '| rows | MB | ready | question | rows out | WASM first | WASM | native | loops | WASM ÷ native | WASM ÷ loops |',
    );
    for (const step of ready ?? sizes) {
      const tables = ready ? step : await inProcess<string>('rung.ts', step, built);
      memory.push(await measure(tables, server.url, Number(values.runs)));
      if (!ready) await rm(built, { recursive: true, force: true });
    }
  } finally {
    console.log(
      ['', '| rows | MB | page before | page peak | native before | native peak | arrays |', ...memory].join(
        '\n',
      ),
    );
    await server.close();
  }
}

/** The files of tables in a folder, the smallest first. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.duckdb'));
  const sized = await Promise.all(
    names.map(async (name) => ({ file: path.join(folder, name), ...(await stat(path.join(folder, name))) })),
  );
  return sized.sort((a, b) => a.size - b.size).map(({ file }) => file);
}

main().catch((error: Error) => {
  console.error(error.stack ?? error.message);
  process.exitCode = 1;
});
