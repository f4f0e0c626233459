import { describe, expect, test } from 'vitest';
import { formatTableCell } from '../../src/locale/cell-text.ts';
import { decimalsOf, formatCell, type Mark, marksOf } from '../../src/locale/figure-text.ts';
import { stripIsolates } from '../../src/locale/isolate.ts';
import { derivedCell, type TableCell } from '../../src/model/table.ts';
import { type FigureDetails, figure, type Lack } from '../comparability/figures.ts';
import { english, persian } from './samples.ts';

const cell = (value: number | Lack, details: FigureDetails = {}) =>
  figure('related_calls', '1400-Q1', value, details).cell;

describe('a cell as text', () => {
  const [fa, en] = [formatCell(persian), formatCell(english)];

  test('a value with its qualifier in a word', () => {
    expect([fa(cell(1588)), en(cell(1588))]).toEqual(['۱٬۵۸۸', '1,588']);
    expect(fa(cell(14_000, { qualifier: 'about' }))).toBe('حدود ۱۴٬۰۰۰');
    expect(en(cell(14_000, { qualifier: 'at_least' }))).toBe('more than 14,000');
    expect(fa(cell(14_000, { qualifier: 'nearly' }))).toBe('نزدیک به ۱۴٬۰۰۰');
    expect(en(cell(14_000, { qualifier: 'at_most' }))).toBe('at most 14,000');
  });

  test.each([
    [0, '۰', '0'],
    ['missing', 'گزارش نشده', 'not reported'],
    ['not_collected', 'گردآوری نمی‌شود', 'not collected'],
    ['suppressed', 'محفوظ', 'suppressed'],
    ['not_applicable', 'موضوعیت ندارد', 'not applicable'],
  ] as const)('%s has words of its own', (value, persianText, englishText) => {
    expect(fa(cell(value))).toBe(persianText);
    expect(en(cell(value))).toBe(englishText);
  });

  test('a printed value keeps the decimals it was printed with, a computed one has one', () => {
    expect([8.5, 12.75, 0.04, 140].map((value) => en(cell(value)))).toEqual(['8.5', '12.75', '0.04', '140']);
    expect(en(cell(100 / 3))).toBe('33.3');
    expect(en(cell(100 / 3), 2)).toBe('33.33');
    expect([0, 5, 1.25, 1e21, 1 / 3, 1e-7].map(decimalsOf)).toEqual([0, 0, 2, 0, 1, 1]);
  });
});

describe('a table cell as text', () => {
  const [fa, en] = [formatTableCell(persian), formatTableCell(english)];
  const value = (amount: number, form: Extract<TableCell, { kind: 'value' }>['form'], decimals?: number) =>
    ({
      kind: 'value',
      cell: derivedCell(amount),
      ...(form ? { form } : {}),
      ...(decimals === undefined ? {} : { decimals }),
    }) satisfies TableCell;

  test('texts and reasons are themselves', () => {
    expect(en({ kind: 'text', text: 'Q1 1400' })).toBe('Q1 1400');
    expect(en({ kind: 'refused', reasons: ['base'], text: 'not comparable' })).toBe('not comparable');
  });

  test('numbers, percentages and points in the form of their column', () => {
    expect(stripIsolates(en(value(1588, 'number')))).toBe('1,588');
    expect(stripIsolates(en(value(1588, undefined)))).toBe('1,588');
    expect(stripIsolates(fa(value(22.86, 'percent', 1)))).toBe('۲۲٫۹٪');
    expect(stripIsolates(en(value(-28.30188, 'signed_percent', 1)))).toBe('−28.3%');
    expect(stripIsolates(fa(value(50, 'signed_percent')))).toBe('+۵۰٪');
    expect(stripIsolates(en(value(5, 'signed_points', 1)))).toBe('+5.0 percentage points');
  });

  test('what is no number is a word in every form', () => {
    for (const form of ['number', 'percent', 'signed_percent', 'signed_points'] as const)
      expect(en({ kind: 'value', cell: cell('suppressed'), form })).toBe('suppressed');
  });
});

describe('marks', () => {
  test.each<[string, number | Lack, FigureDetails, readonly Mark[]]>([
    ['a plain figure', 1588, {}, []],
    ['derived', 714, { basis: 'derived' }, ['derived']],
    ['inferred', 380, { basis: 'inferred' }, ['inferred']],
    ['at least', 380, { qualifier: 'at_least' }, ['about']],
    ['provisional', 380, { status: 'P' }, ['provisional']],
    ['estimated', 380, { status: 'E' }, ['estimated']],
    ['of low reliability', 380, { status: 'U' }, ['estimated']],
    ['a break', 380, { status: 'B' }, ['break']],
    ['suppressed', 'suppressed', {}, ['suppressed']],
    ['missing', 'missing', {}, []],
    ['of a part of its offices', 387, { unitsReporting: 3, unitsExpected: 9 }, ['partial']],
    ['of nearly all', 387, { unitsReporting: 9, unitsExpected: 10 }, []],
    ['contradicted', 380, { conflicts: [figure('related_calls', '1400-Q1', 381)] }, ['conflict']],
    [
      'several',
      380,
      { basis: 'inferred', qualifier: 'about', status: 'P' },
      ['inferred', 'about', 'provisional'],
    ],
  ])('%s', (_, value, details, marks) => {
    expect(marksOf(figure('related_calls', '1400-Q1', value, details), 'related_calls')).toEqual(marks);
  });

  test('calls of unstated base carry a mark; where nothing is reported there is nothing to mark', () => {
    const marks = (value: number | Lack) =>
      marksOf(figure('calls_base_not_stated', '1401-Q1', value), 'base_not_stated');
    expect(marks(1317)).toEqual(['base_not_stated']);
    expect(marks('missing')).toEqual([]);
  });

  test('every mark has words in both languages', () => {
    const marks = Object.keys(persian.messages.terms.marks);
    expect(Object.keys(english.messages.terms.marks)).toEqual(marks);
    expect(marks.length).toBeGreaterThan(8);
    for (const { messages } of [persian, english])
      for (const words of Object.values(messages.terms.marks)) expect(words).toMatch(/\p{L}/u);
  });
});
