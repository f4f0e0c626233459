import { describe, expect, test } from 'vitest';
import type { Outlines } from '../../../../src/model/geometry.ts';
import { mapOf } from '../../../../src/pages/compare/map/map.ts';
import { isOffered } from '../../../../src/pages/compare/views.ts';
import { mapModel } from '../../../../src/pages/map-model.ts';
import type { FigureRow } from '../../../../src/queries/figure-row.ts';
import { row } from '../../../answers/rows.ts';
import { at, calls, PARTIAL } from './at.ts';

const ROWS = [
  calls('IR-01', '1400-Q1', 100),
  calls('IR-09', '1400-Q1', 300, { status: 'P' }),
  calls('IR-29', '1399-Q4', 40),
];

const square = [0, 0, 100, 0, 0, 100, -100, 0];
const OUTLINES: Outlines = {
  notice: '',
  width: 300,
  height: 100,
  areas: { 'IR-01': [square], 'IR-09': [square], 'IR-29': [square], 'IR-2901': [square] },
  land: [],
  water: [square, square],
  without: [],
};

function mapAt(hash: string, rows: readonly FigureRow[] = ROWS) {
  const { context, selection } = at(`indicator=related_calls&${hash}`, rows);
  const subject = mapOf(selection, context);
  return { context, selection, subject, model: mapModel(subject, OUTLINES, context) };
}

describe('provinces on the map', () => {
  test('are all there: what was not reported is missing, not zero', () => {
    const { model, subject } = mapAt('to=1400-Q1');
    expect(model.areas.map(({ key }) => key)).toEqual(['IR-09', 'IR-01', 'IR-29']);
    expect(model.areas[2]!.cell).toEqual({ kind: 'missing', text: 'not reported' });
    expect(subject.values[2]!.value).toBeNull();
    expect(model.steps).toHaveLength(2);
  });

  test('are in the class that their printed number says, provisional ones marked where not all are', () => {
    const { model } = mapAt('to=1400-Q1');
    expect(model.areas[0]!.cell).toMatchObject({ kind: 'value', step: 1, isProvisional: true });
    expect(model.areas[1]!.cell).toMatchObject({ kind: 'value', step: 0, isProvisional: false });
    const alike = ROWS.map((one) => ({ ...one, status: 'P' as const }));
    expect(mapAt('to=1400-Q1', alike).model.areas[0]!.cell).toMatchObject({ isProvisional: false });
  });

  test('stand apart with their reason where the order holds them apart', () => {
    const { model } = mapAt('to=1400-Q1', [
      calls('IR-01', '1400-Q1', 100),
      calls('IR-09', '1400-Q1', 300),
      calls('IR-29', '1400-Q1', 60, PARTIAL),
    ]);
    const apart = model.areas.find(({ key }) => key === 'IR-29')!;
    expect(apart.cell.kind).toBe('refused');
    expect(apart.cell.text).toContain('Only 5 of 11');
  });

  test('that were not chosen are plain land', () => {
    const { model } = mapAt('to=1400-Q1&areas=IR-01,IR-09');
    expect(model.areas.map(({ key }) => key)).toEqual(['IR-09', 'IR-01']);
    expect(model.land).toHaveLength(2);
  });

  test('carry the highlight of the address, and the names of their waters', () => {
    const { model } = mapAt('to=1400-Q1&area=IR-01');
    expect(model.areas.filter(({ isHighlighted }) => isHighlighted).map(({ key }) => key)).toEqual(['IR-01']);
    expect(model.waterLabels).toEqual(['Persian Gulf', 'Caspian Sea']);
    expect(model.sentence).toContain('100 (East Azerbaijan)');
  });
});

describe('counties on the map', () => {
  const counties = 'areas=IR-2901&to=1400-Q1';
  const rows = [calls('IR-2901', '1400-Q1', 12), calls('IR-01', '1400-Q1', 100)];

  test('are those of the province of the chosen county', () => {
    const { subject, model } = mapAt(counties, [rows[0]!]);
    expect(subject.province).toBe('IR-29');
    expect(model.areas.map(({ key }) => key)).toEqual(['IR-2901']);
    expect(model.waterLabels).toEqual([]);
  });

  test('of a sensitive subject are not drawn, nor offered', () => {
    const sensitive = [row('child_abuse_reports', '1400-Q1', 12, { area: 'IR-2901' })];
    const { context, selection } = at(`indicator=child_abuse_reports&${counties}`, sensitive);
    expect(mapOf(selection, context).values).toEqual([]);
    expect(isOffered('map', selection, context)).toBe(false);
  });
});

describe('a sensitive subject', () => {
  test('has its provinces in the order of names, and a sentence without the highest and the lowest', () => {
    const rows = ['IR-29', 'IR-01', 'IR-09'].map((area, index) =>
      row('child_abuse_reports', '1400-Q1', 10 * (index + 1), { area }),
    );
    const { context, selection } = at('indicator=child_abuse_reports&to=1400-Q1', rows);
    const { values, sentence } = mapOf(selection, context);
    expect(values.map(({ area }) => area)).toEqual(['IR-01', 'IR-09', 'IR-29']);
    expect(sentence).not.toContain('30');
  });
});
