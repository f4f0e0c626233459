import type { ChartEnv } from '../env.ts';
import { cellEntries } from '../heat/key-entries.ts';
import { type Key, layoutKey } from '../key.ts';
import { type Box, LINE_HEIGHT } from '../marks.ts';
import { sideOf } from '../side.ts';
import { WIDER, widestOf, wrapText } from '../text-width.ts';
import { drawnTiles, type TilesModel } from './model.ts';

const NAME_SIZES = [12, 11, 10] as const;
const NAME_GAP = 5;
const COLUMN_GAP = 14;
const ROW_GAP = 16;
const KEY_GAP = 16;
const EDGE = 4;
/** Of a block on a phone, where three stand beside each other, and where there is more room. */
const NARROW = 90;
const WIDE = 124;
const PHONE = 480;
const TILES_IN_ROW = 6;
const MOST_TILE = 24;

interface PlacedBlock {
  readonly name: readonly string[];
  /** Where the name begins, and the middle of its lines. */
  readonly nameX: number;
  readonly nameY: number;
  /** Around all tiles of the block. */
  readonly box: Box;
  /** One a tile, with the gap around it. */
  readonly tiles: readonly Box[];
}

export interface TilesLayout {
  readonly plot: Box;
  readonly blocks: readonly PlacedBlock[];
  readonly nameSize: number;
  readonly key: Key;
}

/** The height that the blocks and the key take at a width. */
export function tilesHeight(model: TilesModel, look: Omit<ChartEnv, 'height'>): number {
  const { plot, key } = layoutTiles(model, { ...look, height: 0 });
  return Math.ceil(plot.y + plot.height + KEY_GAP + key.height);
}

/**
 * Blocks in rows from the side where a line of text starts, in the order of their names. Not placed as on the map: with
 * eight provinces side by side a phone leaves forty pixels for each, too few for its name and for tiles that a finger
 * finds; a name is found faster in the order of the alphabet, and where a province lies the map shows.
 */
export function layoutTiles(model: TilesModel, env: ChartEnv): TilesLayout {
  const { blocks } = model;
  const side = sideOf(env);
  const room = Math.max(TILES_IN_ROW * 2, env.width - 2 * EDGE);
  const least = env.width < PHONE ? NARROW : WIDE;
  const columns = Math.max(1, Math.floor((room + COLUMN_GAP) / (least + COLUMN_GAP)));
  const width = (room - (columns - 1) * COLUMN_GAP) / columns;
  const size = Math.min(MOST_TILE, width / TILES_IN_ROW);
  const names = namesIn(
    blocks.map(({ shortLabel }) => shortLabel),
    width,
  );
  const placed: PlacedBlock[] = [];
  let top = 0;
  for (let first = 0; first < blocks.length; first += columns) {
    const row = blocks.slice(first, first + columns);
    const lines = Math.max(...row.map((_, column) => names.lines[first + column]!.length));
    const nameHeight = lines * names.size * LINE_HEIGHT;
    const tilesTop = top + nameHeight + NAME_GAP;
    row.forEach(({ tiles }, column) => {
      const name = names.lines[first + column]!;
      const start = EDGE + column * (width + COLUMN_GAP);
      const rows = Math.ceil(tiles.length / TILES_IN_ROW);
      placed.push({
        name,
        nameX: side.x(start),
        // A shorter name stands on its tiles, not at the height of a longer one.
        nameY: tilesTop - NAME_GAP - (name.length * names.size * LINE_HEIGHT) / 2,
        box: side.box(start, tilesTop, Math.min(tiles.length, TILES_IN_ROW) * size, rows * size),
        tiles: tiles.map((_, index) =>
          side.box(
            start + (index % TILES_IN_ROW) * size,
            tilesTop + Math.floor(index / TILES_IN_ROW) * size,
            size,
            size,
          ),
        ),
      });
    });
    const tallest = Math.max(...row.map(({ tiles }) => Math.ceil(tiles.length / TILES_IN_ROW)));
    top = tilesTop + tallest * size + ROW_GAP;
  }
  const cells = drawnTiles(model).map(({ tile }) => tile.cell);
  return {
    plot: { x: 0, y: 0, width: env.width, height: Math.max(0, top - ROW_GAP + EDGE) },
    blocks: placed,
    nameSize: names.size,
    key: layoutKey(cellEntries(cells, model, env), env),
  };
}

export const keyTop = ({ plot }: TilesLayout) => plot.y + plot.height + KEY_GAP;

/** All names in one size: the largest in which each word has room. */
function namesIn(labels: readonly string[], width: number) {
  const room = width / WIDER;
  const linesAt = (size: number) => labels.map((label) => wrapText(label, room, size));
  const fits = (size: number) => linesAt(size).every((lines) => widestOf(lines, size) <= room);
  const size = NAME_SIZES.find(fits) ?? NAME_SIZES[2];
  return { size, lines: linesAt(size) };
}
