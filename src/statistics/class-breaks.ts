import { isRefused } from './domain.ts';
import { quantile } from './quantile.ts';
import { roundHalfAway } from './rounding.ts';

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
  return telling(breaks, sorted);
}

/** Those of rising breaks that have a value on either side, before the next of them. */
function telling(breaks: readonly number[], values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const one of breaks) {
    const before = kept.at(-1) ?? Number.NEGATIVE_INFINITY;
    const hasBelow = values.some((value) => value >= before && value < one);
    if (hasBelow && values.some((value) => value >= one)) kept.push(one);
  }
  return kept;
}

/**
 * The breaks of `classBreaks`, each rounded to `decimals` as it will be printed, so that what is printed is what
 * divides; breaks that rounding makes equal, or that leave a class empty, are left out.
 */
export function printedBreaks(
  values: readonly number[],
  count: number,
  method: ClassMethod,
  decimals: number,
): number[] {
  const rounded = classBreaks(values, count, method).flatMap((one) => {
    const printed = roundHalfAway(one, decimals);
    return isRefused(printed) ? [] : [printed];
  });
  return telling(rounded, values);
}

/** The class of a value, from 0: the number of breaks at or below it. */
export function classOf(value: number, breaks: readonly number[]): number {
  return breaks.filter((one) => one <= value).length;
}
