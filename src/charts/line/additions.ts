import type { ChartEnv } from '../env.ts';
import { blockMark, LINE_HEIGHT, lineMark, type Mark, polygonMark, textMark } from '../marks.ts';
import { widestOf, wrapText } from '../text-width.ts';
import { AXIS_SIZE, CONTEXT_ROOM, hasContextLabel, isContext, type LineLayout } from './layout.ts';
import type { LineModel, LineSeries } from './model.ts';

const BAND_OPACITY = 0.15;
const EVENT_WIDTH = 130;

/** The interval around a series as an area, in as many pieces as it has gaps. */
export function bandMarks(model: LineModel, layout: LineLayout, env: ChartEnv): Mark[] {
  return model.series.flatMap((series) => {
    if (!series.band) return [];
    return bandPieces(series)
      .filter((piece) => piece.length > 1)
      .map((piece) => {
        const high = piece.map(([index, , value]) => [layout.x(index), layout.y(value)]);
        const low = piece.map(([index, value]) => [layout.x(index), layout.y(value)]).reverse();
        return polygonMark([...high, ...low], { fill: env.colours.accent, opacity: BAND_OPACITY });
      });
  });
}

type BandPoint = readonly [index: number, low: number, high: number];

function bandPieces({ values, band, breaksAt = [] }: LineSeries): BandPoint[][] {
  const pieces: BandPoint[][] = [[]];
  values.forEach((_, index) => {
    const low = band?.low[index] ?? null;
    const high = band?.high[index] ?? null;
    if (low === null || high === null || breaksAt.includes(index)) pieces.push([]);
    if (low !== null && high !== null) pieces.at(-1)!.push([index, low, high]);
  });
  return pieces;
}

/** Two strokes between the points where a series is broken. */
export function breakMarks(model: LineModel, layout: LineLayout, env: ChartEnv): Mark[] {
  const style = { stroke: env.colours.ink, lineWidth: 1.4 };
  return model.series.flatMap((series) => {
    if (isContext(model, series)) return [];
    return (series.breaksAt ?? []).flatMap((at) => {
      const before = series.values.slice(0, at).findLast((value) => value !== null);
      const after = series.values.slice(at).find((value) => value !== null);
      if (before === null || before === undefined || after === null || after === undefined) return [];
      const x = (layout.x(at - 1) + layout.x(at)) / 2;
      const y = (layout.y(before) + layout.y(after)) / 2;
      return [-2, 2].map((shift) => lineMark(x + shift, y - 8, x + shift, y + 8, style));
    });
  });
}

/** One label for all grey lines, over the plot: on one of them it would read as that line's name. */
export function contextMark(model: LineModel, { plot }: LineLayout, env: ChartEnv): Mark[] {
  if (!hasContextLabel(model)) return [];
  const look = { size: AXIS_SIZE, fill: env.colours['ink-3'], align: 'left', hasHalo: true } as const;
  return [textMark([model.contextLabel ?? ''], plot.x + 4, plot.y - CONTEXT_ROOM / 2, look, env)];
}

/** Dotted lines with their words at the foot of the plot, in tiers where they would touch. */
export function eventMarks(model: LineModel, layout: LineLayout, env: ChartEnv): Mark[] {
  const { plot } = layout;
  const { colours } = env;
  const foot = plot.y + plot.height;
  const taken: { from: number; to: number; top: number }[] = [];
  const lines: Mark[] = [];
  const words: Mark[] = [];
  for (const { periodIndex, label } of model.events ?? []) {
    const x = layout.x(periodIndex);
    const texts = wrapText(label, Math.min(EVENT_WIDTH, plot.width * 0.45), AXIS_SIZE);
    const width = widestOf(texts, AXIS_SIZE) + 6;
    const isToRight = x + width <= plot.x + plot.width;
    const [from, to] = isToRight ? [x, x + width] : [x - width, x];
    const below = taken.filter((one) => one.from < to && from < one.to).map((one) => one.top);
    const floor = Math.min(foot - 4, ...below);
    const top = floor - texts.length * AXIS_SIZE * LINE_HEIGHT - 4;
    taken.push({ from, to, top });
    const stands = isToRight ? 'right' : 'left';
    const look = { size: AXIS_SIZE, fill: colours['ink-2'], stands, hasHalo: true } as const;
    lines.push(lineMark(x, top - 6, x, foot, { stroke: colours['ink-2'], lineWidth: 1, lineDash: [2, 3] }));
    words.push(blockMark(texts, isToRight ? x + 6 : x - 6, (floor + top) / 2, look, env));
  }
  // Words last, so that their rim of paper interrupts the lines of other events.
  return [...lines, ...words];
}
