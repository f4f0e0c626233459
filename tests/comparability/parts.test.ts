import { describe, expect, test } from 'vitest';
import { type Parts, partsOf } from '../../src/comparability/parts.ts';
import type { Figure } from '../../src/model/figure.ts';
import { catalogue } from './catalogue.ts';
import { type FigureDetails, figure, type Lack } from './figures.ts';

const whole = figure('related_calls', '1400-Q1', 1588);
const part = (outcome: string, value: number | Lack, details: FigureDetails = {}) =>
  figure('related_calls', '1400-Q1', value, { breakdown: { outcome }, ...details });
const remainder = part('other', 714, { basis: 'derived', rule: 'remainder:related_calls/outcome' });
const printed = [part('phone', 363), part('mobile', 317), part('crisis_centre', 194)];

function split(parts: readonly Figure[], of: Figure = whole): Parts {
  const result = partsOf(of, parts, 'outcome', catalogue);
  if (result.kind !== 'parts') throw new Error(`refused: ${JSON.stringify(result.reasons)}`);
  return result;
}

const refusalOf = (
  parts: readonly Figure[],
  of: Figure = whole,
  dimension: 'outcome' | 'sex' = 'outcome',
) => {
  const result = partsOf(of, parts, dimension, catalogue);
  return result.kind === 'refused' ? result.reasons : 'parts';
};

describe('the outcomes of 1588 related calls', () => {
  test('363 + 317 + 194 + 714, the last a remainder', () => {
    const { parts, notes } = split([...printed, remainder]);
    expect(parts.map(({ code, value, isRemainder }) => [code, value, isRemainder])).toEqual([
      ['phone', 363, false],
      ['mobile', 317, false],
      ['crisis_centre', 194, false],
      ['other', 714, true],
    ]);
    expect(parts.map(({ sharePercent }) => sharePercent.toFixed(2))).toEqual([
      '22.86',
      '19.96',
      '12.22',
      '44.96',
    ]);
    expect(parts.reduce((sum, { sharePercent }) => sum + sharePercent, 0)).toBeCloseTo(100, 10);
    expect(notes).toEqual([]);
  });

  test('come in the order of the catalogue, whatever order they are given in', () => {
    expect(split([remainder, ...printed.toReversed()]).parts.map(({ code }) => code)).toEqual([
      'phone',
      'mobile',
      'crisis_centre',
      'other',
    ]);
  });

  test('"other" gives way to its children, and is not added to them', () => {
    const children = [part('other_inside', 500), part('other_outside', 214)];
    const { parts } = split([...printed, remainder, ...children]);
    expect(parts.map(({ code }) => code)).toEqual([
      'phone',
      'mobile',
      'crisis_centre',
      'other_inside',
      'other_outside',
    ]);
  });

  test('without the remainder they are incomplete, with both totals, and not 714 parts short', () => {
    expect(refusalOf(printed)).toEqual([{ code: 'incomplete', values: { sum: 874, total: 1588 } }]);
  });

  test('a surplus is an error, with both totals', () => {
    expect(refusalOf([...printed, part('other', 715)])).toEqual([
      { code: 'surplus', values: { sum: 1589, total: 1588 } },
    ]);
  });

  test.each(['missing', 'suppressed', 'not_applicable'] as const)('a part that is %s: incomplete', (lack) => {
    expect(refusalOf([...printed, part('other', lack)])).toEqual([
      { code: 'incomplete', values: { missing: 1 } },
    ]);
  });

  test('no parts at all: incomplete', () => {
    expect(refusalOf([])).toEqual([{ code: 'incomplete', values: { missing: 1 } }]);
  });

  test('the total among the parts is no part', () => {
    expect(split([whole, ...printed, remainder]).parts).toHaveLength(4);
  });
});

describe('what is not part of this whole', () => {
  test.each<[string, FigureDetails]>([
    ['a part of a part', { breakdown: { outcome: 'phone', harm: 'child_abuse' } }],
    ['of another area', { area: 'IR' }],
    ['of another agency', { agency: 'court' }],
    ['of another definition', { definition: '2' }],
  ])('%s is left aside', (_, details) => {
    expect(split([...printed, remainder, part('phone', 20, details)]).parts).toHaveLength(4);
  });

  test('nor a part of another period or indicator', () => {
    const others = [
      figure('related_calls', '1399-Q1', 5, { breakdown: { outcome: 'phone' } }),
      figure('all_calls', '1400-Q1', 5, { breakdown: { outcome: 'phone' } }),
    ];
    expect(split([...printed, remainder, ...others]).parts).toHaveLength(4);
  });

  test('a dimension or an indicator without a declaration has no shares', () => {
    const undeclared = (indicator: string) => [{ code: 'undeclared', values: { indicator } }];
    expect(refusalOf([], whole, 'sex')).toEqual(undeclared('related_calls'));
    expect(refusalOf([], figure('all_calls', '1400-Q1', 5000))).toEqual(undeclared('all_calls'));
  });
});

describe('a whole without shares', () => {
  test.each(['missing', 'suppressed', 'not_applicable'] as const)('%s is said in its own words', (lack) => {
    expect(refusalOf([...printed, remainder], figure('related_calls', '1400-Q1', lack))).toEqual([
      { code: `current_${lack}`, values: { period: '1400-Q1' } },
    ]);
  });

  test('zero', () => {
    expect(refusalOf([part('phone', 0)], figure('related_calls', '1400-Q1', 0))).toEqual([
      { code: 'base_zero', values: { period: '1400-Q1', current: 0 } },
    ]);
  });

  test('contradicting sources of the whole or of a part', () => {
    const reason = [{ code: 'conflict', values: { period: '1400-Q1', count: 2 } }];
    expect(refusalOf([...printed, remainder], { ...whole, conflicts: [whole] })).toEqual(reason);
    const torn = { ...remainder, conflicts: [part('other', 700)] };
    expect(refusalOf([...printed, torn])).toEqual(reason);
  });
});

test('reservations of whole and parts go with the shares', () => {
  const provisional = figure('related_calls', '1400-Q1', 1588, { status: 'P' });
  const [phone, ...others] = printed;
  const inferred = { ...phone!, cell: part('phone', 363, { basis: 'inferred' }).cell };
  expect(split([inferred, ...others, remainder], provisional).notes).toEqual([
    { code: 'provisional', values: {} },
    { code: 'inferred', values: {} },
  ]);
});
