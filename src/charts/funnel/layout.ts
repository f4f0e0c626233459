import { type AxisScale, axisScale } from '../axis-scale.ts';
import type { ChartEnv } from '../env.ts';
import { AXIS_SIZE, type Frame, layoutFrame } from '../frame.ts';
import { type Key, layoutKey } from '../key.ts';
import { chooseLabels, type LabelChoice } from '../label-choice.ts';
import { type Box, LINE_HEIGHT } from '../marks.ts';
import { placeLabels } from '../place-labels.ts';
import { WIDER, widestOf, wrapText } from '../text-width.ts';
import { keyEntries } from './key-entries.ts';
import { type DrawnPoint, drawnPoints, type FunnelModel, isNamed } from './model.ts';

export const NAME_SIZE = 11.5;
const NAME_LINE = Math.round(NAME_SIZE * LINE_HEIGHT);
const WIDEST_NAME = 130;
const GAP = 8;
const POINT_ROOM = 5.5;
const KEY_GAP = 10;
const FOOT_ROOM = 12;

/** Words at a point: its name, or the number under which the name stands in the key. */
export interface PointLabel {
  readonly point: DrawnPoint;
  readonly lines: readonly string[];
  readonly box: Box;
}

export interface FunnelLayout extends Frame {
  readonly bases: AxisScale;
  readonly x: (base: number) => number;
  readonly tickLabels: LabelChoice;
  readonly titleLines: readonly string[];
  readonly titleTop: number;
  readonly names: readonly PointLabel[];
  readonly key: Key;
  readonly keyTop: number;
}

/** Names that find no room at their points go into the key, which takes room from the plot: so in rounds. */
export function layoutFunnel(model: FunnelModel, env: ChartEnv): FunnelLayout {
  const named = inOrder(model);
  let listed: readonly DrawnPoint[] = [];
  for (;;) {
    const labels = listed.map(({ label }, index) => `${model.formatOrdinal(index + 1)} ${label}`);
    const key = layoutKey(keyEntries(model, labels, env), env);
    const places = layoutPlaces(model, key, env);
    const names = nameBoxes(named, listed, places, model, env);
    const lost = named.filter((point) => !names.some((one) => one.point === point));
    if (lost.every((point) => listed.includes(point))) {
      const shown = new Set(names.map(({ point }) => point.label));
      // A number that found no room at its point would be looked for in vain.
      const told = listed.map(({ label }, index) => (shown.has(label) ? labels[index]! : label));
      const lastKey = lost.length > 0 ? layoutKey(keyEntries(model, told, env), env) : key;
      return { ...places, names, key: lastKey, keyTop: env.height - lastKey.height };
    }
    listed = named.filter((point) => listed.includes(point) || lost.includes(point));
  }
}

/** The highlighted one first, then from the highest value to the lowest. */
function inOrder(model: FunnelModel): readonly DrawnPoint[] {
  const weight = ({ isHighlighted }: DrawnPoint) => (isHighlighted ? 1 : 0);
  return drawnPoints(model)
    .filter(isNamed)
    .sort((a, b) => weight(b) - weight(a) || b.value - a.value);
}

type Places = Omit<FunnelLayout, 'names' | 'key' | 'keyTop'>;

function layoutPlaces(model: FunnelModel, key: Key, env: ChartEnv): Places {
  const drawn = drawnPoints(model);
  const smallest = Math.min(...drawn.map(({ base }) => base));
  const limits = model.limits.flatMap(({ points }) =>
    points.filter(({ base }) => base >= smallest).flatMap(({ low, high }) => [low, high]),
  );
  const bases = axisScale(
    drawn.map(({ base }) => base),
    true,
    model.formatBase,
  );
  const tickTexts = bases.ticks.map(model.formatBase);
  const titleLines = wrapText(model.baseLabel, env.width / WIDER, AXIS_SIZE);
  const frameWith = (labelLines: number) =>
    layoutFrame(
      {
        values: [...drawn.map(({ value }) => value), model.pooled.value, ...limits],
        includesZero: model.includesZero ?? false,
        formatAxis: model.formatAxis,
        unitLabel: model.unitLabel,
        leftEdge: 8 + (widestOf(tickTexts.slice(0, 1), AXIS_SIZE) / 2) * WIDER,
        rightEdge: 8 + (env.direction === 'ltr' ? (widestOf(tickTexts.slice(-1), AXIS_SIZE) / 2) * WIDER : 0),
        foot: FOOT_ROOM + (labelLines + titleLines.length) * AXIS_SIZE * LINE_HEIGHT + KEY_GAP + key.height,
      },
      env,
    );
  const width = frameWith(1).plot.width;
  const step = width / Math.max(1, bases.ticks.length - 1);
  const tickLabels = chooseLabels(
    tickTexts,
    tickTexts.map((_, index) => index),
    step,
    AXIS_SIZE,
  );
  const frame = frameWith(tickLabels.mostLines);
  const { plot } = frame;
  return {
    ...frame,
    bases,
    x: (base) => plot.x + ((base - bases.min) / (bases.max - bases.min)) * plot.width,
    tickLabels,
    titleLines,
    titleTop: plot.y + plot.height + 8 + tickLabels.mostLines * AXIS_SIZE * LINE_HEIGHT,
  };
}

function nameBoxes(
  named: readonly DrawnPoint[],
  listed: readonly DrawnPoint[],
  { plot, x, y }: Places,
  model: FunnelModel,
  env: ChartEnv,
): PointLabel[] {
  const room = Math.min(WIDEST_NAME, env.width * 0.36);
  const linesOf = (point: DrawnPoint) =>
    listed.includes(point)
      ? [model.formatOrdinal(listed.indexOf(point) + 1)]
      : wrapText(point.label, room, NAME_SIZE);
  const obstacles = drawnPoints(model).map(({ base, value }) => ({
    x: x(base) - POINT_ROOM,
    y: y(value) - POINT_ROOM,
    width: 2 * POINT_ROOM,
    height: 2 * POINT_ROOM,
  }));
  const wanted = named.map((point) => {
    const lines = linesOf(point);
    return {
      key: point.key,
      x: x(point.base),
      y: y(point.value),
      // The chosen area keeps its name, if at the end of a thin line.
      gaps: point.isHighlighted ? [GAP, 18, 30, 44, 60, 80] : [GAP],
      width: widestOf(lines, NAME_SIZE) * WIDER + 2,
      height: lines.length * NAME_LINE,
    };
  });
  // Names may stand a little above the plot, where the axis has none.
  const bounds = { x: plot.x + 1, y: plot.y - 4, width: plot.width + 6, height: plot.height + 2 };
  const boxes = placeLabels(wanted, obstacles, bounds);
  return named.flatMap((point) => {
    const box = boxes.get(point.key);
    return box ? [{ point, lines: linesOf(point), box }] : [];
  });
}
