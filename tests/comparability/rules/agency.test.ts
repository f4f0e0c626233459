import { describe, expect, test } from 'vitest';
import { agencyRule } from '../../../src/comparability/rules/agency.ts';
import { allowed, answers, figure, refused } from '../figures.ts';

const now = figure('divorce_cases', '1400-Q1', 120);
const then = figure('divorce_cases', '1399-Q1', 100);

describe('agency', () => {
  test('one agency: allowed', () => {
    expect(answers(agencyRule, now, then)).toEqual([allowed, allowed]);
  });

  test('two agencies: refused in both directions, with both, even where one is the reference agency', () => {
    const court = figure('divorce_cases', '1399-Q1', 90, { agency: 'court' });
    expect(answers(agencyRule, now, court)).toEqual([
      refused('agency', { current: 'swo', base: 'court' }),
      refused('agency', { current: 'court', base: 'swo' }),
    ]);
  });
});
