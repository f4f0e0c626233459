import { textWidth, widestOf, wrapText } from './text-width.ts';

/** The labels of an axis that are written, with their lines; chosen by us, so that none is dropped unseen. */
export interface LabelChoice {
  /** By index of the period. */
  readonly chosen: ReadonlyMap<number, readonly string[]>;
  readonly mostLines: number;
}

const GAP = 8;

/**
 * Chooses which of the ticks of a time axis get a label: all of them in one line, else wrapped, else every second,
 * third, … one. `step` is the distance between two neighbouring periods in pixels.
 */
export function chooseLabels(
  labels: readonly string[],
  ticks: readonly number[],
  step: number,
  fontSize: number,
): LabelChoice {
  for (let every = 1; every <= Math.max(1, ticks.length); every++) {
    const kept = ticks.filter((_, position) => position % every === 0);
    const room = smallestGap(kept) * step - GAP;
    const isOneLine = kept.every((index) => textWidth(labels[index] ?? '', fontSize) <= room);
    if (isOneLine) return choice(kept.map((index) => [index, [labels[index] ?? '']]));
    const wrapped = kept.map((index) => [index, brokenLabel(labels[index] ?? '', room, fontSize)] as const);
    if (wrapped.every(([, lines]) => widestOf(lines, fontSize) <= room && lines.length <= 3))
      return choice(wrapped);
  }
  const [first = 0] = ticks;
  return choice(ticks.length === 0 ? [] : [[first, [labels[first] ?? '']]]);
}

/** Two words always break, so that a short label looks like the long one beside it. */
function brokenLabel(label: string, room: number, fontSize: number): string[] {
  const words = label.split(' ');
  return words.length === 2 ? words : wrapText(label, room, fontSize);
}

/** Indices that may get a label: those that say so, or all. */
export function tickIndices(periods: readonly { readonly tick?: boolean }[]): number[] {
  const all = periods.map((_, index) => index);
  const marked = all.filter((index) => periods[index]?.tick);
  return marked.length > 0 ? marked : all;
}

function choice(entries: readonly (readonly [number, readonly string[]])[]): LabelChoice {
  return { chosen: new Map(entries), mostLines: Math.max(1, ...entries.map(([, lines]) => lines.length)) };
}

function smallestGap(indices: readonly number[]): number {
  const gaps = indices.slice(1).map((index, position) => index - indices[position]!);
  return gaps.length > 0 ? Math.min(...gaps) : Number.POSITIVE_INFINITY;
}
