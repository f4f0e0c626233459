import type { ChartEnv } from '../env.ts';
import { type Box, lineMark, type Mark, rectMark, textMark } from '../marks.ts';
import { fittedRow, type NameColumn, nameColumn } from '../name-column.ts';
import { edgeOf, inkOn, partBox } from '../pattern.ts';
import type { Scene, SceneItem } from '../scene.ts';
import { type Side, sideOf } from '../side.ts';
import { textWidth } from '../text-width.ts';
import type { StackModel } from './model.ts';

const AXIS_SIZE = 11.5;
const IN_BAR_SIZE = 10.5;
const AXIS_BAND = 24;
const FOOT = 6;
const NAME_GAP = 10;
const PART_GAP = 2;
const TICKS = [0, 25, 50, 75, 100];

interface RowsLayout {
  readonly names: NameColumn;
  readonly rowHeight: number;
  readonly plotStart: number;
  readonly plotWidth: number;
  readonly side: Side;
}

/** One bar of a hundred percent for each area, from the side where a line of text starts. */
export function stackRows(model: StackModel, env: ChartEnv): Scene {
  const layout = layoutRows(model, env);
  const { plotStart, plotWidth, side } = layout;
  const bottom = AXIS_BAND + layout.rowHeight * model.categories.length;
  return {
    plot: side.box(plotStart, AXIS_BAND, plotWidth, bottom - AXIS_BAND),
    under: axis(model, layout, bottom, env),
    items: model.categories.map((_, index) => rowItem(model, index, layout, env)),
    middle: [],
    over: [],
  };
}

function layoutRows(model: StackModel, env: ChartEnv): RowsLayout {
  const height = fittedRow(env.height - AXIS_BAND - FOOT, model.categories.length);
  const labels = model.categories.map((category) => category.label);
  const names = nameColumn(labels, env.width, height);
  const plotStart = names.width + NAME_GAP;
  return {
    names,
    rowHeight: height,
    plotStart,
    plotWidth: Math.max(20, env.width - 2 - plotStart),
    side: sideOf(env),
  };
}

function axis(model: StackModel, layout: RowsLayout, bottom: number, env: ChartEnv): Mark[] {
  const { side, plotStart, plotWidth } = layout;
  const { colours } = env;
  const every = plotWidth < 200 ? 2 : 1;
  return TICKS.filter((_, index) => index % every === 0).flatMap((tick) => {
    const x = side.x(plotStart + (plotWidth * tick) / 100);
    const align = tick === 100 ? side.end : tick === 0 ? side.start : 'center';
    const look = { size: AXIS_SIZE, fill: colours['ink-3'], align } as const;
    return [
      lineMark(x, AXIS_BAND, x, bottom, { stroke: colours.rule, lineWidth: 1 }),
      textMark([model.formatAxis(tick)], x, AXIS_BAND - 12, look, env),
    ];
  });
}

function rowItem(model: StackModel, index: number, layout: RowsLayout, env: ChartEnv): SceneItem {
  const category = model.categories[index]!;
  const { side, plotStart, plotWidth } = layout;
  const middle = AXIS_BAND + layout.rowHeight * (index + 0.5);
  const thickness = Math.min(18, layout.rowHeight - 5);
  const top = middle - thickness / 2;
  const isHighlighted = category.isHighlighted;
  const name = textMark(
    layout.names.lines[index] ?? [],
    side.x(0),
    middle,
    {
      size: layout.names.size,
      weight: isHighlighted ? 700 : 400,
      fill: isHighlighted ? env.colours['accent-text'] : env.colours['ink-2'],
      align: side.start,
    },
    env,
  );
  const outline = rectMark(side.box(plotStart - 2, top - 2, plotWidth + 3, thickness + 4), {
    fill: 'transparent',
    stroke: env.colours.ink,
    lineWidth: 1.6,
  });
  const parts = category.isIncomplete
    ? { bars: [empty(top, thickness, layout, env)], words: emptyWords(category.text, middle, layout, env) }
    : partMarks(model, index, top, thickness, layout, env);
  return {
    key: category.key,
    below: parts.bars,
    above: [name, ...parts.words, ...(isHighlighted ? [outline] : [])],
    hit: { x: 0, y: middle - layout.rowHeight / 2, width: env.width, height: layout.rowHeight },
  };
}

function empty(
  top: number,
  thickness: number,
  { side, plotStart, plotWidth }: RowsLayout,
  env: ChartEnv,
): Mark {
  return rectMark(side.box(plotStart + 0.5, top + 0.5, plotWidth - 1, thickness - 1), {
    fill: env.colours.paper,
    stroke: env.colours['ink-3'],
    lineWidth: 1,
    lineDash: [3, 3],
  });
}

function emptyWords(
  text: string | undefined,
  y: number,
  { side, plotStart }: RowsLayout,
  env: ChartEnv,
): Mark[] {
  if (!text) return [];
  const look = { size: 11, fill: env.colours['ink-3'], align: side.start } as const;
  return [textMark([text], side.x(plotStart + 8), y, look, env)];
}

function partMarks(
  model: StackModel,
  index: number,
  top: number,
  thickness: number,
  { side, plotStart, plotWidth }: RowsLayout,
  env: ChartEnv,
) {
  const bars: Mark[] = [];
  const words: Mark[] = [];
  let from = 0;
  model.parts.forEach((part, position) => {
    const share = part.shares[index] ?? 0;
    if (share <= 0) return;
    const start = plotStart + (plotWidth * from) / 100;
    const width = (plotWidth * share) / 100;
    from += share;
    const box = inset(side.box(start, top, width, thickness), edgeOf(part.fill));
    bars.push(...partBox(box, part.fill, env.colours));
    const ink = inkOn(part.fill, env.colours);
    const text = part.texts[index] ?? '';
    if (position !== 0 || !ink || textWidth(text, IN_BAR_SIZE) + 12 > width) return;
    const look = { size: IN_BAR_SIZE, weight: 700, fill: ink, align: side.start };
    words.push(textMark([text], side.x(start + 7), top + thickness / 2, look, env));
  });
  return { bars, words };
}

/** Leaves the gap between neighbours, and keeps an outline inside its own part. */
function inset(box: Box, edge: number): Box {
  const x = box.x + PART_GAP / 2 + edge;
  const width = Math.max(0.5, box.width - PART_GAP - 2 * edge);
  return { x, y: box.y + edge, width, height: Math.max(0.5, box.height - 2 * edge) };
}
