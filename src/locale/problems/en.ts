import type { problemsFa } from './fa.ts';
import type { ProblemCounts, ProblemMessage, ProblemValues } from './message.ts';

/** Text of the file or a code, marked as such. */
const q = (value: string | number | undefined) => `“${value ?? ''}”`;

/** A figure with separators of thousands; words pass. */
function n(value: string | number | undefined): string {
  if (typeof value !== 'number') return String(value ?? '');
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const cells = ({ count }: ProblemValues) => (count === 1 ? '1 cell' : `${n(count)} cells`);
const rows = ({ count }: ProblemValues) => (count === 1 ? '1 row' : `${n(count)} rows`);
const meant = ({ nearest }: ProblemValues) => (nearest ? ` Did you mean ${q(nearest)}?` : '');
const read = ({ value, code }: ProblemValues) =>
  value === undefined ? '' : ` First: ${q(value)} was read as ${q(code)}.`;

/** Messages of problems in English: what is wrong, and the way out. */
export const problemsEn = {
  file_not_found: () => 'There is no such file or folder. Check the path.',
  nothing_to_check: () =>
    'Nothing here can be checked. Name a data set (a folder with datapackage.json), a catalogue or CSV and XLSX files.',
  missing_file: () =>
    'This file is missing. Add it to the folder; its columns are described in the data guide.',
  unknown_file: () =>
    'This file belongs to no known table and was not read. Correct its name or move it away.',
  catalogue_refused: () =>
    'The catalogue has errors, so the data sets can’t be checked. Correct the catalogue first.',
  empty_file: () => 'The file is empty. Save it again with its header line and its rows.',
  not_csv: (v) => `The file is not CSV; it looks like ${v.format}. Save it as “CSV UTF-8”.`,
  file_too_large: (v) =>
    `The file has ${n(v.size)} MB, and at most ${n(v.limit)} MB are read. Split it, for example by quarter.`,
  encrypted: () =>
    'The workbook is protected by a password, so nothing in it can be read. Save it without a password.',
  encoding_read: (v) =>
    `The file is in ${v.encoding} and was read as such. Save it as “CSV UTF-8” from now on.`,
  encoding_invalid: (v) => `The file is not valid ${v.encoding} from this line on. Save it as “CSV UTF-8”.`,
  encoding_undecidable: () =>
    'From this line on the file is not UTF-8, and its letters do not prove another encoding. Save it as “CSV UTF-8”.',
  replacement_character: () =>
    'A letter was lost in an earlier conversion (the sign U+FFFD stands for it). Restore the text from its source.',
  mojibake: () =>
    'Persian letters were turned into signs here by a wrong conversion. Open the original again as UTF-8 and save it as “CSV UTF-8”.',
  letter_lost: () =>
    'A question mark stands inside a Persian word: a letter was lost in an earlier conversion. Restore the text and save it as “CSV UTF-8”.',
  workbook_broken: () =>
    'The workbook is damaged or cut off and can’t be read. Open it in the spreadsheet, save it again as XLSX or “CSV UTF-8”.',
  unpacks_too_large: (v) =>
    `The workbook unpacks to more than ${n(v.limit)} MB, so it was not opened. Copy the figures alone to a new workbook.`,
  too_many_rows: (v) =>
    `The sheet has ${n(v.rows)} rows, and at most ${n(v.limit)} are read. Split it, or save it as “CSV UTF-8”.`,
  several_sheets: (v) =>
    `More than one sheet has content: ${v.list}. Keep the sheet with the figures and move the others to another workbook.`,
  hidden_sheet: (v) =>
    `The sheet ${q(v.value)} is hidden and has content. Show it and check it, or delete it.`,
  hidden_row: (v) =>
    `Row ${n(v.row)} is hidden or filtered out and has content. Clear the filter and show the row, or delete it.`,
  hidden_column: (v) => `Column ${v.value} is hidden. Show it and check it, or delete it.`,
  merged_cells: (v) =>
    `The cells ${v.value} are merged, so that all but the first are empty. Unmerge them and write the value into each.`,
  formula_without_value: () =>
    'The formula has no saved result. Open the file in the spreadsheet, let it calculate, and save the values.',
  formula_value: (v) =>
    `${cells(v)} had a formula; the result that was saved with the file was read. Check that it was up to date.`,
  cell_error: (v) => `The cell shows the error ${q(v.value)}. Correct the formula or write the value.`,
  cell_boolean: () =>
    'The cell holds TRUE or FALSE, which no column takes. Write the code or the number, formatted as text.',
  cell_percent: (v) =>
    `The number is shown as a percentage, but stored as ${n(v.value)}. Format the cell as a plain number and write the figure in percent, such as 12.`,
  cell_date: (v) =>
    `The spreadsheet keeps this cell as the Gregorian date ${v.value}. Format the column as text and write the period or the Solar Hijri date again.`,
  binary_fraction: (v) =>
    `${cells(v)} had more digits than a spreadsheet shows; rounded to fifteen. First: ${q(v.value)}.`,
  beside_cells: (v) =>
    `${v.count === 1 ? '1 sheet has' : `${n(v.count)} sheets have`} comments or drawn texts; they were not read. Write what matters into the notes.`,
  personal_national_id: () =>
    'A national id stands here, so the whole file is refused. Only aggregate figures are accepted: take personal data out.',
  personal_mobile: () =>
    'A mobile number stands here, so the whole file is refused. Only aggregate figures are accepted: take personal data out.',
  personal_card: () =>
    'A bank card number stands here, so the whole file is refused. Only aggregate figures are accepted: take personal data out.',
  personal_iban: () =>
    'A bank account (IBAN) stands here, so the whole file is refused. Only aggregate figures are accepted: take personal data out.',
  personal_ids: () =>
    'This column holds national ids that lost their leading zeros, so the whole file is refused. Only aggregate figures are accepted: take the column out.',
  personal_column: () =>
    'This column is for personal data, so the whole file is refused. Only aggregate figures are accepted: take the column out.',
  delimiter: (v) => `Cells are separated by ${q(v.delimiter)}. Save the file with commas.`,
  quotes_unbalanced: () =>
    'A quoted cell that begins here is never closed. Close it with " or double the quotes inside it.',
  quotes_malformed: () =>
    'A quoted cell goes on after its closing quote. Double the quotes inside a quoted cell.',
  ragged_row: (v) =>
    `The row has ${n(v.cells)} cells, the header ${n(v.columns)}. Add the missing commas, or quote cells that hold one.`,
  shifted_row: (v) =>
    `From ${q(v.column)} on, the cells of this row stand one column too far to the ${v.side === 'left' ? 'left' : 'right'}. Move them back.`,
  totals_row: (v) =>
    `The row is a total (${q(v.value)}). Delete it: totals are computed; a total that the source itself gives is a row with its area and empty breakdowns.`,
  header_repeated: () =>
    'The names of the columns stand here again: two files were joined. Delete this line.',
  header_below: (v) =>
    `The names of the columns stand in row ${n(v.line)}. Delete the rows above, so that they are the first.`,
  no_rows: () => 'The file has a header and no row. Add rows or remove the file.',
  blank_line: (v) => `${v.count === 1 ? '1 blank line was' : `${n(v.count)} blank lines were`} left out.`,
  missing_column: () =>
    'This column is missing from the header. Add it, with empty cells where nothing is known.',
  unknown_column: (v) => `No column of this name is known.${meant(v)} Correct or remove it.`,
  duplicate_column: () => 'The header names this column twice. Remove one of them.',
  column_without_name: (v) =>
    `Column ${n(v.number)} has cells but no name in the header (after unmerging cells, perhaps). Name or delete it.`,
  too_many_columns: (v) =>
    `The row has ${n(v.columns)} cells, and at most ${n(v.limit)} columns are read. Keep the columns of the data guide only.`,
  empty_columns: (v) =>
    `${v.columns === 1 ? '1 empty column' : `${n(v.columns)} empty columns`} at the end ${v.columns === 1 ? 'was' : 'were'} left out.`,
  cell_too_long: (v) =>
    `The cell has ${n(v.length)} characters, and at most ${n(v.limit)} are read. A quote may be missing before it; else shorten the text.`,
  column_order: () => 'The columns are in another order than published; they were read by name.',
  control_character: (v) =>
    `The control character ${v.character} stands in the cell. Delete it; it is invisible in most programs.`,
  bidi_override: () =>
    'An invisible mark (U+202D or U+202E) reverses the order in which the cell is read. Type the cell again.',
  formula_start: (v) =>
    `The text begins with ${q(v.character)}, so that a spreadsheet calculates it. Begin it with a word.`,
  blanks: (v) => `${cells(v)} had blanks at the ends or unusual blanks; normalised.`,
  arabic_letters: (v) => `${cells(v)} had Arabic letters (ي، ك); written with ی and ک.`,
  half_spaces: (v) => `${cells(v)} had unusual half-spaces; normalised.`,
  bidi_marks: (v) => `${cells(v)} had invisible marks of direction; removed.`,
  persian_digits: (v) => `${cells(v)} had Persian or Arabic digits; read as Latin ones.`,
  thousands_separator: (v) => `${cells(v)} had separators of thousands; removed. First: ${q(v.value)}.`,
  decimal_separator: (v) => `${cells(v)} had the decimal sign ٫; read as a point. First: ${q(v.value)}.`,
  number_sign: (v) => `${cells(v)} had a typographic or plus sign; normalised. First: ${q(v.value)}.`,
  letter_case: (v) => `${cells(v)} differed in upper and lower case; normalised.${read(v)}`,
  period_spelling: (v) => `${cells(v)} had another spelling of the period.${read(v)}`,
  date_spelling: (v) => `${cells(v)} had another spelling of the date.${read(v)}`,
  area_name: (v) => `${cells(v)} named the area instead of its code.${read(v)}`,
  total_code: (v) => `${cells(v)} had _T for the total; read as empty.`,
  empty_cell: () => 'The cell is empty, and this column needs a value.',
  not_in_list: (v) => `${q(v.value)} is not one of: ${v.list}.`,
  code_form: (v) =>
    `${q(v.value)} has not the form of a code. Write lower-case letters, digits and _ (areas: IR, IR-29, IR-2901).`,
  not_a_number: (v) => `${q(v.value)} is not a number. Write digits only, and words in the note.`,
  value_symbol: (v) =>
    `${q(v.value)} is not a number. Leave the cell empty and say why in status: O missing, L not collected, M can’t exist, Q suppressed.`,
  percent_sign: (v) =>
    `${q(v.value)} has a percent sign. Write the number alone; the unit belongs to the indicator.`,
  spreadsheet_date: (v) =>
    `${q(v.value)} looks like a date that a spreadsheet made of it. Format the column as text and write it again, such as 1400-Q1 or 1400-03-31.`,
  bad_separator: (v) =>
    `${q(v.value)} has a separator that is not before exactly three digits. Write the number without separators, with a point for decimals.`,
  decimals_or_thousands: (v) =>
    `${q(v.value)} has a decimal sign before exactly three digits where a whole number belongs: is it ${n(v.small)} or ${n(v.large)}? Write it without any sign, such as ${q(v.plain)}.`,
  three_decimals: (v) =>
    `${q(v.value)} was read as a fraction, ${n(v.small)}. If the sign before the last three digits separates thousands, write ${q(v.plain)}.`,
  exponent: (v) =>
    `${q(v.value)} was shortened by a spreadsheet and has lost digits. Format the column as a whole number and save again.`,
  number_too_large: (v) => `${q(v.value)} is too large to be kept exactly. Check the number of digits.`,
  not_whole: (v) => `${n(v.value)} is not a whole number from zero. Correct it.`,
  invalid_date: (v) =>
    `${q(v.value)} is not a date of this calendar. Write 1400-04-31 (Solar Hijri), or 2021-07-22 in a Gregorian column.`,
  invalid_period: (v) =>
    `${q(v.value)} is not a period. ${v.point ? `For a point in time write ${q(v.point)}.` : 'Write 1400, 1400-S1, 1400-Q1, 1400-M03, 1400-M01/P9M or @1400-03-31.'}`,
  unknown_indicator: (v) => `The indicator ${q(v.value)} is not in the catalogue.${meant(v)}`,
  unknown_area: (v) =>
    `The area ${q(v.value)} is not in the catalogue.${meant(v)} Write its code, such as IR-29.`,
  area_ambiguous: (v) => `${q(v.value)} names more than one area: ${v.candidates}. Write the code.`,
  area_code_old: (v) =>
    `${q(v.value)} is a code of the list before 2020, in which the other codes meant other provinces too (IR-07 was Tehran, now Fars). Write the codes of 2020 in the whole file; this one is now ${v.code}.`,
  area_contradiction: (v) =>
    `The parts of ${q(v.value)} name different areas: ${v.candidates}. Correct the code, the name or the province.`,
  area_code_list: (v) =>
    `The code of a province stands in ${rows(v)}; read by the list of 2020 (first: ${v.code} is ${v.name_en}). In the list before, the codes meant other provinces: check them.`,
  unknown_agency: (v) => `The agency ${q(v.value)} is not in the catalogue.${meant(v)}`,
  agency_repeated: (v) => `${q(v.value)} names an agency twice. Name each agency once.`,
  unknown_category: (v) =>
    `The category ${q(v.value)} is not in the catalogue.${meant(v)} Leave the cell empty for the total.`,
  unknown_source: (v) =>
    `The source ${q(v.value)} is not in the list of sources.${meant(v)} Add it there or correct the id.`,
  source_not_checked: (v) => `The sources of ${rows(v)} could not be checked without the list of sources.`,
  definition_current: () =>
    '“current” names no version of a definition. Write its version id, or leave the cell empty for 1.',
  flow_at_point: (v) =>
    `${q(v.indicator)} counts over a span, and ${q(v.value)} is a point in time. Write a span such as 1400-Q1.`,
  stock_over_span: (v) =>
    `${q(v.indicator)} is counted at a point in time, and ${q(v.value)} is a span. Write a day such as @1400-03-31.`,
  base_period_missing: (v) =>
    `${q(v.indicator)} is a printed change. Write the period that it compares with.`,
  base_period_not_change: (v) =>
    `Only printed changes have a base period; ${q(v.indicator)} is of kind ${v.kind}. Empty the cell.`,
  negative: (v) =>
    `${q(v.indicator)} can’t be negative (${n(v.value)}). Correct the sign; a decrease belongs to an indicator of kind change.`,
  fraction: (v) =>
    `${n(v.value)} is a fraction, but ${v.unit} are counted whole. If the point separates thousands, take it out.`,
  percent_range: (v) =>
    `${n(v.value)} percent is not between ${n(v.from)} and ${n(v.to)}. Correct the value, or the indicator if it is another kind of percentage.`,
  value_with_status: (v) =>
    `The status ${q(v.status)} says that there is no number, but one is given. Empty the value or correct the status.`,
  value_missing: (v) =>
    `The value is empty with status ${q(v.status)}. Give the number, or say why it is missing: O missing, L not collected, M can’t exist, Q suppressed.`,
  breakdown_not_licensed: (v) =>
    `${q(v.indicator)} is not broken down by ${v.dimension}. Empty the cell or take another indicator.`,
  area_not_valid: (v) =>
    `The area ${q(v.value)} existed from ${v.from} to ${v.to}, not in this period. Check the area and its boundaries.`,
  released_before_end: (v) =>
    `Published on ${v.value}, before the period ended on ${v.end}. Check both dates, or mark the row provisional (P).`,
  released_in_future: (v) => `Published on ${v.value}, later than today (${v.today}). Correct the date.`,
  units_exceed: (v) =>
    `${n(v.reporting)} units report, but only ${n(v.expected)} are expected. Correct one of them.`,
  not_public: (v) =>
    `The row is marked ${q(v.value)} (not free for publication) in a public data set. Take the row out.`,
  confidential: (v) => `Not free for publication: ${rows(v)}. Keep the file out of public places.`,
  printed_mismatch: (v) =>
    `${n(v.printed)} ${v.printed_unit} is ${n(v.expected)} ${v.unit}, but the value is ${n(v.value)}. Correct the value or the printed unit (1 toman = 10 rial).`,
  printed_incomplete: () => 'The printed value and its unit belong together. Fill both or neither.',
  derived_without_rule: () =>
    'A derived value needs the rule that gives it, such as remainder:related_calls/outcome.',
  rule_without_derived: (v) =>
    `A rule stands beside a value of basis ${q(v.basis)}. Set the basis to derived or empty the rule.`,
  unknown_rule: (v) => `${q(v.value)} is not a known rule. Write remainder:INDICATOR/DIMENSION.`,
  rule_not_computable: (v) =>
    `${q(v.value)} can’t be recomputed: the total or the other parts of the same source are missing. Add them or take the row out.`,
  rule_mismatch: (v) =>
    `By the rule ${q(v.rule)} the value is ${n(v.computed)}, but ${n(v.value)} is given. Correct the value or its parts.`,
  duplicate_row: (v) =>
    `The same row stands in ${v.first_file}, line ${n(v.first_line)}. Remove one of them.`,
  duplicate_key: (v) =>
    `${v.first_file}, line ${n(v.first_line)} gives this cell another value or status (${n(v.other)} there, ${n(v.value)} here). Keep one; a revision has a later date in released.`,
  parts_exceed_total: (v) =>
    `The parts by ${v.over} add up to ${n(v.sum)}, more than the total ${n(v.total)}. Correct them; if a case is counted several times, mark the rows with status D.`,
  parts_exceed_rounded: (v) =>
    `The parts by ${v.over} (${n(v.sum)}) are more than the whole (${n(v.total)}); some of the figures are not exact. Check them.`,
  parts_below_total: (v) =>
    `In ${rows(v)} the parts by ${v.over} add up to less than the total (first: ${n(v.sum)} of ${n(v.total)}). The rest is not broken down.`,
  parts_do_not_sum: (v) =>
    `All parts by ${v.over} are given and add up to ${n(v.sum)}, not to the total ${n(v.total)}. Correct them; if the source counts otherwise, mark the rows with status D.`,
  parts_of_earlier_release: (v) =>
    `In ${rows(v)} the total was revised and its parts by ${v.over} are still those of an earlier release (first: ${n(v.sum)} and ${n(v.total)}). Parts and total are not compared until the parts are revised too.`,
  part_exceeds_whole: (v) =>
    `${q(v.left)} (${n(v.part)}) is a part of ${q(v.right)} (${n(v.whole)}) and can’t exceed it. Correct one of them.`,
  sources_disagree: (v) =>
    `In ${rows(v)} the value differs from another source on the same cell and no preference decides (first: ${v.indicator}, ${v.area}, ${v.period}). Such a cell is shown as conflicting.`,
  toman_suspicion: (v) =>
    `${n(v.value)} is about ten times more or less than usual (${n(v.usual)}): perhaps toman instead of rial. Check the unit in the source.`,
  magnitude_jump: (v) =>
    `${n(v.value)} is far from the median ${n(v.usual)} of the other ${n(v.values)} values of the series. Check for a lost or added digit.`,
  overlap_incomplete: (v) =>
    `This matching of lists has ${n(v.cells)} of ${n(v.expected)} cells. Give every combination of its agencies a row, with 0 where nothing stands on exactly those lists.`,
  overlap_without_list: (v) =>
    `The agency ${q(v.agency)} has no figure for this indicator, area and period. Add its observation, or leave the overlap out.`,
  overlap_mismatch: (v) =>
    `The cells that name ${q(v.agency)} add up to ${n(v.sum)}, but its list has ${n(v.value)}. Each entry counts in exactly one cell: correct the counts or the observation.`,
  duplicate_id: (v) =>
    `${q(v.value)} stands in line ${n(v.first)} already. Remove one of them or give it its own.`,
  boundary_self: (v) =>
    `Land moves between two areas, and both are ${q(v.value)}. Name the area it came from or went to.`,
  placed_without_observation: (v) =>
    `${q(v.id)} is placed, but no observation has its indicator, area, period, breakdown and source. Add the row or correct the placement.`,
  observation_without_placement: (v) =>
    `No line of placement.csv leads to this observation (${v.indicator}, source ${v.source}). Add one.`,
  left_out_without_unplaced: (v) =>
    `${q(v.id)} is left out, but not listed in unplaced.csv. Add a line there, so that the figure can be found.`,
  unplaced_without_placement: (v) =>
    `${q(v.id)} is not left out in placement.csv. Add its line there or remove this one.`,
  dates_disagree: (v) => `${v.date} is ${v.expected}, not ${v.gregorian}. Correct one of the dates.`,
  releases_order: (v) =>
    `The release of ${v.value} stands after the one of ${v.before}. Releases are only added at the end.`,
  json_invalid: () => 'The file is not a JSON object. Check its commas, quotes and braces.',
  key_missing: (v) => `The key ${q(v.key)} is missing or empty. Add it as text.`,
  key_invalid: (v) => `${q(v.value)} can’t stand at ${q(v.key)}. Write one of: ${v.list}.`,
  resource_missing: (v) =>
    `The listed file ${q(v.value)} is not in the folder. Add it or take it off the list.`,
  unknown_parent: (v) => `The parent ${q(v.value)} is not in the list.${meant(v)}`,
  parent_level: (v) =>
    `${q(v.value)} can’t be the parent here (${v.level}). A county belongs to its province, a province to the country; categories have two levels.`,
  additive_not_allowed: (v) =>
    `An indicator of kind ${v.kind} in ${v.unit} can’t be summed over ${v.over}. Take it off the list.`,
  relation_dimension: (v) =>
    `${q(v.indicator)} is not broken down by ${v.dimension}. Correct the relation or the breakdowns.`,
  sexes_do_not_sum: (v) =>
    `Men and women add up to ${n(v.sum)}, not to the population ${n(v.population)}. Correct one of them.`,
} as const satisfies Record<keyof typeof problemsFa, ProblemMessage>;

const counted = (count: number, word: string) => `${n(count)} ${word}${count === 1 ? '' : 's'}`;

/** The closing line of a report. */
export function problemSummaryEn({ errors, warnings, notes }: ProblemCounts): string {
  const verdict = errors > 0 ? 'Refused' : 'Accepted';
  return `${verdict}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(notes, 'note')}.`;
}
