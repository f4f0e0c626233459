import { DataError } from '../../data-error.ts';

/** A breakdown that the finer rows of a rung have; from the first quarter on, unless `from` says later. */
export interface Grouping {
  readonly dimensions: readonly ('harm' | 'outcome' | 'sex' | 'age_group')[];
  readonly from?: string;
  /** True for rows by month below the rows by quarter. */
  readonly monthly?: boolean;
}

/** The smallest size: what the generator makes row by row. */
export const BASE_ROWS = 200_000;

const MILLION: readonly Grouping[] = [
  { dimensions: ['harm'] },
  { dimensions: ['outcome'] },
  { dimensions: ['harm', 'outcome'], from: '1399-Q1' },
];

const FIVE_MILLION: readonly Grouping[] = [
  { dimensions: ['harm'] },
  { dimensions: ['outcome'] },
  { dimensions: ['sex'] },
  { dimensions: ['age_group'] },
  { dimensions: ['harm', 'outcome'] },
  { dimensions: ['harm', 'sex'] },
  { dimensions: ['outcome', 'sex'] },
  { dimensions: ['harm', 'age_group'] },
  { dimensions: ['outcome', 'age_group'] },
  { dimensions: ['sex', 'age_group'] },
  { dimensions: ['harm', 'outcome', 'sex'] },
  { dimensions: ['outcome', 'sex', 'age_group'] },
];

const TWENTY_MILLION: readonly Grouping[] = [
  ...FIVE_MILLION,
  { dimensions: ['harm', 'outcome', 'sex', 'age_group'] },
  { dimensions: ['harm', 'outcome', 'sex', 'age_group'], from: '1402-Q3', monthly: true },
];

/** What each size adds to the base, all of it by county: breakdowns of related calls. */
export const RUNGS = {
  1000000: MILLION,
  5000000: FIVE_MILLION,
  20000000: TWENTY_MILLION,
} as const satisfies Record<number, readonly Grouping[]>;

export type FineRung = keyof typeof RUNGS;
export type Rung = typeof BASE_ROWS | FineRung;

/** The sizes that the synthetic data set can be built in, in rows. */
const SIZES: readonly Rung[] = [BASE_ROWS, 1_000_000, 5_000_000, 20_000_000];

function toRung(text: string, origin: string): Rung {
  const rung = SIZES.find((size) => String(size) === text);
  if (rung === undefined) throw new DataError(`${origin} is ${text}; it takes ${SIZES.join(', ')}`);
  return rung;
}

/** The size asked for: by the flag `--example-rows`, else by the variable `EXAMPLE_ROWS`, else the smallest. */
export function askedRows(
  flag: string | undefined,
  variables: Readonly<Record<string, string | undefined>>,
): Rung {
  if (flag !== undefined) return toRung(flag, '--example-rows');
  const variable = variables.EXAMPLE_ROWS;
  return variable ? toRung(variable, 'EXAMPLE_ROWS') : BASE_ROWS;
}
