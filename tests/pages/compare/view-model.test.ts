import { describe, expect, test } from 'vitest';
import { formatTableCell } from '../../../src/locale/cell-text.ts';
import { stripIsolates } from '../../../src/locale/isolate.ts';
import { periodId } from '../../../src/model/period.ts';
import { againstText, growthOf } from '../../../src/pages/compare/growth.ts';
import { insteadSearch } from '../../../src/pages/compare/instead.ts';
import { areasInOrder } from '../../../src/pages/compare/ordered.ts';
import { pairOf } from '../../../src/pages/compare/pair.ts';
import { select, sharedIndicators } from '../../../src/pages/compare/selection.ts';
import { growthTable, orderedTable } from '../../../src/pages/compare/tables.ts';
import { trendEnds, trendModel } from '../../../src/pages/compare/trend.ts';
import type { FigureRow } from '../../../src/queries/figure-row.ts';
import { row } from '../../answers/rows.ts';
import { contextOf } from '../context.ts';

function at(hash: string, rows: readonly FigureRow[]) {
  const context = contextOf(rows, { hash: `#/compare?lang=en&${hash}` });
  const selection = select(context);
  return { context, selection };
}

function pairAt(hash: string, rows: readonly FigureRow[]) {
  const { context, selection } = at(hash, rows);
  return pairOf(selection.focus, selection, context);
}

const calls = (period: string, value: number, more: Partial<FigureRow> = {}) =>
  row('related_calls', period, value, more);
const QUARTERS = [
  calls('1397-Q1', 400),
  calls('1397-Q2', 420),
  calls('1397-Q3', 430),
  calls('1397-Q4', 360),
  calls('1398-Q1', 440),
];

describe('the base of a pair', () => {
  const basesOf = (hash: string, rows: readonly FigureRow[] = QUARTERS) => {
    const pair = pairAt(`areas=IR-29&indicator=related_calls&${hash}`, rows);
    return pair && [periodId(pair.change.base.period), pair.change.kind];
  };

  test('is what was asked for and nothing else: a missing base is a refusal, never another period', () => {
    expect(basesOf('to=1398-Q1')).toEqual(['1397-Q1', 'change']);
    expect(basesOf('from=1397-Q1&to=1397-Q4')).toEqual(['1396-Q4', 'refused']);
    expect(basesOf('from=1397-Q1&to=1397-Q4&against=previous')).toEqual(['1397-Q3', 'change']);
    expect(basesOf('from=1397-Q1&to=1397-Q4&against=start')).toEqual(['1397-Q1', 'change']);
    expect(basesOf('from=1397-Q4&to=1397-Q4&against=start')).toBeUndefined();
  });

  test('that nobody reported has no definition to differ by', () => {
    const rows = [
      calls('1397-Q1', 400),
      calls('1399-Q1', 420, { definition: '2' }),
      calls('1400-Q1', 440, { definition: '2' }),
    ];
    const { change } = pairAt('areas=IR-29&indicator=related_calls&to=1398-Q1', rows)!;
    expect(change.kind === 'refused' && change.reasons.map(({ code }) => code)).toEqual(['current_missing']);
    const later = pairAt('areas=IR-29&indicator=related_calls&from=1397-Q1&to=1399-Q1', rows)!.change;
    expect(later.kind === 'refused' && later.reasons.map(({ code }) => code)).toEqual(['base_missing']);
  });

  test('what is offered on new borders instead of years so far are the years so far', () => {
    const { context, selection } = at('areas=IR-29&against=year_to_date&to=1400-Q2', QUARTERS);
    const half = (year: number) => ({ kind: 'span', start: year * 12, months: 6 }) as const;
    const way = {
      kind: 'definition',
      definition: '1-borders-1400',
      current: half(1400),
      base: half(1399),
    } as const;
    const asked = insteadSearch(way, 'IR-29', selection, context.search);
    expect(asked).toMatchObject({ against: 'year_to_date', definition: '1-borders-1400' });
    expect(asked.to).toEqual(selection.to);
    expect(asked.from).toBeUndefined();
  });

  test('a range written from its end is the same range', () => {
    expect(basesOf('from=1398-Q1&to=1397-Q1&against=start')).toEqual(['1397-Q1', 'change']);
    const { selection } = at('areas=IR-29&indicator=related_calls&from=1398-Q1&to=1397-Q1', QUARTERS);
    expect(selection.periods.map(periodId)).toEqual(['1397-Q1', '1397-Q2', '1397-Q3', '1397-Q4', '1398-Q1']);
  });

  test('the end of a month of a leap year is the end of that month in any year', () => {
    const bases = [
      row('mobile_vehicles', '@1399-12-30', 12),
      row('mobile_vehicles', '@1400-09-30', 14),
      row('mobile_vehicles', '@1400-12-29', 15),
    ];
    const pair = pairAt('areas=IR-29&indicator=mobile_vehicles&to=@1400-12-29', bases);
    expect(pair && periodId(pair.change.base.period)).toBe('@1399-12-30');
  });
});

