import type { DataInput } from './input.ts';
import { type Searchable, searchable } from './search-text.ts';

/** One release of the data set, as the list shows it. */
export interface ReleaseListEntry {
  readonly id: string;
  readonly version: string;
  /** The day at which the rows are cut; empty for what stands now and was never recorded as a release. */
  readonly date: string;
  readonly observations: number;
  /** True for the release that holds all rows of today. */
  readonly isLatest: boolean;
  readonly isShown: boolean;
  /** The overview as this release shows it. */
  readonly href: string;
  readonly searchable: () => Searchable;
}

/** The releases that a link may be frozen to, the latest first; what stands now leads, recorded or not. */
export function releaseEntries({ context, addressOf }: DataInput): readonly ReleaseListEntry[] {
  const { dataSet, edition, locale } = context;
  const { release, version, releases, content_hash, observations } = dataSet;
  const isRecorded = releases.some((one) => one.content_hash === content_hash);
  const now = { id: release, version, date: '', content_hash, observations };
  return [...releases, ...(isRecorded ? [] : [now])].reverse().map((one) => {
    const isLatest = one.content_hash === content_hash;
    const date = one.date === '' ? '' : locale.date(one.date);
    return {
      id: one.id,
      version: one.version,
      date,
      observations: one.observations,
      isLatest,
      isShown: edition.frozen ? edition.frozen.id === one.id : isLatest && edition.asof === undefined,
      href: addressOf('overview', { release: isLatest ? undefined : one.id, asof: undefined }),
      searchable: () => searchable([one.id, one.version, date]),
    };
  });
}
