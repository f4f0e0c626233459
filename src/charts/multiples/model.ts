import type { CoverageStates, CoverageWords } from '../coverage.ts';

interface MultiplesPeriod {
  readonly id: string;
  /** As it stands on the axis, short. */
  readonly label: string;
  readonly title: string;
  /** Gets its label where there is room. */
  readonly tick?: boolean;
}

export interface MultiplesPanel {
  readonly key: string;
  readonly label: string;
  /** One a period; null is a gap and is never joined. */
  readonly values: readonly (number | null)[];
  readonly texts: readonly string[];
  readonly isHighlighted: boolean;
  /** Stands after the name: the last value. */
  readonly endText?: string;
  /** Points from this period on are hollow. */
  readonly provisionalFrom?: number;
  /** The line is broken before each of these periods. */
  readonly breaksAt?: readonly number[];
  /** Stand as a strip of marks under its axis. */
  readonly coverage?: CoverageStates;
}

/** A small picture for each area, all with one scale and one time axis; time runs left to right in both languages. */
export interface MultiplesModel {
  readonly periods: readonly MultiplesPeriod[];
  readonly panels: readonly MultiplesPanel[];
  /** Grey in every panel: the country. */
  readonly reference?: {
    readonly label: string;
    readonly values: readonly (number | null)[];
    readonly texts: readonly string[];
  };
  readonly formatAxis: (value: number) => string;
  readonly includesZero: boolean;
  /** Says that all panels share one scale. */
  readonly scaleLabel: string;
  /** Explains the strips of the panels. */
  readonly coverage?: CoverageWords;
  readonly labels: {
    readonly area: string;
    readonly provisional: string;
    readonly break: string;
  };
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
}

/** The last period for which a panel has a value. */
export const lastOf = ({ values }: Pick<MultiplesPanel, 'values'>): number =>
  values.findLastIndex((value) => value !== null);
