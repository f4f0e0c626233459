import { clipLine } from '../clip-line.ts';
import type { ChartEnv } from '../env.ts';
import { AXIS_SIZE, footAxis, valueAxis } from '../frame.ts';
import { LINE_HEIGHT, lineMark, type Mark, polylineMark, textMark } from '../marks.ts';
import { EMPTY_SCENE, type Scene, type SceneItem, type SceneOption, sceneOption } from '../scene.ts';
import { WIDER, widestOf } from '../text-width.ts';
import { limitPaint, pointMark, pooledPaint } from './key-entries.ts';
import { type FunnelLayout, layoutFunnel, NAME_SIZE, type PointLabel } from './layout.ts';
import { type DrawnPoint, drawnPoints, type FunnelModel } from './model.ts';

/** The pointer finds a point within this distance. */
const REACH = 9;
/** A name farther off than this has a line to its point. */
const FAR = 13;

/** Values against what they rest on, between limits that narrow as the base grows. */
export function funnelOption(model: FunnelModel, env: ChartEnv): SceneOption {
  return sceneOption(funnelScene(model, env), env);
}

/** The picture as marks; none without any value. */
export function funnelScene(model: FunnelModel, env: ChartEnv): Scene {
  const drawn = drawnPoints(model);
  if (drawn.length === 0) return EMPTY_SCENE;
  const layout = layoutFunnel(model, env);
  const ticks = layout.bases.ticks;
  const atTick = (index: number) => layout.x(ticks[index]!);
  return {
    plot: layout.plot,
    under: [
      ...valueAxis(layout, model, env),
      ...limitMarks(model, layout, env),
      pooledMark(model, layout, env),
    ],
    items: drawn.map((point) => pointItem(point, layout, env)),
    middle: [],
    over: [
      ...footAxis(layout, [...ticks.keys()], layout.tickLabels, atTick, env),
      titleMark(layout, env),
      ...layout.names.flatMap((name) => [...leader(name, layout, env), nameMark(name, env)]),
      ...layout.key.marksAt(layout.keyTop),
    ],
  };
}

function limitMarks({ limits }: FunnelModel, { plot, x, y }: FunnelLayout, env: ChartEnv): Mark[] {
  return limits.flatMap((one) => {
    const within = one.points.filter(({ base }) => x(base) <= plot.x + plot.width + 1e-6);
    return (['low', 'high'] as const).flatMap((end) => {
      const line = within.map((point) => [x(point.base), y(point[end])] as const);
      const parts = clipLine(line, plot.y, plot.y + plot.height);
      return parts.map((part) => polylineMark(part, limitPaint(one, env)));
    });
  });
}

function pooledMark({ pooled }: FunnelModel, { plot, y }: FunnelLayout, env: ChartEnv): Mark {
  return lineMark(plot.x, y(pooled.value), plot.x + plot.width, y(pooled.value), pooledPaint(env));
}

function pointItem(point: DrawnPoint, layout: FunnelLayout, env: ChartEnv): SceneItem {
  const x = layout.x(point.base);
  const y = layout.y(point.value);
  return {
    key: point.key,
    below: [],
    above: [pointMark(point, x, y, env)],
    hit: { x: x - REACH, y: y - REACH, width: 2 * REACH, height: 2 * REACH },
  };
}

function titleMark({ plot, titleLines, titleTop }: FunnelLayout, env: ChartEnv): Mark {
  const half = (widestOf(titleLines, AXIS_SIZE) * WIDER) / 2;
  const x = Math.min(Math.max(plot.x + plot.width / 2, half), env.width - half);
  const look = { size: AXIS_SIZE, fill: env.colours['ink-3'], align: 'center' } as const;
  return textMark(titleLines, x, titleTop + (titleLines.length * AXIS_SIZE * LINE_HEIGHT) / 2, look, env);
}

/** From a point to a name that found no room beside it. */
function leader({ point, box }: PointLabel, { x, y }: FunnelLayout, { colours }: ChartEnv): Mark[] {
  const [fromX, fromY] = [x(point.base), y(point.value)];
  const toX = Math.min(Math.max(fromX, box.x), box.x + box.width);
  const toY = Math.min(Math.max(fromY, box.y + 2), box.y + box.height - 2);
  if (Math.hypot(toX - fromX, toY - fromY) < FAR) return [];
  return [lineMark(fromX, fromY, toX, toY, { stroke: colours['ink-2'], lineWidth: 0.9 })];
}

function nameMark({ point, lines, box }: PointLabel, env: ChartEnv): Mark {
  const look = {
    size: NAME_SIZE,
    weight: point.isHighlighted ? 700 : 400,
    fill: env.colours[point.isHighlighted ? 'accent-text' : 'ink-2'],
    align: 'center',
    hasHalo: true,
  } as const;
  return textMark(lines, box.x + box.width / 2, box.y + box.height / 2, look, env);
}
