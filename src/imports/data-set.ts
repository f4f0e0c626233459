import type { DataSetKind } from '../model/data-set.ts';
import type { CatalogueRows, DataSetContext, DataSetRows } from '../model/data-set-rows.ts';
import type { ObservationRow } from '../model/observation.ts';
import { reportBoundaries, reportPopulations, reportRepeated } from './catalogue-checks.ts';
import { agenciesForm, boundariesForm, populationForm, toPopulation } from './catalogue-forms.ts';
import { toContext } from './checks/context.ts';
import { reportObservations } from './checks/observations.ts';
import { reportOverlaps } from './checks/overlaps.ts';
import { reportPlacement } from './checks/placement.ts';
import { reportReleases, reportSources } from './checks/sources.ts';
import { DATA_PACKAGE, readDataPackage } from './data-package.ts';
import {
  type CodeLists,
  eventsForm,
  observationsForm,
  overlapsForm,
  placementForm,
  preferencesForm,
  releasesForm,
  sourcesForm,
  unplacedForm,
} from './data-set-forms.ts';
import { formatOf, LARGEST_FILE } from './decode.ts';
import type { Problem } from './problem.ts';
import { Report } from './report.ts';
import {
  type Files,
  knownColumns,
  type Located,
  readTable,
  rowsOf,
  type TableForm,
  type TableReading,
} from './table.ts';
import type { TextTable } from './text-table.ts';
import { reportUnknownFile } from './unknown-file.ts';

export interface ReadOptions {
  /** Solar Hijri date (`1405-08-30`): rows released later are refused. Without it no date is in the future. */
  readonly today?: string;
}

export interface DataSetReading {
  /** Undefined if any error was found: a data set is accepted whole or not at all. */
  readonly dataSet?: DataSetRows;
  readonly problems: readonly Problem[];
}

const TABLES = [
  'placement.csv',
  'unplaced.csv',
  'events.csv',
  'sources.csv',
  'preferences.csv',
  'releases.csv',
  'overlaps.csv',
  'context/agencies.csv',
  'context/population.csv',
  'context/boundaries.csv',
];

const isObservations = (path: string) => /^observations\/[^/]+\.csv$/.test(path);

const isTable = (path: string) => TABLES.includes(path) || isObservations(path);

/** True if a data set reads the file of this path (relative to its folder). */
export const isDataSetFile = (path: string) => path === DATA_PACKAGE || isTable(path);

type ReadOne = <Row>(file: string, form: TableForm<Row>) => TableReading<Row>;

/** Reads a file of the data set; an absent one has no rows. */
function reader(files: Files, report: Report): ReadOne {
  return (file, form) => {
    const bytes = files.get(file);
    return bytes ? readTable(file, bytes, form, report) : { rows: [], whole: true };
  };
}

/** Files, or the tables that were read of workbooks. */
type Sources = ReadonlyMap<string, Uint8Array | TextTable>;

function readObservationFiles(
  files: Sources,
  lists: CodeLists,
  report: Report,
): TableReading<ObservationRow> {
  const form = observationsForm(lists);
  const rows: Located<ObservationRow>[] = [];
  let whole = true;
  for (const file of [...files.keys()].sort()) {
    const reading = readTable(file, files.get(file)!, form, report);
    for (const row of reading.rows) rows.push(row);
    whole &&= reading.whole;
  }
  return { rows, whole };
}

/** Which files there must be; the rows of a synthetic data set are made by its generator. */
function reportFiles(files: Files, kind: DataSetKind | undefined, report: Report): void {
  const paths = [...files.keys()];
  if (kind !== 'synthetic' && !paths.some(isObservations))
    report.add({ file: 'observations/' }, 'missing_file');
  const required = {
    press: ['sources.csv', 'placement.csv', 'unplaced.csv'],
    administrative: ['sources.csv'],
    synthetic: [],
  };
  for (const file of required[kind ?? 'administrative']) {
    if (!files.has(file)) report.add({ file }, 'missing_file');
  }
  for (const file of paths) {
    if (/\.csv$/i.test(file) && !isTable(file)) reportUnknownFile(file, files.get(file)!, report);
    const format = file.startsWith('observations/') && !file.endsWith('.csv') && formatOf(files.get(file)!);
    // A quarter that nobody read would be missing in silence.
    if (format) report.add({ file }, 'not_csv', { format });
  }
}

function only(files: Files, keep: (path: string) => boolean): Files {
  return new Map([...files].filter(([path]) => keep(path)));
}

function readContext(catalogue: CatalogueRows, read: ReadOne, report: Report): DataSetContext {
  const agencies = read('context/agencies.csv', agenciesForm).rows;
  const populations = read('context/population.csv', populationForm(catalogue.areas)).rows;
  const boundaries = read('context/boundaries.csv', boundariesForm(catalogue.areas)).rows;
  reportRepeated(agencies, 'code', (row) => row.code, report);
  reportPopulations(populations, undefined, report);
  reportBoundaries(boundaries, report);
  return {
    agencies: rowsOf(agencies),
    populations: rowsOf(populations).map(toPopulation),
    boundaries: rowsOf(boundaries),
  };
}

