import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartTable } from '../../src/charts/chart-table.ts';
import { clipLine } from '../../src/charts/clip-line.ts';
import { layoutFunnel } from '../../src/charts/funnel/layout.ts';
import { drawnPoints } from '../../src/charts/funnel/model.ts';
import { funnelOption, funnelScene } from '../../src/charts/funnel/option.ts';
import { doTouch, placeLabels } from '../../src/charts/place-labels.ts';
import { tipOf } from '../../src/charts/tip.ts';
import { envOf, funnelOf, marksOf, spotOf, textsOf } from './sample.ts';

const model = funnelOf([
  spotOf('a', 100, 20, { isHighlighted: true }),
  spotOf('b', 400, 80, { place: 'above_outer' }),
  spotOf('c', 900, 52),
  spotOf('d', 500, null),
]);
const words = (one = model) => textsOf(marksOf(funnelScene(one, envOf('ltr')))).join(' ');

describe('a funnel', () => {
  it('names the chosen area and those beyond the outer limits, and no other', () => {
    expect(words()).toContain('area a');
    expect(words()).toContain('area b');
    expect(words()).not.toMatch(/area c|area d/);
  });

  it('draws the chosen point last and leaves out what has no value', () => {
    expect(drawnPoints(model).map(({ key }) => key)).toEqual(['c', 'b', 'a']);
    expect(funnelScene(model, envOf('rtl')).items.map(({ key }) => key)).toEqual(['c', 'b', 'a']);
  });

  it('explains pooled value, limits and the places that it shows', () => {
    expect(words()).toMatch(/all together.*inner limits.*is above_outer.*is within/);
    expect(words()).not.toContain('is below_inner');
  });

  it('lists names that find no room, with the numbers at their points', () => {
    const crowd = Array.from({ length: 24 }, (_, index) =>
      spotOf(`${index}`, 500 + index, 80 + index / 10, { place: 'above_outer' }),
    );
    const texts = words(funnelOf(crowd));
    for (const { label } of crowd) for (const word of label.split(' ')) expect(texts).toContain(word);
    const { names, key } = layoutFunnel(funnelOf(crowd), envOf('ltr'));
    expect(names.length).toBeLessThan(24);
    expect(key.height).toBeGreaterThan(layoutFunnel(model, envOf('ltr')).key.height);
  });

  it('says value, base and place in the tip and in the table', () => {
    const chart = { form: 'funnel', model } as const;
    expect(tipOf(chart, { index: 1 })).toEqual({
      title: 'area b',
      rows: [
        { label: 'rate', text: '80', isHighlighted: false },
        { label: 'people', text: '400', isHighlighted: false },
        { label: 'is above_outer', text: '', isHighlighted: false },
      ],
    });
    expect(tipOf(chart, { index: 3 })).toBeUndefined();
    expect(chartTable(chart).rows.map(({ cells }) => cells)[3]).toEqual([
      'area d',
      'not reported',
      '500',
      '',
    ]);
  });

  it('draws nothing without a value', () => {
    const option = funnelOption(funnelOf([spotOf('a', 10, null)]), envOf('rtl', { mark: 'sample' }));
    expect([option.series, option.graphic]).toEqual([[], []]);
  });
});

describe('labels at points', () => {
  it('touch neither each other nor a point, and stay within the bounds', () => {
    const bounds = { x: 0, y: 0, width: 300, height: 200 };
    const spot = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 200 }) });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 25 }), (spots) => {
        const wanted = spots.map((one, index) => ({
          ...one,
          key: `${index}`,
          gaps: [8, 20],
          width: 40 + index,
          height: 15,
        }));
        const obstacles = spots.map(({ x, y }) => ({ x: x - 5, y: y - 5, width: 10, height: 10 }));
        const boxes = [...placeLabels(wanted, obstacles, bounds).values()];
        boxes.forEach((box, index) => {
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 300 && box.y + box.height <= 200).toBe(
            true,
          );
          for (const other of [...obstacles, ...boxes.slice(index + 1)])
            expect(doTouch(box, other)).toBe(false);
        });
      }),
    );
  });
});

describe('a line between two heights', () => {
  it('is cut where it leaves them', () => {
    const line = [
      [0, -10],
      [10, 10],
      [20, 30],
      [30, 10],
    ] as const;
    expect(clipLine(line, 0, 20)).toEqual([
      [
        [5, 0],
        [10, 10],
        [15, 20],
      ],
      [
        [25, 20],
        [30, 10],
      ],
    ]);
    expect(
      clipLine(
        [
          [0, -5],
          [9, -5],
        ],
        0,
        20,
      ),
    ).toEqual([]);
  });
});
