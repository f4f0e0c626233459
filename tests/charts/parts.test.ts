import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areDistinct, axisScale, niceStep } from '../../src/charts/axis-scale.ts';
import { chooseLabels, tickIndices } from '../../src/charts/label-choice.ts';
import { legendItems } from '../../src/charts/legend.tsx';
import { blockMark, isolateLines } from '../../src/charts/marks.ts';
import { textWidth, wrapText } from '../../src/charts/text-width.ts';
import { tipOf } from '../../src/charts/tip.ts';
import { barsOf, envOf, lineOf, rowOf, seriesOf, stackOf } from './sample.ts';

describe('the value axis', () => {
  it('has at most five gridlines and holds every value and zero', () => {
    const values = fc.array(
      fc.integer({ min: -1e8, max: 1e8 }).map((value) => value / 1000),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(values, (all) => {
        const { min, max, ticks } = axisScale(all, true);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(ticks).toContain(0);
        for (const value of all) {
          expect(value).toBeGreaterThanOrEqual(min - 1e-6 * Math.abs(min));
          expect(value).toBeLessThanOrEqual(max + 1e-6 * Math.abs(max));
        }
      }),
    );
  });

  it('never reads the same twice', () => {
    const whole = (value: number) => value.toFixed(0);
    expect(areDistinct(axisScale([0.4, 1.2], true, whole).ticks.map(whole))).toBe(true);
    expect(axisScale([], true, whole).ticks.map(whole)).toEqual(['0', '1']);
  });

  it('steps by 1, 2, 2.5 and 5', () => {
    expect([0.11, 1.2, 2.1, 26, 51, 0].map(niceStep)).toEqual([0.2, 2, 2.5, 50, 100, 1]);
  });
});

describe('labels of periods', () => {
  const labels = Array.from({ length: 34 }, (_, index) => `${1397 + Math.floor(index / 4)}`);
  const years = labels.map((_, index) => index).filter((index) => index % 4 === 0);

  it('are all written where there is room, else every second one, and so on', () => {
    expect([...chooseLabels(labels, years, 20, 11.5).chosen.keys()]).toEqual(years);
    expect([...chooseLabels(labels, years, 6, 11.5).chosen.keys()]).toEqual([0, 8, 16, 24, 32]);
    expect(chooseLabels(labels, years, 0.1, 11.5).chosen.size).toBe(1);
  });

  it('break at their spaces before any is left out', () => {
    const { chosen, mostLines } = chooseLabels(['spring 1400', 'summer 1400'], [0, 1], 52, 11.5);
    expect([...chosen.values()]).toEqual([
      ['spring', '1400'],
      ['summer', '1400'],
    ]);
    expect(mostLines).toBe(2);
  });

  it('are those of the ticks, or of all periods where none is a tick', () => {
    expect(tickIndices([{}, { tick: true }, {}])).toEqual([1]);
    expect(tickIndices([{}, {}])).toEqual([0, 1]);
  });
});

describe('text', () => {
  it('is measured by the forms of its letters', () => {
    // Alone, the letter beh is three times as wide as at the start of a join.
    expect(textWidth('ب', 1000)).toBe(875);
    expect(textWidth('بر', 1000)).toBe(295 + 386);
    expect(textWidth('۱۲۳', 100)).toBeCloseTo(147.1);
    expect(textWidth('\u2067abc\u2069', 12)).toBeCloseTo(textWidth('abc', 12));
  });

  it('breaks at spaces and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ minLength: 1, maxLength: 9 }).map((word) => word.replaceAll(' ', 'x')),
          { minLength: 1 },
        ),
        (words) => {
          const text = words.join(' ');
          expect(wrapText(text, 60, 12).join(' ')).toBe(text);
        },
      ),
    );
  });

  it('isolates each of its lines, and begins Persian blocks on the right', () => {
    expect(isolateLines(['a', 'b'], { direction: 'rtl' })).toBe('\u2067\u200fa\u2069\n\u2067\u200fb\u2069');
    const look = { size: 12, fill: 'ink', stands: 'right' } as const;
    expect(blockMark(['aa', 'b'], 10, 0, look, envOf('rtl')).style).toMatchObject({ align: 'right' });
    expect(blockMark(['aa', 'b'], 10, 0, look, envOf('ltr')).style).toMatchObject({ align: 'left', x: 10 });
  });
});

describe('tooltips and legends', () => {
  const grey = seriesOf('g', [5, 6], { role: 'context' });
  const line = { form: 'line', model: lineOf([seriesOf('a', [1, null]), grey]) } as const;

  it('name the named lines, and a grey one only when it is pointed at', () => {
    expect(tipOf(line, { index: 1 })?.rows.map(({ label, text }) => [label, text])).toEqual([
      ['area a', 'not reported'],
    ]);
    expect(tipOf(line, { index: 1, seriesKey: 'g' })?.rows.map(({ label }) => label)).toEqual([
      'area a',
      'area g',
    ]);
    expect(tipOf(line, { index: 9 })).toBeUndefined();
  });

  it('say the detail of a bar and all parts of a whole', () => {
    const bars = {
      form: 'bars',
      model: barsOf([rowOf('a', 3, { detail: '3 (2 to 4), provisional' })]),
    } as const;
    expect(tipOf(bars, { index: 0 })).toMatchObject({
      title: 'area a',
      rows: [{ text: '3 (2 to 4), provisional' }],
    });
    const stack = { form: 'stack', model: stackOf() } as const;
    expect(tipOf(stack, { index: 1 })?.rows.map(({ text }) => text)).toEqual(['25%', '75%']);
  });

  it('list named lines and parts, never grey lines or bars', () => {
    const look = envOf('rtl');
    expect(legendItems(line, look).map(({ key }) => key)).toEqual(['a']);
    expect(legendItems({ form: 'stack', model: stackOf() }, look).map(({ key }) => key)).toEqual(['x', 'y']);
    expect(legendItems({ form: 'bars', model: barsOf([]) }, look)).toEqual([]);
  });
});
