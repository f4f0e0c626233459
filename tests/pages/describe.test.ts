import { describe, expect, test } from 'vitest';
import { compare } from '../../src/comparability/compare.ts';
import { stripIsolates } from '../../src/locale/isolate.ts';
import type { Figure } from '../../src/model/figure.ts';
import { changeCell } from '../../src/pages/change-cell.ts';
import {
  changeText,
  figureName,
  levelText,
  printedBesideText,
  refusalText,
} from '../../src/pages/describe.ts';
import { pairSearch } from '../../src/pages/pair-search.ts';
import { catalogue } from '../comparability/catalogue.ts';
import { figure } from '../comparability/figures.ts';
import { contextOf } from './context.ts';

const fa = contextOf([]);
const en = contextOf([], { hash: '#/overview?lang=en' });
const weigh = (current: Figure, base: Figure) =>
  compare(current, base, { against: 'same_quarter', catalogue, series: [] });
const changed = (current: Figure, base: Figure) => {
  const change = weigh(current, base);
  if (change.kind !== 'change') throw new Error('refused');
  return change;
};
const text = (current: Figure, base: Figure, context = en) =>
  stripIsolates(changeText(changed(current, base), context));

const now = figure('related_calls', '1400-Q1', 380);
const before = figure('related_calls', '1399-Q1', 530);

describe('a figure in words', () => {
  test('is named with the parts it is limited to', () => {
    expect(figureName(now, en)).toBe('name of related_calls');
    const part = figure('related_calls', '1400-Q1', 5, {
      breakdown: { outcome: 'phone', harm: 'child_abuse' },
    });
    expect(figureName(part, en)).toBe('name of related_calls: name of child_abuse, name of phone');
  });

  test('has its unit and qualifier where it has a value, and a word where it has none', () => {
    expect(levelText(now, fa)).toBe('۳۸۰ تماس');
    expect(levelText(figure('related_calls', '1400-Q1', 7000, { qualifier: 'about' }), en)).toBe(
      'about 7,000 calls',
    );
    expect(levelText(figure('related_calls', '1400-Q1', 'suppressed'), en)).toBe('suppressed');
    expect(levelText(figure('related_calls', '1400-Q1', 'missing'), fa)).toBe('گزارش نشده');
  });
});

describe('a change in words', () => {
  test('a fall is a word, not a minus sign', () => {
    expect(text(now, before)).toBe('28.3% decrease');
    expect(text(now, before, fa)).toBe('۲۸٫۳٪ کاهش');
    expect(text(figure('related_calls', '1400-Q1', 1850), figure('related_calls', '1399-Q1', 504))).toBe(
      '267.1% increase',
    );
  });

  test.each([
    [
      -25,
      380,
      530,
      '۲۵ درصد کاهش (۳٫۳ واحد درصد کمتر از محاسبه)',
      '3.3 percentage points less than computed',
    ],
    [
      -31.5,
      380,
      530,
      '۳۱٫۵ درصد کاهش (۳٫۲ واحد درصد بیشتر از محاسبه)',
      '3.2 percentage points more than computed',
    ],
    [
      25,
      480,
      400,
      '۲۵ درصد افزایش (۵٫۰ واحد درصد بیشتر از محاسبه)',
      '5.0 percentage points more than computed',
    ],
    [-28.3, 380, 530, '۲۸٫۳ درصد کاهش (برابر با محاسبه)', 'as computed'],
    [
      5,
      380,
      400,
      '۵ درصد افزایش (۱۰٫۰ واحد درصد فاصله با محاسبه، در جهتی دیگر)',
      '10.0 percentage points from the computed change, in another direction',
    ],
  ])(
    'a printed change of %s % says how far it is from the computed one',
    (printed, to, from, persian, english) => {
      const change = changed(
        figure('calls_base_not_stated', '1400-Q1', to),
        figure('calls_base_not_stated', '1399-Q1', from),
      );
      const said = figure('calls_base_not_stated_change', '1400-Q1', printed);
      expect(stripIsolates(printedBesideText(said, change, fa))).toBe(persian);
      expect(stripIsolates(printedBesideText(said, change, en))).toContain(`(${english})`);
      // Not of one unit, or not a number: the two are only set side by side.
      const other = figure('related_calls', '1400-Q1', printed);
      expect(printedBesideText(other, change, en)).not.toContain('computed');
      const inexact = figure('calls_base_not_stated_change', '1400-Q1', printed - 20, { qualifier: 'about' });
      expect(stripIsolates(printedBesideText(inexact, change, en))).toMatch(
        /\(about [\d.]+ percentage points/,
      );
    },
  );

  test('percentages change by points, and the two words are not mixed up', () => {
    const share = (period: string, value: number) => figure('reconciled_share', period, value);
    expect(text(share('1400-S2', 23), share('1399-S2', 18))).toBe('5 percentage points increase');
    expect(text(share('1400-S2', 23), share('1399-S2', 18), fa)).toBe('۵ واحد درصد افزایش');
  });

  test('an inexact figure makes the change inexact', () => {
    const about = figure('related_calls', '1399', 14_000, { qualifier: 'about' });
    expect(text(figure('related_calls', '1400', 7000), about)).toBe('about 50% decrease');
  });

  test('no change is said as such', () => {
    expect(text(now, figure('related_calls', '1399-Q1', 380))).toBe('no change');
  });

  test('a refusal is told by its first reason', () => {
    const refused = weigh(figure('calls_base_not_stated', '1401-Q1', 1317), now);
    expect(refused.kind === 'refused' && refusalText(refused, en)).toMatch(
      /^The two figures have different bases/,
    );
  });
});

describe('a change in a table', () => {
  test('is a derived number, signed', () => {
    expect(changeCell(changed(now, before), en)).toMatchObject({
      kind: 'value',
      form: 'signed_percent',
      cell: { value: -15_000 / 530, basis: 'derived', qualifier: 'exact' },
      marks: ['derived'],
    });
  });

  test('an inexact one is marked', () => {
    const about = figure('related_calls', '1399-Q1', 530, { qualifier: 'at_least' });
    expect(changeCell(changed(now, about), en)).toMatchObject({
      cell: { qualifier: 'about' },
      marks: ['about', 'derived'],
    });
  });

  test('a refused one holds its reasons and no number', () => {
    const cell = changeCell(weigh(now, figure('related_calls', '1399-Q1', 'suppressed')), en);
    expect(cell).toMatchObject({ kind: 'refused', reasons: ['base_suppressed'] });
    expect(cell).not.toHaveProperty('cell');
  });

  test('without a base it is a dash', () => {
    expect(changeCell(undefined, en)).toEqual({ kind: 'text', text: '—' });
  });
});

describe('the address of a pair', () => {
  test('is its indicator, area, parts and periods', () => {
    const part = { breakdown: { outcome: 'phone' } };
    expect(
      pairSearch({
        current: figure('related_calls', '1400-Q1', 9, part),
        base: figure('related_calls', '1399-Q1', 5, part),
      }),
    ).toEqual({
      indicator: 'related_calls',
      areas: ['IR-29'],
      from: before.period,
      to: now.period,
      chosen: { outcome: ['phone'] },
      against: 'same_quarter',
    });
    expect(pairSearch({ current: figure('related_calls', '1400-Q2', 9), base: now }).against).toBe('start');
  });
});
