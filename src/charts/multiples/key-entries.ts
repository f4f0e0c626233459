import type { ChartEnv } from '../env.ts';
import type { KeyEntry } from '../key.ts';
import { type Box, lineMark, type Mark, type Paint } from '../marks.ts';
import { symbolMark } from '../symbol.ts';
import type { MultiplesModel, MultiplesPanel } from './model.ts';

export const ownPaint = (
  { isHighlighted }: Pick<MultiplesPanel, 'isHighlighted'>,
  { colours }: ChartEnv,
): Paint =>
  isHighlighted ? { stroke: colours.accent, lineWidth: 2.4 } : { stroke: colours.ink, lineWidth: 1.5 };

export const referencePaint = ({ colours }: ChartEnv): Paint => ({ stroke: colours.mark, lineWidth: 1.4 });

export function pointPaint(
  panel: Pick<MultiplesPanel, 'isHighlighted'>,
  isHollow: boolean,
  env: ChartEnv,
): Paint {
  const colour = env.colours[panel.isHighlighted ? 'accent' : 'ink'];
  return isHollow ? { fill: env.colours.paper, stroke: colour, lineWidth: 1.4 } : { fill: colour };
}

/** A gap in the line between two short strokes. */
export function breakStroke(x: number, top: number, bottom: number, { colours }: ChartEnv): Mark[] {
  const style = { stroke: colours['ink-2'], lineWidth: 1, lineDash: [2, 2] };
  return [lineMark(x, top, x, bottom, style)];
}

/** What the panels share, and the marks that they have. */
export function keyEntries(
  { panels, reference, scaleLabel, labels }: MultiplesModel,
  env: ChartEnv,
): KeyEntry[] {
  const middle = (box: Box) => box.y + box.height / 2;
  const entries: KeyEntry[] = [{ label: scaleLabel }];
  if (reference) {
    const paint = referencePaint(env);
    entries.push({
      label: reference.label,
      swatch: (box) => [lineMark(box.x, middle(box), box.x + box.width, middle(box), paint)],
    });
  }
  if (panels.some(({ provisionalFrom }) => provisionalFrom !== undefined)) {
    const paint = pointPaint({ isHighlighted: false }, true, env);
    entries.push({
      label: labels.provisional,
      swatch: (box) => [symbolMark('circle', box.x + box.width / 2, middle(box), 3.2, paint)],
    });
  }
  if (panels.some(({ breaksAt = [] }) => breaksAt.length > 0))
    entries.push({
      label: labels.break,
      swatch: (box) => breakStroke(box.x + box.width / 2, box.y, box.y + box.height, env),
    });
  return entries;
}
