import { describe, expect, test } from 'vitest';
import { nodesOf } from '../../../src/charts/flow/model.ts';
import { indexCatalogue } from '../../../src/model/catalogue.ts';
import { choosePart } from '../../../src/pages/referrals/choose-part.ts';
import { contributionTable, differenceTable } from '../../../src/pages/referrals/mix-change-tables.ts';
import { ownTable } from '../../../src/pages/referrals/own-counts-card.tsx';
import { type PeriodCards, referralsView } from '../../../src/pages/referrals/view-model.ts';
import type { ViewContext } from '../../../src/pages/view.ts';
import type { FigureRow } from '../../../src/queries/figure-row.ts';
import { row } from '../../answers/rows.ts';
import { contextOf } from '../context.ts';
import { calls, PRESS } from './rows.ts';

const AT = '#/referrals?lang=en&period=1400-Q1';

function cardsOf(
  rows: readonly FigureRow[],
  hash = AT,
  change: (context: ViewContext) => ViewContext = (one) => one,
) {
  const context = change(contextOf(rows, { hash }));
  const view = referralsView(context, { area: 'IR-29' });
  return { context, cards: view.ofPeriod as PeriodCards };
}

/** Related calls by subject, as the same total was also reported. */
const subjects = (area: string, period: string, harms: Readonly<Record<string, number | null>>) =>
  Object.entries(harms).map(([harm, value]) =>
    row('related_calls', period, value, { area, harm, ...(value === null ? { status: 'O' } : {}) }),
  );

const FINE = { phone: 60, mobile: 30, other_inside: 8, other_outside: 2 };
const BOTH = [
  ...calls('IR-29', '1400-Q1', 100, FINE),
  ...subjects('IR-29', '1400-Q1', { child_abuse: 40, spouse_abuse: 60 }),
];

describe('the flow from subjects to outcomes', () => {
  test('has two breakdowns of one total, and the second level where it is given', () => {
    const { flow } = cardsOf(BOTH).cards;
    if (flow.kind !== 'flow') throw new Error(flow.kind);
    const { sources, targets, total } = flow.model;
    expect([total.value, sources.map(({ value }) => value)]).toEqual([100, [40, 60]]);
    expect(targets.map(({ key, value, children }) => [key, value, children.map((one) => one.value)])).toEqual(
      [
        ['outcome:phone', 60, []],
        ['outcome:mobile', 30, []],
        ['outcome:other', 10, [8, 2]],
      ],
    );
    const sum = (values: readonly { value: number }[]) => values.reduce((all, { value }) => all + value, 0);
    expect([sum(sources), sum(targets)]).toEqual([100, 100]);
    expect(flow.sides.flatMap(({ summed }) => summed)).toEqual(['other']);
  });

  test('draws a side that is lacking as nothing, never as zero', () => {
    const { flow } = cardsOf(PRESS).cards;
    if (flow.kind !== 'flow') throw new Error(flow.kind);
    expect(flow.model.sources).toEqual([]);
    expect(flow.model.targets.map(({ fill }) => fill)).toEqual(['accent', 'accent-2', 'accent-3', 'hatch']);
    expect(flow.sides.map(({ report }) => report.mix.kind)).toEqual(['refused', 'parts']);
  });

  test('never draws subjects that do not make up the total', () => {
    const rows = [
      ...calls('IR-29', '1400-Q1', 100, FINE),
      ...subjects('IR-29', '1400-Q1', { child_abuse: 40, spouse_abuse: null }),
    ];
    const { flow } = cardsOf(rows).cards;
    expect(flow.kind === 'flow' && flow.model.sources).toEqual([]);
  });

  test.each([
    ['surplus', calls('IR-29', '1400-Q1', 100, { phone: 60, mobile: 50 })],
    ['incomplete', calls('IR-29', '1400-Q1', 100, { phone: 60, mobile: null })],
    ['current_missing', calls('IR-29', '1400-Q1', undefined, { mobile: 30 })],
  ])('is refused where neither side makes up the total: %s', (code, rows) => {
    const { flow } = cardsOf(rows).cards;
    if (flow.kind !== 'refused') throw new Error(flow.kind);
    expect(flow.broken.flatMap(({ mix }) => mix.reasons.map((reason) => reason.code))).toContain(code);
  });

  test('a subject by outcome is in neither side', () => {
    const crossed = row('related_calls', '1400-Q1', 9, { outcome: 'phone', harm: 'child_abuse' });
    const { flow } = cardsOf([...BOTH, crossed]).cards;
    expect(flow.kind === 'flow' && nodesOf(flow.model).every(({ value }) => value !== 9)).toBe(true);
  });

  test('highlights the part of the address', () => {
    const { flow } = cardsOf(BOTH, `${AT}&outcome=mobile`).cards;
    const chosen =
      flow.kind === 'flow' ? nodesOf(flow.model).filter(({ isHighlighted }) => isHighlighted) : [];
    expect(chosen.map(({ key }) => key)).toEqual(['outcome:mobile']);
  });
});

