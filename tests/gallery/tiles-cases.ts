import type { HeatCell, HeatGap } from '../../src/charts/heat/model.ts';
import type { Tile, TileBlock, TilesModel } from '../../src/charts/tiles/model.ts';
import { classBreaks, classOf } from '../../src/statistics/class-breaks.ts';
import type { GalleryCase } from './cases.ts';
import { stepsOf } from './map-cases.ts';
import { type Speaker, wave } from './speaker.ts';

/** Counties of all provinces, few of them, and none, with every mark that a tile may have. */
export function tilesCases(say: Speaker): GalleryCase[] {
  const tiles = (name: string, model: TilesModel, height: number): GalleryCase => ({
    form: 'tiles',
    name,
    model,
    height,
  });
  const few = tilesModel(say, 3);
  return [
    tiles('tiles: 31 provinces', tilesModel(say, 31), 1400),
    tiles('tiles: few', few, 260),
    tiles('tiles: all missing', allMissing(few, say), 240),
    tiles('tiles: nothing', { ...few, blocks: [] }, 120),
  ];
}

const GAPS: readonly HeatGap[] = ['missing', 'suppressed', 'refused', 'not_applicable'];

function tilesModel(say: Speaker, count: number): TilesModel {
  const { map, tiles: words } = say.words;
  const sizes = Array.from({ length: count }, (_, index) => (index === 2 ? 1 : 6 + ((index * 11) % 24)));
  const amountOf = (block: number, index: number) => Math.round(40 + 400 * wave(block + 1, index));
  const values = sizes.flatMap((size, block) => Array.from({ length: size }, (_, i) => amountOf(block, i)));
  const breaks = classBreaks(values, 5, 'quantile').map(Math.round);
  const cellOf = (block: number, index: number): HeatCell => {
    const gap = block < 2 ? GAPS[index - 2] : undefined;
    if (gap) return { kind: gap, text: map.labels[gap] };
    const value = amountOf(block, index);
    const text = say.number(value);
    const isProvisional = index % 9 === 1;
    return {
      kind: 'value',
      step: classOf(value, breaks),
      text: isProvisional ? say.words.provisional(text) : text,
      isProvisional,
    };
  };
  const blocks = sizes.map((size, block): TileBlock => {
    const { code, label } = say.areas[block]!;
    return {
      key: code,
      label,
      shortLabel: label.replace(/ \(.*\)$/, ''),
      isHighlighted: block === 1,
      tiles: Array.from(
        { length: size },
        (_, index): Tile => ({
          key: `${code}${index + 10}`,
          label: `${words.area} ${say.number(index + 1)}`,
          isHighlighted: block === 1 && index === 1,
          cell: cellOf(block, index),
        }),
      ),
    };
  });
  return {
    blocks,
    steps: stepsOf(breaks, values, say),
    scaleLabel: words.scale,
    areaLabel: words.area,
    blockLabel: words.block,
    valueLabel: map.value,
    labels: map.labels,
    sentence: say.words.sentence,
  };
}

function allMissing(model: TilesModel, say: Speaker): TilesModel {
  const cell: HeatCell = { kind: 'missing', text: say.words.map.labels.missing };
  const blocks = model.blocks.map((block) => ({
    ...block,
    tiles: block.tiles.map((tile) => ({ ...tile, cell })),
  }));
  return { ...model, blocks };
}
