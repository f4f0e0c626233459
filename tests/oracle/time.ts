/** The oracle's own reading of period ids: whole months are counted, a day is a month and a day. */

export type Time =
  | { readonly kind: 'span'; readonly first: number; readonly months: number }
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number };

// The years of 366 days around the data, from the calendar office's tables; a formula would be the program's own.
const LEAP = new Set([1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412]);
const KNOWN_YEARS = [1370, 1412] as const;

const lengthOf = (year: number, month: number): number =>
  month <= 6 ? 31 : month <= 11 ? 30 : LEAP.has(year) ? 30 : 29;

const spanOf = (year: number, month: number, months: number): Time => ({
  kind: 'span',
  first: year * 12 + month - 1,
  months,
});

const known = new Map<string, Time>();

/** Reads a canonical id; anything else in a CSV file of ours is a mistake. */
export function timeOf(id: string): Time {
  const time = known.get(id) ?? read(id);
  known.set(id, time);
  return time;
}

function read(id: string): Time {
  const [, year = '', form = '', number = '', length = ''] =
    /^(\d{4})(?:-([SQM])(\d{1,2})(?:\/P(\d+)M)?)?$/.exec(id) ?? [];
  const y = Number(year);
  const n = Number(number);
  if (year !== '' && form === '') return spanOf(y, 1, 12);
  if (form === 'S') return spanOf(y, n * 6 - 5, 6);
  if (form === 'Q') return spanOf(y, n * 3 - 2, 3);
  if (form === 'M') return spanOf(y, n, length === '' ? 1 : Number(length));
  const day = /^@(\d{4})-(\d\d)-(\d\d)$/.exec(id);
  if (!day) throw new RangeError(`no period id: ${id}`);
  return { kind: 'day', year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) };
}

/** One text a time, whatever its spelling. */
export const keyOf = (time: Time): string =>
  time.kind === 'span' ? `${time.first}+${time.months}` : `@${time.year}-${time.month}-${time.day}`;

export const isSame = (a: Time, b: Time): boolean => keyOf(a) === keyOf(b);

export const yearOf = (time: Time): number =>
  time.kind === 'span' ? Math.floor(time.first / 12) : time.year;

/** The month of the year, 0 to 11, in which it begins. */
export const monthOf = (time: Time): number => (time.kind === 'span' ? time.first % 12 : time.month - 1);

const ordinal = (month: number, day: number) => month * 32 + day;

/** First and last day on one scale that orders days; it does not count them. */
export const startOf = (time: Time): number =>
  time.kind === 'span' ? ordinal(time.first, 1) : ordinal(time.year * 12 + time.month - 1, time.day);

export function endOf(time: Time): number {
  if (time.kind === 'day') return startOf(time);
  const last = time.first + time.months - 1;
  return ordinal(last, lengthOf(Math.floor(last / 12), (last % 12) + 1));
}

/** Number of days of a span. */
export function daysOf(time: Time): number {
  if (time.kind === 'day') return 0;
  let days = 0;
  for (let month = time.first; month < time.first + time.months; month++) {
    const year = Math.floor(month / 12);
    if (year < KNOWN_YEARS[0] || year > KNOWN_YEARS[1]) throw new RangeError(`no calendar for ${year}`);
    days += lengthOf(year, (month % 12) + 1);
  }
  return days;
}

/** The same months of another year, or a day of the same quarter, whatever the year. */
export function isSameSeason(a: Time, b: Time): boolean {
  if (a.kind === 'span' && b.kind === 'span') return a.months === b.months && monthOf(a) === monthOf(b);
  return a.kind === b.kind;
}

export const quarterOf = (time: Time): number => Math.floor(monthOf(time) / 3);

export const isSameLength = (a: Time, b: Time): boolean =>
  a.kind === 'span' && b.kind === 'span' ? a.months === b.months : a.kind === b.kind;

/** Moves by whole months; the last day of a month stays the last. */
export function moved(time: Time, months: number): Time {
  if (time.kind === 'span') return { ...time, first: time.first + months };
  const index = time.year * 12 + time.month - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const last = lengthOf(year, month);
  const day = time.day === lengthOf(time.year, time.month) ? last : Math.min(time.day, last);
  return { kind: 'day', year, month, day };
}

/** From the new year to the end of a span; undefined where it crosses a new year. */
export function yearSoFar(time: Time): Time | undefined {
  if (time.kind === 'day') return undefined;
  const months = monthOf(time) + time.months;
  return months > 12 ? undefined : { kind: 'span', first: time.first - monthOf(time), months };
}

/** A day inside a span, or at most three months after its end. */
export function isNear(day: Time, span: Time): boolean {
  if (day.kind !== 'day' || span.kind !== 'span') return false;
  const month = day.year * 12 + day.month - 1;
  return month >= span.first && month < span.first + span.months + 3;
}

/** Years from one time to a later one of its kind, its days counted one by one. */
export function yearsFrom(earlier: Time, later: Time): number {
  if (earlier.kind === 'span' || later.kind === 'span') return (startMonth(later) - startMonth(earlier)) / 12;
  const whole = daysOf({
    kind: 'span',
    first: startMonth(earlier),
    months: startMonth(later) - startMonth(earlier),
  });
  return (whole - earlier.day + later.day) / 365.2422;
}

const startMonth = (time: Time): number =>
  time.kind === 'span' ? time.first : time.year * 12 + time.month - 1;
