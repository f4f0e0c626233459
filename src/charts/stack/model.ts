import type { SegmentFill } from '../mix-bar/model.ts';

interface StackCategory {
  readonly key: string;
  readonly label: string;
  readonly isHighlighted: boolean;
  /** The parts do not make up the whole, or are not reported: drawn as an empty dashed outline. */
  readonly isIncomplete?: boolean;
  /** The words inside the outline, and under the name in the tooltip. */
  readonly text?: string;
  /** Only for columns: gets a label where there is room. Where no category says so, all do. */
  readonly tick?: boolean;
}

export interface StackPart {
  readonly key: string;
  readonly label: string;
  readonly fill: SegmentFill;
  /** Percent of the whole, one a category. */
  readonly shares: readonly (number | null)[];
  /** The formatted share, one a category: "23%". */
  readonly texts: readonly string[];
}

/** Parts of a hundred percent, one bar a category in the order given: areas as rows, periods as columns. */
export interface StackModel {
  readonly orientation: 'rows' | 'columns';
  readonly categories: readonly StackCategory[];
  readonly parts: readonly StackPart[];
  /** Writes a percentage on the axis: "25", "100%". */
  readonly formatAxis: (percent: number) => string;
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
}
