import type { ChartEnv } from '../env.ts';
import type { KeyEntry } from '../key.ts';
import { lineMark, type Paint } from '../marks.ts';
import { symbolMark } from '../symbol.ts';
import { drawnScatter, type ScatterModel, type ScatterPoint } from './model.ts';

export const rayPaint = ({ colours }: ChartEnv): Paint => ({
  stroke: colours['ink-3'],
  lineWidth: 0.9,
  lineDash: [2, 4],
});

/** Full, or hollow where one of its two figures is provisional. */
export function pointPaint(
  { isHighlighted, isProvisional }: Pick<ScatterPoint, 'isHighlighted' | 'isProvisional'>,
  { colours }: ChartEnv,
): Paint {
  const colour = isHighlighted ? colours.accent : colours['ink-2'];
  return isProvisional
    ? { fill: colours.paper, stroke: colour, lineWidth: 1.6 }
    : { fill: colour, stroke: colours.paper, lineWidth: 1 };
}

/** The lines of one ratio, and hollow points where there are any. */
export function keyEntries(model: ScatterModel, env: ChartEnv): KeyEntry[] {
  const drawn = drawnScatter(model);
  const rays: KeyEntry[] =
    drawn.filter(({ x }) => x > 0).length > 1
      ? [
          {
            label: model.labels.ray,
            swatch: ({ x, y, width, height }) => [lineMark(x, y + height, x + width, y, rayPaint(env))],
          },
        ]
      : [];
  if (!drawn.some(({ isProvisional }) => isProvisional)) return rays;
  const paint = pointPaint({ isHighlighted: false, isProvisional: true }, env);
  return [
    ...rays,
    {
      label: model.labels.provisional,
      swatch: (box) => [symbolMark('circle', box.x + box.width / 2, box.y + box.height / 2, 4, paint)],
    },
  ];
}
