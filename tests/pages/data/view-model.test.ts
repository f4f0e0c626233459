import { describe, expect, test } from 'vitest';
import { joinTables } from '../../../src/answers/figure-table.ts';
import { toCsv } from '../../../src/exports/csv.ts';
import { formatTableCell } from '../../../src/locale/cell-text.ts';
import {
  downloadsTable,
  indicatorsTable,
  placementsTable,
  relationsTable,
  sourcesTable,
} from '../../../src/pages/data/tables.ts';
import { dataPageView } from '../../../src/pages/data/view-model.ts';
import { frameOf } from '../../exports/frame.ts';
import { input, viewContext } from './rows.ts';

const fa = dataPageView(input('fa'));
const en = dataPageView(input('en'));
const ids = (query: string, decision: 'all' | 'placed' | 'left_out' = 'all') =>
  dataPageView(input('fa', { query, decision })).placements.entries.map(({ id }) => id);
const placement = (id: string, view = fa) => view.placements.entries.find((entry) => entry.id === id)!;

describe('indicators', () => {
  test('stand in the order of the catalogue, with unit, kind, base, sums and counts in words', () => {
    expect(fa.indicators.entries.map(({ code }) => code)).toEqual(['related_calls', 'mobile_vehicles']);
    expect(fa.indicators.entries[0]).toMatchObject({
      name: 'تماس‌های مرتبط با گروه‌های هدف',
      topic: 'خط تلفن ۱۲۳',
      unit: 'تماس',
      kind: 'شمار در یک دوره',
      base: 'تماس‌های مرتبط',
      additive: 'جمع‌پذیر در زمان، استان‌ها، نتیجه تماس',
      figures: 3,
      isSensitive: false,
      href: '#/compare?indicator=related_calls',
    });
    expect(en.indicators.entries[1]).toMatchObject({
      name: 'Vehicles of mobile teams',
      definition: '',
      additive: 'does not add up',
      sensitivity: 'sensitive: no ranking, no county map',
      figures: 1,
      isSensitive: true,
    });
  });

  test('have no count before the figures are there, which is not zero', () => {
    const view = dataPageView(input('fa', { counts: undefined }));
    expect(view.indicators.entries[0]!.figures).toBeUndefined();
    const [row] = indicatorsTable(view.indicators.entries, viewContext('fa'), false).rows;
    expect(row!.cells.at(-1)).toMatchObject({ kind: 'value', cell: { kind: 'missing' } });
  });

  test('are found by their definitions in either language', () => {
    for (const query of ['گروه‌های هدف', 'target group', 'related_calls']) {
      const view = dataPageView(input('fa', { query }));
      expect(view.indicators.entries.map(({ code }) => code)).toEqual(['related_calls']);
      expect(view.indicators.total).toBe(2);
    }
  });
});

test('a relation is a sentence', () => {
  expect(fa.relations.entries[0]!.rule).toBe(
    'جمع اجزای «تماس‌های مرتبط با گروه‌های هدف» بر حسب نتیجه تماس با کل آن برابر است.',
  );
  expect(en.relations.entries[0]!.rule).toBe(
    'The parts of “Related calls” by outcome of the call add up to its total.',
  );
});

describe('sources', () => {
  test('say their date as far as it is stated', () => {
    expect(fa.sources.entries.map(({ date }) => date)).toEqual([
      '۲۴ فروردین ۱۴۰۰ (استنباطی)',
      'سال ۱۴۰۲',
      'اعلام نشده',
    ]);
    expect(en.sources.entries.map(({ date }) => date)).toEqual([
      '24 Farvardin 1400, 2021-04-13 (inferred)',
      '1402',
      'not stated',
    ]);
  });

  test('carry counts of placed and left-out figures', () => {
    expect(fa.sources.entries.map(({ figures, leftOut }) => [figures, leftOut])).toEqual([
      [3, 5],
      [1, 0],
      [0, 0],
    ]);
  });

  test('link only to addresses of the web; an unknown kind names itself', () => {
    const [first, second] = fa.sources.entries;
    expect(first).toMatchObject({
      href: 'https://news.example/1045479',
      isReferenceCode: true,
      kind: 'خبرگزاری',
    });
    expect(second!.href).toBeUndefined();
    expect(second!.kind).toBe('blog post');
  });

  test('are found by their number', () => {
    expect(dataPageView(input('fa', { query: '۱۰۴۵۴۷۹' })).sources.entries.map(({ id }) => id)).toEqual([
      'agency-1',
    ]);
  });
});

