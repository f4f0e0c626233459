/** Why a cell has no shade; each has a mark of its own. */
export type HeatGap = 'missing' | 'suppressed' | 'refused' | 'not_applicable';

export type HeatCell =
  | {
      readonly kind: 'value';
      /** Position in the `steps` of the model, from 0 for the lowest. */
      readonly step: number;
      /** The formatted value with the words of its status, for tooltip and table. */
      readonly text: string;
      /** Stands in the cell where every one of them has room. */
      readonly shortText?: string;
      readonly isProvisional?: boolean;
    }
  | { readonly kind: HeatGap; readonly text: string };

interface HeatPeriod {
  readonly id: string;
  /** The head of its column where there is room: "spring", "Q1". */
  readonly label: string;
  /** Stands instead where there is less: "1". */
  readonly shortLabel: string;
  readonly title: string;
  /** The head over the columns of one year. */
  readonly year: string;
}

export interface HeatRow {
  readonly key: string;
  readonly label: string;
  readonly isHighlighted: boolean;
  /** One a period. */
  readonly cells: readonly HeatCell[];
  /** A line stands before each of these periods. */
  readonly breaksAt?: readonly number[];
}

/** Rows in the order given, periods from left to right in both languages, each value already in its step. */
export interface HeatModel {
  readonly rows: readonly HeatRow[];
  readonly periods: readonly HeatPeriod[];
  /** What each shade stands for, from low to high; at most six: "below 40", "40 to 60". */
  readonly steps: readonly string[];
  /** Heads the legend: the unit, and how the steps are made. */
  readonly scaleLabel: string;
  /** Says which way time runs. */
  readonly timeLabel: string;
  /** Heads the names in the table. */
  readonly areaLabel: string;
  /** Stand in the legend where such a cell is in the picture. */
  readonly labels: Readonly<Record<HeatGap | 'provisional' | 'break', string>>;
  readonly selected?: { readonly key: string; readonly periodId: string };
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
}

/** The row and the period of a cell, counted row by row. */
export function cellAt({ rows, periods }: Pick<HeatModel, 'rows' | 'periods'>, index: number) {
  const row = rows[Math.floor(index / periods.length)];
  const column = index % periods.length;
  const period = periods[column];
  const cell = row?.cells[column];
  return row && period && cell ? { row, period, cell } : undefined;
}
