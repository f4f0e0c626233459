import type { Refused } from '../model/refusal.ts';
import { isCount, isPositive, isRefused, outOfDomain } from './domain.ts';
import { betaTails } from './incomplete-beta.ts';
import { type ShareCounts, shareDifference } from './newcombe.ts';
import { type Confidence, tailProbability } from './normal.ts';
import { type Direction, orderByValue } from './order.ts';
import type { RateCounts } from './rate-ratio.ts';

/** How certain the place of an item in an order of value is. */
export interface Place<Item> {
  readonly item: Item;
  readonly value: number;
  /** The places it may have, counted from 1: not before `first` and not after `last`. */
  readonly first: number;
  readonly last: number;
  /** Whether it can be told apart from the item after it; of the last item, false. */
  readonly isApartFromNext: boolean;
}

/** Can chance in counting be ruled out as the reason why two items differ? */
export type PairTest<Item> = (one: Item, two: Item) => boolean | Refused;

/**
 * Can two rates be told apart? Of a + b events in all, a is binomial with the share t₁/(t₁ + t₀) of the exposure
 * where the rates are alike: they are told apart when a or more (or, below, a or fewer) events are less likely than
 * α/2, which is when the Clopper-Pearson limits of the ratio of the rates (`growthOfCounts`) miss 1. Overlap of two
 * intervals is no such test. Zeros are fine.
 * Refuses events that aren't counts and exposures that aren't positive.
 * Source: Przyborowski & Wilenski 1940, Biometrika 31: 313.
 */
export function ratesDiffer(one: RateCounts, two: RateCounts, confidence: Confidence): boolean | Refused {
  for (const { events, exposure } of [one, two]) {
    if (!isCount(events) || !isPositive(exposure)) return outOfDomain({ events, exposure });
  }
  // The smaller exposure first, whose share a double holds with all its digits.
  const [small, large] = one.exposure <= two.exposure ? [one, two] : [two, one];
  const share = small.exposure / large.exposure / (1 + small.exposure / large.exposure);
  const ahead = small.events / small.exposure - large.events / large.exposure;
  if (ahead === 0) return false;
  const [a, b] = ahead > 0 ? [small.events, large.events + 1] : [small.events + 1, large.events];
  const tails = betaTails(a, b, share);
  if (isRefused(tails)) return tails;
  return (ahead > 0 ? tails.lower : tails.upper) < tailProbability(confidence);
}

/**
 * Can two shares be told apart: do the limits of their difference (`shareDifference`) leave out 0? Refuses what it
 * refuses.
 */
export function sharesDiffer(one: ShareCounts, two: ShareCounts, confidence: Confidence): boolean | Refused {
  const difference = shareDifference(one, two, confidence);
  if (isRefused(difference)) return difference;
  return difference.limits.low > 0 || difference.limits.high < 0;
}

/**
 * Items in order of value, each with the places that it may have: after as many items as lie before it and can be
 * told apart from it, and before as many as lie after it and can be. Ties can't be told apart, and stand in the
 * order given. Each pair is tested on its own, so a range holds for one item looked at alone, not for all at once:
 * the level to test at is 99.8 %. What differs is chance in counting only. Places are for the text on how little an
 * order says, not to number areas by.
 * Refuses a value that isn't finite, and what the test of a pair refuses. A test that finds items of one value
 * apart has no say.
 * Source: Mogstad, Romano, Shaikh & Wilhelm 2024, Rev. Econ. Stud. 91: 476, marginal confidence sets for ranks.
 */
export function placesInOrder<Item>(
  items: readonly Item[],
  valueIn: (item: Item) => number,
  direction: Direction,
  differ: PairTest<Item>,
): readonly Place<Item>[] | Refused {
  const ties = orderByValue(items, valueIn, direction);
  if (isRefused(ties)) return ties;
  const ordered = ties.flatMap(({ value, items: tied }) => tied.map((item) => ({ item, value })));
  const places = ordered.map(({ item, value }) => ({
    item,
    value,
    first: 1,
    last: ordered.length,
    isApartFromNext: false,
  }));
  for (const [i, before] of places.entries()) {
    for (const [j, after] of places.entries()) {
      if (j <= i || before.value === after.value) continue;
      const isApart = differ(before.item, after.item);
      if (isRefused(isApart)) return isApart;
      if (!isApart) continue;
      before.last -= 1;
      after.first += 1;
      if (j === i + 1) before.isApartFromNext = true;
    }
  }
  return places;
}
