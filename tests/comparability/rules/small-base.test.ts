import { describe, expect, test } from 'vitest';
import { smallBaseRule } from '../../../src/comparability/rules/small-base.ts';
import { allowed, answer, answers, type FigureDetails, figure, noted, refused } from '../figures.ts';

const pair = (indicator: string, now: number, then: number, details: FigureDetails = {}) =>
  [figure(indicator, '1400-Q1', now, details), figure(indicator, '1399-Q1', then)] as const;

describe('small base, events', () => {
  test('from 5 to 12: refused, with both counts and their unit', () => {
    expect(answers(smallBaseRule, ...pair('related_calls', 12, 5))).toEqual([
      refused('small_base', { current: 12, base: 5, unit: 'calls' }),
      noted('small_base', { current: 5, base: 12, unit: 'calls' }),
    ]);
  });

  test.each([
    [9, 'refuse'],
    [10, 'note'],
    [49, 'note'],
    [50, 'allow'],
  ])('a base of %d: %s', (then, verdict) => {
    expect(answer(smallBaseRule, ...pair('related_calls', 1000, then)).verdict).toBe(verdict);
  });

  test('only the base counts, not a small current value', () => {
    expect(answer(smallBaseRule, ...pair('related_calls', 3, 60))).toEqual(allowed);
  });

  test('a base of 30 is said only with its interval: refused where an inexact count has none', () => {
    for (const qualifier of ['about', 'at_least', 'at_most', 'nearly'] as const) {
      expect(answer(smallBaseRule, ...pair('related_calls', 45, 30, { qualifier }))).toEqual(
        refused('small_base', { current: 45, base: 30, unit: 'calls' }),
      );
    }
    expect(answer(smallBaseRule, ...pair('related_calls', 90, 60, { qualifier: 'about' }))).toEqual(allowed);
  });

  test('cells without a number, and a base of zero, are the matter of another rule', () => {
    const now = figure('related_calls', '1400-Q1', 12);
    for (const then of ['missing', 'suppressed', 'not_applicable', 0] as const)
      expect(answer(smallBaseRule, now, figure('related_calls', '1399-Q1', then))).toEqual(allowed);
  });
});

describe('small base, stocks and amounts', () => {
  test.each(['service_bases', 'loans', 'training_person_hours', 'calls_per_day'])(
    '%s: a percentage from a base of ten, without a note',
    (indicator) => {
      expect(answer(smallBaseRule, ...pair(indicator, 16, 9)).verdict).toBe('refuse');
      expect(answer(smallBaseRule, ...pair(indicator, 16, 10))).toEqual(allowed);
      expect(answer(smallBaseRule, ...pair(indicator, 16, 10, { qualifier: 'about' }))).toEqual(allowed);
    },
  );

  test('percentages have no small base: 5 percent is a share, not five events', () => {
    expect(answers(smallBaseRule, ...pair('reconciled_share', 7, 5))).toEqual([allowed, allowed]);
  });
});
