import {
  type IndicatorEntry,
  indicatorEntries,
  type RelationEntry,
  relationEntries,
} from './catalogue-view.ts';
import { type DownloadEntry, downloadEntries } from './downloads-view.ts';
import type { DataInput } from './input.ts';
import { inOwnDigits } from './own-digits.ts';
import { type PlacementEntry, placementEntries } from './placements-view.ts';
import { type ReleaseListEntry, releaseEntries } from './releases-view.ts';
import { findIn, type Searchable, toTerms } from './search-text.ts';
import { type SourceEntry, sourceEntries } from './sources-view.ts';

/** Found entries of a part, and how many there are without a search. */
export interface Found<T> {
  readonly entries: readonly T[];
  readonly total: number;
}

export interface DataPageView {
  readonly indicators: Found<IndicatorEntry>;
  readonly relations: Found<RelationEntry>;
  readonly sources: Found<SourceEntry>;
  readonly placements: Found<PlacementEntry> & { readonly placed: number; readonly leftOut: number };
  readonly releases: Found<ReleaseListEntry>;
  readonly downloads: Found<DownloadEntry>;
  /** The search as the page repeats it; empty where nothing is searched. */
  readonly query: string;
}

interface Entry {
  readonly searchable: () => Searchable;
}

/** Everything the Data page lists, filtered by its search; a pure function of the rows and the search. */
export function dataPageView(input: DataInput): DataPageView {
  const terms = toTerms(input.query);
  const find = <T extends Entry>(entries: readonly T[]): Found<T> => ({
    entries: findIn(entries, terms, ({ searchable }) => searchable()),
    total: entries.length,
  });
  const { context, placements, decision } = input;
  const all = placementEntries(input);
  const chosen = all.filter((entry) => decision === 'all' || entry.decision === decision);
  const placed = placements.filter((row) => row.decision === 'placed').length;
  return {
    indicators: find(indicatorEntries(input)),
    relations: find(relationEntries(context)),
    sources: find(sourceEntries(input)),
    placements: { ...find(chosen), total: all.length, placed, leftOut: placements.length - placed },
    releases: find(releaseEntries(input)),
    downloads: find(downloadEntries(context)),
    query: terms.length === 0 ? '' : inOwnDigits(input.query.trim(), context),
  };
}