describe('changes across provinces', () => {
  const STOCKS = [
    row('mobile_vehicles', '@1399-01-01', 40),
    row('mobile_vehicles', '@1400-01-01', 50),
    row('mobile_vehicles', '@1399-05-01', 20, { area: 'IR-09' }),
    row('mobile_vehicles', '@1400-01-01', 30, { area: 'IR-09' }),
  ];

  test('levels of different dates never share a column headed by one date', () => {
    const { context, selection } = at('indicator=mobile_vehicles&to=@1400-01-01&against=previous', STOCKS);
    const table = growthTable(growthOf(selection, context), selection, context);
    const format = formatTableCell(context.locale);
    const rows = table.rows.map(({ cells }) => cells.slice(1, 4).map((cell) => stripIsolates(format(cell))));
    expect(table.columns.map(({ key }) => key)).toContain('base_period');
    expect(rows).toContainEqual(['40', '1 Farvardin 1399', '50']);
    expect(rows).toContainEqual(['20', '1 Mordad 1399', '30']);
  });

  test('say what they compare with in words that fit: a year, a date, days only where they count', () => {
    const said = (hash: string, rows: readonly FigureRow[]) => {
      const { context, selection } = at(hash, rows);
      return againstText(growthOf(selection, context), selection, context);
    };
    const years = ['IR-29', 'IR-09'].flatMap((area) => [
      calls('1399', 900, { area }),
      calls('1400', 990, { area }),
    ]);
    expect(said('indicator=related_calls&to=1400', years)).toBe('on the year before');
    expect(said('indicator=mobile_vehicles&to=@1400-01-01&against=previous', STOCKS)).toBe(
      'on the date before',
    );
    expect(said('indicator=related_calls&to=1397-Q4&against=previous&areas=IR-29', QUARTERS)).toBe(
      'on the previous period, per day',
    );
  });

  test('of a sensitive subject stand in the order of names, in every face', () => {
    const reports = [
      row('child_abuse_reports', '1400', 50, { area: 'IR-29' }),
      row('child_abuse_reports', '1399', 60, { area: 'IR-29' }),
      row('child_abuse_reports', '1400', 500, { area: 'IR-09' }),
      row('child_abuse_reports', '1399', 400, { area: 'IR-09' }),
      row('child_abuse_reports', '1400', 900, { area: 'IR-01' }),
    ];
    const { context, selection } = at('indicator=child_abuse_reports', reports);
    const names = selection.ordered;
    expect(areasInOrder(selection, context).map(({ area }) => area)).toEqual(names);
    const { changes } = growthOf(selection, context);
    expect(changes.map(({ area }) => area)).toEqual(names.filter((area) => area !== 'IR-01'));
    // An address can't rank them either.
    const asked = at('indicator=child_abuse_reports&areas=IR-29,IR-09,IR-01', reports);
    expect(areasInOrder(asked.selection, asked.context).map(({ area }) => area)).toEqual(names);
    const growth = growthOf(asked.selection, asked.context);
    expect(growth.changes.map(({ area }) => area)).toEqual(changes.map(({ area }) => area));
  });

  test('stand in one order only where they are of one definition and of whole reports', () => {
    const of = (area: string, last: number, more: Partial<FigureRow> = {}) => [
      calls('1399-Q1', 400, { area, ...more }),
      calls('1400-Q1', last, { area, ...more }),
    ];
    const rows = [
      ...of('IR-29', 440),
      ...of('IR-01', 600, { definition: '2' }),
      ...of('IR-09', 520, { units_reporting: 5, units_expected: 10 }),
    ];
    const { context, selection } = at('indicator=related_calls&to=1400-Q1', rows);
    const growth = growthOf(selection, context);
    expect(growth.changes.map(({ area }) => area)).toEqual(['IR-29']);
    expect(growth.apart.map(({ area, reason }) => [area, reason.code])).toEqual([
      ['IR-01', 'definition'],
      ['IR-09', 'coverage_partial'],
    ]);
    const format = formatTableCell(context.locale);
    const { columns, rows: lines } = growthTable(growth, selection, context);
    const place = columns.findIndex(({ key }) => key === 'change');
    const said = lines.map(({ cells }) => stripIsolates(format(cells[place]!)));
    expect(said[1]).toBe('50.0% increase (by another definition; apart from the order)');
    expect(said[2]).toBe(
      '30.0% increase. Only 5 of 10 units reported, so it is not set beside complete figures.',
    );
  });
});

