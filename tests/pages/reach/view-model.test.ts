import { describe, expect, test } from 'vitest';
import { periodId } from '../../../src/model/period.ts';
import { acrossBars } from '../../../src/pages/reach/across-bars.ts';
import { acrossTable } from '../../../src/pages/reach/tables.ts';
import { reachView } from '../../../src/pages/reach/view-model.ts';
import type { FigureRow } from '../../../src/queries/figure-row.ts';
import { row } from '../../answers/rows.ts';
import { reachContext } from './context.ts';

const SERVICES = 'service_base_services_marginal';
const PERSONS = 'service_base_persons_served';
const AT = '#/reach?lang=en';

/** South Khorasan, 1400-Q1: services and bases, no persons. */
const PRESS = [
  row(SERVICES, '1400-Q1', 11765),
  row('service_bases', '@1400-03-31', 16, { basis: 'inferred' }),
];

function viewOf(rows: readonly FigureRow[], hash = AT) {
  const context = reachContext(rows, hash);
  const view = reachView(context, { area: 'IR-29' });
  return { context, view, ofPeriod: view.ofPeriod! };
}

const given = (answer: { kind: string; value?: number; reasons?: readonly { code: string }[] }) =>
  answer.kind === 'ratio' ? answer.value : answer.reasons?.map(({ code }) => code);

describe('the summary', () => {
  test('has every figure with its own date, and says what is not reported', () => {
    const { levels, ratios } = viewOf(PRESS).ofPeriod.summary;
    expect(levels.map(({ indicator, figure }) => [indicator, figure && periodId(figure.period)])).toEqual([
      ['service_bases', '@1400-03-31'],
      [SERVICES, '1400-Q1'],
      [PERSONS, undefined],
    ]);
    expect(ratios.map(({ answer }) => given(answer))).toEqual([11765 / 16, ['current_missing']]);
  });

  test('a stock is the last date inside the period, else the first after; a quarter later it is too late', () => {
    const bases = (date: string, value: number) => row('service_bases', date, value);
    const of = (...rows: FigureRow[]) => {
      const { ratios, levels } = viewOf([row(SERVICES, '1400-Q1', 100), ...rows], `${AT}&period=1400-Q1`)
        .ofPeriod.summary;
      const { figure } = levels[0]!;
      return [figure?.cell.kind === 'value' ? figure.cell.value : undefined, given(ratios[0]!.answer)];
    };
    expect(of(bases('@1400-01-31', 5), bases('@1400-03-31', 10), bases('@1400-06-31', 20))).toEqual([10, 10]);
    expect(of(bases('@1400-06-31', 20))).toEqual([20, 5]);
    expect(of(bases('@1400-09-30', 20))).toEqual([undefined, ['base_missing']]);
    expect(of(bases('@1399-12-30', 20))).toEqual([undefined, ['base_missing']]);
    expect(of(bases('@1400-03-31', 0))).toEqual([0, ['base_zero']]);
  });

  test('an area without any figure has no period, and one without figures in a period is not known', () => {
    expect(viewOf(PRESS, `${AT}&area=IR-09`).view.ofPeriod).toBeUndefined();
    expect(viewOf(PRESS, `${AT}&period=1403-Q1`).ofPeriod.summary.isKnown).toBe(false);
  });
});

