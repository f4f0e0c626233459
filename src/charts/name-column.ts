import { LINE_HEIGHT } from './marks.ts';
import { widestOf, wrapText } from './text-width.ts';

const NAME_SIZES = [12, 11.5, 11, 10.5] as const;
/** Values beside the bars have the first of the sizes of names. */
export const VALUE_SIZE = NAME_SIZES[0];
const LEAST_ROW = 12;
/** Rows may spread this far where the place is higher than they need. */
const MOST_ROW = 34;
const USUAL_SHARE = 0.44;
const WIDEST_SHARE = 0.6;

/** The names beside the bars; all of them are always written. */
export interface NameColumn {
  readonly width: number;
  readonly size: number;
  readonly lines: readonly (readonly string[])[];
}

/**
 * Wraps names into 44 % of the picture. Where its rows are too low for that, names stay in one line in a wider column,
 * and get smaller before they take more than 60 %.
 */
export function nameColumn(labels: readonly string[], totalWidth: number, rowHeight: number): NameColumn {
  const usual = wrappedAt(labels, totalWidth * USUAL_SHARE, VALUE_SIZE);
  if (usual.lines.every((one) => one.length * VALUE_SIZE * LINE_HEIGHT <= rowHeight || one.length < 2))
    return usual;
  const widest = totalWidth * WIDEST_SHARE;
  const size = NAME_SIZES.find((one) => widestOf(labels, one) <= widest) ?? NAME_SIZES.at(-1)!;
  return wrappedAt(labels, widest, size);
}

function wrappedAt(labels: readonly string[], maxWidth: number, size: number): NameColumn {
  const lines = labels.map((label) => wrapText(label, maxWidth, size));
  return { width: Math.ceil(Math.max(0, ...lines.map((one) => widestOf(one, size)))), size, lines };
}

/** The height of a row where `available` pixels are there for `count` of them; rather narrow than cut off. */
export function fittedRow(available: number, count: number): number {
  return Math.min(MOST_ROW, Math.max(LEAST_ROW, available / Math.max(1, count)));
}
