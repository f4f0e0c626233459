import { describe, expect, it } from 'vitest';
import { chartTable } from '../../src/charts/chart-table.ts';
import { mostLegible } from '../../src/charts/contrast.ts';
import { cellAt } from '../../src/charts/heat/model.ts';
import { heatOption, heatScene } from '../../src/charts/heat/option.ts';
import { tipOf } from '../../src/charts/tip.ts';
import { envOf, heatOf, isRect, isText, marksOf, shade, textsOf } from './sample.ts';

const gap = (kind: 'missing' | 'suppressed' | 'refused' | 'not_applicable') => ({ kind, text: kind });
const model = heatOf([
  [shade(0), shade(1), shade(2, { isProvisional: true })],
  [gap('missing'), gap('suppressed'), gap('refused')],
]);
const words = (direction: 'rtl' | 'ltr', one = model, rest = {}) =>
  textsOf(marksOf(heatScene(one, envOf(direction, rest)))).join(' ');

describe('a heat map', () => {
  it('runs time from left to right in both languages, names on the side where a line starts', () => {
    for (const direction of ['rtl', 'ltr'] as const) {
      const { items, plot, over } = heatScene(model, envOf(direction));
      expect(items[1]!.hit.x).toBeGreaterThan(items[0]!.hit.x);
      expect(items[3]!.hit.y).toBeGreaterThan(items[0]!.hit.y);
      const name = over.filter(isText).find(({ style }) => String(style.text).includes('area 0'))!;
      if (direction === 'rtl') expect(name.style.x).toBeGreaterThan(plot.x + plot.width);
      else expect(name.style.x).toBeLessThan(plot.x);
      expect(words(direction)).toContain('time runs right');
    }
  });

  it('shades the steps from one end of the ramp to the other', () => {
    const env = envOf('rtl');
    const fills = heatScene(model, env)
      .items.slice(0, 3)
      .map(({ below }) => below.find(isRect)!.style.fill);
    expect(fills[0]).toBe(env.sequential[0]);
    expect(fills[2]).toBe(env.sequential.at(-1));
    expect(new Set(fills).size).toBe(3);
  });

  it('gives each status a mark of its own', () => {
    const { items } = heatScene(model, envOf('ltr'));
    expect(items[2]!.below.map(({ type }) => type)).toEqual(['rect', 'polygon']);
    const [missing, suppressed, refused] = items.slice(3).map(({ below }) => below);
    expect(missing!.map(({ type }) => type)).toEqual(['rect', 'line']);
    expect(suppressed!.map(({ type }) => type)).toEqual(['rect', 'line', 'line']);
    expect(refused!.filter(({ type }) => type === 'line').length).toBeGreaterThan(2);
  });

  it('keeps the lines of a refused cell inside it', () => {
    const { items } = heatScene(model, envOf('rtl', { width: 137 }));
    const { hit, below } = items[5]!;
    for (const mark of below) {
      if (mark.type !== 'line') continue;
      const { x1, x2, y1, y2 } = mark.shape;
      for (const x of [x1, x2]) expect(x >= hit.x - 1e-6 && x <= hit.x + hit.width + 1e-6).toBe(true);
      for (const y of [y1, y2]) expect(y >= hit.y - 1e-6 && y <= hit.y + hit.height + 1e-6).toBe(true);
    }
  });

  it('explains only what is in the picture', () => {
    expect(words('ltr')).toMatch(/equal steps.*low.*middle.*high.*first figure.*none.*hidden/);
    expect(words('ltr')).not.toMatch(/not meant|a break/);
    const plain = heatOf([[shade(1)]]);
    expect(words('ltr', plain)).not.toMatch(/none|hidden|first figure/);
    const empty = heatOf([[gap('not_applicable')]]);
    expect(words('ltr', empty)).toContain('not meant');
    expect(words('ltr', empty)).not.toMatch(/equal steps|middle/);
    const broken = heatOf([[shade(1), shade(1)]]);
    const rows = broken.rows.map((row) => ({ ...row, breaksAt: [1] }));
    expect(words('ltr', { ...broken, rows })).toContain('a break');
  });

  it('writes values where all of them have room, quarters where they have', () => {
    expect(words('ltr')).toMatch(/\u20660\u2069/);
    const many = heatOf([Array.from({ length: 34 }, (_, index) => shade(index % 3))]);
    expect(words('ltr', many, { width: 320 })).not.toMatch(/\u20660\u2069|Q1/);
    expect(words('ltr', many, { width: 320 })).toContain('1400');
    expect(words('ltr', many, { width: 1180 })).toMatch(/\u20660\u2069.*Q1/);
  });

  it('knows the area and the period of each cell', () => {
    expect(cellAt(model, 4)).toMatchObject({ row: { key: 'a1' }, period: { id: 'p1' } });
    expect(cellAt(model, 6)).toBeUndefined();
    expect(cellAt(heatOf([]), 0)).toBeUndefined();
    expect(heatScene(model, envOf('rtl')).items[4]!.key).toBe('a1');
    expect(tipOf({ form: 'heat', model }, { index: 2 })).toEqual({
      title: 'area 0',
      rows: [{ label: 'quarter 2', text: 'about 2', isHighlighted: true }],
    });
  });

  it('says every cell in its table', () => {
    const { head, rows } = chartTable({ form: 'heat', model });
    expect(head).toEqual(['area', 'quarter 0', 'quarter 1', 'quarter 2']);
    expect(rows[1]).toEqual({ key: 'a1', cells: ['area 1', 'missing', 'suppressed', 'refused'] });
  });

  it('outlines the chosen cell', () => {
    const outlines = (one: typeof model) =>
      heatScene(one, envOf('rtl'))
        .over.filter(isRect)
        .filter(({ style }) => style.lineWidth === 2);
    expect(outlines({ ...model, selected: { key: 'a1', periodId: 'p2' } })).toHaveLength(1);
    expect(outlines({ ...model, selected: { key: 'gone', periodId: 'p2' } })).toHaveLength(0);
  });

  it('draws nothing without a row', () => {
    const option = heatOption(heatOf([]), envOf('rtl', { mark: 'sample' }));
    expect([option.series, option.graphic]).toEqual([[], []]);
  });

  it('writes on a shade in the colour that is read best', () => {
    expect(mostLegible(['#000000', '#ffffff'], '#E3E6E8')).toBe('#000000');
    expect(mostLegible(['#000000', '#ffffff'], '#173F84')).toBe('#ffffff');
  });
});
