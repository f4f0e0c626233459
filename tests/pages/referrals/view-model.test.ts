import { describe, expect, test } from 'vitest';
import { stripIsolates } from '../../../src/locale/isolate.ts';
import { periodId } from '../../../src/model/period.ts';
import { brokenText, shortReason } from '../../../src/pages/mix-reasons.ts';
import { mixTable, reportsTable } from '../../../src/pages/mix-tables.ts';
import { referralsView } from '../../../src/pages/referrals/view-model.ts';
import type { FigureRow } from '../../../src/queries/figure-row.ts';
import { row } from '../../answers/rows.ts';
import { contextOf } from '../context.ts';
import { calls, PRESS } from './rows.ts';

const AT = '#/referrals?lang=en';

function viewOf(rows: readonly FigureRow[], hash = AT) {
  const context = contextOf(rows, { hash });
  return { context, view: referralsView(context, { area: 'IR-29' }) };
}

const place = (one: { area: string; period: Parameters<typeof periodId>[0] } | undefined) =>
  one && `${one.area} ${periodId(one.period)}`;

describe('the mix of one area and period', () => {
  test('has every outcome with number and share, and an explicit remainder', () => {
    const { view } = viewOf(PRESS);
    expect(view.mix.kind).toBe('mix');
    if (view.mix.kind !== 'mix') return;
    const { segments } = view.mix.mix.bar;
    expect(segments.map(({ value, share, fill }) => [value, stripIsolates(share), fill])).toEqual([
      ['363', '23%', 'accent'],
      ['317', '20%', 'accent-2'],
      ['194', '12%', 'accent-3'],
      ['714', '45%', 'hatch'],
    ]);
    expect(view.mix.report.whole?.cell).toMatchObject({ value: 1588 });
  });

  test.each([
    ['surplus', calls('IR-29', '1400-Q1', 100, { phone: 60, mobile: 50 })],
    ['incomplete', calls('IR-29', '1400-Q1', 100, { phone: 60, mobile: 30 })],
    ['incomplete', calls('IR-29', '1400-Q1', 100, { phone: 60, mobile: null })],
    ['incomplete', calls('IR-29', '1400-Q1', 100)],
    ['current_missing', calls('IR-29', '1400-Q1', undefined, { mobile: 30 })],
    ['current_missing', calls('IR-29', '1400-Q1', null, { mobile: 30 })],
  ])('is refused as %s, with the levels that are known', (code, rows) => {
    const { view } = viewOf(rows, `${AT}&period=1400-Q1`);
    expect(view.mix).toMatchObject({ kind: 'refused', report: { mix: { reasons: [{ code }] } } });
  });

  test.each([
    [calls('IR-29', '1400-Q1', 100), 'not their outcomes'],
    [calls('IR-29', '1400-Q1', 100, { phone: 60, mobile: null }), '1 outcome is not reported'],
    [calls('IR-29', '1400-Q1', 100, { phone: 60, mobile: 30 }), '90'],
    [calls('IR-29', '1400-Q1', undefined, { mobile: 30 }), 'The total of related calls is not reported'],
  ])('says why in words that fit: %#', (rows, words) => {
    const { view, context } = viewOf(rows, `${AT}&period=1400-Q1`);
    if (view.mix.kind !== 'refused') throw new Error(view.mix.kind);
    expect(brokenText(view.mix.report, context)).toContain(words);
  });

  test('an outcome that is missing is never a zero, and zero is a value', () => {
    const { view, context } = viewOf(calls('IR-29', '1400-Q1', 60, { phone: 60, mobile: 0, other: null }));
    if (view.mix.kind !== 'refused') throw new Error(view.mix.kind);
    const cells = mixTable(view.mix.report, '', context).rows.map(({ cells }) => cells[1]);
    expect(cells.map((one) => one?.kind === 'value' && one.cell)).toMatchObject([
      { value: 60 },
      { value: 60 },
      { value: 0 },
      { kind: 'missing' },
    ]);
    const shares = mixTable(view.mix.report, '', context)
      .rows.slice(1)
      .map(({ cells }) => cells[2]?.kind);
    expect(shares).toEqual(['refused', 'refused', 'refused']);
  });

  test('a part of a subject of calls is not taken for an outcome', () => {
    const crossed = row('related_calls', '1400-Q1', 99, { outcome: 'phone', harm: 'child_abuse' });
    expect(viewOf([...PRESS, crossed]).view.mix.kind).toBe('mix');
  });

  test('leads to the nearest that can be shown: first the same area in time, then others in the period', () => {
    const broken = calls('IR-29', '1401-Q1', 100);
    const other = calls('IR-09', '1401-Q1', 10, { phone: 4, mobile: 6 });
    const own = viewOf([...PRESS, ...broken, ...other], `${AT}&period=1401-Q1`).view.mix;
    expect(own.kind === 'refused' && place(own.instead)).toBe('IR-29 1400-Q1');
    const next = viewOf([...broken, ...other], `${AT}&period=1401-Q1`).view.mix;
    expect(next.kind === 'refused' && place(next.instead)).toBe('IR-09 1401-Q1');
    expect(viewOf(broken).view.mix).toMatchObject({ kind: 'refused', instead: undefined });
  });

  test('an area of which nothing is known is empty, not refused', () => {
    const { view } = viewOf(PRESS, `${AT}&area=IR-09`);
    expect([view.mix.kind, view.period && periodId(view.period)]).toEqual(['empty', '1400-Q1']);
  });
});

