import type { ChartEnv } from '../env.ts';
import { lineMark, type Mark, rectMark, textMark } from '../marks.ts';
import { VALUE_SIZE } from '../name-column.ts';
import { hatchedMarks } from '../pattern.ts';
import type { SceneItem } from '../scene.ts';
import type { Side } from '../side.ts';
import { textWidth } from '../text-width.ts';
import { type BarsLayout, MISSING_WIDTH, VALUE_GAP } from './layout.ts';
import type { BarRow } from './model.ts';

const THIN = 6.4;
const THICK = 11;
const CAP = 3;
const INTERVAL = 1.1;
/** A highlighted value is written in bold. */
const WIDEST = 1.05;

/** One row: name, bar, interval, value. */
export function rowItem(
  row: BarRow,
  index: number,
  layout: BarsLayout,
  side: Side,
  env: ChartEnv,
): SceneItem {
  const y = layout.top + layout.rowHeight * (index + 0.5);
  const bar = barMarks(row, y, layout, side, env);
  const words = [...nameMarks(row, index, y, layout, side, env), valueMark(row, y, layout, side, env)];
  const above = [...intervalMarks(row, y, layout, side, env), ...words];
  return {
    key: row.key,
    below: row.isHighlighted ? [] : bar,
    above: row.isHighlighted ? [...bar, ...above] : above,
    hit: { x: 0, y: y - layout.rowHeight / 2, width: env.width, height: layout.rowHeight },
  };
}

function nameMarks(
  row: BarRow,
  index: number,
  y: number,
  layout: BarsLayout,
  side: Side,
  env: ChartEnv,
): Mark[] {
  const { colours } = env;
  const look = {
    size: layout.names.size,
    weight: row.isHighlighted ? 700 : 400,
    fill: row.isHighlighted ? colours['accent-text'] : colours['ink-2'],
    align: side.start,
  };
  return [textMark(layout.names.lines[index] ?? [], side.x(0), y, look, env)];
}

function barMarks(row: BarRow, y: number, layout: BarsLayout, side: Side, env: ChartEnv): Mark[] {
  const { colours } = env;
  const thickness = row.isHighlighted ? THICK : THIN;
  const zero = layout.place(0);
  if (row.value === null) {
    const outline = { fill: 'transparent', stroke: colours['ink-3'], lineWidth: 1, lineDash: [2, 2] };
    return [rectMark(side.box(zero + 3, y - 4, MISSING_WIDTH - 5, 8), outline)];
  }
  const end = layout.place(row.value);
  const box = side.box(Math.min(zero, end), y - thickness / 2, Math.abs(end - zero), thickness);
  const colour = row.isHighlighted ? colours.accent : colours.mark;
  switch (row.pattern) {
    case 'provisional':
      return [rectMark(box, { fill: colours.paper, stroke: colour, lineWidth: 1.4 })];
    case 'derived':
      return [...hatchedMarks(box, colour, colours)];
    default:
      return [rectMark(box, { fill: colour })];
  }
}

/** Paper-coloured where it lies inside the bar, ink outside. */
function intervalMarks(row: BarRow, y: number, layout: BarsLayout, side: Side, env: ChartEnv): Mark[] {
  if (!row.interval || row.value === null) return [];
  const { colours } = env;
  const inside = { stroke: row.pattern ? colours['ink-2'] : colours.paper, lineWidth: INTERVAL };
  const outside = { stroke: colours.ink, lineWidth: INTERVAL };
  const end = side.x(layout.place(row.value));
  const ends = [row.interval.low, row.interval.high];
  return ends.flatMap((value) => {
    const isInside = Math.abs(value) < Math.abs(row.value!) && value * row.value! >= 0;
    const x = side.x(layout.place(value));
    const style = isInside ? inside : outside;
    return [lineMark(end, y, x, y, style), lineMark(x, y - CAP, x, y + CAP, style)];
  });
}

/** Where the words of a value begin, counted like `place`, and which way they run. */
function valueStart(
  { value, interval }: BarRow,
  { place }: BarsLayout,
): readonly [start: number, way: 1 | -1] {
  const isNegative = (value ?? 0) < 0;
  const ends = [0, value ?? 0, ...(interval ? [interval.low, interval.high] : [])];
  const gap = VALUE_GAP + (value === null ? MISSING_WIDTH - 4 : 0);
  return isNegative ? [place(Math.min(...ends)) - gap, -1] : [place(Math.max(...ends)) + gap, 1];
}

/** What the words of a value cover, counted like `place`. */
export function valueSpan(row: BarRow, layout: BarsLayout): readonly [from: number, to: number] {
  const [start, way] = valueStart(row, layout);
  const end = start + way * textWidth(row.text, VALUE_SIZE) * WIDEST;
  return [Math.min(start, end), Math.max(start, end)];
}

function valueMark(row: BarRow, y: number, layout: BarsLayout, side: Side, env: ChartEnv): Mark {
  const { colours } = env;
  const isMissing = row.value === null;
  const [start, way] = valueStart(row, layout);
  const look = {
    size: VALUE_SIZE,
    weight: row.isHighlighted ? 700 : 400,
    fill: isMissing ? colours['ink-3'] : row.isHighlighted ? colours['accent-text'] : colours['ink-2'],
    align: way < 0 ? side.end : side.start,
    hasHalo: true,
  };
  return textMark([row.text], side.x(start), y, look, env);
}
