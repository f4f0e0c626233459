import type { ChartEnv } from '../env.ts';
import type { KeyEntry } from '../key.ts';
import { type Box, lineMark, type Mark, rectMark } from '../marks.ts';
import { cornerMark, gapMarks, inkOnShade, shadeOf } from './cell.ts';
import type { HeatCell, HeatModel } from './model.ts';

/** How a break looks, in the picture and in the key. */
export function breakLine(x: number, top: number, bottom: number, { colours }: ChartEnv): Mark[] {
  return [
    lineMark(x, top, x, bottom, { stroke: colours.paper, lineWidth: 4 }),
    lineMark(x, top, x, bottom, { stroke: colours.ink, lineWidth: 1.8 }),
  ];
}

type Shading = Pick<HeatModel, 'steps' | 'scaleLabel'> & {
  readonly labels: Omit<HeatModel['labels'], 'break'>;
};

/** The shades from low to high, and the marks that the cells of a picture have. */
export function cellEntries(cells: readonly HeatCell[], shading: Shading, env: ChartEnv): KeyEntry[] {
  const { steps, labels, scaleLabel } = shading;
  const hasValue = cells.some(({ kind }) => kind === 'value');
  const shades = steps.map((label, step): KeyEntry => {
    const fill = shadeOf(step, steps.length, env);
    return { label, swatch: (box) => [rectMark(box, { fill, stroke: env.colours.mark, lineWidth: 0.6 })] };
  });
  const gaps = (['missing', 'suppressed', 'refused', 'not_applicable'] as const)
    .filter((gap) => cells.some(({ kind }) => kind === gap))
    .map((gap): KeyEntry => ({ label: labels[gap], swatch: (box) => gapSwatch(gap, box, env) }));
  const hasProvisional = cells.some((cell) => cell.kind === 'value' && cell.isProvisional);
  return [
    ...(hasValue ? [{ label: scaleLabel, isHead: true }, ...shades] : []),
    ...(hasProvisional ? [provisional(shading, env)] : []),
    ...gaps,
  ];
}

/** What the picture has: shades, marks and breaks. */
export function keyEntries(model: HeatModel, env: ChartEnv): KeyEntry[] {
  const { rows, labels } = model;
  const cells = rows.flatMap((row) => row.cells);
  const hasBreak = rows.some(({ breaksAt = [] }) => breaksAt.length > 0);
  const breaks = hasBreak ? [{ label: labels.break, swatch: (box: Box) => breakSwatch(box, env) }] : [];
  return [...cellEntries(cells, model, env), ...breaks];
}

function provisional({ steps, labels }: Shading, env: ChartEnv): KeyEntry {
  const fill = shadeOf(Math.floor(steps.length / 2), steps.length, env);
  const swatch = (box: Box) => [rectMark(box, { fill }), cornerMark(box, inkOnShade(fill, env))];
  return { label: labels.provisional, swatch };
}

/** What stands for a missing value, in the key. */
export function gapSwatch(gap: Parameters<typeof gapMarks>[0], box: Box, env: ChartEnv): Mark[] {
  const rim = rectMark(box, { fill: 'transparent', stroke: env.colours.rule, lineWidth: 0.8 });
  return [...gapMarks(gap, box, env), ...(gap === 'refused' ? [] : [rim])];
}

function breakSwatch({ x, y, width, height }: Box, env: ChartEnv): Mark[] {
  return breakLine(x + width / 2, y, y + height, env);
}
