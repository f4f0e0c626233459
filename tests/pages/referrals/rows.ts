import type { FigureRow } from '../../../src/queries/figure-row.ts';
import { row } from '../../answers/rows.ts';

type Outcomes = Readonly<Record<string, number | null>>;

/** Related calls of an area and a period with their outcomes; without a value a row says that it is not reported. */
export function calls(
  area: string,
  period: string,
  whole: number | null | undefined,
  outcomes: Outcomes = {},
  details: Partial<FigureRow> = {},
): readonly FigureRow[] {
  const one = (value: number | null, outcome: string) =>
    row('related_calls', period, value, {
      area,
      outcome,
      ...(value === null ? { status: 'O' } : {}),
      ...details,
    });
  const parts = Object.entries(outcomes).map(([outcome, value]) => one(value, outcome));
  return whole === undefined ? parts : [one(whole, ''), ...parts];
}

/** South Khorasan, 1400-Q1: three printed outcomes and a remainder. */
export const PRESS: readonly FigureRow[] = [
  ...calls('IR-29', '1400-Q1', 1588, { phone: 363, mobile: 317, crisis_centre: 194 }),
  row('related_calls', '1400-Q1', 714, {
    outcome: 'other',
    basis: 'derived',
    rule: 'remainder:related_calls/outcome',
  }),
];
