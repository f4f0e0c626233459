import { describe, expect, test } from 'vitest';
import { type Period, periodId, toPeriod } from '../../src/model/period.ts';
import { choosablePeriods, figuresIn, periodsOf, resolvePeriod } from '../../src/pages/period-choice.ts';
import type { PeriodChoice } from '../../src/url/search.ts';
import { figure } from '../comparability/figures.ts';

const calls = (...periods: readonly string[]) => periods.map((period) => figure('related_calls', period, 10));
const ids = (periods: readonly Period[]) => periods.map(periodId);
const resolved = (choice: PeriodChoice | undefined, figures: ReturnType<typeof calls>) => {
  const period = resolvePeriod(choice, figures);
  return period && periodId(period);
};

describe('the periods of a series', () => {
  test('are told once each, the latest first', () => {
    expect(ids(periodsOf(calls('1399-Q4', '1400-Q1', '1399', '1400-Q1')))).toEqual([
      '1400-Q1',
      '1399-Q4',
      '1399',
    ]);
  });

  test('points inside a span, or at most a quarter after it, are not offered beside it', () => {
    const figures = calls(
      '1400-Q1',
      '@1400-02-15',
      '@1400-03-31',
      '@1400-06-31',
      '@1400-07-01',
      '@1399-12-30',
    );
    expect(ids(choosablePeriods(figures))).toEqual(['@1400-07-01', '1400-Q1', '@1399-12-30']);
  });

  test('points alone are offered', () => {
    expect(ids(choosablePeriods(calls('@1400-02-15', '@1400-06-31')))).toEqual([
      '@1400-06-31',
      '@1400-02-15',
    ]);
  });
});

describe('a chosen period', () => {
  test('is itself, even where the series has no figure of it', () => {
    expect(resolved(toPeriod('1390-Q1'), calls('1400-Q1'))).toBe('1390-Q1');
  });

  test.each([
    ['a later year', ['1400-Q1', '1401']],
    ['a later half', ['1400-Q1', '1401-S2']],
    ['a later cumulative span', ['1400-Q1', '1401-M01/P9M']],
    ['a later month', ['1400-Q1', '1401-M11']],
    ['a later point', ['1400-Q1', '@1401-12-29']],
  ])('the latest of a series of quarters is a quarter, whatever %s', (_, periods) => {
    expect(resolved('latest', calls(...periods))).toBe('1400-Q1');
    expect(resolved(undefined, calls(...periods))).toBe('1400-Q1');
    expect(resolved('earliest', calls(...periods))).toBe('1400-Q1');
  });

  test('latest and earliest are of one form', () => {
    const figures = calls('1398', '1399-Q3', '1400-Q2', '1399-Q4', '1401');
    expect([resolved('latest', figures), resolved('earliest', figures)]).toEqual(['1400-Q2', '1399-Q3']);
  });

  test('without quarters the next form decides: halves, then cumulative spans, years, months, points', () => {
    expect(resolved('latest', calls('1400-S1', '1400-M01/P9M', '1401', '1402-M01', '@1403-01-01'))).toBe(
      '1400-S1',
    );
    expect(resolved('latest', calls('1400-M01/P9M', '1401', '1402-M01', '@1403-01-01'))).toBe('1400-M01/P9M');
    expect(resolved('latest', calls('1401', '1402-M01', '@1403-01-01'))).toBe('1401');
    expect(resolved('latest', calls('1402-M01', '@1403-01-01'))).toBe('1402-M01');
    expect(resolved('latest', calls('@1402-01-31', '@1403-01-01'))).toBe('@1403-01-01');
  });

  test('a missing figure is not the latest, a suppressed one is', () => {
    const figures = [
      ...calls('1400-Q1'),
      figure('related_calls', '1400-Q2', 'suppressed'),
      figure('related_calls', '1400-Q3', 'missing'),
    ];
    expect(resolved('latest', figures)).toBe('1400-Q2');
  });

  test('nothing reported is no period', () => {
    expect(resolved('latest', [])).toBeUndefined();
    expect(resolved('latest', [figure('related_calls', '1400-Q1', 'missing')])).toBeUndefined();
  });
});

describe('the figures of a period', () => {
  test('are those of the same span and the stocks that belong to it', () => {
    const figures = calls('1400-Q1', '1400', '1400-M01', '@1400-03-31', '@1400-06-31', '@1400-07-01');
    const inQuarter = figuresIn(toPeriod('1400-Q1'), figures).map(({ period }) => periodId(period));
    expect(inQuarter).toEqual(['1400-Q1', '@1400-03-31', '@1400-06-31']);
  });

  test('of a point are those of that day', () => {
    const figures = calls('1400-Q1', '@1400-03-31', '@1400-03-30');
    expect(figuresIn(toPeriod('@1400-03-31'), figures).map(({ period }) => periodId(period))).toEqual([
      '@1400-03-31',
    ]);
  });
});
