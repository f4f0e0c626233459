import type { Box } from '../marks.ts';
import { type MapRing, ringArea } from './model.ts';

/** Places looked at across a shape, each way. */
const PLACES = 15;

interface Place {
  readonly x: number;
  readonly y: number;
  /** To the nearest edge. */
  readonly room: number;
}

/** Where words can stand in a shape: its places from the one with most room outwards. */
export interface Inside {
  readonly ring: MapRing;
  readonly places: readonly Place[];
}

/** The places within the largest ring of a shape. */
export function insideOf(rings: readonly MapRing[]): Inside | undefined {
  const ring = [...rings].sort((a, b) => ringArea(b) - ringArea(a))[0];
  if (!ring) return undefined;
  const { x, y, width, height } = boundsOf(ring);
  const places: Place[] = [];
  for (let column = 0; column < PLACES; column++)
    for (let row = 0; row < PLACES; row++) {
      const place = { x: x + (width * (column + 0.5)) / PLACES, y: y + (height * (row + 0.5)) / PLACES };
      if (isWithin(place, ring)) places.push({ ...place, room: distanceToRing(place, ring) });
    }
  const [best] = [...places].sort((a, b) => b.room - a.room);
  if (!best) return undefined;
  const away = (place: Place) => Math.hypot(place.x - best.x, place.y - best.y);
  return { ring, places: places.sort((a, b) => away(a) - away(b)) };
}

/** The first place where a box of this size lies within the shape and apart from boxes that stand already. */
export function boxInside(
  { ring, places }: Inside,
  size: { readonly width: number; readonly height: number },
  taken: readonly Box[],
): Box | undefined {
  const { width, height } = size;
  for (const { x, y, room } of places) {
    const box = { x: x - width / 2, y: y - height / 2, width, height };
    if (room < Math.min(width, height) / 2) continue;
    if (!taken.some((other) => doOverlap(other, box)) && !crosses(ring, box)) return box;
  }
  return undefined;
}

const doOverlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export function boundsOf(ring: MapRing): Box {
  const xs = ring.map(([x = 0]) => x);
  const ys = ring.map(([, y = 0]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

type Point = Pick<Place, 'x' | 'y'>;

/** Whether a ray to the right meets the ring an odd number of times. */
export function isWithin({ x, y }: Point, ring: MapRing): boolean {
  let isIn = false;
  ring.forEach(([ax = 0, ay = 0], index) => {
    const [bx = 0, by = 0] = ring[(index + 1) % ring.length]!;
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isIn = !isIn;
  });
  return isIn;
}

function distanceToRing({ x, y }: Point, ring: MapRing): number {
  return ring.reduce((least, [ax = 0, ay = 0], index) => {
    const [bx = 0, by = 0] = ring[(index + 1) % ring.length]!;
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
    return Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
  }, Number.POSITIVE_INFINITY);
}

/** Whether a side of the ring comes into the box (Liang and Barsky 1984). */
function crosses(ring: MapRing, { x, y, width, height }: Box): boolean {
  return ring.some(([ax = 0, ay = 0], index) => {
    const [bx = 0, by = 0] = ring[(index + 1) % ring.length]!;
    const [dx, dy] = [bx - ax, by - ay];
    let from = 0;
    let to = 1;
    for (const [step, gap] of [
      [-dx, ax - x],
      [dx, x + width - ax],
      [-dy, ay - y],
      [dy, y + height - ay],
    ] as const) {
      if (step === 0 && gap < 0) return false;
      if (step < 0) from = Math.max(from, gap / step);
      if (step > 0) to = Math.min(to, gap / step);
    }
    return from < to;
  });
}
