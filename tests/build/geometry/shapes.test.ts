import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joinShapes } from '../../../src/build/geometry/join.ts';
import { openPackage } from '../../../src/build/geometry/package-archive.ts';
import { readShapes } from '../../../src/build/geometry/shapes.ts';
import { simplifyRings } from '../../../src/build/geometry/simplify.ts';
import { pathRings, pointsRing } from '../../../src/build/geometry/svg-path.ts';
import type { AreaRow } from '../../../src/model/data-set-rows.ts';

describe('path data', () => {
  test('is read with absolute and relative lines, and closed without repeating its first point', () => {
    const square = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ];
    expect(pathRings('M0,0H10V10L0,10z')).toEqual([square]);
    expect(pathRings('m0 0h10v10l-10 0l0-10z')).toEqual([[...square.slice(1), square[0]]]);
    expect(pathRings('M0,0 10,0 10,10 0,10Z m20,0 l5,0 0,5z')[1]).toEqual([
      [20, 0],
      [25, 0],
      [25, 5],
    ]);
  });

  test('has curves as short lines, the same in both directions', () => {
    const [forth] = pathRings('M0,0C0,6,6,6,6,0z');
    const [back] = pathRings('M6,0C6,6,0,6,0,0z');
    expect(forth!.length).toBe(7);
    expect([...back!].reverse().map(([x]) => Math.round(x * 100))).toEqual(
      forth!.map(([x]) => Math.round(x * 100)),
    );
    const [smooth] = pathRings('M0,0c0,3,3,3,3,0s3-3,3,0z');
    expect(Math.min(...smooth!.map(([, y]) => y))).toBeLessThan(-1);
  });

  test('refuses a command that these maps do not have', () => {
    expect(() => pathRings('M0,0A1,1,0,0,0,2,2z')).toThrow('path data has A');
  });

  test('of a polygon is a list of points', () => {
    expect(pointsRing('0,0 4,0 4,4 0,0')).toEqual([
      [4, 0],
      [4, 4],
      [0, 0],
    ]);
  });
});

describe('a component', () => {
  const text = `React.createElement("path", { "data-name": '\\u0642\\u0645 ', d: 'M0,0h4v4z' }),
    React.createElement("polygon", { className: 'water', points: '0,0 1,0 1,1' })`;

  test('gives its shapes with their names', () => {
    const [named, water] = readShapes(text);
    expect(named).toMatchObject({ name: 'قم', className: '' });
    expect(water).toMatchObject({ name: '', className: 'water' });
    expect(water!.rings[0]).toHaveLength(3);
  });
});

describe('a join', () => {
  const area = (code: string, name_fa: string) =>
    ({ code, parent: 'IR-25', level: 'county', name_fa, variants_fa: [] }) as unknown as AreaRow;
  const areas = [area('IR-2501', 'قم'), area('IR-2502', 'کهک')];
  const ring = [
    [0, 0],
    [8, 0],
    [8, 4],
    [0, 4],
  ] as const;
  const shape = (name: string) => ({ name, className: '', rings: [ring] });
  const none = { spellings: [], cuts: [] };

  test('goes by name however it is spelled, and by the table of spellings', () => {
    const spellings = [{ parent: 'IR-25', outline: 'جعفرآباد', area: 'IR-2502' }];
    const joined = joinShapes('IR-25', [shape('قم '), shape('جعفر آباد')], areas, { ...none, spellings });
    expect([...joined.keys()]).toEqual(['IR-2501', 'IR-2502']);
  });

  test('refuses a shape of no known area', () => {
    expect(() => joinShapes('IR-25', [shape('ری')], areas, none)).toThrow('ری is no area of IR-25');
  });

  test('cuts a shape that holds two areas: the smaller part is of the other one', () => {
    const cut = { parent: 'IR-25', outline: 'قم', area: 'IR-2502' };
    const ends = { from_x: '8', from_y: '0', to_x: '0', to_y: '4' };
    const wide = [
      [0, 0],
      [8, 0],
      [9, 9],
      [0, 4],
    ] as const;
    const shapes = [{ name: 'قم', className: '', rings: [wide] }];
    const joined = joinShapes('IR-25', shapes, areas, { ...none, cuts: [{ ...cut, ...ends }] });
    expect(joined.get('IR-2502')).toEqual([[wide[3], wide[0], wide[1]]]);
    expect(joined.get('IR-2501')).toEqual([[wide[1], wide[2], wide[3]]]);
  });
});

describe('simpler rings', () => {
  const bumpy = Array.from({ length: 21 }, (_, index) => [50 + (index % 2) * 0.4, index * 5] as const);
  const left = [[0, 100], [0, 0], ...bumpy] as const;
  const right = [[100, 0], [100, 100], ...[...bumpy].reverse()] as const;

  test('keep the same points on the border that they share', () => {
    const [one, other] = simplifyRings([left, right], 1.5, 1.2);
    const key = (points: readonly (readonly number[])[]) =>
      new Set(points.filter(([x]) => x! > 10 && x! < 90).map(String));
    expect(key(one!)).toEqual(key(other!));
    expect(one!.length).toBe(4);
  });

  test('join points that miss each other by a hair', () => {
    const moved = right.map(([x, y]) => [x + 0.6, y] as const);
    const [one, other] = simplifyRings([left, moved], 1.5, 1.2);
    expect(one!.filter((point) => other!.some(([x, y]) => x === point[0] && y === point[1]))).toHaveLength(2);
  });
});

describe('an archive', () => {
  test('with other bytes than were published is refused', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'tarazu-archive-')), 'package.tgz');
    writeFileSync(path, 'not what was published');
    expect(() => openPackage(path, 'sha512-xyz')).toThrow('not those that were published');
  });
});