describe('the choices', () => {
  test('offer periods with outcomes, the chosen area first; the latest complete one is the default', () => {
    const rows = [
      ...PRESS,
      ...calls('IR-29', '1402', 50),
      ...calls('IR-09', '1401', undefined, { mobile: 5 }),
    ];
    const { view } = viewOf(rows);
    expect(view.period && periodId(view.period)).toBe('1400-Q1');
    expect(view.periods.own.map(periodId)).toEqual(['1400-Q1']);
    expect(view.periods.others.map(periodId)).toEqual(['1401']);
  });
});

describe('all provinces in one period', () => {
  const THREE = [
    ...calls('IR', '1400-Q1', 300, { phone: 90, mobile: 210 }),
    ...calls('IR-29', '1400-Q1', 100, { phone: 20, mobile: 80 }),
    ...calls('IR-09', '1400-Q1', 200, { phone: 70, mobile: 130 }),
  ];

  test('stand in order of the share of the first outcome, the country first, the chosen one highlighted', () => {
    const { view } = viewOf(THREE);
    const { model, lead, kind } = view.ofPeriod!.byArea;
    expect([kind, lead?.key]).toEqual(['stack', 'phone']);
    expect(model.categories.map(({ key, isHighlighted }) => [key, isHighlighted])).toEqual([
      ['IR', false],
      ['IR-09', false],
      ['IR-29', true],
    ]);
    expect(model.parts[0]?.shares).toEqual([30, 35, 20]);
    expect(model.sentence).toContain('South Khorasan');
  });

  test('a province without all outcomes is an outline with its reason, and a refused row of the table', () => {
    const rows = [
      ...PRESS,
      ...calls('IR-09', '1400-Q1', 10, { phone: 10 }),
      ...calls('IR-2901', '1400-Q1', 1),
    ];
    const broken = calls('IR-09', '1399-Q1', 10, { phone: 4 });
    const { view, context } = viewOf([...rows, ...broken, ...calls('IR-29', '1399-Q1', 5, { phone: 5 })], AT);
    expect(view.ofPeriod?.byArea.kind).toBe('stack');
    const at1399 = viewOf([...broken, ...calls('IR-29', '1399-Q1', 5, { phone: 5 })], `${AT}&period=1399-Q1`);
    const byArea = at1399.view.ofPeriod?.byArea;
    expect(byArea?.broken.map(({ area }) => area)).toEqual(['IR-09']);
    expect(byArea?.model.categories.at(-1)).toMatchObject({ key: 'IR-09', isIncomplete: true });
    expect(byArea?.model.parts[0]?.shares).toEqual([100, null]);
    const table = reportsTable(
      byArea!.broken.map((report) => ({ report, name: '', isHighlighted: false })),
      byArea!.columns,
      { caption: '', first: '' },
      context,
    );
    expect(table.rows[0]?.cells.slice(1)).toMatchObject([
      { cell: { value: 10 } },
      { cell: { value: 4 } },
      { kind: 'refused', reasons: ['incomplete'] },
    ]);
  });

  test('hold one definition and whole reports in their order; others stand apart with the reason', () => {
    const rows = [
      ...calls('IR-29', '1400-Q1', 100, { phone: 60, mobile: 40 }),
      ...calls(
        'IR-09',
        '1400-Q1',
        100,
        { phone: 70, mobile: 30 },
        { units_reporting: 5, units_expected: 10 },
      ),
      ...calls('IR-01', '1400-Q1', 100, { phone: 80, mobile: 20 }, { definition: '2' }),
    ];
    const { view, context } = viewOf(rows, `${AT}&period=1400-Q1`);
    expect(view.ofPeriod?.byArea.complete.map(({ area }) => area)).toEqual(['IR-29']);
    const why = view.ofPeriod!.byArea.broken.map((report) => [report.area, report.mix.reasons[0]?.code]);
    expect(why).toEqual([
      ['IR-01', 'definition'],
      ['IR-09', 'coverage_partial'],
    ]);
    expect(view.ofPeriod!.byArea.broken.map(({ mix }) => shortReason(mix.reasons, context))).toEqual([
      'another definition',
      'partial reporting',
    ]);
    // On its own a mix is of one report: there is nothing that it is set beside.
    expect(viewOf(rows, `${AT}&area=IR-01&period=1400-Q1`).view.mix.kind).toBe('mix');
  });

  test('remainders share one hatched part beside the outcomes that others print', () => {
    const rows = [
      ...PRESS,
      ...calls('IR-09', '1400-Q1', 10, { phone: 4, other_inside: 5, other_outside: 1 }),
    ];
    const { columns } = viewOf(rows).view.ofPeriod!.byArea;
    expect(columns.map(({ key, fill }) => [key, fill])).toEqual([
      ['phone', 'accent'],
      ['mobile', 'accent-2'],
      ['crisis_centre', 'accent-3'],
      ['other_inside', 'mark'],
      ['other_outside', 'ink-3'],
      ['remainder', 'hatch'],
    ]);
  });

  test('one province alone is not compared: where all outcomes are known is listed instead', () => {
    const { view } = viewOf([...PRESS, ...calls('IR-09', '1401', 10)]);
    expect(view.ofPeriod?.byArea.kind).toBe('list');
    expect(view.ofPeriod?.byArea.elsewhere.map(place)).toEqual(['IR-29 1400-Q1']);
  });
});

