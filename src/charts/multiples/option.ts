import { coverageMarks } from '../coverage.ts';
import type { ChartEnv } from '../env.ts';
import { lineMark, type Mark, polylineMark, textMark } from '../marks.ts';
import { EMPTY_SCENE, type Scene, type SceneItem, type SceneOption, sceneOption } from '../scene.ts';
import { sideOf } from '../side.ts';
import { symbolMark } from '../symbol.ts';
import { WIDER, widestOf } from '../text-width.ts';
import { breakStroke, ownPaint, pointPaint, referencePaint } from './key-entries.ts';
import {
  AXIS_SIZE,
  layoutMultiples,
  type MultiplesLayout,
  type PanelPlace,
  STRIP_GAP,
  TITLE_SIZE,
} from './layout.ts';
import { lastOf, type MultiplesModel, type MultiplesPanel } from './model.ts';

/** A small line for each area in one picture: many charts of their own would be slow. */
export function multiplesOption(model: MultiplesModel, env: ChartEnv): SceneOption {
  return sceneOption(multiplesScene(model, env), env);
}

/** The picture as marks; none without a panel. */
export function multiplesScene(model: MultiplesModel, env: ChartEnv): Scene {
  if (model.panels.length === 0) return EMPTY_SCENE;
  const layout = layoutMultiples(model, env);
  return {
    plot: layout.plot,
    under: layout.panels.flatMap((place) => gridMarks(place, model, layout, env)),
    items: model.panels.map((panel, index) => panelItem(panel, layout.panels[index]!, model, layout, env)),
    middle: [],
    over: [
      ...layout.panels.flatMap((place, index) => titleMarks(model.panels[index]!, place, env)),
      ...layout.panels.flatMap((place) => axisMarks(place, layout, env)),
      ...layout.panels.flatMap((place, index) => stripMarks(model.panels[index]!, place, layout, env)),
      ...layout.key.marksAt(layout.keyTop),
    ],
  };
}

/** Gridlines in every panel; their numbers beside the first of each row. */
function gridMarks(
  { plot, hasNumbers }: PanelPlace,
  model: MultiplesModel,
  { scale, y }: MultiplesLayout,
  env: ChartEnv,
): Mark[] {
  const { colours } = env;
  const isRtl = env.direction === 'rtl';
  const every = plot.height / Math.max(1, scale.ticks.length - 1) < AXIS_SIZE + 3 ? 2 : 1;
  const look = { size: AXIS_SIZE, fill: colours['ink-3'], align: 'right' } as const;
  const x = isRtl ? env.width : plot.x - 5;
  return scale.ticks.flatMap((tick, index) => {
    const at = plot.y + y(tick);
    const line = lineMark(plot.x, at, plot.x + plot.width, at, { stroke: colours.rule, lineWidth: 0.8 });
    const isSaid = hasNumbers && index % every === 0;
    return [line, ...(isSaid ? [textMark([model.formatAxis(tick)], x, at, look, env)] : [])];
  });
}

function titleMarks(panel: MultiplesPanel, { box, titleLines }: PanelPlace, env: ChartEnv): Mark[] {
  const side = sideOf(env);
  const look = {
    size: TITLE_SIZE,
    weight: panel.isHighlighted ? 700 : 400,
    fill: env.colours[panel.isHighlighted ? 'accent-text' : 'ink-2'],
    align: side.start,
    verticalAlign: 'top',
  } as const;
  const x = env.direction === 'rtl' ? box.x + box.width : box.x;
  return [textMark(titleLines, x, box.y, look, env)];
}

/** Below the last panel of each column. */
function axisMarks(
  { plot, hasAxis }: PanelPlace,
  { labels, x, stripRoom }: MultiplesLayout,
  env: ChartEnv,
): Mark[] {
  const { colours } = env;
  const foot = plot.y + plot.height;
  const line = lineMark(plot.x, foot, plot.x + plot.width, foot, { stroke: colours.mark, lineWidth: 1 });
  if (!hasAxis) return [line];
  const look = { size: AXIS_SIZE, fill: colours['ink-3'], align: 'center', verticalAlign: 'top' } as const;
  const words = [...labels.chosen].map(([index, lines]) => {
    const half = (widestOf(lines, AXIS_SIZE) * WIDER) / 2;
    const middle = Math.min(Math.max(plot.x + x(index), plot.x + half), plot.x + plot.width - half);
    return textMark(lines.slice(0, 1), middle, foot + stripRoom + 4, look, env);
  });
  return [line, ...words];
}

function stripMarks(
  { coverage = [] }: MultiplesPanel,
  { plot }: PanelPlace,
  { x, step }: MultiplesLayout,
  env: ChartEnv,
): Mark[] {
  const top = plot.y + plot.height + STRIP_GAP;
  return coverageMarks(coverage, (index) => plot.x + x(index), step, top, env);
}

type Spot = readonly [index: number, value: number];

/** Runs of values without a gap or a break. */
function runsOf(values: readonly (number | null)[], breaksAt: readonly number[] = []): readonly Spot[][] {
  const runs: Spot[][] = [[]];
  values.forEach((value, index) => {
    if (value === null || breaksAt.includes(index)) runs.push([]);
    if (value !== null) runs.at(-1)!.push([index, value]);
  });
  return runs.filter((run) => run.length > 0);
}

function panelItem(
  panel: MultiplesPanel,
  { box, plot }: PanelPlace,
  { reference }: MultiplesModel,
  { x, y }: MultiplesLayout,
  env: ChartEnv,
): SceneItem {
  const at = ([index, value]: Spot) => [plot.x + x(index), plot.y + y(value)];
  const lines = (
    values: readonly (number | null)[],
    paint: ReturnType<typeof ownPaint>,
    breaks?: readonly number[],
  ) =>
    runsOf(values, breaks)
      .filter((run) => run.length > 1)
      .map((run) => polylineMark(run.map(at), paint));
  const last = lastOf(panel);
  const { provisionalFrom = Number.POSITIVE_INFINITY, breaksAt = [] } = panel;
  const alone = new Set(
    runsOf(panel.values, breaksAt)
      .filter((run) => run.length === 1)
      .map(([spot]) => spot![0]),
  );
  const points = panel.values.flatMap((value, index): Mark[] => {
    const isHollow = index >= provisionalFrom;
    if (value === null || !(index === last || isHollow || alone.has(index))) return [];
    const [px, py] = at([index, value]);
    return [symbolMark('circle', px!, py!, index === last ? 2.6 : 2.1, pointPaint(panel, isHollow, env))];
  });
  const breaks = breaksAt.flatMap((index) => {
    const middle = plot.x + (x(index) + x(index - 1)) / 2;
    return breakStroke(middle, plot.y, plot.y + plot.height, env);
  });
  return {
    key: panel.key,
    below: reference ? lines(reference.values, referencePaint(env)) : [],
    above: [...breaks, ...lines(panel.values, ownPaint(panel, env), breaksAt), ...points],
    hit: box,
  };
}
