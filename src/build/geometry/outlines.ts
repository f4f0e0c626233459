import type { Outlines } from '../../model/geometry.ts';
import { type Joined, ringArea } from './join.ts';
import type { Shape } from './shapes.ts';
import { simplifyRings } from './simplify.ts';
import type { Ring } from './svg-path.ts';

/** The longer side of the grid. */
const GRID = 1000;
/** In units of the grid: points this near are one, and a thinner line strays from the drawn one by this at most. */
const WELD = 2.5;
const TOLERANCE = 1.2;

/** Water goes on beyond the land by this much, and ends there. */
const MARGIN = 24;

const WATER = 'react-map-water';
/** Traces of the drawing program that hold nothing. */
const SMALLEST = 8;

/** Everything of one map on a grid of its own that just holds its areas. */
export function toOutlines(
  joined: Joined,
  shapes: readonly Shape[],
  without: readonly string[],
  notice: string,
): Outlines {
  const codes = [...joined.keys()].sort();
  const unnamed = shapes.filter(({ name }) => name === '');
  const isWater = ({ className }: Shape) => className === WATER;
  const ringsOf = (some: readonly Shape[]) =>
    some.flatMap(({ rings }) => rings).filter((ring) => ringArea(ring) > SMALLEST);
  const groups = [
    ...codes.map((code) => joined.get(code)!.filter((ring) => ringArea(ring) > SMALLEST)),
    ringsOf(unnamed.filter((shape) => !isWater(shape))),
  ];
  const { toGrid, width, height } = gridOf(groups.slice(0, codes.length).flat(2));
  const onGrid = groups.map((rings) => rings.map((ring) => ring.map(toGrid)));
  const water = ringsOf(unnamed.filter(isWater)).map((ring) =>
    clipRing(ring.map(toGrid), {
      left: -MARGIN,
      top: -MARGIN,
      right: width + MARGIN,
      bottom: height + MARGIN,
    }),
  );
  const parts = [...onGrid, water.filter((ring) => ring.length > 2)];
  const flat = simplifyRings(parts.flat(), WELD, TOLERANCE).map(toSteps);
  const sizes = parts.map(({ length }) => length);
  const cut = (index: number) => {
    const from = sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
    return flat.slice(from, from + sizes[index]!);
  };
  return {
    notice,
    width,
    height,
    areas: Object.fromEntries(codes.map((code, index) => [code, cut(index)])),
    land: cut(codes.length),
    water: cut(codes.length + 1),
    without: [...without],
  };
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of a ring within a frame, cut at one side after the other (Sutherland and Hodgman 1974). */
function clipRing(ring: Ring, { left, top, right, bottom }: Frame): Ring {
  const sides: readonly (readonly [axis: 0 | 1, at: number, sign: 1 | -1])[] = [
    [0, left, 1],
    [0, right, -1],
    [1, top, 1],
    [1, bottom, -1],
  ];
  return sides.reduce<Ring>((points, [axis, at, sign]) => {
    const isIn = (point: Ring[number]) => (point[axis] - at) * sign >= 0;
    return points.flatMap((point, index) => {
      const before = points[(index + points.length - 1) % points.length]!;
      if (isIn(point) === isIn(before)) return isIn(point) ? [point] : [];
      const t = (at - before[axis]) / (point[axis] - before[axis]);
      const cut = [before[0] + t * (point[0] - before[0]), before[1] + t * (point[1] - before[1])] as const;
      return isIn(point) ? [cut, point] : [cut];
    });
  }, ring);
}

function gridOf(points: Ring) {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [spanX, spanY] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const scale = GRID / Math.max(spanX, spanY);
  const toGrid = ([x, y]: Ring[number]) => [(x - left) * scale, (y - top) * scale] as const;
  return { toGrid, width: Math.ceil(spanX * scale), height: Math.ceil(spanY * scale) };
}

function toSteps(ring: readonly (readonly [number, number])[]): number[] {
  return ring.flatMap(([x, y], index) => {
    const [fromX, fromY] = index === 0 ? [0, 0] : ring[index - 1]!;
    return [x - fromX, y - fromY];
  });
}
