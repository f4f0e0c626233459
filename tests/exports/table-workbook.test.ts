import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { toWorkbook } from '../../src/exports/table-workbook.ts';
import { MOST_ROWS, writeWorkbook } from '../../src/exports/workbook.ts';
import { en } from '../../src/locale/en.ts';
import { fa } from '../../src/locale/fa.ts';
import { createLocale } from '../../src/locale/locale.ts';
import type { TableCell, TableModel } from '../../src/model/table.ts';
import { readZip } from '../build/downloads/readers.ts';
import { type FigureDetails, figure, type Lack } from '../comparability/figures.ts';
import { frameOf } from './frame.ts';

const LOCALES = { fa: createLocale('fa', fa), en: createLocale('en', en) };

const value = (number: number | Lack, details: FigureDetails = {}, more: object = {}): TableCell => ({
  kind: 'value',
  cell: figure('related_calls', '1400-Q1', number, details).cell,
  ...more,
});
const text = (content: string, code?: string): TableCell => ({
  kind: 'text',
  text: content,
  ...(code === undefined ? {} : { code }),
});

const TABLE: TableModel = {
  caption: 'caption',
  columns: [
    { key: 'area', label: 'استان' },
    { key: 'value', label: 'مقدار', numeric: true },
    { key: 'change', label: 'تغییر', numeric: true },
  ],
  rows: [
    {
      key: '1',
      cells: [
        text('خراسان جنوبی', 'IR-29'),
        value(1588),
        value(-28.30188679245283, {}, { form: 'signed_percent', decimals: 1 }),
      ],
    },
    { key: '2', cells: [text('=1+1', 'IR-16'), value(0, { status: 'P' }), text('—')] },
    {
      key: '3',
      cells: [
        text('\u2066@x\u2069', 'IR-28'),
        value('suppressed'),
        { kind: 'refused', reasons: ['base', 'span'], text: 'no' },
      ],
    },
    { key: '4', cells: [text('ایلام', 'IR-16'), value('missing'), text('تعریف دیگر')] },
  ],
};

async function read(language: 'fa' | 'en') {
  const bytes = Buffer.from(await toWorkbook(TABLE, frameOf('release abc'), LOCALES[language]));
  const sheets = await readXlsxFile(bytes);
  const parts = await readZip(bytes);
  const part = (name: string) => parts.get(`xl/${name}`)!.toString('utf8');
  return { bytes, sheets, part };
}

describe('the rows of a card as a workbook', () => {
  test('hold the numbers as numbers, nothing as nothing, and beside each what it is', async () => {
    const [data, guide] = (await read('fa')).sheets;
    expect(data!.data).toEqual([
      ['استان', 'استان (Code)', 'مقدار', 'مقدار (status)', 'تغییر', 'تغییر (status)'],
      ['خراسان جنوبی', 'IR-29', 1588, 'A', -28.30188679245283, 'A'],
      ["'=1+1", 'IR-16', 0, 'P', null, null],
      ["'@x", 'IR-28', null, 'suppressed', null, 'refused:base+span'],
      ['ایلام', 'IR-16', null, 'missing', 'تعریف دیگر', null],
    ]);
    expect(guide!.data.flat().join('|')).toBe('About|about|Source|sources|Note|release abc');
  });

  test('run from right to left with Persian digits in Persian only, the head staying in view', async () => {
    const [persian, english] = [await read('fa'), await read('en')];
    expect(persian.part('worksheets/sheet1.xml')).toContain('rightToLeft="1"');
    expect(persian.part('styles.xml')).toContain('[$-3000429]#,##0');
    expect(persian.part('styles.xml')).toContain('[$-3000429]#,##0.0&quot;%&quot;');
    expect(english.part('worksheets/sheet1.xml')).not.toContain('rightToLeft="1"');
    expect(english.part('styles.xml')).not.toContain('3000429');
    expect(english.part('styles.xml')).toContain('#,##0');
    for (const { part } of [persian, english]) {
      expect(part('worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(part('worksheets/sheet1.xml')).not.toContain('<f>');
    }
  });

  test('give the same bytes at any time', async () => {
    const [one, other] = [await read('fa'), await read('fa')];
    expect(one.bytes.equals(other.bytes)).toBe(true);
    expect(one.bytes.readUInt32LE(10)).toBe(0x00210000);
  });
});

describe('what fits no sheet', () => {
  const columns = [{ title: 'a', width: 10 }];
  test('is refused, never cut', async () => {
    const rows = Array.from({ length: MOST_ROWS }, () => [null]);
    await expect(writeWorkbook([{ name: 's', columns, rows }], 'ltr')).rejects.toThrow('fit no sheet');
    const long = [['x'.repeat(32_768)]];
    await expect(writeWorkbook([{ name: 's', columns, rows: long }], 'ltr')).rejects.toThrow('fits no cell');
  });
});
