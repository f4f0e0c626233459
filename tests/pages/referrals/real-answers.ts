import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createDoor } from '../../../src/answers/door.ts';
import { indexFigures, joinTables } from '../../../src/answers/figure-table.ts';
import type { Query } from '../../../src/engine/query.ts';
import { createNames } from '../../../src/locale/names.ts';
import { type Catalogue, indexCatalogue } from '../../../src/model/catalogue.ts';
import type { DataSetEntry, Manifest } from '../../../src/model/data-set.ts';
import { editionOf } from '../../../src/pages/edition.ts';
import type { SlicesOf } from '../../../src/pages/use-view-context.ts';
import type { ViewContext } from '../../../src/pages/view.ts';
import type { Edition, FigureRow } from '../../../src/queries/figure-row.ts';
import { figures } from '../../../src/queries/figures.ts';
import { parseHash } from '../../../src/url/location.ts';
import { english, persian } from '../../locale/samples.ts';

const DATA = new URL('../../../dist/data/', import.meta.url);

/** True after a build. */
export const isBuilt = existsSync(new URL('manifest.json', DATA));

/** A page's context over the answers that the build prepared: no engine, no browser. */
export async function realContext(
  name: string,
  slicesOf: SlicesOf,
  hash: string,
  deeper: (dataSet: DataSetEntry, edition: Edition) => readonly Query<FigureRow>[] = () => [],
): Promise<ViewContext> {
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', DATA), 'utf8')) as Manifest;
  const door = createDoor(
    manifest,
    (file) => readFile(new URL(file.path, DATA)),
    () => Promise.reject(new Error('a question without a prepared answer')),
  );
  const dataSet = door.dataSet(name)!;
  const catalogue = indexCatalogue(await door.json<Catalogue>(dataSet.catalogue));
  const { search } = parseHash(hash);
  const edition = editionOf(search, dataSet);
  const queries = [...slicesOf(dataSet, catalogue).map(figures), ...deeper(dataSet, edition)];
  const slices = queries.map((query) => door.rows(dataSet, query));
  const locale = search.lang === 'fa' ? persian : english;
  return {
    search,
    dataSet,
    edition,
    audience: 'public',
    catalogue,
    table: joinTables((await Promise.all(slices)).map(indexFigures)),
    locale,
    names: createNames(locale, catalogue, dataSet.kind === 'synthetic'),
    sources: new Map(),
    events: [],
    noteOf: () => undefined,
    textOf: () => undefined,
  };
}
