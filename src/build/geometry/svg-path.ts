export type Point = readonly [x: number, y: number];
/** Closed: its last point is joined with its first, and is not the same. */
export type Ring = readonly Point[];

/** How many straight pieces stand for a curve; those of these maps are short. */
const PIECES = 6;

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
const COMMAND = /([a-z])([^a-z]*(?:e[-+]?\d[^a-z]*)*)/gi;

const numbersOf = (text: string) => (text.match(NUMBER) ?? []).map(Number);

/** The ring of a polygon's `points`. */
export function pointsRing(text: string): Ring {
  return closed(inPairs(numbersOf(text)));
}

/** Numbers that each command takes at a time. */
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4 };

/** The rings of SVG path data (https://www.w3.org/TR/SVG11/paths.html): lines and cubic curves, absolute and relative. */
export function pathRings(data: string): Ring[] {
  const rings: Point[][] = [];
  let at: Point = [0, 0];
  let control: Point | undefined;
  for (const [, letter, rest] of data.matchAll(COMMAND)) {
    const command = letter!.toLowerCase();
    if (command === 'z') {
      at = rings.at(-1)?.[0] ?? at;
      control = undefined;
      continue;
    }
    const takes = TAKES[command];
    if (takes === undefined) throw new Error(`path data has ${letter}`);
    const numbers = numbersOf(rest!);
    for (let index = 0; index + takes <= numbers.length; index += takes) {
      const base: Point = letter === command ? at : [0, 0];
      const given = numbers.slice(index, index + takes);
      if (command === 'm' && index === 0) rings.push([]);
      const step = stepOf(command, given, base, at, control);
      rings.at(-1)?.push(...step.points);
      at = step.points.at(-1)!;
      control = step.control;
    }
  }
  return rings.map(closed);
}

interface Step {
  readonly points: readonly Point[];
  /** The second control point of a curve, which the next one may mirror. */
  readonly control?: Point;
}

function stepOf(
  command: string,
  given: readonly number[],
  [bx, by]: Point,
  at: Point,
  control: Point | undefined,
): Step {
  if (command === 'h') return { points: [[bx + given[0]!, at[1]]] };
  if (command === 'v') return { points: [[at[0], by + given[0]!]] };
  const points = inPairs(given).map(([x, y]): Point => [bx + x, by + y]);
  if (command !== 'c' && command !== 's') return { points };
  const mirrored: Point = control ? [2 * at[0] - control[0], 2 * at[1] - control[1]] : at;
  const [first, second, end] = command === 'c' ? points : [mirrored, ...points];
  return { points: curve(at, first!, second!, end!), control: second! };
}

/** The points of a cubic Bézier curve after its first, at equal steps of its parameter: the same in both directions. */
function curve(a: Point, b: Point, c: Point, d: Point): Point[] {
  const mix = (axis: 0 | 1, t: number) => {
    const u = 1 - t;
    return u ** 3 * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t ** 3 * d[axis];
  };
  const inner = Array.from({ length: PIECES - 1 }, (_, index): Point => {
    const t = (index + 1) / PIECES;
    return [mix(0, t), mix(1, t)];
  });
  return [...inner, d];
}

function inPairs(numbers: readonly number[]): Point[] {
  const pairs: Point[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2)
    pairs.push([numbers[index]!, numbers[index + 1]!]);
  return pairs;
}

/** Without points that repeat the one before, nor the first at the end. */
function closed(points: readonly Point[]): Ring {
  return points.filter(([x, y], index) => {
    const before = points[index === 0 ? points.length - 1 : index - 1]!;
    return points.length === 1 || Math.hypot(x - before[0], y - before[1]) > 1e-6;
  });
}
