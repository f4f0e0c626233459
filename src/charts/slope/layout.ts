import type { ChartEnv } from '../env.ts';
import { type Key, layoutKey } from '../key.ts';
import { type Box, LINE_HEIGHT } from '../marks.ts';
import { moveApart } from '../move-apart.ts';
import { WIDER, widestOf, wrapText } from '../text-width.ts';
import { keyEntries } from './key-entries.ts';
import type { SlopeLine, SlopeModel } from './model.ts';

export const NAME_SIZE = 11.5;
export const HEAD_SIZE = 12;
const LINE = Math.round(NAME_SIZE * LINE_HEIGHT);
/** From the end of a line to its label. */
export const LABEL_GAP = 10;
const KEY_GAP = 10;
/** Narrower pictures name the areas at one end only. */
const NAMES_AT_BOTH = 620;
const EDGE = 6;

export type SlopeEnd = 'from' | 'to';

/** The words at one end of a line. */
export interface EndLabel {
  readonly line: SlopeLine;
  readonly lines: readonly string[];
  readonly y: number;
}

export interface SlopeLayout {
  readonly plot: Box;
  readonly heads: Readonly<Record<SlopeEnd, readonly string[]>>;
  readonly labels: Readonly<Record<SlopeEnd, readonly EndLabel[]>>;
  readonly labelWidth: Readonly<Record<SlopeEnd, number>>;
  readonly y: (value: number) => number;
  readonly key: Key;
  readonly keyTop: number;
}

/** Two poles between their labels; heads above, the key below. */
export function layoutSlope(model: SlopeModel, env: ChartEnv): SlopeLayout {
  const key = layoutKey(keyEntries(model, env), env);
  const wordsAt = (end: SlopeEnd) => model.lines.map((line) => ({ line, lines: wordsOf(line, end, env) }));
  const words = { from: wordsAt('from'), to: wordsAt('to') };
  const widthOf = (end: SlopeEnd) =>
    Math.ceil(Math.max(0, ...words[end].map(({ lines }) => widestOf(lines, NAME_SIZE))) * WIDER);
  const labelWidth = { from: widthOf('from'), to: widthOf('to') };
  const x = labelWidth.from + LABEL_GAP + EDGE;
  const width = Math.max(40, env.width - x - labelWidth.to - LABEL_GAP - EDGE);
  const headOf = (text: string) => wrapText(text, Math.max(70, env.width / 2 - 10), HEAD_SIZE);
  const heads = { from: headOf(model.fromLabel), to: headOf(model.toLabel) };
  const top = Math.max(heads.from.length, heads.to.length) * HEAD_SIZE * LINE_HEIGHT + 14;
  const keyRoom = key.height > 0 ? key.height + KEY_GAP : 0;
  const plot = { x, y: top, width, height: Math.max(20, env.height - top - keyRoom - 10) };
  const values = model.lines.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = (value: number) =>
    plot.y + (high > low ? ((high - value) / (high - low)) * plot.height : plot.height / 2);
  const labels = { from: endLabels(words.from, 'from', plot, y), to: endLabels(words.to, 'to', plot, y) };
  return { plot, heads, labels, labelWidth, y, key, keyTop: env.height - key.height };
}

/** A value at both ends; the name at the right one, and where there is room at the left one too. */
function wordsOf({ label, fromText, toText }: SlopeLine, end: SlopeEnd, env: ChartEnv): readonly string[] {
  const hasName = end === 'to' || env.width >= NAMES_AT_BOTH;
  const value = end === 'to' ? toText : fromText;
  const room = Math.max(80, env.width * (end === 'to' ? 0.42 : 0.28));
  return wrapText(hasName ? `${label} ${value}` : value, room, NAME_SIZE);
}

/** Labels moved apart where all of them have room; else the important ones, and of the others those that touch none. */
function endLabels(
  words: readonly { readonly line: SlopeLine; readonly lines: readonly string[] }[],
  end: SlopeEnd,
  plot: Box,
  y: (value: number) => number,
): readonly EndLabel[] {
  const wanted = words.map((one) => ({ ...one, y: y(one.line[end]), height: one.lines.length * LINE }));
  const [top, bottom] = [plot.y - 8, plot.y + plot.height + 8];
  const movedApart = (some: typeof wanted) => {
    const centres = moveApart(some, top, bottom);
    return some.map((one, i) => ({ ...one, y: centres[i]! }));
  };
  const needed = wanted.reduce((sum, { height }) => sum + height, 0);
  if (needed <= bottom - top) return movedApart(wanted);
  const placed = movedApart(wanted.filter(({ line }) => line.role !== 'series'));
  for (const one of wanted.filter(({ line }) => line.role === 'series')) {
    const isFree = placed.every((other) => Math.abs(other.y - one.y) >= (other.height + one.height) / 2);
    if (isFree) placed.push(one);
  }
  return placed;
}
