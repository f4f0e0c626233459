import type { Refused } from '../model/refusal.ts';
import { outOfDomain } from './domain.ts';

/** Everything that shares one value, in the order in which it was given. */
export interface Tie<Item> {
  readonly value: number;
  readonly items: readonly Item[];
}

export type Direction = 'ascending' | 'descending';

/**
 * Items (areas, say) in order of value, those of equal value together. It gives no rank numbers: neutral
 * indicators are no league. Equal means equal as given; to tie what is printed alike, give rounded values.
 * Items without a value are left out by the caller. Refuses a value that isn't finite.
 */
export function orderByValue<Item>(
  items: readonly Item[],
  valueIn: (item: Item) => number,
  direction: Direction,
): readonly Tie<Item>[] | Refused {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const value = valueIn(item);
    if (!Number.isFinite(value)) return outOfDomain({ value });
    const group = groups.get(value);
    if (group) group.push(item);
    else groups.set(value, [item]);
  }
  const sign = direction === 'ascending' ? 1 : -1;
  return [...groups]
    .sort(([one], [two]) => sign * (one - two))
    .map(([value, tied]) => ({ value, items: tied }));
}
