import type { Colours } from '../theme/tokens.ts';
import type { Paint } from './marks.ts';
import type { SegmentFill } from './mix-bar/model.ts';

/** Thin lines at 45°, for a computed part. */
export function hatch(colour: string) {
  return {
    symbol: 'rect',
    color: colour,
    backgroundColor: 'transparent',
    dashArrayX: [1, 0],
    dashArrayY: [1.2, 3.4],
    rotation: -Math.PI / 4,
    symbolSize: 1,
  };
}

/** How a part of a hundred percent is filled; a remainder is hatched on paper and never coloured. */
export function fillPaint(fill: SegmentFill, colours: Colours): Paint {
  switch (fill) {
    case 'hatch':
      return { fill: colours.paper, stroke: colours.mark, lineWidth: 1, decal: hatch(colours.mark) };
    case 'accent-3':
      return { fill: colours['accent-3'], stroke: colours.accent, lineWidth: 1 };
    default:
      return { fill: colours[fill] };
  }
}

/** The colour of words on a fill, or undefined where nothing may be written. */
export function inkOn(fill: SegmentFill, colours: Colours): string | undefined {
  return fill === 'accent' || fill === 'accent-2' ? colours['on-accent'] : undefined;
}
