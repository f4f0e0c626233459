import { type AxisScale, axisScale } from '../axis-scale.ts';
import { coverageEntries, STRIP_HEIGHT } from '../coverage.ts';
import type { ChartEnv } from '../env.ts';
import { type Key, layoutKey } from '../key.ts';
import { chooseLabels, type LabelChoice, tickIndices } from '../label-choice.ts';
import type { Box } from '../marks.ts';
import { widestOf, wrapText } from '../text-width.ts';
import type { LineModel, LineSeries } from './model.ts';

export const AXIS_SIZE = 11.5;
export const LABEL_SIZE = 12.5;
/** From the last point to its label. */
export const LABEL_GAP = 14;
/** More than this many equal series become grey, with one label for all. */
const MOST_SERIES = 8;
const LEADING = 1.3;
const KEY_GAP = 6;
/** Height of the line above the plot that names the grey series. */
export const CONTEXT_ROOM = 20;

/** Where everything of a line chart is, in pixels. */
export interface LineLayout {
  readonly plot: Box;
  readonly scale: AxisScale;
  readonly ticks: readonly number[];
  readonly labels: LabelChoice;
  /** Width of the column of labels at the ends of the lines. */
  readonly labelWidth: number;
  /** Width of the widest number of the value axis. */
  readonly numberWidth: number;
  readonly labelled: ReadonlyMap<string, readonly string[]>;
  /** Below the names of the periods: the strip of what was reported, and what explains it. */
  readonly stripTop: number;
  readonly key: Key;
  readonly keyTop: number;
  /** Between two periods. */
  readonly step: number;
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

/** Series that are drawn grey and without a name of their own. */
export function isContext(model: LineModel, series: LineSeries): boolean {
  if (series.role === 'context') return true;
  return series.role === 'series' && equalSeries(model).length > MOST_SERIES;
}

/** Grey lines are named together, where the model has words for them. */
export const hasContextLabel = (model: LineModel): boolean =>
  Boolean(model.contextLabel) && model.series.some((series) => isContext(model, series));

/** The series that stand beside each other as equals. */
export function equalSeries(model: LineModel): readonly LineSeries[] {
  return model.series.filter((series) => series.role === 'series');
}

/** Places the plot: room for the axis, for the labels at the line ends and for the names of the periods. */
export function layoutLines(model: LineModel, env: ChartEnv): LineLayout {
  const scale = axisScale(allValues(model), model.includesZero ?? true, model.formatAxis);
  const numberWidth = widestOf(scale.ticks.map(model.formatAxis), AXIS_SIZE);
  const axisWidth = numberWidth + 10;
  const labelled = endLines(model, env);
  const labelWidth = Math.ceil(
    Math.max(0, ...[...labelled.values()].map((lines) => widestOf(lines, LABEL_SIZE) * 1.03)),
  );
  const labelRoom = labelWidth > 0 ? labelWidth + LABEL_GAP + 4 : 10;
  const isRtl = env.direction === 'rtl';
  const periodLabels = model.periods.map((period) => period.label);
  const ticks = tickIndices(model.periods);
  const edge = ticks[0] === 0 ? widestOf([periodLabels[0] ?? ''], AXIS_SIZE) / 2 + 2 : 6;
  const left = Math.max(isRtl ? 0 : axisWidth, Math.min(edge, 40));
  const right = env.width - (isRtl ? axisWidth : 0) - labelRoom;
  const width = Math.max(20, right - left);
  const count = model.periods.length;
  const step = count > 1 ? width / (count - 1) : width;
  const labels = chooseLabels(periodLabels, ticks, step, AXIS_SIZE);
  const top = (model.unitLabel === '' ? 12 : 30) + (hasContextLabel(model) ? CONTEXT_ROOM : 0);
  const key = layoutKey(coverageEntries(model.coverage, model.coverage?.states ?? [], env), env);
  const foot = key.height > 0 ? STRIP_HEIGHT + KEY_GAP + key.height : 0;
  const bottom = env.height - 14 - labels.mostLines * AXIS_SIZE * LEADING - foot;
  const height = Math.max(20, bottom - top);
  return {
    plot: { x: left, y: top, width, height },
    scale,
    ticks,
    labels,
    labelWidth,
    numberWidth,
    labelled,
    stripTop: env.height - foot,
    key,
    keyTop: env.height - key.height,
    step,
    x: (index) => (count > 1 ? left + index * step : left + width / 2),
    y: (value) => top + ((scale.max - value) / (scale.max - scale.min)) * height,
  };
}

/** Index of the last value, or undefined for a series of gaps. */
export function lastIndex(series: LineSeries): number | undefined {
  const index = series.values.findLastIndex((value) => value !== null);
  return index < 0 ? undefined : index;
}

function allValues(model: LineModel): number[] {
  return model.series
    .flatMap(({ values, band }) => [...values, ...(band ? [...band.low, ...band.high] : [])])
    .filter((value) => value !== null);
}

function endLines(model: LineModel, env: ChartEnv): Map<string, readonly string[]> {
  const widest = Math.min(170, Math.max(76, env.width * 0.25));
  const named = model.series.filter((series) => !isContext(model, series) && lastIndex(series) !== undefined);
  return new Map(
    named.map(({ key, label, endText }) => {
      const text = endText ? `${label} ${endText}` : label;
      return [key, wrapText(text, widest, LABEL_SIZE)];
    }),
  );
}
