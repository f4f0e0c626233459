import { describe, expect, test } from 'vitest';
import { breakTable } from '../../../src/pages/reach/break-card.tsx';
import { oneMoreTable } from '../../../src/pages/reach/one-more-card.tsx';
import { reachView } from '../../../src/pages/reach/view-model.ts';
import type { FigureRow } from '../../../src/queries/figure-row.ts';
import { row } from '../../answers/rows.ts';
import { reachContext } from './context.ts';

const SERVICES = 'service_base_services_marginal';
const AT = '#/reach?lang=en&period=1400-Q1';
const END = '@1400-03-31';

function viewOf(rows: readonly FigureRow[], hash = AT) {
  const context = reachContext(rows, hash);
  const view = reachView(context, { area: 'IR-29' });
  return { context, view, ofPeriod: view.ofPeriod! };
}

const area = (
  code: string,
  residents: number | null,
  bases: number | null,
  more: Partial<FigureRow> = {},
) => [
  row('marginal_residents', END, residents, { area: code, ...(residents === null ? { status: 'O' } : {}) }),
  row('service_bases', END, bases, { area: code, ...(bases === null ? { status: 'O' } : {}), ...more }),
];

describe('the denominator', () => {
  const rows = [row(SERVICES, '1400-Q1', 800), ...area('IR-29', 16_000, 16)];

  test('is bases, or the residents of marginal neighbourhoods where the address asks for them', () => {
    expect(viewOf(rows).view).toMatchObject({ per: 'service_bases' });
    const { view, ofPeriod } = viewOf(rows, `${AT}&per=marginal_residents`);
    expect(view.per).toBe('marginal_residents');
    expect(view.denominators).toEqual(['service_bases', 'marginal_residents']);
    expect(ofPeriod.summary.ratios.map(({ answer }) => answer.kind === 'ratio' && answer.value)).toEqual([
      0.05,
      false,
    ]);
  });

  test('is never one that no relation declares', () => {
    for (const per of ['residents', 'marginal_neighbourhoods', 'nothing'])
      expect(viewOf(rows, `${AT}&per=${per}`).view.per).toBe('service_bases');
  });
});

describe('where one base more would take most', () => {
  const THREE = [
    row(SERVICES, '1400-Q1', 800),
    ...area('IR-29', 1000, 4),
    ...area('IR-09', 900, 2),
    ...area('IR-01', 600, 0),
  ];

  test('is in order of the gain; no base at all is zero, and the first takes the whole', () => {
    const { groups, leftOut } = viewOf(THREE).ofPeriod.oneMore;
    expect(groups.map(({ ordered }) => ordered.map((one) => [one.area, one.answer.gain]))).toEqual([
      [
        ['IR-01', 600],
        ['IR-09', 150],
        ['IR-29', 50],
      ],
    ]);
    expect(leftOut).toEqual([]);
  });

  test('leaves out what is missing, with the reason: never as zero', () => {
    const rows = [...THREE.slice(0, 5), ...area('IR-01', 600, null)];
    const { context, ofPeriod } = viewOf(rows);
    const { groups, leftOut } = ofPeriod.oneMore;
    expect(groups[0]?.ordered.map((one) => one.area)).toEqual(['IR-09', 'IR-29']);
    expect(leftOut).toMatchObject([{ area: 'IR-01', reasons: [{ code: 'base_missing' }] }]);
    expect(groups[0]?.model.rows.at(-1)).toMatchObject({ key: 'IR-01', value: null, pattern: 'missing' });
    const last = oneMoreTable(ofPeriod.oneMore, '', 'IR-29', context).rows.at(-1);
    expect(last?.cells.some((cell) => cell.kind === 'refused' && cell.reasons.includes('base_missing'))).toBe(
      true,
    );
  });

  test('has one order a definition, that of the chosen area first', () => {
    const rows = [...THREE.slice(0, 5), ...area('IR-01', 600, 3, { definition: '2' })];
    const { groups } = viewOf(rows, `${AT}&area=IR-01`).ofPeriod.oneMore;
    expect(groups.map(({ ordered }) => ordered.map((one) => one.area))).toEqual([
      ['IR-01'],
      ['IR-09', 'IR-29'],
    ]);
  });

  test('is not made of one province alone', () => {
    expect(viewOf(THREE.slice(0, 3)).ofPeriod.oneMore.groups).toEqual([]);
  });
});

