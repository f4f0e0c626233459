import { LINE_HEIGHT } from './marks.ts';
import { widestOf, wrapText } from './text-width.ts';

export const NAME_SIZE = 12;
/** The lines of names touch below this; `rowHeight` is what they need. */
const LEAST_ROW = 12;
const MOST_ROW = 22;
/** Rows may spread this far where the place is higher than they need. */
const LOOSE_ROW = 34;
const WIDEST_SHARE = 0.44;

/** The names beside the bars, wrapped; all of them are always written. */
export interface NameColumn {
  readonly width: number;
  readonly lines: readonly (readonly string[])[];
  readonly mostLines: number;
}

/** Wraps names into at most 44 % of the picture. */
export function nameColumn(labels: readonly string[], totalWidth: number): NameColumn {
  const lines = labels.map((label) => wrapText(label, totalWidth * WIDEST_SHARE, NAME_SIZE));
  return {
    width: Math.ceil(Math.max(0, ...lines.map((one) => widestOf(one, NAME_SIZE)))),
    lines,
    mostLines: Math.max(1, ...lines.map((one) => one.length)),
  };
}

/** The comfortable height of a row with this many lines in its name. */
export function rowHeight(mostLines: number): number {
  return Math.max(MOST_ROW, Math.ceil(mostLines * NAME_SIZE * LINE_HEIGHT) + 4);
}

/** The height of a row where `available` pixels are there for `count` of them; rather narrow than cut off. */
export function fittedRow(available: number, count: number): number {
  return Math.min(LOOSE_ROW, Math.max(LEAST_ROW, available / Math.max(1, count)));
}
