import { describe, expect, test } from 'vitest';
import { overviewMap, overviewMapTable } from '../../../src/pages/overview/map.ts';
import { overviewView } from '../../../src/pages/overview/view-model.ts';
import type { FigureRow } from '../../../src/queries/figure-row.ts';
import { calls, PARTIAL } from '../compare/views/at.ts';
import { contextOf } from '../context.ts';

function mapAt(hash: string, rows: readonly FigureRow[]) {
  const context = contextOf(rows, { hash: `#/overview?lang=en&${hash}` });
  const map = overviewMap(overviewView(context, { area: 'IR-29' }), context);
  return { map, table: map && overviewMapTable(map, context) };
}

const ROWS = [
  calls('IR-29', '1400-Q1', 1588),
  calls('IR-01', '1400-Q1', 900, { status: 'P' }),
  calls('IR-09', '1399-Q4', 3000),
];

describe('the map of the overview', () => {
  const { map, table } = mapAt('period=1400-Q1', ROWS);

  test('has the rate of the lead figure in every province in the period of the page', () => {
    expect(map!.indicator).toBe('related_calls');
    expect(map!.values.filter(({ value }) => value !== null).map(({ area }) => area)).toContain('IR-29');
    expect(map!.what).toContain('per 100,000');
    expect(map!.highlighted).toBe('IR-29');
  });

  test('says of a province without a figure in this period that it did not report', () => {
    const lacking = map!.values.find(({ area }) => area === 'IR-09')!;
    expect(lacking).toMatchObject({ value: null, text: 'not reported', reasons: [] });
    const row = table!.rows.find(({ key }) => key === 'IR-09')!;
    expect(row.cells[1]).toMatchObject({ kind: 'value', cell: { kind: 'missing' } });
  });

  test('sets a partial report apart with its reason, and gives it no place among the values', () => {
    const { map: partial, table: rows } = mapAt('period=1400-Q1', [
      ...ROWS.slice(0, 1),
      calls('IR-01', '1400-Q1', 900, PARTIAL),
    ]);
    const apart = partial!.values.find(({ area }) => area === 'IR-01')!;
    expect(apart.value).toBeNull();
    expect(apart.reasons.map(({ code }) => code)).toEqual(['coverage_partial']);
    expect(rows!.rows.find(({ key }) => key === 'IR-01')!.cells[1]).toMatchObject({ kind: 'refused' });
  });

  test('is none where no calls are known', () => {
    expect(mapAt('period=1400-Q1&area=IR-09', ROWS).map).toBeUndefined();
  });

  test('of a county is the country with its province', () => {
    const { map: ofCounty } = mapAt('area=IR-2901&period=1400-Q1', [
      ...ROWS,
      calls('IR-2901', '1400-Q1', 60),
    ]);
    expect(ofCounty!.highlighted).toBe('IR-29');
  });
});
