import type { Coverage } from '../coverage.ts';

/** Why a point is special; each has a shape of its own. */
export type ControlRule = 'beyond_limit' | 'run_of_change' | 'two_of_three' | 'one_side';

interface ControlPeriod {
  readonly id: string;
  /** As it stands on the axis, short. */
  readonly label: string;
  readonly title: string;
  /** Gets a tick and, where there is room, its label. Where no period says so, all are ticks. */
  readonly tick?: boolean;
}

export interface ControlPoint {
  /** Null is a gap, over which nothing is joined. */
  readonly value: number | null;
  /** The formatted value with the words of its status, or the words for its absence. */
  readonly text: string;
  readonly isProvisional?: boolean;
  readonly signal?: {
    readonly rule: ControlRule;
    readonly direction: 'up' | 'down';
    /** "seven in a row that rise" */
    readonly text: string;
  };
}

export interface ControlSegment {
  /** Index of its first period; it goes to the next segment, or to the end. */
  readonly from: number;
  /** Left out where no two successive values tell how much they move. */
  readonly limits?: {
    readonly mean: number;
    readonly low: number;
    readonly high: number;
    /** The formatted numbers. */
    readonly texts: { readonly mean: string; readonly low: string; readonly high: string };
  };
  /** The limits rest on few values: they are dashed, and the key says so. */
  readonly isTrial: boolean;
}

/** One series over time with the limits of its usual movement, computed elsewhere; re-based at each break. */
export interface ControlModel {
  readonly periods: readonly ControlPeriod[];
  /** One a period. */
  readonly points: readonly ControlPoint[];
  /** In order; the first one from 0. */
  readonly segments: readonly ControlSegment[];
  readonly unitLabel: string;
  readonly formatAxis: (value: number) => string;
  /** True where the distance from zero means something. */
  readonly includesZero?: boolean;
  /** Nothing is drawn below it: 0 for counts, whose lower limit may be negative. */
  readonly floor?: number;
  /** Stands as a strip of marks under the time axis. */
  readonly coverage?: Coverage;
  readonly labels: {
    /** Heads the periods in the table, as the next ones head their columns. */
    readonly period: string;
    readonly signal: string;
    readonly value: string;
    readonly mean: string;
    readonly low: string;
    readonly high: string;
    /** Explain the two kinds of limits. */
    readonly limits: string;
    readonly trial: string;
    readonly break: string;
    readonly provisional: string;
    readonly rules: Readonly<Record<ControlRule, string>>;
  };
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
}

/** The segment that a period belongs to. */
export function segmentAt({ segments }: Pick<ControlModel, 'segments'>, index: number) {
  return segments.findLast(({ from }) => from <= index);
}
