/**
 * Solar Hijri months, by the arithmetic 33-year rule, which agrees with the observed calendar of Iran from 1244 to
 * 1472 (K. M. Borkowski, "The Persian calendar for 3000 years", 1996). Years outside are not in the domain.
 */

/** True if `year` has 366 days (Esfand has 30). */
export function isLeapYear(year: number): boolean {
  return (25 * year + 11) % 33 < 8;
}

/** Days in a Solar Hijri month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month <= 6) return 31;
  if (month <= 11) return 30;
  return isLeapYear(year) ? 30 : 29;
}

/** Days from the start of the year to the start of `month` (1 to 12). */
export function daysBeforeMonth(month: number): number {
  return month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
}
