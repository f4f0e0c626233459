import type { Point, Ring } from './svg-path.ts';

/** A vertex of the grid; what has the same numbers is the same place. */
type Vertex = readonly [x: number, y: number];

const keyOf = ([x, y]: Vertex) => `${x},${y}`;

/**
 * Rings on a grid of whole numbers with fewer points. What two rings share they still share: points nearer than `weld`
 * become one, lines between two junctions are thinned once (Douglas and Peucker 1973), and both rings get that line.
 */
export function simplifyRings(rings: readonly Ring[], weld: number, tolerance: number): readonly Vertex[][] {
  const welded = weldPoints(rings, weld);
  const isJunction = junctionsOf(welded);
  const thinned = new Map<string, readonly Vertex[]>();
  return welded.map((ring) => {
    const line = linesOf(ring, isJunction).flatMap((one) => sharedLine(one, tolerance, thinned).slice(0, -1));
    return line.length >= 3 ? line : ring;
  });
}

/** Each point is moved to the first one found near it, then to the grid. */
function weldPoints(rings: readonly Ring[], weld: number): Vertex[][] {
  const known = new Map<string, Point[]>();
  const settle = ([x, y]: Point): Vertex => {
    const column = Math.floor(x / weld);
    const row = Math.floor(y / weld);
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const other of known.get(`${column + dx},${row + dy}`) ?? [])
          if (Math.hypot(x - other[0], y - other[1]) < weld)
            return [Math.round(other[0]), Math.round(other[1])];
    const cell = `${column},${row}`;
    known.set(cell, [...(known.get(cell) ?? []), [x, y]]);
    return [Math.round(x), Math.round(y)];
  };
  return rings.map((ring) => withoutSpikes(ring.map(settle)));
}

/** Without repeated points, and without lines that go out and come back the same way. */
function withoutSpikes(ring: readonly Vertex[]): Vertex[] {
  let points = [...ring];
  for (;;) {
    const { length } = points;
    const kept = points.filter((point, index) => {
      const before = points[(index + length - 1) % length]!;
      return keyOf(point) !== keyOf(before);
    });
    const spike = kept.findIndex((_, index) => {
      const before = kept[(index + kept.length - 1) % kept.length]!;
      const after = kept[(index + 1) % kept.length]!;
      return keyOf(before) === keyOf(after);
    });
    if (spike < 0 || kept.length < 4) return kept;
    points = kept.filter((_, index) => index !== spike);
  }
}

/** A junction has other neighbours than one before and one after: there, borders part. */
function junctionsOf(rings: readonly Vertex[][]): (vertex: Vertex) => boolean {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings)
    ring.forEach((vertex, index) => {
      const key = keyOf(vertex);
      const near = neighbours.get(key) ?? new Set();
      near.add(keyOf(ring[(index + 1) % ring.length]!));
      near.add(keyOf(ring[(index + ring.length - 1) % ring.length]!));
      neighbours.set(key, near);
    });
  return (vertex) => neighbours.get(keyOf(vertex))!.size !== 2;
}

/** A ring as lines from junction to junction, each with both ends; a ring without one begins at its first corner. */
function linesOf(ring: readonly Vertex[], isJunction: (vertex: Vertex) => boolean): Vertex[][] {
  const first = ring.findIndex(isJunction);
  const start = first < 0 ? cornerOf(ring) : first;
  const turned = [...ring.slice(start), ...ring.slice(0, start), ring[start]!];
  const lines: Vertex[][] = [];
  let line: Vertex[] = [];
  turned.forEach((vertex, index) => {
    line.push(vertex);
    const isEnd = index === turned.length - 1 || (index > 0 && isJunction(vertex));
    if (!isEnd) return;
    lines.push(line);
    line = [vertex];
  });
  return lines;
}

/** The same corner whichever way the ring runs. */
function cornerOf(ring: readonly Vertex[]): number {
  const isBefore = (a: Vertex, b: Vertex) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
  return ring.reduce((best, vertex, index) => (isBefore(vertex, ring[best]!) ? index : best), 0);
}

/** Thinned in one direction only, so that both neighbours get the same points. */
function sharedLine(
  line: readonly Vertex[],
  tolerance: number,
  thinned: Map<string, readonly Vertex[]>,
): readonly Vertex[] {
  const forth = line.map(keyOf).join(' ');
  const back = line.map(keyOf).reverse().join(' ');
  const isForth = forth <= back;
  const key = isForth ? forth : back;
  const known = thinned.get(key) ?? thin(isForth ? line : [...line].reverse(), tolerance);
  thinned.set(key, known);
  return isForth ? known : [...known].reverse();
}

/** The points of a line that lie farther than the tolerance from the thinner one; of a closed line, three at least. */
function thin(line: readonly Vertex[], tolerance: number): readonly Vertex[] {
  const isClosed = keyOf(line[0]!) === keyOf(line.at(-1)!);
  if (!isClosed) return thinOpen(line, tolerance);
  const far = farthest(line, ([x, y]) => Math.hypot(x - line[0]![0], y - line[0]![1])).index;
  return [
    ...thinOpen(line.slice(0, far + 1), tolerance).slice(0, -1),
    ...thinOpen(line.slice(far), tolerance),
  ];
}

function thinOpen(line: readonly Vertex[], tolerance: number): readonly Vertex[] {
  if (line.length < 3) return line;
  const [from, to] = [line[0]!, line.at(-1)!];
  const { index, distance } = farthest(line, (point) => distanceTo(point, from, to));
  if (distance <= tolerance) return [from, to];
  return [
    ...thinOpen(line.slice(0, index + 1), tolerance).slice(0, -1),
    ...thinOpen(line.slice(index), tolerance),
  ];
}

function farthest(line: readonly Vertex[], measure: (point: Vertex) => number) {
  let found = { index: 0, distance: -1 };
  line.slice(1, -1).forEach((point, position) => {
    const distance = measure(point);
    if (distance > found.distance) found = { index: position + 1, distance };
  });
  return found;
}

function distanceTo([x, y]: Vertex, [ax, ay]: Vertex, [bx, by]: Vertex): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
