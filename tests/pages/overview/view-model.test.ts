import { describe, expect, test } from 'vitest';
import { numberOf } from '../../../src/model/cell.ts';
import type { EventStatement } from '../../../src/model/data-set.ts';
import { periodId } from '../../../src/model/period.ts';
import { type OverviewView, overviewView } from '../../../src/pages/overview/view-model.ts';
import type { Weighing } from '../../../src/pages/overview/weigh.ts';
import type { FigureRow } from '../../../src/queries/figure-row.ts';
import { row } from '../../answers/rows.ts';
import { contextOf } from '../context.ts';

const Q1 = '1400-Q1';
const OUTCOMES = [
  row('related_calls', Q1, 363, { outcome: 'phone' }),
  row('related_calls', Q1, 317, { outcome: 'mobile' }),
  row('related_calls', Q1, 194, { outcome: 'crisis_centre' }),
  row('related_calls', Q1, 714, {
    outcome: 'other',
    basis: 'derived',
    rule: 'remainder:related_calls/outcome',
  }),
];
const SOUTH_KHORASAN = [
  row('related_calls', Q1, 1588),
  ...OUTCOMES,
  row('services', Q1, 11_765, { source: 'office' }),
  row('service_bases', '@1400-03-31', 16),
  row('calls_base_not_stated', '1401-Q1', 1317, { source: 'agency' }),
];

const viewOf = (
  rows: readonly FigureRow[],
  hash = '#/overview?area=IR-29',
  events: readonly EventStatement[] = [],
) => overviewView(contextOf(rows, { hash, events }), { area: 'IR-29' });
const lead = (view: OverviewView) =>
  view.headline && [
    view.headline.figure.indicator,
    numberOf(view.headline.figure.cell) ?? view.headline.figure.cell.kind,
  ];

function brief(weighing: Weighing): string {
  switch (weighing.kind) {
    case 'shares':
      return `shares of ${weighing.mix.bar.segments.length}`;
    case 'ratio':
      return `ratio ${weighing.ratio.value}`;
    case 'change':
      return `change ${weighing.change.amount}`;
    case 'refused':
      return `refused ${weighing.change.reasons.map(({ code }) => code)}`;
    case 'lacking':
      return `lacking ${periodId(weighing.period)}`;
  }
}

describe('the overview of South Khorasan', () => {
  const view = viewOf(SOUTH_KHORASAN);

  test('opens with the latest quarter of related calls and their outcomes', () => {
    expect(view.period && periodId(view.period)).toBe(Q1);
    expect(lead(view)).toEqual(['related_calls', 1588]);
    expect(view.headline?.perDay).toMatchObject({ value: 1588 / 93, basis: 'derived' });
    expect(view.headline?.mix?.bar.segments).toHaveLength(4);
    expect(view.headline?.notReported).toEqual(['all_calls']);
    expect(view.headline?.change).toBeUndefined();
  });

  test('weighs what may be weighed: shares, a declared ratio, and the refused pair of 1588 and 1317', () => {
    expect(view.weighings.map(brief)).toEqual([
      'shares of 4',
      'ratio 735.3125',
      'refused base',
      'lacking 1399-Q1',
    ]);
    const refused = view.weighings.find((weighing) => weighing.kind === 'refused');
    expect(
      refused?.kind === 'refused' &&
        [refused.change.current, refused.change.base].map(({ cell }) => numberOf(cell)),
    ).toEqual([1317, 1588]);
  });

  test('offers the periods of its figures, but no date inside a quarter', () => {
    expect(view.periods.map(periodId)).toEqual(['1401-Q1', Q1]);
  });

  test('shows other figures of the period with their ratio', () => {
    expect(view.services.map(({ figure, ratio }) => [figure.indicator, ratio?.value])).toEqual([
      ['services', 735.3125],
      ['service_bases', undefined],
    ]);
  });

  test('tells a sparse area whole, figures of the period first', () => {
    expect(view.isSparse).toBe(true);
    expect(view.facts).toHaveLength(SOUTH_KHORASAN.length);
    expect(view.facts.at(-1)?.figure.indicator).toBe('calls_base_not_stated');
    expect([...view.sources].sort()).toEqual(['agency', 'news', 'office']);
  });

  test('another period of the address leads with what was stated there', () => {
    const later = viewOf(SOUTH_KHORASAN, '#/overview?area=IR-29&period=1401-Q1');
    expect(lead(later)).toEqual(['calls_base_not_stated', 1317]);
    expect(later.headline?.notReported).toEqual(['related_calls', 'all_calls']);
    expect(later.headline?.mix).toBeUndefined();
  });

  test('a period without figures has no headline, and nothing is borrowed from another', () => {
    const empty = viewOf(SOUTH_KHORASAN, '#/overview?area=IR-29&period=1395-Q1');
    expect([empty.headline, empty.services, empty.weighings]).toEqual([undefined, [], []]);
    expect(empty.period && periodId(empty.period)).toBe('1395-Q1');
  });

  test('an area without figures has neither period nor headline', () => {
    const nowhere = viewOf(SOUTH_KHORASAN, '#/overview?area=IR-09');
    expect(nowhere).toMatchObject({
      area: 'IR-09',
      period: undefined,
      headline: undefined,
      facts: [],
      periods: [],
    });
  });
});

