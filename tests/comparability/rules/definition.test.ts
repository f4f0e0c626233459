import { describe, expect, test } from 'vitest';
import { definitionRule } from '../../../src/comparability/rules/definition.ts';
import { allowed, answer, answers, type FigureDetails, figure, refused } from '../figures.ts';

const calls = (period: string, details: FigureDetails = {}) => figure('related_calls', period, 100, details);
const broken = (period: string) => calls(period, { status: 'B' });
const brokenAt = (period: string) => refused('break', { period });

describe('definition', () => {
  test('one version: allowed', () => {
    expect(answers(definitionRule, calls('1400-Q1'), calls('1399-Q1'))).toEqual([allowed, allowed]);
  });

  test('two versions: refused, with both', () => {
    expect(answers(definitionRule, calls('1400-Q1', { definition: '2' }), calls('1399-Q1'))).toEqual([
      refused('definition', { current: '2', base: '1' }),
      refused('definition', { current: '1', base: '2' }),
    ]);
  });

  test('a figure that is marked as differing in definition: refused in both directions', () => {
    const reason = refused('definition', { current: 'D', base: 'D' });
    expect(answers(definitionRule, calls('1400-Q1', { status: 'D' }), calls('1399-Q1'))).toEqual([
      reason,
      reason,
    ]);
  });
});

describe('break', () => {
  const pair = [calls('1400-Q1'), calls('1399-Q1')] as const;

  test.each(['1399-Q2', '1399-Q3', '1399-Q4'])('at %s, between the two: refused in both directions', (at) => {
    const around = { series: [...pair, broken(at)] };
    expect(answers(definitionRule, ...pair, around)).toEqual([brokenAt(at), brokenAt(at)]);
  });

  test('at the later figure itself: refused', () => {
    expect(answers(definitionRule, broken('1400-Q1'), calls('1399-Q1'))).toEqual([
      brokenAt('1400-Q1'),
      brokenAt('1400-Q1'),
    ]);
  });

  test('at the earlier figure: both are after it, so allowed', () => {
    expect(answers(definitionRule, calls('1400-Q1'), broken('1399-Q1'))).toEqual([allowed, allowed]);
  });

  test('outside the two: allowed', () => {
    const around = { series: [broken('1398-Q4'), broken('1400-Q2')] };
    expect(answers(definitionRule, ...pair, around)).toEqual([allowed, allowed]);
  });

  test('inside the earlier year, which then holds both counts: refused', () => {
    const around = { series: [broken('1399-Q3')] };
    expect(answer(definitionRule, calls('1400'), calls('1399'), around)).toEqual(brokenAt('1399-Q3'));
  });

  test('of the year that the later quarter belongs to: refused, though that year ends after it', () => {
    const around = { series: [broken('1400')] };
    expect(answer(definitionRule, calls('1400-Q1'), calls('1399-Q1'), around)).toEqual(brokenAt('1400'));
  });

  test('of the year that both quarters belong to: allowed, as both are after its start', () => {
    const around = { series: [broken('1400')], against: 'previous' as const };
    expect(answer(definitionRule, calls('1400-Q2'), calls('1400-Q1'), around)).toEqual(allowed);
  });

  test('of a stock between two dates: refused', () => {
    const bases = (period: string, status: 'A' | 'B' = 'A') =>
      figure('service_bases', period, 16, { status });
    const around = { series: [bases('@1399-12-30', 'B')] };
    expect(answer(definitionRule, bases('@1400-03-31'), bases('@1399-03-31'), around)).toEqual(
      brokenAt('@1399-12-30'),
    );
  });
});
