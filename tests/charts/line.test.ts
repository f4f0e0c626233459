import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextMark } from '../../src/charts/line/additions.ts';
import { layoutLines } from '../../src/charts/line/layout.ts';
import { lineOption } from '../../src/charts/line/option.ts';
import { lineSeries, unbrokenParts } from '../../src/charts/line/series.ts';
import { strokeOf } from '../../src/charts/line/stroke.ts';
import { moveApart } from '../../src/charts/move-apart.ts';
import { envOf, lineOf, seriesOf } from './sample.ts';

interface Drawn {
  readonly id: string;
  readonly name: string;
  readonly connectNulls: boolean;
  readonly z: number;
  readonly lineStyle: { readonly color: string; readonly width: number };
  readonly data: readonly {
    readonly value: number | null;
    readonly symbol?: string;
    readonly itemStyle?: { readonly color: string };
  }[];
}

const drawnOf = (...args: Parameters<typeof lineSeries>) => lineSeries(...args) as unknown as Drawn[];
const rtl = envOf('rtl');

describe('lines', () => {
  it('keeps gaps as gaps and never joins them', () => {
    const [, line] = drawnOf(lineOf([seriesOf('a', [1, null, 3, 4])]), rtl);
    expect(line!.data.map((point) => point.value)).toEqual([1, null, 3, 4]);
    expect(line!.connectNulls).toBe(false);
  });

  it('shows a value between two gaps as a dot, and the provisional end hollow', () => {
    const [, line] = drawnOf(lineOf([seriesOf('a', [1, null, 3, null, 4, 5], { provisionalFrom: 5 })]), rtl);
    expect(line!.data.map((point) => point.symbol)).toEqual([
      'circle',
      undefined,
      'circle',
      undefined,
      undefined,
      'circle',
    ]);
    expect(line!.data[5]!.itemStyle!.color).toBe(rtl.colours.paper);
    expect(line!.data[0]!.itemStyle!.color).toBe(rtl.colours.accent);
  });

  it('breaks a line where the series is broken, without losing a value', () => {
    const broken = seriesOf('a', [1, 2, 3, 4, 5], { breaksAt: [2, 4] });
    expect(unbrokenParts(broken)).toEqual([
      [1, 2, null, null, null],
      [null, null, 3, 4, null],
      [null, null, null, null, 5],
    ]);
    expect(drawnOf(lineOf([broken]), rtl).map(({ id }) => id)).toEqual([
      'a~0~halo',
      'a~0',
      'a~1~halo',
      'a~1',
      'a~2~halo',
      'a~2',
    ]);
  });

  it('draws up to eight equals in colours with different dashes, more of them grey', () => {
    const equals = (count: number) =>
      lineOf(Array.from({ length: count }, (_, index) => seriesOf(`s${index}`, [1, 2], { role: 'series' })));
    const strokes = equals(8).series.map((series) => strokeOf(series, equals(8), rtl));
    expect(new Set(strokes.map(({ colour }) => colour)).size).toBe(8);
    expect(new Set(strokes.map(({ dash }) => dash.join())).size).toBe(8);
    const nine = drawnOf(equals(9), rtl);
    expect(new Set(nine.map((line) => line.lineStyle.color))).toEqual(new Set([rtl.colours.context]));
  });

  it('names the grey lines above the plot, on none of them, however high they lie', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 9 }), (values) => {
        const grey = [seriesOf('a', values, { role: 'context' }), seriesOf('b', [1, 2])];
        const model = lineOf(grey, { contextLabel: 'grey lines: 30 other provinces' });
        const { plot } = layoutLines(model, rtl);
        const [label] = contextMark(model, layoutLines(model, rtl), rtl);
        expect(label!.type === 'text' && Number(label!.style.y)).toBeLessThan(plot.y - 8);
        const unnamed = lineOf([seriesOf('b', [1, 2])], { contextLabel: 'nothing is grey' });
        expect(contextMark(unnamed, layoutLines(unnamed, rtl), rtl)).toEqual([]);
      }),
    );
  });

  it('keeps the accent for the highlight beside equals', () => {
    const model = lineOf([seriesOf('h', [1]), seriesOf('s', [2], { role: 'series' })]);
    expect(strokeOf(model.series[1]!, model, rtl).colour).toBe(rtl.categorical[1]);
  });

  it('puts the value axis where a line of text starts, and time from left to right in both directions', () => {
    const model = lineOf([seriesOf('a', [10, 20])]);
    for (const [direction, position] of [
      ['rtl', 'right'],
      ['ltr', 'left'],
    ] as const) {
      const option = lineOption(model, envOf(direction)) as { yAxis: object; xAxis: object };
      expect(option.yAxis).toMatchObject({ position });
      expect(option.xAxis).not.toHaveProperty('inverse');
      expect(option.xAxis).toMatchObject({ data: ['p0', 'p1'] });
    }
  });

  it('includes zero unless the model says otherwise', () => {
    const values = [seriesOf('a', [140, 180])];
    expect(layoutLines(lineOf(values), rtl).scale.min).toBe(0);
    expect(layoutLines(lineOf(values, { includesZero: false }), rtl).scale.min).toBeGreaterThan(0);
    expect(layoutLines(lineOf([seriesOf('a', [-40, -10])]), rtl).scale.max).toBe(0);
  });

  it('marks invented figures, and only them, and draws nothing without a series', () => {
    const words = (isSynthetic: boolean, model = lineOf([seriesOf('a', [1, 2])])) =>
      JSON.stringify(lineOption(model, envOf('rtl', { mark: isSynthetic ? 'sample' : '' })).graphic).split(
        'sample',
      ).length - 1;
    expect(words(true)).toBeGreaterThan(3);
    expect(words(false)).toBe(0);
    expect(words(true, lineOf([]))).toBe(0);
    expect(lineOption(lineOf([]), rtl).series).toEqual([]);
    expect(lineOption(lineOf([seriesOf('a', [null, null])]), rtl).series).toEqual([]);
  });

  it('isolates every text of the axes', () => {
    const option = lineOption(lineOf([seriesOf('a', [1, 2])]), rtl) as unknown as {
      yAxis: { axisLabel: { formatter: (value: number) => string } };
      xAxis: { axisLabel: { formatter: (value: string, index: number) => string } };
    };
    expect(option.yAxis.axisLabel.formatter(1)).toBe('\u2067\u200f1\u2069');
    expect(option.xAxis.axisLabel.formatter('p0', 0)).toBe('\u2067\u200f1390\u2069');
  });
});

describe('labels at the ends of lines', () => {
  it('do not overlap and stay inside when there is room for them', () => {
    const item = fc.record({ y: fc.integer({ min: 0, max: 300 }), height: fc.integer({ min: 12, max: 32 }) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 9 }), (items) => {
        const centres = moveApart(items, 0, 300);
        const boxes = items
          .map(({ height }, index) => ({
            top: centres[index]! - height / 2,
            bottom: centres[index]! + height / 2,
          }))
          .sort((a, b) => a.top - b.top);
        for (const [index, box] of boxes.entries()) {
          expect(box.top).toBeGreaterThanOrEqual(-1e-6);
          expect(box.bottom).toBeLessThanOrEqual(300 + 1e-6);
          if (index > 0) expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1]!.bottom - 1e-6);
        }
      }),
    );
  });

  it('stay where they are when nothing is near', () => {
    expect(
      moveApart(
        [
          { y: 200, height: 16 },
          { y: 40, height: 16 },
        ],
        0,
        300,
      ),
    ).toEqual([200, 40]);
  });
});
