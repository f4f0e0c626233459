import type { DataSetEntry } from '../model/data-set.ts';
import type { CatalogueRows, DataSetRows, ReleaseRow } from '../model/data-set-rows.ts';
import { cutCatalogue } from './catalogue.ts';
import { DataError } from './data-error.ts';
import { contentsBy, releaseId } from './release.ts';

/** A day after every other. */
const EVER = '1499-12-29';

/**
 * The releases that links may be frozen to, with the hash of all that is published. Throws DataError where an earlier
 * release no longer has the rows it was published with: rows are only ever added, with a later date.
 */
export function checkReleases({
  package: { name },
  observations,
  releases,
}: DataSetRows): Pick<DataSetEntry, 'content_hash' | 'releases'> {
  const contents = contentsBy(observations, [...releases.map(({ date }) => date), EVER]);
  const problems = releases.flatMap(({ id, date, content_hash }, i) =>
    contents[i]!.hash === content_hash
      ? []
      : [
          `data/${name}/releases.csv:${i + 2}:content_hash error release_changed The rows released by ${date} are not those of release ${id}: one was edited, removed, or added with an earlier date. Put it back as it was and write the correction as a new row with a later released (hash now ${contents[i]!.hash}).`,
        ],
  );
  if (problems.length > 0)
    throw new DataError(`data/${name} is refused: ${problems.length} releases have changed`, problems);
  return {
    content_hash: contents.at(-1)!.hash,
    releases: releases.map((release, i) => ({ ...release, observations: contents[i]!.observations })),
  };
}

/** The line of `releases.csv` for what was published by a day; by default for everything. */
export function releaseRow(
  dataSet: DataSetRows,
  catalogue: CatalogueRows,
  date: string = lastDate(dataSet),
): ReleaseRow {
  const observations = dataSet.observations.filter(({ released }) => released <= date);
  if (observations.length === 0)
    throw new DataError(`data/${dataSet.package.name}: no observation was released by ${date}`);
  const cut = { ...dataSet, observations };
  const [content] = contentsBy(observations, [date]);
  return {
    id: releaseId(cut, cutCatalogue(catalogue, cut)),
    version: dataSet.package.version,
    date,
    content_hash: content!.hash,
  };
}

const lastDate = ({ observations }: DataSetRows) =>
  observations.reduce((last, { released }) => (released > last ? released : last), '');