describe('choosing a part', () => {
  test('writes it, and takes it back when it is chosen again', () => {
    expect(choosePart('harm:child_abuse', { chosen: {} })).toEqual({ chosen: { harm: ['child_abuse'] } });
    expect(choosePart('outcome:phone', { chosen: { harm: ['child_abuse'], agency: ['swo'] } })).toEqual({
      chosen: { agency: ['swo'], outcome: ['phone'] },
    });
    expect(choosePart('outcome:phone', { chosen: { outcome: ['phone'] } })).toEqual({ chosen: {} });
    expect(choosePart(':', { chosen: { outcome: ['phone'] } })).toEqual({ chosen: {} });
  });

  const TWO = [
    ...BOTH,
    ...calls('IR-09', '1400-Q1', 200, { phone: 50, mobile: 150 }),
    ...subjects('IR-09', '1400-Q1', { child_abuse: 20, spouse_abuse: 180 }),
  ];

  test('an outcome gives the order by area, also one whose parts are inside and outside', () => {
    const { byArea } = cardsOf(TWO, `${AT}&outcome=mobile`).cards;
    expect([byArea.lead?.key, byArea.complete.map(({ area }) => area)]).toEqual([
      'mobile',
      ['IR-09', 'IR-29'],
    ]);
    expect(byArea.columns[0]?.key).toBe('mobile');
    const other = cardsOf(TWO, `${AT}&outcome=other`).cards.byArea;
    expect([other.lead?.key, other.complete.map(({ area }) => area)]).toEqual(['other', ['IR-29', 'IR-09']]);
  });

  test('a subject stands beside all the others, in both cards', () => {
    const { byArea, overTime } = cardsOf(TWO, `${AT}&harm=spouse_abuse`).cards;
    expect(byArea.columns.map(({ key }) => key)).toEqual(['spouse_abuse', 'rest']);
    expect(byArea.model.parts.map(({ shares }) => shares)).toEqual([
      [90, 60],
      [10, 40],
    ]);
    expect(overTime.of).toMatchObject({ dimension: 'harm', only: 'spouse_abuse' });
  });

  test('a sensitive subject keeps the order of names', () => {
    const sensitive = (context: ViewContext): ViewContext => ({
      ...context,
      catalogue: indexCatalogue({
        ...context.catalogue,
        categories: context.catalogue.categories.map((one) =>
          one.code === 'child_abuse' ? { ...one, sensitivity: 'sensitive' } : one,
        ),
      }),
    });
    const { byArea } = cardsOf(TWO, `${AT}&harm=child_abuse`, sensitive).cards;
    expect([byArea.isOrdered, byArea.complete.map(({ area }) => area)]).toEqual([false, ['IR-09', 'IR-29']]);
    expect(cardsOf(TWO, `${AT}&harm=child_abuse`).cards.byArea.complete.map(({ area }) => area)).toEqual([
      'IR-29',
      'IR-09',
    ]);
  });

  test('a part that the catalogue does not know chooses nothing', () => {
    const { byArea } = cardsOf(TWO, `${AT}&harm=nothing`).cards;
    expect(byArea.of).toEqual({ indicator: 'related_calls', dimension: 'outcome' });
  });
});

