import type { ChartEnv } from '../env.ts';
import { type Box, LINE_HEIGHT } from '../marks.ts';
import { moveApart } from '../move-apart.ts';
import { sideOf } from '../side.ts';
import { textWidth, WIDER, widestOf, wrapText } from '../text-width.ts';
import type { FlowModel, FlowNode } from './model.ts';

export const HEAD_SIZE = 11.5;
const HEAD_LINE = 18;
const BAR = 12;
const CHILD_GAP = { narrow: 12, wide: 22 } as const;
const NARROW = 480;
export const LABEL_GAP = 9;
/** Words that had to move away leave room for the lines to them. */
const CROWDED_GAP = 22;
const LABEL_SPACE = 5;
const NODE_GAP = 7;
const FOOT = 6;
const LEAST_BAR = 1;
/** The total is at least this share of the picture. */
const LEAST_SHARE = 0.2;
/** Labels take up to this share of the picture on each side, rather more than to run into each other. */
const LABEL_SHARES = [0.34, 0.41];
const SIZES = [12.5, 12, 11.5, 11, 10.5] as const;

/** From where to where something lies on the vertical. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A bar with its words; `at` and all places across are distances from the side where a line of text starts. */
export interface PlacedNode {
  readonly node: FlowNode;
  readonly at: number;
  readonly bar: Range;
  /** Where its ribbon meets the total, or for a child its parent. */
  readonly other: { readonly at: number; readonly range: Range };
  readonly label: {
    readonly lines: readonly string[];
    readonly text: string;
    readonly middle: number;
    readonly height: number;
    readonly at: number;
    /** True for words that stand before the bar. */
    readonly isBefore: boolean;
    readonly width: number;
  };
}

export interface FlowLayout {
  readonly size: number;
  readonly bar: number;
  readonly plot: Box;
  readonly total: { readonly at: number; readonly range: Range };
  readonly nodes: readonly PlacedNode[];
}

interface Label {
  readonly node: FlowNode;
  readonly lines: readonly string[];
}

interface Labels {
  readonly size: number;
  readonly sources: readonly Label[];
  readonly targets: readonly Label[];
}

const lineOf = (size: number) => Math.round(size * LINE_HEIGHT);
const heightOf = ({ lines }: Label, size: number) => (lines.length + 1) * lineOf(size) + LABEL_SPACE;

const withChildren = (targets: readonly FlowNode[]) =>
  targets.flatMap((target) => [target, ...target.children]);

/** Bars in columns from the side where a line starts: sources, the total, targets and what these are made of. */
export function layoutFlow(model: FlowModel, env: ChartEnv): FlowLayout {
  const top = 2 * HEAD_LINE + 6;
  const room = env.height - FOOT - top;
  const labels = fittingLabels(model, env, room);
  const { scale, isCrowded } = scaleOf(model, labels, room);
  const gap = isCrowded ? CROWDED_GAP : LABEL_GAP;
  const across = placesAcross(model, labels, gap, env);
  const middle = top + room / 2;
  const half = (model.total.value * scale) / 2;
  const total = { at: across.total, range: { from: middle - half, to: middle + half } };
  const bounds = { from: top, to: top + room };
  const barsOf = (nodes: readonly FlowNode[], own: readonly Label[]) =>
    spread(nodes, isCrowded ? [] : slotsOf(nodes, own, labels.size, scale), scale, middle);
  const sourceBars = barsOf(model.sources, labels.sources);
  const targetBars = barsOf(model.targets, labels.targets);
  const sourceMeets = stacked(model.sources, scale, total.range.from);
  const targetMeets = stacked(model.targets, scale, total.range.from);
  const children = model.targets.map((target, i) => stacked(target.children, scale, targetBars[i]!.from));
  const wanted = model.targets.flatMap((target, i) =>
    target.children.length === 0
      ? [middleOf(targetBars[i]!)]
      : [targetBars[i]!.from, ...children[i]!.map(middleOf)],
  );
  const sides = {
    before: { at: across.before - gap, isBefore: true, width: across.before - gap },
    after: { at: env.width - across.after + gap, isBefore: false, width: across.after - gap },
  };
  const before = placeWords(labels.sources, sourceBars.map(middleOf), bounds, sides.before, labels.size);
  const after = placeWords(labels.targets, wanted, bounds, sides.after, labels.size);
  const width = Math.max(1, env.width - across.before - across.after);
  return {
    size: labels.size,
    bar: BAR,
    plot: sideOf(env).box(across.before, top, width, room),
    total,
    nodes: [
      ...model.sources.map((node, i) => ({
        node,
        at: across.before,
        bar: sourceBars[i]!,
        other: { at: total.at, range: sourceMeets[i]! },
        label: before.get(node.key)!,
      })),
      ...model.targets.flatMap((node, i) => [
        {
          node,
          at: across.target,
          bar: targetBars[i]!,
          other: { at: total.at, range: targetMeets[i]! },
          label: after.get(node.key)!,
        },
        ...node.children.map((child, position) => ({
          node: child,
          at: across.target + BAR + childGap(env),
          bar: children[i]![position]!,
          other: { at: across.target, range: children[i]![position]! },
          label: after.get(child.key)!,
        })),
      ]),
    ],
  };
}

const childGap = ({ width }: ChartEnv) => (width < NARROW ? CHILD_GAP.narrow : CHILD_GAP.wide);

const middleOf = ({ from, to }: Range) => (from + to) / 2;