describe('the headline', () => {
  const all = row('all_calls', Q1, 5000);
  const unstated = row('calls_base_not_stated', Q1, 1317);
  const related = row('related_calls', Q1, 1588);

  test('is related calls before all calls before calls of unstated base', () => {
    expect(lead(viewOf([unstated, all, related]))).toEqual(['related_calls', 1588]);
    expect(lead(viewOf([unstated, all]))).toEqual(['all_calls', 5000]);
    expect(lead(viewOf([unstated]))).toEqual(['calls_base_not_stated', 1317]);
  });

  test('shows the others beside it', () => {
    const { headline } = viewOf([unstated, all, related]);
    expect(headline?.beside.map(({ indicator }) => indicator)).toEqual([
      'all_calls',
      'calls_base_not_stated',
    ]);
    expect(headline?.notReported).toEqual([]);
  });

  test('a value leads before a base without one', () => {
    expect(lead(viewOf([row('related_calls', Q1, null, { status: 'Q' }), all]))).toEqual(['all_calls', 5000]);
  });

  test('is a part of the calls never, only their total', () => {
    expect(lead(viewOf([...OUTCOMES, unstated]))).toEqual(['calls_base_not_stated', 1317]);
  });

  test.each([
    ['Q', 'suppressed'],
    ['M', 'not_applicable'],
  ])('with status %s it is %s: no daily mean, no shares, no percentage', (status, kind) => {
    const rows = [
      row('related_calls', Q1, null, { status }),
      ...OUTCOMES,
      row('related_calls', '1399-Q1', 100),
    ];
    const { headline } = viewOf(rows, `#/overview?area=IR-29&period=${Q1}`);
    expect(headline?.figure.cell.kind).toBe(kind);
    expect([headline?.perDay, headline?.mix]).toEqual([undefined, undefined]);
    expect(headline?.change).toMatchObject({ kind: 'refused', reasons: [{ code: `current_${kind}` }] });
  });

  test('a missing total is missing, not zero', () => {
    const { headline } = viewOf([row('related_calls', Q1, null)], `#/overview?area=IR-29&period=${Q1}`);
    expect(headline?.figure.cell).toEqual({ kind: 'missing', why: 'not_reported', status: 'O' });
  });
});

