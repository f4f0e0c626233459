import { coverageMarks } from '../coverage.ts';
import type { ChartEnv } from '../env.ts';
import { footAxis, valueAxis } from '../frame.ts';
import { blockMark, LINE_HEIGHT, lineMark, type Mark, polylineMark } from '../marks.ts';
import { moveApart } from '../move-apart.ts';
import { EMPTY_SCENE, type Scene, type SceneItem, type SceneOption, sceneOption } from '../scene.ts';
import { symbolMark } from '../symbol.ts';
import { breakStrokes, limitPaint, meanPaint, pointPaint, symbolOf } from './key-entries.ts';
import { type ControlLayout, floored, LABEL_GAP, LABEL_SIZE, layoutControl } from './layout.ts';
import type { ControlModel } from './model.ts';

/** A series over time between the limits of its usual movement; what is special has a shape and a word. */
export function controlOption(model: ControlModel, env: ChartEnv): SceneOption {
  return sceneOption(controlScene(model, env), env);
}

/** The picture as marks; none without any value. */
export function controlScene(model: ControlModel, env: ChartEnv): Scene {
  if (model.points.every(({ value }) => value === null)) return EMPTY_SCENE;
  const layout = layoutControl(model, env);
  return {
    plot: layout.plot,
    under: [...valueAxis(layout, model, env), ...limitMarks(model, layout, env)],
    items: model.points.map((_, index) => pointItem(model, index, layout, env)),
    middle: pathMarks(model, layout, env),
    over: [
      ...footAxis(layout, layout.ticks, layout.labels, layout.x, env),
      ...breakMarks(model, layout, env),
      ...endMarks(layout, model, env),
      ...coverageMarks(model.coverage?.states ?? [], layout.x, layout.step, layout.stripTop, env),
      ...layout.key.marksAt(layout.keyTop),
    ],
  };
}

/** From the left edge of its first period to the right edge of its last. */
function spanOf({ segments, periods }: ControlModel, position: number, { x, step }: ControlLayout) {
  const next = segments[position + 1]?.from ?? periods.length;
  return { left: x(segments[position]!.from) - step / 2, right: x(next - 1) + step / 2 };
}

function limitMarks(model: ControlModel, layout: ControlLayout, env: ChartEnv): Mark[] {
  return model.segments.flatMap(({ limits, isTrial }, position) => {
    if (!limits) return [];
    const { left, right } = spanOf(model, position, layout);
    const at = (value: number, style: ReturnType<typeof meanPaint>) => {
      const y = layout.y(floored(value, model));
      return lineMark(left, y, right, y, style);
    };
    const paint = limitPaint(isTrial, env);
    return [at(limits.mean, meanPaint(env)), at(limits.low, paint), at(limits.high, paint)];
  });
}

/** Each run of values without a gap or a break as one line. */
function pathMarks({ points, segments }: ControlModel, { x, y }: ControlLayout, env: ChartEnv): Mark[] {
  const starts = new Set(segments.map(({ from }) => from));
  const runs: number[][][] = [[]];
  points.forEach(({ value }, index) => {
    if (value === null || starts.has(index)) runs.push([]);
    if (value !== null) runs.at(-1)!.push([x(index), y(value)]);
  });
  return runs
    .filter((run) => run.length > 1)
    .map((run) => polylineMark(run, { stroke: env.colours['accent-2'], lineWidth: 1.4 }));
}

function pointItem(model: ControlModel, index: number, layout: ControlLayout, env: ChartEnv): SceneItem {
  const point = model.points[index]!;
  const { x, y, step } = layout;
  const size = Math.min(point.signal ? 5 : 3.6, Math.max(point.signal ? 3.6 : 2.2, step * 0.45));
  const marks =
    point.value === null
      ? []
      : [symbolMark(symbolOf(point), x(index), y(point.value), size, pointPaint(point, env))];
  return {
    key: model.periods[index]!.id,
    below: [],
    above: marks,
    hit: { x: x(index) - step / 2, y: layout.plot.y, width: step, height: layout.plot.height },
  };
}

function breakMarks({ segments }: ControlModel, { plot, x, step }: ControlLayout, env: ChartEnv): Mark[] {
  return segments
    .slice(1)
    .flatMap(({ from }) => breakStrokes(x(from) - step / 2, plot.y, plot.y + plot.height, env));
}

function endMarks(layout: ControlLayout, model: ControlModel, env: ChartEnv): Mark[] {
  const { endLabels, plot } = layout;
  const wanted = endLabels.map(({ value, lines }) => ({
    y: layout.y(floored(value, model)),
    height: lines.length * Math.round(LABEL_SIZE * LINE_HEIGHT),
  }));
  const centres = moveApart(wanted, plot.y - 8, plot.y + plot.height + 6);
  return endLabels.map(({ key, lines }, index) => {
    const look = {
      size: LABEL_SIZE,
      weight: key === 'mean' ? 600 : 400,
      fill: env.colours[key === 'mean' ? 'ink' : 'ink-2'],
      stands: 'right',
      hasHalo: true,
    } as const;
    return blockMark(lines, plot.x + plot.width + LABEL_GAP, centres[index]!, look, env);
  });
}
