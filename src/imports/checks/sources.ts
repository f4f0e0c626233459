import { daysBeforeMonth, isLeapYear } from '../../model/calendar.ts';
import type { Source } from '../../model/data-set.ts';
import type { ReleaseRow } from '../../model/data-set-rows.ts';
import { reportRepeated } from '../catalogue-checks.ts';
import type { Report } from '../report.ts';
import type { Located } from '../table.ts';

const DAY = 86_400_000;
// 1 Farvardin 1400.
const ANCHOR = { year: 1400, day: Date.UTC(2021, 2, 21) / DAY };

/** A full Solar Hijri date as a Gregorian one, both in ISO form. */
export function toGregorian(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  let days = daysBeforeMonth(month) + day - 1;
  for (let y = ANCHOR.year; y < year; y++) days += isLeapYear(y) ? 366 : 365;
  for (let y = year; y < ANCHOR.year; y++) days -= isLeapYear(y) ? 366 : 365;
  return new Date((ANCHOR.day + days) * DAY).toISOString().slice(0, 10);
}

/** Ids once, and both calendars on the same day. */
export function reportSources(sources: readonly Located<Source>[], report: Report): void {
  reportRepeated(sources, 'id', (row) => row.id, report);
  for (const { file, line, row } of sources) {
    const { published_on: date, published_on_gregorian: gregorian } = row;
    if (date.length !== 10 || gregorian.length !== 10) continue;
    const expected = toGregorian(date);
    if (expected === gregorian) continue;
    report.add({ file, line, column: 'published_on_gregorian' }, 'dates_disagree', {
      date,
      gregorian,
      expected,
    });
  }
}

/** Releases are only ever added at the end. */
export function reportReleases(releases: readonly Located<ReleaseRow>[], report: Report): void {
  reportRepeated(releases, 'id', (row) => row.id, report);
  releases.forEach(({ file, line, row }, i) => {
    const before = releases[i - 1]?.row.date ?? '';
    if (row.date < before)
      report.add({ file, line, column: 'date' }, 'releases_order', { value: row.date, before });
  });
}
