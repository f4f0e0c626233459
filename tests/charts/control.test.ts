import { describe, expect, it } from 'vitest';
import { chartTable } from '../../src/charts/chart-table.ts';
import { symbolOf } from '../../src/charts/control/key-entries.ts';
import type { ControlModel, ControlPoint, ControlRule } from '../../src/charts/control/model.ts';
import { controlOption, controlScene } from '../../src/charts/control/option.ts';
import { tipOf } from '../../src/charts/tip.ts';
import { controlOf, envOf, limitsOf, marksOf, textsOf } from './sample.ts';

const words = (model: ControlModel) => textsOf(marksOf(controlScene(model, envOf('ltr')))).join(' ');
const pointsAt = (model: ControlModel) => controlScene(model, envOf('ltr')).items.map(({ above }) => above);
const paths = (model: ControlModel) =>
  controlScene(model, envOf('ltr')).middle.flatMap((mark) =>
    mark.type === 'polyline' ? [mark.shape.points.length] : [],
  );

describe('a control chart', () => {
  it('runs time from left to right in both languages, numbers on the side where a line starts', () => {
    const model = controlOf([10, 12, 11]);
    for (const direction of ['rtl', 'ltr'] as const) {
      const { items, plot } = controlScene(model, envOf(direction));
      expect(items[1]!.hit.x).toBeGreaterThan(items[0]!.hit.x);
      if (direction === 'ltr') expect(plot.x).toBeGreaterThan(20);
    }
  });

  it('joins nothing over a gap or a break', () => {
    expect(paths(controlOf([1, 2, null, 3, 4, 5]))).toEqual([2, 3]);
    const segments = [
      { from: 0, isTrial: true, limits: limitsOf(2) },
      { from: 3, isTrial: true, limits: limitsOf(5) },
    ];
    expect(paths(controlOf([1, 2, 3, 4, 5, 6], { segments }))).toEqual([3, 3]);
    expect(pointsAt(controlOf([1, null])).map((marks) => marks.length)).toEqual([1, 0]);
  });

  it('draws trial limits dashed and says so, and each kind of limits once', () => {
    const trial = controlOf([1, 2], { segments: [{ from: 0, isTrial: true, limits: limitsOf(2) }] });
    expect(words(trial)).toContain('trial limits');
    expect(words(trial)).not.toContain('usual limits');
    const dashes = controlScene(trial, envOf('ltr')).under.filter(({ style }) => 'lineDash' in style);
    expect(dashes).toHaveLength(2);
    const firm = controlOf([1, 2], { segments: [{ from: 0, isTrial: false, limits: limitsOf(2) }] });
    expect(words(firm)).toContain('usual limits');
    expect(controlScene(firm, envOf('ltr')).under.some(({ style }) => 'lineDash' in style)).toBe(false);
  });

  it('gives each rule a shape and a word of its own', () => {
    const rules: readonly ControlRule[] = ['beyond_limit', 'run_of_change', 'two_of_three', 'one_side'];
    const pointOf = (rule: ControlRule, direction: 'up' | 'down' = 'up'): ControlPoint => ({
      value: 1,
      text: '1',
      signal: { rule, direction, text: rule },
    });
    expect(new Set(rules.map((rule) => symbolOf(pointOf(rule)))).size).toBe(4);
    expect(symbolOf(pointOf('run_of_change', 'down'))).not.toBe(symbolOf(pointOf('run_of_change')));
    expect(symbolOf({ value: 1, text: '1' })).toBe('circle');
    const model = { ...controlOf([1, 1]), points: [pointOf('one_side'), pointOf('two_of_three')] };
    expect(words(model)).toMatch(/rule two_of_three.*rule one_side/);
    expect(words(model)).not.toContain('rule beyond_limit');
  });

  it('draws a lower limit below the floor on it, and says its number', () => {
    const segments = [{ from: 0, isTrial: false, limits: limitsOf(2, 9) }];
    const scene = controlScene(controlOf([0, 4], { segments, floor: 0 }), envOf('ltr'));
    const foot = scene.plot.y + scene.plot.height;
    const lines = scene.under.flatMap((mark) => (mark.type === 'line' ? [mark.shape.y1] : []));
    expect(Math.max(...lines)).toBeCloseTo(foot);
    expect(textsOf(scene.over).join(' ')).toContain('-7');
  });

  it('says value, sign and limits of a period in the tip and in the table', () => {
    const model = controlOf([3, null]);
    const points = [
      { ...model.points[0]!, signal: { rule: 'one_side', direction: 'up', text: 'on one side' } } as const,
      model.points[1]!,
    ];
    const chart = { form: 'control', model: { ...model, points } } as const;
    expect(tipOf(chart, { index: 0 })).toMatchObject({
      title: 'period 0',
      rows: [{ text: '3' }, { label: 'on one side' }, { text: '4' }, { text: '2' }, { text: '0' }],
    });
    expect(tipOf(chart, { index: 5 })).toBeUndefined();
    expect(chartTable(chart).rows.map(({ cells }) => cells)).toEqual([
      ['period 0', '3', '0', '2', '4', 'on one side'],
      ['period 1', 'not reported', '0', '2', '4', ''],
    ]);
  });

  it('draws nothing without a value', () => {
    for (const values of [[], [null, null]]) {
      const option = controlOption(controlOf(values), envOf('rtl', { mark: 'sample' }));
      expect([option.series, option.graphic]).toEqual([[], []]);
    }
  });
});
