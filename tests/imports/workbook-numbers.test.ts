import { describe, expect, it } from 'vitest';
import { readObservations } from '../../src/imports/data-set.ts';
import { problemMessage } from '../../src/imports/problem.ts';
import { fixtureCatalogue, TODAY } from './cases.ts';
import { type WrittenCell, workbookBytes } from './workbook-bytes.ts';

const HEADER = 'indicator,area,period,agency,base_period,source,released,value'.split(',');
const CALLS = 'related_calls,IR-29,1400-Q1,swo,,office,1400-05-12'.split(',');
const CHANGE = 'related_calls_change,IR-29,1400-Q1,swo,1399-Q1,office,1400-05-12'.split(',');

const xml = (inner: string, attributes = ''): WrittenCell => ({
  xml: (address) => `<c r="${address}" ${attributes}>${inner}</c>`,
});

async function read(row: readonly string[], value: WrittenCell, name = 'value') {
  const header = [...HEADER.slice(0, -1), name];
  const bytes = workbookBytes({ sheets: [{ name: 'Sheet1', rows: [header, [...row, value]] }] });
  return readObservations(new Map([['quarter.xlsx', bytes]]), fixtureCatalogue(), {
    today: TODAY,
    sources: ['office'],
  });
}

describe('a number in a workbook', () => {
  it.each([
    ['6.000', '6000'],
    ['6٫000', '6000'],
    ['۱۲٫۰۰۰', '12000'],
  ])('as text is never six for six thousand: %s', async (text, plain) => {
    const { observations, problems } = await read(CALLS, text);
    expect(observations).toBeUndefined();
    const problem = problems.find(({ code }) => code === 'decimals_or_thousands');
    expect(problem).toMatchObject({ column: 'value', cell: 'Sheet1!H2', severity: 'error' });
    for (const language of ['fa', 'en'] as const) expect(problemMessage(problem!, language)).toContain(plain);
  });

  it.each([
    ['in a cell of numbers', CALLS, xml('<v>6.000</v>'), 6, []],
    ['in a cell of numbers with decimals', CHANGE, 12.345, 12.345, []],
    ['as a text with decimals', CHANGE, '12.345', 12.345, ['three_decimals']],
    ['as a text with two decimals', CHANGE, '12.34', 12.34, []],
    ['in Persian digits, as a text', CALLS, '۱۲۰۰', 1200, ['persian_digits']],
    ['in Persian digits, stored as if a number', CALLS, xml('<v>۱۲۰۰</v>'), 1200, ['persian_digits']],
    ['with more digits than are shown', CHANGE, 0.1 + 0.2, 0.3, ['binary_fraction']],
    ['of a formula', CALLS, xml('<f>SUM(X1:X2)</f><v>5</v>'), 5, ['formula_value']],
  ] as const)(
    '%s is read as what it is, and every note has its place',
    async (_, row, cell, value, codes) => {
      const { observations, problems } = await read(row, cell);
      expect(observations?.map((observation) => observation.value)).toEqual([value]);
      expect(problems.map(({ code }) => code)).toEqual(codes);
      for (const problem of problems) expect(problem).toMatchObject({ column: 'value', cell: 'Sheet1!H2' });
    },
  );

  it.each([
    ['a fraction', 1.588, 'decimals_or_thousands'],
    ['a hexadecimal number', xml('<v>0x1F</v>'), 'not_a_number'],
    ['a percentage', xml('<v>0.5</v>', 's="1"'), 'cell_percent'],
    ['a date', xml('<v>2021-08-03</v>', 't="d"'), 'cell_date'],
    ['an error', xml('<v>#REF!</v>', 't="e"'), 'cell_error'],
  ])('is refused in its column: %s', async (_, cell, code) => {
    const { observations, problems } = await read(CALLS, cell);
    expect(observations).toBeUndefined();
    expect(problems[0]).toMatchObject({ code, column: 'value', cell: 'Sheet1!H2' });
  });

  it('never tells the name of a column that is none', async () => {
    const { problems } = await read(CALLS, 0.1 + 0.2, '0012345679');
    expect(problems.some(({ code }) => code === 'binary_fraction')).toBe(true);
    expect(JSON.stringify(problems)).not.toContain('0012345679');
  });
});
