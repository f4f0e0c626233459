import { useMemo } from 'react';
import {
  type Loaded,
  useCatalogue,
  useCounties,
  useDoor,
  useFigures,
  useTexts,
} from '../answers/use-door.ts';
import { createNames } from '../locale/names.ts';
import { useLocale } from '../locale/use-locale.ts';
import { type CatalogueIndex, withCounties } from '../model/catalogue.ts';
import type { DataSetEntry } from '../model/data-set.ts';
import type { FiguresParameters } from '../queries/figures.ts';
import { useView } from '../url/use-view.ts';
import { editionOf, type ShownEdition, saidBy } from './edition.ts';
import type { ViewContext } from './view.ts';

/** Which slices of a data set a page needs. */
export type SlicesOf = (dataSet: DataSetEntry, catalogue: CatalogueIndex) => readonly FiguresParameters[];

const NO_SLICES: readonly FiguresParameters[] = [];

/** Loads what a page's view model is built from: catalogue and rows first, texts and counties as they arrive. */
export function useViewContext(
  dataSet: DataSetEntry,
  slicesOf: SlicesOf,
  { needsCounties = false }: { readonly needsCounties?: boolean } = {},
): Loaded<ViewContext> {
  const locale = useLocale();
  const { search } = useView();
  const core = useCatalogue(dataSet);
  const edition = useEdition(dataSet);
  const { audience } = useDoor().manifest;
  const { asof, definition } = edition;
  const slices = useMemo(() => {
    if (core.state !== 'ready') return NO_SLICES;
    // "As published on" a day, or on new borders, is another question, which the engine answers.
    return slicesOf(dataSet, core.value).map((slice) => ({ ...slice, asof, definition }));
  }, [core, dataSet, slicesOf, asof, definition]);
  const table = useFigures(dataSet, slices);
  const texts = useTexts(dataSet);
  const tableHasCounties = table.state === 'ready' && [...table.value.areas].some(isCounty);
  const namesCounty = [search.area, ...(search.areas ?? [])].some(
    (code) => code !== undefined && isCounty(code),
  );
  const asksForCounty = needsCounties || namesCounty;
  const counties = useCounties(dataSet, tableHasCounties || asksForCounty);
  return useMemo(() => {
    if (core.state !== 'ready') return core;
    if (table.state !== 'ready') return table;
    if (asksForCounty && counties.state !== 'ready') return counties;
    const extra = counties.state === 'ready' ? counties.value : undefined;
    const catalogue = extra ? withCounties(core.value, extra) : core.value;
    const read = texts.state === 'ready' ? texts.value : undefined;
    const sources = new Map((read?.sources ?? []).map((source) => [source.id, source]));
    return {
      state: 'ready',
      value: {
        search,
        dataSet,
        edition,
        audience,
        catalogue,
        table: table.value,
        locale,
        names: createNames(locale, catalogue, dataSet.kind === 'synthetic'),
        sources,
        events: saidBy(read?.events ?? [], edition.asof, sources),
        noteOf: (id) => read?.notes[id],
        textOf: (code) => read?.indicators[code],
      },
    };
  }, [core, table, texts, counties, asksForCounty, search, dataSet, edition, audience, locale]);
}

/** The edition that the address asks for; the same object for as long as it asks for the same. */
export function useEdition(dataSet: DataSetEntry): ShownEdition {
  const { release, asof, definition } = useView().search;
  return useMemo(
    () => editionOf({ release, asof, definition }, dataSet),
    [release, asof, definition, dataSet],
  );
}

/** County codes have four digits. */
export const isCounty = (code: string) => code.length > 5;
