import type { ChartEnv } from '../env.ts';
import { type Key, layoutKey } from '../key.ts';
import type { Box } from '../marks.ts';
import { keyEntries } from './key-entries.ts';
import type { MapModel } from './model.ts';

const EDGE = 4;
const KEY_GAP = 14;
/** A map is not drawn larger: its outlines are simplified, and a page is to be seen at once. */
const MOST_HEIGHT = 660;

export interface MapLayout {
  /** Where the map lies; its units become pixels by `x` and `y`. */
  readonly plot: Box;
  readonly x: (units: number) => number;
  readonly y: (units: number) => number;
  readonly key: Key;
}

/** The height of the picture at a width: the map as wide as it can be, and its key. */
export function mapHeight(model: MapModel, env: ChartEnv): number {
  const key = layoutKey(keyEntries(model, env), env);
  const map = Math.min(MOST_HEIGHT, ((env.width - 2 * EDGE) * model.height) / model.width);
  return Math.ceil(map + 2 * EDGE + KEY_GAP + key.height);
}

/** The map in the middle, as large as its place allows; the key below. */
export function layoutMap(model: MapModel, env: ChartEnv): MapLayout {
  const key = layoutKey(keyEntries(model, env), env);
  const room = {
    width: Math.max(20, env.width - 2 * EDGE),
    height: Math.max(20, env.height - key.height - KEY_GAP - 2 * EDGE),
  };
  const scale = Math.min(room.width / model.width, room.height / model.height);
  const left = (env.width - model.width * scale) / 2;
  const x = (units: number) => left + units * scale;
  const y = (units: number) => EDGE + units * scale;
  const plot = { x: left, y: EDGE, width: model.width * scale, height: model.height * scale };
  return { plot, x, y, key };
}

export const keyTop = ({ plot }: MapLayout) => plot.y + plot.height + EDGE + KEY_GAP;
