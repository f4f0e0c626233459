import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../src/exports/csv.ts';
import { stripIsolates } from '../../../src/locale/isolate.ts';
import type { TableCell } from '../../../src/model/table.ts';
import { growthModel, growthOf } from '../../../src/pages/compare/growth.ts';
import { select } from '../../../src/pages/compare/selection.ts';
import { growthTable } from '../../../src/pages/compare/tables.ts';
import type { FigureRow } from '../../../src/queries/figure-row.ts';
import { row } from '../../answers/rows.ts';
import { frameOf } from '../../exports/frame.ts';
import { contextOf } from '../context.ts';

type Lang = 'fa' | 'en';

/** A province for each state of the base; the counties of the small catalogue make up the number. */
function pair(area: string, base: number | null, current: number | null, more: Partial<FigureRow> = {}) {
  const details = { area, ...more };
  return [row('related_calls', '1399-Q1', base, details), row('related_calls', '1400-Q1', current, { area })];
}

const AREAS = ['IR', 'IR-01', 'IR-09', 'IR-29', 'IR-2901'];

function growthAt(lang: Lang, rows: readonly FigureRow[]) {
  const context = contextOf(rows, {
    hash: `#/compare?lang=${lang}&indicator=related_calls&to=1400-Q1&areas=${AREAS.join(',')}`,
  });
  const selection = select(context);
  const growth = growthOf(selection, context);
  const table = growthTable(growth, selection, context);
  return { table, bars: growthModel(growth, selection, context).rows };
}

/** Values, then a base of zero, missing, suppressed and not applicable, given in another order. */
const withLack = (status: Partial<FigureRow>, base: number | null) => [
  ...pair('IR-01', 100, 110),
  ...pair('IR-09', base, 50, status),
  ...pair('IR-29', 100, 120),
];

const change = (cells: readonly TableCell[], { columns }: { readonly columns: readonly { key: string }[] }) =>
  cells[columns.findIndex(({ key }) => key === 'change')]!;

describe('the states of a base', () => {
  test.each([
    ['base_zero', 0, {}, 'base_zero', 'صفر است', 'is zero', 'رقم مبنا صفر', 'base of zero'],
    [
      'base_missing',
      null,
      { status: 'O' },
      'missing',
      'گزارش نشده است',
      'No figure is reported',
      'رقم مبنا گزارش نشده',
      'base not reported',
    ],
    [
      'base_suppressed',
      null,
      { status: 'Q' },
      'suppressed',
      'محرمانگی',
      'confidentiality',
      'رقم مبنا محفوظ',
      'base suppressed',
    ],
    [
      'base_not_applicable',
      null,
      { status: 'M' },
      'not_applicable',
      'موضوعیت نداشته',
      'did not apply',
      'مبنا موضوعیت نداشته',
      'base not applicable',
    ],
  ] as const)(
    '%s has its own wording and mark, below the order',
    (code, base, status, mark, fa, en, barFa, barEn) => {
      for (const [lang, words, short] of [
        ['fa', fa, barFa],
        ['en', en, barEn],
      ] as const) {
        const { table, bars } = growthAt(lang, withLack(status, base));
        expect(table.rows.map(({ key }) => key).slice(0, 3)).toEqual(['IR-29', 'IR-01', 'IR-09']);
        expect(change(table.rows[2]!.cells, table)).toEqual({
          kind: 'refused',
          reasons: [code],
          text: expect.stringContaining(words),
          marks: [mark],
        });
        expect(
          bars.slice(0, 3).map(({ key, value, text }) => [key, value === null ? text : 'value']),
        ).toEqual([
          ['IR-29', 'value'],
          ['IR-01', 'value'],
          ['IR-09', short],
        ]);
        expect(bars[2]).toMatchObject({ pattern: 'missing' });
        expect(toCsv(table, frameOf('note'))).toContain(`refused:${code}`);
      }
    },
  );

  test('stand together by reason, whatever the order of names', () => {
    const rows = [
      ...pair('IR-29', 0, 10),
      ...pair('IR-09', null, 10, { status: 'Q' }),
      ...pair('IR-01', 0, 10),
      ...pair('IR', 100, 110),
    ];
    const { table, bars } = growthAt('en', rows);
    // The country is no province: it stands below them as a reference, and has no bar.
    const keys = ['IR-01', 'IR-29', 'IR-09', 'IR'];
    const inOrder = (list: readonly { readonly key: string }[]) =>
      list.map(({ key }) => key).filter((key) => keys.includes(key));
    expect(inOrder(table.rows)).toEqual(keys);
    expect(inOrder(bars)).toEqual(keys.slice(0, 3));
  });

  test('a provisional figure stays in the order, with its mark and pattern', () => {
    const rows = [
      ...pair('IR-01', 100, 110),
      ...pair('IR-29', 100, 120, { status: 'P' }),
      ...pair('IR-09', 0, 10),
    ];
    for (const lang of ['fa', 'en'] as const) {
      const { table, bars } = growthAt(lang, rows);
      expect(table.rows[0]).toMatchObject({ key: 'IR-29' });
      expect(change(table.rows[0]!.cells, table)).toMatchObject({
        kind: 'value',
        marks: ['provisional', 'derived'],
      });
      expect(bars[0]).toMatchObject({ key: 'IR-29', pattern: 'provisional' });
      expect(stripIsolates(bars[0]!.text)).toBe(lang === 'fa' ? '+۲۰٫۰٪' : '+20.0%');
    }
  });
});

describe('the usual range in a table of changes', () => {
  test('stands in a column of its own, in the file with its limits', () => {
    const quarters = Array.from({ length: 17 }, (_, i) =>
      row('related_calls', `${1396 + Math.floor(i / 4)}-Q${(i % 4) + 1}`, 1000 + 10 * i + (i % 3)),
    );
    const { table } = growthAt('en', quarters);
    const place = table.columns.findIndex(({ key }) => key === 'change') + 1;
    expect(table.columns[place]).toEqual({ key: 'news', label: 'Against the usual range' });
    expect(table.rows[0]?.cells[place]).toMatchObject({
      text: 'within usual range',
      file: expect.stringMatching(/^Within the usual range of this series \(.+ to .+ percent\)$/),
    });
    expect(toCsv(table, frameOf('note'))).toMatch(/Within the usual range of this series \(/);
  });
});
