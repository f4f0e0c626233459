import { describe, expect, test } from 'vitest';
import { stripIsolates } from '../../src/locale/isolate.ts';
import { mixView, partsIn } from '../../src/pages/mix.ts';
import { type FigureDetails, figure, type Lack } from '../comparability/figures.ts';
import { contextOf } from './context.ts';

const context = contextOf([]);
const english = contextOf([], { hash: '#/overview?lang=en' });
const whole = figure('related_calls', '1400-Q1', 1588);
const part = (outcome: string, value: number | Lack, details: FigureDetails = {}) =>
  figure('related_calls', '1400-Q1', value, { breakdown: { outcome }, ...details });
const PRESS = [
  part('phone', 363),
  part('mobile', 317),
  part('crisis_centre', 194),
  part('other', 714, { basis: 'derived', rule: 'remainder:related_calls/outcome' }),
];

function mixOf(figures: typeof PRESS, of = whole, within = context) {
  const parts = partsIn(of, figures, 'outcome', within);
  if (parts.kind !== 'parts') throw new Error(`refused: ${JSON.stringify(parts.reasons)}`);
  return mixView(parts, 'outcome', within);
}

describe('the mix of outcomes', () => {
  test('names, counts and rounds each part; the remainder is hatched and marked', () => {
    const { bar, hasRemainder, roundedSum } = mixOf(PRESS, whole, english);
    expect(
      bar.segments.map(({ label, value, share, fill, marks }) => [
        label,
        value,
        stripIsolates(share),
        fill,
        marks,
      ]),
    ).toEqual([
      ['name of phone', '363', '23%', 'accent', []],
      ['name of mobile', '317', '20%', 'accent-2', []],
      ['name of crisis_centre', '194', '12%', 'accent-3', []],
      [english.locale.messages.referrals.remainder, '714', '45%', 'hatch', ['derived']],
    ]);
    expect([hasRemainder, roundedSum]).toEqual([true, undefined]);
  });

  test('its sentence says area, period and every part in the digits of the language', () => {
    const { sentence } = mixOf(PRESS).bar;
    expect(sentence).toContain('خراسان جنوبی');
    expect(sentence).toContain('سه‌ماهه اول ۱۴۰۰');
    expect(stripIsolates(sentence)).toMatch(/۳۶۳ \(۲۳٪\).*۷۱۴ \(۴۵٪\)/);
    expect(sentence.replace(/نام \w+/g, '')).not.toMatch(/[0-9A-Za-z]/);
  });

  test('shares that round to something beside 100 say so', () => {
    const thirds = ['phone', 'mobile', 'crisis_centre'].map((code) => part(code, 10));
    const { bar, roundedSum, hasRemainder } = mixOf(thirds, figure('related_calls', '1400-Q1', 30));
    expect(bar.segments.map(({ share }) => stripIsolates(share))).toEqual(['۳۳٪', '۳۳٪', '۳۳٪']);
    expect([roundedSum, hasRemainder]).toEqual([99, false]);
  });

  test('is taken from the figures of one period, agency, definition and part only', () => {
    const others = [
      figure('related_calls', '1399-Q1', 300, { breakdown: { outcome: 'phone' } }),
      part('phone', 400, { agency: 'court' }),
      part('phone', 500, { definition: '2' }),
      part('phone', 20, { breakdown: { outcome: 'phone', harm: 'child_abuse' } }),
      whole,
    ];
    expect(mixOf([...others, ...PRESS]).bar.segments.map(({ value }) => value)).toEqual([
      '۳۶۳',
      '۳۱۷',
      '۱۹۴',
      '۷۱۴',
    ]);
  });

  test.each([
    ['a part is suppressed', [...PRESS.slice(0, 3), part('other', 'suppressed')], 'incomplete'],
    ['a part is missing', PRESS.slice(0, 3), 'incomplete'],
    ['the parts exceed the whole', [...PRESS.slice(0, 3), part('other', 800)], 'surplus'],
  ])('there is none where %s', (_, figures, code) => {
    expect(partsIn(whole, figures, 'outcome', context)).toMatchObject({
      kind: 'refused',
      reasons: [{ code }],
    });
  });
});
