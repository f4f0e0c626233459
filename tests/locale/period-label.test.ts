import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toLatinDigits } from '../../src/locale/digits.ts';
import {
  formatDate,
  formatMonths,
  formatPeriod,
  formatPeriodInFull,
  formatPeriodInSentence,
  formatPeriodOnAxis,
  formatWhen,
} from '../../src/locale/period-label.ts';
import { daysInMonth } from '../../src/model/calendar.ts';
import { periodId, quarter, span, toPeriod } from '../../src/model/period.ts';
import { daysOfTheCalendar } from './gregorian.ts';

const fa = formatPeriod('fa');
const en = formatPeriod('en');

describe('periods in text', () => {
  test.each([
    ['1400', 'سال ۱۴۰۰', '1400'],
    ['1400-S1', 'نیمه نخست ۱۴۰۰', 'H1 1400'],
    ['1400-S2', 'نیمه دوم ۱۴۰۰', 'H2 1400'],
    ['1400-Q1', 'سه‌ماهه اول ۱۴۰۰', 'Q1 1400'],
    ['1400-Q2', 'سه‌ماهه دوم ۱۴۰۰', 'Q2 1400'],
    ['1400-Q3', 'سه‌ماهه سوم ۱۴۰۰', 'Q3 1400'],
    ['1400-Q4', 'سه‌ماهه چهارم ۱۴۰۰', 'Q4 1400'],
    ['1399-M11', 'بهمن ۱۳۹۹', 'Bahman 1399'],
    ['1400-M01/P9M', 'نه‌ماهه نخست سال ۱۴۰۰', 'first 9 months of 1400'],
    ['1399-M04/P12M', 'یک سال منتهی به پایان خرداد ۱۴۰۰', '12 months to end of Khordad 1400'],
    ['1400-M04/P4M', 'تیر تا مهر ۱۴۰۰', 'Tir–Mehr 1400'],
    ['1399-M11/P4M', 'بهمن ۱۳۹۹ تا اردیبهشت ۱۴۰۰', 'Bahman 1399–Ordibehesht 1400'],
    ['1399-M01/P24M', 'فروردین ۱۳۹۹ تا اسفند ۱۴۰۰', 'Farvardin 1399–Esfand 1400'],
    ['@1400-03-31', 'پایان خرداد ۱۴۰۰', 'end of Khordad 1400'],
    ['@1401-03-05', '۵ خرداد ۱۴۰۱', '5 Khordad 1401'],
    ['@1399-12-30', 'پایان اسفند ۱۳۹۹', 'end of Esfand 1399'],
    ['@1399-12-29', '۲۹ اسفند ۱۳۹۹', '29 Esfand 1399'],
    ['@1400-12-29', 'پایان اسفند ۱۴۰۰', 'end of Esfand 1400'],
  ])('%s is «%s» and "%s"', (id, persian, english) => {
    expect(fa(toPeriod(id))).toBe(persian);
    expect(en(toPeriod(id))).toBe(english);
  });

  test('two periods of one form never share a label', () => {
    const ids = [1398, 1399, 1400].flatMap((year) => [
      `${year}`,
      ...[1, 2].map((half) => `${year}-S${half}`),
      ...[1, 2, 3, 4].map((q) => `${year}-Q${q}`),
      ...Array.from({ length: 12 }, (_, i) => periodId(span(year, i + 1, 1))),
      ...Array.from({ length: 11 }, (_, i) => periodId(span(year, 2, i + 1))),
      ...Array.from({ length: 12 }, (_, i) => `@${year}-${String(i + 1).padStart(2, '0')}-15`),
    ]);
    const distinct = [...new Set(ids)].map(toPeriod);
    for (const format of [fa, en]) expect(new Set(distinct.map(format)).size).toBe(distinct.length);
  });

  test('no label holds a digit of the other system', () => {
    const periods = fc
      .record({
        year: fc.integer({ min: 1350, max: 1450 }),
        month: fc.integer({ min: 1, max: 12 }),
        months: fc.integer({ min: 1, max: 36 }),
      })
      .map(({ year, month, months }) => span(year, month, months));
    fc.assert(
      fc.property(periods, (period) => {
        for (const format of [formatPeriod, formatPeriodInFull, formatPeriodOnAxis]) {
          expect(format('fa')(period)).not.toMatch(/[0-9A-Za-z]|undefined/);
          expect(format('en')(period)).not.toMatch(/[۰-۹]|\p{Script=Arabic}|undefined/u);
        }
        expect(toLatinDigits(fa(period))).toContain(
          String(Math.floor((period.start + period.months - 1) / 12)),
        );
      }),
    );
  });
});

describe('periods inside a sentence', () => {
  test.each([
    ['1400', 'در سال ۱۴۰۰', '1400', 'in 1400'],
    ['1400-Q1', 'در سه‌ماهه اول ۱۴۰۰', 'Q1 1400', 'in Q1 1400'],
    ['1399-M11', 'در بهمن ۱۳۹۹', 'Bahman 1399', 'in Bahman 1399'],
    [
      '1399-M01/P11M',
      'در یازده‌ماهه نخست سال ۱۳۹۹',
      'the first 11 months of 1399',
      'in the first 11 months of 1399',
    ],
    [
      '1399-M04/P12M',
      'در یک سال منتهی به پایان خرداد ۱۴۰۰',
      'the 12 months to end of Khordad 1400',
      'in the 12 months to end of Khordad 1400',
    ],
    ['1400-M04/P4M', 'در تیر تا مهر ۱۴۰۰', 'Tir–Mehr 1400', 'in Tir–Mehr 1400'],
    ['@1400-03-31', 'در پایان خرداد ۱۴۰۰', 'the end of Khordad 1400', 'at the end of Khordad 1400'],
    ['@1401-03-05', 'در ۵ خرداد ۱۴۰۱', '5 Khordad 1401', 'on 5 Khordad 1401'],
  ])('%s', (id, whenFa, nounEn, whenEn) => {
    const period = toPeriod(id);
    expect(formatWhen('fa')(period)).toBe(whenFa);
    expect(`در ${formatPeriodInSentence('fa')(period)}`).toBe(whenFa);
    expect(formatPeriodInSentence('en')(period)).toBe(nounEn);
    expect(formatWhen('en')(period)).toBe(whenEn);
  });
});

