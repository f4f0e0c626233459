import type { ChartEnv } from '../env.ts';
import { blockMark, LINE_HEIGHT, lineMark, type Mark } from '../marks.ts';
import { moveApart } from '../move-apart.ts';
import { LABEL_GAP, LABEL_SIZE, type LineLayout, lastIndex } from './layout.ts';
import type { LineModel, LineSeries } from './model.ts';

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
  return wanted.flatMap((one, position) => label(one, centres[position] ?? one.y, layout, env));
}

function label(
  { series, lines, index, y }: Wanted,
  centre: number,
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
    stands: 'right',
    hasHalo: true,
  } as const;
  const from = layout.x(index) + 6;
  const isFar = Math.abs(centre - y) > 5 || x - from > LABEL_GAP;
  // A dotted grey hairline: in the colour of the series it would read as the series going on.
  const leader = lineMark(from, y, x - 3, centre, {
    stroke: colours['ink-3'],
    lineWidth: 0.8,
    lineDash: [1, 3],
  });
  return [...(isFar ? [leader] : []), blockMark(lines, x, centre, look, env)];
}
