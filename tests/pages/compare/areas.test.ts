import { describe, expect, test } from 'vitest';
import { stripIsolates } from '../../../src/locale/isolate.ts';
import type { Area } from '../../../src/model/catalogue.ts';
import { periodId } from '../../../src/model/period.ts';
import { oldCensusTexts } from '../../../src/pages/census.ts';
import { growthModel, growthOf } from '../../../src/pages/compare/growth.ts';
import {
  areasInOrder,
  barsModel,
  orderablePeriods,
  referenceOf,
} from '../../../src/pages/compare/ordered.ts';
import { pairOf } from '../../../src/pages/compare/pair.ts';
import { select } from '../../../src/pages/compare/selection.ts';
import { areasText, measureText } from '../../../src/pages/compare/subject.ts';
import { growthTable, orderedTable, trendTable } from '../../../src/pages/compare/tables.ts';
import { trendFigures, trendModel } from '../../../src/pages/compare/trend.ts';
import { perYearText } from '../../../src/pages/per-year.ts';
import type { ViewContext } from '../../../src/pages/view.ts';
import type { FigureRow } from '../../../src/queries/figure-row.ts';
import { row } from '../../answers/rows.ts';
import { contextOf } from '../context.ts';

function at(hash: string, rows: readonly FigureRow[], lang: 'fa' | 'en' = 'en') {
  const known = contextOf(rows, { hash: `#/compare?lang=${lang}&${hash}` });
  // More areas than the small catalogue has: provinces and counties by their codes alone.
  const area = (code: string): Area => {
    const [level, parent] =
      code.length > 5 ? (['county', code.slice(0, 5)] as const) : (['province', 'IR'] as const);
    return known.catalogue.area(code) ?? { code, level, parent, name_fa: code, name_en: code };
  };
  const context: ViewContext = { ...known, catalogue: { ...known.catalogue, area } };
  return { context, selection: select(context) };
}

const calls = (area: string, period: string, value: number | null, more: Partial<FigureRow> = {}) =>
  row('related_calls', period, value, { area, ...more });
const PARTLY = { units_reporting: 3, units_expected: 9 };

describe('the country chosen beside provinces', () => {
  const rows = ['IR', 'IR-29', 'IR-09'].flatMap((area, i) => [
    calls(area, '1399-Q1', 400 + 100 * i),
    calls(area, '1400-Q1', 440 + 120 * i),
  ]);
  const hash = 'areas=IR,IR-29,IR-09&indicator=related_calls&to=1400-Q1';

  test('is counted as the country, not as one more province', () => {
    const said = (lang: 'fa' | 'en') => {
      const { context, selection } = at(hash, rows, lang);
      return stripIsolates(areasText(selection, context));
    };
    expect(said('fa')).toBe('کل کشور و ۲ استان');
    expect(said('en')).toBe('Iran and 2 provinces');
  });

  test('stands apart from their order and their changes, named as the reference', () => {
    const { context, selection } = at(hash, rows);
    expect(areasInOrder(selection, context).map(({ area }) => area)).toEqual(['IR-09', 'IR-29']);
    expect(referenceOf(selection, context)).toMatchObject({ area: 'IR', value: 440 });
    const ordered = orderedTable(areasInOrder(selection, context), selection, context);
    expect(ordered.rows.map(({ cells }) => cells[0])).toMatchObject([
      { code: 'IR-09' },
      { code: 'IR-29' },
      { code: 'IR', text: 'Iran (reference)' },
    ]);
    const growth = growthOf(selection, context);
    expect(growth.changes.map(({ area }) => area)).toEqual(['IR-09', 'IR-29']);
    expect(growthModel(growth, selection, context).benchmark).toMatchObject({
      value: 10,
      label: expect.stringMatching(/^Iran .*10\.0/),
    });
    expect(stripIsolates(growthModel(growth, selection, context).formatAxis(2.5))).toBe('+2.5%');
    const last = growthTable(growth, selection, context).rows.at(-1)!;
    expect(last.cells[0]).toMatchObject({ code: 'IR', text: 'Iran (reference)' });
  });

  test('is no benchmark by another definition or of partial reports', () => {
    for (const more of [{ definition: '2' }, PARTLY]) {
      const other = rows.map((one) => (one.area === 'IR' ? { ...one, ...more } : one));
      const { context, selection } = at(hash, other);
      const growth = growthOf(selection, context);
      expect(growthModel(growth, selection, context).benchmark).toBeUndefined();
      expect(growthTable(growth, selection, context).rows.at(-1)!.cells[3]).toMatchObject({
        kind: 'refused',
      });
    }
  });
});

