import { describe, expect, test } from 'vitest';
import { partOf } from '../../src/comparability/part-of.ts';
import { catalogue } from './catalogue.ts';
import { type FigureDetails, figure, type Lack } from './figures.ts';

const relation = catalogue.relations.find(({ type }) => type === 'part_of')!;

const share = (
  part: number | Lack,
  whole: number | Lack,
  ofPart: FigureDetails = {},
  ofWhole: FigureDetails = {},
) =>
  partOf(
    figure('related_calls', '1400-Q1', part, ofPart),
    figure('all_calls', '1400-Q1', whole, ofWhole),
    relation,
  );

const codes = (answer: ReturnType<typeof partOf>) =>
  answer.kind === 'refused' ? answer.reasons.map(({ code }) => code) : answer.percent;

describe('a part in percent of its declared whole', () => {
  test('is their quotient, with what must be said of either', () => {
    expect(share(25, 100)).toMatchObject({
      kind: 'part_of',
      percent: 25,
      partCount: 25,
      wholeCount: 100,
      notes: [],
    });
    const provisional = share(25, 100, {}, { status: 'P' });
    expect(provisional.kind === 'part_of' && provisional.notes.map(({ code }) => code)).toEqual([
      'provisional',
    ]);
  });

  test.each([
    ['a part that is missing', share('missing', 100), 'current_missing'],
    ['a whole that is suppressed', share(25, 'suppressed'), 'base_suppressed'],
    ['a whole of zero', share(0, 0), 'base_zero'],
    ['a part above its whole', share(101, 100), 'surplus'],
    ['another definition', share(25, 100, { definition: '2' }), 'definition'],
    ['another agency', share(25, 100, { agency: 'court' }), 'agency'],
    ['another area', share(25, 100, { area: 'IR-09' }), 'undeclared'],
    ['another source', share(25, 100, { source: 'other' }), 'undeclared'],
    ['another part of the total', share(25, 100, { breakdown: { harm: 'child_abuse' } }), 'undeclared'],
    [
      'contradicting sources',
      share(25, 100, { conflicts: [figure('related_calls', '1400-Q1', 30)] }),
      'conflict',
    ],
    [
      'a whole that a later revision is not in',
      share(25, 100, { revision: 1, released: '1402-01-01' }),
      'vintage',
    ],
  ])('%s is refused', (_, answer, code) => expect(codes(answer)).toEqual([code]));

  test('what is not declared, or of two periods, is refused', () => {
    const [a, b] = [figure('all_calls', '1400-Q1', 25), figure('related_calls', '1400-Q1', 100)];
    expect(codes(partOf(a, b, relation))).toEqual(['undeclared']);
    const later = figure('all_calls', '1400-Q2', 100);
    expect(codes(partOf(b, later, relation))).toEqual(['span']);
  });
});
