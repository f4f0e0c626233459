import type { Basis, Confidentiality, ObservationStatus, Qualifier } from './cell.ts';

/**
 * Columns of `observations/*.csv`, in order, as published: from the CSV to the row type they keep these names, so one
 * search finds a column in the data, the SQL and the exports.
 */
export const OBSERVATION_COLUMNS = [
  'indicator',
  'area',
  'period',
  'harm',
  'outcome',
  'service',
  'sex',
  'age_group',
  'agency',
  'definition',
  'base_period',
  'source',
  'released',
  'released_basis',
  'value',
  'printed_value',
  'printed_unit',
  'qualifier',
  'basis',
  'rule',
  'status',
  'confidentiality',
  'units_reporting',
  'units_expected',
  'note_fa',
  'note_en',
] as const;
export type ObservationColumn = (typeof OBSERVATION_COLUMNS)[number];

/** The columns that identify a cell whatever its source and date of publication. */
export const CELL_KEY = [
  'indicator',
  'area',
  'period',
  'harm',
  'outcome',
  'service',
  'sex',
  'age_group',
  'agency',
  'definition',
  'base_period',
] as const;

/** The full key of a row: a revision is a new row with a later `released`. */
export const OBSERVATION_KEY = [...CELL_KEY, 'source', 'released'] as const;

/** One checked row of an observations file: canonical codes and period ids, Latin digits, numbers or null. */
export interface ObservationRow {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly harm: string;
  readonly outcome: string;
  readonly service: string;
  readonly sex: string;
  readonly age_group: string;
  readonly agency: string;
  readonly definition: string;
  readonly base_period: string;
  readonly source: string;
  readonly released: string;
  readonly released_basis: 'stated' | 'inferred';
  readonly value: number | null;
  readonly printed_value: number | null;
  readonly printed_unit: string;
  readonly qualifier: Qualifier;
  readonly basis: Basis;
  readonly rule: string;
  readonly status: ObservationStatus;
  readonly confidentiality: Confidentiality;
  readonly units_reporting: number | null;
  readonly units_expected: number | null;
  readonly note_fa: string;
  readonly note_en: string;
}
