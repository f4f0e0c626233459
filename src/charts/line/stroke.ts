import type { ChartEnv } from '../env.ts';
import { equalSeries, isContext } from './layout.ts';
import type { LineModel, LineSeries } from './model.ts';

/** How a line looks; also read by the legend. */
export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly symbol: 'circle' | 'rect' | 'triangle' | 'diamond' | 'none';
}

const DASHES: readonly (readonly number[])[] = [
  [],
  [8, 4],
  [2, 3],
  [10, 3, 2, 3],
  [5, 2],
  [12, 4],
  [1, 3],
  [6, 2, 1, 2],
];
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'] as const;

/** Colour, dash and symbol together, so that no two equal series differ by colour alone. */
export function strokeOf(
  series: LineSeries,
  model: LineModel,
  env: Pick<ChartEnv, 'colours' | 'categorical'>,
): Stroke {
  const { colours, categorical } = env;
  if (isContext(model, series)) return { colour: colours.context, width: 0.9, dash: [], symbol: 'none' };
  if (series.role === 'highlight') return { colour: colours.accent, width: 3, dash: [], symbol: 'circle' };
  if (series.role === 'reference') return { colour: colours.ink, width: 1.8, dash: [], symbol: 'none' };
  const equals = equalSeries(model);
  // The first colour is the accent's; beside a highlight it would be taken for it.
  const offset = model.series.some((one) => one.role === 'highlight') ? 1 : 0;
  const position = equals.findIndex((one) => one.key === series.key);
  return {
    colour: categorical[(position + offset) % categorical.length]!,
    width: 2,
    dash: DASHES[position % DASHES.length]!,
    symbol: SYMBOLS[position % SYMBOLS.length]!,
  };
}
