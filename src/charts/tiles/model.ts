import type { HeatCell, HeatGap } from '../heat/model.ts';

export interface Tile {
  readonly key: string;
  readonly label: string;
  readonly isHighlighted: boolean;
  readonly cell: HeatCell;
}

/** The tiles of one province. */
export interface TileBlock {
  readonly key: string;
  /** The whole name, for tooltip and table. */
  readonly label: string;
  /** The name as it stands over the block. */
  readonly shortLabel: string;
  readonly isHighlighted: boolean;
  /** In the order in which they are laid, row by row. */
  readonly tiles: readonly Tile[];
}

/** One tile an area, all of one size, in blocks; each value already in its step. */
export interface TilesModel {
  /** In the order in which they are read. */
  readonly blocks: readonly TileBlock[];
  /** What each shade stands for, from low to high; at most six. */
  readonly steps: readonly string[];
  /** Heads the key: the unit, and how the steps are made. */
  readonly scaleLabel: string;
  /** Head the names of tiles and blocks and the values in the table. */
  readonly areaLabel: string;
  readonly blockLabel: string;
  readonly valueLabel: string;
  /** Stand in the key where such a tile is in the picture. */
  readonly labels: Readonly<Record<HeatGap | 'provisional', string>>;
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
}

/** Every tile with its block, in the order in which they are drawn. */
export function drawnTiles({ blocks }: Pick<TilesModel, 'blocks'>) {
  return blocks.flatMap((block) => block.tiles.map((tile) => ({ block, tile })));
}
