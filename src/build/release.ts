import { createHash } from 'node:crypto';
import type { CatalogueRows, DataSetRows } from '../model/data-set-rows.ts';
import { OBSERVATION_COLUMNS, OBSERVATION_KEY, type ObservationRow } from '../model/observation.ts';
import { canonicalJson, SHORT_HASH, sha256 } from './hash.ts';

/** Version of the tables and files that a build leaves: part of every release id. */
export const SCHEMA_VERSION = 1;

function sortedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
}

const observationKey = (row: ObservationRow) => OBSERVATION_KEY.map((name) => row[name]).join('|');

const sorted = new WeakMap<readonly ObservationRow[], readonly ObservationRow[]>();

/** The rows in the order of their key, sorted once for all that is made of them. */
function inOrder(observations: readonly ObservationRow[]): readonly ObservationRow[] {
  const known = sorted.get(observations) ?? sortedBy(observations, observationKey);
  sorted.set(observations, known);
  return known;
}

/**
 * Identifies the content of a data set: a hash of its normalised rows and of the catalogue they refer to, whatever the
 * order of files and lines. No date, commit or file bytes enter. `catalogue` is already cut to the data set.
 */
export function releaseId(dataSet: DataSetRows, catalogue: CatalogueRows): string {
  const { observations, releases, ...rest } = dataSet;
  const rows = inOrder(observations).map((row) => OBSERVATION_COLUMNS.map((name) => row[name]));
  const lists = Object.entries({ ...rest, ...catalogue }).map(([name, list]) => [
    name,
    Array.isArray(list) ? list.map(canonicalJson).sort() : canonicalJson(list),
  ]);
  return sha256(JSON.stringify([SCHEMA_VERSION, rows, lists])).slice(0, SHORT_HASH);
}

const rowText = (row: ObservationRow) => JSON.stringify(OBSERVATION_COLUMNS.map((name) => row[name]));

/** What was published by a day: how many rows, and a hash of them, whatever the order of files and lines. */
export interface Content {
  readonly observations: number;
  readonly hash: string;
}

/** The contents of the rows released by each of the days; the rows are sorted once for all of them. */
export function contentsBy(
  observations: readonly ObservationRow[],
  dates: readonly string[],
): readonly Content[] {
  const hashes = dates.map((date) => ({ date, hash: createHash('sha256'), observations: 0 }));
  for (const row of inOrder(observations)) {
    const reached = hashes.filter(({ date }) => row.released <= date);
    if (reached.length === 0) continue;
    const text = rowText(row);
    for (const one of reached) {
      one.hash.update(text).update('\n');
      one.observations += 1;
    }
  }
  return hashes.map(({ hash, observations: count }) => ({ observations: count, hash: hash.digest('hex') }));
}

/** The release of a data set whose rows were broken down further, by the method and size that `key` names. */
export function expandedRelease(release: string, key: readonly number[]): string {
  return sha256(JSON.stringify([release, ...key])).slice(0, SHORT_HASH);
}

/** One id for the whole build: of its data sets' ids. */
export function overallRelease(ids: readonly string[]): string {
  return sha256(JSON.stringify([SCHEMA_VERSION, [...ids].sort()])).slice(0, SHORT_HASH);
}

/**
 * Control sums by indicator (totals and parts together) and by indicator and outcome, `related_calls/phone`. They prove
 * that nothing was lost on the way; they mix areas, periods and releases and are never shown as totals.
 */
export function checksums(observations: readonly ObservationRow[]): Readonly<Record<string, number>> {
  const sums = new Map<string, number>();
  const add = (name: string, value: number) => sums.set(name, (sums.get(name) ?? 0) + value);
  for (const { indicator, outcome, value } of inOrder(observations)) {
    if (value === null) continue;
    add(indicator, value);
    if (outcome) add(`${indicator}/${outcome}`, value);
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}
