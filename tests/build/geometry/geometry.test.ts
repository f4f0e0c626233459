import { beforeAll, describe, expect, test } from 'vitest';
import { type Geometry, readGeometry } from '../../../src/build/geometry/read-geometry.ts';
import { loadCatalogue } from '../../../src/build/load.ts';
import type { AreaRow } from '../../../src/model/data-set-rows.ts';
import { type Outlines, outlinesSchema, ringPoints } from '../../../src/model/geometry.ts';
import { ROOT } from '../example-data.ts';

let areas: readonly AreaRow[];
let geometry: Geometry;

beforeAll(async () => {
  areas = (await loadCatalogue(ROOT)).areas;
  geometry = readGeometry(areas);
});

const maps = (): readonly Outlines[] => [geometry.provinces, ...geometry.counties.values()];

function boundsOf(outlines: Outlines, area: string) {
  const points = outlines.areas[area]!.flatMap(ringPoints);
  const xs = points.map(([x]) => x!);
  const ys = points.map(([, y]) => y!);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { left, right, top, bottom, x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** Sides of rings as written, whichever way they run. */
function sidesOf(outlines: Outlines, area: string): Set<string> {
  return new Set(
    outlines.areas[area]!.flatMap((ring) => {
      const points = ringPoints(ring);
      return points.map((point, index) =>
        [point.join(), points[(index + 1) % points.length]!.join()].sort().join(' '),
      );
    }),
  );
}

const haveBorder = (outlines: Outlines, one: string, other: string) => {
  const sides = sidesOf(outlines, other);
  return [...sidesOf(outlines, one)].some((side) => sides.has(side));
};

describe('the outlines', () => {
  test('are there for all 31 provinces, and nothing else', () => {
    const provinces = areas.filter(({ level }) => level === 'province').map(({ code }) => code);
    expect(Object.keys(geometry.provinces.areas)).toEqual([...provinces].sort());
    expect([...geometry.counties.keys()].sort()).toEqual([...provinces].sort());
  });

  test('are there for the counties of each province, and name those that have none', () => {
    const without: string[] = [];
    for (const [province, outlines] of geometry.counties) {
      const counties = areas.filter(({ parent }) => parent === province).map(({ code }) => code);
      expect([...Object.keys(outlines.areas), ...outlines.without].sort()).toEqual([...counties].sort());
      without.push(...outlines.without);
    }
    // Abu Musa.
    expect(without).toEqual(['IR-2201']);
  });

  test('hold what the schema of the application says, with the name of the package and its owner', () => {
    for (const one of maps()) {
      expect(outlinesSchema.safeParse(one).success).toBe(true);
      expect(one.notice).toMatch(/react-iran-(provinces-)?map 0\.1\.3.*Copyright \(c\) 2023 Sima Mojtahedi/);
    }
    expect(geometry.licences.match(/Permission is hereby granted/g)).toHaveLength(2);
  });

  test('are rings of three corners and more that stay on their grid and repeat no corner', () => {
    for (const one of maps()) {
      expect(Math.max(one.width, one.height)).toBeLessThanOrEqual(1002);
      for (const ring of Object.values(one.areas).flat()) {
        const points = ringPoints(ring);
        expect(points.length).toBeGreaterThanOrEqual(3);
        points.forEach((point, index) => {
          expect(point).not.toEqual(points[(index + 1) % points.length]);
          expect(point[0]! >= -1 && point[0]! <= one.width + 1).toBe(true);
          expect(point[1]! >= -1 && point[1]! <= one.height + 1).toBe(true);
        });
      }
    }
  });

  test('fill their grid from side to side', () => {
    for (const one of maps()) {
      const all = Object.keys(one.areas).map((area) => boundsOf(one, area));
      expect(Math.min(...all.map(({ left }) => left))).toBeLessThan(6);
      expect(Math.max(...all.map(({ right }) => right))).toBeGreaterThan(one.width - 6);
      expect(Math.min(...all.map(({ top }) => top))).toBeLessThan(6);
      expect(Math.max(...all.map(({ bottom }) => bottom))).toBeGreaterThan(one.height - 6);
    }
  });

  test('lie where the provinces lie', () => {
    const at = (code: string) => boundsOf(geometry.provinces, code);
    expect(at('IR-29').x).toBeGreaterThan(at('IR-10').right);
    expect(at('IR-04').x).toBeLessThan(at('IR-03').x);
    expect(at('IR-02').y).toBeLessThan(at('IR-23').y);
    expect(at('IR-11').bottom).toBeGreaterThan(at('IR-29').bottom);
    expect(at('IR-22').y).toBeGreaterThan(at('IR-07').y);
    const sizes = Object.keys(geometry.provinces.areas).map((code) => {
      const { left, right, top, bottom } = at(code);
      return (right - left) * (bottom - top);
    });
    expect(Math.min(...sizes)).toBeGreaterThan(1000);
  });

  test.each([
    ['IR-29', 'IR-09'],
    ['IR-29', 'IR-11'],
    ['IR-29', 'IR-21'],
    ['IR-23', 'IR-30'],
    ['IR-10', 'IR-14'],
    ['IR-07', 'IR-18'],
    ['IR-01', 'IR-24'],
  ])('share the border of %s with %s', (one, other) => {
    expect(haveBorder(geometry.provinces, one, other)).toBe(true);
  });

  test('share no border where there is none', () => {
    expect(haveBorder(geometry.provinces, 'IR-29', 'IR-04')).toBe(false);
    expect(haveBorder(geometry.provinces, 'IR-01', 'IR-22')).toBe(false);
  });

  test('give the land of Sirvan, which the package counts to Ilam, its own ring', () => {
    const ilam = geometry.counties.get('IR-16')!;
    expect(ilam.areas['IR-1609']).toHaveLength(1);
    expect(haveBorder(ilam, 'IR-1609', 'IR-1601')).toBe(true);
  });

  test('have waters in the order in which the pages name them: the Gulf in the south, the Caspian in the north', () => {
    const [gulf, caspian] = geometry.provinces.water.map((ring) => ringPoints(ring).map(([, y]) => y!));
    expect(Math.min(...gulf!)).toBeGreaterThan(400);
    expect(Math.max(...caspian!)).toBeLessThan(300);
  });

  test('are small files', () => {
    const bytes = (outlines: Outlines) => JSON.stringify(outlines).length;
    expect(bytes(geometry.provinces)).toBeLessThan(15_000);
    for (const one of geometry.counties.values()) expect(bytes(one)).toBeLessThan(13_000);
  });
});
