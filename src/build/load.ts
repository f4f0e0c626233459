import { join } from 'node:path';
import { readCatalogue } from '../imports/catalogue.ts';
import { readDataSet } from '../imports/data-set.ts';
import { formatProblem, type Problem } from '../imports/problem.ts';
import type { CatalogueRows, DataSetRows } from '../model/data-set-rows.ts';
import { readFolder } from './check.ts';
import { DataError } from './data-error.ts';
import { dataSetNames } from './data-set-names.ts';
import { withGenerated } from './example/files.ts';

export interface Loaded {
  readonly catalogue: CatalogueRows;
  readonly dataSets: readonly LoadedDataSet[];
}

export interface LoadedDataSet {
  readonly rows: DataSetRows;
  readonly problems: readonly Problem[];
  /** Seed of the generator that made the observations, where one did. */
  readonly seed?: number;
}

type Files = ReadonlyMap<string, Uint8Array>;

const isError = ({ severity }: Problem) => severity === 'error';

/** Problems with the names of files as they stand below the repository. */
function located(folder: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, file: `${folder}/${problem.file}` }));
}

function refusal(folder: string, problems: readonly Problem[]): DataError {
  const errors = problems.filter(isError);
  return new DataError(
    `${folder} is refused: ${errors.length} errors`,
    errors.map((problem) => formatProblem(problem, 'en')),
  );
}

/** Reads and checks one data set. Throws DataError with every reason if it is refused. */
export function loadDataSet(
  name: string,
  files: Files,
  catalogue: CatalogueRows,
  today: string,
): LoadedDataSet {
  const folder = `data/${name}`;
  const generated = withGenerated(files, catalogue);
  const reading = readDataSet(generated.files, catalogue, { today });
  const problems = located(folder, reading.problems);
  if (!reading.dataSet) throw refusal(folder, problems);
  if (reading.dataSet.package.name !== name) {
    throw new DataError(
      `${folder}/datapackage.json: name is ${reading.dataSet.package.name}, the folder is ${name}`,
    );
  }
  const { seed } = generated;
  return { rows: reading.dataSet, problems, ...(seed === undefined ? {} : { seed }) };
}

/** Reads and checks the catalogue below `data/`. */
export async function loadCatalogue(root: string): Promise<CatalogueRows> {
  const folder = 'data/catalogue';
  const { catalogue, problems } = readCatalogue(readFolder(join(root, folder)));
  if (!catalogue) throw refusal(folder, located(folder, problems));
  return catalogue;
}

/** Reads and checks the catalogue and every data set below `data/`. */
export async function loadAll(root: string, today: string): Promise<Loaded> {
  const catalogue = await loadCatalogue(root);
  const dataSets: LoadedDataSet[] = [];
  for (const name of await dataSetNames(join(root, 'data'))) {
    dataSets.push(loadDataSet(name, readFolder(join(root, 'data', name)), catalogue, today));
  }
  if (dataSets.length === 0) throw new DataError('data/: no data set found (a folder with datapackage.json)');
  return { catalogue, dataSets };
}
