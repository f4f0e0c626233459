import type { ChartEnv } from '../env.ts';
import { AXIS_SIZE, footAxis, valueAxis } from '../frame.ts';
import { LINE_HEIGHT, lineMark, type Mark, textMark } from '../marks.ts';
import { EMPTY_SCENE, type Scene, type SceneItem, type SceneOption, sceneOption } from '../scene.ts';
import { symbolMark } from '../symbol.ts';
import { WIDER, widestOf } from '../text-width.ts';
import { pointPaint, rayPaint } from './key-entries.ts';
import { layoutScatter, NAME_SIZE, type ScatterLayout, type ScatterName } from './layout.ts';
import { type DrawnScatterPoint, drawnScatter, type ScatterModel } from './model.ts';

const REACH = 9;
/** A name farther off than this has a line to its point. */
const FAR = 13;

/** Areas by two indicators, with the lines on which their ratio is the same. */
export function scatterOption(model: ScatterModel, env: ChartEnv): SceneOption {
  return sceneOption(scatterScene(model, env), env);
}

/** The picture as marks; none without any pair. */
export function scatterScene(model: ScatterModel, env: ChartEnv): Scene {
  const drawn = drawnScatter(model);
  if (drawn.length === 0) return EMPTY_SCENE;
  const layout = layoutScatter(model, env);
  const atTick = (index: number) => layout.x(layout.xs.ticks[index]!);
  const frame = { formatAxis: model.formatY, unitLabel: model.yLabel };
  return {
    plot: layout.plot,
    under: [...valueAxis(layout, frame, env), ...rayLines(layout, env)],
    items: drawn.map((point) => pointItem(point, layout, env)),
    middle: [],
    over: [
      ...footAxis(layout, [...layout.xs.ticks.keys()], layout.tickLabels, atTick, env),
      titleMark(layout, env),
      ...rayLabels(layout, env),
      ...layout.names.flatMap((name) => nameMarks(name, layout, env)),
      ...layout.key.marksAt(layout.keyTop),
    ],
  };
}

function rayLines({ rays, plot }: ScatterLayout, env: ChartEnv): Mark[] {
  return rays.map(({ x, y }) => lineMark(plot.x, plot.y + plot.height, x, y, rayPaint(env)));
}

function rayLabels({ rays }: ScatterLayout, env: ChartEnv): Mark[] {
  return rays.map(({ x, y, label, leaves }) => {
    const isRight = leaves === 'right';
    const look = {
      size: AXIS_SIZE,
      fill: env.colours['ink-3'],
      align: isRight ? 'left' : 'center',
      verticalAlign: isRight ? 'middle' : 'bottom',
      hasHalo: true,
    } as const;
    const half = (widestOf([label], AXIS_SIZE) * WIDER) / 2;
    const at = isRight ? x + 4 : Math.min(x, env.width - half);
    return textMark([label], at, isRight ? y : y - 2, look, env);
  });
}

function pointItem(point: DrawnScatterPoint, layout: ScatterLayout, env: ChartEnv): SceneItem {
  const [x, y] = [layout.x(point.x), layout.y(point.y)];
  return {
    key: point.key,
    below: [],
    above: [symbolMark('circle', x, y, point.isHighlighted ? 5.4 : 4, pointPaint(point, env))],
    hit: { x: x - REACH, y: y - REACH, width: 2 * REACH, height: 2 * REACH },
  };
}

function titleMark({ plot, titleLines, titleTop }: ScatterLayout, env: ChartEnv): Mark {
  const half = (widestOf(titleLines, AXIS_SIZE) * WIDER) / 2;
  const x = Math.min(Math.max(plot.x + plot.width / 2, half), env.width - half);
  const look = { size: AXIS_SIZE, fill: env.colours['ink-3'], align: 'center' } as const;
  return textMark(titleLines, x, titleTop + (titleLines.length * AXIS_SIZE * LINE_HEIGHT) / 2, look, env);
}

function nameMarks({ point, lines, box }: ScatterName, { x, y }: ScatterLayout, env: ChartEnv): Mark[] {
  const { colours } = env;
  const look = {
    size: NAME_SIZE,
    weight: point.isHighlighted ? 700 : 400,
    fill: colours[point.isHighlighted ? 'accent-text' : 'ink-2'],
    align: 'center',
    hasHalo: true,
  } as const;
  const [fromX, fromY] = [x(point.x), y(point.y)];
  const toX = Math.min(Math.max(fromX, box.x), box.x + box.width);
  const toY = Math.min(Math.max(fromY, box.y + 2), box.y + box.height - 2);
  const isFar = Math.hypot(toX - fromX, toY - fromY) >= FAR;
  const leader = lineMark(fromX, fromY, toX, toY, { stroke: colours['ink-2'], lineWidth: 0.9 });
  const words = textMark(lines, box.x + box.width / 2, box.y + box.height / 2, look, env);
  return [...(isFar ? [leader] : []), words];
}
