import type { Refused } from '../model/refusal.ts';
import { isRefused, outOfDomain } from './domain.ts';

const mostDecimals = 15;

/**
 * Rounds once to a number of decimals, halves away from zero: 2.5 → 3, −2.5 → −3, 1.005 → 1.01 (two decimals).
 * It rounds the decimal number a reader sees, not the binary one behind it: the shortest decimal that reads back
 * as the same double (ECMAScript Number::toString) is cut digit by digit, so 1.005 and 2.675, whose doubles lie
 * just below, still go up. Never −0. Round from the unrounded value, never twice.
 * Refuses a value that isn't finite, and decimals that aren't a whole number from 0 to 15.
 */
export function roundHalfAway(value: number, decimals: number): number | Refused {
  if (!Number.isFinite(value) || !Number.isInteger(decimals) || decimals < 0 || decimals > mostDecimals) {
    return outOfDomain({ value, decimals });
  }
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const kept = Number(exponent) + 1 + decimals;
  if (kept >= digits.length) return value === 0 ? 0 : value;
  const whole = kept > 0 ? BigInt(digits.slice(0, kept)) : 0n;
  const up = kept >= 0 && digits.charAt(kept) >= '5';
  const rounded = Number(`${up ? whole + 1n : whole}e-${decimals}`);
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}

/** Parts of a whole in whole percents, as they are printed. */
export interface WholePercents {
  readonly percents: readonly number[];
  /** What the printed percents add up to: 100, or a little beside it. */
  readonly sum: number;
  /** When false, the percents carry a note; they are never forced to 100. */
  readonly addsUp: boolean;
}

/**
 * Each part's share of all parts in whole percents, each rounded once on its own, and whether they still add up
 * to 100. In the unit of the parts, which are amounts that make up a whole.
 * Refuses no parts, parts that are negative or infinite, and parts that are all zero.
 */
export function wholePercents(parts: readonly number[]): WholePercents | Refused {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (!(whole > 0) || !Number.isFinite(100 * whole) || parts.some((part) => part < 0)) {
    return outOfDomain({ parts: parts.length, whole });
  }
  const percents: number[] = [];
  for (const part of parts) {
    const percent = roundHalfAway((100 * part) / whole, 0);
    if (isRefused(percent)) return percent;
    percents.push(percent);
  }
  const sum = percents.reduce((total, percent) => total + percent, 0);
  return { percents, sum, addsUp: sum === 100 };
}
