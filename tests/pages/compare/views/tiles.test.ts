import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../../../src/model/catalogue.ts';
import type { DataSetEntry } from '../../../../src/model/data-set.ts';
import { deeperQueries } from '../../../../src/pages/compare/data.ts';
import { tilesModel } from '../../../../src/pages/compare/tiles/model.ts';
import { tilesTable } from '../../../../src/pages/compare/tiles/table.ts';
import { tilesOf } from '../../../../src/pages/compare/tiles/tiles.ts';
import { isOffered } from '../../../../src/pages/compare/views.ts';
import type { FigureRow } from '../../../../src/queries/figure-row.ts';
import { parseHash } from '../../../../src/url/location.ts';
import { row } from '../../../answers/rows.ts';
import { catalogue as small } from '../../../comparability/catalogue.ts';
import { at, calls, MISSING, PARTIAL, SUPPRESSED } from './at.ts';

const county = (code: string, name: string) =>
  ({ code, level: 'county', parent: code.slice(0, 5), name_fa: name, name_en: name }) as const;

const catalogue = indexCatalogue({
  ...small,
  areas: [
    ...small.areas,
    county('IR-2902', 'Qaen'),
    county('IR-0101', 'Ahar'),
    county('IR-0102', 'Bonab'),
    county('IR-0901', 'Neyshabur'),
  ],
  county_indicators: ['related_calls'],
});

const ROWS = [
  calls('IR-29', '1400-Q1', 100),
  calls('IR-01', '1400-Q1', 80),
  calls('IR-2901', '1400-Q1', 12),
  calls('IR-2902', '1400-Q1', 40),
  calls('IR-0101', '1400-Q1', 30, { status: 'P' }),
  calls('IR-0102', '1400-Q1', null, SUPPRESSED),
];

function tilesAt(hash: string, rows: readonly FigureRow[] = ROWS) {
  const { context, selection } = at(`indicator=related_calls&view=tiles&to=1400-Q1${hash}`, rows, catalogue);
  const tiles = tilesOf(selection, context);
  return { context, selection, tiles, model: tilesModel(tiles, context) };
}

const shown = ({ model }: ReturnType<typeof tilesAt>) =>
  model.blocks.map(({ key, tiles }) => [key, ...tiles.map((tile) => `${tile.key} ${tile.cell.kind}`)]);

describe('all counties as tiles', () => {
  test('stand in blocks of provinces by name, in order of value, the unreported ones last', () => {
    expect(shown(tilesAt(''))).toEqual([
      ['IR-01', 'IR-0101 value', 'IR-0102 suppressed'],
      ['IR-09', 'IR-0901 missing'],
      ['IR-29', 'IR-2902 value', 'IR-2901 value'],
    ]);
  });

  test('have shades and marks by one scale for the whole country', () => {
    const { model } = tilesAt('');
    const cells = model.blocks.flatMap(({ tiles }) => tiles.map(({ cell }) => cell));
    const steps = cells.flatMap((cell) => (cell.kind === 'value' ? [cell.step] : []));
    expect(steps[1]).toBeGreaterThan(steps[0]!);
    expect(steps[0]).toBeGreaterThan(steps[2]!);
    expect(cells[0]).toMatchObject({ isProvisional: true });
    expect(model.sentence).toContain('12 (Birjand)');
    expect(model.sentence).toContain('40 (Qaen)');
    const none = ROWS.map((one) => (one.area === 'IR-2901' ? { ...one, value: null, ...MISSING } : one));
    expect(shown(tilesAt('', none))[2]).toEqual(['IR-29', 'IR-2902 value', 'IR-2901 missing']);
  });

  test('set a county apart whose offices did not all report', () => {
    const rows = [...ROWS.slice(0, 5), calls('IR-0102', '1400-Q1', 90, PARTIAL)];
    expect(shown(tilesAt('', rows))[0]).toEqual(['IR-01', 'IR-0101 value', 'IR-0102 refused']);
  });

  test('keep the country when a county is chosen, and highlight it with its province', () => {
    const chosen = tilesAt('&area=IR-2901');
    expect(shown(chosen)).toEqual(shown(tilesAt('')));
    const blocks = chosen.model.blocks.filter(({ isHighlighted }) => isHighlighted);
    expect(blocks.map(({ key }) => key)).toEqual(['IR-29']);
    const tiles = chosen.model.blocks.flatMap((block) => block.tiles.filter((tile) => tile.isHighlighted));
    expect(tiles.map(({ key }) => key)).toEqual(['IR-2901']);
    expect(chosen.selection.focus).toBe('IR-29');
    const province = tilesAt('&area=IR-01').model;
    expect(province.blocks.find(({ isHighlighted }) => isHighlighted)!.key).toBe('IR-01');
    expect(province.blocks.flatMap((block) => block.tiles.filter((tile) => tile.isHighlighted))).toEqual([]);
  });

  test('are those of the provinces that were chosen, where several were', () => {
    expect(shown(tilesAt('&areas=IR-01,IR-29')).map(([key]) => key)).toEqual(['IR-01', 'IR-29']);
    expect(shown(tilesAt('&areas=IR-29'))).toHaveLength(3);
    expect(shown(tilesAt('&areas=IR-2901,IR-2902'))).toHaveLength(3);
  });

  test('have a table of all counties in one order, each with its province', () => {
    const { tiles, context } = tilesAt('');
    const table = tilesTable(tiles, context);
    expect(table.rows.map(({ key }) => key)).toEqual(['IR-2902', 'IR-0101', 'IR-2901', 'IR-0102', 'IR-0901']);
    expect(table.columns.map(({ key }) => key).slice(0, 3)).toEqual(['area', 'province', 'value']);
    expect(table.rows[0]!.cells[1]).toEqual({ kind: 'text', text: 'South Khorasan' });
  });

  test('are offered only where the data set has figures of counties', () => {
    const { context, selection } = tilesAt('');
    expect(isOffered('tiles', selection, context)).toBe(true);
    const other = at('indicator=all_calls', [row('all_calls', '1400-Q1', 5)], catalogue);
    expect(isOffered('tiles', other.selection, other.context)).toBe(false);
  });

  test('of a sensitive subject are neither offered nor drawn, even where they are reported', () => {
    const rows = [row('child_abuse_reports', '1400-Q1', 12, { area: 'IR-2901' })];
    const known = indexCatalogue({ ...catalogue, county_indicators: ['child_abuse_reports'] });
    const { context, selection } = at('indicator=child_abuse_reports&view=tiles&to=1400-Q1', rows, known);
    expect(isOffered('tiles', selection, context)).toBe(false);
    expect(tilesOf(selection, context).values).toEqual([]);
  });
});

describe('the question for the tiles', () => {
  const dense = { name: 'example', observations: 1_000_000 } as DataSetEntry;
  const edition = { asof: undefined, definition: undefined };
  const asked = (hash: string) =>
    deeperQueries(dense, catalogue, parseHash(`#/compare?${hash}`).search, edition).map(({ key }) => key[0]);

  test('is one for all counties of the indicator, only where it has some', () => {
    expect(asked('view=tiles&indicator=related_calls')).toEqual(['counties']);
    expect(asked('view=tiles&indicator=all_calls')).toEqual([]);
    expect(asked('view=heat&indicator=related_calls')).toEqual([]);
  });
});
