import type { Query } from '../engine/query.ts';
import type { Indicator } from '../model/indicator.ts';
import { figures } from './figures.ts';
import { placements } from './placements.ts';
import { slicesOf } from './slices.ts';

/** Questions whose answers the build writes into one file. */
export interface PreparedGroup {
  readonly group: string;
  readonly queries: readonly Query<unknown>[];
}

/** What the build must know of a data set to answer the default questions of every page. */
export interface PreparedFor {
  readonly indicators: readonly Pick<Indicator, 'code' | 'topic'>[];
  readonly observations: number;
  readonly hasPlacements: boolean;
}

/** The default questions of every page: answered at build time, so that first views, print and press need no engine. */
export function preparedQueries({
  indicators,
  observations,
  hasPlacements,
}: PreparedFor): readonly PreparedGroup[] {
  const slices = slicesOf(indicators, observations).map((slice) => ({
    group: `figures-${slice.slice}`,
    queries: [figures(slice) as Query<unknown>],
  }));
  return hasPlacements
    ? [...slices, { group: 'placements', queries: [placements() as Query<unknown>] }]
    : slices;
}
