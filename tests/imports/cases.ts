import { readFolder } from '../../src/build/check.ts';
import { readCatalogue } from '../../src/imports/catalogue.ts';
import { type DataSetReading, readDataSet } from '../../src/imports/data-set.ts';
import type { Problem } from '../../src/imports/problem.ts';
import type { Files } from '../../src/imports/table.ts';
import type { CatalogueRows } from '../../src/model/data-set-rows.ts';

export const FIXTURES = new URL('../fixtures/imports/', import.meta.url).pathname;

/** The day on which every case is checked. */
export const TODAY = '1405-08-30';

export const readFixture = (name: string): Files => readFolder(`${FIXTURES}${name}`);

let read: CatalogueRows | undefined;

/** The small hand-made catalogue, read once: nobody may change it. */
export function fixtureCatalogue(): CatalogueRows {
  read ??= readCatalogue(readFixture('catalogue')).catalogue;
  if (!read) throw new Error('the catalogue of the fixtures has errors');
  return read;
}

/** The data set of `base/` with some files replaced or added. */
export function readBase(changes: Files = new Map()): DataSetReading {
  return readDataSet(new Map([...readFixture('base'), ...changes]), fixtureCatalogue(), { today: TODAY });
}

const PREFIX = 'catalogue/';

/** A case replaces files of `base/`, or under `catalogue/` those of the catalogue. */
export function problemsOf(name: string): readonly Problem[] {
  const files = [...readFixture(name)].filter(([path]) => path !== 'expected.txt');
  const lists = files.filter(([path]) => path.startsWith(PREFIX));
  if (lists.length === 0) return readBase(new Map(files)).problems;
  const changes = lists.map(([path, bytes]) => [path.slice(PREFIX.length), bytes] as const);
  const { problems } = readCatalogue(new Map([...readFixture('catalogue'), ...changes]));
  return problems.map((problem) => ({ ...problem, file: `${PREFIX}${problem.file}` }));
}
