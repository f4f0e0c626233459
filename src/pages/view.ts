import type { FigureTable } from '../answers/figure-table.ts';
import type { Locale } from '../locale/locale.ts';
import type { Names } from '../locale/names.ts';
import type { CatalogueIndex } from '../model/catalogue.ts';
import type { DataSetEntry, EventStatement, Manifest, Source } from '../model/data-set.ts';
import type { IndicatorText } from '../model/indicator.ts';
import type { Search } from '../url/search.ts';
import type { ShownEdition } from './edition.ts';

/** What every view model is built from: the choice in the address, the rows it slices, and how things are named. */
export interface ViewContext {
  readonly search: Search;
  readonly dataSet: DataSetEntry;
  readonly edition: ShownEdition;
  /** For whom this build is. */
  readonly audience: Manifest['audience'];
  readonly catalogue: CatalogueIndex;
  readonly table: FigureTable;
  readonly locale: Locale;
  readonly names: Names;
  /** Sources and events by id, once the texts have arrived; empty before. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly events: readonly EventStatement[];
  readonly noteOf: (id: number) => { readonly note_fa: string; readonly note_en: string } | undefined;
  readonly textOf: (indicator: string) => IndicatorText | undefined;
}
