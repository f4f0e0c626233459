import type { Refused } from '../model/refusal.ts';
import { isCount, outOfDomain } from './domain.ts';

/**
 * A count or an amount of a span per day of that span, so that quarters of 89 to 93 days can be compared.
 * Refuses an amount that is negative or infinite, and days that aren't a whole number above zero.
 */
export function perDay(amount: number, days: number): number | Refused {
  const valid = amount >= 0 && Number.isFinite(amount) && isCount(days) && days > 0;
  return valid ? amount / days : outOfDomain({ amount, days });
}
