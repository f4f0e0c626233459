import type { Indicator } from '../model/indicator.ts';
import type { FiguresParameters } from './figures.ts';

/** A data set of at most this many observations is one slice: its whole answer is smaller than a picture. */
export const WHOLE_UP_TO = 2_000;

/**
 * The slices a data set is asked in: one for a small data set, else one a topic, so that a page loads only the topics
 * it shows.
 */
export function slicesOf(
  indicators: readonly Pick<Indicator, 'code' | 'topic'>[],
  observations: number,
): readonly FiguresParameters[] {
  const codesOf = (list: readonly Pick<Indicator, 'code'>[]) => list.map(({ code }) => code).sort();
  if (observations <= WHOLE_UP_TO) return [{ slice: 'all', indicators: codesOf(indicators), whole: true }];
  const topics = [...new Set(indicators.map(({ topic }) => topic))];
  return topics.map((topic) => ({
    slice: topic,
    indicators: codesOf(indicators.filter((indicator) => indicator.topic === topic)),
    whole: false,
  }));
}

/** The slice that holds an indicator. */
export function sliceWith(
  slices: readonly FiguresParameters[],
  indicator: string,
): FiguresParameters | undefined {
  return slices.find(({ indicators }) => indicators.includes(indicator));
}
