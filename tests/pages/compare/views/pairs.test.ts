import { describe, expect, test } from 'vitest';
import { multiplesModel } from '../../../../src/pages/compare/multiples/model.ts';
import { scatterModel, scatterOf } from '../../../../src/pages/compare/scatter/scatter.ts';
import { scatterTable } from '../../../../src/pages/compare/scatter/table.ts';
import { slopeModel, slopeOf } from '../../../../src/pages/compare/slope/slope.ts';
import { slopeTable } from '../../../../src/pages/compare/slope/table.ts';
import { trendModel } from '../../../../src/pages/compare/trend.ts';
import { trendEvents } from '../../../../src/pages/compare/trend-events.ts';
import { isOffered } from '../../../../src/pages/compare/views.ts';
import { row } from '../../../answers/rows.ts';
import { withProvinces } from '../../../comparability/catalogue.ts';
import { at, calls, MISSING, PARTIAL, SUPPRESSED } from './at.ts';

const catalogue = withProvinces(6);

describe('slopes between two periods', () => {
  const rows = [
    ...['IR-50', 'IR-51', 'IR-52', 'IR-53', 'IR-54', 'IR-55'].map((area) => calls(area, '1399-Q1', 200)),
    calls('IR-50', '1400-Q1', 260, { status: 'P' }),
    calls('IR-51', '1400-Q1', 150),
    calls('IR-52', '1400-Q1', null, MISSING),
    calls('IR-53', '1400-Q1', null, SUPPRESSED),
    calls('IR-54', '1400-Q1', 300, { definition: '2' }),
    calls('IR-55', '1400-Q1', 220, PARTIAL),
  ];
  const { context, selection } = at('indicator=related_calls&from=1399-Q1&to=1400-Q1', rows, catalogue);
  const slope = slopeOf(selection, context)!;

  test('join what the gate weighs; every other pair has its reason', () => {
    const model = slopeModel(slope, selection, context);
    expect(model.lines.map(({ key, from, to }) => [key, from, to])).toEqual([
      ['IR-50', 200, 260],
      ['IR-51', 200, 150],
    ]);
    expect(model.lines[0]).toMatchObject({ isProvisional: true, role: 'highlight' });
    expect(slope.withheld.map(({ pair }) => pair.area)).toEqual(['IR-52', 'IR-53', 'IR-54', 'IR-55']);
    expect(slope.withheld.every(({ withheld }) => withheld !== undefined && withheld !== '')).toBe(true);
  });

  test('have both levels and the change in the table, refused ones with their codes', () => {
    const table = slopeTable(slope, selection, context);
    const changeOf = (area: string) => table.rows.find(({ key }) => key === area)!.cells[3]!;
    expect(changeOf('IR-50')).toMatchObject({ kind: 'value', cell: { value: 30 } });
    expect(changeOf('IR-53')).toMatchObject({ kind: 'refused', reasons: ['current_suppressed'] });
    expect(changeOf('IR-54')).toMatchObject({ kind: 'refused', reasons: ['definition'] });
  });

  test('need two periods and a subject that may be ordered', () => {
    const one = at('indicator=related_calls&from=1400-Q1&to=1400-Q1', rows, catalogue);
    expect(slopeOf(one.selection, one.context)).toBeUndefined();
    expect(isOffered('slope', one.selection, one.context)).toBe(false);
    expect(isOffered('slope', selection, context)).toBe(true);
    const reports = ['1399', '1400'].flatMap((year) =>
      ['IR-50', 'IR-51'].map((area) => row('child_abuse_reports', year, 50, { area })),
    );
    const sensitive = at('indicator=child_abuse_reports', reports, catalogue);
    expect(slopeOf(sensitive.selection, sensitive.context)).toBeUndefined();
    expect(isOffered('slope', sensitive.selection, sensitive.context)).toBe(false);
  });
});

