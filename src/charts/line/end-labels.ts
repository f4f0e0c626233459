import type { ChartEnv } from '../env.ts';
import { LINE_HEIGHT, lineMark, type Mark, textMark } from '../marks.ts';
import { LABEL_GAP, LABEL_SIZE, type LineLayout, lastIndex } from './layout.ts';
import type { LineModel, LineSeries } from './model.ts';
import { strokeOf } from './stroke.ts';

interface Wanted {
  readonly series: LineSeries;
  readonly lines: readonly string[];
  readonly index: number;
  readonly y: number;
  readonly height: number;
}

/** The names at the ends of the lines, moved apart; a moved name keeps a thin line to its end. */
export function endLabels(model: LineModel, layout: LineLayout, env: ChartEnv): Mark[] {
  const wanted = model.series.flatMap((series): Wanted[] => {
    const lines = layout.labelled.get(series.key);
    const index = lastIndex(series);
    if (!lines || index === undefined) return [];
    const height = lines.length * Math.round(LABEL_SIZE * LINE_HEIGHT);
    return [{ series, lines, index, y: layout.y(series.values[index]!), height }];
  });
  const { plot } = layout;
  const centres = moveApart(wanted, plot.y - 8, plot.y + plot.height + 8);
  return wanted.flatMap((one, position) => label(one, centres[position] ?? one.y, model, layout, env));
}

function label(
  { series, lines, index, y }: Wanted,
  centre: number,
  model: LineModel,
  layout: LineLayout,
  env: ChartEnv,
): Mark[] {
  const { colours } = env;
  const isHighlight = series.role === 'highlight';
  // The labels stand between the plot and its edge; their near side is the plot in both directions.
  const x = layout.plot.x + layout.plot.width + LABEL_GAP;
  const look = {
    size: LABEL_SIZE,
    weight: isHighlight ? 700 : series.role === 'reference' ? 600 : 500,
    fill: isHighlight ? colours['accent-text'] : colours.ink,
    align: 'left',
    hasHalo: true,
  } as const;
  const from = layout.x(index) + 6;
  const isFar = Math.abs(centre - y) > 5 || x - from > LABEL_GAP;
  const leader = lineMark(from, y, x - 3, centre, {
    stroke: strokeOf(series, model, env).colour,
    lineWidth: 0.8,
  });
  return [...(isFar ? [leader] : []), textMark(lines, x, centre, look, env)];
}

/** Centres near the wanted ones whose heights do not overlap, between two bounds. */
export function moveApart(
  items: readonly { readonly y: number; readonly height: number }[],
  top: number,
  bottom: number,
): number[] {
  const order = items.map((_, index) => index).sort((a, b) => items[a]!.y - items[b]!.y);
  const centres = items.map(({ y }) => y);
  // Down from the top, then up from the bottom: what fits stays inside, the rest crowds at the top.
  let edge = top;
  for (const index of order) {
    const half = items[index]!.height / 2;
    centres[index] = Math.max(centres[index]!, edge + half);
    edge = centres[index]! + half;
  }
  edge = bottom;
  for (const index of order.reverse()) {
    const half = items[index]!.height / 2;
    centres[index] = Math.min(centres[index]!, edge - half);
    edge = centres[index]! - half;
  }
  return centres;
}
