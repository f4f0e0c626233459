import fc from 'fast-check';
import papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/exports/csv.ts';
import type { TableCell, TableColumn, TableModel } from '../../src/model/table.ts';
import { type FigureDetails, figure, type Lack } from '../comparability/figures.ts';
import { frameOf } from './frame.ts';

const FIGURE: TableColumn = { key: 'figure', label: 'Figure' };
const VALUE: TableColumn = { key: 'value', label: 'Value', numeric: true };

const text = (content: string): TableCell => ({ kind: 'text', text: content });
const value = (
  number: number | Lack,
  details: FigureDetails = {},
  marks: readonly string[] = [],
): TableCell => ({
  kind: 'value',
  cell: figure('related_calls', '1400-Q1', number, details).cell,
  marks,
});
const tableOf = (
  columns: readonly TableColumn[],
  ...rows: readonly (readonly TableCell[])[]
): TableModel => ({
  caption: '',
  columns,
  rows: rows.map((cells, i) => ({ key: `${i}`, cells })),
});

/** The fields of the only row of a table of one column. */
function fields(cell: TableCell, column: TableColumn = VALUE): readonly string[] {
  const { data } = papa.parse<string[]>(toCsv(tableOf([column], [cell]), frameOf('note')).slice(1), {
    newline: '\r\n',
  });
  return data[1]!.slice(0, -3);
}

describe('a table as CSV', () => {
  test('has exactly these bytes', () => {
    const table = tableOf(
      [FIGURE, VALUE],
      [text('Related calls, South Khorasan'), value(1588)],
      [text('the "mobile" part'), value(-28.30188679245283, { basis: 'derived' })],
      [text('تماس‌ها'), value('suppressed')],
    );
    const bytes = new TextEncoder().encode(toCsv(table, frameOf('Tarazu · abc')));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      [
        '\ufeffFigure,Value,Value (status),About,Source,Note',
        '"Related calls, South Khorasan",1588,A,about,sources,Tarazu · abc',
        '"the ""mobile"" part",-28.30188679245283,A;derived,about,sources,Tarazu · abc',
        'تماس‌ها,,suppressed,about,sources,Tarazu · abc',
        '',
      ].join('\r\n'),
    );
  });

  test('every line ends with CR LF, and none but those', () => {
    const csv = toCsv(tableOf([FIGURE], [text('one')], [text('two')]), frameOf('note'));
    expect(csv.match(/\r\n/g)).toHaveLength(3);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  test('without rows it is its heads', () => {
    expect(toCsv(tableOf([FIGURE, VALUE]), frameOf('x'))).toBe(
      '\ufeffFigure,Value,Value (status),About,Source,Note\r\n',
    );
  });

  test('a row with fewer cells keeps its columns', () => {
    expect(toCsv(tableOf([FIGURE, VALUE, FIGURE], [text('only')]), frameOf('x')).split('\r\n')[1]).toBe(
      'only,,,,about,sources,x',
    );
  });
});

describe('numbers', () => {
  test.each([
    [1588, '1588'],
    [0, '0'],
    [-150, '-150'],
    [-0.5, '-0.5'],
    [2_150_000_000, '2150000000'],
    [100 / 3, '33.333333333333336'],
  ])('%d is %s: Latin digits, full precision, no separators, the sign intact', (number, field) => {
    expect(fields(value(number))).toEqual([field, 'A']);
  });

  test('come back as the same double', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(Number(fields(value(number))[0])).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  test.each<[string, FigureDetails, readonly string[]]>([
    ['A', {}, []],
    ['P', { status: 'P' }, ['provisional']],
    ['E;about', { status: 'E', qualifier: 'about' }, []],
    ['A;at_least;inferred', { qualifier: 'at_least', basis: 'inferred' }, ['about', 'inferred']],
    ['A;derived', { basis: 'derived' }, ['derived']],
    ['A;derived;provisional;inferred', { basis: 'derived' }, ['provisional', 'inferred', 'derived']],
    ['A;conflict', {}, ['conflict']],
    [
      'A;inferred;conflict;base_not_stated',
      { basis: 'inferred' },
      ['conflict', 'base_not_stated', 'inferred'],
    ],
  ])('say beside them what they are: %s', (status, details, marks) => {
    expect(fields(value(1317, details, marks))).toEqual(['1317', status]);
  });

  test.each([
    ['missing', 'missing'],
    ['not_collected', 'missing'],
    ['suppressed', 'suppressed'],
    ['not_applicable', 'not_applicable'],
  ] as const)('%s is an empty field and a word beside it, never zero', (lack, status) => {
    expect(fields(value(lack))).toEqual(['', status]);
  });

  test('a refused change leaves its reasons, not a number', () => {
    const refused: TableCell = { kind: 'refused', reasons: ['base', 'span'], text: 'not comparable' };
    expect(fields(refused)).toEqual(['', 'refused:base+span']);
    expect(fields(refused, FIGURE)).toEqual(['not comparable']);
  });

  test('a number in a column of texts is not lost', () => {
    expect(fields(value(-5), FIGURE)).toEqual(['-5']);
    expect(fields(value('suppressed'), FIGURE)).toEqual(['suppressed']);
  });

  test('a dash in a column of numbers is nothing', () => {
    expect(fields(text('—'))).toEqual(['', '']);
  });
});

describe('areas', () => {
  test('carry their code', () => {
    const cell: TableCell = { kind: 'text', text: 'South Khorasan', code: 'IR-29' };
    expect(fields(cell, { key: 'area', label: 'Province' })).toEqual(['South Khorasan', 'IR-29']);
  });

  test('a number that only the page explains is written out', () => {
    expect(fields({ kind: 'text', text: '1', file: 'Shabestan News Agency' }, FIGURE)).toEqual([
      'Shabestan News Agency',
    ]);
  });
});

describe('texts', () => {
  test.each(['=1+1', '+98', '-5', '@name', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠a'])(
    '%j is not run as a formula',
    (formula) => expect(fields(text(formula), FIGURE)).toEqual([`'${formula}`]),
  );

  test.each(['a=1', '1-2', '−5', "'quoted'", ' =1', '5+'])('%j is no formula and stays', (plain) => {
    expect(fields(text(plain), FIGURE)).toEqual([plain]);
  });

  test('neither isolates nor Persian digits stand in a file', () => {
    expect(fields(text('\u2066−۲۸٫۳٪\u2069'), FIGURE)).toEqual(['−28.3%']);
    expect(fields(text('سه‌ماهه اول ۱۴۰۰'), FIGURE)).toEqual(['سه‌ماهه اول 1400']);
  });

  test('an isolate does not hide a formula', () => {
    expect(fields(text('\u2066=1+1\u2069'), FIGURE)).toEqual(["'=1+1"]);
  });

  test('are read back by another reader as they were, whatever they hold', () => {
    const content = fc.string({ unit: fc.constantFrom(...'ab ",;\r\n=é۱ت'), maxLength: 12 });
    fc.assert(
      fc.property(content, content, (one, two) => {
        const csv = toCsv(tableOf([FIGURE, FIGURE], [text(one), text(two)]), frameOf('n'));
        const { data } = papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n' });
        const expected = [one, two].map((plain) => {
          const latin = plain.replaceAll('۱', '1');
          return /^[=\r\n]/.test(latin) ? `'${latin}` : latin;
        });
        expect(data).toEqual([
          ['Figure', 'Figure', 'About', 'Source', 'Note'],
          [...expected, 'about', 'sources', 'n'],
          [''],
        ]);
      }),
      { numRuns: 500 },
    );
  });
});