describe('placements', () => {
  test('placed figures take value, name and link from the figures', () => {
    expect(fa.placements).toMatchObject({ placed: 5, leftOut: 5, total: 10 });
    expect(placement('O-001')).toMatchObject({
      label: 'تماس‌های مرتبط با گروه‌های هدف',
      value: { kind: 'value', cell: { kind: 'value', value: 1588 } },
      unit: 'تماس',
      area: 'خراسان جنوبی',
      period: 'سه‌ماهه اول ۱۴۰۰',
      href: '#/overview?area=IR-29&period=1400-Q1',
      source: 'خبرگزاری شبستان',
    });
    expect(placement('O-003').label).toBe('تماس‌های مرتبط با گروه‌های هدف: حل‌شده با مداخله تلفنی');
  });

  test('where sources contradict, each placement has the value of its own source', () => {
    expect(placement('O-002').value).toMatchObject({ cell: { value: 1600 } });
  });

  test('a stock leads to the overview of the quarter it belongs to, and says how it was printed', () => {
    expect(placement('O-004')).toMatchObject({
      href: '#/overview?area=IR-29&period=1400-Q1',
      printed: 'چاپ‌شده: ۱٬۳۲۰ خانواده',
    });
    expect(placement('O-004', en).printed).toBe('printed: 1,320 families');
  });

  test('a placement without its figure says so, and waits while there are none', () => {
    expect(placement('O-005').value).toEqual({ kind: 'text', text: 'رقم در این نسخه نیست' });
    const waiting = dataPageView(input('fa', { context: viewContext('fa', { table: joinTables([]) }) }));
    expect(placement('O-005', waiting).value).toEqual({ kind: 'text', text: '…' });
  });

  test('left-out figures are shown as printed, with the reason', () => {
    expect(placement('S-002')).toMatchObject({
      label: 'افراد پذیرش‌شده',
      value: { kind: 'value', cell: { value: 1317, qualifier: 'at_least' }, marks: ['about'] },
      period: 'سال گذشته؛ سال اعلام نشده',
      reason: 'دوره یا سال رقم در منبع اعلام نشده است.',
      href: undefined,
    });
    expect(placement('S-002', en).reason).toBe('The source does not state the period or the year.');
    expect(placement('S-003').value).toEqual({ kind: 'text', text: '۱۰ هزار و ۲۰۲۰' });
    expect(placement('S-004').unit).toBe('تومان');
    expect(formatTableCell(viewContext('fa').locale)(placement('S-005').value)).toBe('۳٫۵');
  });

  test.each(['1317', '۱۳۱۷', '1,317', '۱٬۳۱۷'])(
    '%s is found among placed and left-out, exact ones first',
    (query) => {
      expect(ids(query)).toEqual(['O-004', 'S-002', 'S-001', 'O-002']);
      expect(ids(query, 'placed')).toEqual(['O-004', 'O-002']);
      expect(ids(query, 'left_out')).toEqual(['S-002', 'S-001']);
    },
  );

  test('an amount in toman is found in rial too, and both halves of a malformed number', () => {
    expect(ids('2,000,000,000')).toEqual(['S-004']);
    expect(ids('۲۰۲۰')).toEqual(['S-003']);
    expect(ids('1320')).toEqual(['O-004']);
  });

  test('words and numbers of one search must both fit', () => {
    expect(ids('خراسان ۱۳۱۷')).toEqual(['O-004', 'S-002', 'S-001', 'O-002']);
    expect(ids('خودرو ۱۳۱۷')).toEqual(['O-004']);
    expect(ids('تهران ۱۳۱۷')).toEqual([]);
  });

  test('a data set without placements has none', () => {
    const view = dataPageView(input('fa', { placements: [] }));
    expect(view.placements).toEqual({ entries: [], total: 0, placed: 0, leftOut: 0 });
  });
});

test('synthetic files say what they are in their names', () => {
  const view = dataPageView(input('en', { context: viewContext('en', { kind: 'synthetic' }) }));
  expect(view.downloads.entries.map(({ href, fileName }) => [href, fileName])).toEqual([
    [
      'data/example-synthetic-observations-0123456789ab-a1b2c3d4e5f6.csv',
      'example-synthetic-observations-0123456789ab.csv',
    ],
    [
      'data/example-synthetic-workbook-0123456789ab-b1b2c3d4e5f6.xlsx',
      'example-synthetic-workbook-0123456789ab.xlsx',
    ],
    ['data/example-0123456789cd.duckdb', 'example-synthetic-tables-0123456789ab.duckdb'],
  ]);
});

test('a workbook that cannot hold every row says so before anything else', () => {
  const [, workbook] = fa.downloads.entries;
  expect(workbook).toMatchObject({ label: 'کارپوشه اکسل', format: 'XLSX', rows: 3 });
  expect(workbook!.inside).toMatch(/^فقط کشور و استان‌ها: ۳ ردیف از ۴ ردیف/);
  expect(en.downloads.entries[1]!.inside).toMatch(/^The country and its provinces only: 3 of 4 rows/);
  expect(fa.downloads.entries[0]!.inside).not.toContain('فقط');
});

test('the search is repeated in the digits of the page', () => {
  expect(dataPageView(input('fa', { query: ' 1,317 ' })).query).toBe('۱,۳۱۷');
  expect(dataPageView(input('en', { query: '1,317' })).query).toBe('1,317');
  expect(dataPageView(input('fa', { query: ' \u200c' })).query).toBe('');
});

test('tables on a Persian screen hold no Latin digits; files hold codes and addresses', () => {
  const context = viewContext('fa');
  const view = fa;
  const screens = [
    indicatorsTable(view.indicators.entries, context, false),
    relationsTable(view.relations.entries, context, false),
    sourcesTable(view.sources.entries, context, false),
    placementsTable(view.placements.entries, context, false),
    downloadsTable(view.downloads.entries, context, false),
  ];
  const format = formatTableCell(context.locale);
  for (const { rows, columns } of screens)
    for (const { cells } of rows) {
      expect(cells).toHaveLength(columns.length);
      expect(cells.map(format).join(' ')).not.toMatch(/[0-9]/);
    }
  const csv = toCsv(sourcesTable(view.sources.entries, context, true), frameOf('note'));
  expect(csv).toContain('agency-1');
  expect(csv).toContain('https://news.example/1045479');
  expect(toCsv(placementsTable(view.placements.entries, context, true), frameOf('note'))).toContain('S-003');
});
