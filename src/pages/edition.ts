import type { DataSetEntry, ReleaseEntry, Source } from '../model/data-set.ts';
import type { Edition } from '../queries/figure-row.ts';
import type { Search } from '../url/search.ts';

/** Which edition of a data set an address shows. */
export interface ShownEdition extends Edition {
  /** Id of the release shown: of an earlier one its own, else of the latest. */
  readonly release: string;
  /** The earlier release that the address is frozen to. */
  readonly frozen: ReleaseEntry | undefined;
  /** False where the address asks for a release that is not here: the latest is shown. */
  readonly isReleaseKnown: boolean;
}

/**
 * Resolves `release`, `asof` and `definition` of an address. An earlier release is the same tables cut at its date; of two
 * dates the earlier counts. A release with the rows of today needs no cut.
 */
export function editionOf(
  { release, asof, definition }: Pick<Search, 'release' | 'asof' | 'definition'>,
  dataSet: Pick<DataSetEntry, 'release' | 'releases' | 'content_hash'>,
): ShownEdition {
  const isLatest = release === undefined || dataSet.release.startsWith(release);
  const asked = isLatest ? undefined : dataSet.releases.find(({ id }) => id.startsWith(release));
  const frozen = asked && asked.content_hash !== dataSet.content_hash ? asked : undefined;
  const [first] = [asof, frozen?.date].filter((date) => date !== undefined).sort();
  return {
    asof: first,
    definition,
    release: asked?.id ?? dataSet.release,
    frozen,
    isReleaseKnown: isLatest || asked !== undefined,
  };
}

/**
 * What had been said by the day of an earlier edition; everything in the latest. A source that states only a month or a
 * year counts from its last day, and one without a date is no proof that anything was known.
 */
export function saidBy<Said extends { readonly source: string }>(
  statements: readonly Said[],
  asof: string | undefined,
  sources: ReadonlyMap<string, Pick<Source, 'published_on'>>,
): readonly Said[] {
  if (asof === undefined) return statements;
  return statements.filter(({ source }) => {
    const date = sources.get(source)?.published_on ?? '';
    return date !== '' && lastDayOf(date) <= asof;
  });
}

const lastDayOf = (date: string) => `${date}${'-12-31'.slice(date.length - 4)}`;