describe('the mix over time', () => {
  const quarter = (id: string, phone: number) => calls('IR-29', id, 100, { phone, mobile: 100 - phone });

  test('keeps the place of a period without a row, and of one that is incomplete', () => {
    const rows = [
      ...quarter('1400-Q1', 10),
      ...calls('IR-29', '1400-Q2', 90, { phone: 1 }),
      ...quarter('1400-Q4', 30),
    ];
    const overTime = viewOf(rows).view.ofPeriod?.overTime;
    expect(overTime?.places.map(({ period }) => periodId(period))).toEqual([
      '1400-Q1',
      '1400-Q2',
      '1400-Q3',
      '1400-Q4',
    ]);
    expect(overTime?.model?.parts[0]?.shares).toEqual([10, null, null, 30]);
    expect(overTime?.model?.categories.map(({ isIncomplete }) => isIncomplete ?? false)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(overTime?.lacking).toBe(2);
  });

  test('a year never stands beside quarters, and one period is no course of time', () => {
    const overTime = viewOf([...quarter('1400-Q1', 10), ...quarter('1399', 30)]).view.ofPeriod?.overTime;
    expect([overTime?.model, overTime?.complete.length]).toEqual([undefined, 1]);
  });
});

describe('figures stated on another base', () => {
  test('are outcomes without a whole and other indicators by outcome; missing ones and complete mixes are not', () => {
    const rows = [
      ...PRESS,
      ...calls('IR-09', '1401', undefined, { mobile: 1152, phone: null }),
      row('calls_base_not_stated', '1401', 16, { area: 'IR-09', outcome: 'mobile' }),
      row('calls_base_not_stated', '1401', 900, { area: 'IR-09' }),
    ];
    const { elsewhere } = viewOf(rows).view;
    expect(elsewhere.map(({ indicator, cell }) => [indicator, cell.kind === 'value' && cell.value])).toEqual([
      ['related_calls', 1152],
      ['calls_base_not_stated', 16],
    ]);
  });
});
