import type { ChartEnv } from '../env.ts';
import { type Key, layoutKey } from '../key.ts';
import type { Box } from '../marks.ts';
import { fittedRow, type NameColumn, nameColumn } from '../name-column.ts';
import { sideOf } from '../side.ts';
import { textWidth, widestOf, wrapText } from '../text-width.ts';
import { keyEntries } from './key-entries.ts';
import type { HeatModel } from './model.ts';

export const HEAD_SIZE = 11;
/** Of the heads of quarters and the values in cells. */
export const SMALL_SIZE = 10.5;
const NAME_GAP = 10;
const HEAD_BAND = 16;
const KEY_GAP = 12;
const YEAR_GAP = 8;
/** Few columns are not spread over a wide picture. */
const MOST_CELL = 96;

interface YearHead {
  readonly label: string;
  /** Middle of the label, which never leaves the picture. */
  readonly x: number;
}

export interface HeatLayout {
  readonly names: NameColumn;
  readonly plot: Box;
  readonly rowHeight: number;
  readonly cellWidth: number;
  readonly timeLines: readonly string[];
  readonly years: readonly YearHead[];
  /** Indices of the first period of each year. */
  readonly yearStarts: readonly number[];
  /** The heads of the columns, or none where they have no room. */
  readonly quarters: readonly string[];
  readonly key: Key;
}

/** Names where a line starts, columns from left to right, the key below. */
export function layoutHeat(model: HeatModel, env: ChartEnv): HeatLayout {
  const key = layoutKey(keyEntries(model, env), env);
  const timeLines = wrapText(model.timeLabel, env.width, HEAD_SIZE);
  const heads = timeLines.length * HEAD_BAND + 2 * HEAD_BAND;
  const available = env.height - heads - key.height - KEY_GAP;
  const rowHeight = fittedRow(available, model.rows.length);
  const labels = model.rows.map(({ label }) => label);
  const names = nameColumn(labels, env.width, rowHeight);
  const room = Math.max(20, env.width - names.width - NAME_GAP - 1);
  const cellWidth = Math.min(MOST_CELL, room / Math.max(1, model.periods.length));
  const width = cellWidth * model.periods.length;
  const quarters = quarterHeads(model, cellWidth);
  const top = heads - (quarters.length > 0 ? 0 : HEAD_BAND);
  const yearStarts = model.periods.flatMap(({ year }, index) =>
    year === model.periods[index - 1]?.year ? [] : [index],
  );
  const plot = sideOf(env).box(names.width + NAME_GAP, top, width, rowHeight * model.rows.length);
  const years = yearHeads(model, yearStarts, plot, cellWidth, env);
  return { names, plot, rowHeight, cellWidth, timeLines, years, yearStarts, quarters, key };
}

/** Above the first row of quarters or cells. */
export const yearsTop = ({ timeLines }: HeatLayout) => timeLines.length * HEAD_BAND;
export const headHeight = HEAD_BAND;
export const keyTop = ({ plot }: HeatLayout) => plot.y + plot.height + KEY_GAP;

function quarterHeads({ periods }: HeatModel, cellWidth: number): readonly string[] {
  const full = periods.map(({ label }) => label);
  const short = periods.map(({ shortLabel }) => shortLabel);
  const isNamed = full.some((label) => label !== '');
  if (!isNamed) return [];
  return [full, short].find((labels) => widestOf(labels, SMALL_SIZE) + 5 <= cellWidth) ?? [];
}

/** The heads of all years, or of every second, third, … one: no two of them touch. */
function yearHeads(
  { periods }: HeatModel,
  starts: readonly number[],
  plot: Box,
  cellWidth: number,
  env: ChartEnv,
): YearHead[] {
  const all = starts.map((start, position) => {
    const label = periods[start]!.year;
    const end = starts[position + 1] ?? periods.length;
    const half = textWidth(label, HEAD_SIZE) / 2 + 1;
    const middle = plot.x + (cellWidth * (start + end)) / 2;
    return { label, half, x: Math.min(Math.max(middle, half), env.width - half) };
  });
  for (let every = 1; every < all.length; every++) {
    const kept = all.filter((_, position) => position % every === 0);
    const isApart = kept.every(({ x, half }, position) => {
      const before = kept[position - 1];
      return !before || x - half - (before.x + before.half) >= YEAR_GAP;
    });
    if (isApart) return kept;
  }
  return all.slice(0, 1);
}