describe('an order of provinces', () => {
  test('holds one definition: the rarer one stays visible, apart', () => {
    const rows = [
      row('service_bases', '@1400-12-29', 16),
      row('service_bases', '@1400-12-29', 12, { area: 'IR-01' }),
      row('service_bases', '@1400-12-29', 30, { area: 'IR-09', definition: '2' }),
    ];
    const { context, selection } = at('indicator=service_bases', rows);
    const values = areasInOrder(selection, context);
    expect(values.map(({ area, value }) => [area, value])).toEqual([
      ['IR-29', 16],
      ['IR-01', 12],
      ['IR-09', null],
    ]);
    expect(orderedTable(values, selection, context).rows[2]?.cells[1]).toMatchObject({
      kind: 'refused',
      reasons: ['definition'],
      text: expect.stringContaining('30'),
    });
  });

  test('leaves out what a part of the offices reported, and says so', () => {
    const rows = [
      calls('1400-Q1', 400),
      calls('1400-Q1', 387, { area: 'IR-09', units_reporting: 3, units_expected: 9 }),
      calls('1400-Q1', 300, { area: 'IR-01', units_reporting: 9, units_expected: 9 }),
    ];
    const { context, selection } = at('indicator=related_calls', rows);
    const apart = areasInOrder(selection, context).find(({ area }) => area === 'IR-09');
    expect(apart).toMatchObject({
      value: null,
      interval: undefined,
      reasons: [{ code: 'coverage_partial' }],
    });
    expect(apart?.text).toMatch(/^387 .*3 of 9 units/);
  });

  test('limits by chance belong to events: offices and projects have none', () => {
    const rows = ['IR-29', 'IR-09'].map((area) => row('welfare_week_projects', '1400', 52, { area }));
    expect(areasInOrderOf('indicator=welfare_week_projects', rows)).toEqual([undefined, undefined]);
    const groups = ['IR-29', 'IR-09'].map((area) => calls('1400', 52, { area }));
    expect(areasInOrderOf('indicator=related_calls', groups)).not.toContain(undefined);
  });

  const areasInOrderOf = (hash: string, rows: readonly FigureRow[]) => {
    const { context, selection } = at(hash, rows);
    return areasInOrder(selection, context).map(({ interval }) => interval);
  };
});

describe('the province one comes from', () => {
  const rows = [
    row('all_calls', '1401', 900, { area: 'IR-01' }),
    row('all_calls', '1401', 800, { area: 'IR-09' }),
    row('service_bases', '@1400-03-31', 16),
    row('service_bases', '@1400-03-31', 12, { area: 'IR-09' }),
  ];

  test('decides the indicator that the page opens with', () => {
    expect(at('area=IR-29', rows).selection).toMatchObject({
      indicator: { code: 'service_bases' },
      highlighted: 'IR-29',
    });
    expect(at('area=IR-09', rows).selection).toMatchObject({
      indicator: { code: 'all_calls' },
      highlighted: 'IR-09',
    });
    const { context } = at('area=IR-29', rows);
    expect(sharedIndicators('IR-29', context).map(({ code }) => code)).toEqual(['service_bases']);
  });

  test('is never stood in for by another: without a figure of it nothing is highlighted', () => {
    expect(at('area=IR-29&indicator=all_calls', rows).selection.highlighted).toBeUndefined();
  });
});

describe('the sentence of a trend', () => {
  test('says each level with its own period and status, and the part it is limited to', () => {
    const rows = [
      calls('1399-Q1', 400),
      calls('1399-Q2', 410),
      calls('1400-Q1', 444, { status: 'P' }),
      row('mobile_missions', '1399-Q1', 40, { harm: 'child_abuse' }),
      row('mobile_missions', '1400-Q1', 50, { harm: 'child_abuse' }),
    ];
    const sentence = (hash: string) => {
      const { context, selection } = at(hash, rows);
      return stripIsolates(trendModel(selection, context).sentence);
    };
    expect(sentence('areas=IR-29&indicator=related_calls&to=1400-Q1')).toBe(
      'name of related_calls, South Khorasan: 400 calls in Q1 1399 and 444 calls in Q1 1400 (provisional)',
    );
    expect(sentence('areas=IR-29&indicator=mobile_missions&harm=child_abuse&to=1400-Q1')).toMatch(
      /^name of mobile_missions: .+, South Khorasan: 40 missions in Q1 1399 and 50 missions in Q1 1400$/,
    );
  });
});

