/** Fills in their order; a remainder is hatched, never coloured. */
export type SegmentFill = 'accent' | 'accent-2' | 'accent-3' | 'mark' | 'ink-3' | 'hatch';

/** One segment of a 100 % bar: everything already named, rounded and marked. */
export interface Segment {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly share: string;
  readonly sharePercent: number;
  readonly fill: SegmentFill;
  readonly marks: readonly string[];
}

export interface MixBarModel {
  readonly segments: readonly Segment[];
  /** One sentence that says what the bar shows. */
  readonly sentence: string;
  /** Stands in the bar itself where its figures are synthetic, so that no cut-out loses it. */
  readonly mark?: string;
}

const FILLS: readonly SegmentFill[] = ['accent', 'accent-2', 'accent-3', 'mark', 'ink-3'];

/** The fill of the part at a position. */
export function fillOf(position: number, isRemainder: boolean): SegmentFill {
  return isRemainder ? 'hatch' : (FILLS[position] ?? 'ink-3');
}
