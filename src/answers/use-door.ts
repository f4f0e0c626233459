import { useQueries, useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import type { Query } from '../engine/query.ts';
import { type Catalogue, type CatalogueIndex, type Counties, indexCatalogue } from '../model/catalogue.ts';
import type { Columns } from '../model/columns.ts';
import type { DataSetEntry, FileEntry } from '../model/data-set.ts';
import { type Outlines, outlinesSchema } from '../model/geometry.ts';
import type { Texts } from '../model/texts.ts';
import type { FigureRow } from '../queries/figure-row.ts';
import { type FiguresParameters, figures } from '../queries/figures.ts';
import type { Door } from './door.ts';
import { type FigureTable, indexFigures, indexInPieces, joinTables } from './figure-table.ts';
import { pause } from './pause.ts';

const DoorContext = createContext<Door | undefined>(undefined);
export const DoorProvider = DoorContext.Provider;

/** The door to the release's rows. */
export function useDoor(): Door {
  const door = useContext(DoorContext);
  if (!door) throw new Error('no DoorProvider above this component');
  return door;
}

/** What a page waits for: still loading, failed with an error and a way to try again, or there. */
export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'error'; readonly error: Error; readonly retry: () => void }
  | { readonly state: 'ready'; readonly value: T };

interface QueryState<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** The same object for as long as nothing changed, so that what is built from it is built once. */
function useLoaded<T>({ data, error, refetch }: QueryState<T>): Loaded<T> {
  return useMemo(() => {
    if (data !== undefined) return { state: 'ready', value: data };
    if (error) return { state: 'error', error, retry: () => void refetch() };
    return { state: 'loading' };
  }, [data, error, refetch]);
}

/** Cache key of a file of the release. */
export const fileKey = (file: FileEntry) => ['file', file.path] as const;

/** Cache key of a query's rows. */
export const rowsKey = (dataSet: DataSetEntry, query: Pick<Query<unknown>, 'key'>) =>
  ['rows', dataSet.name, dataSet.release, ...query.key] as const;

/** A JSON file of the release. */
export function useFile<T>(file: FileEntry): Loaded<T> {
  const door = useDoor();
  return useLoaded(useQuery({ queryKey: fileKey(file), queryFn: () => door.json<T>(file) }));
}

/** The eager core of a data set's catalogue, indexed. */
export function useCatalogue(dataSet: DataSetEntry): Loaded<CatalogueIndex> {
  const core = useFile<Catalogue>(dataSet.catalogue);
  return useMemo(
    () => (core.state === 'ready' ? { state: 'ready', value: indexCatalogue(core.value) } : core),
    [core],
  );
}

/** Definitions, sources, notes and events: read after the figures. */
export function useTexts(dataSet: DataSetEntry): Loaded<Texts> {
  return useFile<Texts>(dataSet.texts);
}

/** Counties, their populations and other spellings: read when a county is asked for or an area is chosen. */
export function useCounties(dataSet: DataSetEntry, isNeeded: boolean): Loaded<Counties> {
  const door = useDoor();
  return useLoaded(
    useQuery({
      queryKey: fileKey(dataSet.counties),
      queryFn: () => door.json<Counties>(dataSet.counties),
      enabled: isNeeded,
    }),
  );
}

/** The rows of one query: from its prepared answer, else from the engine. */
export function useRows<Row>(dataSet: DataSetEntry, query: Query<Row> | undefined): Loaded<Columns<Row>> {
  const door = useDoor();
  return useLoaded(
    useQuery({
      queryKey: query ? rowsKey(dataSet, query) : ['rows', 'none'],
      queryFn: ({ signal }) => door.rows(dataSet, query!, signal),
      enabled: query !== undefined,
    }),
  );
}

/** Several slices as one table of figures, loaded side by side. */
export function useFigures(dataSet: DataSetEntry, slices: readonly FiguresParameters[]): Loaded<FigureTable> {
  const queries = useMemo(() => slices.map(figures), [slices]);
  return useTables(dataSet, queries);
}

/** The figures of several questions as one table. Keep the same list between renders. */
export function useTables(dataSet: DataSetEntry, queries: readonly Query<FigureRow>[]): Loaded<FigureTable> {
  const door = useDoor();
  const results = useQueries({
    queries: queries.map((query) => ({
      queryKey: rowsKey(dataSet, query),
      queryFn: ({ signal }: { signal: AbortSignal }) => indexedRows(door, dataSet, query, signal),
    })),
  });
  const failed = results.find(({ error }) => error !== null);
  const answers = results.map(({ data }) => data);
  const isReady = answers.every((one) => one !== undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is new at every render, its answers are not.
  return useMemo((): Loaded<FigureTable> => {
    if (failed?.error) return { state: 'error', error: failed.error, retry: () => void failed.refetch() };
    if (!isReady) return { state: 'loading' };
    return { state: 'ready', value: joinTables(answers.map((one) => tableOf(one as Columns<FigureRow>))) };
  }, [failed?.error, isReady, queries, ...answers]);
}

const tables = new WeakMap<object, FigureTable>();

/** An answer of more rows is indexed before it is shown; a shorter one at once, when a page asks for it. */
const LONG_ANSWER = 4_000;

async function indexedRows(
  door: Door,
  dataSet: DataSetEntry,
  query: Query<FigureRow>,
  signal: AbortSignal,
): Promise<Columns<FigureRow>> {
  const columns = await door.rows(dataSet, query, signal);
  if (columns.length > LONG_ANSWER && !tables.has(columns)) {
    const pauseWhileWanted = () => pause().then(() => signal.throwIfAborted());
    tables.set(columns, await indexInPieces(columns, pauseWhileWanted));
  }
  return columns;
}

/** The index of an answer, made once for as long as the answer lives. */
function tableOf(columns: Columns<FigureRow>): FigureTable {
  const known = tables.get(columns);
  if (known) return known;
  const table = indexFigures(columns);
  tables.set(columns, table);
  return table;
}

/** Outlines of the provinces, or of the counties of one: read when a map is shown. */
export function useOutlines(province: string | undefined): Loaded<Outlines> {
  const door = useDoor();
  const { provinces, counties } = door.manifest.geometry;
  const file = province === undefined ? provinces : (counties[province] ?? provinces);
  return useLoaded(
    useQuery({
      queryKey: [...fileKey(file), 'outlines'],
      queryFn: async () => outlinesSchema.parse(await door.json<unknown>(file)),
    }),
  );
}
