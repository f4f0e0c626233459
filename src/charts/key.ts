import type { ChartEnv } from './env.ts';
import { type Box, LINE_HEIGHT, type Mark, textMark } from './marks.ts';
import { sideOf } from './side.ts';
import { WIDER, widestOf, wrapText } from './text-width.ts';

const KEY_SIZE = 11.5;
const SWATCH = { width: 20, height: 11 };
const SWATCH_GAP = 6;
const ENTRY_GAP = 16;
const LINE = Math.round(KEY_SIZE * LINE_HEIGHT) + 2;

/** One thing that the key explains. */
export interface KeyEntry {
  readonly label: string;
  /** Draws the sample in its box; without one the words stand alone. */
  readonly swatch?: (box: Box) => readonly Mark[];
  /** Begins a line of its own, and takes it alone. */
  readonly isHead?: boolean;
  /** Begins a line of its own, which others follow. */
  readonly beginsLine?: boolean;
}

/** The explanation below a picture and within it, so that a saved file has it too. */
export interface Key {
  readonly height: number;
  readonly marksAt: (top: number) => Mark[];
}

/** Entries one after the other from the side where a line starts, in as many lines as they need. */
export function layoutKey(entries: readonly KeyEntry[], env: ChartEnv): Key {
  const places: { readonly entry: KeyEntry; readonly at: number; readonly y: number; lines: string[] }[] = [];
  let at = 0;
  let y = 0;
  let tallest = 0;
  const breakLine = () => {
    y += tallest * LINE;
    at = 0;
    tallest = 0;
  };
  for (const entry of entries) {
    const sample = entry.swatch ? SWATCH.width + SWATCH_GAP : 0;
    const lines = wrapText(entry.label, (env.width - sample) / WIDER, KEY_SIZE);
    const width = sample + widestOf(lines, KEY_SIZE) * WIDER;
    if (at > 0 && (entry.isHead || entry.beginsLine || at + width > env.width)) breakLine();
    places.push({ entry, at, y, lines });
    tallest = Math.max(tallest, lines.length);
    at += width + ENTRY_GAP;
    if (entry.isHead) breakLine();
  }
  const height = y + tallest * LINE;
  const marksAt = (top: number) => places.flatMap((place) => entryMarks(place, top, env));
  return { height, marksAt };
}

function entryMarks(
  { entry, at, y, lines }: { entry: KeyEntry; at: number; y: number; lines: readonly string[] },
  top: number,
  env: ChartEnv,
): Mark[] {
  const side = sideOf(env);
  const start = top + y;
  const box = side.box(at, start + (LINE - SWATCH.height) / 2, SWATCH.width, SWATCH.height);
  const from = entry.swatch ? at + SWATCH.width + SWATCH_GAP : at;
  const look = { size: KEY_SIZE, fill: env.colours['ink-2'], align: side.start } as const;
  const words = textMark(lines, side.x(from), start + (lines.length * LINE) / 2, look, env);
  return [...(entry.swatch?.(box) ?? []), words];
}
