import { describe, expect, test } from 'vitest';
import { mixGrowth } from '../../src/comparability/mix-growth.ts';
import type { Parts } from '../../src/comparability/parts.ts';
import type { Figure } from '../../src/model/figure.ts';
import { catalogue } from './catalogue.ts';
import { figure } from './figures.ts';
import { outcomesOf } from './mixes.ts';

const before = outcomesOf({ phone: 400, mobile: 600 }, {}, '1399-Q1');
const after = outcomesOf({ phone: 500, mobile: 550 });

const grow = (current: Parts, base: Parts, seriesOf: (code: string) => readonly Figure[] = () => []) =>
  mixGrowth(current, base, 'outcome', { catalogue, against: 'same_quarter', series: [], seriesOf });

const reasonsOf = (answer: ReturnType<typeof grow>) =>
  answer.kind === 'refused' ? answer.reasons.map(({ code }) => code) : answer.kind;

describe('what each part adds to the growth of the whole', () => {
  test('are points over the whole of before that add up to its growth: +10 and −5 of +5 %', () => {
    const answer = grow(after, before);
    if (answer.kind !== 'mix_growth') throw new Error(JSON.stringify(answer));
    expect(answer.change.amount).toBe(5);
    expect(answer.parts.map(({ code, points }) => [code, points])).toEqual([
      ['phone', 10],
      ['mobile', -5],
    ]);
  });

  test('take a part that comes from nothing, and one on two levels', () => {
    const none = outcomesOf({ phone: 1000, other: 0 }, {}, '1399-Q1');
    const fine = outcomesOf({ phone: 1000, other_inside: 30, other_outside: 20 });
    const answer = grow(fine, none);
    expect(answer.kind === 'mix_growth' && answer.parts.map(({ points }) => points)).toEqual([0, 5]);
  });

  test.each([
    ['incomplete', outcomesOf({ phone: 500, mobile: 500, crisis_centre: 50 }), before],
    ['definition', outcomesOf({ phone: 500, mobile: 550 }, { definition: '2' }), before],
    ['coverage', outcomesOf({ phone: 500, mobile: 550 }, { unitsReporting: 5 }), before],
    ['span', outcomesOf({ phone: 500, mobile: 550 }, {}, '1399-Q3'), before],
  ])('are refused: %s', (code, current, base) => {
    expect(reasonsOf(grow(current, base))).toContain(code);
  });

  test('are refused where the series of one part breaks in between', () => {
    const broken = figure('related_calls', '1399-Q3', 450, { breakdown: { outcome: 'phone' }, status: 'B' });
    expect(reasonsOf(grow(after, before, (code) => (code === 'phone' ? [broken] : [])))).toContain('break');
  });
});