function codesOf(rows: readonly { readonly code: string }[]): string[] {
  return rows.map(({ code }) => code);
}

/**
 * Reads and checks one data set (paths relative to its folder). It is accepted whole with the list of what was
 * normalised, or refused whole with every reason.
 */
export function readDataSet(
  files: Files,
  catalogue: CatalogueRows,
  options: ReadOptions = {},
): DataSetReading {
  const report = new Report();
  const read = reader(files, report);
  const manifest = readDataPackage(files, report);
  const isPress = manifest?.kind === 'press';
  reportFiles(files, manifest?.kind, report);
  const context = readContext(catalogue, read, report);
  const sources = read('sources.csv', sourcesForm);
  const lists: CodeLists = {
    catalogue,
    agencies: new Set([...codesOf(catalogue.agencies), ...codesOf(context.agencies)]),
    // Ids of sources that could not be read would be reported as unknown.
    sources:
      sources.whole && files.has('sources.csv') ? new Set(sources.rows.map(({ row }) => row.id)) : undefined,
  };
  const observations = readObservationFiles(only(files, isObservations), lists, report);
  const placements = read('placement.csv', placementForm(lists));
  const unplaced = read('unplaced.csv', unplacedForm(lists));
  const events = read('events.csv', eventsForm(lists));
  const preferences = read('preferences.csv', preferencesForm(lists));
  const releases = read('releases.csv', releasesForm);
  const overlaps = read('overlaps.csv', overlapsForm(lists));

  reportSources(sources.rows, report);
  reportRepeated(events.rows, 'id', (row) => row.id, report);
  reportReleases(releases.rows, report);
  const checks = { kind: manifest?.kind, preferences: rowsOf(preferences.rows), today: options.today };
  reportObservations(observations.rows, observations.whole, toContext(catalogue, checks), report);
  if (observations.whole && overlaps.whole) reportOverlaps(overlaps.rows, observations.rows, report);
  if (files.has('placement.csv') && observations.whole && placements.whole && unplaced.whole) {
    const placed = { placements: placements.rows, unplaced: unplaced.rows, everyRowPlaced: isPress };
    reportPlacement({ observations: observations.rows, ...placed }, report);
  }
  const problems = report.list();
  if (report.errors > 0 || !manifest) return { problems };
  const dataSet: DataSetRows = {
    package: manifest,
    observations: rowsOf(observations.rows),
    placements: rowsOf(placements.rows),
    unplaced: rowsOf(unplaced.rows),
    events: rowsOf(events.rows),
    sources: rowsOf(sources.rows),
    preferences: checks.preferences,
    releases: rowsOf(releases.rows),
    overlaps: rowsOf(overlaps.rows),
    context,
  };
  return { dataSet, problems };
}

export interface ObservationsReading {
  readonly observations?: readonly ObservationRow[];
  readonly problems: readonly Problem[];
}

/** Workbooks as tables; other files as they are. The reader of workbooks is fetched when the first one comes. */
async function openWorkbooks(files: Files, known: ReadonlySet<string>, report: Report) {
  const opened = new Map<string, Uint8Array | TextTable>();
  let whole = true;
  for (const [file, bytes] of files) {
    if (bytes.length > LARGEST_FILE || formatOf(bytes) !== 'xlsx') {
      opened.set(file, bytes);
      continue;
    }
    const { readWorkbook } = await import('./workbook/read-workbook.ts');
    const table = await readWorkbook(file, bytes, known, report);
    if (table) opened.set(file, table);
    else whole = false;
  }
  return { opened, whole };
}

/**
 * Reads and checks observation files outside a data set, CSV or XLSX, such as a quarter that somebody drops on the page.
 * They are accepted whole with the list of what was normalised, or refused whole with every reason. Without `sources`
 * (the ids of a sources.csv) any source is taken, and a note says so.
 */
export async function readObservations(
  files: Files,
  catalogue: CatalogueRows,
  options: ReadOptions & { readonly sources?: readonly string[] } = {},
): Promise<ObservationsReading> {
  const report = new Report();
  const sources = options.sources ? new Set(options.sources) : undefined;
  const agencies = new Set(codesOf(catalogue.agencies));
  const lists: CodeLists = { catalogue, agencies, sources, tellsCodeList: true };
  const { opened, whole: everyBook } = await openWorkbooks(
    files,
    knownColumns(observationsForm(lists)),
    report,
  );
  const { rows, whole } = readObservationFiles(opened, lists, report);
  if (!sources)
    for (const { file, line } of rows) report.add({ file, line, column: 'source' }, 'source_not_checked');
  const context = toContext(catalogue, { kind: undefined, preferences: [], today: options.today });
  reportObservations(rows, whole && everyBook, context, report);
  const problems = report.list();
  return report.errors > 0 ? { problems } : { observations: rowsOf(rows), problems };
}
