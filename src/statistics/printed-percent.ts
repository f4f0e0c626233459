import type { Refused } from '../model/refusal.ts';
import { isRefused, outOfDomain } from './domain.ts';
import { roundHalfAway } from './rounding.ts';

/**
 * `exact`: the printed percent is the computed one; `rounded`: it is the computed one rounded once to the printed
 * decimals; `different`: it is neither.
 */
export type Agreement = 'exact' | 'rounded' | 'different';

/** A printed change beside the one its own counts give, both in percent. */
export interface PercentComparison {
  readonly printedPercent: number;
  readonly computedPercent: number;
  /** Printed minus computed, in percentage points. */
  readonly differencePoints: number;
  readonly agreement: Agreement;
}

/**
 * Does a printed percentage agree with the one computed from the figures? `decimals` is how many the source
 * printed. Refuses values that aren't finite and decimals that aren't a whole number from 0 to 15.
 */
export function comparePercents(
  printedPercent: number,
  computedPercent: number,
  decimals: number,
): PercentComparison | Refused {
  const rounded = roundHalfAway(computedPercent, decimals);
  const differencePoints = printedPercent - computedPercent;
  if (!Number.isFinite(differencePoints)) return outOfDomain({ printedPercent, computedPercent });
  if (isRefused(rounded)) return rounded;
  const near = printedPercent === rounded ? 'rounded' : 'different';
  const agreement = printedPercent === computedPercent ? 'exact' : near;
  return { printedPercent, computedPercent, differencePoints, agreement };
}
