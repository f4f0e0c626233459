import type { ChartEnv } from '../env.ts';
import { LINE_HEIGHT, lineMark, type Mark, pathMark, rectMark, textMark } from '../marks.ts';
import { partBox } from '../pattern.ts';
import { type Scene, type SceneItem, type SceneOption, sceneOption } from '../scene.ts';
import { type Side, sideOf } from '../side.ts';
import { type FlowLayout, HEAD_SIZE, LABEL_GAP, layoutFlow, type PlacedNode, totalMiddle } from './layout.ts';
import { type FlowModel, nodesOf } from './model.ts';

/** From the parts of a total to the total and on to its other parts, in the direction in which the language reads. */
export function flowOption(model: FlowModel, env: ChartEnv): SceneOption {
  const option = sceneOption(flowScene(model, env), env);
  const series = (option.series ?? []) as readonly object[];
  // The ribbon of a bar answers the pointer, on the bar, on its words and on itself.
  return {
    ...option,
    series: series.map((one) => ({ ...one, emphasis: { disabled: false } })),
  } as SceneOption;
}

/** The picture as marks. */
export function flowScene(model: FlowModel, env: ChartEnv): Scene {
  const layout = layoutFlow(model, env);
  const side = sideOf(env);
  const isEmpty = nodesOf(model).length === 0;
  return {
    plot: layout.plot,
    under: [],
    items: layout.nodes.map((placed) => nodeItem(placed, layout, side, env)),
    middle: [],
    over: isEmpty ? [] : [...headMarks(model, layout, side, env), totalMark(layout, side, env)],
  };
}

function nodeItem(placed: PlacedNode, layout: FlowLayout, side: Side, env: ChartEnv): SceneItem {
  const { node, at, bar, label } = placed;
  const box = side.box(at, bar.from, layout.bar, bar.to - bar.from);
  const fill = node.isHighlighted ? 'accent' : node.fill;
  const drawn = partBox(box, node.fill === 'hatch' ? 'hatch' : fill, env.colours);
  const ribbon = ribbonMark(placed, layout, side, env);
  const from = label.isBefore ? label.at - label.width : label.at;
  return {
    key: node.key,
    below: [ribbon, ...drawn],
    above: [...leaderMarks(placed, layout, side, env), ...labelMarks(placed, layout, side, env)],
    hit: side.box(from, label.middle - label.height / 2, label.width, label.height),
  };
}

/** A closed band with curved edges; what remains is an outline without a filling. */
function ribbonMark(
  { node, at, bar, other }: PlacedNode,
  layout: FlowLayout,
  side: Side,
  env: ChartEnv,
): Mark {
  const { colours } = env;
  const isBefore = at < other.at;
  const near = side.x(isBefore ? at + layout.bar : at);
  const far = side.x(isBefore ? other.at : other.at + layout.bar);
  const middle = (near + far) / 2;
  const { range } = other;
  const path = [
    `M${near} ${bar.from}`,
    `C${middle} ${bar.from} ${middle} ${range.from} ${far} ${range.from}`,
    `L${far} ${range.to}`,
    `C${middle} ${range.to} ${middle} ${bar.to} ${near} ${bar.to}`,
    'Z',
  ].join('');
  const underPointer = { fill: colours['accent-2'], stroke: colours.accent, opacity: 0.85 };
  if (node.fill === 'hatch') {
    const stroke = node.isHighlighted ? colours.accent : colours.mark;
    const style = { fill: colours.paper, stroke, lineWidth: 1, lineDash: [4, 3] };
    return pathMark(path, style, underPointer);
  }
  const style = node.isHighlighted
    ? { fill: colours.accent, opacity: 0.82 }
    : { fill: colours.context, opacity: 0.42 };
  return pathMark(path, style, underPointer);
}

/** From a bar to its words where these had to move away, or stand behind the bars of finer parts. */
function leaderMarks(
  { node, at, bar, label }: PlacedNode,
  { bar: width, size }: FlowLayout,
  side: Side,
  env: ChartEnv,
): Mark[] {
  const from = label.isBefore ? at : at + width;
  const to = label.isBefore ? label.at + 2 : label.at - 2;
  const y = (bar.from + bar.to) / 2;
  const isNear = Math.abs(to - from) <= LABEL_GAP && Math.abs(label.middle - y) <= size / 2;
  if (isNear || node.children.length > 0) return [];
  const style = { stroke: env.colours.mark, lineWidth: 0.8 };
  return [lineMark(side.x(from), y, side.x(to), label.middle, style)];
}

function labelMarks({ node, label }: PlacedNode, { size }: FlowLayout, side: Side, env: ChartEnv): Mark[] {
  const { colours } = env;
  const line = Math.round(size * LINE_HEIGHT);
  const height = (label.lines.length + 1) * line;
  const top = label.middle - height / 2;
  const align = label.isBefore ? side.end : side.start;
  const x = side.x(label.at);
  const names = textMark(
    label.lines,
    x,
    top + (label.lines.length * line) / 2,
    {
      size,
      weight: node.isHighlighted ? 700 : 400,
      fill: node.isHighlighted ? colours['accent-text'] : colours['ink-2'],
      align,
    },
    env,
  );
  const value = textMark(
    [label.text],
    x,
    top + height - line / 2,
    { size, weight: 700, fill: node.isHighlighted ? colours['accent-text'] : colours.ink, align },
    env,
  );
  return [names, value];
}

function totalMark({ total, bar }: FlowLayout, side: Side, { colours }: ChartEnv): Mark {
  const { from, to } = total.range;
  return rectMark(side.box(total.at, from, bar, to - from), { fill: colours['ink-2'] });
}

function headMarks(model: FlowModel, layout: FlowLayout, side: Side, env: ChartEnv): Mark[] {
  const { colours } = env;
  const look = { size: HEAD_SIZE, fill: colours['ink-3'] };
  const heads = [
    ...(model.sources.length > 0
      ? [textMark([model.heads.sources], side.x(0), 8, { ...look, align: side.start }, env)]
      : []),
    ...(model.targets.length > 0
      ? [textMark([model.heads.targets], side.x(env.width), 8, { ...look, align: side.end }, env)]
      : []),
  ];
  const text = `${model.total.label} ${model.total.text}`;
  const middle = side.x(totalMiddle(layout, text, env));
  const total = { size: HEAD_SIZE, weight: 700, fill: colours.ink, align: 'center' } as const;
  return [...heads, textMark([text], middle, HEAD_SIZE * 2.5, total, env)];
}
