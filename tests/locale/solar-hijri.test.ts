import { CalendarDate, GregorianCalendar, PersianCalendar, toCalendar } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solarHijriDate } from '../../src/locale/solar-hijri.ts';

describe('the Solar Hijri date of a moment', () => {
  it.each([
    [2021, 3, 21, '1400-01-01'],
    [2021, 3, 20, '1399-12-30'],
    [2026, 11, 28, '1405-09-07'],
  ])('%d-%d-%d is %s', (year, month, day, date) => {
    expect(solarHijriDate(new Date(year, month - 1, day, 12))).toBe(date);
  });

  it('agrees with another library on every day of a century', () => {
    const first = new Date(1990, 0, 1, 12).getTime();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_500 }), (days) => {
        const day = new Date(first);
        day.setDate(day.getDate() + days);
        const gregorian = new CalendarDate(
          new GregorianCalendar(),
          day.getFullYear(),
          day.getMonth() + 1,
          day.getDate(),
        );
        const { year, month, day: dayOfMonth } = toCalendar(gregorian, new PersianCalendar());
        const two = (value: number) => String(value).padStart(2, '0');
        expect(solarHijriDate(day)).toBe(`${year}-${two(month)}-${two(dayOfMonth)}`);
      }),
    );
  });
});
