import type { ChartEnv } from '../env.ts';
import { shadeOf } from '../heat/cell.ts';
import { gapSwatch } from '../heat/key-entries.ts';
import type { KeyEntry } from '../key.ts';
import { rectMark, textMark } from '../marks.ts';
import { PROVISIONAL } from './labels.ts';
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
  const look = { size: 11, fill: env.colours['ink-2'], align: 'center' } as const;
  const provisional: KeyEntry = {
    label: labels.provisional,
    swatch: ({ x, y, width, height }) => [textMark([PROVISIONAL], x + width / 2, y + height / 2, look, env)],
  };
  return [
    ...(hasValue ? [{ label: scaleLabel, isHead: true }, ...shades] : []),
    ...(hasProvisional ? [provisional] : []),
    ...gaps,
  ];
}
