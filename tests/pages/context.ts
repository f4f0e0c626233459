import { indexFigures } from '../../src/answers/figure-table.ts';
import { createNames } from '../../src/locale/names.ts';
import type { CatalogueIndex } from '../../src/model/catalogue.ts';
import type { DataSetEntry, EventStatement } from '../../src/model/data-set.ts';
import { editionOf } from '../../src/pages/edition.ts';
import type { ViewContext } from '../../src/pages/view.ts';
import type { FigureRow } from '../../src/queries/figure-row.ts';
import { parseHash } from '../../src/url/location.ts';
import { columnsOf } from '../answers/rows.ts';
import { catalogue as small } from '../comparability/catalogue.ts';
import { english, persian } from '../locale/samples.ts';

interface ContextDetails {
  /** The address whose choice the view follows. */
  readonly hash?: string;
  readonly kind?: DataSetEntry['kind'];
  readonly catalogue?: CatalogueIndex;
  readonly events?: readonly EventStatement[];
}

/** What a page's view model is built from: a few rows over the small catalogue, in the language of the address. */
export function contextOf(
  rows: readonly FigureRow[],
  { hash = '', kind = 'press', events = [], catalogue = small }: ContextDetails = {},
): ViewContext {
  const { search } = parseHash(hash);
  const locale = search.lang === 'fa' ? persian : english;
  const dataSet = {
    name: 'published',
    kind,
    release: 'abc',
    content_hash: 'abc',
    releases: [],
    default_view: '#/overview?area=IR-29',
  } as Partial<DataSetEntry> as DataSetEntry;
  return {
    search,
    dataSet,
    edition: editionOf(search, dataSet),
    audience: 'public',
    catalogue,
    table: indexFigures(columnsOf(rows)),
    locale,
    names: createNames(locale, catalogue, kind === 'synthetic'),
    sources: new Map(),
    events,
    noteOf: () => undefined,
    textOf: () => undefined,
  };
}
