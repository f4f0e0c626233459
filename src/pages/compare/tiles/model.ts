import type { TilesModel } from '../../../charts/tiles/model.ts';
import { markLabels, shadedCells } from '../../shades.ts';
import type { ViewContext } from '../../view.ts';
import { scaleOf, scaleText } from '../subject.ts';
import type { Tiles } from './tiles.ts';

/** The counties as the picture draws them. */
export function tilesModel(tiles: Tiles, context: ViewContext): TilesModel {
  const { locale, names } = context;
  const { maps, shell, compareViews } = locale.messages;
  const { among, values, blocks, figures, province, sentence } = tiles;
  const { breaks, cellOf, steps } = shadedCells(values, scaleOf(among), context);
  const what = scaleText(among, figures, context);
  return {
    blocks: blocks.map((block) => ({
      key: block.province,
      label: names.area(block.province),
      shortLabel: names.plainArea(block.province),
      isHighlighted: block.province === province,
      tiles: block.values.map((one) => ({
        key: one.area,
        label: names.area(one.area),
        isHighlighted: one.area === among.highlighted,
        cell: cellOf(one),
      })),
    })),
    steps,
    scaleLabel: breaks.length > 0 ? maps.scale(what, true) : what,
    areaLabel: shell.table.county,
    blockLabel: compareViews.tiles.province,
    valueLabel: what,
    labels: markLabels(context),
    sentence,
  };
}
