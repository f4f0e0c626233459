import { areDistinct, niceStep, ticksBetween } from '../axis-scale.ts';
import type { ChartEnv } from '../env.ts';
import { fittedRow, type NameColumn, nameColumn, VALUE_SIZE } from '../name-column.ts';
import { textWidth, widestOf } from '../text-width.ts';
import type { BarRow, BarsModel } from './model.ts';

export const AXIS_SIZE = 11.5;
/** Room between a bar or its interval and the value behind it. */
export const VALUE_GAP = 7;
const NAME_GAP = 12;
const AXIS_BAND = 24;
const FOOT = 6;
const BENCHMARK_BAND = 24;
/** The outline that stands where a value is missing. */
export const MISSING_WIDTH = 22;
const MOST_TICKS = 5;

/** Places of the bars, as distances from the side where a line of text starts. */
export interface BarsLayout {
  readonly names: NameColumn;
  readonly top: number;
  readonly bottom: number;
  readonly rowHeight: number;
  readonly plotStart: number;
  readonly plotEnd: number;
  readonly ticks: readonly number[];
  readonly place: (value: number) => number;
}

const footOf = (model: BarsModel) => (model.benchmark ? BENCHMARK_BAND : FOOT);

/** Finds the largest scale at which all bars, intervals and value texts are inside the plot. */
export function layoutBars(model: BarsModel, env: ChartEnv): BarsLayout {
  const available = env.height - AXIS_BAND - footOf(model);
  const height = fittedRow(available, model.rows.length);
  const labels = model.rows.map((row) => row.label);
  const names = nameColumn(labels, env.width, height);
  const plotStart = names.width + NAME_GAP;
  const plotEnd = env.width - 2;
  const needs = [...model.rows.map(needOf), ...benchmarkNeeds(model)];
  const room = Math.max(20, plotEnd - plotStart);
  const perUnit = largestScale(needs, room);
  const zero = plotStart + reach(needs, perUnit, -1);
  const place = (value: number) => zero + value * perUnit;
  const domain = [(plotStart - zero) / perUnit, (plotEnd - zero) / perUnit] as const;
  return {
    names,
    top: AXIS_BAND,
    bottom: AXIS_BAND + height * model.rows.length,
    rowHeight: height,
    plotStart,
    plotEnd,
    ticks: extentOf(needs) === 0 ? [0] : fittingTicks(domain, perUnit, model.formatAxis),
    place,
  };
}

interface Need {
  readonly low: number;
  readonly high: number;
  /** Pixels that the text takes behind the end of the bar. */
  readonly textWidth: number;
  readonly isNegative: boolean;
}

function needOf({ value, interval, text }: BarRow): Need {
  const width = textWidth(text, VALUE_SIZE) * 1.03 + VALUE_GAP + (value === null ? MISSING_WIDTH : 0);
  const ends = value === null ? [0] : [0, value, ...(interval ? [interval.low, interval.high] : [])];
  return { low: Math.min(...ends), high: Math.max(...ends), textWidth: width, isNegative: (value ?? 0) < 0 };
}

function benchmarkNeeds({ benchmark }: BarsModel): Need[] {
  if (!benchmark) return [];
  const { value } = benchmark;
  return [{ low: Math.min(0, value), high: Math.max(0, value), textWidth: 4, isNegative: value < 0 }];
}

/** How many pixels all needs take on one side of zero. */
function reach(needs: readonly Need[], perUnit: number, sign: 1 | -1): number {
  return needs.reduce((most, need) => {
    const extent = sign > 0 ? need.high : -need.low;
    const text = need.isNegative === sign < 0 ? need.textWidth : 0;
    return Math.max(most, extent * perUnit + text);
  }, 0);
}

const extentOf = (needs: readonly Need[]) =>
  Math.max(0, ...needs.map((need) => Math.max(need.high, -need.low)));

function largestScale(needs: readonly Need[], room: number): number {
  const extent = extentOf(needs);
  if (extent === 0) return room;
  let low = 0;
  let high = room / extent;
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    if (reach(needs, middle, 1) + reach(needs, middle, -1) <= room) low = middle;
    else high = middle;
  }
  // Texts wider than the room: the bars keep a tenth of it, and the values may touch the edge.
  return Math.max(low, (room / extent) * 0.1);
}

/** At most five ticks whose labels neither touch each other nor leave the plot. */
function fittingTicks(
  [low, high]: readonly [number, number],
  perUnit: number,
  format: (value: number) => string,
): number[] {
  let step = niceStep((high - low) / MOST_TICKS);
  for (let round = 0; round < 12; round++) {
    const ticks = ticksBetween(low, high, step);
    const widest = widestOf(ticks.map(format), AXIS_SIZE);
    const isInside = (tick: number) => (high - tick) * perUnit >= textWidth(format(tick), AXIS_SIZE) / 2 - 2;
    const isLegible = step * perUnit >= widest + 10 && areDistinct(ticks.map(format));
    if (ticks.length <= MOST_TICKS && isLegible) return ticks.filter(isInside);
    step = niceStep(step * 1.01);
  }
  return [0];
}
