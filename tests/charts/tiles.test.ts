import { describe, expect, it } from 'vitest';
import { ownHeight } from '../../src/charts/build-option.ts';
import { chartTable } from '../../src/charts/chart-table.ts';
import type { HeatCell } from '../../src/charts/heat/model.ts';
import { layoutTiles, tilesHeight } from '../../src/charts/tiles/layout.ts';
import type { TileBlock, TilesModel } from '../../src/charts/tiles/model.ts';
import { tilesOption, tilesScene } from '../../src/charts/tiles/option.ts';
import { tipOf } from '../../src/charts/tip.ts';
import { envOf, isRect, isText, marksOf, shade, textsOf } from './sample.ts';

const blockOf = (key: string, cells: readonly HeatCell[], rest: Partial<TileBlock> = {}): TileBlock => ({
  key,
  label: `province ${key}`,
  shortLabel: key,
  isHighlighted: false,
  tiles: cells.map((cell, index) => ({
    key: `${key}${index}`,
    label: `county ${key}${index}`,
    isHighlighted: false,
    cell,
  })),
  ...rest,
});

const tilesOf = (blocks: readonly TileBlock[], rest: Partial<TilesModel> = {}): TilesModel => ({
  blocks,
  steps: ['low', 'middle', 'high'],
  scaleLabel: 'equal steps',
  areaLabel: 'county',
  blockLabel: 'province',
  valueLabel: 'value',
  labels: {
    missing: 'none',
    suppressed: 'hidden',
    refused: 'refused',
    not_applicable: 'not meant',
    provisional: 'first figure',
  },
  sentence: 'a sentence',
  ...rest,
});

const many = (count: number) => Array.from({ length: count }, (_, index) => shade(index % 3));
const nation = tilesOf(Array.from({ length: 31 }, (_, index) => blockOf(`p${index}`, many(1 + index))));

describe('tiles', () => {
  it('are of one size, inside the picture, and none stands on another', () => {
    for (const width of [320, 686, 1180])
      for (const direction of ['rtl', 'ltr'] as const) {
        const env = envOf(direction, { width, height: 2000 });
        const boxes = tilesScene(nation, env).items.map(({ hit }) => hit);
        expect(boxes).toHaveLength((31 * 32) / 2);
        for (const box of boxes) {
          expect(box.width).toBeCloseTo(boxes[0]!.width, 6);
          expect(box.width).toBeGreaterThan(14);
          expect(box.x >= 0 && box.x + box.width <= width).toBe(true);
        }
        const corners = new Set(boxes.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`));
        expect(corners.size).toBe(boxes.length);
      }
  });

  it('begin where a line of the language begins, under the name of their province', () => {
    const model = tilesOf([blockOf('one', many(4)), blockOf('two', many(4))]);
    const [rtl, ltr] = (['rtl', 'ltr'] as const).map((direction) => tilesScene(model, envOf(direction)));
    const firsts = (scene: typeof rtl) => [scene!.items[0]!.hit.x, scene!.items[4]!.hit.x];
    expect(firsts(ltr)[0]).toBeLessThan(firsts(ltr)[1]!);
    expect(firsts(rtl)[0]).toBeGreaterThan(firsts(rtl)[1]!);
    const name = ltr!.over.filter(isText).find(({ style }) => String(style.text).includes('one'))!;
    expect(Number(name.style.y)).toBeLessThan(ltr!.items[0]!.hit.y);
    expect(Number(name.style.x)).toBe(ltr!.items[0]!.hit.x);
  });

  it('know the height that they need: the narrower the higher', () => {
    const heights = [320, 686, 1180].map((width) => tilesHeight(nation, envOf('rtl', { width })));
    expect(heights[0]).toBeGreaterThan(heights[1]!);
    expect(heights[1]).toBeGreaterThan(heights[2]!);
    const env = envOf('rtl', { width: 686 });
    expect(ownHeight({ form: 'tiles', model: nation }, env)).toBe(heights[1]);
    expect(layoutTiles(nation, env).plot.height).toBeLessThan(heights[1]!);
  });

  it('shade values and mark each gap with more than a colour, in picture and key', () => {
    const gaps = (['missing', 'suppressed', 'refused', 'not_applicable'] as const).map(
      (kind): HeatCell => ({ kind, text: kind }),
    );
    const env = envOf('rtl');
    const { items, over } = tilesScene(tilesOf([blockOf('one', [...many(3), ...gaps])]), env);
    const fills = items.map(({ below }) => below.find(isRect)?.style.fill);
    expect(new Set(fills.slice(0, 3)).size).toBe(3);
    for (const fill of fills.slice(3)) expect(env.sequential).not.toContain(fill);
    const drawn = items.slice(3).map(({ below }) => below.map(({ type }) => type).join(' '));
    expect(new Set(drawn).size).toBe(4);
    expect(textsOf(over).join(' ')).toMatch(
      /equal steps.*low.*middle.*high.*none.*hidden.*refused.*not meant/s,
    );
  });

  it('turn over the corner of a provisional value', () => {
    const model = tilesOf([blockOf('one', [shade(0), shade(1, { isProvisional: true })])]);
    const { items, over } = tilesScene(model, envOf('rtl'));
    expect(items.map(({ below }) => below.length)).toEqual([1, 2]);
    expect(textsOf(over).join(' ')).toContain('first figure');
  });

  it('outline the highlighted province, and its county more heavily', () => {
    const block = blockOf('one', many(4), { isHighlighted: true });
    const [first, ...others] = block.tiles;
    const model = tilesOf([
      { ...block, tiles: [{ ...first!, isHighlighted: true }, ...others] },
      blockOf('two', many(4)),
    ]);
    const { middle, items, over } = tilesScene(model, envOf('ltr'));
    const rims = middle.filter(isRect);
    expect(rims).toHaveLength(3);
    expect(rims[0]!.shape.width).toBeGreaterThan(4 * items[0]!.hit.width);
    expect(rims.slice(1).map(({ shape }) => shape)).toEqual([items[0]!.hit, items[0]!.hit]);
    expect(rims[2]!.style.lineWidth).toBeGreaterThan(rims[0]!.style.lineWidth!);
    expect(over.filter(isText).map(({ style }) => style.fontWeight)).toContain(700);
  });

  it('say county, province and value to the pointer and in the table', () => {
    const model = tilesOf([blockOf('one', many(1)), blockOf('two', many(2))]);
    expect(tipOf({ form: 'tiles', model }, { index: 2 })).toEqual({
      title: 'county two1',
      rows: [
        { label: 'province', text: 'province two', isHighlighted: false },
        { label: 'value', text: 'about 1', isHighlighted: false },
      ],
    });
    expect(tipOf({ form: 'tiles', model }, { index: 3 })).toBeUndefined();
    const table = chartTable({ form: 'tiles', model });
    expect(table.head).toEqual(['county', 'province', 'value']);
    expect(table.rows[1]).toEqual({ key: 'two0', cells: ['county two0', 'province two', 'about 0'] });
  });

  it('draw nothing of nothing', () => {
    expect(tilesOption(tilesOf([]), envOf('rtl')).series).toEqual([]);
    expect(marksOf(tilesScene(tilesOf([]), envOf('rtl')))).toEqual([]);
  });
});
