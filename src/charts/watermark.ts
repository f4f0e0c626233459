import type { ChartEnv } from './env.ts';
import { type Box, isolateLines } from './marks.ts';

const TILE = { width: 190, height: 96 };
const TURN = (24 * Math.PI) / 180;
const SIZE = 20;
/** Above bars and grey lines (2), below highlights and words (4 and more). */
const Z = 3;
const EDGE = { x: 32, y: 20 };

/**
 * The mark of invented or internal figures, tiled over the plot: two to each tile, turned by −24°, above the context marks and
 * below highlights and labels. Parts of the picture itself, so that they also stand in every saved file.
 */
export function watermark(plot: Box, env: ChartEnv) {
  if (env.mark === '') return [];
  const clipPath = { type: 'rect' as const, shape: { ...plot } };
  return [
    {
      type: 'group' as const,
      silent: true,
      z: Z,
      clipPath,
      children: places(plot).map(([x, y]) => ({
        type: 'text' as const,
        silent: true,
        z: Z,
        x,
        y,
        // The engine turns anticlockwise, as school geometry does.
        rotation: TURN,
        style: {
          text: isolateLines([env.mark], env),
          fill: env.colours.watermark,
          fontSize: SIZE,
          fontWeight: 700,
          fontFamily: env.fontFamily,
          align: 'center' as const,
          verticalAlign: 'middle' as const,
        },
      })),
    },
  ];
}

/** Centres of the words; in a plot smaller than a tile, its middle. */
function places(plot: Box): [number, number][] {
  const found: [number, number][] = [];
  for (let y = 0; y < plot.height; y += TILE.height) {
    for (let x = 0; x < plot.width; x += TILE.width) {
      found.push(
        [x + TILE.width / 4, y + TILE.height / 4],
        [x + (TILE.width * 3) / 4, y + (TILE.height * 3) / 4],
      );
    }
  }
  const inside = found.filter(([x, y]) => x < plot.width - EDGE.x && y < plot.height - EDGE.y);
  const chosen: [number, number][] = inside.length > 0 ? inside : [[plot.width / 2, plot.height / 2]];
  return chosen.map(([x, y]) => [plot.x + x, plot.y + y]);
}
