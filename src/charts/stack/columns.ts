import type { ChartEnv } from '../env.ts';
import { chooseLabels, type LabelChoice, tickIndices } from '../label-choice.ts';
import { LINE_HEIGHT, lineMark, type Mark, rectMark, textMark } from '../marks.ts';
import { edgeOf, inkOn, partBox } from '../pattern.ts';
import type { Scene, SceneItem } from '../scene.ts';
import { textWidth, widestOf } from '../text-width.ts';
import type { StackModel } from './model.ts';

const AXIS_SIZE = 11.5;
const IN_BAR_SIZE = 10.5;
const TOP = 10;
const PART_GAP = 2;
const TICKS = [0, 25, 50, 75, 100];
const WIDEST_COLUMN = 56;

interface ColumnsLayout {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly step: number;
  readonly thickness: number;
  readonly labels: LabelChoice;
}

/** One column of a hundred percent for each period, time from left to right, the value axis where the text starts. */
export function stackColumns(model: StackModel, env: ChartEnv): Scene {
  const layout = layoutColumns(model, env);
  const { left, right, bottom } = layout;
  return {
    plot: { x: left, y: TOP, width: right - left, height: bottom - TOP },
    under: axes(model, layout, env),
    items: model.categories.map((_, index) => columnItem(model, index, layout, env)),
    middle: [],
    over: [lineMark(left, bottom + 0.5, right, bottom + 0.5, { stroke: env.colours.ink, lineWidth: 1 })],
  };
}

function layoutColumns(model: StackModel, env: ChartEnv): ColumnsLayout {
  const axisWidth = widestOf(TICKS.map(model.formatAxis), AXIS_SIZE) + 10;
  const isRtl = env.direction === 'rtl';
  const left = isRtl ? 2 : axisWidth;
  const right = isRtl ? env.width - axisWidth : env.width - 2;
  const step = (right - left) / Math.max(1, model.categories.length);
  const labels = chooseLabels(
    model.categories.map((category) => category.label),
    tickIndices(model.categories),
    step,
    AXIS_SIZE,
  );
  const bottom = env.height - 10 - labels.mostLines * AXIS_SIZE * LINE_HEIGHT;
  const thickness = Math.min(WIDEST_COLUMN, Math.max(2, step > 12 ? step * 0.78 : step - 1));
  return { left, right, bottom, step, thickness, labels };
}

const middleOf = (index: number, { left, step }: ColumnsLayout) => left + step * (index + 0.5);

function axes(model: StackModel, layout: ColumnsLayout, env: ChartEnv): Mark[] {
  const { left, right, bottom } = layout;
  const { colours } = env;
  const isRtl = env.direction === 'rtl';
  const valueLook = { size: AXIS_SIZE, fill: colours['ink-3'], align: isRtl ? 'left' : 'right' } as const;
  const values = TICKS.flatMap((tick) => {
    const y = bottom - ((bottom - TOP) * tick) / 100;
    return [
      lineMark(left, y, right, y, { stroke: colours.rule, lineWidth: 1 }),
      textMark([model.formatAxis(tick)], isRtl ? right + 6 : left - 6, y, valueLook, env),
    ];
  });
  const nameLook = { size: AXIS_SIZE, align: 'center', verticalAlign: 'top' } as const;
  const names = [...layout.labels.chosen].map(([index, lines]) => {
    const fill = model.categories[index]?.isHighlighted ? colours['accent-text'] : colours['ink-3'];
    const half = widestOf(lines, AXIS_SIZE) / 2;
    const x = Math.min(Math.max(middleOf(index, layout), half), env.width - half);
    return textMark(lines, x, bottom + 6, { ...nameLook, fill }, env);
  });
  return [...values, ...names];
}

function columnItem(model: StackModel, index: number, layout: ColumnsLayout, env: ChartEnv): SceneItem {
  const category = model.categories[index]!;
  const { thickness, bottom, step } = layout;
  const x = middleOf(index, layout) - thickness / 2;
  const parts = category.isIncomplete
    ? { bars: [empty(x, layout, env)], words: emptyWords(category.text, x, layout, env) }
    : partMarks(model, index, x, layout, env);
  const outline = rectMark(
    { x: x - 2, y: TOP - 2, width: thickness + 4, height: bottom - TOP + 3 },
    { fill: 'transparent', stroke: env.colours.ink, lineWidth: 1.6 },
  );
  return {
    key: category.key,
    below: parts.bars,
    above: [...parts.words, ...(category.isHighlighted ? [outline] : [])],
    hit: { x: middleOf(index, layout) - step / 2, y: 0, width: step, height: env.height },
  };
}

function empty(x: number, { thickness, bottom }: ColumnsLayout, { colours }: ChartEnv): Mark {
  const box = { x: x + 0.5, y: TOP + 0.5, width: Math.max(1, thickness - 1), height: bottom - TOP - 1 };
  return rectMark(box, { fill: colours.paper, stroke: colours['ink-3'], lineWidth: 1, lineDash: [3, 3] });
}

/** Only where the column is wide enough; else the words stand in the tooltip and the table. */
function emptyWords(text: string | undefined, x: number, layout: ColumnsLayout, env: ChartEnv): Mark[] {
  if (!text || textWidth(text, IN_BAR_SIZE) + 4 > layout.thickness) return [];
  const look = { size: IN_BAR_SIZE, fill: env.colours['ink-3'], align: 'center' } as const;
  return [textMark([text], x + layout.thickness / 2, layout.bottom - 12, look, env)];
}

function partMarks(model: StackModel, index: number, x: number, layout: ColumnsLayout, env: ChartEnv) {
  const { bottom, thickness } = layout;
  const bars: Mark[] = [];
  const words: Mark[] = [];
  let from = 0;
  model.parts.forEach((part, position) => {
    const share = part.shares[index] ?? 0;
    if (share <= 0) return;
    const edge = edgeOf(part.fill);
    const height = ((bottom - TOP) * share) / 100;
    from += share;
    const y = bottom - ((bottom - TOP) * from) / 100;
    const shape = {
      x: x + edge,
      y: y + PART_GAP / 2 + edge,
      width: Math.max(0.5, thickness - 2 * edge),
      height: Math.max(0.5, height - PART_GAP - 2 * edge),
    };
    bars.push(...partBox(shape, part.fill, env.colours));
    const ink = inkOn(part.fill, env.colours);
    const text = part.texts[index] ?? '';
    const isRoomy = textWidth(text, IN_BAR_SIZE) + 4 <= thickness && height >= 16;
    if (position !== 0 || !ink || !isRoomy) return;
    const look = { size: IN_BAR_SIZE, weight: 700, fill: ink, align: 'center' } as const;
    words.push(textMark([text], x + thickness / 2, y + height - 9, look, env));
  });
  return { bars, words };
}
