import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createDoor } from '../../src/answers/door.ts';
import { type FigureTable, indexFigures, joinTables } from '../../src/answers/figure-table.ts';
import { createNodeEngine } from '../../src/engine/node.ts';
import { keyText, type Query } from '../../src/engine/query.ts';
import { createNames } from '../../src/locale/names.ts';
import {
  type Catalogue,
  type CatalogueIndex,
  type Counties,
  indexCatalogue,
  withCounties,
} from '../../src/model/catalogue.ts';
import type { DataSetEntry, Manifest } from '../../src/model/data-set.ts';
import { compareSlices, deeperQueries } from '../../src/pages/compare/data.ts';
import { asksForTiles } from '../../src/pages/compare/selection.ts';
import { editionOf } from '../../src/pages/edition.ts';
import { countyQueries, overviewSlices } from '../../src/pages/overview/data.ts';
import { reachSlices } from '../../src/pages/reach/data.ts';
import { referralsSlices, subjectQueries } from '../../src/pages/referrals/data.ts';
import { isCounty } from '../../src/pages/use-view-context.ts';
import type { ViewContext } from '../../src/pages/view.ts';
import type { FigureRow } from '../../src/queries/figure-row.ts';
import { figures } from '../../src/queries/figures.ts';
import type { Location } from '../../src/url/location.ts';
import { english, persian } from '../locale/samples.ts';

/** Built data as the pages see them, in Node: prepared answers first, the native engine for everything else. */
export interface Site {
  readonly dataSets: readonly DataSetEntry[];
  contextOf(location: Location): Promise<ViewContext>;
  close(): Promise<void>;
}

/** Opens a folder that the build wrote, with a slash at its end. Tables and catalogues are kept for the next address. */
export function openSite(folder: URL): Site {
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as Manifest;
  const tablesOf = ({ name, tables }: DataSetEntry) => [name, new URL(tables.path, folder).pathname] as const;
  const engine = createNodeEngine({ files: new Map(manifest.data_sets.map(tablesOf)) });
  const load = (file: { readonly path: string }) => readFile(new URL(file.path, folder));
  const door = createDoor(manifest, load, () => Promise.resolve(engine));
  const tables = new Map<string, Promise<FigureTable>>();
  const joined = new Map<string, FigureTable>();
  const catalogues = new Map<string, Promise<CatalogueIndex>>();

  const tableOf = (dataSet: DataSetEntry, query: Query<FigureRow>) => {
    const key = `${dataSet.name} ${keyText(query)}`;
    const known = tables.get(key) ?? door.rows(dataSet, query).then(indexFigures);
    tables.set(key, known);
    return known;
  };
  const join = async (dataSet: DataSetEntry, queries: readonly Query<FigureRow>[]) => {
    const key = [dataSet.name, ...queries.map(keyText)].join(' ');
    const known =
      joined.get(key) ?? joinTables(await Promise.all(queries.map((one) => tableOf(dataSet, one))));
    joined.set(key, known);
    return known;
  };
  const catalogueOf = (dataSet: DataSetEntry, hasCounties: boolean) => {
    const key = `${dataSet.name} ${hasCounties}`;
    const known = catalogues.get(key) ?? readCatalogue(dataSet, hasCounties);
    catalogues.set(key, known);
    return known;
  };
  const readCatalogue = async (dataSet: DataSetEntry, hasCounties: boolean) => {
    const core = await door.json<Catalogue>(dataSet.catalogue);
    if (!hasCounties) return indexCatalogue(core);
    return withCounties(core, await door.json<Counties>(dataSet.counties));
  };

  const contextOf = async ({ page, search }: Location): Promise<ViewContext> => {
    const dataSet = door.dataSet(search.data);
    if (!dataSet) throw new Error(`no such data set: ${search.data}`);
    const edition = editionOf(search, dataSet);
    const core = await catalogueOf(dataSet, false);
    const { asof, definition } = edition;
    const slices = {
      overview: overviewSlices,
      data: overviewSlices,
      compare: () => compareSlices(dataSet, core, search),
      referrals: referralsSlices,
      reach: reachSlices,
    }[page](dataSet, core);
    const own = slices.map((slice) => figures({ ...slice, asof, definition }));
    const deeper =
      page === 'compare'
        ? deeperQueries(dataSet, core, search, edition)
        : page === 'referrals'
          ? subjectQueries(dataSet, edition)
          : [];
    const county = page === 'overview' ? countyQueries(dataSet, core, { ...edition, area: search.area }) : [];
    const sliced = await join(dataSet, own);
    const asks = [search.area, ...(search.areas ?? [])].some((code) => code !== undefined && isCounty(code));
    const isTiled = page === 'compare' && asksForTiles(search);
    const catalogue = await catalogueOf(dataSet, asks || isTiled || [...sliced.areas].some(isCounty));
    const locale = search.lang === 'fa' ? persian : english;
    return {
      search,
      dataSet,
      edition,
      audience: 'public',
      catalogue,
      table:
        deeper.length + county.length === 0 ? sliced : await join(dataSet, [...deeper, ...own, ...county]),
      locale,
      names: createNames(locale, catalogue, dataSet.kind === 'synthetic'),
      sources: new Map(),
      events: [],
      noteOf: () => undefined,
      textOf: () => undefined,
    };
  };
  return { dataSets: manifest.data_sets, contextOf, close: () => engine.close() };
}
