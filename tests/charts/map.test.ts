import { describe, expect, it } from 'vitest';
import { ownHeight } from '../../src/charts/build-option.ts';
import { chartTable } from '../../src/charts/chart-table.ts';
import { outerBorder } from '../../src/charts/map/border.ts';
import { mapHeight } from '../../src/charts/map/layout.ts';
import type { MapArea, MapModel, MapRing } from '../../src/charts/map/model.ts';
import { mapOption, mapScene } from '../../src/charts/map/option.ts';
import { boxInside, insideOf, isWithin } from '../../src/charts/map/place-inside.ts';
import type { Mark } from '../../src/charts/marks.ts';
import { tipOf } from '../../src/charts/tip.ts';
import { envOf, isText, shade, textsOf } from './sample.ts';

const box = (x: number, y: number, width: number, height: number): MapRing => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

const areaOf = (key: string, rings: readonly MapRing[], rest: Partial<MapArea> = {}): MapArea => ({
  key,
  label: `area ${key}`,
  shortLabel: key,
  isHighlighted: false,
  rings,
  cell: shade(0),
  ...rest,
});

const mapOf = (areas: readonly MapArea[], rest: Partial<MapModel> = {}): MapModel => ({
  width: 400,
  height: 200,
  areas,
  land: [],
  water: [],
  waterLabels: [],
  steps: ['low', 'middle', 'high'],
  scaleLabel: 'equal steps',
  areaLabel: 'area',
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

const west = areaOf('west', [box(0, 0, 200, 200)]);
const east = areaOf('east', [box(200, 0, 200, 200)], { cell: shade(2) });
const wide = envOf('rtl', { width: 500, height: 400 });
const polygonsOf = (marks: readonly Mark[]) => marks.flatMap((one) => (one.type === 'polygon' ? [one] : []));
const allTexts = (model: MapModel, env = wide) => textsOf(mapScene(model, env).over).join(' ');

describe('a map', () => {
  it('keeps its aspect at any size, and west is left in both languages', () => {
    for (const width of [320, 700, 1600])
      for (const direction of ['rtl', 'ltr'] as const) {
        const env = envOf(direction, { width, height: 500 });
        const { plot, items } = mapScene(mapOf([west, east]), env);
        expect(plot.width / plot.height).toBeCloseTo(2, 5);
        const [first, second] = items.map(({ below }) => polygonsOf(below)[0]!.shape.points[0]![0]!);
        expect(first).toBeLessThan(second!);
        expect(plot.x >= 0 && plot.x + plot.width <= width).toBe(true);
      }
  });

  it('is found by the pointer on its land, not in the box around it', () => {
    for (const item of mapScene(mapOf([west, east]), wide).items) expect('hit' in item).toBe(false);
  });

  it('shades values, leaves what is not reported as paper, and marks each gap', () => {
    const gaps = (['missing', 'suppressed', 'refused', 'not_applicable'] as const).map((kind, index) =>
      areaOf(kind, [box(index * 100, 0, 100, 100)], { cell: { kind, text: kind } }),
    );
    const { items, over } = mapScene(mapOf(gaps), wide);
    const fills = items.map(({ below }) => polygonsOf(below)[0]!.style.fill);
    expect(fills[0]).toBe(wide.colours.paper);
    expect(wide.sequential).not.toContain(fills[0]);
    expect(fills[1]).toBe(wide.colours.inset);
    expect(allTexts(mapOf(gaps))).toMatch(/none.*hidden.*refused.*not meant/);
    expect(over.filter(({ type }) => type === 'line').length).toBeGreaterThan(4);
    const values = mapScene(mapOf([west, east]), wide).items.map(({ below }) => polygonsOf(below)[0]!);
    expect(values.map(({ style }) => style.fill)).toEqual([wide.sequential[0], wide.sequential.at(-1)]);
  });

  it('puts each name inside its area, with its value where it fits, else without', () => {
    const { over, items } = mapScene(mapOf([west, east]), wide);
    expect(textsOf(over).join(' ')).toMatch(/west.*0.*east.*2/);
    const name = over.filter(isText).find(({ style }) => String(style.text).includes('west'))!;
    const ring = polygonsOf(items[0]!.below)[0]!.shape.points;
    expect(isWithin({ x: Number(name.style.x), y: Number(name.style.y) }, ring)).toBe(true);
    const narrow = areaOf('a long name of a province', [box(0, 0, 30, 200)]);
    expect(allTexts(mapOf([narrow, east]))).not.toContain('province');
  });

  it('names the highlighted area at any price, in the picture and apart from other names', () => {
    const tiny = areaOf('tiny', [box(196, 90, 8, 8)], { isHighlighted: true });
    const { over, middle } = mapScene(mapOf([west, east, tiny]), wide);
    const name = over.filter(isText).find(({ style }) => String(style.text).includes('tiny'))!;
    expect(Number(name.style.x)).toBeGreaterThan(0);
    expect(name.style.lineWidth).toBe(4);
    const rims = polygonsOf(middle).map(({ style }) => style.stroke);
    expect(rims).toEqual([wide.colours.paper, wide.colours.ink]);
  });

  it('draws a smaller area over the larger one that holds it', () => {
    const inner = areaOf('inner', [box(50, 50, 40, 40)]);
    expect(mapScene(mapOf([inner, west]), wide).items.map(({ key }) => key)).toEqual(['west', 'inner']);
    const tip = tipOf({ form: 'map', model: mapOf([inner, west]) }, { index: 1 });
    expect(tip).toEqual({
      title: 'area inner',
      rows: [{ label: 'value', text: 'about 0', isHighlighted: false }],
    });
  });

  it('marks a provisional value after its number and in the key', () => {
    const first = areaOf('first', [box(0, 0, 200, 200)], { cell: shade(1, { isProvisional: true }) });
    expect(allTexts(mapOf([first, east]))).toMatch(/1 ○.*first figure/);
    expect(allTexts(mapOf([west, east]))).not.toContain('first figure');
  });

  it('has an area without an outline in the table alone', () => {
    const without = areaOf('without', []);
    const model = mapOf([west, without]);
    expect(mapScene(model, wide).items).toHaveLength(1);
    expect(chartTable({ form: 'map', model })).toEqual({
      head: ['area', 'value'],
      rows: [
        { key: 'west', cells: ['area west', 'about 0'] },
        { key: 'without', cells: ['area without', 'about 0'] },
      ],
    });
    expect(mapOption(mapOf([without]), wide).series).toEqual([]);
  });

  it('names waters where the name fits in them', () => {
    const water = [box(0, 150, 400, 50)];
    expect(allTexts(mapOf([west], { water, waterLabels: ['Gulf'] }))).toContain('Gulf');
    expect(allTexts(mapOf([west], { water: [box(0, 0, 10, 10)], waterLabels: ['Gulf'] }))).not.toContain(
      'Gulf',
    );
  });

  it('asks for the height that its width gives it, up to one window', () => {
    const model = mapOf([west, east]);
    const heights = [320, 600, 3000].map((width) => mapHeight(model, { ...wide, width }));
    expect(heights[0]).toBeLessThan(heights[1]!);
    expect(heights[2]).toBeLessThan(780);
    expect(ownHeight({ form: 'map', model }, { ...wide, width: 600 })).toBe(heights[1]);
  });
});

describe('the outer border', () => {
  it('leaves out the sides that two areas share', () => {
    const lines = outerBorder([box(0, 0, 200, 200), box(200, 0, 200, 200)]);
    const sides = lines.flatMap((line) => line.slice(1).map((point, index) => `${line[index]} ${point}`));
    expect(sides).toHaveLength(6);
    expect(sides).not.toContain('200,0 200,200');
  });

  it('leaves out what two borders miss each other by', () => {
    const [one, other] = [box(0, 0, 200, 200), box(201, 0, 200, 200)];
    expect(outerBorder([one, other, box(200, 80, 1, 9)])).not.toContainEqual([
      [200, 80],
      [201, 80],
    ]);
  });
});

describe('a place inside', () => {
  const corner: MapRing = [
    [0, 0],
    [100, 0],
    [100, 20],
    [20, 20],
    [20, 100],
    [0, 100],
  ];

  it('is one where the whole box lies on the land', () => {
    const inside = insideOf([corner])!;
    const found = boxInside(inside, { width: 60, height: 12 }, [])!;
    expect(found.y + found.height).toBeLessThanOrEqual(20);
    expect(boxInside(inside, { width: 60, height: 40 }, [])).toBeUndefined();
    expect(boxInside(inside, { width: 60, height: 12 }, [{ x: 0, y: 0, width: 100, height: 20 }])).toBe(
      undefined,
    );
  });

  it('is none in a shape without land', () => {
    expect(insideOf([])).toBeUndefined();
  });
});
