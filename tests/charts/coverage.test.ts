import { describe, expect, it } from 'vitest';
import { controlScene } from '../../src/charts/control/option.ts';
import { type Coverage, type CoverageState, coverageMarks, STRIP_HEIGHT } from '../../src/charts/coverage.ts';
import { layoutLines } from '../../src/charts/line/layout.ts';
import type { LineModel } from '../../src/charts/line/model.ts';
import { layoutMultiples } from '../../src/charts/multiples/layout.ts';
import { multiplesScene } from '../../src/charts/multiples/option.ts';
import { paintSvg } from '../../src/charts/paint.ts';
import { tipOf } from '../../src/charts/tip.ts';
import {
  controlOf,
  envOf,
  isRect,
  isText,
  lineOf,
  marksOf,
  multiplesOf,
  panelOf,
  seriesOf,
  textsOf,
} from './sample.ts';

const labels = { title: 'reported:', whole: 'wholly', part: 'partly', none: 'nothing' };

function coverage(...states: (CoverageState | undefined)[]): Coverage {
  return {
    states,
    texts: states.map((state) => state ?? ''),
    labels,
    tipLabel: 'this period',
    sentence: 'a summary',
  };
}

const line = (rest: Partial<LineModel> = {}) => lineOf([seriesOf('a', [1, null, 3, 4])], rest);
const pictureOf = (model: LineModel, direction: 'rtl' | 'ltr' = 'ltr') =>
  paintSvg({ form: 'line', model }, envOf(direction));

describe('the strip of what was reported', () => {
  it('tells its marks apart by height, on one line, and leaves out what was not to be reported', () => {
    const marks = coverageMarks(['whole', undefined, 'part', 'none'], (i) => 20 * i, 20, 50, envOf('ltr'));
    const boxes = marks.filter(isRect).map(({ shape }) => shape);
    expect(boxes.map(({ x, width }) => x + width / 2)).toEqual([0, 40, 60]);
    expect(boxes.map(({ y, height }) => y + height)).toEqual([56, 56, 56]);
    const [whole, part, none] = boxes.map(({ height }) => height);
    expect([whole! > part!, part! > none!, none! > 0]).toEqual([true, true, true]);
  });

  it('never lets two marks touch, however many periods there are', () => {
    for (const step of [2, 5, 11, 60]) {
      const boxes = coverageMarks(['whole', 'whole'], (i) => step * i, step, 0, envOf('rtl')).filter(isRect);
      expect(boxes[0]!.shape.x + boxes[0]!.shape.width).toBeLessThan(boxes[1]!.shape.x);
    }
  });

  it('stands under a line chart, below the names of the periods, and explains only what occurs', () => {
    const model = line({ coverage: coverage('whole', 'none', 'whole', 'part') });
    for (const direction of ['rtl', 'ltr'] as const) {
      const { plot, stripTop, keyTop, labels: names } = layoutLines(model, envOf(direction));
      expect(stripTop).toBeGreaterThan(plot.y + plot.height + 9 + names.mostLines * 15 - 1);
      expect(stripTop + STRIP_HEIGHT).toBeLessThan(keyTop);
      expect(pictureOf(model, direction)).toMatch(/reported:.*wholly.*partly.*nothing/s);
    }
    expect(pictureOf(line({ coverage: coverage('whole', 'whole', 'whole', 'whole') }))).not.toMatch(
      /partly|nothing/,
    );
  });

  it('takes no room where there is none', () => {
    const bare = layoutLines(line(), envOf('ltr'));
    expect(bare.stripTop).toBe(300);
    expect(layoutLines(line({ coverage: coverage(undefined) }), envOf('ltr')).plot).toEqual(bare.plot);
    expect(pictureOf(line())).not.toContain('reported:');
    expect(pictureOf(lineOf([], { coverage: coverage('none') }))).not.toContain('reported:');
  });

  it('stands under the places of a control chart, above its key', () => {
    const model = controlOf([1, 2, null], { coverage: coverage('whole', 'part', 'none') });
    const scene = controlScene(model, envOf('rtl'));
    const strip = scene.over.filter(isRect).filter(({ shape }) => shape.y < 290);
    const middles = scene.items.map(({ hit }) => hit.x + hit.width / 2);
    strip.slice(0, 3).forEach(({ shape }, index) => {
      expect(shape.x + shape.width / 2).toBeCloseTo(middles[index]!);
      expect(shape.y).toBeGreaterThan(scene.plot.y + scene.plot.height);
    });
    expect(textsOf(marksOf(scene)).join(' ')).toMatch(/reported:.*wholly.*partly.*nothing/);
  });

  it('stands under each of the small multiples, without touching the next one', () => {
    const panels = Array.from({ length: 7 }, (_, index) =>
      panelOf(`${index}`, [1, 2, null], { coverage: ['whole', 'part', 'none'] }),
    );
    const model = multiplesOf(panels, { coverage: { labels, sentence: 'a summary' } });
    const env = envOf('rtl', { height: 460 });
    const layout = layoutMultiples(model, env);
    const [first, below] = [layout.panels[0]!, layout.panels[3]!];
    const strip = multiplesScene(model, env).over.filter(isRect);
    expect(strip.length).toBe(7 * 3 + 3);
    for (const { shape } of strip.slice(0, 3)) {
      expect(shape.y).toBeGreaterThan(first.plot.y + first.plot.height);
      expect(shape.y + shape.height).toBeLessThan(below.box.y);
      expect(shape.x >= first.plot.x && shape.x + shape.width <= first.plot.x + first.plot.width).toBe(true);
    }
  });

  it('begins a line of the key, so that its title is not parted from what it explains', () => {
    const model = controlOf([1, 2], { coverage: coverage('whole', 'part') });
    const words = controlScene(model, envOf('ltr')).over.filter(isText);
    const topOf = (text: string) =>
      Number(words.find(({ style }) => String(style.text).includes(text))!.style.y);
    expect(topOf('usual limits')).toBeLessThan(topOf('reported:'));
    expect(topOf('partly')).toBe(topOf('reported:'));
  });

  it('says in the tooltip what was reported of the period', () => {
    const rowsAt = (index: number) =>
      tipOf({ form: 'line', model: line({ coverage: coverage('whole', undefined) }) }, { index })!.rows;
    expect(rowsAt(0).at(-1)).toEqual({ label: 'this period', text: 'whole', isHighlighted: false });
    expect(rowsAt(1)).toHaveLength(1);
    const control = controlOf([1, 2], { coverage: coverage('part', 'whole') });
    expect(tipOf({ form: 'control', model: control }, { index: 0 })!.rows.at(-1)!.text).toBe('part');
  });
});
