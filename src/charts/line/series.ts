import type { LineSeriesOption } from 'echarts/charts';
import type { ChartEnv } from '../env.ts';
import { isContext, lastIndex } from './layout.ts';
import type { LineModel, LineSeries } from './model.ts';
import { type Stroke, strokeOf } from './stroke.ts';

/** Between the key of a series and the part of it that is drawn. */
const PART = '~';
const HALO = 6;
/** With no more periods than this, equal series show a symbol at each point. */
const SYMBOLS_UP_TO = 16;

/** The drawn lines: one for each unbroken part of a series, with a rim of paper below the highlight. */
export function lineSeries(model: LineModel, env: ChartEnv): LineSeriesOption[] {
  return model.series.flatMap((series) => {
    const stroke = strokeOf(series, model, env);
    return unbrokenParts(series).flatMap((values, part) => {
      if (values.every((value) => value === null)) return [];
      const line = drawnLine(series, values, part, stroke, model, env);
      return series.role === 'highlight' ? [halo(series, values, part, env), line] : [line];
    });
  });
}

/** The values before the first break, between breaks, and after the last; all as long as the axis. */
export function unbrokenParts({ values, breaksAt = [] }: LineSeries): (number | null)[][] {
  const edges = [0, ...[...breaksAt].sort((a, b) => a - b), values.length];
  return edges
    .slice(0, -1)
    .map((from, part) =>
      values.map((value, index) => (index >= from && index < edges[part + 1]! ? value : null)),
    );
}

function drawnLine(
  series: LineSeries,
  values: readonly (number | null)[],
  part: number,
  stroke: Stroke,
  model: LineModel,
  env: ChartEnv,
): LineSeriesOption {
  const isGrey = isContext(model, series);
  return {
    id: `${series.key}${PART}${part}`,
    name: series.key,
    type: 'line',
    z: isGrey ? 2 : series.role === 'highlight' ? 6 : 4,
    data: values.map((value, index) => point(series, values, index, value, stroke, model, env)),
    connectNulls: false,
    showSymbol: true,
    showAllSymbol: true,
    symbol: 'none',
    triggerEvent: 'line',
    lineStyle: {
      color: stroke.colour,
      width: stroke.width,
      type: dashOf(stroke),
      join: 'round',
      cap: 'round',
    },
    itemStyle: { color: stroke.colour },
    emphasis: {
      scale: false,
      lineStyle: isGrey ? { color: env.colours['ink-2'], width: 1.8 } : { width: stroke.width },
    },
  } as LineSeriesOption;
}

function halo(
  series: LineSeries,
  values: readonly (number | null)[],
  part: number,
  env: ChartEnv,
): LineSeriesOption {
  return {
    id: `${series.key}${PART}${part}${PART}halo`,
    name: '',
    type: 'line',
    z: 5,
    data: [...values],
    connectNulls: false,
    showSymbol: false,
    silent: true,
    lineStyle: { color: env.colours.paper, width: HALO, type: 'solid', join: 'round', cap: 'round' },
    emphasis: { disabled: true },
    tooltip: { show: false },
  } as LineSeriesOption;
}

const dashOf = ({ dash }: Stroke) => (dash.length > 0 ? [...dash] : 'solid');

/** A point with its symbol: hollow if provisional, a dot if it stands alone, larger at the end of a highlight. */
function point(
  series: LineSeries,
  values: readonly (number | null)[],
  index: number,
  value: number | null,
  stroke: Stroke,
  model: LineModel,
  env: ChartEnv,
) {
  const isGrey = isContext(model, series);
  const isAlone = (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
  const isEnd = index === lastIndex(series) && !isGrey;
  const isHollow = !isGrey && series.provisionalFrom !== undefined && index >= series.provisionalFrom;
  const isMarked = series.role === 'series' && !isGrey && model.periods.length <= SYMBOLS_UP_TO;
  if (value === null || !(isAlone || isEnd || isHollow || isMarked)) return { value };
  const size = series.role === 'highlight' ? 9 : isGrey ? 4 : isEnd || isHollow ? 7 : 6;
  return {
    value,
    symbol: stroke.symbol === 'none' ? 'circle' : stroke.symbol,
    symbolSize: size,
    itemStyle: isHollow
      ? {
          color: env.colours.paper,
          borderColor: stroke.colour,
          borderWidth: series.role === 'highlight' ? 2.4 : 1.6,
        }
      : {
          color: isGrey ? env.colours.mark : stroke.colour,
          borderColor: env.colours.paper,
          borderWidth: isGrey ? 0 : 1,
        },
  };
}
