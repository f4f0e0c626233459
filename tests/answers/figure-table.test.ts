import { describe, expect, test } from 'vitest';
import { indexFigures, indexInPieces, joinTables, toFigure } from '../../src/answers/figure-table.ts';
import { numberOf } from '../../src/model/cell.ts';
import type { Figure } from '../../src/model/figure.ts';
import { periodId, toPeriod } from '../../src/model/period.ts';
import type { FigureRow } from '../../src/queries/figure-row.ts';
import { columnsOf, row } from './rows.ts';

const tableOf = (...rows: readonly FigureRow[]) => indexFigures(columnsOf(rows));
const periods = (figures: readonly Figure[]) => figures.map(({ period }) => periodId(period));
const values = (figures: readonly Figure[]) => figures.map(({ cell }) => numberOf(cell));
const CALLS = { indicator: 'related_calls', area: 'IR-29' };

describe('a row as a figure', () => {
  test('keeps everything that is known of it', () => {
    const figure = toFigure(
      row('calls_change', '1400-Q1', 140, {
        base_period: '1399-Q1',
        harm: 'child_abuse',
        qualifier: 'about',
        basis: 'inferred',
        status: 'P',
        released_basis: 'inferred',
        printed_value: 1.4,
        printed_unit: 'times',
        units_reporting: 9,
        units_expected: 11,
        note: 7,
      }),
    );
    expect(figure).toMatchObject({
      indicator: 'calls_change',
      period: toPeriod('1400-Q1'),
      basePeriod: toPeriod('1399-Q1'),
      breakdown: { harm: 'child_abuse', outcome: '', service: '', sex: '', age_group: '' },
      cell: { kind: 'value', value: 140, status: 'P', qualifier: 'about', basis: 'inferred' },
      releasedBasis: 'inferred',
      printed: { value: 1.4, unit: 'times' },
      unitsReporting: 9,
      unitsExpected: 11,
      note: 7,
      conflicts: [],
    });
  });

  test.each([
    ['Q', null, { kind: 'suppressed', status: 'Q' }],
    ['Q', 3, { kind: 'suppressed', status: 'Q' }],
    ['M', null, { kind: 'not_applicable', status: 'M' }],
    ['L', null, { kind: 'missing', why: 'not_collected', status: 'L' }],
    ['O', null, { kind: 'missing', why: 'not_reported', status: 'O' }],
    ['A', null, { kind: 'missing', why: 'not_reported', status: 'O' }],
    ['A', 0, { kind: 'value', value: 0, status: 'A', qualifier: 'exact', basis: 'stated' }],
  ] as const)('status %s with value %s is never taken for another cell', (status, value, cell) => {
    expect(toFigure(row('related_calls', '1400-Q1', value, { status })).cell).toEqual(cell);
  });

  test('absent numbers are undefined, never zero', () => {
    const { unitsReporting, unitsExpected, note, printed, basePeriod } = toFigure(
      row('related_calls', '1400', 5),
    );
    expect([unitsReporting, unitsExpected, note, printed, basePeriod]).toEqual(Array(5).fill(undefined));
  });
});

