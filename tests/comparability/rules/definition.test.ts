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

  test.each(['1399-Q3', '1400-Q3'])(
    'inside one of two years (%s), which then holds both counts: refused',
    (at) => {
      const around = { series: [broken(at)] };
      expect(answers(definitionRule, calls('1400'), calls('1399'), around)).toEqual([
        brokenAt(at),
        brokenAt(at),
      ]);
    },
  );

  test.each(['1400', '1400-S1', '1399', '1399-S2'])(
    'of a longer span that reaches between the quarters (%s): refused, as it may lie anywhere in it',
    (at) => {
      const around = { series: [broken(at)] };
      expect(answers(definitionRule, ...pair, around)).toEqual([brokenAt(at), brokenAt(at)]);
    },
  );

  test('of a longer span before or after the two: allowed', () => {
    const around = { series: [broken('1398'), broken('1400-S2'), broken('1401')] };
    expect(answers(definitionRule, ...pair, around)).toEqual([allowed, allowed]);
  });

  test('of two stocks in one month: the later of them is broken off', () => {
    const bases = (period: string, status: 'A' | 'B') => figure('service_bases', period, 16, { status });
    const [early, late] = ['@1400-03-05', '@1400-03-31'] as const;
    expect(answer(definitionRule, bases(late, 'B'), bases(early, 'A'))).toEqual(brokenAt(late));
    expect(answer(definitionRule, bases(late, 'A'), bases(early, 'B'))).toEqual(allowed);
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
