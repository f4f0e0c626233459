import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { foldName } from '../../imports/cells/text.ts';
import type { AreaRow } from '../../model/data-set-rows.ts';
import { DataError } from '../data-error.ts';
import type { Shape } from './shapes.ts';
import type { Point, Ring } from './svg-path.ts';

/** Names of outlines that are no names of their area. */
interface Spelling {
  readonly parent: string;
  readonly outline: string;
  readonly area: string;
}

/** A shape that holds two areas: cut between two of its points, the smaller part is of `area`. */
interface Cut extends Spelling {
  readonly from_x: string;
  readonly from_y: string;
  readonly to_x: string;
  readonly to_y: string;
}

export interface JoinTables {
  readonly spellings: readonly Spelling[];
  readonly cuts: readonly Cut[];
}

function rowsOf<Row>(path: string): readonly Row[] {
  const { data, errors } = Papa.parse<Row>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new DataError(`${path}: ${errors[0]!.message}`);
  return data;
}

/** What is known of the names and shapes of the packages. */
export function readJoinTables(folder: string): JoinTables {
  return {
    spellings: rowsOf<Spelling>(join(folder, 'spellings.csv')),
    cuts: rowsOf<Cut>(join(folder, 'cuts.csv')),
  };
}

/** Rings by area. Two shapes of one name are parts of one area. */
export type Joined = ReadonlyMap<string, readonly Ring[]>;

/**
 * Finds the area of each named shape among the areas of `parent`, by any of its Persian names or by the table of
 * spellings. A shape that is of none of them is refused: it would be lost unseen.
 */
export function joinShapes(
  parent: string,
  shapes: readonly Shape[],
  areas: readonly AreaRow[],
  { spellings, cuts }: JoinTables,
): Joined {
  const within = areas.filter((area) => area.parent === parent);
  const codes = new Map<string, string>();
  for (const { code, name_fa, variants_fa } of within)
    for (const name of [name_fa, ...variants_fa]) codes.set(foldName(name), code);
  for (const { parent: of, outline, area } of spellings)
    if (of === parent) codes.set(foldName(outline), area);
  const joined = new Map<string, Ring[]>();
  const add = (code: string, rings: readonly Ring[]) =>
    joined.set(code, [...(joined.get(code) ?? []), ...rings]);
  for (const { name, rings } of shapes) {
    if (name === '') continue;
    const code = codes.get(foldName(name));
    if (code === undefined) throw new DataError(`geometry: ${name} is no area of ${parent}`);
    const cut = cuts.find((one) => one.parent === parent && one.outline === name);
    if (!cut) add(code, rings);
    else {
      const { larger, smaller } = cutRing(rings[0]!, cut);
      add(code, [larger, ...rings.slice(1)]);
      add(cut.area, [smaller]);
    }
  }
  return joined;
}

function cutRing(ring: Ring, { from_x, from_y, to_x, to_y }: Cut) {
  const nearest = (x: number, y: number) => {
    const distance = ([px, py]: Point) => Math.hypot(px - x, py - y);
    return ring.reduce((best, point, index) => (distance(point) < distance(ring[best]!) ? index : best), 0);
  };
  const ends = [nearest(Number(from_x), Number(from_y)), nearest(Number(to_x), Number(to_y))];
  const [start, end] = [Math.min(...ends), Math.max(...ends)];
  const parts = [ring.slice(start, end + 1), [...ring.slice(end), ...ring.slice(0, start + 1)]];
  const [larger, smaller] = parts.sort((a, b) => ringArea(b) - ringArea(a));
  return { larger: larger!, smaller: smaller! };
}

/** The area that a ring holds (shoelace formula), in squares of its units. */
export function ringArea(ring: readonly (readonly number[])[]): number {
  const sum = ring.reduce((total, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length]!;
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum) / 2;
}
