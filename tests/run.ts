import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm test`: the projects of vite.config.ts one after the other, the time of each, and one closing line.
 * `--long` runs the full counts instead and records them in docs/test-long.md. Other arguments go to vitest, such
 * as part of a file name or `-t "a title"`.
 */

const root = fileURLToPath(new URL('../', import.meta.url));
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface FileResult extends Counts {
  readonly file: string;
  readonly seconds: number;
}

interface PartResult extends Counts {
  readonly part: string;
  readonly seconds: number;
  readonly files: readonly FileResult[];
}

/** What is read of vitest's json report. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

async function main(args: readonly string[]): Promise<void> {
  const isLong = args.includes('--long');
  const filters = args.filter((arg) => arg !== '--long');
  const parts: PartResult[] = [];
  for (const part of isLong ? ['long'] : ['node', 'browser']) parts.push(await runPart(part, filters));

  console.log('');
  for (const part of parts) console.log(`${part.part}: ${part.seconds.toFixed(1)} s, ${closingLine(part)}`);
  const total = sum(parts);
  if (isLong && filters.length === 0) writeLongReport(parts, total);
  // A part that runs nothing proves nothing: only a filter may empty one.
  const empty = parts.filter((part) => part.passed + part.failed === 0);
  const isEmpty = filters.length === 0 ? empty.length > 0 : empty.length === parts.length;
  if (isEmpty) console.log(`No test ran in: ${empty.map(({ part }) => part).join(', ')}`);
  if (total.failed > 0 || isEmpty) process.exitCode = 1;
  console.log(closingLine(total));
}

async function runPart(part: string, filters: readonly string[]): Promise<PartResult> {
  const output = path.join(root, `.cache/test/${part}.json`);
  mkdirSync(path.dirname(output), { recursive: true });
  rmSync(output, { force: true });
  console.log(`\n${part}`);
  const started = performance.now();
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
  const code = await run([vitest, 'run', '--project', part, '--passWithNoTests', ...reporters, ...filters]);
  const seconds = (performance.now() - started) / 1000;
  const files = readReport(output);
  const counts = sum(files);
  // An error outside every test, or a vitest that did not come to its end, is a failure too.
  const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
  return { part, seconds, files, ...counts, failed };
}

function run(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function readReport(file: string): readonly FileResult[] {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return [];
  }
  return report.testResults.map((result) => {
    const count = (...statuses: readonly string[]) =>
      result.assertionResults.filter(({ status }) => statuses.includes(status)).length;
    const failed = count('failed');
    return {
      file: path.relative(root, result.name).replaceAll(path.sep, '/'),
      seconds: (result.endTime - result.startTime) / 1000,
      passed: count('passed'),
      // A file that can't be loaded, or whose hooks fail, has no failed test of its own.
      failed: result.status === 'failed' && failed === 0 ? 1 : failed,
      skipped: count('skipped', 'pending', 'todo', 'disabled'),
    };
  });
}

function sum(items: readonly Counts[]): Counts {
  const total = (key: keyof Counts) => items.reduce((count, item) => count + item[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Keeps the last full run beside the commit it was made on; the date is the commit's own. */
function writeLongReport(parts: readonly PartResult[], total: Counts): void {
  const changes = git('status', '--porcelain', '--', '.', ':!docs/test-long.md');
  const commit = git('log', '-1', '--format=%H') || 'unknown';
  const rows = parts
    .flatMap((part) => part.files)
    .map(
      (row) => `| ${row.file} | ${row.passed} | ${row.failed} | ${row.skipped} | ${row.seconds.toFixed(0)} |`,
    )
    .sort();
  const lines = [
    '# The long tests',
    '',
    'Written by `npm run test:long`: the full counts of fuzz tests, walks and matrices.',
    '',
    `- Commit: ${commit}${changes === '' ? '' : ' with uncommitted changes'}`,
    `- Date of the commit: ${git('log', '-1', '--format=%cs') || 'unknown'}`,
    `- Result: ${closingLine(total)}`,
    `- Time: ${parts.reduce((seconds, part) => seconds + part.seconds, 0).toFixed(0)} s`,
    '',
    '| file | passed | failed | skipped | seconds |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ];
  mkdirSync(path.join(root, 'docs'), { recursive: true });
  writeFileSync(path.join(root, 'docs/test-long.md'), `${lines.join('\n')}\n`);
}

function git(...args: readonly string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

await main(process.argv.slice(2));
