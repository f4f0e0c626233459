/** SDMX OBS_STATUS, as in `data.md`. */
export const OBSERVATION_STATUSES = ['A', 'B', 'D', 'E', 'P', 'U', 'M', 'L', 'O', 'Q'] as const;
export type ObservationStatus = (typeof OBSERVATION_STATUSES)[number];

/** SDMX CONF_STATUS: free, confidential, not for publication. */
export const CONFIDENTIALITIES = ['F', 'C', 'N'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

/** How exactly the source states the value. */
export const QUALIFIERS = ['exact', 'about', 'at_least', 'at_most', 'nearly'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** Whether the source states value and period, or the catalogue inferred or derived them. */
export const BASES = ['stated', 'inferred', 'derived'] as const;
export type Basis = (typeof BASES)[number];

/**
 * What stands in one cell. Missing, suppressed and not applicable are never a number; every formatter, chart, table
 * and file switches on `kind`, exhaustively.
 */
export type Cell =
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly status: ObservationStatus;
      readonly qualifier: Qualifier;
      readonly basis: Basis;
    }
  | {
      readonly kind: 'missing';
      readonly why: 'not_reported' | 'not_collected';
      readonly status: ObservationStatus;
    }
  | { readonly kind: 'suppressed'; readonly status: ObservationStatus }
  | { readonly kind: 'not_applicable'; readonly status: ObservationStatus };

/** The cell of which no row exists at all. */
export const NOT_REPORTED: Cell = { kind: 'missing', why: 'not_reported', status: 'O' };

/** Reads a cell from the columns of an observation. An empty value without a status of its own is missing, never zero. */
export function toCell(
  value: number | null,
  status: ObservationStatus,
  qualifier: Qualifier,
  basis: Basis,
): Cell {
  if (status === 'Q') return { kind: 'suppressed', status };
  if (status === 'M') return { kind: 'not_applicable', status };
  if (status === 'L') return { kind: 'missing', why: 'not_collected', status };
  if (status === 'O' || value === null) return { kind: 'missing', why: 'not_reported', status: 'O' };
  return { kind: 'value', value, status, qualifier, basis };
}

/** The number of a cell, or undefined where there is none. */
export function numberOf(cell: Cell): number | undefined {
  return cell.kind === 'value' ? cell.value : undefined;
}
