import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartTable } from '../../src/charts/chart-table.ts';
import { doTouch } from '../../src/charts/place-labels.ts';
import { layoutScatter } from '../../src/charts/scatter/layout.ts';
import { drawnScatter } from '../../src/charts/scatter/model.ts';
import { scatterOption, scatterScene } from '../../src/charts/scatter/option.ts';
import { tipOf } from '../../src/charts/tip.ts';
import { envOf, isText, liesIn, marksOf, pairOf, scatterOf, textsOf } from './sample.ts';

const model = scatterOf([
  pairOf('a', 100, 30, { isHighlighted: true }),
  pairOf('b', 400, 80),
  pairOf('c', 900, 270, { isProvisional: true }),
  pairOf('d', 500, null),
  pairOf('e', null, 90),
]);
const words = (one = model) => textsOf(marksOf(scatterScene(one, envOf('ltr')))).join(' ');

describe('a scatter of a declared pair', () => {
  it('grows to the right in both languages; the value axis stands where a line of text starts', () => {
    for (const direction of ['rtl', 'ltr'] as const) {
      const env = envOf(direction);
      const { x, y, plot } = layoutScatter(model, env);
      expect([x(900) > x(100), y(270) < y(30)]).toEqual([true, true]);
      const unit = scatterScene(model, env)
        .under.filter(isText)
        .find(({ style }) => String(style.text).includes('divorces'))!.style;
      expect([unit.x, unit.align]).toEqual(direction === 'rtl' ? [512, 'right'] : [0, 'left']);
      expect(x(0)).toBe(plot.x);
      expect(y(0)).toBe(plot.y + plot.height);
    }
  });

  it('draws the chosen area last and leaves out what lacks a figure', () => {
    expect(drawnScatter(model).map(({ key }) => key)).toEqual(['b', 'c', 'a']);
    expect(scatterScene(model, envOf('rtl')).items.map(({ key }) => key)).toEqual(['b', 'c', 'a']);
    expect(words()).not.toMatch(/area d|area e/);
  });

  it('says both figures and their ratio, and lists all areas in its table', () => {
    const chart = { form: 'scatter', model } as const;
    expect(tipOf(chart, { index: 2 })).toEqual({
      title: 'area a',
      rows: [
        { label: 'divorces', text: '30', isHighlighted: false },
        { label: 'marriages', text: '100', isHighlighted: false },
        { label: 'ratio', text: 'ratio of a', isHighlighted: false },
      ],
    });
    expect(tipOf(chart, { index: 3 })).toBeUndefined();
    expect(chartTable(chart).rows.map(({ cells }) => cells)[4]).toEqual([
      'area e',
      '90',
      'not reported',
      'ratio of e',
    ]);
  });

  it('explains hollow points and lines of one ratio only where it has them', () => {
    expect(words()).toMatch(/one in .*lines of one ratio.*first figure/);
    const single = scatterOf([pairOf('a', 100, 30), pairOf('b', 0, 20)]);
    expect(words(single)).not.toMatch(/one in|lines of one ratio|first figure/);
    const env = envOf('ltr');
    const fills = scatterScene(model, env).items.map(({ above }) => above[0]!.style.fill);
    expect(fills).toEqual([env.colours['ink-2'], env.colours.paper, env.colours.accent]);
  });

  it('draws each line of one ratio from the corner to where the ratio still holds', () => {
    const { rays, x, y, xs, scale } = layoutScatter(model, envOf('rtl'));
    expect(rays.length).toBeGreaterThan(1);
    for (const ray of rays) {
      const ratio = Number(ray.label.slice('one in '.length));
      const [atX, atY] = ray.leaves === 'right' ? [xs.max, ratio * xs.max] : [scale.max / ratio, scale.max];
      expect(ray.x).toBeCloseTo(x(atX));
      expect(ray.y).toBeCloseTo(y(atY));
    }
  });

  it('names areas only where the words touch neither points nor words, and the chosen one first', () => {
    const value = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 31 }),
        fc.constantFrom(320, 512, 900),
        (pairs, width) => {
          const many = scatterOf(
            pairs.map(([x, y], index) => pairOf(`${index}`, x, y, { isHighlighted: index === 0 })),
          );
          const { names, plot, x, y } = layoutScatter(many, envOf('rtl', { width }));
          const points = drawnScatter(many).map((point) => ({
            x: x(point.x) - 4,
            y: y(point.y) - 4,
            width: 8,
            height: 8,
          }));
          names.forEach(({ box }, index) => {
            expect(liesIn(box, plot)).toBe(true);
            const others = names.slice(index + 1).map((other) => other.box);
            for (const other of [...points, ...others]) expect(doTouch(box, other)).toBe(false);
          });
          if (pairs.length < 5) expect(names[0]!.point.isHighlighted).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('draws nothing without a whole pair', () => {
    const option = scatterOption(scatterOf([pairOf('a', 3, null)]), envOf('rtl', { mark: 'sample' }));
    expect([option.series, option.graphic]).toEqual([[], []]);
  });
});
