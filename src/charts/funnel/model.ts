/** Where an area lies: within all limits, beyond the inner ones (95 %), or beyond the outer ones (99.8 %) too. */
export type FunnelPlace = 'within' | 'above_inner' | 'below_inner' | 'above_outer' | 'below_outer';

export interface FunnelPoint {
  readonly key: string;
  readonly label: string;
  /** What the value rests on: people, or cases. */
  readonly base: number;
  /** Null is not reported: it stands in the table only. */
  readonly value: number | null;
  readonly baseText: string;
  /** The formatted value with the words of its status, or the words for its absence. */
  readonly text: string;
  readonly place: FunnelPlace;
  readonly isHighlighted: boolean;
}

export interface FunnelLimits {
  readonly level: 'inner' | 'outer';
  /** Widened, because the areas differ more than chance lets them. */
  readonly isOverdispersed: boolean;
  readonly label: string;
  /** From small bases to large ones; computed elsewhere. */
  readonly points: readonly { readonly base: number; readonly low: number; readonly high: number }[];
}

/** Values of areas against what they rest on, between the limits of chance around the value of all together. */
export interface FunnelModel {
  readonly points: readonly FunnelPoint[];
  readonly limits: readonly FunnelLimits[];
  readonly pooled: { readonly value: number; readonly label: string };
  /** Stands above the value axis. */
  readonly unitLabel: string;
  /** Stands below the axis of bases. */
  readonly baseLabel: string;
  readonly formatAxis: (value: number) => string;
  readonly formatBase: (base: number) => string;
  /** Writes the number of a point whose name stands below the picture. */
  readonly formatOrdinal: (number: number) => string;
  /** Joins names as the language lists them. */
  readonly formatList: (items: readonly string[]) => string;
  readonly includesZero?: boolean;
  readonly labels: {
    readonly area: string;
    readonly value: string;
    readonly place: string;
    readonly places: Readonly<Record<FunnelPlace, string>>;
  };
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
}

const isOuter = ({ place }: FunnelPoint) => place === 'above_outer' || place === 'below_outer';

/** Areas whose names stand in the picture. */
export const isNamed = (point: FunnelPoint) => point.isHighlighted || isOuter(point);

export type DrawnPoint = FunnelPoint & { readonly value: number };

/** The points that have a place, in the order in which they are drawn: the named ones over the others. */
export function drawnPoints({ points }: Pick<FunnelModel, 'points'>): readonly DrawnPoint[] {
  const weight = (point: FunnelPoint) => (point.isHighlighted ? 2 : isOuter(point) ? 1 : 0);
  return points
    .filter((point): point is DrawnPoint => point.value !== null && point.base > 0)
    .sort((a, b) => weight(a) - weight(b));
}
