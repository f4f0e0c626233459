import { daysBeforeMonth, daysInMonth } from './calendar.ts';

/** A run of whole Solar Hijri months; `start` counts months (year × 12 + month − 1). */
export interface Span {
  readonly kind: 'span';
  readonly start: number;
  readonly months: number;
}

/** The end of one day, where a stock is counted. */
export interface Point {
  readonly kind: 'point';
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A year, half, quarter, month, any other span of whole months, or a point in time. */
export type Period = Span | Point;

/** What a span is called; spans of one form and length can be ordered on one axis. */
export type PeriodForm = 'year' | 'half' | 'quarter' | 'month' | 'months' | 'point';

const EARLIEST_YEAR = 1300;
const LATEST_YEAR = 1499;

/** A span of `months` whole months from `month` (1 to 12) of `year`. */
export function span(year: number, month: number, months: number): Span {
  return { kind: 'span', start: year * 12 + month - 1, months };
}

/** Quarter `q` (1 to 4) of a year. */
export function quarter(year: number, q: number): Span {
  return span(year, q * 3 - 2, 3);
}

// Persian and Arabic-Indic digits.
const FOREIGN_DIGITS = /[\u06f0-\u06f9\u0660-\u0669]/g;

function toLatinDigits(text: string): string {
  return text.replace(FOREIGN_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}

type Reader = readonly [RegExp, (parts: readonly number[]) => Period | undefined];

function monthSpan(year: number, month: number, months: number): Span | undefined {
  return month >= 1 && month <= 12 ? span(year, month, months) : undefined;
}

// Each spelling found in offices' files and in links; the canonical ids are among them.
const READERS: readonly Reader[] = [
  [/^(\d{4})$/, ([y]) => span(y!, 1, 12)],
  [/^(\d{4})-?[SH]([12])$/, ([y, h]) => span(y!, h! * 6 - 5, 6)],
  [/^(\d{4})[-/. ]?Q([1-4])$/, ([y, q]) => quarter(y!, q!)],
  [/^Q([1-4])[-/. ](\d{4})$/, ([q, y]) => quarter(y!, q!)],
  [/^(\d{4})-?M(\d{1,2})$/, ([y, m]) => monthSpan(y!, m!, 1)],
  [/^(\d{4})[-/.](\d{1,2})$/, ([y, m]) => monthSpan(y!, m!, 1)],
  [/^(\d{4})-M?(\d{1,2})[/+]P(\d{1,3})M$/, ([y, m, n]) => monthSpan(y!, m!, n!)],
  [/^(\d{4})-M?(\d{1,2})[/+]P(\d{1,2})Y$/, ([y, m, n]) => monthSpan(y!, m!, n! * 12)],
  [
    /^@(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/,
    ([year, month, day]) => ({ kind: 'point', year: year!, month: month!, day: day! }),
  ],
];

function isValid(period: Period): boolean {
  if (period.kind === 'point') {
    const { year, month, day } = period;
    const inYear = year >= EARLIEST_YEAR && year <= LATEST_YEAR && month >= 1 && month <= 12;
    return inYear && day >= 1 && day <= daysInMonth(year, month);
  }
  const year = Math.floor(period.start / 12);
  return period.months >= 1 && period.months <= 240 && year >= EARLIEST_YEAR && year <= LATEST_YEAR;
}

/** Reads any of the accepted spellings (`1400-Q1`, `1400-M01/P3M`, `1400Q1`, Persian digits, …); undefined if it is none. */
export function parsePeriod(text: string): Period | undefined {
  const latin = toLatinDigits(text.trim()).toUpperCase();
  for (const [pattern, build] of READERS) {
    const match = pattern.exec(latin);
    if (!match) continue;
    const period = build(match.slice(1).map(Number));
    return period && isValid(period) ? period : undefined;
  }
  return undefined;
}

const pad = (n: number) => String(n).padStart(2, '0');

/** The first year of a span, or the year of a point. */
export function yearOf(period: Period): number {
  return period.kind === 'point' ? period.year : Math.floor(period.start / 12);
}

/** The first month (1 to 12) of a span, or the month of a point. */
export function monthOf(period: Period): number {
  return period.kind === 'point' ? period.month : (period.start % 12) + 1;
}

/** Which of the named forms a period has. */
export function formOf(period: Period): PeriodForm {
  if (period.kind === 'point') return 'point';
  const month = period.start % 12;
  if (period.months === 12 && month === 0) return 'year';
  if (period.months === 6 && month % 6 === 0) return 'half';
  if (period.months === 3 && month % 3 === 0) return 'quarter';
  return period.months === 1 ? 'month' : 'months';
}

/** The canonical id; the only form that is ever written. */
export function periodId(period: Period): string {
  if (period.kind === 'point') return `@${period.year}-${pad(period.month)}-${pad(period.day)}`;
  const year = yearOf(period);
  const month = monthOf(period);
  switch (formOf(period)) {
    case 'year':
      return `${year}`;
    case 'half':
      return `${year}-S${(month + 5) / 6}`;
    case 'quarter':
      return `${year}-Q${(month + 2) / 3}`;
    case 'month':
      return `${year}-M${pad(month)}`;
    default:
      return `${year}-M${pad(month)}/P${period.months}M`;
  }
}

/** Parses an id that the build has already checked; a broken one is a fault of the program, not of the reader. */
export function toPeriod(id: string): Period {
  const period = parsePeriod(id);
  if (!period) throw new RangeError(`not a period id: ${id}`);
  return period;
}

/** Number of days, or undefined for a point in time. */
export function daysIn(period: Period): number | undefined {
  if (period.kind === 'point') return undefined;
  let days = 0;
  for (let month = period.start; month < period.start + period.months; month++) {
    days += daysInMonth(Math.floor(month / 12), (month % 12) + 1);
  }
  return days;
}

const dayOf = (year: number, month: number, day: number) => year * 366 + daysBeforeMonth(month) + day;

/** Day number of the first day, on one scale for spans and points (every year has the days of the longest). */
export function firstDay(period: Period): number {
  if (period.kind === 'point') return dayOf(period.year, period.month, period.day);
  return dayOf(yearOf(period), monthOf(period), 1);
}

/** Day number of the last day, on the same scale. */
export function lastDay(period: Period): number {
  if (period.kind === 'point') return firstDay(period);
  const end = period.start + period.months - 1;
  const year = Math.floor(end / 12);
  const month = (end % 12) + 1;
  return dayOf(year, month, daysInMonth(year, month));
}

/** An integer that orders periods by their end, then the longer first. */
export function periodOrder(period: Period): number {
  return lastDay(period) * 256 + (period.kind === 'span' ? 255 - period.months : 255);
}

/** Moves a period by whole months; the last day of a month stays the last, other days are clipped to their month. */
export function shiftMonths(period: Period, months: number): Period {
  if (period.kind === 'span') return { ...period, start: period.start + months };
  const index = period.year * 12 + period.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const last = daysInMonth(year, month);
  const isLast = period.day === daysInMonth(period.year, period.month);
  return { kind: 'point', year, month, day: isLast ? last : Math.min(period.day, last) };
}

/** The same period a year earlier: the base of a change on the same period of last year. */
export function sameOfLastYear(period: Period): Period {
  return shiftMonths(period, -12);
}

/** The period of the same length just before. */
export function previousOf(period: Period): Period {
  return shiftMonths(period, period.kind === 'span' ? -period.months : -3);
}

/** From the start of the year to the end of this span; undefined where it crosses a new year or is a point. */
export function yearToDate(period: Period): Span | undefined {
  if (period.kind === 'point') return undefined;
  const year = yearOf(period);
  const months = period.start + period.months - year * 12;
  return months > 12 ? undefined : span(year, 1, months);
}

/** True if `point` lies inside `over`, or at most one quarter (three months) after its end. */
export function pointBelongsTo(point: Point, over: Span): boolean {
  const month = point.year * 12 + point.month - 1;
  return month >= over.start && month < over.start + over.months + 3;
}

/** True if the two periods are spans of the same months of the year (any year), or both points. */
export function sameSeason(a: Period, b: Period): boolean {
  if (a.kind === 'point' || b.kind === 'point') return a.kind === b.kind;
  return a.months === b.months && a.start % 12 === b.start % 12;
}

/** Spans of one length (years with years, quarters with quarters), or two points. */
export function sameSpan(a: Period, b: Period): boolean {
  return a.kind === 'span' && b.kind === 'span' ? a.months === b.months : a.kind === b.kind;
}

/** Equality of two periods. */
export function samePeriod(a: Period, b: Period): boolean {
  return periodId(a) === periodId(b);
}

/** Place of the end of a period in months: the last day of a month is a whole number. */
function monthsTo(period: Period): number {
  if (period.kind === 'span') return period.start + period.months;
  const { year, month, day } = period;
  return year * 12 + month - 1 + day / daysInMonth(year, month);
}

/** Years from one period to a later one, their ends compared; days count as parts of their month. */
export function yearsBetween(earlier: Period, later: Period): number {
  return (monthsTo(later) - monthsTo(earlier)) / 12;
}
