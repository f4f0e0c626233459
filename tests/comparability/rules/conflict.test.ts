import { describe, expect, test } from 'vitest';
import { conflictRule } from '../../../src/comparability/rules/conflict.ts';
import { allowed, answers, figure, refused } from '../figures.ts';

const now = figure('divorce_cases', '1400-Q1', 120);
const then = figure('divorce_cases', '1399-Q1', 100);

describe('conflict', () => {
  test('no contradiction: allowed', () => {
    expect(answers(conflictRule, now, then)).toEqual([allowed, allowed]);
  });

  test('a contradicted figure on either side: refused, with its period and the number of sources', () => {
    const torn = { ...then, conflicts: [figure('divorce_cases', '1399-Q1', 101)] };
    const reason = refused('conflict', { period: '1399-Q1', count: 2 });
    expect(answers(conflictRule, now, torn)).toEqual([reason, reason]);
  });

  test('three sources are counted', () => {
    const others = [101, 102].map((value) => figure('divorce_cases', '1400-Q1', value));
    expect(answers(conflictRule, { ...now, conflicts: others }, then)[0]).toEqual(
      refused('conflict', { period: '1400-Q1', count: 3 }),
    );
  });
});
