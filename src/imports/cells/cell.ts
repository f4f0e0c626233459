import type { ProblemValues } from '../../locale/problems/message.ts';
import type { ProblemCode } from '../problem.ts';

/** Something to say about a cell that was read all the same. */
export interface Remark {
  readonly code: ProblemCode;
  readonly values: ProblemValues;
}

/** What became of one cell: a value with remarks, or the reason why there is none. */
export type CellReading<T> =
  | { readonly ok: true; readonly value: T; readonly remarks: readonly Remark[] }
  | { readonly ok: false; readonly problem: Remark; readonly remarks: readonly Remark[] };

/** Reads one cell; pure, so that equal cells are read once. */
export type CellReader<T> = (raw: string) => CellReading<T>;

export function accept<T>(value: T, remarks: readonly Remark[] = []): CellReading<T> {
  return { ok: true, value, remarks };
}

export function refuse(
  code: ProblemCode,
  values: ProblemValues = {},
  remarks: readonly Remark[] = [],
): { readonly ok: false; readonly problem: Remark; readonly remarks: readonly Remark[] } {
  return { ok: false, problem: { code, values }, remarks };
}

/** Reads on with what an earlier step left of the cell, keeping the remarks of both. */
export function andThen<A, B>(reading: CellReading<A>, next: (value: A) => CellReading<B>): CellReading<B> {
  if (!reading.ok) return reading;
  const following = next(reading.value);
  return { ...following, remarks: [...reading.remarks, ...following.remarks] };
}

/** Stands between a cell and the cell of its record that qualifies it; no cell holds a control character. */
export const QUALIFIED_BY = '\u0002';
