import type { CatalogueRows } from '../model/data-set-rows.ts';
import { reportCatalogue } from './catalogue-checks.ts';
import {
  agenciesForm,
  areasForm,
  boundariesForm,
  categoriesForm,
  indicatorsForm,
  populationForm,
  populationSourcesForm,
  relationsForm,
  toPopulation,
} from './catalogue-forms.ts';
import type { Problem } from './problem.ts';
import { Report } from './report.ts';
import { type Files, readTable, rowsOf, type TableForm, type TableReading } from './table.ts';
import { reportUnknownFile } from './unknown-file.ts';

export interface CatalogueReading {
  /** Undefined if any error was found: a catalogue is accepted whole or not at all. */
  readonly catalogue?: CatalogueRows;
  readonly problems: readonly Problem[];
}

const CATALOGUE_FILES = [
  'areas.csv',
  'population.csv',
  'population-sources.csv',
  'indicators.csv',
  'categories.csv',
  'relations.csv',
  'agencies.csv',
  'boundaries.csv',
];

/** True if a catalogue reads the file of this path (relative to its folder). */
export const isCatalogueFile = (path: string) => CATALOGUE_FILES.includes(path);

/** Reads and checks `data/catalogue/` (paths relative to it). */
export function readCatalogue(files: Files): CatalogueReading {
  const report = new Report();
  const read = <Row>(file: string, form: TableForm<Row>): TableReading<Row> => {
    const bytes = files.get(file);
    if (bytes) return readTable(file, bytes, form, report);
    report.add({ file }, 'missing_file');
    return { rows: [], whole: false };
  };
  const areas = read('areas.csv', areasForm);
  const tables = {
    areas: areas.rows,
    populations: read('population.csv', populationForm(areas.whole ? rowsOf(areas.rows) : undefined)).rows,
    populationSources: files.has('population-sources.csv')
      ? read('population-sources.csv', populationSourcesForm).rows
      : undefined,
    indicators: read('indicators.csv', indicatorsForm).rows,
    categories: read('categories.csv', categoriesForm).rows,
    relations: read('relations.csv', relationsForm).rows,
    agencies: read('agencies.csv', agenciesForm).rows,
    boundaries: files.has('boundaries.csv')
      ? read('boundaries.csv', boundariesForm(areas.whole ? rowsOf(areas.rows) : undefined)).rows
      : [],
  };
  for (const file of files.keys()) {
    if (/\.csv$/i.test(file) && !isCatalogueFile(file)) reportUnknownFile(file, files.get(file)!, report);
  }
  // References to rows that could not be read would be reported as unknown.
  if (report.errors === 0) reportCatalogue(tables, report);
  const problems = report.list();
  if (report.errors > 0) return { problems };
  const catalogue: CatalogueRows = {
    areas: rowsOf(tables.areas),
    populations: rowsOf(tables.populations).map(toPopulation),
    indicators: rowsOf(tables.indicators),
    categories: rowsOf(tables.categories),
    relations: rowsOf(tables.relations),
    agencies: rowsOf(tables.agencies),
    boundaries: rowsOf(tables.boundaries),
  };
  return { catalogue, problems };
}
