import { describe, expect, test } from 'vitest';
import { partOf } from '../../src/comparability/part-of.ts';
import type { Figure } from '../../src/model/figure.ts';
import { catalogue } from './catalogue.ts';
import { type FigureDetails, figure, type Lack } from './figures.ts';

const relation = catalogue.relations.find(
  ({ type, left }) => type === 'part_of' && left === 'related_calls',
)!;
const related = (value: number | Lack, details: FigureDetails = {}) =>
  figure('related_calls', '1400-Q1', value, details);
const all = (value: number | Lack, details: FigureDetails = {}, period = '1400-Q1') =>
  figure('all_calls', period, value, details);
const share = (part: Figure, whole: Figure, declared = relation) => partOf(part, whole, declared, catalogue);
const reasonOf = (part: Figure, whole: Figure, declared = relation) => {
  const answer = share(part, whole, declared);
  return answer.kind === 'refused' ? answer.reasons[0]?.code : 'a share';
};

describe('a declared share', () => {
  test('is in percent, with Wilson limits at both levels', () => {
    const answer = share(related(81), all(263));
    if (answer.kind === 'refused') throw new Error('refused');
    // Newcombe 1998, table I: 81 of 263, method 3, 0.2553 to 0.3662.
    expect(answer.percent).toBeCloseTo(30.798, 3);
    expect(answer.limits?.p95.low).toBeCloseTo(25.53, 2);
    expect(answer.limits?.p95.high).toBeCloseTo(36.62, 2);
    expect(answer.limits!.p998.low).toBeLessThan(answer.limits!.p95.low);
  });

  test('of figures that are about so many has no interval, and says so', () => {
    const answer = share(related(80, { qualifier: 'about' }), all(263));
    expect(answer).toMatchObject({ kind: 'part_of', limits: undefined });
    expect(answer.kind === 'part_of' && answer.notes.map(({ code }) => code)).toEqual(['rounding']);
  });

  test.each<[string, Figure, Figure, string]>([
    ['another source', related(80), all(263, { source: 'other' }), 'undeclared'],
    ['another area', related(80), all(263, { area: 'IR' }), 'undeclared'],
    ['another part', related(80, { breakdown: { harm: 'child_abuse' } }), all(263), 'undeclared'],
    ['another period', related(80), all(263, {}, '1400-Q2'), 'span'],
    ['another agency', related(80), all(263, { agency: 'court' }), 'agency'],
    ['contradicting sources', related(80, { conflicts: [related(81)] }), all(263), 'conflict'],
    ['a missing part', related('missing'), all(263), 'current_missing'],
    ['a suppressed whole', related(80), all('suppressed'), 'base_suppressed'],
    ['a whole of zero', related(0), all(0), 'base_zero'],
    ['a part beyond the whole', related(264), all(263), 'surplus'],
  ])('is refused for %s', (_, part, whole, code) => {
    expect(reasonOf(part, whole)).toBe(code);
  });

  test('what relations do not declare is no share', () => {
    expect(reasonOf(all(80), related(263))).toBe('undeclared');
    expect(reasonOf(related(80), all(263), { ...relation, type: 'per' })).toBe('undeclared');
  });
});