describe('periods on an axis', () => {
  test('quarters are seasons in Persian, other forms as in text', () => {
    const axis = [formatPeriodOnAxis('fa'), formatPeriodOnAxis('en')] as const;
    expect([1, 2, 3, 4].map((q) => axis[0](quarter(1400, q)))).toEqual([
      'بهار ۱۴۰۰',
      'تابستان ۱۴۰۰',
      'پاییز ۱۴۰۰',
      'زمستان ۱۴۰۰',
    ]);
    expect(axis[1](quarter(1400, 3))).toBe('Q3 1400');
    for (const id of ['1400', '1400-S1', '1400-M02', '@1400-03-31']) {
      expect(axis[0](toPeriod(id))).toBe(fa(toPeriod(id)));
      expect(axis[1](toPeriod(id))).toBe(en(toPeriod(id)));
    }
  });
});

describe('Gregorian months beside a period', () => {
  const inFull = formatPeriodInFull('en');
  const days = daysOfTheCalendar();

  test.each([
    ['1400-Q1', 'Q1 1400 (Mar–Jun 2021)'],
    ['1400', '1400 (Mar 2021 – Mar 2022)'],
    ['1400-Q4', 'Q4 1400 (Dec 2021 – Mar 2022)'],
    ['@1400-03-31', 'end of Khordad 1400 (Jun 2021)'],
  ])('%s is %s', (id, text) => expect(inFull(toPeriod(id))).toBe(text));

  test('Persian labels carry none', () => {
    for (const id of ['1400-Q1', '@1400-03-31'])
      expect(formatPeriodInFull('fa')(toPeriod(id))).toBe(fa(toPeriod(id)));
  });

  test('the Gregorian month of every day of 39 years is that of Intl', () => {
    expect(days.length).toBeGreaterThan(14_000);
    const wrong = days.filter(
      ({ gregorian, ...date }) => !inFull({ kind: 'point', ...date }).endsWith(` (${gregorian})`),
    );
    expect(wrong).toEqual([]);
  });

  test('a span names the months of its first and its last day', () => {
    const positions = new Map(days.map(({ year, month, day }, i) => [`${year}-${month}-${day}`, i]));
    const spans = fc.record({
      year: fc.integer({ min: 1380, max: 1415 }),
      month: fc.integer({ min: 1, max: 12 }),
      months: fc.integer({ min: 1, max: 24 }),
    });
    fc.assert(
      fc.property(spans, ({ year, month, months }) => {
        const end = year * 12 + month - 1 + months - 1;
        const [endYear, endMonth] = [Math.floor(end / 12), (end % 12) + 1];
        const first = days[positions.get(`${year}-${month}-1`)!]!.gregorian;
        const last =
          days[positions.get(`${endYear}-${endMonth}-${daysInMonth(endYear, endMonth)}`)!]!.gregorian;
        const [firstMonth, firstYear] = first.split(' ');
        const short = last.endsWith(firstYear!) ? `${firstMonth}–${last}` : `${first} – ${last}`;
        const period = span(year, month, months);
        expect(inFull(period)).toBe(`${en(period)} (${short})`);
      }),
      { numRuns: 300 },
    );
  });
});

describe('first and last month', () => {
  const [monthsFa, monthsEn] = [formatMonths('fa'), formatMonths('en')];

  test.each([
    ['1400-Q1', 'فروردین تا خرداد ۱۴۰۰', 'Farvardin–Khordad 1400'],
    ['1400', 'فروردین تا اسفند ۱۴۰۰', 'Farvardin–Esfand 1400'],
    ['1399-M04/P12M', 'تیر ۱۳۹۹ تا خرداد ۱۴۰۰', 'Tir 1399–Khordad 1400'],
    ['1399-M12/P2M', 'اسفند ۱۳۹۹ تا فروردین ۱۴۰۰', 'Esfand 1399–Farvardin 1400'],
  ])('%s is «%s» and "%s"', (id, persian, english) => {
    expect(monthsFa(toPeriod(id))).toBe(persian);
    expect(monthsEn(toPeriod(id))).toBe(english);
  });

  test('a month and a point have none', () => {
    for (const id of ['1400-M03', '@1400-03-31']) expect(monthsFa(toPeriod(id))).toBeUndefined();
  });
});

describe('dates', () => {
  const [dateFa, dateEn] = [formatDate('fa'), formatDate('en')];

  test.each([
    ['1400-04-31', '۳۱ تیر ۱۴۰۰', '31 Tir 1400'],
    ['1401-01-05', '۵ فروردین ۱۴۰۱', '5 Farvardin 1401'],
    ['1395-12', 'اسفند ۱۳۹۵', 'Esfand 1395'],
    ['1394', '۱۳۹۴', '1394'],
  ])('%s is «%s» and "%s"', (date, persian, english) => {
    expect(dateFa(date)).toBe(persian);
    expect(dateEn(date)).toBe(english);
  });

  test.each(['', 'unknown', '1400-13-01', '1400-00', '1400/04/31'])('«%s» is no date and stays', (text) => {
    expect(dateEn(text)).toBe(text);
  });
});
