import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isCatalogueFile, readCatalogue } from '../imports/catalogue.ts';
import { DATA_PACKAGE } from '../imports/data-package.ts';
import { isDataSetFile, readDataSet, readObservations } from '../imports/data-set.ts';
import {
  countProblems,
  formatProblem,
  formatSummary,
  type Problem,
  problemMessage,
} from '../imports/problem.ts';
import { Report } from '../imports/report.ts';
import type { Files } from '../imports/table.ts';
import type { Language } from '../locale/language.ts';
import { solarHijriDate } from '../locale/solar-hijri.ts';
import type { CatalogueRows } from '../model/data-set-rows.ts';

export interface CheckOptions {
  readonly lang: Language;
  /** Prints one JSON object for programs instead of lines. */
  readonly json: boolean;
  /** Folder of the code lists. */
  readonly catalogue?: string;
  /** Solar Hijri date of today; of the clock if left out. */
  readonly today?: string;
  readonly write?: (text: string) => void;
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Reads a folder with its sub-folders as paths relative to it, with `/` on every system. */
export function readFolder(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]));
}

const isDataSet = (folder: string) => isFile(join(folder, DATA_PACKAGE));
const isCatalogue = (folder: string) =>
  isFile(join(folder, 'areas.csv')) || isFile(join(folder, 'indicators.csv'));

function whole(
  file: string,
  code: 'file_not_found' | 'nothing_to_check' | 'catalogue_refused',
): readonly Problem[] {
  const report = new Report();
  report.add({ file }, code);
  return report.list();
}

const under = (folder: string, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, file: join(folder, problem.file) }));

interface Setting {
  readonly catalogue: CatalogueRows | undefined;
  readonly today: string;
}

const isQuarter = (name: string) => /\.(?:csv|xlsx)$/i.test(name);

/** Observation files outside a data set, CSV or XLSX, checked as one. */
async function checkQuarters(
  folder: string,
  names: readonly string[],
  { catalogue, today }: Setting,
): Promise<readonly Problem[]> {
  if (!catalogue) return whole(folder, 'catalogue_refused');
  const files = new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
  return under(folder, (await readObservations(files, catalogue, { today })).problems);
}

async function checkFolder(folder: string, setting: Setting): Promise<readonly Problem[]> {
  const { catalogue, today } = setting;
  if (isDataSet(folder)) {
    if (!catalogue) return whole(folder, 'catalogue_refused');
    return under(folder, readDataSet(readFolder(folder), catalogue, { today }).problems);
  }
  if (isCatalogue(folder)) return under(folder, readCatalogue(readFolder(folder)).problems);
  const children = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter(isFolder);
  const known = children.filter((path) => isDataSet(path) || isCatalogue(path));
  const quarters = readdirSync(folder).filter((name) => isQuarter(name) && isFile(join(folder, name)));
  if (known.length === 0 && quarters.length === 0) return whole(folder, 'nothing_to_check');
  const checks = [
    ...known.map((path) => checkFolder(path, setting)),
    ...(quarters.length > 0 ? [checkQuarters(folder, quarters, setting)] : []),
  ];
  return (await Promise.all(checks)).flat();
}

/** The data set or catalogue that reads a file: one that only stands beside it does not. */
function homeOf(path: string): string | undefined {
  return [dirname(path), dirname(dirname(path))].find((folder) => {
    const inside = relative(folder, path).replaceAll('\\', '/');
    return (isDataSet(folder) && isDataSetFile(inside)) || (isCatalogue(folder) && isCatalogueFile(inside));
  });
}

/**
 * A file of a data set or catalogue is read with its neighbours, and only its own problems are told; every other file is
 * read as a quarter of observations.
 */
async function checkFile(path: string, setting: Setting): Promise<readonly Problem[]> {
  const home = homeOf(resolve(path));
  if (!home) return checkQuarters(dirname(path), [basename(path)], setting);
  const own = (await checkFolder(home, setting)).filter(
    ({ file, code }) => file === resolve(path) || code === 'catalogue_refused',
  );
  return own.map((problem) => ({ ...problem, file: path }));
}

async function checkPath(path: string, setting: Setting): Promise<readonly Problem[]> {
  if (isFolder(path)) return checkFolder(path, setting);
  return isFile(path) ? checkFile(path, setting) : whole(path, 'file_not_found');
}

/**
 * Checks folders (a data set, a catalogue, a folder of them or of quarters) and single files; prints `file:line:column
 * severity code message` and a closing count. Answers the exit code: 1 if there is any error.
 */
export async function checkPaths(paths: readonly string[], options: CheckOptions): Promise<number> {
  const { lang, json, write = console.log } = options;
  const folder = options.catalogue ?? join('data', 'catalogue');
  const catalogue = isFolder(folder) ? readCatalogue(readFolder(folder)).catalogue : undefined;
  const setting = { catalogue, today: options.today ?? solarHijriDate(new Date()) };
  const problems = (await Promise.all(paths.map((path) => checkPath(path, setting)))).flat();
  const counts = countProblems(problems);
  if (json) {
    const told = problems.map((problem) => ({ ...problem, message: problemMessage(problem, lang) }));
    write(JSON.stringify({ problems: told, ...counts }, null, 2));
  } else {
    for (const problem of problems) write(formatProblem(problem, lang));
    write(formatSummary(counts, lang));
  }
  return counts.errors > 0 ? 1 : 0;
}
