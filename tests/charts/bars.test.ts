import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutBars } from '../../src/charts/bars/layout.ts';
import { barsOption, barsScene } from '../../src/charts/bars/option.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { barsOf, envOf, isRect, isText, marksOf, rowOf, textsOf } from './sample.ts';

const model = barsOf([rowOf('a', 40, { isHighlighted: true }), rowOf('b', 20), rowOf('c', null)]);

describe('bars', () => {
  it('keep the order given, and write every name and every value', () => {
    const scene = barsScene(model, envOf('rtl'));
    expect(scene.items.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    const texts = textsOf(marksOf(scene));
    for (const text of ['area a', 'area b', 'area c', '40', '20', 'not reported']) {
      expect(texts).toContain(`\u2067\u200f${text}\u2069`);
    }
  });

  it('grow from the right in Persian, from the left in English', () => {
    const barOf = (direction: 'rtl' | 'ltr') =>
      barsScene(model, envOf(direction)).items[1]!.below.find(isRect)!;
    const [right, left] = [barOf('rtl').shape, barOf('ltr').shape];
    expect(right.x + right.width).toBeCloseTo(512 - left.x);
    const nameOf = (direction: 'rtl' | 'ltr') =>
      barsScene(model, envOf(direction)).items[0]!.above.find(isText)!;
    expect(nameOf('rtl').style).toMatchObject({ x: 512, align: 'right' });
    expect(nameOf('ltr').style).toMatchObject({ x: 0, align: 'left' });
  });

  it('draw the highlighted one thick in accent and the others thin', () => {
    const { colours } = envOf('rtl');
    const scene = barsScene(model, envOf('rtl'));
    expect(scene.items[0]!.above.find(isRect)).toMatchObject({
      shape: { height: 11 },
      style: { fill: colours.accent },
    });
    expect(scene.items[1]!.below.find(isRect)).toMatchObject({
      shape: { height: 6.4 },
      style: { fill: colours.mark },
    });
  });

  it('never draw a missing value as a bar', () => {
    const missing = barsScene(model, envOf('ltr')).items[2]!;
    const rects = missing.below.filter(isRect);
    expect(rects).toHaveLength(1);
    expect(rects[0]!.style).toMatchObject({ fill: 'transparent', lineDash: [2, 2] });
  });

  it('put growth on both sides of zero', () => {
    const growth = barsOf([rowOf('up', 30), rowOf('down', -20)], { signed: true });
    const { place } = layoutBars(growth, envOf('ltr'));
    const boxes = barsScene(growth, envOf('ltr')).items.map((item) => item.below.find(isRect)!.shape);
    expect(boxes[0]!.x).toBeCloseTo(place(0));
    expect(boxes[1]!.x + boxes[1]!.width).toBeCloseTo(place(0));
    const flipped = barsScene(growth, envOf('rtl')).items.map((item) => item.below.find(isRect)!.shape);
    expect(flipped[0]!.x).toBeLessThan(flipped[1]!.x);
  });

  it('keep every bar, interval and value text inside the plot', () => {
    const value = fc.integer({ min: -90_000, max: 90_000 });
    const row = fc.tuple(value, fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const some = barsOf(
          rows.map(([one, below, above], index) =>
            rowOf(`${index}`, one, { interval: { low: one - below, high: one + above } }),
          ),
        );
        const { place, plotStart, plotEnd } = layoutBars(some, envOf('ltr'));
        for (const { value: one, interval, text } of some.rows) {
          const width = textWidth(text, 12);
          const low = place(Math.min(0, interval!.low)) - (one! < 0 ? width : 0);
          const high = place(Math.max(0, interval!.high)) + (one! < 0 ? 0 : width);
          expect(low).toBeGreaterThanOrEqual(plotStart - 1e-6);
          expect(high).toBeLessThanOrEqual(plotEnd + 1e-6);
        }
      }),
    );
  });

  it('fit 31 rows at 17 to 22 pixels, at most five gridlines with different numbers', () => {
    const many = barsOf(Array.from({ length: 31 }, (_, index) => rowOf(`${index}`, 1000 - index)));
    const { rowHeight, ticks } = layoutBars(many, envOf('rtl', { height: 560 }));
    expect(rowHeight).toBeGreaterThanOrEqual(17);
    expect(rowHeight).toBeLessThanOrEqual(22);
    expect(ticks.length).toBeLessThanOrEqual(5);
    const small = barsOf([rowOf('a', 1)], { formatAxis: (value) => value.toFixed(0) });
    const labels = layoutBars(small, envOf('rtl')).ticks.map((tick) => tick.toFixed(0));
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('interrupt the line of the benchmark before the words of a value', () => {
    const value = fc.integer({ min: -900, max: 900 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), value, (values, benchmark) => {
        const some = barsOf(
          values.map((one, index) => rowOf(`${index}`, one)),
          { benchmark: { value: benchmark, label: 'country' } },
        );
        const env = envOf('ltr');
        const { place, top, rowHeight } = layoutBars(some, env);
        const lines = barsScene(some, env).middle.filter((mark) => mark.type === 'line');
        const isCrossed = (y: number) => lines.some(({ shape }) => shape.y1 < y && y < shape.y2);
        values.forEach((one, index) => {
          const words = barsScene(some, env).items[index]!.above.filter(isText).at(-1)!;
          const x = Number(words.style.x);
          const width = textWidth(String(one), 12) * (one < 0 ? -1 : 1);
          const isUnder =
            place(benchmark) > Math.min(x, x + width) && place(benchmark) < Math.max(x, x + width);
          expect(isCrossed(top + rowHeight * (index + 0.5)) && isUnder).toBe(false);
        });
        // However many words it meets, it is still seen from end to end.
        expect(Math.min(...lines.map(({ shape }) => shape.y1))).toBeLessThan(top + rowHeight / 2);
      }),
    );
  });

  it('mark invented figures, and only them, and draw nothing without a row', () => {
    const words = (isSynthetic: boolean, rows = model.rows) =>
      JSON.stringify(
        barsOption(barsOf(rows), envOf('rtl', { mark: isSynthetic ? 'sample' : '' })).graphic,
      ).split('sample').length - 1;
    expect(words(true)).toBeGreaterThan(1);
    expect(words(false)).toBe(0);
    expect(words(true, [])).toBe(0);
    expect(barsOption(barsOf([]), envOf('rtl')).series).toEqual([]);
  });
});
