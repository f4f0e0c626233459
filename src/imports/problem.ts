import type { Language } from '../locale/language.ts';
import { problemSummaryEn, problemsEn } from '../locale/problems/en.ts';
import { problemSummaryFa, problemsFa } from '../locale/problems/fa.ts';
import type { ProblemCounts, ProblemMessage, ProblemValues } from '../locale/problems/message.ts';

/** An error refuses the whole set of files; a warning asks a person to look; a note tells what was normalised. */
export type Severity = 'error' | 'warning' | 'note';

/** Every problem that the reader of files knows, and how grave it is. */
export const SEVERITIES = {
  // The file as a whole
  file_not_found: 'error',
  nothing_to_check: 'error',
  missing_file: 'error',
  unknown_file: 'warning',
  catalogue_refused: 'error',
  empty_file: 'error',
  not_csv: 'error',
  file_too_large: 'error',
  encrypted: 'error',
  encoding_read: 'note',
  encoding_invalid: 'error',
  encoding_undecidable: 'error',
  replacement_character: 'error',
  mojibake: 'error',
  letter_lost: 'error',
  // A workbook
  workbook_broken: 'error',
  unpacks_too_large: 'error',
  too_many_rows: 'error',
  several_sheets: 'error',
  hidden_sheet: 'error',
  hidden_row: 'error',
  hidden_column: 'error',
  merged_cells: 'error',
  formula_without_value: 'error',
  formula_value: 'note',
  cell_error: 'error',
  cell_boolean: 'error',
  cell_percent: 'error',
  cell_date: 'error',
  binary_fraction: 'note',
  beside_cells: 'note',
  // Personal data
  personal_national_id: 'error',
  personal_mobile: 'error',
  personal_card: 'error',
  personal_iban: 'error',
  personal_ids: 'error',
  personal_column: 'error',
  // Lines and columns
  delimiter: 'error',
  quotes_unbalanced: 'error',
  quotes_malformed: 'error',
  ragged_row: 'error',
  shifted_row: 'error',
  totals_row: 'error',
  header_repeated: 'error',
  header_below: 'error',
  no_rows: 'warning',
  blank_line: 'note',
  missing_column: 'error',
  unknown_column: 'error',
  duplicate_column: 'error',
  column_without_name: 'error',
  too_many_columns: 'error',
  empty_columns: 'note',
  cell_too_long: 'error',
  column_order: 'note',
  control_character: 'error',
  bidi_override: 'error',
  formula_start: 'warning',
  // What was normalised
  blanks: 'note',
  arabic_letters: 'note',
  half_spaces: 'note',
  bidi_marks: 'note',
  persian_digits: 'note',
  thousands_separator: 'note',
  decimal_separator: 'note',
  number_sign: 'note',
  letter_case: 'note',
  period_spelling: 'note',
  date_spelling: 'note',
  area_name: 'note',
  total_code: 'note',
  // One cell
  empty_cell: 'error',
  not_in_list: 'error',
  code_form: 'error',
  not_a_number: 'error',
  value_symbol: 'error',
  bad_separator: 'error',
  decimals_or_thousands: 'error',
  three_decimals: 'warning',
  percent_sign: 'error',
  spreadsheet_date: 'error',
  exponent: 'error',
  number_too_large: 'error',
  not_whole: 'error',
  invalid_date: 'error',
  invalid_period: 'error',
  unknown_indicator: 'error',
  unknown_area: 'error',
  area_ambiguous: 'error',
  area_code_old: 'error',
  area_contradiction: 'error',
  area_code_list: 'note',
  unknown_agency: 'error',
  agency_repeated: 'error',
  unknown_category: 'error',
  unknown_source: 'error',
  source_not_checked: 'note',
  definition_current: 'error',
  // One observation
  flow_at_point: 'error',
  stock_over_span: 'error',
  base_period_missing: 'error',
  base_period_not_change: 'error',
  negative: 'error',
  fraction: 'error',
  percent_range: 'error',
  value_with_status: 'error',
  value_missing: 'error',
  breakdown_not_licensed: 'error',
  area_not_valid: 'warning',
  released_before_end: 'warning',
  released_in_future: 'error',
  units_exceed: 'error',
  not_public: 'error',
  confidential: 'note',
  printed_mismatch: 'error',
  printed_incomplete: 'error',
  derived_without_rule: 'error',
  rule_without_derived: 'error',
  unknown_rule: 'error',
  rule_not_computable: 'error',
  rule_mismatch: 'error',
  // Several observations
  duplicate_row: 'error',
  duplicate_key: 'error',
  parts_exceed_total: 'error',
  parts_exceed_rounded: 'warning',
  parts_below_total: 'note',
  parts_do_not_sum: 'error',
  parts_of_earlier_release: 'note',
  part_exceeds_whole: 'error',
  sources_disagree: 'note',
  toman_suspicion: 'warning',
  magnitude_jump: 'warning',
  // The other files of a data set and the catalogue
  overlap_incomplete: 'error',
  overlap_without_list: 'error',
  overlap_mismatch: 'error',
  duplicate_id: 'error',
  boundary_self: 'error',
  placed_without_observation: 'error',
  observation_without_placement: 'warning',
  left_out_without_unplaced: 'error',
  unplaced_without_placement: 'warning',
  dates_disagree: 'error',
  releases_order: 'warning',
  json_invalid: 'error',
  key_missing: 'error',
  key_invalid: 'error',
  resource_missing: 'error',
  unknown_parent: 'error',
  parent_level: 'error',
  additive_not_allowed: 'error',
  relation_dimension: 'error',
  sexes_do_not_sum: 'error',
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof SEVERITIES;

/** One finding: where it is, what it is, and the values that a message about it needs. */
export interface Problem {
  readonly file: string;
  /** 1-based line of the file; 0 is the whole file. */
  readonly line: number;
  /** Name of the column, or empty. */
  readonly column: string;
  /** In a workbook: the cell, as `Sheet1!C7`. */
  readonly cell?: string;
  readonly severity: Severity;
  readonly code: ProblemCode;
  readonly values: ProblemValues;
}

const MESSAGES: Record<Language, Record<ProblemCode, ProblemMessage>> = {
  fa: problemsFa,
  en: problemsEn,
};

/** What is wrong and the way out, in one or two sentences. */
export function problemMessage(problem: Problem, language: Language): string {
  return MESSAGES[language][problem.code](problem.values);
}

/** The line of a report: `file:line:column severity code message`; of a workbook `file:sheet!cell severity …`. */
export function formatProblem(problem: Problem, language: Language): string {
  const { file, line, column, cell, severity, code } = problem;
  return `${file}:${cell ?? `${line}:${column}`} ${severity} ${code} ${problemMessage(problem, language)}`;
}

/** How many problems there are of each severity. */
export function countProblems(problems: readonly Problem[]): ProblemCounts {
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}

/** The closing line of a report. */
export function formatSummary(counts: ProblemCounts, language: Language): string {
  return language === 'fa' ? problemSummaryFa(counts) : problemSummaryEn(counts);
}
