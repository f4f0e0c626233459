import type { MapRing } from './model.ts';

type Point = readonly number[];

const keyOf = ([x, y]: Point) => `${x},${y}`;
const idOf = (from: Point, to: Point) => [keyOf(from), keyOf(to)].sort().join(' ');
const sidesOf = (ring: MapRing) =>
  ring.map((from, index) => [from, ring[(index + 1) % ring.length]!] as const);

/** Where two drawn borders miss each other by a hair, sides of one ring only are no outer border. */
const SHORTEST = 30;

function lengthOf(line: readonly Point[]): number {
  return line.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = line[index]!;
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);
}

/** The outer border of areas that share their inner borders, as lines: the sides that belong to one ring only. */
export function outerBorder(rings: readonly MapRing[]): readonly (readonly Point[])[] {
  const counts = new Map<string, number>();
  for (const [from, to] of rings.flatMap(sidesOf)) {
    const id = idOf(from, to);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const lines: Point[][] = [];
  for (const ring of rings) {
    let line: Point[] = [];
    for (const [from, to] of sidesOf(ring)) {
      if (counts.get(idOf(from, to)) !== 1) {
        line = [];
        continue;
      }
      if (line.length === 0) {
        line = [from];
        lines.push(line);
      }
      line.push(to);
    }
  }
  const isClosed = (line: readonly Point[]) => keyOf(line[0]!) === keyOf(line.at(-1)!);
  return lines.filter((line) => isClosed(line) || lengthOf(line) >= SHORTEST);
}
