/** How a bar differs from a plain one; the words stand in `text`. */
type BarPattern = 'derived' | 'provisional' | 'missing';

export interface BarRow {
  readonly key: string;
  readonly label: string;
  /** Null is not reported: a dashed outline with the words of `text`, never a bar of length zero. */
  readonly value: number | null;
  /** The formatted value, or the words for its absence. */
  readonly text: string;
  readonly interval?: { readonly low: number; readonly high: number };
  readonly isHighlighted: boolean;
  readonly pattern?: BarPattern;
  /** Stands in the tooltip instead of `text`: value, interval, status in words. */
  readonly detail?: string;
}

/** Bars in the order given, growing from the side where a line of text starts. */
export interface BarsModel {
  readonly rows: readonly BarRow[];
  /** Stands above the names; empty if the subtitle of the card says it. */
  readonly unitLabel: string;
  readonly formatAxis: (value: number) => string;
  readonly benchmark?: { readonly value: number; readonly label: string };
  /** Bars on both sides of zero, as for growth. */
  readonly signed?: boolean;
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
}
