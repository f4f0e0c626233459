import { describe, expect, test } from 'vitest';
import { heatOf } from '../../../../src/pages/compare/heat/heat.ts';
import { heatModel } from '../../../../src/pages/compare/heat/model.ts';
import { heatTable } from '../../../../src/pages/compare/heat/table.ts';
import { isOffered } from '../../../../src/pages/compare/views.ts';
import type { FigureRow } from '../../../../src/queries/figure-row.ts';
import { row } from '../../../answers/rows.ts';
import { at, calls, MISSING, PARTIAL, SUPPRESSED } from './at.ts';

const ROWS = [
  calls('IR-01', '1399-Q4', 90),
  calls('IR-01', '1400-Q1', 100),
  calls('IR-01', '1400-Q3', 140, { definition: '2' }),
  calls('IR-09', '1399-Q4', null, SUPPRESSED),
  calls('IR-09', '1400-Q1', 300, { status: 'P' }),
  calls('IR-09', '1400-Q3', 310, { definition: '2', status: 'B' }),
  calls('IR-29', '1399-Q4', 40),
  calls('IR-29', '1400-Q1', null, MISSING),
  calls('IR-29', '1400-Q3', 60, PARTIAL),
];

function heatAt(hash: string, rows: readonly FigureRow[] = ROWS) {
  const { context, selection } = at(
    hash.includes('indicator') ? hash : `indicator=related_calls&${hash}`,
    rows,
  );
  const heat = heatOf(selection, context);
  return {
    heat,
    context,
    selection,
    model: heatModel(heat, selection, context),
    table: heatTable(heat, selection, context),
  };
}

describe('areas in periods', () => {
  const { model, table } = heatAt('to=1400-Q3');
  const rowOf = (key: string) => model.rows.find((one) => one.key === key)!;

  test('have a place for every quarter, reported or not, and stand in order of the last value', () => {
    expect(model.periods.map(({ id }) => id)).toEqual(['1399-Q4', '1400-Q1', '1400-Q2', '1400-Q3']);
    expect(model.periods.map(({ label, year }) => `${label} ${year}`)).toContain('Q2 1400');
    expect(model.rows.map(({ key }) => key)).toEqual(['IR-09', 'IR-01', 'IR-29']);
  });

  test('say missing, suppressed, set apart and provisional, none of them as a number', () => {
    expect(rowOf('IR-09').cells.map(({ kind }) => kind)).toEqual(['suppressed', 'value', 'missing', 'value']);
    expect(rowOf('IR-29').cells.map(({ kind }) => kind)).toEqual(['value', 'missing', 'missing', 'refused']);
    expect(rowOf('IR-09').cells[1]).toMatchObject({ isProvisional: true, text: '300 (provisional)' });
    expect(rowOf('IR-29').cells[3]!.text).toContain('Only 5 of 11');
  });

  test('are broken where definition or series breaks, and of a rarer definition stand apart', () => {
    expect(rowOf('IR-01').breaksAt).toEqual([3]);
    expect(rowOf('IR-09').breaksAt).toEqual([3]);
    const rare = heatAt('to=1400-Q1', [
      ...ROWS.filter(({ period }) => period !== '1400-Q3'),
      calls('IR-29', '1400-Q1', 50, { definition: '3' }),
    ]);
    const cell = rare.model.rows.find(({ key }) => key === 'IR-29')!.cells.at(-1)!;
    expect(cell).toMatchObject({ kind: 'refused' });
    expect(cell.text).toContain('another definition');
  });

  test('divide at printed numbers, which the key says', () => {
    expect(model.steps[0]).toMatch(/^below \d+$/);
    expect(model.steps.at(-1)).toMatch(/^\d+ and more$/);
    const steps = model.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => ('step' in cell ? [cell.step] : [])),
    );
    expect([...new Set(steps)].sort()).toEqual([...model.steps.keys()]);
    expect(heatAt('', [calls('IR-01', '1400-Q1', 7), calls('IR-09', '1400-Q1', 7)]).model.steps).toEqual([
      '7',
    ]);
  });

  test('have the same numbers in the table, for the periods that were reported', () => {
    expect(table.columns.map(({ key }) => key)).toEqual(['area', '1399-Q4', '1400-Q1', '1400-Q3']);
    const cells = table.rows.find(({ key }) => key === 'IR-09')!.cells.slice(1);
    expect(cells.map((cell) => cell.kind === 'value' && cell.cell.kind)).toEqual([
      'suppressed',
      'value',
      'value',
    ]);
    const last = table.rows.find(({ key }) => key === 'IR-29')!.cells.at(-1)!;
    expect(last).toMatchObject({ kind: 'refused', reasons: ['coverage_partial'] });
  });

  test('mark the cell that was chosen, and tell the lowest and the highest with their places', () => {
    expect(heatAt('area=IR-01&to=1400-Q3').model.selected).toEqual({ key: 'IR-01', periodId: '1400-Q3' });
    expect(model.sentence).toContain('40 (South Khorasan, Q4 1399)');
    expect(model.sentence).toContain('310 (Razavi Khorasan, Q3 1400)');
  });
});

describe('a sensitive subject', () => {
  const reports = (area: string) => [
    row('child_abuse_reports', '1399', 60, { area }),
    row('child_abuse_reports', '1400', 50, { area }),
  ];

  test('of provinces keeps the order of names; of counties nothing is shown', () => {
    const rows = [...reports('IR-29'), ...reports('IR-09'), ...reports('IR-2901')];
    const provinces = heatAt('indicator=child_abuse_reports', rows);
    expect(provinces.heat.areas.map(({ area }) => area)).toEqual(['IR-09', 'IR-29']);
    expect(provinces.model.rows[0]!.cells.map(({ kind }) => kind)).toEqual(['value', 'value']);
    const { context, selection } = at('indicator=child_abuse_reports&areas=IR-2901', reports('IR-2901'));
    expect(heatOf({ ...selection, ordered: ['IR-2901', 'IR-2902'] }, context).slots).toEqual([]);
    expect(isOffered('heat', { ...selection, ordered: ['IR-2901', 'IR-2902'] }, context)).toBe(false);
  });
});

test('the view is offered where areas meet in several periods', () => {
  const offeredAt = (hash: string, rows: readonly FigureRow[]) => {
    const { context, selection } = at(`indicator=related_calls&${hash}`, rows);
    return isOffered('heat', selection, context);
  };
  expect(offeredAt('to=1400-Q3', ROWS)).toBe(true);
  expect(offeredAt('from=1400-Q1&to=1400-Q1', ROWS)).toBe(false);
  expect(offeredAt('', [calls('IR-29', '1400-Q1', 5), calls('IR-29', '1400-Q2', 5)])).toBe(false);
});