describe('small multiples', () => {
  const rows = ['IR-50', 'IR-51', 'IR'].flatMap((area) => [
    calls(area, '1399-Q4', 200),
    calls(area, '1400-Q1', null, area === 'IR-51' ? SUPPRESSED : MISSING),
    calls(area, '1400-Q2', 260, area === 'IR-51' ? PARTIAL : { status: 'P' }),
  ]);

  test('are the lines of the trend in order of names, with gaps as gaps', () => {
    const { context, selection } = at('indicator=related_calls&area=IR-51', rows, catalogue);
    const { panels, reference, periods } = multiplesModel(selection, context);
    expect(panels.map(({ key, isHighlighted }) => [key, isHighlighted])).toEqual([
      ['IR-50', false],
      ['IR-51', true],
    ]);
    expect(panels.map(({ values }) => values)).toEqual([
      [200, null, 260],
      [200, null, null],
    ]);
    expect(panels[0]).toMatchObject({ provisionalFrom: 2, endText: '260' });
    // What was last reported before the last period heads no panel as if it were the last.
    expect(panels[1]).not.toHaveProperty('endText');
    expect(periods).toHaveLength(3);
    expect(reference).toBeUndefined();
  });

  test('hold a place a year where every year is asked for, and as many marks of what was reported', () => {
    const seasons = [1398, 1399, 1400].map((year) => calls('IR-50', `${year}-Q1`, 200 + year));
    const { context, selection } = at(
      'indicator=related_calls&area=IR-50&every=year',
      [...seasons, ...rows],
      catalogue,
    );
    const { periods, panels } = multiplesModel(selection, context);
    for (const { values, coverage } of panels) {
      expect(values).toHaveLength(periods.length);
      expect(coverage).toHaveLength(periods.length);
    }
  });

  test('have the country in grey where it has the scale of an area', () => {
    const { context, selection } = at('indicator=related_calls&measure=index', rows, catalogue);
    const { reference, panels } = multiplesModel(selection, context);
    expect(reference?.label).toBe('Iran');
    expect(panels.map(({ key }) => key)).not.toContain('IR');
    expect(isOffered('multiples', selection, context)).toBe(true);
  });
});

describe('two indicators side by side', () => {
  const rows = ['IR-50', 'IR-51', 'IR-52', 'IR-53'].flatMap((area, i) => [
    row('services', '1400-Q1', 100 * (i + 1), { area, ...(i === 1 ? { status: 'P' as const } : {}) }),
    row('service_bases', '@1400-03-31', i < 2 ? 10 : null, {
      area,
      ...(i === 2 ? SUPPRESSED : i === 3 ? MISSING : {}),
    }),
    row('clients', '@1400-03-31', 30, { area }),
  ]);

  test('stand where a relation puts them, whichever of the two the page is of', () => {
    for (const hash of ['indicator=services&to=1400-Q1', 'indicator=service_bases&to=@1400-03-31']) {
      const { context, selection } = at(hash, rows, catalogue);
      const scatter = scatterOf(selection, context)!;
      const { points } = scatterModel(scatter, selection, context);
      expect(points.slice(0, 2).map(({ x, y, ratioText }) => [x, y, ratioText])).toEqual([
        [10, 100, '10.0 each'],
        [10, 200, '20.0 each'],
      ]);
      expect(points[1]!.isProvisional).toBe(true);
      expect(points.slice(2).every(({ x, y }) => x === null && y === null)).toBe(true);
      expect(isOffered('scatter', selection, context)).toBe(true);
    }
  });

  test('say in the table what is lacking', () => {
    const { context, selection } = at('indicator=services&to=1400-Q1', rows, catalogue);
    const table = scatterTable(scatterOf(selection, context)!, selection, context);
    const last = table.rows.map(({ cells }) => cells.at(-1)!);
    expect(last[0]).toMatchObject({ kind: 'value', cell: { value: 10 } });
    expect(last[2]).toMatchObject({ kind: 'refused', reasons: ['base_suppressed'] });
    expect(last[3]).toMatchObject({ kind: 'refused', reasons: ['base_missing'] });
  });

  test('are not offered where nothing is declared', () => {
    const loans = ['IR-50', 'IR-51'].map((area) => row('loans', '1400-Q1', 9, { area }));
    const { context, selection } = at('indicator=loans', loans, catalogue);
    expect(scatterOf(selection, context)).toBeUndefined();
    expect(isOffered('scatter', selection, context)).toBe(false);
  });
});

describe('events at the axis of a trend', () => {
  const statement = (id: string, area: string, period: string) => ({
    id,
    area,
    period,
    type: 'hours',
    text_fa: id,
    text_en: id,
    source: 'news',
  });
  const rows = ['1399-Q4', '1400-Q1', '1400-Q2'].map((period) => calls('IR-50', period, 100));

  test('are the dated statements of the shown area and the country, in order and numbered', () => {
    const { context, selection } = at('indicator=related_calls&areas=IR-50', rows, catalogue);
    const events = [
      statement('later', 'IR-50', '1400-Q2'),
      statement('year', 'IR', '1400'),
      statement('day', 'IR-50', '@1399-11-05'),
      statement('elsewhere', 'IR-51', '1400-Q1'),
      statement('undated', 'IR-50', ''),
      statement('outside', 'IR-50', '1401-Q1'),
    ];
    const told = { ...context, events };
    expect(trendEvents(selection, told).map((one) => [one.statement.id, one.index, one.number])).toEqual([
      ['day', 0, 1],
      ['year', 1, 2],
      ['later', 2, 3],
    ]);
    expect(trendModel(selection, told).events?.[0]).toEqual({ periodIndex: 0, label: 'Event 1' });
    expect(trendModel(selection, context).events).toBeUndefined();
  });
});
