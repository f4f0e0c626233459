import type { ChartEnv } from '../env.ts';
import { LINE_HEIGHT, lineMark, type Mark, textMark } from '../marks.ts';
import { VALUE_SIZE } from '../name-column.ts';
import { type Scene, type SceneOption, sceneOption } from '../scene.ts';
import { type Side, sideOf } from '../side.ts';
import { AXIS_SIZE, type BarsLayout, layoutBars } from './layout.ts';
import type { BarsModel } from './model.ts';
import { rowItem, valueSpan } from './row.ts';

/** Ranked bars with names on the starting side, intervals, values behind them, and a benchmark where there is one. */
export function barsOption(model: BarsModel, env: ChartEnv): SceneOption {
  return sceneOption(barsScene(model, env), env);
}

/** The picture as marks. */
export function barsScene(given: BarsModel, env: ChartEnv): Scene {
  const model = withTellingPatterns(given);
  const layout = layoutBars(model, env);
  const side = sideOf(env);
  const { plotStart, plotEnd, top, bottom } = layout;
  return {
    plot: side.box(plotStart, top, plotEnd - plotStart, bottom - top),
    under: frame(model, layout, side, env),
    items: model.rows.map((row, index) => rowItem(row, index, layout, side, env)),
    middle: benchmark(model, layout, side, env),
    over: zeroLine(layout, side, env),
  };
}

/** A pattern that every bar has tells none apart: the page says it once in words, and the bars are drawn plain. */
function withTellingPatterns(model: BarsModel): BarsModel {
  const known = model.rows.filter(({ value }) => value !== null);
  const [first] = known;
  if (first?.pattern === undefined || known.some(({ pattern }) => pattern !== first.pattern)) return model;
  return {
    ...model,
    rows: model.rows.map(({ pattern, ...row }) =>
      row.value === null && pattern ? { ...row, pattern } : row,
    ),
  };
}

function frame(model: BarsModel, layout: BarsLayout, side: Side, env: ChartEnv): Mark[] {
  const { colours } = env;
  const ticks = layout.ticks.flatMap((tick) => {
    const x = Math.round(side.x(layout.place(tick))) + 0.5;
    const grid = lineMark(x, layout.top, x, layout.bottom, { stroke: colours.rule, lineWidth: 1 });
    const label = textMark(
      [model.formatAxis(tick)],
      x,
      layout.top - 12,
      { size: AXIS_SIZE, fill: colours['ink-3'], align: 'center' },
      env,
    );
    return tick === 0 ? [label] : [grid, label];
  });
  if (model.unitLabel === '') return ticks;
  const look = { size: AXIS_SIZE, fill: colours['ink-3'], align: side.start };
  return [...ticks, textMark([model.unitLabel], side.x(0), layout.top - 12, look, env)];
}

function zeroLine(layout: BarsLayout, side: Side, { colours }: ChartEnv): Mark[] {
  const x = Math.round(side.x(layout.place(0))) + 0.5;
  return [lineMark(x, layout.top - 2, x, layout.bottom, { stroke: colours.ink, lineWidth: 1 })];
}

function benchmark(model: BarsModel, layout: BarsLayout, side: Side, env: ChartEnv): Mark[] {
  if (!model.benchmark) return [];
  const { colours } = env;
  const x = Math.round(side.x(layout.place(model.benchmark.value))) + 0.5;
  const style = { stroke: colours.ink, lineWidth: 1.4, lineDash: [5, 3] };
  const lines = benchmarkPieces(model, layout).map(([from, to]) => lineMark(x, from, x, to, style));
  // The label stands on the side with more room, and starts or ends at its line.
  const isInFirstHalf = x < env.width / 2;
  const look = {
    size: AXIS_SIZE,
    weight: 600,
    fill: colours.ink,
    align: isInFirstHalf ? 'left' : 'right',
  } as const;
  return [...lines, textMark([model.benchmark.label], x, layout.bottom + 12, look, env)];
}

/** From the line to words beside which it still runs. */
const CLEARANCE = 3;

/** The line of the benchmark stops before the words of a value and goes on behind them. */
function benchmarkPieces(model: BarsModel, layout: BarsLayout): readonly (readonly [number, number])[] {
  const at = layout.place(model.benchmark!.value);
  const half = (VALUE_SIZE * LINE_HEIGHT) / 2;
  const pieces: (readonly [number, number])[] = [];
  let from = layout.top - 2;
  model.rows.forEach((row, index) => {
    const [start, end] = valueSpan(row, layout);
    if (at < start - CLEARANCE || at > end + CLEARANCE) return;
    const y = layout.top + layout.rowHeight * (index + 0.5);
    pieces.push([from, y - half]);
    from = y + half;
  });
  return [...pieces, [from, layout.bottom + 4] as const].filter(([start, end]) => end > start);
}
