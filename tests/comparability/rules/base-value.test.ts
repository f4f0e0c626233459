import { describe, expect, test } from 'vitest';
import { baseValueRule } from '../../../src/comparability/rules/base-value.ts';
import { allowed, answer, answers, figure, refused } from '../figures.ts';

const now = figure('related_calls', '1400-Q1', 1588);

describe('cells', () => {
  test('two values: allowed, also a current value of zero', () => {
    const then = figure('related_calls', '1399-Q1', 1400);
    expect(answers(baseValueRule, now, then)).toEqual([allowed, allowed]);
    expect(answer(baseValueRule, figure('related_calls', '1400-Q1', 0), then)).toEqual(allowed);
  });

  test.each([
    ['missing', 'missing'],
    ['not_collected', 'missing'],
    ['suppressed', 'suppressed'],
    ['not_applicable', 'not_applicable'],
  ] as const)('%s has a wording of its own on each side', (lack, code) => {
    const lacking = figure('related_calls', '1399-Q1', lack);
    expect(answers(baseValueRule, now, lacking)).toEqual([
      refused(`base_${code}`, { period: '1399-Q1' }),
      refused(`current_${code}`, { period: '1399-Q1' }),
    ]);
  });

  test('where both lack a value, the current one is said', () => {
    const [there, back] = answers(
      baseValueRule,
      figure('related_calls', '1400-Q1', 'suppressed'),
      figure('related_calls', '1399-Q1', 'missing'),
    );
    expect(there).toEqual(refused('current_suppressed', { period: '1400-Q1' }));
    expect(back).toEqual(refused('current_missing', { period: '1399-Q1' }));
  });

  test('a base of zero: refused, with its period and the current value', () => {
    expect(answers(baseValueRule, now, figure('related_calls', '1399-Q1', 0))).toEqual([
      refused('base_zero', { period: '1399-Q1', current: 1588 }),
      allowed,
    ]);
  });

  test('zero on both sides: still refused', () => {
    const zero = (period: string) => figure('related_calls', period, 0);
    expect(answer(baseValueRule, zero('1400-Q1'), zero('1399-Q1'))).toEqual(
      refused('base_zero', { period: '1399-Q1', current: 0 }),
    );
  });

  test('from zero percent there are points, so allowed', () => {
    const share = (period: string, value: number) => figure('reconciled_share', period, value);
    expect(answer(baseValueRule, share('1400-S2', 5), share('1399-S2', 0))).toEqual(allowed);
  });
});