describe('a ratio in every province', () => {
  const TWO = [
    ...PRESS,
    row(SERVICES, '1400-Q1', 1000, { area: 'IR-09' }),
    row('service_bases', '@1400-03-31', 1, { area: 'IR-09' }),
  ];

  test('stands in order of value, the chosen one highlighted', () => {
    const { ofPeriod, context } = viewOf(TWO);
    const [bars] = acrossBars(ofPeriod.perBase!, 'IR-29', ofPeriod.period, context);
    expect(bars?.rows.map(({ key, value, isHighlighted }) => [key, value, isHighlighted])).toEqual([
      ['IR-09', 1000, false],
      ['IR-29', 11765 / 16, true],
    ]);
  });

  test('two definitions never stand in one order: that of the chosen area comes first', () => {
    const rows = TWO.map((one) => (one.area === 'IR-09' ? { ...one, definition: '2' } : one));
    const { groups } = viewOf(rows).ofPeriod.perBase!;
    expect(groups.map(({ ordered }) => ordered.map(({ area }) => area))).toEqual([['IR-29'], ['IR-09']]);
  });

  test('holds whole reports: a ratio of few offices, or of a marked definition, stands apart with the reason', () => {
    const apart = (more: Partial<FigureRow>) => {
      const rows = TWO.map((one) => (one.area === 'IR-09' ? { ...one, ...more } : one));
      const { ofPeriod } = viewOf(rows);
      expect(ofPeriod.perBase?.groups).toEqual([]);
      return ofPeriod.perBase!.withheld.map(({ area, answer }) => [area, given(answer)]);
    };
    const few = { units_reporting: 5, units_expected: 10 };
    expect(apart(few)).toEqual([['IR-09', ['coverage_partial']]]);
    expect(apart({ status: 'D' })).toEqual([['IR-09', ['definition']]]);
  });

  test('a province without the denominator is withheld with its reason, and one alone is no order', () => {
    const { ofPeriod, context } = viewOf(TWO.slice(0, 3));
    expect(ofPeriod.perBase?.groups).toEqual([]);
    const withheld = ofPeriod.perBase!.withheld.map(({ area, answer }) => [area, given(answer)]);
    expect(withheld).toEqual([['IR-09', ['base_missing']]]);
    const table = acrossTable(ofPeriod.perBase!, '', 'IR-29', context);
    expect(table.rows.map(({ cells }) => cells[0])).toMatchObject([{ code: 'IR-29' }]);
  });

  test('with fewer than two, every known ratio stands with its own period, none in order', () => {
    const other = [
      row(PERSONS, '1399', 2587, { area: 'IR-09' }),
      row('service_bases', '@1399-12-30', 6, { area: 'IR-09' }),
    ];
    const { perBase } = viewOf([...PRESS, ...other]).ofPeriod;
    expect(perBase?.groups).toEqual([]);
    expect(perBase?.known.map(({ area, answer }) => [area, periodId(answer.left.period)])).toEqual([
      ['IR-29', '1400-Q1'],
      ['IR-09', '1399'],
    ]);
  });

  test('the numerator is chosen by the address, and one that is not declared falls back', () => {
    expect(viewOf(PRESS, `${AT}&indicator=${PERSONS}`).view.numerator).toBe(PERSONS);
    expect(viewOf(PRESS, `${AT}&indicator=related_calls`).view.numerator).toBe(SERVICES);
  });

  test('contradicting sources give no ratio', () => {
    const torn = [...PRESS, row('service_bases', '@1400-03-31', 18, { source: 'other' })];
    expect(given(viewOf(torn).ofPeriod.summary.ratios[0]!.answer)).toEqual(['conflict']);
  });
});

describe('per thousand residents', () => {
  test('is not there where no source states the residents', () => {
    expect(viewOf(PRESS).ofPeriod.perResidents).toBeUndefined();
    const missing = row('marginal_residents', '@1400-03-31', null, { status: 'O' });
    expect(viewOf([...PRESS, missing]).ofPeriod.perResidents).toBeUndefined();
  });

  test('is about where its denominator is, and refused for an area without one', () => {
    const residents = row('marginal_residents', '@1400-03-31', 100_000, { qualifier: 'about', status: 'E' });
    const { perResidents } = viewOf([...PRESS, residents]).ofPeriod;
    expect(perResidents?.answers[0]?.answer).toMatchObject({
      value: 0.11765,
      notes: [{ code: 'rounding' }, { code: 'estimated' }],
    });
    const elsewhere = viewOf([...PRESS, { ...residents, area: 'IR-09' }]).ofPeriod.perResidents;
    expect(given(elsewhere!.answers[0]!.answer)).toEqual(['base_missing']);
  });
});

describe('kinds of service', () => {
  const kinds = (a: number, b: number | null) => [
    ...PRESS,
    row(SERVICES, '1400-Q1', a, { service: 'identification' }),
    row(SERVICES, '1400-Q1', b, { service: 'education', ...(b === null ? { status: 'O' } : {}) }),
  ];

  test.each([
    ['mix', kinds(11000, 765)],
    ['refused', kinds(11000, 766)],
    ['refused', kinds(11000, null)],
    ['empty', PRESS],
  ])('are a %s where they are given so', (kind, rows) => {
    expect(viewOf(rows).ofPeriod.kinds.kind).toBe(kind);
  });
});

