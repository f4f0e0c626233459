import type { Query } from '../engine/query.ts';
import type { Indicator } from '../model/indicator.ts';
import { figures } from './figures.ts';
import { parts } from './parts.ts';
import { placements } from './placements.ts';
import { slicesOf, WHOLE_UP_TO } from './slices.ts';

const CALLS = 'related_calls';

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
  const subjects = indicators.some(({ code }) => code === CALLS) && observations > WHOLE_UP_TO;
  return [
    ...slices,
    // The page of referrals shows the subjects of calls, which no slice holds.
    ...(subjects
      ? [
          {
            group: 'subjects',
            queries: [parts({ indicator: CALLS, dimension: 'harm' }) as Query<unknown>],
          },
        ]
      : []),
    ...(hasPlacements ? [{ group: 'placements', queries: [placements() as Query<unknown>] }] : []),
  ];
}
