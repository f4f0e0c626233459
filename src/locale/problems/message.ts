/** The values behind a problem: numbers are figures, strings are codes or what stands in the file. */
export type ProblemValues = Readonly<Record<string, string | number>>;

/** A sentence about a problem: what is wrong and the way out. */
export type ProblemMessage = (values: ProblemValues) => string;

/** How many problems of each severity a report has. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}
