import { describe, expect, test } from 'vitest';
import { seasonRule } from '../../../src/comparability/rules/season.ts';
import { allowed, answers, figure, noted } from '../figures.ts';

describe('season', () => {
  test('the same months of two years: allowed without a note', () => {
    for (const [a, b] of [
      ['1400-Q1', '1399-Q1'],
      ['1400', '1397'],
      ['1400-M01/P9M', '1399-M01/P9M'],
    ] as const)
      expect(answers(seasonRule, figure('related_calls', a, 120), figure('related_calls', b, 100))).toEqual([
        allowed,
        allowed,
      ]);
  });

  test('a quarter on the previous one is per day and not adjusted, with both periods', () => {
    expect(
      answers(seasonRule, figure('related_calls', '1400-Q2', 120), figure('related_calls', '1400-Q1', 100)),
    ).toEqual([
      noted('season', { current: '1400-Q2', base: '1400-Q1', per_day: 1 }),
      noted('season', { current: '1400-Q1', base: '1400-Q2', per_day: 1 }),
    ]);
  });

  test.each(['reconciled_share', 'calls_per_day'])(
    '%s is not adjusted either, but needs no days',
    (indicator) => {
      expect(
        answers(seasonRule, figure(indicator, '1400-S2', 23), figure(indicator, '1400-S1', 18))[0],
      ).toEqual(noted('season', { current: '1400-S2', base: '1400-S1', per_day: 0 }));
    },
  );

  test('a quarter and a year are not compared, so no days are spoken of', () => {
    expect(
      answers(seasonRule, figure('related_calls', '1400-Q2', 120), figure('related_calls', '1399', 400)),
    ).toEqual([allowed, allowed]);
  });

  test('stocks have no season', () => {
    expect(
      answers(
        seasonRule,
        figure('service_bases', '@1400-03-31', 16),
        figure('service_bases', '@1399-12-30', 15),
      ),
    ).toEqual([allowed, allowed]);
  });
});
