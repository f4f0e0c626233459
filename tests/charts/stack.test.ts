import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hatchMark } from '../../src/charts/pattern.ts';
import type { StackModel } from '../../src/charts/stack/model.ts';
import { stackOption, stackScene } from '../../src/charts/stack/option.ts';
import { envOf, isRect, marksOf, stackOf, textsOf } from './sample.ts';

const partsOf = (model: StackModel, direction: 'rtl' | 'ltr', index = 0) =>
  stackScene(model, envOf(direction)).items[index]!.below.filter(isRect);

describe('parts of a hundred percent', () => {
  it('stand in the order given, from the right in Persian, from the left in English', () => {
    const [first, rest] = partsOf(stackOf(), 'rtl');
    expect(first!.shape.x).toBeGreaterThan(rest!.shape.x);
    const [second, last] = partsOf(stackOf(), 'ltr');
    expect(second!.shape.x).toBeLessThan(last!.shape.x);
    expect(second!.shape.width / last!.shape.width).toBeCloseTo(1.5, 1);
  });

  it('hatch a remainder on paper', () => {
    const [, rest] = partsOf(stackOf(), 'rtl');
    expect(rest!.style.fill).toBe(envOf('rtl').colours.paper);
    const hatch = stackScene(stackOf(), envOf('rtl')).items[0]!.below.find(({ type }) => type === 'path');
    expect(hatch).toMatchObject({ type: 'path', style: { stroke: envOf('rtl').colours.mark } });
  });

  it('hatch with lines inside the box, all falling at 45°, whatever its size', () => {
    const size = fc.double({ min: 0.5, max: 600, noNaN: true });
    fc.assert(
      fc.property(size, size, (width, height) => {
        const mark = hatchMark({ x: 100, y: 50, width, height }, 'red');
        const data = mark.type === 'path' ? mark.shape.pathData : '';
        const ends = [...data.matchAll(/M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)/g)].map(([, ...all]) =>
          all.map(Number),
        );
        for (const [x1, y1, x2, y2] of ends as [number, number, number, number][]) {
          expect(x2 - x1).toBeCloseTo(y2 - y1, 0);
          for (const x of [x1, x2]) expect(x >= 99.9 && x <= 100.1 + width).toBe(true);
          for (const y of [y1, y2]) expect(y >= 49.9 && y <= 50.1 + height).toBe(true);
        }
        if (width + height > 20) expect(ends.length).toBeGreaterThan(0);
      }),
    );
  });

  it('leave an incomplete category as an empty dashed outline with its word', () => {
    const categories = [
      { key: 'a', label: 'area a', isHighlighted: false, isIncomplete: true, text: 'incomplete' },
    ];
    const scene = stackScene(stackOf({ categories }), envOf('ltr'));
    expect(scene.items[0]!.below).toHaveLength(1);
    expect(scene.items[0]!.below[0]!.style).toMatchObject({ lineDash: [3, 3] });
    expect(textsOf(scene.items[0]!.above)).toContain('\u2066incomplete\u2069');
  });

  it('leave out a share that is not known', () => {
    const parts = stackOf().parts.map((part, index) =>
      index === 1 ? { ...part, shares: [null, null] } : part,
    );
    expect(partsOf(stackOf({ parts }), 'ltr')).toHaveLength(1);
  });

  it('put time from left to right as columns in both directions, the first part at the foot', () => {
    for (const direction of ['rtl', 'ltr'] as const) {
      const model = stackOf({ orientation: 'columns' });
      const [first, rest] = partsOf(model, direction);
      const [later] = partsOf(model, direction, 1);
      expect(first!.shape.y).toBeGreaterThan(rest!.shape.y);
      expect(later!.shape.x).toBeGreaterThan(first!.shape.x);
    }
  });

  it('write the share of the first part where it has room, every name, and all in isolates', () => {
    const texts = textsOf(marksOf(stackScene(stackOf(), envOf('rtl'))));
    for (const text of ['area a', 'area b', '60%', '25%'])
      expect(texts).toContain(`\u2067\u200f${text}\u2069`);
    expect(texts.every((text) => /^(\u2067.*\u2069\n?)+$/.test(text))).toBe(true);
  });

  it('mark invented figures, and only them, and draw nothing without a category', () => {
    const words = (isSynthetic: boolean, model = stackOf()) =>
      JSON.stringify(stackOption(model, envOf('rtl', { mark: isSynthetic ? 'sample' : '' })).graphic).split(
        'sample',
      ).length - 1;
    expect(words(true)).toBeGreaterThan(1);
    expect(words(false)).toBe(0);
    expect(words(true, stackOf({ categories: [] }))).toBe(0);
    expect(stackOption(stackOf({ categories: [] }), envOf('rtl')).series).toEqual([]);
  });
});
