import type { ChartEnv } from '../env.ts';
import { pointMark } from '../funnel/key-entries.ts';
import type { KeyEntry } from '../key.ts';
import { type Box, lineMark, type Mark, rectMark } from '../marks.ts';
import { symbolMark } from '../symbol.ts';
import type { SpineModel, SpinePlace } from './model.ts';

const PLACES = ['above_outer', 'above_inner', 'within', 'below_inner', 'below_outer', 'untested'] as const;

/** The area's own value: its shape says where it lies from the country, a diamond that nothing tests it. */
export function ownMark(place: SpinePlace, x: number, y: number, env: ChartEnv): Mark {
  if (place !== 'untested') return pointMark({ place, isHighlighted: true }, x, y, env);
  const { accent, paper } = env.colours;
  return symbolMark('diamond', x, y, 5.6, { fill: accent, stroke: paper, lineWidth: 1 });
}

/** The median of the peers: a thin upright line, taller than the quartiles. */
export const peersMark = (x: number, y: number, { colours }: ChartEnv): Mark =>
  lineMark(x, y - 8, x, y + 8, { stroke: colours.ink, lineWidth: 2 });

export const rangeBand = (box: Box, { colours }: ChartEnv): Mark => rectMark(box, { fill: colours.rule });
export const quartileBand = (box: Box, { colours }: ChartEnv): Mark => rectMark(box, { fill: colours.mark });

/** What the strips are made of; nothing that no row has. */
export function keyEntries({ rows, labels }: SpineModel, env: ChartEnv): KeyEntry[] {
  const scales = rows.flatMap(({ scale }) => scale ?? []);
  const middle = ({ x, y, width, height }: Box) => [x + width / 2, y + height / 2] as const;
  const flat = ({ x, y, width, height }: Box, tall: number) => ({
    x,
    y: y + (height - tall) / 2,
    width,
    height: tall,
  });
  const places = PLACES.filter((place) => rows.some((row) => row.scale && row.place === place)).map(
    (place): KeyEntry => ({
      label: labels.places[place],
      swatch: (box) => [ownMark(place, ...middle(box), env)],
    }),
  );
  const hasSpread = scales.some(({ spread }) => spread);
  return [
    ...places,
    ...(scales.some(({ peers }) => peers !== undefined)
      ? [{ label: labels.peers, swatch: (box: Box) => [peersMark(...middle(box), env)] }]
      : []),
    ...(hasSpread
      ? [
          { label: labels.quartiles, swatch: (box: Box) => [quartileBand(flat(box, 10), env)] },
          { label: labels.range, swatch: (box: Box) => [rangeBand(flat(box, 4), env)] },
        ]
      : []),
  ];
}
