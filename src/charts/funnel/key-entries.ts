import type { ChartEnv } from '../env.ts';
import type { KeyEntry } from '../key.ts';
import { type Box, lineMark, type Paint } from '../marks.ts';
import { type PointSymbol, symbolMark } from '../symbol.ts';
import {
  drawnPoints,
  type FunnelLimits,
  type FunnelModel,
  type FunnelPlace,
  type FunnelPoint,
} from './model.ts';

const SYMBOLS: Readonly<Record<FunnelPlace, PointSymbol>> = {
  within: 'circle',
  above_inner: 'up',
  below_inner: 'down',
  above_outer: 'up',
  below_outer: 'down',
};
const PLACES = ['above_outer', 'above_inner', 'within', 'below_inner', 'below_outer'] as const;

type Shown = Pick<FunnelPoint, 'place' | 'isHighlighted'>;

/** The shape says above or below; beyond the outer limits it is full, beyond the inner ones hollow. */
export function pointMark({ place, isHighlighted }: Shown, x: number, y: number, env: ChartEnv) {
  const { colours } = env;
  const isInner = place === 'above_inner' || place === 'below_inner';
  const colour = isHighlighted ? colours.accent : place === 'within' ? colours.mark : colours.ink;
  const paint: Paint = isInner
    ? { fill: colours.paper, stroke: colour, lineWidth: 1.4 }
    : { fill: colour, stroke: colours.paper, lineWidth: 1 };
  return symbolMark(SYMBOLS[place], x, y, isHighlighted ? 6 : 4.4, paint);
}

export const pooledPaint = ({ colours }: ChartEnv): Paint => ({ stroke: colours.ink, lineWidth: 1.6 });

/** Outer limits are full lines, inner ones dashed; widened ones are dotted, or dashes and dots. */
export function limitPaint({ level, isOverdispersed }: FunnelLimits, { colours }: ChartEnv): Paint {
  const isOuter = level === 'outer';
  const dash = isOverdispersed ? (isOuter ? [10, 3, 2, 3] : [2, 3]) : isOuter ? undefined : [6, 4];
  return {
    stroke: isOuter ? colours['ink-2'] : colours['ink-3'],
    lineWidth: isOuter ? 1.3 : 1.1,
    ...(dash ? { lineDash: dash } : {}),
  };
}

/** The lines and shapes of the picture, and the names that found no room at their points. */
export function keyEntries(model: FunnelModel, listed: readonly string[], env: ChartEnv): KeyEntry[] {
  const drawn = drawnPoints(model);
  const across = (style: Paint) => (box: Box) => [
    lineMark(box.x, box.y + box.height / 2, box.x + box.width, box.y + box.height / 2, style),
  ];
  const places = PLACES.filter((place) => drawn.some((point) => point.place === place)).map(
    (place): KeyEntry => ({
      label: model.labels.places[place],
      swatch: (box) => [
        pointMark({ place, isHighlighted: false }, box.x + box.width / 2, box.y + box.height / 2, env),
      ],
    }),
  );
  return [
    ...(listed.length > 0 ? [{ label: model.formatList(listed), isHead: true }] : []),
    { label: model.pooled.label, swatch: across(pooledPaint(env)) },
    ...model.limits.map((one) => ({ label: one.label, swatch: across(limitPaint(one, env)) })),
    ...places,
  ];
}
