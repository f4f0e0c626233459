import { describe, expect, test } from 'vitest';
import { formatTableCell } from '../../../../src/locale/cell-text.ts';
import { stripIsolates } from '../../../../src/locale/isolate.ts';
import { controlOf } from '../../../../src/pages/compare/control/control.ts';
import { controlModel, segmentTexts } from '../../../../src/pages/compare/control/model.ts';
import { controlTable } from '../../../../src/pages/compare/control/table.ts';
import { isOffered } from '../../../../src/pages/compare/views.ts';
import type { FigureRow } from '../../../../src/queries/figure-row.ts';
import { row } from '../../../answers/rows.ts';
import { at, calls, MISSING, SUPPRESSED } from './at.ts';

const periodAt = (i: number) => `${1396 + Math.floor(i / 4)}-Q${(i % 4) + 1}`;

const quarters = (count: number, more: (i: number) => Partial<FigureRow> = () => ({})) =>
  Array.from({ length: count }, (_, i) => {
    const details = more(i);
    const isLacking = details === MISSING || details === SUPPRESSED;
    const value = Math.round(1000 * (1 + (i % 4) / 5) * (1 + ((i * 7) % 5) / 40));
    return calls('IR-29', periodAt(i), isLacking ? null : value, details);
  });

function controlAt(rows: readonly FigureRow[], hash = '') {
  const { context, selection } = at(`indicator=related_calls&areas=IR-29&${hash}`, rows);
  const chart = controlOf(selection, context);
  if (chart.kind !== 'changes') throw new Error(chart.kind);
  return {
    chart,
    context,
    selection,
    model: controlModel(chart, selection, context),
    table: controlTable(chart, selection, context),
  };
}

describe('the control chart of the page', () => {
  const marked = quarters(20, (i) => {
    if (i === 8) return MISSING;
    if (i === 11) return SUPPRESSED;
    return i === 19 ? { status: 'P' } : {};
  });
  const { model, table, context } = controlAt(marked);
  const format = formatTableCell(context.locale);
  const said = (i: number) => table.rows[i]!.cells.map((cell) => stripIsolates(format(cell)));

  test('draws changes in percent; what is missing or suppressed is a gap with its words', () => {
    expect(model.points).toHaveLength(16);
    expect(model.points[4]).toEqual({ value: null, text: 'no figure that compares' });
    expect(model.points[7]!.value).toBeNull();
    expect(model.points[8]!.text).toContain('no figure of the same quarter');
    expect(stripIsolates(model.points[0]!.text)).toMatch(/^[+−]\d+\.\d%$/);
    expect(model.points.at(-1)).toMatchObject({ isProvisional: true });
    expect(model.points.at(-1)!.text).toContain('(provisional)');
  });

  test('has both levels, the change and the limits in its table', () => {
    expect(said(0).slice(0, 3)).toEqual(['Q1 1397', '1,075', '1,000']);
    expect(table.rows[0]!.cells[3]).toMatchObject({ kind: 'value', form: 'signed_percent' });
    expect(said(4).slice(1, 4)).toEqual(['not reported', '1,075', 'no figure that compares']);
    expect(table.rows.every(({ cells }) => cells.length === table.columns.length)).toBe(true);
  });

  test('does not depend on where the range begins, and ends where it ends', () => {
    expect(controlAt(marked, 'from=1399-Q1').model.points).toEqual(model.points);
    expect(controlAt(marked, 'to=1399-Q4').model.points).toHaveLength(12);
  });

  test('says how many changes it rests on, and of parts of a series', () => {
    const one = controlAt(quarters(20));
    expect(segmentTexts(one.chart, one.context)).toEqual(['The limits are drawn from 16 changes.']);
    const two = controlAt(quarters(26, (i) => ({ definition: i < 13 ? '1' : '2' })));
    expect(segmentTexts(two.chart, two.context)[0]).toContain('2 parts');
    expect(two.model.segments.map(({ from, isTrial }) => [from, isTrial])).toEqual([
      [0, true],
      [9, true],
    ]);
    const few = controlAt(quarters(9));
    expect(few.model.segments[0]).not.toHaveProperty('limits');
    expect(segmentTexts(few.chart, few.context)[0]).toContain('needs at least 8');
  });

  test('refuses years and stocks, and is not offered for them', () => {
    const kindAt = (hash: string, rows: readonly FigureRow[]) => {
      const { context: own, selection } = at(hash, rows);
      const chart = controlOf(selection, own);
      return [chart.kind === 'not_asked' ? chart.why : chart.kind, isOffered('control', selection, own)];
    };
    const years = ['1398', '1399', '1400'].map((year) => calls('IR-29', year, 500));
    expect(kindAt('indicator=related_calls', years)).toEqual(['period', false]);
    const stocks = ['@1399-12-30', '@1400-12-29'].map((day) => row('clients', day, 500));
    expect(kindAt('indicator=clients', stocks)).toEqual(['indicator', false]);
    expect(kindAt('indicator=related_calls', quarters(20))).toEqual(['changes', true]);
    expect(kindAt('indicator=related_calls', [calls('IR-29', '1400-Q1', null, SUPPRESSED)])[0]).toBe('empty');
  });
});
