import { type Mark, type Paint, polygonMark } from './marks.ts';

/** Shapes that are told apart without colour. */
export type PointSymbol = 'circle' | 'diamond' | 'square' | 'plus' | 'up' | 'down';

/** A symbol around a place; `size` is half of its height. */
export function symbolMark(symbol: PointSymbol, x: number, y: number, size: number, style: Paint): Mark {
  if (symbol === 'circle') return { type: 'circle', shape: { cx: x, cy: y, r: size }, style };
  return polygonMark(
    CORNERS[symbol].map(([dx, dy]) => [x + dx * size, y + dy * size]),
    style,
  );
}

const ARM = 0.36;

const CORNERS: Readonly<Record<Exclude<PointSymbol, 'circle'>, readonly (readonly [number, number])[]>> = {
  diamond: [
    [0, -1.15],
    [1.15, 0],
    [0, 1.15],
    [-1.15, 0],
  ],
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  up: [
    [0, -1.1],
    [1.1, 0.9],
    [-1.1, 0.9],
  ],
  down: [
    [0, 1.1],
    [1.1, -0.9],
    [-1.1, -0.9],
  ],
  plus: [
    [-ARM, -1.1],
    [ARM, -1.1],
    [ARM, -ARM],
    [1.1, -ARM],
    [1.1, ARM],
    [ARM, ARM],
    [ARM, 1.1],
    [-ARM, 1.1],
    [-ARM, ARM],
    [-1.1, ARM],
    [-1.1, -ARM],
    [-ARM, -ARM],
  ],
};