/** Distances of the columns from the side where a line starts, and the room of the words on both sides. */
function placesAcross(model: FlowModel, { sources, targets, size }: Labels, gap: number, env: ChartEnv) {
  const roomOf = (labels: readonly Label[]) =>
    labels.length === 0
      ? 0
      : gap +
        Math.ceil(
          widestOf(
            labels.flatMap(({ lines, node }) => [...lines, node.text]),
            size,
          ) * WIDER,
        );
  const [before, after] = [roomOf(sources), roomOf(targets)];
  const hasChildren = model.targets.some(({ children }) => children.length > 0);
  const target = env.width - after - BAR - (hasChildren ? BAR + childGap(env) : 0);
  const middle = (before + target) / 2;
  const total = model.sources.length === 0 ? 0 : model.targets.length === 0 ? env.width - BAR : middle;
  return { before, after, target, total };
}

/** The height that each node takes: its bar, or its words where they are higher. */
function slotsOf(
  nodes: readonly FlowNode[],
  labels: readonly Label[],
  size: number,
  scale: number,
): readonly number[] {
  const wordsOf = (keys: ReadonlySet<string>) =>
    labels.filter(({ node }) => keys.has(node.key)).reduce((sum, label) => sum + heightOf(label, size), 0);
  return nodes.map(({ key, value, children }) => {
    const words = wordsOf(new Set([key, ...children.map((child) => child.key)]));
    return Math.max(value * scale + NODE_GAP, words);
  });
}

/**
 * Pixels a unit: as many as leave every node the room of its words, so that these stand beside their bars. Where that
 * would make the bars too small the words move away from them.
 */
function scaleOf(model: FlowModel, { sources, targets, size }: Labels, room: number) {
  const most = room / Math.max(model.total.value, Number.MIN_VALUE);
  const fits = (scale: number) =>
    (
      [
        [model.sources, sources],
        [model.targets, targets],
      ] as const
    ).every(
      ([nodes, labels]) => slotsOf(nodes, labels, size, scale).reduce((sum, slot) => sum + slot, 0) <= room,
    );
  let [low, high] = [0, most];
  for (let round = 0; round < 30; round++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  if (low >= most * LEAST_SHARE) return { scale: low, isCrowded: false };
  const count = Math.max(model.sources.length, model.targets.length);
  return { scale: (most * (room - NODE_GAP * count)) / room, isCrowded: true };
}

/** Bars in the middles of their slots, or with a gap between them, around the middle of the picture. */
function spread(
  nodes: readonly FlowNode[],
  slots: readonly number[],
  scale: number,
  middle: number,
): readonly Range[] {
  const heights = nodes.map(({ value }, i) => slots[i] ?? value * scale + NODE_GAP);
  let at = middle - heights.reduce((sum, height) => sum + height, 0) / 2;
  return nodes.map(({ value }, i) => {
    const own = at + heights[i]! / 2;
    at += heights[i]!;
    const half = Math.max(LEAST_BAR, value * scale) / 2;
    return { from: own - half, to: own + half };
  });
}

/** Words as near to their bars as they can be without touching each other. */
function placeWords(
  labels: readonly Label[],
  wanted: readonly number[],
  { from, to }: Range,
  side: Pick<PlacedNode['label'], 'at' | 'isBefore' | 'width'>,
  size: number,
): ReadonlyMap<string, PlacedNode['label']> {
  const items = labels.map((label, i) => ({ y: wanted[i]!, height: heightOf(label, size) }));
  const middles = moveApart(items, from, to + FOOT);
  return new Map(
    labels.map(({ node, lines }, i) => [
      node.key,
      { ...side, lines, text: node.text, middle: middles[i]!, height: items[i]!.height },
    ]),
  );
}

/** Ranges one below the other, as high as their values. */
function stacked(nodes: readonly FlowNode[], scale: number, from: number): readonly Range[] {
  let at = from;
  return nodes.map(({ value }) => {
    const range = { from: at, to: at + Math.max(LEAST_BAR, value * scale) };
    at += value * scale;
    return range;
  });
}

/** The largest size at which all words of both sides find room one below the other; the smallest where none does. */
function fittingLabels(model: FlowModel, env: ChartEnv, room: number): Labels {
  const sets = LABEL_SHARES.flatMap((share) => {
    const most = env.width * share - LABEL_GAP;
    const labelsAt = (nodes: readonly FlowNode[], size: number): readonly Label[] =>
      nodes.map((node) => ({ node, lines: wrapText(node.label, most / WIDER, size) }));
    return SIZES.map((size) => ({
      most,
      size,
      sources: labelsAt(model.sources, size),
      targets: labelsAt(withChildren(model.targets), size),
    }));
  });
  const fits = ({ most, size, sources, targets }: (typeof sets)[number]) =>
    [sources, targets].every(
      (labels) => labels.reduce((sum, label) => sum + heightOf(label, size), 0) <= room,
    ) && [...sources, ...targets].every(({ lines }) => widestOf(lines, size) * WIDER <= most);
  return sets.find(fits) ?? sets.at(-1)!;
}

/** Where the words over the total may stand without leaving the picture: their middle. */
export function totalMiddle({ total }: FlowLayout, text: string, { width }: ChartEnv): number {
  const half = (textWidth(text, HEAD_SIZE) * WIDER * 1.03) / 2;
  return Math.min(Math.max(total.at + BAR / 2, half), width - half);
}
