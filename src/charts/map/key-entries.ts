import type { ChartEnv } from '../env.ts';
import { cornerMark, inkOnShade, shadeOf } from '../heat/cell.ts';
import { gapSwatch } from '../heat/key-entries.ts';
import type { KeyEntry } from '../key.ts';
import { rectMark } from '../marks.ts';
import { drawnAreas, type MapModel } from './model.ts';

/** The shades from low to high, and the marks that the picture has. */
export function keyEntries(model: MapModel, env: ChartEnv): KeyEntry[] {
  const { steps, labels, scaleLabel } = model;
  const cells = drawnAreas(model).map(({ cell }) => cell);
  const hasValue = cells.some(({ kind }) => kind === 'value');
  const hasProvisional = cells.some((cell) => cell.kind === 'value' && cell.isProvisional);
  const shades = steps.map((label, step): KeyEntry => {
    const fill = shadeOf(step, steps.length, env);
    return { label, swatch: (box) => [rectMark(box, { fill, stroke: env.colours.mark, lineWidth: 0.6 })] };
  });
  const gaps = (['missing', 'suppressed', 'refused', 'not_applicable'] as const)
    .filter((gap) => cells.some(({ kind }) => kind === gap))
    .map((gap): KeyEntry => ({ label: labels[gap], swatch: (box) => gapSwatch(gap, box, env) }));
  const middle = shadeOf(Math.floor(steps.length / 2), steps.length, env);
  const provisional: KeyEntry = {
    label: labels.provisional,
    swatch: (box) => [rectMark(box, { fill: middle }), cornerMark(box, inkOnShade(middle, env))],
  };
  return [
    ...(hasValue ? [{ label: scaleLabel, isHead: true }, ...shades] : []),
    ...(hasProvisional ? [provisional] : []),
    ...gaps,
  ];
}
