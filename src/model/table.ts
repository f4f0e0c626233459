import type { Cell } from './cell.ts';
import type { ReasonCode } from './refusal.ts';

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
}

/**
 * One cell of a table. The picture, the table on screen and every file of a card come from the same cells, so they
 * can't disagree.
 */
export type TableCell =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly code?: string;
      readonly href?: string;
      /** What a file says instead of a text that only the page explains: the source behind its number. */
      readonly file?: string;
      /** Words that may take several lines: names and periods stay on one. */
      readonly wraps?: true;
    }
  | {
      readonly kind: 'value';
      readonly cell: Cell;
      readonly decimals?: number;
      readonly form?: 'number' | 'percent' | 'signed_percent' | 'signed_points';
      readonly marks?: readonly string[];
      /** Limits that must be said with the value, in its form: a percentage of a small base. */
      readonly interval?: { readonly low: number; readonly high: number };
    }
  | {
      readonly kind: 'refused';
      readonly reasons: readonly ReasonCode[];
      readonly text: string;
      /** What stands where a number is lacking: a base of zero, missing, suppressed. */
      readonly marks?: readonly string[];
    };

export interface TableRow {
  readonly key: string;
  readonly cells: readonly TableCell[];
  readonly isHighlighted?: boolean;
  /** Successive rows of one group stand under it as their head, and can be folded. */
  readonly group?: string;
}

/** Rows of a card in reading order. */
export interface TableModel {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The groups that are open at first; all where left out. */
  readonly openGroups?: readonly string[];
}

/** A computed number as a cell: never a status of the source, always derived. */
export function derivedCell(value: number): Cell {
  return { kind: 'value', value, status: 'A', qualifier: 'exact', basis: 'derived' };
}

/** A computed number that is only about right where what it is computed from is. */
export function computedCell(value: number, isAbout: boolean): Cell {
  return { kind: 'value', value, status: 'A', qualifier: isAbout ? 'about' : 'exact', basis: 'derived' };
}
