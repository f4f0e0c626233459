import { describe, expect, test } from 'vitest';
import { spanRule } from '../../../src/comparability/rules/span.ts';
import { allowed, answer, answers, figure, refused } from '../figures.ts';

const calls = (period: string) => figure('related_calls', period, 100);
const bases = (period: string) => figure('service_bases', period, 16);
const both = (a: string, b: string) => [
  refused('span', { current: a, base: b }),
  refused('span', { current: b, base: a }),
];

describe('span', () => {
  test.each([
    ['1400-Q1', '1399-Q1'],
    ['1400-S2', '1399-S2'],
    ['1400', '1399'],
    ['1400-M01/P9M', '1399-M01/P9M'],
    ['1400-Q3', '1397-Q3'],
  ])('%s and %s, the same months of two years: allowed', (a, b) => {
    expect(answers(spanRule, calls(a), calls(b))).toEqual([allowed, allowed]);
  });

  test.each([
    ['a year', '1400-Q1', '1399'],
    ['a half', '1400-Q1', '1399-S1'],
    ['a cumulative span', '1400-Q3', '1399-M01/P9M'],
    ['a month', '1400-Q1', '1399-M01'],
    ['a point in time', '1400-Q1', '@1399-03-31'],
  ])('a quarter meets %s: refused whatever the reader compares with', (_, a, b) => {
    for (const against of ['same_quarter', 'previous', 'year_to_date', 'none'] as const) {
      expect(answers(spanRule, calls(a), calls(b), { against })).toEqual(both(a, b));
    }
  });

  test('another season is not "the same quarter", but may be the previous one', () => {
    expect(answers(spanRule, calls('1400-Q2'), calls('1400-Q1'))).toEqual(both('1400-Q2', '1400-Q1'));
    expect(answers(spanRule, calls('1400-Q2'), calls('1399-Q1'))).toEqual(both('1400-Q2', '1399-Q1'));
    expect(answer(spanRule, calls('1400-Q2'), calls('1400-Q1'), { against: 'previous' })).toEqual(allowed);
    expect(answer(spanRule, calls('1400-Q2'), calls('1400-Q1'), { against: 'none' })).toEqual(allowed);
  });

  test('twelve months that start in summer are not "the same" as a year from spring', () => {
    expect(answer(spanRule, calls('1400-M04/P12M'), calls('1399'))).toEqual(
      refused('span', { current: '1400-M04/P12M', base: '1399' }),
    );
  });

  test('a period is not a year before itself', () => {
    expect(answer(spanRule, calls('1400-Q1'), calls('1400-Q1'))).toEqual(
      refused('span', { current: '1400-Q1', base: '1400-Q1' }),
    );
  });

  test('stocks of the same quarter of two years meet, of another quarter only as earlier dates', () => {
    expect(answers(spanRule, bases('@1400-03-31'), bases('@1399-02-15'))).toEqual([allowed, allowed]);
    expect(answers(spanRule, bases('@1400-03-31'), bases('@1399-12-30'))).toEqual(
      both('@1400-03-31', '@1399-12-30'),
    );
    expect(answer(spanRule, bases('@1400-03-31'), bases('@1400-01-31'))).toEqual(
      refused('span', { current: '@1400-03-31', base: '@1400-01-31' }),
    );
    expect(answer(spanRule, bases('@1400-03-31'), bases('@1399-12-30'), { against: 'previous' })).toEqual(
      allowed,
    );
  });

  test('a year to date starts with the year, in both years, and ends with the same month', () => {
    const against = 'year_to_date';
    for (const [a, b] of [
      ['1400-M01/P9M', '1399-M01/P9M'],
      ['1400-Q1', '1399-Q1'],
      ['1400-S1', '1399-S1'],
    ] as const)
      expect(answers(spanRule, calls(a), calls(b), { against })).toEqual([allowed, allowed]);
    for (const [a, b] of [
      ['1400-Q2', '1399-Q2'],
      ['1400-Q3', '1399-Q1'],
      ['1400-S2', '1399-S2'],
    ] as const)
      expect(answers(spanRule, calls(a), calls(b), { against })).toEqual(both(a, b));
    expect(answer(spanRule, bases('@1400-06-31'), bases('@1399-06-31'), { against })).toEqual(allowed);
  });
});
