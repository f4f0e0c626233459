import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageRule } from '../../../src/comparability/rules/coverage.ts';
import { allowed, answer, answers, figure, noted, refused } from '../figures.ts';

const reporting = (period: string, unitsReporting: number | undefined, unitsExpected: number | undefined) =>
  figure('related_calls', period, 100, { unitsReporting, unitsExpected });
const pair = (a: number | undefined, b: number | undefined, of = 100) =>
  [reporting('1400-Q1', a, of), reporting('1399-Q1', b, of)] as const;

describe('coverage', () => {
  test('whole reports: allowed', () => {
    expect(answers(coverageRule, ...pair(11, 11, 11))).toEqual([allowed, allowed]);
  });

  test('up to ten points apart: allowed, and said, with how many units of how many', () => {
    expect(answers(coverageRule, ...pair(95, 85))).toEqual([
      noted('coverage_incomplete', { current: 95, current_expected: 100, base: 85, base_expected: 100 }),
      noted('coverage_incomplete', { current: 85, current_expected: 100, base: 95, base_expected: 100 }),
    ]);
    // A country that lacks five of its 429 counties may lack its largest ones.
    expect(answer(coverageRule, reporting('1400-Q1', 424, 429), reporting('1399-Q1', 429, 429))).toEqual(
      noted('coverage_incomplete', { current: 424, current_expected: 429, base: 429, base_expected: 429 }),
    );
  });

  test('more than ten points apart: refused in both directions, with both shares', () => {
    expect(answers(coverageRule, ...pair(95, 84))).toEqual([
      refused('coverage', { current: 95, base: 84 }),
      refused('coverage', { current: 84, base: 95 }),
    ]);
    expect(answer(coverageRule, reporting('1400-Q1', 11, 11), reporting('1399-Q1', 17, 20))).toEqual(
      refused('coverage', { current: 100, base: 85 }),
    );
  });

  test.each([
    ['now', undefined, 11],
    ['then', 11, undefined],
    ['in both', undefined, undefined],
  ])('unknown %s: allowed with a note', (_, a, b) => {
    expect(answers(coverageRule, ...pair(a, b))).toEqual([
      noted('coverage_unknown'),
      noted('coverage_unknown'),
    ]);
  });

  test('no units expected is unknown, not a division', () => {
    expect(answer(coverageRule, ...pair(0, 0, 0))).toEqual(noted('coverage_unknown'));
    expect(answer(coverageRule, reporting('1400-Q1', 5, undefined), reporting('1399-Q1', 5, 5))).toEqual(
      noted('coverage_unknown'),
    );
  });

  test('the limit is exact: ten points of any number of units are not more than ten', () => {
    const units = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(units, fc.nat(600), fc.nat(600), (tens, a, b) => {
        const of = tens * 10;
        fc.pre(a <= of && b <= of);
        const isBeyond = Math.abs(a - b) > tens;
        expect(answer(coverageRule, ...pair(a, b, of)).verdict).toBe(
          isBeyond ? 'refuse' : a === of && b === of ? 'allow' : 'note',
        );
      }),
      { numRuns: 500 },
    );
    // 39/100 − 29/100 is 10.000000000000004 points in doubles.
    expect(answer(coverageRule, ...pair(39, 29)).verdict).toBe('note');
  });
});
