import type { CustomSeriesOption } from 'echarts/charts';
import type { GraphicComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { baseOption } from './base-option.ts';
import type { ChartEnv } from './env.ts';
import { type Box, type Mark, rectMark } from './marks.ts';
import { watermark } from './watermark.ts';

/** One shape with all that belongs to it; the pointer finds it on its marks. */
export interface ShapeItem {
  readonly key: string;
  /** Drawn under the watermark. */
  readonly below: readonly Mark[];
  /** Drawn over it: highlights, intervals, words. */
  readonly above: readonly Mark[];
}

/** One bar with all that belongs to it. */
export interface SceneItem extends ShapeItem {
  /** Where the pointer finds it. */
  readonly hit: Box;
}

/** A picture of bars with every place already known. */
export interface Scene<Item extends ShapeItem = SceneItem> {
  readonly plot: Box;
  readonly under: readonly Mark[];
  readonly items: readonly Item[];
  /** Over bars and watermark, under words. */
  readonly middle: readonly Mark[];
  readonly over: readonly Mark[];
}

/** A picture of nothing. */
export const EMPTY_SCENE: Scene = {
  plot: { x: 0, y: 0, width: 0, height: 0 },
  under: [],
  items: [],
  middle: [],
  over: [],
};

export type SceneOption = ComposeOption<CustomSeriesOption | GraphicComponentOption>;

/** The scene as an option; nothing is drawn, and nothing marked, without items. */
export function sceneOption(scene: Scene<ShapeItem>, env: ChartEnv): SceneOption {
  const isEmpty = scene.items.length === 0;
  const graphic = [
    ...layer(scene.under, 0),
    ...watermark(scene.plot, env),
    ...layer(scene.middle, 3),
    ...layer(scene.over, 5),
  ];
  return {
    ...baseOption(env, 'item'),
    graphic: isEmpty ? [] : graphic,
    series: isEmpty ? [] : [itemSeries(scene, 'below'), itemSeries(scene, 'above')],
  } as SceneOption;
}

/** Marks without data at one height of the pile. */
export function layer(marks: readonly Mark[], z: number) {
  return marks.map((mark) => ({ ...mark, z, silent: true }));
}

const hasHit = (item: ShapeItem): item is SceneItem => 'hit' in item;

function itemSeries(scene: Scene<ShapeItem>, part: 'below' | 'above'): CustomSeriesOption {
  const isBelow = part === 'below';
  const groups = scene.items.map((item) => {
    const hit =
      isBelow && hasHit(item) ? [{ ...rectMark(item.hit, { fill: 'transparent' }), silent: false }] : [];
    // Otherwise an emptied group keeps its old marks, and marks keep the dashes of others in their place.
    return { type: 'group', $mergeChildren: false, children: [...hit, ...item[part]] };
  });
  return {
    id: part,
    type: 'custom',
    coordinateSystem: 'none',
    silent: !isBelow,
    z: isBelow ? 2 : 4,
    emphasis: { disabled: true },
    renderItem: ({ dataIndex }: { readonly dataIndex: number }) => groups[dataIndex],
    data: scene.items.map((item, index) => ({ name: item.key, value: [index] })),
  } as unknown as CustomSeriesOption;
}
