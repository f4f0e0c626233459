/** Solar Hijri days with their Gregorian dates, by the calendar of Intl: an oracle that shares nothing with the program. */

const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});
const monthAndYear = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'short', year: 'numeric' });
const DAY = 86_400_000;

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** "Mar 2021" */
  readonly gregorian: string;
}

/** Every day from the end of March 2001 (1380) to the middle of March 2041 (1419), in order. */
export function daysOfTheCalendar(): readonly Day[] {
  const days: Day[] = [];
  for (let time = Date.UTC(2001, 2, 21); time < Date.UTC(2041, 2, 15); time += DAY) {
    const parts = new Map(persian.formatToParts(time).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
    days.push({
      year: part('year'),
      month: part('month'),
      day: part('day'),
      gregorian: monthAndYear.format(time),
    });
  }
  return days;
}