describe('calls of another base on the pan', () => {
  const calls29 = [
    calls('1400-Q1', 1588),
    row('all_calls', '1399-Q1', 3000),
    row('all_calls', '1401-Q1', 3131),
    row('all_calls', '1402-Q1', 3287),
  ];
  const namesOf = (hash: string) => {
    const pair = pairAt(`areas=IR-29&indicator=related_calls&${hash}`, calls29);
    return pair && [pair.change.current.indicator, pair.change.base.indicator, pair.change.kind];
  };

  test('explain why the two do not balance', () => {
    expect(namesOf('to=1400-Q1')).toEqual(['related_calls', 'all_calls', 'refused']);
  });

  test('never stand on both pans, where they would balance under a name that is not theirs', () => {
    expect(namesOf('to=1402-Q1')).toEqual(['related_calls', 'related_calls', 'refused']);
  });

  test('never stand for a part', () => {
    expect(namesOf('to=1400-Q1&harm=child_abuse')).toEqual(['related_calls', 'related_calls', 'refused']);
    const pair = pairAt('areas=IR-29&indicator=related_calls&to=1400-Q1&harm=child_abuse', calls29);
    expect(pair?.change.base.breakdown.harm).toBe('child_abuse');
    expect(pair?.figures).toEqual([]);
  });
});

describe('levels and sentences', () => {
  test('an index and a change never contradict each other', () => {
    const rows = [calls('1403-Q1', 1041), calls('1403-Q4', 1026)];
    const { context, selection } = at(
      'areas=IR-29&indicator=related_calls&from=1403-Q1&to=1403-Q4&measure=index&against=start',
      rows,
    );
    const pair = pairOf('IR-29', selection, context);
    const [last] = trendModel(selection, context).series.map(({ values }) => values.at(-1));
    expect(pair?.change).toMatchObject({ kind: 'change', isPerDay: true });
    expect(last).toBeCloseTo(100 + (pair?.change.kind === 'change' ? pair.change.amount : 0), 10);
    expect(last).toBeGreaterThan(100);
  });

  test('no sentence bridges a break of definition', () => {
    const rows = [
      row('service_bases', '@1400-03-31', 12),
      row('service_bases', '@1400-06-31', 13),
      row('service_bases', '@1400-09-30', 8, { definition: '2' }),
    ];
    const { context, selection } = at('areas=IR-29&indicator=service_bases', rows);
    expect(trendEnds(selection, context).map(({ figure }) => periodId(figure.period))).toEqual([
      '@1400-09-30',
    ]);
  });

  test('a line and its sentence never bridge a change of borders', () => {
    const rows = ['1398-Q3', '1398-Q4', '1399-Q1', '1399-Q2'].map((period, i) =>
      calls(period, 400 + i, { area: 'IR-01' }),
    );
    const { context, selection } = at('areas=IR-01&indicator=related_calls', rows);
    expect(trendModel(selection, context).series[0]?.breaksAt).toEqual([2]);
    expect(trendEnds(selection, context).map(({ figure }) => periodId(figure.period))).toEqual([
      '1399-Q1',
      '1399-Q2',
    ]);
  });

  test('of sources that contradict each other every value is shown, and none as the number', () => {
    const rows = [
      calls('1403-Q2', 475),
      calls('1403-Q2', 508, { source: 'yearbook' }),
      calls('1402-Q2', 440),
    ];
    const { context, selection } = at('areas=IR-29&indicator=related_calls&to=1403-Q2', rows);
    const table = growthTable(growthOf(selection, context), selection, context);
    const cell = table.rows[0]?.cells.find(
      (one) => one.kind === 'refused' && one.reasons.includes('conflict'),
    );
    expect(cell).toMatchObject({ text: expect.stringMatching(/475.*508|508.*475/) });
  });

  test('the sum of quarters rests on the figures of those quarters', () => {
    const rows = [1, 2].flatMap((q) => [calls(`1399-Q${q}`, 100 + q), calls(`1400-Q${q}`, 120 + q)]);
    const pair = pairAt('areas=IR-29&indicator=related_calls&to=1400-Q2&against=year_to_date', rows);
    expect(pair?.change.kind).toBe('change');
    expect(pair?.figures.map(({ period }) => periodId(period)).sort()).toEqual([
      '1399-Q1',
      '1399-Q2',
      '1400-Q1',
      '1400-Q2',
    ]);
  });
});
