import { type AxisScale, axisScale } from './axis-scale.ts';
import type { ChartEnv } from './env.ts';
import type { LabelChoice } from './label-choice.ts';
import { type Box, lineMark, type Mark, textMark } from './marks.ts';
import { WIDER, widestOf } from './text-width.ts';

export const AXIS_SIZE = 11.5;
const NUMBER_GAP = 8;
const TICK = 5;

/** A plot with a value axis where a line of text starts. */
export interface Frame {
  readonly plot: Box;
  readonly scale: AxisScale;
  readonly y: (value: number) => number;
}

export interface FrameNeeds {
  readonly values: readonly number[];
  readonly includesZero: boolean;
  readonly formatAxis: (value: number) => string;
  /** Stands above the value axis; none if empty. */
  readonly unitLabel: string;
  /** Kept free left of the plot, for half of the first label. */
  readonly leftEdge: number;
  /** Kept free right of the plot, for labels at line ends. */
  readonly rightEdge: number;
  /** Kept free below the plot. */
  readonly foot: number;
}

export function layoutFrame(needs: FrameNeeds, env: ChartEnv): Frame {
  const scale = axisScale(needs.values, needs.includesZero, needs.formatAxis);
  const axisWidth = widestOf(scale.ticks.map(needs.formatAxis), AXIS_SIZE) * WIDER + NUMBER_GAP;
  const isRtl = env.direction === 'rtl';
  const x = Math.max(isRtl ? 0 : axisWidth, needs.leftEdge);
  const width = Math.max(20, env.width - x - needs.rightEdge - (isRtl ? axisWidth : 0));
  const y = needs.unitLabel === '' ? 12 : 30;
  const height = Math.max(20, env.height - y - needs.foot);
  return {
    plot: { x, y, width, height },
    scale,
    y: (value) => y + ((scale.max - value) / (scale.max - scale.min)) * height,
  };
}

/** Gridlines, which reach to the numbers, the numbers, and the unit above them. */
export function valueAxis(
  { plot, scale, y }: Frame,
  { formatAxis, unitLabel }: Pick<FrameNeeds, 'formatAxis' | 'unitLabel'>,
  env: ChartEnv,
): Mark[] {
  const { colours } = env;
  const isRtl = env.direction === 'rtl';
  const numbers = widestOf(scale.ticks.map(formatAxis), AXIS_SIZE) * WIDER;
  const right = isRtl ? env.width - numbers - NUMBER_GAP / 2 : plot.x + plot.width;
  // Numbers end on their units in both directions.
  const look = { size: AXIS_SIZE, fill: colours['ink-3'], align: 'right' } as const;
  const lines = scale.ticks.flatMap((tick) => [
    lineMark(plot.x, y(tick), right, y(tick), { stroke: colours.rule, lineWidth: 1 }),
    textMark([formatAxis(tick)], isRtl ? env.width : plot.x - NUMBER_GAP, y(tick), look, env),
  ]);
  if (unitLabel === '') return lines;
  const unit = { ...look, align: isRtl ? 'right' : 'left' } as const;
  return [...lines, textMark([unitLabel], isRtl ? env.width : 0, plot.y - 20, unit, env)];
}

/** The foot of a plot: its line, its ticks, and the labels that were chosen for them. */
export function footAxis(
  { plot }: Frame,
  ticks: readonly number[],
  { chosen }: LabelChoice,
  x: (index: number) => number,
  env: ChartEnv,
): Mark[] {
  const { colours } = env;
  const foot = plot.y + plot.height;
  const ink = { stroke: colours.ink, lineWidth: 1 };
  const marks = ticks.map((index) => lineMark(x(index), foot, x(index), foot + TICK, ink));
  const look = {
    size: AXIS_SIZE,
    fill: colours['ink-3'],
    align: 'center',
    verticalAlign: 'top',
  } as const;
  const labels = [...chosen].map(([index, lines]) => {
    const half = (widestOf(lines, AXIS_SIZE) * WIDER) / 2;
    const middle = Math.min(Math.max(x(index), half), env.width - half);
    return textMark(lines, middle, foot + TICK + 3, look, env);
  });
  return [lineMark(plot.x, foot, plot.x + plot.width, foot, ink), ...marks, ...labels];
}
