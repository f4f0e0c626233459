import { mostLegible } from '../contrast.ts';
import type { ChartEnv } from '../env.ts';
import { type Box, lineMark, type Mark, polygonMark, rectMark } from '../marks.ts';
import type { HeatCell, HeatGap } from './model.ts';

/** The shade of a step: as many of the ramp as there are steps, as far apart as they can be. */
export function shadeOf(step: number, count: number, { sequential }: Pick<ChartEnv, 'sequential'>): string {
  const last = sequential.length - 1;
  const place = count > 1 ? (step / (count - 1)) * last : last / 2;
  return sequential[Math.min(last, Math.max(0, Math.round(place)))]!;
}

/** What is read on a shade. */
export function inkOnShade(shade: string, { colours }: ChartEnv): string {
  return mostLegible([colours.ink, colours.paper], shade);
}

/** A cell with its mark; no status is told by its colour alone. */
export function cellMarks(cell: HeatCell, box: Box, steps: number, env: ChartEnv): Mark[] {
  if (cell.kind !== 'value') return gapMarks(cell.kind, box, env);
  const shade = shadeOf(cell.step, steps, env);
  const fill = rectMark(box, { fill: shade });
  return cell.isProvisional ? [fill, cornerMark(box, inkOnShade(shade, env))] : [fill];
}

/** The mark of a provisional value: its upper corner is turned over. */
export function cornerMark({ x, y, width, height }: Box, colour: string): Mark {
  const size = Math.min(7, Math.max(2.4, Math.min(width, height) * 0.5));
  const right = x + width;
  const points = [
    [right - size, y],
    [right, y],
    [right, y + size],
  ];
  return polygonMark(points, { fill: colour });
}

export function gapMarks(kind: HeatGap, box: Box, env: ChartEnv): Mark[] {
  const { colours } = env;
  const ink = { stroke: colours['ink-3'], lineWidth: 1.2 };
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const half = Math.min(3.5, Math.max(1.2, Math.min(box.width, box.height) * 0.28));
  switch (kind) {
    case 'missing':
      return [rectMark(box, { fill: colours.paper }), lineMark(x - half, y, x + half, y, ink)];
    case 'suppressed':
      return [
        rectMark(box, { fill: colours.inset }),
        lineMark(x - half, y - half, x + half, y + half, ink),
        lineMark(x - half, y + half, x + half, y - half, ink),
      ];
    case 'refused':
      return [outline(box, env), ...diagonals(box, env)];
    case 'not_applicable':
      return [rectMark({ x: x - 0.9, y: y - 0.9, width: 1.8, height: 1.8 }, { fill: colours['ink-3'] })];
  }
}

function outline({ x, y, width, height }: Box, { colours }: ChartEnv): Mark {
  const inner = {
    x: x + 0.5,
    y: y + 0.5,
    width: Math.max(0.5, width - 1),
    height: Math.max(0.5, height - 1),
  };
  return rectMark(inner, { fill: colours.paper, stroke: colours.mark, lineWidth: 1 });
}

const SPACING = 6;

/** Lines at 45° from edge to edge of a box, drawn one by one: a pattern would hide what stands on it. */
function diagonals({ x, y, width, height }: Box, { colours }: ChartEnv): Mark[] {
  const style = { stroke: colours.mark, lineWidth: 1 };
  const count = Math.max(1, Math.floor((width + height) / SPACING) - 1);
  return Array.from({ length: count }, (_, index) => {
    const sum = ((index + 1) * (width + height)) / (count + 1);
    const from = Math.max(0, sum - height);
    const to = Math.min(width, sum);
    return lineMark(x + from, y + sum - from, x + to, y + sum - to, style);
  });
}