describe('areas without a figure', () => {
  const rows = [
    calls('IR-29', '1400-Q1', 440),
    calls('IR-09', '1400-Q1', 560),
    calls('IR-01', '1400-Q1', null, { status: 'Q' }),
  ];
  const said = (hash: string, lang: 'fa' | 'en') => {
    const { context, selection } = at(`indicator=related_calls&to=1400-Q1${hash}`, rows, lang);
    return stripIsolates(areasText(selection, context));
  };

  test('are not counted as if they had one', () => {
    expect(said('', 'fa')).toBe('۲ استان دارای رقم');
    expect(said('', 'en')).toBe('2 provinces with figures');
  });

  test('are said to have none where they were chosen', () => {
    expect(said('&areas=IR-29,IR-09,IR-01', 'fa')).toBe('۳ استان (۱ استان رقم ندارد)');
    expect(said('&areas=IR-29,IR-09,IR-01', 'en')).toBe('3 provinces (1 province without a figure)');
  });
});

describe('an order that fewer than two areas can stand in', () => {
  const rows = [
    calls('IR', '1404-Q1', 9000),
    calls('IR', '1404-Q2', 9000),
    calls('IR-29', '1404-Q1', 400),
    calls('IR-09', '1404-Q1', 500),
    calls('IR-29', '1404-Q2', 300, PARTLY),
    calls('IR-09', '1404-Q2', 200, PARTLY),
    calls('IR-29', '1404-Q3', 410),
    calls('IR-09', '1404-Q3', 200, PARTLY),
  ];

  test('says of each what keeps it out, never that it has no figure', () => {
    const { context, selection } = at('areas=IR,IR-29,IR-09&indicator=related_calls&to=1404-Q2', rows);
    const values = areasInOrder(selection, context);
    expect(values.map(({ value }) => value)).toEqual([null, null]);
    expect(values.every(({ text }) => /3 of 9 units/.test(text))).toBe(true);
  });

  test('offers only other periods in which two of them can stand', () => {
    for (const to of ['1404-Q2', '1404-Q3']) {
      const { context, selection } = at(`areas=IR,IR-29,IR-09&indicator=related_calls&to=${to}`, rows);
      expect(orderablePeriods(selection, context).map(periodId)).toEqual(['1404-Q1']);
    }
  });
});

describe('a single county', () => {
  const counties = (areas: readonly string[]) => areas.map((area) => calls(area, '1400-Q1', 50));
  const provinces = ['IR-29', 'IR-09'].map((area) => calls(area, '1400-Q1', 500));
  const ordered = (rows: readonly FigureRow[]) => {
    const { context, selection } = at('areas=IR-2901&indicator=related_calls&to=1400-Q1', rows);
    const table = orderedTable(areasInOrder(selection, context), selection, context);
    return [table.columns[0]!.label, ...table.rows.map(({ key }) => key).sort()];
  };

  test('stands beside the counties of its province where they are at hand', () => {
    const rows = [...counties(['IR-2901', 'IR-2902', 'IR-0901']), ...provinces];
    expect(ordered(rows)).toEqual(['County', 'IR-2901', 'IR-2902']);
  });

  test('else all provinces stand under the head of provinces', () => {
    expect(ordered([...counties(['IR-2901']), ...provinces])).toEqual(['Province', 'IR-09', 'IR-29']);
  });
});

