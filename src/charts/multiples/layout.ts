import { type AxisScale, axisScale } from '../axis-scale.ts';
import { coverageEntries, STRIP_HEIGHT } from '../coverage.ts';
import type { ChartEnv } from '../env.ts';
import { type Key, layoutKey } from '../key.ts';
import { chooseLabels, type LabelChoice, tickIndices } from '../label-choice.ts';
import { type Box, LINE_HEIGHT } from '../marks.ts';
import { WIDER, widestOf, wrapText } from '../text-width.ts';
import { keyEntries } from './key-entries.ts';
import type { MultiplesModel } from './model.ts';

export const TITLE_SIZE = 11.5;
export const AXIS_SIZE = 10.5;
const NARROWEST = 138;
const GAP = 18;
const PLOT_HEIGHT = 92;
const AXIS_ROOM = 18;
const KEY_GAP = 8;
/** From the foot of a plot to its strip of what was reported. */
export const STRIP_GAP = 3;
const TITLE_LINE = Math.round(TITLE_SIZE * LINE_HEIGHT);

/** How many panels stand beside each other. */
export function columnsIn(width: number, count: number): number {
  return Math.max(1, Math.min(count, Math.floor((width + GAP) / (NARROWEST + GAP))));
}

/** The height that so many panels need at a width, about: titles may take a line more. */
export function multiplesHeight(count: number, width: number): number {
  const rows = Math.ceil(count / columnsIn(width, count));
  return rows * (PLOT_HEIGHT + 2 * TITLE_LINE + GAP) + AXIS_ROOM + 48;
}

export interface PanelPlace {
  /** All of it, with its title. */
  readonly box: Box;
  readonly plot: Box;
  readonly titleLines: readonly string[];
  /** The last one of its column carries the periods. */
  readonly hasAxis: boolean;
  /** The first one of its row carries the numbers. */
  readonly hasNumbers: boolean;
}

export interface MultiplesLayout {
  readonly plot: Box;
  readonly panels: readonly PanelPlace[];
  readonly scale: AxisScale;
  readonly ticks: readonly number[];
  readonly labels: LabelChoice;
  readonly key: Key;
  readonly keyTop: number;
  /** Below a plot, for its strip of what was reported. */
  readonly stripRoom: number;
  /** Between two periods. */
  readonly step: number;
  /** Distances from the corner of a plot. */
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

/** A grid of panels in the order of reading, the first where a line of text starts; the key below. */
export function layoutMultiples(model: MultiplesModel, env: ChartEnv): MultiplesLayout {
  const states = model.panels.flatMap(({ coverage = [] }) => coverage);
  const reported = coverageEntries(model.coverage, states, env);
  const key = layoutKey([...keyEntries(model, env), ...reported], env);
  const stripRoom = reported.length > 0 ? STRIP_GAP + STRIP_HEIGHT : 0;
  const values = [...model.panels, ...(model.reference ? [model.reference] : [])]
    .flatMap((one) => one.values)
    .filter((value) => value !== null);
  const scale = axisScale(values, model.includesZero, model.formatAxis);
  const numbers = Math.ceil(widestOf(scale.ticks.map(model.formatAxis), AXIS_SIZE) * WIDER) + 6;
  const isRtl = env.direction === 'rtl';
  const count = model.panels.length;
  const columns = columnsIn(env.width - numbers, count);
  const rows = Math.ceil(count / columns);
  const width = (env.width - numbers - (columns - 1) * GAP) / columns;
  const titles = model.panels.map(({ label, endText = '' }) =>
    wrapText(`${label} ${endText}`.trim(), width / WIDER, TITLE_SIZE),
  );
  // Each row leaves as much room above its plots as its longest title needs.
  const titleHeights = Array.from({ length: rows }, (_, row) => {
    const lines = titles.slice(row * columns, (row + 1) * columns).map((one) => one.length);
    return Math.max(1, ...lines) * TITLE_LINE + 4;
  });
  const above = (row: number) => titleHeights.slice(0, row + 1).reduce((sum, one) => sum + one, 0);
  const room = env.height - key.height - KEY_GAP - AXIS_ROOM - stripRoom - (rows - 1) * GAP;
  const height = Math.max(24, (room - above(rows - 1)) / rows);
  const left = isRtl ? 0 : numbers;
  const panels = titles.map((titleLines, index): PanelPlace => {
    const row = Math.floor(index / columns);
    const column = index % columns;
    const fromStart = column * (width + GAP);
    const x = isRtl ? env.width - numbers - fromStart - width : left + fromStart;
    const top = above(row) + row * (height + GAP);
    const titleHeight = titleHeights[row]!;
    return {
      box: { x, y: top - titleHeight, width, height: titleHeight + height },
      plot: { x, y: top, width, height },
      titleLines,
      hasAxis: index + columns >= count,
      hasNumbers: column === 0,
    };
  });
  const ticks = tickIndices(model.periods);
  const steps = Math.max(1, model.periods.length - 1);
  const step = (width - 2 * INSET) / steps;
  const labels = chooseLabels(
    model.periods.map(({ label }) => label),
    ticks,
    step,
    AXIS_SIZE,
  );
  return {
    plot: {
      x: left,
      y: 0,
      width: env.width - numbers,
      height: above(rows - 1) + rows * (height + GAP) - GAP,
    },
    panels,
    scale,
    ticks,
    labels,
    key,
    keyTop: env.height - key.height,
    stripRoom,
    step,
    x: (index) => (model.periods.length > 1 ? INSET + index * step : width / 2),
    y: (value) => ((scale.max - value) / (scale.max - scale.min)) * height,
  };
}

const INSET = 4;
