import type { QueryClient } from '@tanstack/react-query';
import { type Catalogue, indexCatalogue } from '../model/catalogue.ts';
import { figures } from '../queries/figures.ts';
import { slicesOf, sliceWith } from '../queries/slices.ts';
import type { Door } from './door.ts';
import { fileKey, rowsKey } from './use-door.ts';

/** What an address says of its first view, as far as it matters for reading ahead. */
export interface FirstView {
  readonly data: string | undefined;
  readonly indicator: string | undefined;
  /** True for a page that shows every topic. */
  readonly isWide: boolean;
}

/**
 * Reads what the first view of an address needs into the cache: catalogue and texts, and the slices of its page (the
 * slice of its indicator where the address names one). What is missed here is read by the page itself.
 */
export async function preload(client: QueryClient, door: Door, view: FirstView): Promise<void> {
  const { manifest } = door;
  const first = manifest.data_sets.find(({ name }) => name === manifest.default_data_set)!;
  const dataSet = (view.data === undefined ? undefined : door.dataSet(view.data)) ?? first;
  const read = <T>(file: typeof dataSet.catalogue) =>
    client.fetchQuery({ queryKey: fileKey(file), queryFn: () => door.json<T>(file) });
  const texts = read(dataSet.texts);
  const catalogue = indexCatalogue(await read<Catalogue>(dataSet.catalogue));
  const slices = slicesOf(catalogue.indicators, dataSet.observations);
  const named = view.indicator === undefined ? undefined : sliceWith(slices, view.indicator);
  const isWhole = slices.some(({ whole }) => whole);
  const rows = (named ? [named] : view.isWide || isWhole ? slices : []).map((slice) => {
    const query = figures(slice);
    return client.fetchQuery({ queryKey: rowsKey(dataSet, query), queryFn: () => door.rows(dataSet, query) });
  });
  const counties = isWhole ? [read(dataSet.counties)] : [];
  await Promise.all([texts, ...rows, ...counties]);
}
