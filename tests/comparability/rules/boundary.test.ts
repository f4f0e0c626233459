import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { borderBetween, boundaryRule } from '../../../src/comparability/rules/boundary.ts';
import { type Period, quarter } from '../../../src/model/period.ts';
import { catalogue } from '../catalogue.ts';
import { allowed, answers, type FigureDetails, figure, refused } from '../figures.ts';

// South Khorasan gained Tabas in 1391; in the test's catalogue East Azerbaijan changed on the first day of 1399.
const south = (period: string, details: FigureDetails = {}) =>
  figure('related_calls', period, 500, { area: 'IR-29', ...details });
const east = (period: string, details: FigureDetails = {}) =>
  figure('related_calls', period, 500, { area: 'IR-01', ...details });

const tabas = refused('boundary', { period: '1391', type: 'transfer', other: 'IR-21', adjusted: '' });
const spring = refused('boundary', {
  period: '@1399-01-01',
  type: 'transfer',
  other: 'IR-09',
  adjusted: '1-borders-1399',
});

describe('boundary', () => {
  test('both after, or both before the change: allowed', () => {
    expect(answers(boundaryRule, south('1400-Q1'), south('1392-Q1'))).toEqual([allowed, allowed]);
    expect(answers(boundaryRule, south('1390-Q4'), south('1389-Q4'))).toEqual([allowed, allowed]);
    expect(answers(boundaryRule, east('1398-Q4'), east('1397-Q4'))).toEqual([allowed, allowed]);
  });

  test('one before, one after: refused in both directions, with the change', () => {
    expect(answers(boundaryRule, south('1392'), south('1390'))).toEqual([tabas, tabas]);
    expect(answers(boundaryRule, east('1399-Q1'), east('1398-Q1'))).toEqual([spring, spring]);
  });

  test('where only the year is known, every part of it is in doubt', () => {
    expect(answers(boundaryRule, south('1391-Q2'), south('1391-Q1'))).toEqual([tabas, tabas]);
    expect(answers(boundaryRule, south('1392-Q1'), south('1391-Q4'))).toEqual([tabas, tabas]);
    expect(answers(boundaryRule, south('1391-Q1'), south('1390-Q1'))).toEqual([tabas, tabas]);
  });

  test('a day parts exactly: a stock of that day stands on the new borders, a span over it on neither', () => {
    const stock = (date: string) => figure('service_bases', date, 16, { area: 'IR-01' });
    expect(answers(boundaryRule, stock('@1399-01-01'), stock('@1400-01-01'))).toEqual([allowed, allowed]);
    expect(answers(boundaryRule, stock('@1399-01-01'), stock('@1398-12-29'))).toEqual([spring, spring]);
    const across = east('1398-M07/P12M');
    expect(answers(boundaryRule, across, east('1400-M07/P12M'))).toEqual([spring, spring]);
    expect(answers(boundaryRule, across, east('1397-M07/P12M'))).toEqual([spring, spring]);
  });

  test('a series computed again on the new borders stands on them in every period', () => {
    const adjusted = (period: string) => east(period, { definition: '1-borders-1399' });
    expect(answers(boundaryRule, adjusted('1400-Q1'), adjusted('1397-Q1'))).toEqual([allowed, allowed]);
    expect(answers(boundaryRule, east('1400-Q1'), adjusted('1397-Q1'))).toEqual([allowed, allowed]);
    expect(answers(boundaryRule, adjusted('1400-Q1'), east('1397-Q1'))).toEqual([spring, spring]);
  });

  test('an area whose borders never changed', () => {
    const country = (period: string) => figure('related_calls', period, 500, { area: 'IR' });
    expect(answers(boundaryRule, country('1400'), country('1389'))).toEqual([allowed, allowed]);
  });

  const quarters = fc
    .tuple(fc.integer({ min: 1385, max: 1405 }), fc.integer({ min: 1, max: 4 }))
    .map(([year, q]): Period => quarter(year, q));

  test('standing on the same borders is symmetric, and parts quarters into those before and those after', () => {
    fc.assert(
      fc.property(quarters, quarters, quarters, (a, b, c) => {
        const parted = (x: Period, y: Period) =>
          borderBetween('IR-01', { period: x }, { period: y }, catalogue) !== undefined;
        expect(parted(a, b)).toBe(parted(b, a));
        expect(parted(a, a)).toBe(false);
        if (!parted(a, b) && !parted(b, c)) expect(parted(a, c)).toBe(false);
      }),
    );
  });
});
