import { describe, expect, test } from 'vitest';
import { stripIsolates } from '../../../../src/locale/isolate.ts';
import { funnelFigures, funnelView } from '../../../../src/pages/compare/funnel/funnel.ts';
import { funnelModel } from '../../../../src/pages/compare/funnel/model.ts';
import { funnelTable } from '../../../../src/pages/compare/funnel/table.ts';
import { isOffered } from '../../../../src/pages/compare/views.ts';
import type { FigureRow } from '../../../../src/queries/figure-row.ts';
import { row } from '../../../answers/rows.ts';
import { withProvinces } from '../../../comparability/catalogue.ts';
import { at, calls, MISSING, PARTIAL, SUPPRESSED } from './at.ts';

const catalogue = withProvinces(8);
const codes = Array.from({ length: 8 }, (_, i) => `IR-${50 + i}`);
const ROWS: readonly FigureRow[] = codes.flatMap((area, i) => {
  const more = [{}, {}, {}, {}, { status: 'P' as const }, MISSING, SUPPRESSED, PARTIAL][i]!;
  const isLacking = more === MISSING || more === SUPPRESSED;
  return [
    calls(area, '1400-Q1', isLacking ? null : 200 * (i + 1) * (i === 0 ? 3 : 1), more),
    row('all_calls', '1400-Q1', 1000 * (i + 1), { area }),
    calls(area, '1399-Q4', 50),
  ];
});

function funnelAt(hash: string, rows: readonly FigureRow[] = ROWS) {
  const { context, selection } = at(`indicator=related_calls&to=1400-Q1&${hash}`, rows, catalogue);
  const view = funnelView(selection, context)!;
  const { answer } = view;
  if (answer.kind !== 'funnel') throw new Error(answer.kind);
  return {
    view,
    context,
    selection,
    model: funnelModel(answer, view, selection, context),
    table: funnelTable(answer, view, selection, context),
  };
}

describe('the funnel of the page', () => {
  const { model, table, view } = funnelAt('area=IR-52');

  test('places areas by their size, says provisional, and leaves out what has no place', () => {
    expect(model.points.map(({ key }) => key)).toEqual(['IR-54', 'IR-53', 'IR-52', 'IR-51', 'IR-50']);
    expect(model.points[0]!.text).toBe('100.0 (provisional)');
    expect(model.points.map(({ isHighlighted }) => isHighlighted)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(model.points.at(-1)!.place).toBe('above_outer');
    expect(model.limits.map(({ level, isOverdispersed }) => `${level} ${isOverdispersed}`)).toEqual([
      'inner false',
      'outer false',
    ]);
    expect(funnelFigures(view)).toHaveLength(8);
  });

  test('has every area in its table: numbers, or the reason without one', () => {
    expect(table.rows.map(({ key }) => key)).toHaveLength(8);
    const cellOf = (area: string) => table.rows.find(({ key }) => key === area)!.cells[1]!;
    expect(cellOf('IR-50')).toMatchObject({ kind: 'value', form: 'number', cell: { value: 300 } });
    expect(['IR-55', 'IR-56', 'IR-57'].map((area) => cellOf(area))).toMatchObject([
      { kind: 'refused', reasons: ['current_missing'] },
      { kind: 'refused', reasons: ['current_suppressed'] },
      { kind: 'refused', reasons: ['coverage_partial'] },
    ]);
    expect(model.sentence).toContain('of 5 provinces 1 above');
  });

  test('is of shares where a whole or the measure asks for it', () => {
    for (const hash of ['with=all_calls', 'measure=share']) {
      const shares = funnelAt(hash);
      expect(shares.view.against).toMatchObject({ right: 'all_calls' });
      expect(stripIsolates(shares.model.points[0]!.text)).toBe('20.0% (provisional)');
      expect(shares.table.rows[0]!.cells[1]).toMatchObject({ form: 'percent', cell: { value: 20 } });
    }
    expect(funnelAt('with=nothing').view.against).toBe('residents');
  });

  test('is offered where a rate or a whole is declared and enough areas stand together', () => {
    const { context, selection } = funnelAt('');
    expect(isOffered('funnel', selection, context)).toBe(true);
    expect(isOffered('funnel', { ...selection, ordered: codes.slice(0, 4) }, context)).toBe(false);
    const services = at(
      'indicator=services',
      codes.map((area) => row('services', '1400', 9, { area })),
      catalogue,
    );
    expect(isOffered('funnel', services.selection, services.context)).toBe(false);
    expect(funnelView(services.selection, services.context)).toBeUndefined();
  });
});
