import type { HeatCell, HeatGap } from '../heat/model.ts';

/** Points of a closed line. */
export type MapRing = readonly (readonly number[])[];

export interface MapArea {
  readonly key: string;
  /** The whole name, for tooltip and table. */
  readonly label: string;
  /** The name as it is written on the land. */
  readonly shortLabel: string;
  readonly isHighlighted: boolean;
  /** In the units of the map; empty where there is no outline: such an area stands in the table alone. */
  readonly rings: readonly MapRing[];
  readonly cell: HeatCell;
}

/** Areas in shades of one colour, each value already in its step; outlines are for orientation. */
export interface MapModel {
  /** The size of the map in its own units; its aspect is kept. */
  readonly width: number;
  readonly height: number;
  readonly areas: readonly MapArea[];
  /** Islands of no known area. */
  readonly land: readonly MapRing[];
  readonly water: readonly MapRing[];
  /** Names of the waters, in their order; fewer than waters where some stay without a name. */
  readonly waterLabels: readonly string[];
  /** What each shade stands for, from low to high; at most six. */
  readonly steps: readonly string[];
  /** Heads the key: the unit, and how the steps are made. */
  readonly scaleLabel: string;
  /** Heads the names and the values in the table. */
  readonly areaLabel: string;
  readonly valueLabel: string;
  /** Stand in the key where such an area is in the picture. */
  readonly labels: Readonly<Record<HeatGap | 'provisional', string>>;
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
}

/** The areas with an outline, larger ones first: a smaller one may lie within a larger one. */
export function drawnAreas({ areas }: Pick<MapModel, 'areas'>): readonly MapArea[] {
  const sizes = new Map(
    areas.map(({ key, rings }) => [key, rings.reduce((sum, ring) => sum + ringArea(ring), 0)]),
  );
  return areas.filter(({ rings }) => rings.length > 0).sort((a, b) => sizes.get(b.key)! - sizes.get(a.key)!);
}

/** The area within a ring (shoelace formula). */
export function ringArea(ring: MapRing): number {
  const sum = ring.reduce((total, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length]!;
    return total + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum) / 2;
}
