import type { ChartEnv } from '../env.ts';
import { type Key, layoutKey } from '../key.ts';
import { LINE_HEIGHT } from '../marks.ts';
import { textWidth, WIDER, widestOf, wrapText } from '../text-width.ts';
import { keyEntries } from './key-entries.ts';
import type { SpineModel, SpineRow, SpineScale } from './model.ts';

export const NAME_SIZE = 12;
export const HEAD_SIZE = 11.5;
export const LINE = Math.round(NAME_SIZE * LINE_HEIGHT);
const GAP = 16;
const ROW_GAP = 10;
const STRIP = 14;
const HEAD = 24;
const KEY_GAP = 14;
/** Narrower pictures write names over the strips instead of beside them. */
const BESIDE_FROM = 560;
const LEAST_STRIP = 150;
/** Room for a symbol that lies at the end of its strip. */
const INSET = 8;

/** One row with its places, counted from the side where a line of text starts. */
export interface SpinePlaceOfRow {
  readonly row: SpineRow;
  readonly names: readonly string[];
  readonly note: readonly string[];
  readonly top: number;
  readonly height: number;
  /** Where the first line of words and the middle of the strip are. */
  readonly wordsY: number;
  readonly stripY: number;
}

export interface SpineLayout {
  readonly isBeside: boolean;
  readonly headLines: readonly string[];
  readonly head: number;
  readonly stripStart: number;
  readonly stripWidth: number;
  /** Where the words begin that stand in place of a strip. */
  readonly noteStart: number;
  /** Ends of the columns of numbers. */
  readonly ownEnd: number;
  readonly countryEnd: number;
  readonly rows: readonly SpinePlaceOfRow[];
  readonly bottom: number;
  readonly key: Key;
  readonly keyTop: number;
}

const columnWidth = (texts: readonly string[]) => Math.ceil(widestOf(texts, NAME_SIZE) * WIDER);

/** Names, own value, strip and the country's value side by side; on a phone the strip under the words. */
export function layoutSpine(model: SpineModel, env: ChartEnv): SpineLayout {
  const { rows, labels } = model;
  const own = columnWidth(rows.map(({ text }) => text));
  const country = columnWidth([labels.country, ...rows.map(({ countryText }) => countryText)]);
  const isBeside = env.width >= BESIDE_FROM;
  const names = isBeside
    ? Math.min(
        columnWidth(rows.map(({ label }) => label)),
        Math.max(180, env.width - own - country - LEAST_STRIP * 2 - 3 * GAP),
      )
    : env.width - own - GAP;
  const stripStart = isBeside ? names + own + 2 * GAP : 0;
  const stripWidth = isBeside ? env.width - stripStart - country - GAP : env.width;
  const key = layoutKey(keyEntries(model, env), env);
  let top = HEAD;
  const places = rows.map((row): SpinePlaceOfRow => {
    const lines = wrapText(row.label, names / WIDER, NAME_SIZE);
    const note = row.scale ? [] : wrapText(row.note ?? '', stripWidth / WIDER, HEAD_SIZE);
    const place = rowAt(top, isBeside, lines.length, note.length);
    top += place.height;
    return { row, names: lines, note, ...place };
  });
  return {
    isBeside,
    headLines: [labels.lower, labels.country, labels.higher],
    head: HEAD,
    stripStart: stripStart + INSET,
    noteStart: stripStart,
    stripWidth: stripWidth - 2 * INSET,
    ownEnd: isBeside ? names + GAP + own : env.width,
    countryEnd: env.width,
    rows: places,
    bottom: top,
    key,
    keyTop: top + KEY_GAP,
  };
}

function rowAt(top: number, isBeside: boolean, lines: number, notes: number) {
  const words = Math.max(1, lines) * LINE;
  if (isBeside) {
    const height = Math.max(words, notes * LINE, STRIP) + ROW_GAP;
    const middle = top + height / 2;
    return { top, height, wordsY: middle, stripY: middle };
  }
  const below = notes > 0 ? notes * LINE : STRIP;
  const height = words + below + ROW_GAP + 2;
  return {
    top,
    height,
    wordsY: top + ROW_GAP / 2 + words / 2,
    stripY: top + ROW_GAP / 2 + words + 2 + below / 2,
  };
}

/** The height that a picture of so many rows needs at a width. */
export function spineHeight(model: SpineModel, env: Omit<ChartEnv, 'height'>): number {
  const layout = layoutSpine(model, { ...env, height: 0 });
  return Math.ceil(layout.keyTop + layout.key.height + 4);
}

/** Places a value of a row: the country's stands in the middle, and the farthest value reaches one end. */
export function placeIn(
  { country, own, peers, spread }: SpineScale,
  width: number,
): (value: number) => number {
  const values = [own, ...(peers === undefined ? [] : [peers]), ...(spread ? [spread.low, spread.high] : [])];
  const reach = Math.max(...values.map((value) => Math.abs(value - country)));
  return (value) => (width / 2) * (reach > 0 ? 1 + (value - country) / reach : 1);
}

/** Whether words fit beside each other over the strip. */
export const fitsHead = ({ headLines, stripWidth }: SpineLayout): boolean =>
  headLines.reduce((sum, text) => sum + textWidth(text, HEAD_SIZE) * WIDER + 10, 0) <= stripWidth;