describe('rates name their censuses', () => {
  const rows = [
    calls('IR-29', '1394', 400),
    calls('IR-29', '1396', 410),
    calls('IR-29', '1403', 420),
    calls('IR-01', '1394', 300),
    calls('IR-09', '1394', 500),
  ];

  test('all of them, whichever area is in focus, and each in its row', () => {
    const { context, selection } = at(
      'indicator=related_calls&measure=rate&area=IR-01&from=1394&to=1396',
      rows,
    );
    const text = measureText(selection, trendFigures(selection, context), context);
    expect(stripIsolates(text)).toBe('per 100,000 residents (Residents: censuses 1390 and 1395)');
    expect(trendTable(selection, context).caption).toContain('censuses 1390 and 1395');
  });

  test('an old one with a loud note on every card, and in files', () => {
    const { context, selection } = at(
      'indicator=related_calls&measure=rate&areas=IR-29&from=1403&to=1403',
      rows,
    );
    const [note, ...more] = oldCensusTexts(trendFigures(selection, context), selection, context);
    expect(note).toMatch(/census of 1395, 8 years before/);
    expect(more).toEqual([]);
    expect(trendTable(selection, context).caption).toContain(note);
    expect(orderedTable(areasInOrder(selection, context), selection, context).caption).toContain(note);
    const young = at('indicator=related_calls&measure=rate&areas=IR-29&from=1394&to=1396', rows);
    expect(
      oldCensusTexts(trendFigures(young.selection, young.context), young.selection, young.context),
    ).toEqual([]);
  });

  test('and say no census where no rate is given', () => {
    const { context, selection } = at('indicator=related_calls&measure=rate&areas=IR-01&to=1394', rows);
    expect(measureText(selection, trendFigures(selection, context), context)).toBe('per 100,000 residents');
  });
});

describe('grey lines', () => {
  test('are named as what they are, with the number of them', () => {
    const codes = Array.from({ length: 10 }, (_, i) => `IR-${String(i + 1).padStart(2, '0')}`);
    const rows = [...codes, 'IR-29'].flatMap((area) => [calls(area, '1399', 400), calls(area, '1400', 440)]);
    const label = (lang: 'fa' | 'en') => {
      const { context, selection } = at('indicator=related_calls&area=IR-29', rows, lang);
      const model = trendModel(selection, context);
      return [
        stripIsolates(model.contextLabel ?? ''),
        model.series.filter(({ role }) => role === 'context').length,
        barsModel(areasInOrder(selection, context), selection, context).rows.length,
      ];
    };
    const [fa, grey, all] = label('fa');
    expect(all).toBe(Number(grey) + 1);
    expect(fa).toMatch(/^خط‌های خاکستری: .+ استان دیگر$/);
    expect(label('en')[0]).toBe(`Grey lines: ${grey} other provinces`);
  });
});

describe('a change over several years', () => {
  const centres = (period: string, value: number, more: Partial<FigureRow> = {}) =>
    row('centres', period, value, more);
  const said = (
    rows: readonly FigureRow[],
    lang: 'fa' | 'en' = 'en',
    range = 'from=@1394-06-31&to=@1399-06-31',
  ) => {
    const { context, selection } = at(`areas=IR-29&indicator=centres&against=start&${range}`, rows, lang);
    const { change } = pairOf('IR-29', selection, context)!;
    const growth = growthOf(selection, context);
    const heads = growthTable(growth, selection, context).columns.map(({ key }) => key);
    const text = change.kind === 'change' ? perYearText(change, context).map(stripIsolates) : ['refused'];
    return { text, hasColumn: heads.includes('per_year') };
  };
  const five = [centres('@1394-06-31', 100), centres('@1399-06-31', 201)];

  test('is also given as growth a year', () => {
    expect(said(five)).toEqual({ text: ['15.0% increase a year on average (compound)'], hasColumn: true });
    expect(said(five, 'fa').text).toEqual(['به‌طور میانگین سالانه ۱۵٫۰٪ افزایش (مرکب)']);
  });

  test('is only about right where a date is inferred or a level rounded', () => {
    const inferred = [centres('@1394-06-31', 100, { basis: 'inferred' }), five[1]!];
    const rounded = [centres('@1394-06-31', 100, { qualifier: 'about' }), five[1]!];
    for (const rows of [inferred, rounded])
      expect(said(rows).text).toEqual(['about 15% increase a year on average (compound)']);
  });

  test('has no growth a year within one year', () => {
    const one = [centres('@1398-12-29', 100), centres('@1399-12-30', 120)];
    expect(said(one, 'en', 'from=@1398-12-29&to=@1399-12-30')).toEqual({ text: [], hasColumn: false });
  });
});
