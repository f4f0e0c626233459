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