describe('kinds of service over time', () => {
  const quarter = (period: string, parts: Readonly<Record<string, number>>, whole = 100) => [
    row(SERVICES, period, whole),
    ...Object.entries(parts).map(([service, value]) => row(SERVICES, period, value, { service })),
  ];

  test('keeps the place of a period that is incomplete', () => {
    const rows = [
      ...quarter('1399-Q4', { identification: 60, education: 40 }),
      ...quarter('1400-Q1', { identification: 50 }),
      ...quarter('1400-Q2', { identification: 70, education: 30 }),
    ];
    const { model, lacking } = viewOf(rows).ofPeriod.kindsOverTime;
    expect(model?.parts[0]?.shares).toEqual([60, null, 70]);
    expect(lacking).toBe(1);
    expect(model?.sentence).toContain('60%');
  });

  test('is no course of time from one period', () => {
    const rows = quarter('1400-Q1', { identification: 60, education: 40 });
    expect(viewOf(rows).ofPeriod.kindsOverTime.model).toBeUndefined();
  });
});

describe('the check of a break after 1399', () => {
  const bases = (date: string, value: number | null, more: Partial<FigureRow> = {}) =>
    row('service_bases', date, value, more);
  const dates = ['1397', '1398', '1399'].flatMap((year) =>
    ['03-31', '06-31', '09-30', '12-29'].map((day) => `@${year}-${day}`),
  );
  const steady = dates.map((date, i) => bases(date, 20 + (i % 2)));
  const rowOf = (...rows: readonly FigureRow[]) => {
    const { view, context } = viewOf([row(SERVICES, '1400-Q1', 100), ...rows]);
    return { one: view.breaks.find((each) => each.area === 'IR-29')!, view, context };
  };

  test('sets the first number after 1399 beside the last up to it', () => {
    const { one } = rowOf(...steady, bases('@1400-03-31', 12), bases('@1400-06-31', 30));
    expect([one.before?.cell, one.after?.cell]).toMatchObject([{ value: 21 }, { value: 12 }]);
    expect(one.answer).toMatchObject({ kind: 'jump', jump: { kind: 'beyond', step: -9, steps: 11 } });
    expect(rowOf(...steady, bases('@1400-03-31', 22)).one.answer).toMatchObject({ jump: { kind: 'within' } });
  });

  test('says too few, missing and another definition apart', () => {
    const few = rowOf(bases('@1399-12-29', 10), bases('@1400-03-31', 12)).one;
    expect(few.answer).toMatchObject({ jump: { kind: 'too_few', steps: 0 } });
    expect(rowOf(...steady).one.answer).toMatchObject({ reasons: [{ code: 'current_missing' }] });
    expect(rowOf(bases('@1400-03-31', 12)).one.answer).toMatchObject({ reasons: [{ code: 'base_missing' }] });
    const moved = rowOf(...steady, bases('@1400-03-31', 12, { definition: '2' }));
    expect(moved.one.answer).toMatchObject({ kind: 'refused', reasons: [{ code: 'definition' }] });
    const [table] = breakTable(moved.view.breaks, '', 'IR-29', moved.context).rows;
    expect(table?.cells.some((cell) => cell.kind === 'refused')).toBe(true);
  });

  test('names later breaks', () => {
    const later = bases('@1400-09-30', 9, { definition: '2' });
    const { one } = rowOf(...steady, bases('@1400-03-31', 21), later);
    expect(one.laterBreaks).toHaveLength(1);
  });
});
