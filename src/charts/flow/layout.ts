import type { ChartEnv } from '../env.ts';
import { type Box, LINE_HEIGHT } from '../marks.ts';
import { moveApart } from '../move-apart.ts';
import { sideOf } from '../side.ts';
import { textWidth, WIDER, widestOf, wrapText } from '../text-width.ts';
import type { FlowModel, FlowNode } from './model.ts';

export const HEAD_SIZE = 11.5;
const HEAD_LINE = 18;
const BAR = 12;
const CHILD_GAP = 22;
export const LABEL_GAP = 9;
const LABEL_SPACE = 5;
const NODE_GAP = 7;
const FOOT = 6;
const LEAST_BAR = 1;
/** Labels take up to this share of the picture on each side. */
const MOST_LABEL = 0.34;
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

const lineOf = (size: number) => Math.round(size * LINE_HEIGHT);
const heightOf = ({ lines }: Label, size: number) => (lines.length + 1) * lineOf(size) + LABEL_SPACE;

const withChildren = (targets: readonly FlowNode[]) =>
  targets.flatMap((target) => [target, ...target.children]);

/** Bars in columns from the side where a line starts: sources, the total, targets and what these are made of. */
export function layoutFlow(model: FlowModel, env: ChartEnv): FlowLayout {
  const top = 2 * HEAD_LINE + 6;
  const bottom = env.height - FOOT;
  const room = bottom - top;
  const { size, sources, targets } = fittingLabels(model, env, room);
  const widthOf = (labels: readonly Label[]) =>
    labels.reduce(
      (most, { lines, node }) => Math.max(most, widestOf([...lines, node.text], size) * WIDER),
      0,
    );
  const before = sources.length > 0 ? Math.ceil(widthOf(sources)) + LABEL_GAP : 0;
  const after = targets.length > 0 ? Math.ceil(widthOf(targets)) + LABEL_GAP : 0;
  const hasChildren = model.targets.some(({ children }) => children.length > 0);
  const childStep = hasChildren ? BAR + CHILD_GAP : 0;
  const targetAt = env.width - after - childStep - BAR;
  const totalAt =
    model.sources.length === 0
      ? 0
      : model.targets.length === 0
        ? env.width - BAR
        : (before + BAR + targetAt) / 2 - BAR / 2;
  const gapsOf = (nodes: readonly FlowNode[]) => NODE_GAP * Math.max(0, nodes.length - 1);
  const gaps = Math.max(gapsOf(model.sources), gapsOf(model.targets));
  const scale = Math.max(1, room - gaps) / Math.max(model.total.value, Number.MIN_VALUE);
  const height = model.total.value * scale;
  const middle = top + room / 2;
  const total = { at: totalAt, range: { from: middle - height / 2, to: middle + height / 2 } };
  const barsOf = (nodes: readonly FlowNode[]) =>
    stacked(nodes, scale, middle - (height + gapsOf(nodes)) / 2, NODE_GAP);
  const meets = (nodes: readonly FlowNode[]) => stacked(nodes, scale, total.range.from, 0);
  const sourceBars = barsOf(model.sources);
  const targetBars = barsOf(model.targets);
  const labelled = (labels: readonly Label[], wanted: readonly number[], at: number, isBefore: boolean) => {
    const items = labels.map((label, i) => ({ y: wanted[i]!, height: heightOf(label, size) }));
    const middles = moveApart(items, top - HEAD_LINE, bottom + FOOT);
    const width = isBefore ? before - LABEL_GAP : after - LABEL_GAP;
    return new Map(
      labels.map(({ node, lines }, i) => [
        node.key,
        { lines, text: node.text, middle: middles[i]!, height: items[i]!.height, at, isBefore, width },
      ]),
    );
  };
  const middleOf = ({ from, to }: Range) => (from + to) / 2;
  const sourceLabels = labelled(sources, sourceBars.map(middleOf), before - LABEL_GAP, true);
  const sourceMeets = meets(model.sources);
  const targetMeets = meets(model.targets);
  const children = model.targets.map((target, i) => stacked(target.children, scale, targetBars[i]!.from, 0));
  const wanted = model.targets.flatMap((target, i) =>
    target.children.length === 0
      ? [middleOf(targetBars[i]!)]
      : [targetBars[i]!.from, ...children[i]!.map(middleOf)],
  );
  const targetLabels = labelled(targets, wanted, env.width - after + LABEL_GAP, false);
  const childAt = targetAt + BAR + CHILD_GAP;
  return {
    size,
    bar: BAR,
    plot: sideOf(env).box(before, top, Math.max(1, env.width - before - after), room),
    total,
    nodes: [
      ...model.sources.map((node, i) => ({
        node,
        at: before,
        bar: sourceBars[i]!,
        other: { at: totalAt, range: sourceMeets[i]! },
        label: sourceLabels.get(node.key)!,
      })),
      ...model.targets.flatMap((node, i) => [
        {
          node,
          at: targetAt,
          bar: targetBars[i]!,
          other: { at: totalAt, range: targetMeets[i]! },
          label: targetLabels.get(node.key)!,
        },
        ...node.children.map((child, position) => ({
          node: child,
          at: childAt,
          bar: children[i]![position]!,
          other: { at: targetAt, range: children[i]![position]! },
          label: targetLabels.get(child.key)!,
        })),
      ]),
    ],
  };
}

/** Ranges one below the other, as high as their values. */
function stacked(nodes: readonly FlowNode[], scale: number, from: number, gap: number): readonly Range[] {
  let at = from;
  return nodes.map(({ value }) => {
    const range = { from: at, to: at + Math.max(LEAST_BAR, value * scale) };
    at += value * scale + gap;
    return range;
  });
}

/** The largest size at which all words of both sides find room one below the other; the smallest where none does. */
function fittingLabels(model: FlowModel, env: ChartEnv, room: number) {
  const most = env.width * MOST_LABEL - LABEL_GAP;
  const labelsAt = (nodes: readonly FlowNode[], size: number): readonly Label[] =>
    nodes.map((node) => ({ node, lines: wrapText(node.label, most / WIDER, size) }));
  const sets = SIZES.map((size) => ({
    size,
    sources: labelsAt(model.sources, size),
    targets: labelsAt(withChildren(model.targets), size),
  }));
  const fits = ({ size, sources, targets }: (typeof sets)[number]) =>
    [sources, targets].every(
      (labels) => labels.reduce((sum, label) => sum + heightOf(label, size), 0) <= room + HEAD_LINE + FOOT,
    ) && [...sources, ...targets].every(({ lines }) => widestOf(lines, size) * WIDER <= most);
  return sets.find(fits) ?? sets.at(-1)!;
}

/** Where the words over the total may stand without leaving the picture: their middle. */
export function totalMiddle({ total }: FlowLayout, text: string, { width }: ChartEnv): number {
  const half = (textWidth(text, HEAD_SIZE) * WIDER * 1.03) / 2;
  return Math.min(Math.max(total.at + BAR / 2, half), width - half);
}
