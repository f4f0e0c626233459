import type { Colours } from '../theme/tokens.ts';
import { type Box, type Mark, type Paint, pathMark, rectMark } from './marks.ts';
import type { SegmentFill } from './mix-bar/model.ts';

/** As in the style sheet of boxes and legends (`.fill-hatch`): one pattern wherever a part is drawn. */
const PERIOD = 7;
const LINE = 1.2;

/**
 * Lines falling at 45° across a box. Drawn one by one: the engine's own patterns are small tiles, which browsers and
 * printers turn into dots.
 */
export function hatchMark({ x, y, width, height }: Box, colour: string): Mark {
  const step = PERIOD * Math.SQRT2;
  const pieces: string[] = [];
  // Along a line x − y stays the same.
  for (let shift = step / 2 - Math.ceil(height / step) * step; shift < width; shift += step) {
    const [from, to] = [Math.max(0, shift), Math.min(width, height + shift)];
    if (to <= from) continue;
    const points = [from, to].map((at) => `${(x + at).toFixed(1)} ${(y + at - shift).toFixed(1)}`);
    pieces.push(`M${points.join('L')}`);
  }
  return pathMark(pieces.join(''), { stroke: colour, lineWidth: LINE });
}

/** An outline on paper with lines across, for what is computed. */
export const hatchedMarks = (box: Box, colour: string, { paper }: Colours): readonly Mark[] => [
  rectMark(box, { fill: paper, stroke: colour, lineWidth: 1 }),
  hatchMark(box, colour),
];

/** A part of a hundred percent in its box; a remainder is hatched on paper and never coloured. */
export function partBox(box: Box, fill: SegmentFill, colours: Colours): readonly Mark[] {
  return fill === 'hatch'
    ? hatchedMarks(box, colours.mark, colours)
    : [rectMark(box, fillPaint(fill, colours))];
}

/** The width that the outline of a fill takes inside its box. */
export const edgeOf = (fill: SegmentFill): number => (fill === 'hatch' || fill === 'accent-3' ? 0.5 : 0);

function fillPaint(fill: Exclude<SegmentFill, 'hatch'>, colours: Colours): Paint {
  return fill === 'accent-3'
    ? { fill: colours['accent-3'], stroke: colours.accent, lineWidth: 1 }
    : { fill: colours[fill] };
}

/** The colour of words on a fill, or undefined where nothing may be written. */
export function inkOn(fill: SegmentFill, colours: Colours): string | undefined {
  return fill === 'accent' || fill === 'accent-2' ? colours['on-accent'] : undefined;
}