describe('choosing from a slice', () => {
  const table = tableOf(
    row('related_calls', '1400-Q2', 20),
    row('related_calls', '1399-Q4', 4),
    row('related_calls', '1400', 100),
    row('related_calls', '1400-Q1', 10),
    row('related_calls', '1400-Q1', 3, { outcome: 'phone' }),
    row('related_calls', '1400-Q1', 1, { outcome: 'phone', harm: 'child_abuse' }),
    row('related_calls', '1400-Q1', 70, { area: 'IR' }),
    row('all_calls', '1400-Q1', 50),
    row('all_calls', '1400-Q1', 60, { agency: 'court' }),
  );

  test('a series is one cell in the order of its periods', () => {
    expect(periods(table.series(CALLS))).toEqual(['1399-Q4', '1400-Q1', '1400-Q2', '1400']);
    expect(values(table.series(CALLS))).toEqual([4, 10, 20, 100]);
  });

  test('a breakdown that is left out is the total, not any part', () => {
    expect(values(table.series({ ...CALLS, breakdown: { outcome: 'phone' } }))).toEqual([3]);
    expect(values(table.series({ ...CALLS, breakdown: { harm: 'child_abuse' } }))).toEqual([]);
    expect(values(table.series({ ...CALLS, breakdown: { harm: 'child_abuse', outcome: 'phone' } }))).toEqual([
      1,
    ]);
  });

  test('one figure by its period; a gap is undefined', () => {
    const at = (period: string) => table.figure({ ...CALLS, period: toPeriod(period) });
    expect(at('1400-Q1')?.cell).toMatchObject({ value: 10 });
    expect(at('1400-Q3')).toBeUndefined();
    expect(at('1400-S1')).toBeUndefined();
    expect(table.figure({ ...CALLS, area: 'IR-09', period: toPeriod('1400-Q1') })).toBeUndefined();
  });

  test('of several agencies the named one', () => {
    const calls = { indicator: 'all_calls', area: 'IR-29' };
    expect(values(table.series({ ...calls, agency: 'court' }))).toEqual([60]);
    expect(table.series(calls)).toHaveLength(2);
    expect(table.agencies('all_calls')).toEqual(['court', 'swo']);
    expect(table.agencies('no_such')).toEqual([]);
  });

  test('everything of an area, totals and parts; totals of an indicator, all areas', () => {
    expect(table.ofArea('IR-29')).toHaveLength(8);
    expect(table.ofArea('IR-09')).toEqual([]);
    expect(values(table.ofIndicator('related_calls'))).toEqual([4, 10, 70, 20, 100]);
    expect([...table.areas].sort()).toEqual(['IR', 'IR-29']);
    expect([...table.indicators].sort()).toEqual(['all_calls', 'related_calls']);
    expect(table.length).toBe(9);
  });

  test('an empty slice holds nothing', () => {
    const empty = tableOf();
    expect([empty.length, empty.series(CALLS), empty.ofArea('IR'), empty.areas.size]).toEqual([0, [], [], 0]);
  });
});

describe('a long answer', () => {
  const rows = Array.from({ length: 5_000 }, (_, i) =>
    row(i % 3 === 0 ? 'services' : 'related_calls', `${1390 + (i % 10)}-Q${1 + (i % 4)}`, i, {
      area: `IR-${String(i % 400).padStart(4, '0')}`,
      outcome: i % 2 === 0 ? '' : 'phone',
      source: `news ${i % 5}`,
    }),
  );

  test('is the same table, whether it is made at once or in pieces', async () => {
    const whole = tableOf(...rows);
    let pauses = 0;
    const pieces = await indexInPieces(columnsOf(rows), async () => {
      pauses += 1;
    });
    // After the index, after each thousand of figures, after each indicator.
    expect(pauses).toBeGreaterThanOrEqual(6);
    expect([...pieces.areas]).toEqual([...whole.areas]);
    for (const indicator of whole.indicators) {
      expect(pieces.ofIndicator(indicator)).toEqual(whole.ofIndicator(indicator));
      expect(pieces.series({ indicator, area: 'IR-0007' })).toEqual(
        whole.series({ indicator, area: 'IR-0007' }),
      );
    }
    for (const area of whole.areas) expect(pieces.ofArea(area)).toEqual(whole.ofArea(area));
  });

  test('holds each figure once, however it is asked for', () => {
    const table = tableOf(...rows);
    const [figure] = table.series({ indicator: 'related_calls', area: 'IR-0002' });
    expect(table.ofArea('IR-0002')).toContain(figure);
    expect(table.ofIndicator('related_calls')).toContain(figure);
  });

  test('ends where nobody waits for it any more', async () => {
    const gone = new Error('gone');
    const leave = async () => {
      throw gone;
    };
    await expect(indexInPieces(columnsOf(rows), leave)).rejects.toBe(gone);
  });
});

