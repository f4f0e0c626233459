import { describe, expect, test } from 'vitest';
import { mixDifference } from '../../src/comparability/mix-difference.ts';
import type { Parts } from '../../src/comparability/parts.ts';
import { catalogue } from './catalogue.ts';
import { outcomesOf } from './mixes.ts';

const country = outcomesOf({ phone: 400, mobile: 600 }, { area: 'IR' });
const here = outcomesOf({ phone: 30, mobile: 70 });

const differ = (area: Parts, whole: Parts = country) => mixDifference(area, whole, 'outcome', catalogue);

const given = (area: Parts, whole?: Parts) => {
  const answer = differ(area, whole);
  if (answer.kind !== 'mix_difference') throw new Error(JSON.stringify(answer));
  return answer;
};

const reasonsOf = (answer: ReturnType<typeof differ>) =>
  answer.kind === 'refused' ? answer.reasons.map(({ code }) => code) : answer.kind;

describe('the mix of a province against the rest of the country', () => {
  test('takes the province out of the country: 30 of 100 against 370 of 900', () => {
    const { restTotal, parts } = given(here);
    expect(restTotal).toBe(900);
    expect(parts.map(({ code, restValue }) => [code, restValue])).toEqual([
      ['phone', 370],
      ['mobile', 530],
    ]);
    expect(parts[0]!.points).toBeCloseTo(30 - 370 / 9, 10);
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(0, 10);
    for (const { points, interval } of parts) {
      expect(interval!.low).toBeLessThan(points);
      expect(interval!.high).toBeGreaterThan(points);
    }
  });

  test('compares on the level that both state: inside and outside become other', () => {
    const fine = outcomesOf({ phone: 30, other_inside: 20, other_outside: 50 });
    const coarse = outcomesOf({ phone: 400, other: 600 }, { area: 'IR' });
    expect(given(fine, coarse).parts.map(({ code, here: own }) => [code, own.value])).toEqual([
      ['phone', 30],
      ['other', 70],
    ]);
  });

  test('has no interval where a count is inexact, and says so', () => {
    const about = outcomesOf({ phone: 30, mobile: 70 }, { qualifier: 'about' });
    const { parts, notes } = given(about);
    expect(parts.map(({ interval }) => interval)).toEqual([undefined, undefined]);
    expect(notes.map(({ code }) => code)).toContain('rounding');
  });

  test.each([
    ['surplus', outcomesOf({ phone: 500, mobile: 70 }), country],
    ['incomplete', outcomesOf({ phone: 30, mobile: 60, crisis_centre: 10 }), country],
    ['definition', outcomesOf({ phone: 30, mobile: 70 }, { definition: '2' }), country],
    ['span', outcomesOf({ phone: 30, mobile: 70 }, {}, '1400-Q2'), country],
    ['agency', outcomesOf({ phone: 30, mobile: 70 }, { agency: 'court' }), country],
    ['coverage_partial', outcomesOf({ phone: 30, mobile: 70 }, { unitsReporting: 5 }), country],
    ['undeclared', here, outcomesOf({ phone: 400, mobile: 600 }, { area: 'IR-09' })],
    ['base_zero', outcomesOf({ phone: 400, mobile: 600 }), country],
  ])('is refused: %s', (code, area, whole) => {
    expect(reasonsOf(differ(area, whole))).toContain(code);
  });
});
