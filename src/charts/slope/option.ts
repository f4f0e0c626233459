import type { ChartEnv } from '../env.ts';
import { type Box, LINE_HEIGHT, lineMark, type Mark, polylineMark, textMark } from '../marks.ts';
import { EMPTY_SCENE, type Scene, type SceneItem, type SceneOption, sceneOption } from '../scene.ts';
import { symbolMark } from '../symbol.ts';
import { WIDER, widestOf } from '../text-width.ts';
import { endPaint, linePaint } from './key-entries.ts';
import {
  type EndLabel,
  HEAD_SIZE,
  LABEL_GAP,
  layoutSlope,
  NAME_SIZE,
  type SlopeEnd,
  type SlopeLayout,
} from './layout.ts';
import { drawnLines, type SlopeLine, type SlopeModel } from './model.ts';

/** The pointer finds a line within half of this. */
const REACH = 9;

/** Values at two times, joined by a line for each area, with words at both ends. */
export function slopeOption(model: SlopeModel, env: ChartEnv): SceneOption {
  return sceneOption(slopeScene(model, env), env);
}

/** The picture as marks; none without a line. */
export function slopeScene(model: SlopeModel, env: ChartEnv): Scene {
  if (model.lines.length === 0) return EMPTY_SCENE;
  const layout = layoutSlope(model, env);
  return {
    plot: layout.plot,
    under: poleMarks(layout, env),
    items: drawnLines(model).map((line) => lineItem(line, layout, env)),
    middle: [],
    over: [
      ...headMarks(layout, env),
      ...(['from', 'to'] as const).flatMap((end) =>
        layout.labels[end].flatMap((label) => endMarks(label, end, layout, env)),
      ),
      ...layout.key.marksAt(layout.keyTop),
    ],
  };
}

const poleAt = (end: SlopeEnd, { x, width }: Box) => (end === 'from' ? x : x + width);

function poleMarks({ plot }: SlopeLayout, { colours }: ChartEnv): Mark[] {
  const style = { stroke: colours.rule, lineWidth: 1 };
  return (['from', 'to'] as const).map((end) => {
    const x = poleAt(end, plot);
    return lineMark(x, plot.y - 8, x, plot.y + plot.height + 8, style);
  });
}

/** The periods stand over their poles, and never leave the picture. */
function headMarks({ plot, heads }: SlopeLayout, env: ChartEnv): Mark[] {
  return (['from', 'to'] as const).map((end) => {
    const isLeft = end === 'from';
    const look = {
      size: HEAD_SIZE,
      weight: 600,
      fill: env.colours.ink,
      align: isLeft ? 'left' : 'right',
    } as const;
    const y = (heads[end].length * HEAD_SIZE * LINE_HEIGHT) / 2;
    const [middle, width] = [env.width / 2, widestOf(heads[end], HEAD_SIZE) * WIDER];
    // Beside its pole where it has room there, else as far out as it must.
    const x = isLeft
      ? Math.max(0, Math.min(plot.x, middle - 6 - width))
      : Math.min(env.width, Math.max(plot.x + plot.width, middle + 6 + width));
    return textMark(heads[end], x, y, look, env);
  });
}

function lineItem(line: SlopeLine, layout: SlopeLayout, env: ChartEnv): SceneItem {
  const { plot, y, labels, labelWidth } = layout;
  const points = [
    [plot.x, y(line.from)],
    [plot.x + plot.width, y(line.to)],
  ];
  const size = line.role === 'highlight' ? 4.6 : 3;
  const full = { ...line, isProvisional: false };
  const ends = [
    symbolMark('circle', points[0]![0]!, points[0]![1]!, size, endPaint(full, env)),
    symbolMark('circle', points[1]![0]!, points[1]![1]!, size, endPaint(line, env)),
  ];
  const isGrey = line.role === 'series';
  const stroke = polylineMark(points, linePaint(line, env));
  const label = labels.to.find((one) => one.line === line);
  const at = label?.y ?? y(line.to);
  return {
    key: line.key,
    // A line is thin to point at.
    below: [polylineMark(points, { stroke: 'transparent', lineWidth: REACH }), ...(isGrey ? [stroke] : [])],
    above: [...(isGrey ? [] : [stroke]), ...ends],
    hit: { x: plot.x + plot.width + 2, y: at - 7, width: labelWidth.to + LABEL_GAP, height: 14 },
  };
}

function endMarks(
  { line, lines, y: centre }: EndLabel,
  end: SlopeEnd,
  layout: SlopeLayout,
  env: ChartEnv,
): Mark[] {
  const { plot, y } = layout;
  const { colours } = env;
  const isLeft = end === 'from';
  const pole = poleAt(end, plot);
  const x = isLeft ? pole - LABEL_GAP : pole + LABEL_GAP;
  const isHighlight = line.role === 'highlight';
  const look = {
    size: NAME_SIZE,
    weight: isHighlight ? 700 : line.role === 'reference' ? 600 : 400,
    fill: isHighlight ? colours['accent-text'] : colours[line.role === 'reference' ? 'ink' : 'ink-2'],
    align: isLeft ? 'right' : 'left',
    hasHalo: true,
  } as const;
  const isFar = Math.abs(centre - y(line[end])) > 4;
  const start = isLeft ? pole - 4 : pole + 4;
  const leader = lineMark(start, y(line[end]), isLeft ? x + 2 : x - 2, centre, {
    stroke: colours['ink-3'],
    lineWidth: 0.7,
  });
  return [...(isFar ? [leader] : []), textMark(lines, x, centre, look, env)];
}