describe('changes on the same quarter of last year', () => {
  const change = (...rows: readonly FigureRow[]) =>
    viewOf(rows, `#/overview?area=IR-29&period=${Q1}`).headline?.change;
  const now = row('related_calls', Q1, 120);

  test('a licensed one', () => {
    expect(change(now, row('related_calls', '1399-Q1', 100))).toMatchObject({ kind: 'change', amount: 20 });
  });

  test.each<[string, Partial<FigureRow> & { value?: number | null }]>([
    ['base_suppressed', { value: null, status: 'Q' }],
    ['base_missing', { value: null }],
    ['base_zero', { value: 0 }],
    ['small_base', { value: 5 }],
    ['definition', { definition: '2' }],
  ])('%s: refused, both levels kept', (code, details) => {
    const result = change(now, { ...row('related_calls', '1399-Q1', 100), ...details });
    expect(result).toMatchObject({ kind: 'refused', reasons: [{ code }] });
    expect(result && numberOf(result.current.cell)).toBe(120);
  });

  test('sources that contradict each other: refused', () => {
    const others = [
      row('related_calls', '1399-Q1', 100),
      row('related_calls', '1399-Q1', 90, { source: 'other' }),
    ];
    expect(change(now, ...others)).toMatchObject({ kind: 'refused', reasons: [{ code: 'conflict' }] });
  });

  test('a year is never the base of a quarter', () => {
    expect(change(now, row('related_calls', '1399', 400))).toBeUndefined();
  });
});

describe('two agencies', () => {
  const rows = [
    row('divorce_cases', Q1, 90, { agency: 'swo' }),
    row('divorce_cases', Q1, 120, { agency: 'court' }),
    row('divorce_cases', '1399-Q1', 80, { agency: 'swo' }),
    row('divorce_cases', '1399-Q1', 100, { agency: 'court' }),
  ];

  test("the reference agency's figures lead, the other's stay visible; each is compared with its own", () => {
    const view = viewOf(rows);
    expect(view.facts.map(({ figure }) => [figure.agency, numberOf(figure.cell)])).toEqual([
      ['court', 120],
      ['swo', 90],
      ['court', 100],
      ['swo', 80],
    ]);
    expect(view.facts[0]?.change).toMatchObject({ kind: 'change', amount: 20 });
  });

  test('no figure is the sum of both', () => {
    const numbers = viewOf(rows).facts.map(({ figure }) => numberOf(figure.cell));
    expect(numbers).not.toContain(210);
  });
});

describe('changes elsewhere', () => {
  const pair = (area: string, indicator = 'related_calls') => [
    row(indicator, Q1, 120, { area }),
    row(indicator, '1399-Q1', 100, { area }),
  ];

  test('are those of other areas that the gate lets pass; sensitive subjects are not offered', () => {
    const view = viewOf([
      ...SOUTH_KHORASAN,
      ...pair('IR-09'),
      ...pair('IR-09', 'child_abuse_reports'),
      row('all_calls', Q1, 50, { area: 'IR-09' }),
      row('all_calls', '1399', 90, { area: 'IR-09' }),
    ]);
    expect(view.elsewhere.map(({ current, amount }) => [current.area, current.indicator, amount])).toEqual([
      ['IR-09', 'related_calls', 20],
    ]);
    expect(viewOf(pair('IR-29')).elsewhere).toEqual([]);
  });
});

describe('events', () => {
  const event = (id: string, area: string, period: string): EventStatement => {
    return { id, area, period, type: 'opening', text_fa: '', text_en: '', source: '' };
  };
  const shown = (...events: EventStatement[]) =>
    viewOf(SOUTH_KHORASAN, '#/overview?area=IR-29', events).events.map(({ id }) => id);

  test('of the area and of the country, near the period', () => {
    expect(
      shown(event('here', 'IR-29', Q1), event('country', 'IR', Q1), event('there', 'IR-09', Q1)),
    ).toEqual(['here', 'country']);
    expect(shown(event('inside', 'IR-29', '@1400-02-10'), event('later', 'IR-29', '@1402-02-10'))).toEqual([
      'inside',
    ]);
    expect(shown(event('undated', 'IR-29', ''), event('undated country', 'IR', ''))).toEqual(['undated']);
    expect(shown(event('county', 'IR-2901', ''), event('county elsewhere', 'IR-0901', ''))).toEqual([
      'county',
    ]);
    expect(shown(event('years later', 'IR-29', '1405-Q1'))).toEqual([]);
  });
});
