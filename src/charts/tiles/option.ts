import type { ChartEnv } from '../env.ts';
import { cellMarks } from '../heat/cell.ts';
import { gapSwatch } from '../heat/key-entries.ts';
import { type Box, type Mark, rectMark, textMark } from '../marks.ts';
import { type Scene, type SceneItem, type SceneOption, sceneOption } from '../scene.ts';
import { sideOf } from '../side.ts';
import { keyTop, layoutTiles, type TilesLayout } from './layout.ts';
import type { TilesModel } from './model.ts';

/** One tile an area in shades of one colour, in named blocks. */
export function tilesOption(model: TilesModel, env: ChartEnv): SceneOption {
  return sceneOption(tilesScene(model, env), env);
}

/** The picture as marks. */
export function tilesScene(model: TilesModel, env: ChartEnv): Scene {
  const layout = layoutTiles(model, env);
  const items = model.blocks.flatMap(({ tiles }, block) =>
    tiles.map(({ key, cell }, index): SceneItem => {
      const hit = layout.blocks[block]!.tiles[index]!;
      const box = grown(hit, -0.75);
      // A gap has an edge: a province that reported nothing keeps its tiles.
      const below =
        cell.kind === 'value'
          ? cellMarks(cell, box, model.steps.length, env)
          : gapSwatch(cell.kind, box, env);
      return { key, below, above: [], hit };
    }),
  );
  return {
    plot: layout.plot,
    under: [],
    items,
    middle: outlines(model, layout, env),
    over: [...names(model, layout, env), ...layout.key.marksAt(keyTop(layout))],
  };
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Around the highlighted block and, heavier, around the highlighted tile. */
function outlines({ blocks }: TilesModel, layout: TilesLayout, { colours }: ChartEnv): Mark[] {
  const around = (box: Box, stroke: string, lineWidth: number) =>
    rectMark(box, { fill: 'transparent', stroke, lineWidth });
  return blocks.flatMap(({ isHighlighted, tiles }, index) => {
    const { box, tiles: places } = layout.blocks[index]!;
    const block = isHighlighted && tiles.length > 0 ? [around(grown(box, 2.5), colours['ink-2'], 1.2)] : [];
    const own = tiles.flatMap((tile, place) =>
      tile.isHighlighted
        ? [around(places[place]!, colours.paper, 4.5), around(places[place]!, colours.ink, 2.2)]
        : [],
    );
    return [...block, ...own];
  });
}

function names({ blocks }: TilesModel, layout: TilesLayout, env: ChartEnv): Mark[] {
  const { start } = sideOf(env);
  return blocks.map(({ isHighlighted }, index) => {
    const { name, nameX, nameY } = layout.blocks[index]!;
    const look = {
      size: layout.nameSize,
      weight: isHighlighted ? 700 : 400,
      fill: isHighlighted ? env.colours['accent-text'] : env.colours['ink-2'],
      align: start,
    };
    return textMark(name, nameX, nameY, look, env);
  });
}
