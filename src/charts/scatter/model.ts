export interface ScatterPoint {
  readonly key: string;
  readonly label: string;
  /** Null is not reported: the area stands in the table only. */
  readonly x: number | null;
  readonly y: number | null;
  readonly xText: string;
  readonly yText: string;
  /** What the relation makes of the two, or why it makes nothing. */
  readonly ratioText: string;
  readonly isHighlighted: boolean;
  readonly isProvisional?: boolean;
}

/** Areas by two indicators that a declared relation puts beside each other. No line is fitted to them. */
export interface ScatterModel {
  readonly points: readonly ScatterPoint[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  /** Writes y over x on the lines on which it is the same. */
  readonly formatRatio: (ratio: number) => string;
  readonly labels: {
    readonly area: string;
    readonly ratio: string;
    /** Explains the lines from the corner. */
    readonly ray: string;
    readonly provisional: string;
  };
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
}

export type DrawnScatterPoint = ScatterPoint & { readonly x: number; readonly y: number };

/** The points that have a place; the highlighted one lies on top. */
export const drawnScatter = ({ points }: Pick<ScatterModel, 'points'>): readonly DrawnScatterPoint[] =>
  points
    .filter((point): point is DrawnScatterPoint => point.x !== null && point.y !== null)
    .sort((a, b) => Number(a.isHighlighted) - Number(b.isHighlighted));