describe('neighbourhoods', () => {
  const at = (all: number | undefined, served: number | null | undefined, date = '@1400-03-31') => [
    ...PRESS,
    ...(all === undefined ? [] : [row('marginal_neighbourhoods', '@1400-03-31', all)]),
    ...(served === undefined
      ? []
      : [row('marginal_neighbourhoods_served', date, served, served === null ? { status: 'O' } : {})]),
  ];

  test('served and the rest make up the whole list; the rest is derived and hatched', () => {
    const view = viewOf(at(16, 15)).ofPeriod.neighbourhoods;
    if (view.kind !== 'mix') throw new Error(view.kind);
    expect(view.bar.segments.map(({ value, fill, sharePercent }) => [value, fill, sharePercent])).toEqual([
      ['15', 'accent', 93.75],
      ['1', 'hatch', 6.25],
    ]);
    expect(view.bar.segments[1]?.marks).toContain('derived');
  });

  test('those that were never surveyed stand apart where the source says so, and the derived part is what is left', () => {
    const rows = [...at(16, 9), row('marginal_neighbourhoods_not_surveyed', '@1400-03-31', 3)];
    const view = viewOf(rows).ofPeriod.neighbourhoods;
    if (view.kind !== 'mix') throw new Error(view.kind);
    expect(view.bar.segments.map(({ key, value }) => [key, value])).toEqual([
      ['served', '9'],
      ['waiting', '4'],
      ['not_surveyed', '3'],
    ]);
    expect(view.bar.segments.map(({ marks }) => marks.includes('derived'))).toEqual([false, true, false]);
    const torn = viewOf([...at(16, 14), row('marginal_neighbourhoods_not_surveyed', '@1400-03-31', 3)]);
    expect(torn.ofPeriod.neighbourhoods).toMatchObject({
      kind: 'refused',
      answer: { reasons: [{ code: 'surplus', values: { sum: 17, total: 16 } }] },
    });
  });

  test.each([
    ['surplus', at(16, 17)],
    ['base_zero', at(0, 0)],
    ['base_missing', at(undefined, 15)],
    ['current_missing', at(16, undefined)],
    ['current_missing', at(16, null)],
    ['span', at(16, 15, '@1400-02-31')],
  ])('are refused as %s', (code, rows) => {
    expect(viewOf(rows).ofPeriod.neighbourhoods).toMatchObject({
      kind: 'refused',
      answer: { reasons: [{ code }] },
    });
  });

  test('are empty where nothing is known', () => {
    expect(viewOf(PRESS).ofPeriod.neighbourhoods.kind).toBe('empty');
  });
});

describe('bases over time', () => {
  const bases = (date: string, value: number | null, details: Partial<FigureRow> = {}) =>
    row('service_bases', date, value, { ...(value === null ? { status: 'O' } : {}), ...details });

  test('breaks where the source says so or the definition changes, and a quarter without a number is a gap', () => {
    const rows = [
      bases('@1399-12-30', 13),
      bases('@1400-06-31', null),
      bases('@1400-09-30', 8, { definition: '2' }),
      bases('@1400-12-29', 9, { definition: '2', status: 'B' }),
      row('positive_life_centres', '@1400-09-30', 36),
    ];
    const { bases: view } = viewOf(rows).view;
    if (view.kind !== 'line') throw new Error(view.kind);
    expect(view.model.series[0]?.values).toEqual([13, null, null, 8, 9]);
    expect(view.model.series[0]?.breaksAt).toEqual([3, 4]);
    expect(view.breaks[0]?.before?.cell).toMatchObject({ value: 13 });
    expect(view.breaks[0]?.centres?.cell).toMatchObject({ value: 36 });
  });

  test('of too few numbers are every known number of all areas with its date', () => {
    const { bases: view } = viewOf([...PRESS, bases('@1397-04-25', 3, { area: 'IR-09' })]).view;
    expect(view.kind).toBe('table');
    expect(view.kind === 'table' && view.figures.map(({ area }) => area)).toEqual(['IR-29', 'IR-09']);
    expect(viewOf([row(SERVICES, '1400-Q1', 5)]).view.bases.kind).toBe('empty');
  });
});
