import type { ChartEnv } from '../env.ts';
import type { KeyEntry } from '../key.ts';
import { type Box, lineMark, type Mark, type Paint } from '../marks.ts';
import { type PointSymbol, symbolMark } from '../symbol.ts';
import type { ControlModel, ControlPoint, ControlRule } from './model.ts';

export const RULES: readonly ControlRule[] = ['beyond_limit', 'run_of_change', 'two_of_three', 'one_side'];

/** The shape of a point: that of its rule, which for a run of change points where the run goes. */
export function symbolOf({ signal }: ControlPoint): PointSymbol {
  switch (signal?.rule) {
    case undefined:
      return 'circle';
    case 'beyond_limit':
      return 'diamond';
    case 'run_of_change':
      return signal?.direction === 'up' ? 'up' : 'down';
    case 'two_of_three':
      return 'square';
    case 'one_side':
      return 'plus';
  }
}

/** Provisional points are hollow; special ones are in ink, the others in accent. */
export function pointPaint({ signal, isProvisional }: ControlPoint, { colours }: ChartEnv): Paint {
  const colour = signal ? colours.ink : colours.accent;
  return isProvisional
    ? { fill: colours.paper, stroke: colour, lineWidth: 1.6 }
    : { fill: colour, stroke: colours.paper, lineWidth: 1 };
}

export const meanPaint = ({ colours }: ChartEnv): Paint => ({ stroke: colours.ink, lineWidth: 1.8 });

export function limitPaint(isTrial: boolean, { colours }: ChartEnv): Paint {
  return { stroke: colours['ink-2'], lineWidth: 1.1, ...(isTrial ? { lineDash: [6, 4] } : {}) };
}

/** Two strokes, as where a line is broken. */
export function breakStrokes(x: number, top: number, bottom: number, { colours }: ChartEnv): Mark[] {
  const style = { stroke: colours['ink-2'], lineWidth: 1.1 };
  return [-1.6, 1.6].map((shift) => lineMark(x + shift, top, x + shift, bottom, style));
}

/** The lines and shapes that the picture has. */
export function keyEntries(model: ControlModel, env: ChartEnv): KeyEntry[] {
  const { points, segments, labels } = model;
  const known = points.filter(({ value }) => value !== null);
  const limited = segments.filter(({ limits }) => limits);
  const across = (style: Paint) => (box: Box) => [
    lineMark(box.x, box.y + box.height / 2, box.x + box.width, box.y + box.height / 2, style),
  ];
  const inMiddle = (point: ControlPoint) => (box: Box) => [
    symbolMark(symbolOf(point), box.x + box.width / 2, box.y + box.height / 2, 4.4, pointPaint(point, env)),
  ];
  const rules = RULES.flatMap((rule): KeyEntry[] => {
    const first = known.find(({ signal }) => signal?.rule === rule);
    return first ? [{ label: labels.rules[rule], swatch: inMiddle({ ...first, isProvisional: false }) }] : [];
  });
  const provisional = known.some(({ isProvisional }) => isProvisional)
    ? [{ label: labels.provisional, swatch: inMiddle({ value: 0, text: '', isProvisional: true }) }]
    : [];
  const kinds = [false, true].filter((isTrial) => limited.some((one) => one.isTrial === isTrial));
  return [
    ...(limited.length > 0 ? [{ label: labels.mean, swatch: across(meanPaint(env)) }] : []),
    ...kinds.map((isTrial) => ({
      label: isTrial ? labels.trial : labels.limits,
      swatch: across(limitPaint(isTrial, env)),
    })),
    ...rules,
    ...provisional,
    ...(segments.length > 1
      ? [
          {
            label: labels.break,
            swatch: (box: Box) => breakStrokes(box.x + box.width / 2, box.y, box.y + box.height, env),
          },
        ]
      : []),
  ];
}