describe('several sources for one cell', () => {
  const from = (source: string, value: number | null, details: Partial<FigureRow> = {}) =>
    row('related_calls', '1400-Q1', value, { source, ...details });
  const merged = (...rows: readonly FigureRow[]) => {
    const series = tableOf(...rows).series(CALLS);
    expect(series).toHaveLength(1);
    return series[0]!;
  };

  test('that agree are one figure', () => {
    expect(merged(from('a', 1588), from('b', 1588))).toMatchObject({ source: 'a', conflicts: [] });
  });

  test('that contradict each other are kept, all of them', () => {
    const figure = merged(from('a', 1588), from('b', 1600), from('c', 1610));
    expect([figure.source, numberOf(figure.cell)]).toEqual(['a', 1588]);
    expect(figure.conflicts.map(({ source, cell }) => [source, numberOf(cell)])).toEqual([
      ['b', 1600],
      ['c', 1610],
    ]);
  });

  test('that give one number with unlike reservations agree; the most reserved one counts', () => {
    expect(merged(from('a', 7000), from('b', 7000, { qualifier: 'about' }))).toMatchObject({
      source: 'b',
      cell: { qualifier: 'about' },
      conflicts: [],
    });
    expect(merged(from('a', 7000, { basis: 'inferred' }), from('b', 7000))).toMatchObject({
      cell: { basis: 'inferred' },
      conflicts: [],
    });
    expect(merged(from('a', 7000), from('b', 7000, { status: 'P' }))).toMatchObject({
      cell: { status: 'P' },
      conflicts: [],
    });
  });

  test('one that gives no number does not contradict one that does', () => {
    const figure = merged(from('a', null, { status: 'O' }), from('b', 1588));
    expect(figure).toMatchObject({ source: 'b', cell: { value: 1588 }, conflicts: [] });
    expect(merged(from('a', null), from('b', null, { status: 'L' })).cell.kind).toBe('missing');
  });

  test('one that withholds the number contradicts one that gives it', () => {
    expect(merged(from('a', null, { status: 'Q' }), from('b', 3)).conflicts).toHaveLength(1);
  });

  test('another agency, definition or base of a printed change is another cell, no contradiction', () => {
    const series = tableOf(
      from('a', 1588),
      from('b', 1600, { agency: 'court' }),
      from('c', 1610, { definition: '2' }),
    ).series(CALLS);
    expect(series.map(({ conflicts }) => conflicts.length)).toEqual([0, 0, 0]);
    const changes = tableOf(
      row('calls_change', '1400-Q1', 40, { base_period: '1399-Q1' }),
      row('calls_change', '1400-Q1', 90, { base_period: '1398-Q1' }),
    ).series({ indicator: 'calls_change', area: 'IR-29' });
    expect(changes.map(({ conflicts }) => conflicts.length)).toEqual([0, 0]);
  });
});

describe('several slices as one table', () => {
  const calls = tableOf(
    row('related_calls', '1400-Q1', 10),
    row('related_calls', '1400-Q1', 70, { area: 'IR' }),
  );
  const services = tableOf(
    row('services', '1400-Q1', 100),
    row('services', '1400-Q1', 5, { agency: 'court' }),
  );
  const counties = tableOf(row('related_calls', '1400-Q1', 6, { area: 'IR-2901', agency: 'county' }));
  const joined = joinTables([calls, services, counties]);

  test('one slice alone is itself', () => expect(joinTables([calls])).toBe(calls));

  test('no slice at all is empty', () => {
    expect(joinTables([]).series(CALLS)).toEqual([]);
    expect(joinTables([]).figure({ ...CALLS, period: toPeriod('1400-Q1') })).toBeUndefined();
  });

  test('each question finds the slice that holds the answer', () => {
    expect(values(joined.series(CALLS))).toEqual([10]);
    expect(values(joined.series({ indicator: 'services', area: 'IR-29', agency: 'swo' }))).toEqual([100]);
    expect(joined.figure({ ...CALLS, period: toPeriod('1400-Q1') })?.cell).toMatchObject({ value: 10 });
    expect(joined.series({ indicator: 'no_such', area: 'IR-29' })).toEqual([]);
  });

  test('counties that came later are found beside the provinces of the same indicator', () => {
    expect(values(joined.series({ ...CALLS, area: 'IR-2901' }))).toEqual([6]);
    expect(values(joined.ofIndicator('related_calls'))).toEqual([10, 70, 6]);
    expect(joined.agencies('related_calls')).toEqual(['county', 'swo']);
  });

  test('an area is told from all slices', () => {
    expect(values(joined.ofArea('IR-29'))).toEqual([10, 100, 5]);
    expect([...joined.areas].sort()).toEqual(['IR', 'IR-29', 'IR-2901']);
    expect([...joined.indicators].sort()).toEqual(['related_calls', 'services']);
    expect(joined.length).toBe(5);
  });
});