describe('the mix against the rest of the country', () => {
  const COUNTRY = calls('IR', '1400-Q1', 1000, { phone: 400, mobile: 500, other: 100 });

  test('is in points, with limits, part by part', () => {
    const { cards, context } = cardsOf([...BOTH, ...COUNTRY]);
    const { difference } = cards;
    if (difference?.kind !== 'difference') throw new Error(JSON.stringify(difference));
    expect(difference.model.rows.map(({ key }) => key)).toEqual([
      'outcome:phone',
      'outcome:mobile',
      'outcome:other',
    ]);
    expect(difference.model.rows[0]!.value).toBeCloseTo(60 - 340 / 9, 10);
    expect(difference.model.rows.every(({ interval }) => interval !== undefined)).toBe(true);
    const [phone] = differenceTable(difference, '', context).rows;
    expect(phone?.cells.slice(1, 4)).toMatchObject([
      { cell: { value: 60 } },
      { cell: { value: 60, basis: 'derived' } },
      { cell: { value: 340, basis: 'derived' } },
    ]);
  });

  test('is not asked of the country, and is refused where one of the two mixes is lacking', () => {
    expect(cardsOf([...BOTH, ...COUNTRY], `${AT}&area=IR`).cards.difference).toBeUndefined();
    const { difference } = cardsOf(BOTH).cards;
    expect(difference).toMatchObject({ kind: 'refused', reasons: [{ code: 'base_missing' }] });
    expect(difference?.kind === 'refused' && difference.lacking?.area).toBe('IR');
  });
});

describe('what each part adds to growth', () => {
  const EARLIER = calls('IR-29', '1399-Q1', 80, { phone: 50, mobile: 20, other: 10 });

  test('adds up to the growth of the total', () => {
    const { cards, context } = cardsOf([...BOTH, ...EARLIER]);
    const { contribution } = cards;
    if (contribution.kind !== 'contribution') throw new Error(JSON.stringify(contribution));
    const [total, ...parts] = contribution.model.rows;
    expect([total?.value, parts.map(({ value }) => value)]).toEqual([25, [12.5, 12.5, 0]]);
    expect(contributionTable(contribution, '', context).rows).toHaveLength(4);
  });

  test('is refused without the earlier mix, and with a suppressed part', () => {
    expect(cardsOf(BOTH).cards.contribution).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'base_missing' }],
    });
    const hidden = EARLIER.map((one) =>
      one.outcome === 'phone' ? { ...one, value: null, status: 'Q' } : one,
    );
    expect(cardsOf([...BOTH, ...hidden]).cards.contribution).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'incomplete' }],
    });
  });
});

describe('what teams and centres count themselves', () => {
  const topic = (context: ViewContext): ViewContext => ({
    ...context,
    catalogue: indexCatalogue({
      ...context.catalogue,
      indicators: context.catalogue.indicators.map((one) =>
        one.code.startsWith('mobile_') ? { ...one, topic: 'mobile_teams' } : one,
      ),
    }),
  });
  const missions = (period: string, value: number | null, more: Partial<FigureRow> = {}) =>
    row('mobile_missions', period, value, more);

  test('is every flow of theirs, in its own unit, missing ones too; no stock and no call', () => {
    const { cards, context } = cardsOf([...BOTH, missions('1400-Q1', 120)], AT, topic);
    expect(cards.ownCounts.map(({ indicator, figure }) => [indicator, figure?.cell.kind])).toEqual([
      ['mobile_missions', 'value'],
      ['mobile_persons_served', undefined],
    ]);
    const table = ownTable(cards.ownCounts, '', context);
    expect(table.rows[1]?.cells[1]).toMatchObject({ kind: 'value', cell: { kind: 'missing' } });
  });

  test('stands against the same quarter of last year through the gate', () => {
    const changeOf = (...rows: readonly FigureRow[]) =>
      cardsOf([...BOTH, ...rows], AT, topic).cards.ownCounts[0]?.change;
    expect(changeOf(missions('1400-Q1', 120), missions('1399-Q1', 100))).toMatchObject({
      kind: 'change',
      amount: 20,
    });
    expect(changeOf(missions('1400-Q1', 120))).toMatchObject({ reasons: [{ code: 'base_missing' }] });
    expect(changeOf(missions('1400-Q1', 120), missions('1399-Q1', null, { status: 'Q' }))).toMatchObject({
      reasons: [{ code: 'base_suppressed' }],
    });
    expect(changeOf(missions('1400-Q1', null, { status: 'O' }))).toBeUndefined();
  });
});
