import { quantile } from './quantile.ts';

/** How values are put into classes: as many values in each, or as wide a range in each. */
export type ClassMethod = 'quantile' | 'equal';

/**
 * The breaks between at most `count` classes of finite values, rising: a value belongs to the class that is the number
 * of breaks at or below it. Quantile breaks put as many values in each class as ties allow, equal ones divide the
 * range; breaks that leave a class empty are left out, so that there may be fewer. Empty without two different values.
 */
export function classBreaks(values: readonly number[], count: number, method: ClassMethod): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const [low = 0] = sorted;
  const high = sorted.at(-1) ?? 0;
  const parts = Array.from({ length: Math.max(0, count - 1) }, (_, index) => (index + 1) / count);
  const breaks = parts.map((part) =>
    method === 'quantile' && sorted.length > 0 ? quantile(sorted, part) : low + (high - low) * part,
  );
  const telling: number[] = [];
  for (const one of breaks) {
    const before = telling.at(-1) ?? Number.NEGATIVE_INFINITY;
    if (sorted.some((value) => value >= before && value < one) && high >= one) telling.push(one);
  }
  return telling;
}

/** The class of a value, from 0: the number of breaks at or below it. */
export function classOf(value: number, breaks: readonly number[]): number {
  return breaks.filter((one) => one <= value).length;
}
