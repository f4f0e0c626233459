import type { Box } from './marks.ts';

/** A label that wants to stand at a point. */
export interface WantedLabel {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Distances from the point to the near side of the label, the best first. */
  readonly gaps: readonly number[];
  readonly width: number;
  readonly height: number;
}

export function doTouch(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

const isWithin = (box: Box, bounds: Box) =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y + box.height <= bounds.y + bounds.height;

/** Directions from a point to its label, the best first. */
const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
] as const;

/**
 * Boxes for the labels that find room beside their points, the first ones first: within the bounds, touching neither
 * each other nor an obstacle. Labels without a box have no room.
 */
export function placeLabels(
  wanted: readonly WantedLabel[],
  obstacles: readonly Box[],
  bounds: Box,
): ReadonlyMap<string, Box> {
  const placed = new Map<string, Box>();
  for (const label of wanted) {
    const taken = [...obstacles, ...placed.values()];
    const box = label.gaps
      .flatMap((gap) => DIRECTIONS.map((direction) => boxAt(label, gap, direction)))
      .find((one) => isWithin(one, bounds) && !taken.some((other) => doTouch(one, other)));
    if (box) placed.set(label.key, box);
  }
  return placed;
}

function boxAt({ x, y, width, height }: WantedLabel, gap: number, [dx, dy]: readonly [number, number]): Box {
  const side = (way: number, at: number, size: number, distance: number) =>
    way === 0 ? at - size / 2 : way > 0 ? at + distance : at - distance - size;
  // In a corner the label is as near as beside the point.
  const distance = dx !== 0 && dy !== 0 ? gap * 0.75 : gap;
  return { x: side(dx, x, width, distance), y: side(dy, y, height, distance), width, height };
}
