import { toLatinDigits } from '../locale/digits.ts';
import { isBankCard, isIban, isNationalId, isPaddedNationalId } from './check-digits.ts';
import { isPersonalHeader } from './personal-headers.ts';
import type { ProblemCode } from './problem.ts';
import type { Report } from './report.ts';
import type { TextTable } from './text-table.ts';

const SEPARATOR = '[\\s\\-‐‑–_./()]{0,3}';
// A number that belongs to something else: the rest of a longer one, of a decimal, of an address or a code.
const NOT_AFTER = '(?<![\\dA-Za-z/=.,٬٫])';
const MONEY = '(?:rial|toman|irr|ریال|تومان|هزار|میلیون|میلیارد)';
const NOT_BEFORE = `(?![\\dA-Za-z])(?![.,٬٫]\\d)(?!\\s*${MONEY})`;

const IBAN = /(?<![A-Za-z])IR(?:[\s\-‐–_.]*\d){24}(?!\d)/i;
const BARE_IBAN = /^\d{24}$/;
const CARD = new RegExp(`${NOT_AFTER}\\d{4}([\\s\\-‐–_./]{0,3})\\d{4}\\1\\d{4}\\1\\d{4}${NOT_BEFORE}`, 'giu');
// 09…, 9… after the country's code, in the groups that people write; not the end of a date or of a longer number.
const MOBILE = new RegExp(
  `(?<!\\d[-/.,٫]?)(?:\\(?(?:\\+\\s?98|0098)\\)?${SEPARATOR}0?\\)?|98[\\s-]?|\\(?0)9\\d{2}${SEPARATOR}` +
    `(?:\\d{7}|\\d{3}${SEPARATOR}\\d{4}|\\d{3}${SEPARATOR}\\d{2}${SEPARATOR}\\d{2}|\\d{4}${SEPARATOR}\\d{3}` +
    `|\\d{2}${SEPARATOR}\\d{2}${SEPARATOR}\\d{3}|\\d{2}${SEPARATOR}\\d{3}${SEPARATOR}\\d{2})(?!\\d)(?!\\s*${MONEY})`,
  'iu',
);
// A spreadsheet drops the leading zero of a mobile number.
const BARE_MOBILE = /^9[0-49]\d{8}$/;
const TEN_DIGITS = new RegExp(
  `${NOT_AFTER}(\\d{10}|\\d{3}[\\s\\-‐–_/]\\d{6}[\\s\\-‐–_/]\\d)${NOT_BEFORE}`,
  'giu',
);
const GROUPED_TEN = /^\d{1,6}(?:[\s\-‐–_./]+\d{1,6}){2,9}$/;
const AFTER_ID_WORD =
  /(?:کد ?ملی|شماره ?ملی|شناسه ?ملی|ش ?ملی|national ?(?:id|code|no)|\bn\.?i\.?d\b|melli)[^\d\n]{0,20}(\d(?:[\s\-‐–_./]?\d){7,9})(?!\d)/giu;
const THOUSANDS = /^\d{1,3}(?:\s\d{3})+$/;
const DATE = /(?:^|\D)1[34]\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:\D|$)/;

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** What the digits of a cell may be: `amount` of money, `address` of the web, or nothing that excuses them. */
export type CellSense = 'amount' | 'address' | undefined;

function holdsNationalId(text: string): boolean {
  const written = [...text.matchAll(TEN_DIGITS)].map((match) => digitsOf(match[1]!));
  if (written.some(isNationalId)) return true;
  const named = [...text.matchAll(AFTER_ID_WORD)].map((match) => digitsOf(match[1]!));
  if (named.some(isPaddedNationalId)) return true;
  // A cell of ten digits in any other groups, unless these are thousands or a date.
  return GROUPED_TEN.test(text) && !THOUSANDS.test(text) && !DATE.test(text) && isNationalId(digitsOf(text));
}

/** No personal number is shorter than an id without two zeros. */
const FEWEST_DIGITS = 8;

function digitsIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (
      (code >= 0x30 && code <= 0x39) ||
      (code >= 0x660 && code <= 0x669) ||
      (code >= 0x6f0 && code <= 0x6f9)
    )
      count++;
  }
  return count;
}

/** Which personal number stands in a text, if any. Amounts of money followed by their unit are not taken for one. */
export function personalNumber(raw: string, sense?: CellSense): ProblemCode | undefined {
  if (sense === 'address' || digitsIn(raw) < FEWEST_DIGITS) return undefined;
  const text = toLatinDigits(raw)
    .replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .trim();
  const isAmount = sense === 'amount' && /^-?[\d.,٬٫]+$/.test(text) && !/^0/.test(text);
  if (IBAN.test(text) || (BARE_IBAN.test(text) && isIban(text))) return 'personal_iban';
  if (isAmount) return undefined;
  if ([...text.matchAll(CARD)].some((match) => isBankCard(digitsOf(match[0])))) return 'personal_card';
  if (MOBILE.test(text)) return 'personal_mobile';
  if (sense === 'amount') return undefined;
  if (BARE_MOBILE.test(text)) return 'personal_mobile';
  return holdsNationalId(text) ? 'personal_national_id' : undefined;
}

/** Answers the sense of a cell from its column and the other cells of its record. */
export type SenseOf = (column: string, cell: (column: string) => string) => CellSense;

function reportHeaders(table: TextTable, known: ReadonlySet<string>, report: Report): void {
  for (const [position, name] of table.header.entries()) {
    const code = personalNumber(name);
    const place = { file: table.file, line: 1, position };
    if (code) report.add(place, code);
    else if (!known.has(name.trim().toLowerCase()) && isPersonalHeader(name))
      report.add({ ...place, column: name.trim() }, 'personal_column');
  }
}

const LARGEST_MEMORY = 20_000;
const FEWEST_IDS = 5;
const SHARE_OF_IDS = 0.8;

/**
 * A column in which different numbers of eight to ten digits bear the check digit of a national id once the lost zeros
 * are put back. One number in eleven does so by chance, five of five as good as never.
 */
function reportIdColumns(
  table: TextTable,
  columns: readonly string[],
  known: ReadonlySet<string>,
  report: Report,
) {
  for (const [position, column] of columns.entries()) {
    const numbers = new Map<string, number>();
    for (const { line, cells } of table.records) {
      const text = toLatinDigits(cells[position] ?? '').trim();
      if (/^\d{8,10}$/.test(text) && !numbers.has(text)) numbers.set(text, line);
    }
    const ids = [...numbers].filter(([digits]) => isPaddedNationalId(digits));
    if (ids.length < Math.max(FEWEST_IDS, SHARE_OF_IDS * numbers.size)) continue;
    const place = { file: table.file, line: ids[0]![1], position };
    report.add({ ...place, column: known.has(column) ? column : '' }, 'personal_ids');
  }
}

/** Looks for personal data in every header and cell; says where, never what. True if there is any. */
export function reportPersonal(
  table: TextTable,
  known: ReadonlySet<string>,
  senseOf: SenseOf,
  report: Report,
): boolean {
  const before = report.errors;
  reportHeaders(table, known, report);
  const header = table.header.map((name) => name.trim().toLowerCase());
  // Dates and codes come again and again: what was once found harmless is not looked at again.
  const harmless = new Set<string>();
  for (const { line, cells } of table.records) {
    const cell = (column: string) => cells[header.indexOf(column)] ?? '';
    for (let position = 0; position < cells.length; position++) {
      const raw = cells[position]!;
      if (raw.length < FEWEST_DIGITS || harmless.has(raw)) continue;
      const column = header[position]!;
      const sense = senseOf(column, cell);
      const code = personalNumber(raw, sense);
      if (!code && sense === undefined && harmless.size < LARGEST_MEMORY) harmless.add(raw);
      const place = { file: table.file, line, position };
      if (code) report.add({ ...place, column: known.has(column) ? column : '' }, code);
    }
  }
  if (report.errors === before) reportIdColumns(table, header, known, report);
  return report.errors > before;
}
