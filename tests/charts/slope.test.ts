import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartTable } from '../../src/charts/chart-table.ts';
import { layoutSlope } from '../../src/charts/slope/layout.ts';
import { drawnLines } from '../../src/charts/slope/model.ts';
import { slopeOption, slopeScene } from '../../src/charts/slope/option.ts';
import { tipOf } from '../../src/charts/tip.ts';
import { envOf, isText, marksOf, slopeLineOf, slopeOf, textsOf } from './sample.ts';

const model = slopeOf([
  slopeLineOf('a', 10, 30, { role: 'highlight' }),
  slopeLineOf('b', 20, 20, { role: 'reference' }),
  slopeLineOf('c', 5, 40),
]);
const words = (one = model, env = envOf('ltr')) => textsOf(marksOf(slopeScene(one, env))).join(' ');

describe('a slope chart', () => {
  it('runs time from left to right in both languages', () => {
    for (const direction of ['rtl', 'ltr'] as const) {
      const { plot, over } = slopeScene(model, envOf(direction));
      const at = (text: string) =>
        over.filter(isText).find(({ style }) => String(style.text).includes(text))!;
      expect(Number(at('spring 1400').style.x)).toBeLessThanOrEqual(plot.x);
      expect(Number(at('spring 1401').style.x)).toBeGreaterThanOrEqual(plot.x + plot.width);
      expect(Number(at('area a').style.x)).toBeGreaterThan(plot.x + plot.width);
    }
  });

  it('draws what matters on top, and points at the line that it names', () => {
    expect(drawnLines(model).map(({ key }) => key)).toEqual(['c', 'b', 'a']);
    expect(slopeScene(model, envOf('rtl')).items.map(({ key }) => key)).toEqual(['c', 'b', 'a']);
    expect(tipOf({ form: 'slope', model }, { index: 2 })).toEqual({
      title: 'area a',
      rows: [
        { label: 'spring 1400', text: '10', isHighlighted: false },
        { label: 'spring 1401', text: '30', isHighlighted: false },
        { label: 'change', text: 'from 10 to 30', isHighlighted: false },
      ],
    });
    expect(tipOf({ form: 'slope', model }, { index: 3 })).toBeUndefined();
  });

  it('keeps the order of the model in its table', () => {
    expect(chartTable({ form: 'slope', model })).toEqual({
      head: ['area', 'spring 1400', 'spring 1401', 'change'],
      rows: [
        { key: 'a', cells: ['area a', '10', '30', 'from 10 to 30'] },
        { key: 'b', cells: ['area b', '20', '20', 'from 20 to 20'] },
        { key: 'c', cells: ['area c', '5', '40', 'from 5 to 40'] },
      ],
    });
  });

  it('names the areas at the left end only where there is room', () => {
    const labels = (width: number) => layoutSlope(model, envOf('ltr', { width })).labels;
    expect(labels(320).from.map(({ lines }) => lines.join(' '))).toEqual(['10', '20', '5']);
    expect(labels(900).from.map(({ lines }) => lines.join(' '))).toEqual([
      'area a 10',
      'area b 20',
      'area c 5',
    ]);
    expect(labels(320).to[0]!.lines.join(' ')).toBe('area a 30');
  });

  it('explains a hollow end only where there is one', () => {
    expect(words()).not.toContain('first figure');
    const fresh = slopeOf([slopeLineOf('a', 1, 2, { isProvisional: true })]);
    expect(words(fresh)).toContain('first figure');
    const env = envOf('ltr');
    const [start, end] = slopeScene(fresh, env).items[0]!.above;
    expect([start!.style.fill, end!.style.fill]).toEqual([env.colours.mark, env.colours.paper]);
  });

  it('lays lines that neither rise nor fall in the middle', () => {
    const { plot, y } = layoutSlope(slopeOf([slopeLineOf('a', 7, 7)]), envOf('rtl'));
    expect(y(7)).toBe(plot.y + plot.height / 2);
  });

  it('keeps its labels apart, within the picture, those of the chosen and the country always', () => {
    const value = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 36 }),
        fc.constantFrom(320, 512, 900),
        (pairs, width) => {
          const lines = pairs.map(([from, to], index) =>
            slopeLineOf(`${index}`, from, to, {
              role: index === 0 ? 'highlight' : index === 1 ? 'reference' : 'series',
            }),
          );
          const { labels } = layoutSlope(slopeOf(lines), envOf('rtl', { width }));
          for (const end of ['from', 'to'] as const) {
            const boxes = labels[end]
              .map(({ y, lines: texts }) => ({ y, half: texts.length * 7.5 }))
              .sort((a, b) => a.y - b.y);
            for (const { y, half } of boxes) expect(y - half >= 0 && y + half <= 300).toBe(true);
            boxes.slice(1).forEach(({ y, half }, index) => {
              const before = boxes[index]!;
              expect(y - half - before.y - before.half).toBeGreaterThan(-1e-6);
            });
            const named = labels[end].map(({ line }) => line.key);
            for (const { key } of lines.slice(0, 2)) expect(named).toContain(key);
          }
        },
      ),
    );
  });

  it('ties a moved label to its end', () => {
    const lines = [slopeLineOf('a', 0, 50), slopeLineOf('b', 100, 51)];
    const tied = (one: typeof lines) =>
      slopeScene(slopeOf(one), envOf('ltr')).over.filter(({ type }) => type === 'line').length;
    expect(tied(lines)).toBe(2);
    expect(tied([lines[0]!, slopeLineOf('b', 100, 90)])).toBe(0);
  });

  it('draws nothing without a line', () => {
    const option = slopeOption(slopeOf([]), envOf('rtl', { mark: 'sample' }));
    expect([option.series, option.graphic]).toEqual([[], []]);
  });
});
