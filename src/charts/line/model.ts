import type { Coverage } from '../coverage.ts';

/** `highlight` is the one in accent, `reference` the country, `context` the grey rest, `series` one of up to eight. */
export type LineRole = 'highlight' | 'reference' | 'context' | 'series';

interface LinePeriod {
  readonly id: string;
  /** As it stands on the axis, short: "1400", "Q1 1400". */
  readonly label: string;
  /** As it stands in the tooltip; the axis label if left out. */
  readonly title?: string;
  /** Gets a tick and, where there is room, its label. Where no period says so, all are ticks. */
  readonly tick?: boolean;
}

export interface LineSeries {
  readonly key: string;
  readonly label: string;
  /** One a period; null is a gap and is never joined. */
  readonly values: readonly (number | null)[];
  /** The formatted value of each period with the words of its status: "125 (provisional)", "not reported". */
  readonly texts: readonly string[];
  readonly role: LineRole;
  /** Stands after the label at the end of the line: the last value. */
  readonly endText?: string;
  /** Points from this period on are drawn hollow. */
  readonly provisionalFrom?: number;
  /** The line is broken, with a mark, before each of these periods. */
  readonly breaksAt?: readonly number[];
  /** Interval around each value. */
  readonly band?: { readonly low: readonly (number | null)[]; readonly high: readonly (number | null)[] };
}

interface LineEvent {
  readonly periodIndex: number;
  readonly label: string;
}

/** Values over time, already ranked, named and formatted; gaps are gaps. Time runs left to right in both languages. */
export interface LineModel {
  readonly periods: readonly LinePeriod[];
  readonly series: readonly LineSeries[];
  /** Stands above the value axis; empty if the subtitle of the card says it. */
  readonly unitLabel: string;
  readonly formatAxis: (value: number) => string;
  readonly events?: readonly LineEvent[];
  /** False only where the distance from zero means nothing, as for an index. */
  readonly includesZero?: boolean;
  /** Names the grey lines together: "30 other provinces". */
  readonly contextLabel?: string;
  /** Stands as a strip of marks under the time axis. */
  readonly coverage?: Coverage;
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
}
