import { type AxisScale, axisScale } from '../axis-scale.ts';
import type { ChartEnv } from '../env.ts';
import { AXIS_SIZE, type Frame, layoutFrame } from '../frame.ts';
import { type Key, layoutKey } from '../key.ts';
import { chooseLabels, type LabelChoice } from '../label-choice.ts';
import { type Box, LINE_HEIGHT } from '../marks.ts';
import { placeLabels } from '../place-labels.ts';
import { WIDER, widestOf, wrapText } from '../text-width.ts';
import { keyEntries } from './key-entries.ts';
import { type DrawnScatterPoint, drawnScatter, type ScatterModel } from './model.ts';

export const NAME_SIZE = 11.5;
const NAME_LINE = Math.round(NAME_SIZE * LINE_HEIGHT);
const GAP = 7;
const POINT_ROOM = 5;
const KEY_GAP = 10;
const FOOT_ROOM = 12;

/** From the corner to where a line of one ratio leaves the plot. */
export interface Ray {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** Where the label has room; it stands outside of the plot. */
  readonly leaves: 'right' | 'top';
}

export interface ScatterName {
  readonly point: DrawnScatterPoint;
  readonly lines: readonly string[];
  readonly box: Box;
}

export interface ScatterLayout extends Frame {
  readonly xs: AxisScale;
  readonly x: (value: number) => number;
  readonly tickLabels: LabelChoice;
  readonly titleLines: readonly string[];
  readonly titleTop: number;
  readonly names: readonly ScatterName[];
  readonly rays: readonly Ray[];
  readonly key: Key;
  readonly keyTop: number;
}

/** Both axes begin at zero, so that a line from the corner is one ratio. */
export function layoutScatter(model: ScatterModel, env: ChartEnv): ScatterLayout {
  const drawn = drawnScatter(model);
  const key = layoutKey(keyEntries(model, env), env);
  const xs = axisScale(
    drawn.map(({ x }) => x),
    true,
    model.formatX,
  );
  const ratios = raysOf(drawn);
  const rayWidth = widestOf(ratios.map(model.formatRatio), AXIS_SIZE) * WIDER;
  const tickTexts = xs.ticks.map(model.formatX);
  const titleLines = wrapText(model.xLabel, env.width / WIDER, AXIS_SIZE);
  const half = (widestOf(tickTexts.slice(-1), AXIS_SIZE) / 2) * WIDER;
  const frameWith = (labelLines: number) =>
    layoutFrame(
      {
        values: drawn.map(({ y }) => y),
        includesZero: true,
        formatAxis: model.formatY,
        unitLabel: model.yLabel,
        leftEdge: 10,
        rightEdge: Math.max(env.direction === 'ltr' ? half : 4, rayWidth + 8),
        foot: FOOT_ROOM + (labelLines + titleLines.length) * AXIS_SIZE * LINE_HEIGHT + KEY_GAP + key.height,
      },
      env,
    );
  const step = frameWith(1).plot.width / Math.max(1, xs.ticks.length - 1);
  const tickLabels = chooseLabels(tickTexts, [...tickTexts.keys()], step, AXIS_SIZE);
  const frame = frameWith(tickLabels.mostLines);
  const { plot } = frame;
  const x = (value: number) => plot.x + ((value - xs.min) / (xs.max - xs.min)) * plot.width;
  const rays = ratios.map((ratio) => rayAt(ratio, xs.max, frame, x, model));
  return {
    ...frame,
    xs,
    x,
    tickLabels,
    titleLines,
    titleTop: plot.y + plot.height + 8 + tickLabels.mostLines * AXIS_SIZE * LINE_HEIGHT,
    names: namesOf(drawn, frame, x, env),
    rays: apart(rays),
    key,
    keyTop: env.height - key.height,
  };
}

/** Round ratios among those of the points. */
function raysOf(drawn: readonly DrawnScatterPoint[]): readonly number[] {
  const ratios = drawn.flatMap(({ x, y }) => (x > 0 ? [y / x] : []));
  if (ratios.length < 2) return [];
  return axisScale(ratios, false).ticks.filter((ratio) => ratio > 0);
}

function rayAt(
  ratio: number,
  most: number,
  { scale, y }: Frame,
  x: (value: number) => number,
  { formatRatio }: ScatterModel,
): Ray {
  const atRight = ratio * most;
  const label = formatRatio(ratio);
  return atRight <= scale.max
    ? { x: x(most), y: y(atRight), label, leaves: 'right' }
    : { x: x(scale.max / ratio), y: y(scale.max), label, leaves: 'top' };
}

/** Rays whose labels would touch that of one before them are left out. */
function apart(rays: readonly Ray[]): readonly Ray[] {
  const kept: Ray[] = [];
  for (const ray of rays) {
    const width = widestOf([ray.label], AXIS_SIZE) * WIDER;
    const isFree = kept.every((other) => {
      const otherWidth = widestOf([other.label], AXIS_SIZE) * WIDER;
      const isBeside = Math.abs(other.x - ray.x) > (width + otherWidth) / 2 + 6;
      return other.leaves !== ray.leaves
        ? true
        : ray.leaves === 'top'
          ? isBeside
          : Math.abs(other.y - ray.y) > 15;
    });
    if (isFree) kept.push(ray);
  }
  return kept;
}

/** Names where they have room, the highlighted one first; the tooltip and the table name the others. */
function namesOf(
  drawn: readonly DrawnScatterPoint[],
  { plot, y }: Frame,
  x: (value: number) => number,
  env: ChartEnv,
): readonly ScatterName[] {
  const room = Math.min(130, env.width * 0.36);
  const order = drawn.toReversed();
  const linesOf = ({ label }: DrawnScatterPoint) => wrapText(label, room, NAME_SIZE);
  const obstacles = drawn.map((point) => ({
    x: x(point.x) - POINT_ROOM,
    y: y(point.y) - POINT_ROOM,
    width: 2 * POINT_ROOM,
    height: 2 * POINT_ROOM,
  }));
  const wanted = order.map((point) => {
    const lines = linesOf(point);
    return {
      key: point.key,
      x: x(point.x),
      y: y(point.y),
      gaps: point.isHighlighted ? [GAP, 16, 28, 44, 60] : [GAP],
      width: widestOf(lines, NAME_SIZE) * WIDER + 2,
      height: lines.length * NAME_LINE,
    };
  });
  const bounds = { x: plot.x + 1, y: plot.y + 2, width: plot.width - 2, height: plot.height - 4 };
  const boxes = placeLabels(wanted, obstacles, bounds);
  return order.flatMap((point) => {
    const box = boxes.get(point.key);
    return box ? [{ point, lines: linesOf(point), box }] : [];
  });
}
