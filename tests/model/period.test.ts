import { CalendarDate, PersianCalendar } from '@internationalized/date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInMonth, isLeapYear } from '../../src/model/calendar.ts';
import {
  daysIn,
  formOf,
  parsePeriod,
  periodId,
  periodOrder,
  pointBelongsTo,
  previousOf,
  quarter,
  sameOfLastYear,
  span,
  toPeriod,
  yearToDate,
} from '../../src/model/period.ts';

const spans = fc
  .record({
    year: fc.integer({ min: 1300, max: 1470 }),
    month: fc.integer({ min: 1, max: 12 }),
    months: fc.integer({ min: 1, max: 36 }),
  })
  .map(({ year, month, months }) => span(year, month, months));
const points = fc
  .record({
    year: fc.integer({ min: 1300, max: 1470 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 29 }),
  })
  .map((point) => ({ kind: 'point' as const, ...point }));

describe('calendar', () => {
  test('month lengths agree with an independent calendar for 1300 to 1470', () => {
    const calendar = new PersianCalendar();
    for (let year = 1300; year <= 1470; year++) {
      for (let month = 1; month <= 12; month++) {
        expect(daysInMonth(year, month)).toBe(
          calendar.getDaysInMonth(new CalendarDate(calendar, year, month, 1)),
        );
      }
    }
  });

  test('leap years of the domain', () => {
    expect([1391, 1395, 1399, 1403, 1408].every(isLeapYear)).toBe(true);
    expect([1400, 1401, 1402, 1404, 1405].some(isLeapYear)).toBe(false);
  });
});

describe('periods', () => {
  test('an id read back is the same period', () => {
    fc.assert(
      fc.property(fc.oneof(spans, points), (period) => {
        expect(toPeriod(periodId(period))).toEqual(period);
      }),
    );
  });

  test('garbage is undefined, never a throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parsePeriod(text)).not.toThrow();
      }),
    );
  });

  test.each([
    ['1400', '1400'],
    ['1400-S1', '1400-S1'],
    ['1400-M01/P3M', '1400-Q1'],
    ['1400-M01+P3M', '1400-Q1'],
    ['1400Q1', '1400-Q1'],
    ['۱۴۰۰-Q1', '1400-Q1'],
    ['1400-M04/P6M', '1400-M04/P6M'],
    ['1400-M01/P12M', '1400'],
    ['1399-M04/P1Y', '1399-M04/P12M'],
    ['1400-3', '1400-M03'],
    ['@1400/3/31', '@1400-03-31'],
  ])('%s is %s', (text, id) => expect(periodId(toPeriod(text))).toBe(id));

  test.each(['1400-Q5', '1400-M13', '1400-M00/P3M', '@1400-12-30', '1200', '1400-S3', '2021-Q1', ''])(
    '%s is no period',
    (text) => expect(parsePeriod(text)).toBeUndefined(),
  );

  test('quarters have 93, 93, 90 and 89 days, 90 in a leap year', () => {
    expect([1, 2, 3, 4].map((q) => daysIn(quarter(1400, q)))).toEqual([93, 93, 90, 89]);
    expect(daysIn(quarter(1399, 4))).toBe(90);
    expect(daysIn(span(1399, 1, 12))).toBe(366);
  });

  test('order follows the end of the period', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 40 }), (period, months) => {
        const later = { ...period, start: period.start + months };
        expect(periodOrder(later)).toBeGreaterThan(periodOrder(period));
      }),
    );
  });

  test('moving by a year or by its own length', () => {
    expect(periodId(sameOfLastYear(quarter(1400, 1)))).toBe('1399-Q1');
    expect(periodId(previousOf(quarter(1400, 1)))).toBe('1399-Q4');
    expect(periodId(sameOfLastYear(toPeriod('@1400-12-29')))).toBe('@1399-12-30');
    expect(periodId(yearToDate(quarter(1400, 3))!)).toBe('1400-M01/P9M');
    expect(formOf(yearToDate(quarter(1400, 4))!)).toBe('year');
  });

  test('a stock belongs to a span while it lies inside or at most one quarter after it', () => {
    const of = (id: string) => toPeriod(id) as never;
    expect(pointBelongsTo(of('@1400-03-31'), quarter(1400, 1))).toBe(true);
    expect(pointBelongsTo(of('@1400-06-31'), quarter(1400, 1))).toBe(true);
    expect(pointBelongsTo(of('@1400-07-01'), quarter(1400, 1))).toBe(false);
    expect(pointBelongsTo(of('@1399-12-30'), quarter(1400, 1))).toBe(false);
  });
});
