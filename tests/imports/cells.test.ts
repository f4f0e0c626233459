import { describe, expect, it } from 'vitest';
import { areaCell } from '../../src/imports/cells/area.ts';
import { numberCell } from '../../src/imports/cells/number.ts';
import { dateCell, periodCell } from '../../src/imports/cells/time.ts';
import { toGregorian } from '../../src/imports/checks/sources.ts';
import { nearest } from '../../src/imports/nearest.ts';
import { fixtureCatalogue } from './cases.ts';

const read = <T>(reading: { ok: true; value: T } | { ok: false; problem: { code: string } }) =>
  reading.ok ? reading.value : reading.problem.code;

describe('numbers', () => {
  it.each([
    ['1588', 1588],
    ['۱٬۵۸۸', 1588],
    ['1,588,000', 1588000],
    ['٢۳۰۰', 2300],
    ['۵۸٫۳', 58.3],
    ['1,588.5', 1588.5],
    ['-0', 0],
    ['', null],
    ['1,588٬000', 'bad_separator'],
    ['12,5', 'bad_separator'],
    ['2e5', 'exponent'],
    ['۲/۵', 'bad_separator'],
    ['۱۲٪', 'percent_sign'],
    ['44287', 44287],
    ['5-', 'not_a_number'],
    ['…', 'value_symbol'],
    ['6.000', 6],
    ['12٫345', 12.345],
  ])('%s', (text, value) => {
    expect(read(numberCell(text))).toBe(value);
  });
});

describe('periods', () => {
  it.each([
    ['1400-M01/P3M', '1400-Q1'],
    ['۱۴۰۰-Q1', '1400-Q1'],
    ['سه‌ماهه اول ۱۴۰۰', '1400-Q1'],
    ['سه ماهه نخست سال 1400', '1400-Q1'],
    ['فصل زمستان ۱۴۰۰', '1400-Q4'],
    ['پاييز 1399', '1399-Q3'],
    ['نیمه دوم ۱۴۰۰', '1400-S2'],
    ['شش ماهه اول ۱۴۰۰', '1400-S1'],
    ['نه‌ماهه ۱۴۰۰', '1400-M01/P9M'],
    ['سال ۱۴۰۰', '1400'],
    ['خرداد ماه ۱۴۰۰', '1400-M03'],
    ['پایان خرداد ۱۴۰۰', '@1400-03-31'],
    ['پایان اسفند ۱۳۹۹', '@1399-12-30'],
    ['شش‌ماهه ۱۴۰۰', 'invalid_period'],
    ['بهار', 'invalid_period'],
    ['@1400-12-30', 'invalid_period'],
  ])('%s', (text, id) => {
    expect(read(periodCell(text))).toBe(id);
  });
});

describe('dates', () => {
  it.each([
    ['1400/5/1', '1400-05-01'],
    ['۱۳۹۹/۱۲/۳۰', '1399-12-30'],
    ['1400-07-31', 'invalid_date'],
    ['31/02/1400', 'invalid_date'],
    ['1400-5/1', 'invalid_date'],
  ])('%s', (text, date) => {
    expect(read(dateCell(text))).toBe(date);
  });

  it.each([
    ['1400-01-01', '2021-03-21'],
    ['1399-12-30', '2021-03-20'],
    ['1398-12-29', '2020-03-19'],
    ['1405-08-30', '2026-11-21'],
    ['1357-11-22', '1979-02-11'],
  ])('%s is %s', (solarHijri, gregorian) => {
    expect(toGregorian(solarHijri)).toBe(gregorian);
  });
});

describe('areas', () => {
  const cell = areaCell(fixtureCatalogue().areas);

  it.each([
    ['IR-29', 'IR-29'],
    ['ir-29', 'IR-29'],
    ['خراسان جنوبى', 'IR-29'],
    ['خراسان‌جنوبی', 'IR-29'],
    ['SOUTH KHORASAN', 'IR-29'],
    ['استان تهران', 'IR-23'],
    ['شهرستان تهران', 'IR-2301'],
    ['Teheran', 'IR-23'],
    ['Tehran', 'area_ambiguous'],
    ['۲۹', 'unknown_area'],
    ['IR-99', 'unknown_area'],
  ])('%s', (text, code) => {
    expect(read(cell(text))).toBe(code);
  });
});

describe('the nearest known word', () => {
  it('bears a slip of the finger and no more', () => {
    const known = ['related_calls', 'all_calls', 'phone'];
    expect(nearest('relaetd_calls', known)).toBe('related_calls');
    expect(nearest('phon', known)).toBe('phone');
    expect(nearest('vehicles', known)).toBe('');
  });
});
