import { describe, expect, test } from 'vitest';
import { branchesOf, foldParts, REST } from '../../src/comparability/branches.ts';
import { catalogue } from './catalogue.ts';
import { outcomesOf } from './mixes.ts';

const FINE = { phone: 10, mobile: 20, other_inside: 30, other_outside: 40 };

describe('the branches of a mix', () => {
  test('bring the parts of one parent together, as a computed figure with its children', () => {
    const branches = branchesOf(outcomesOf(FINE), 'outcome', catalogue);
    expect(branches.map(({ code, value, children }) => [code, value, children.length])).toEqual([
      ['phone', 10, 0],
      ['mobile', 20, 0],
      ['other', 70, 2],
    ]);
    const other = branches[2]!;
    expect(other.sharePercent).toBe(70);
    expect(other.figure.cell).toMatchObject({ value: 70, basis: 'derived' });
    expect([other.figure.rule, other.figure.breakdown.outcome]).toEqual(['sum:outcome', 'other']);
    expect(other.children.map(({ code }) => code)).toEqual(['other_inside', 'other_outside']);
  });

  test('leave a parent that is reported alone as it was reported', () => {
    const [, other] = branchesOf(outcomesOf({ phone: 10, other: 5 }), 'outcome', catalogue);
    expect(other).toMatchObject({ code: 'other', children: [], figure: { cell: { basis: 'stated' } } });
  });

  test('inherit what is inexact or provisional in their children', () => {
    const parts = outcomesOf(FINE, { status: 'P' });
    expect(branchesOf(parts, 'outcome', catalogue)[2]?.figure.cell.status).toBe('P');
  });
});

describe('one part beside all the others', () => {
  test('makes up the whole with the rest, which is computed', () => {
    const folded = foldParts(outcomesOf(FINE), 'mobile', 'outcome', catalogue)!;
    expect(folded.parts.map(({ code, value, sharePercent }) => [code, value, sharePercent])).toEqual([
      ['mobile', 20, 20],
      [REST, 80, 80],
    ]);
    expect(folded.parts.map(({ figure: { cell } }) => cell.kind === 'value' && cell.basis)).toEqual([
      'stated',
      'derived',
    ]);
  });

  test('stands for the children of a parent, and is nothing where the whole has no such part', () => {
    const folded = foldParts(outcomesOf(FINE), 'other', 'outcome', catalogue)!;
    expect(folded.parts.map(({ value }) => value)).toEqual([70, 30]);
    expect(foldParts(outcomesOf(FINE), 'crisis_centre', 'outcome', catalogue)).toBeUndefined();
  });

  test('has no rest where it is the whole', () => {
    const { parts } = foldParts(outcomesOf({ phone: 7 }), 'phone', 'outcome', catalogue)!;
    expect(parts.map(({ code }) => code)).toEqual(['phone']);
  });
});
