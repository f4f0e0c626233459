import { toLatinDigits } from '../locale/digits.ts';
import { foldName } from './cells/text.ts';
import type { CsvTable } from './csv.ts';
import type { ProblemCode } from './problem.ts';
import type { Report } from './report.ts';

// Headers that announce persons; compared without case, blanks, half-spaces and marks.
const PERSONAL_HEADERS = new Set(
  [
    'name|first name|last name|surname|family|family name|full name|father name|national id|national code|nid|id card',
    'birth date|date of birth|address|postal code|phone|phone number|telephone|tel|mobile|mobile number|cell phone',
    'email|e-mail|iban|card number|bank account|passport',
    'نام|نام خانوادگی|نام و نام خانوادگی|نام پدر|نام مددجو|نام کامل|کد ملی|کدملی|شماره ملی|شناسه ملی|شماره شناسنامه',
    'تاریخ تولد|آدرس|نشانی|کد پستی|تلفن|شماره تلفن|تلفن همراه|همراه|موبایل|شماره موبایل|شماره تماس|شماره همراه',
    'ایمیل|رایانامه|شبا|شماره شبا|شماره کارت|شماره حساب|گذرنامه',
  ]
    .flatMap((line) => line.split('|'))
    .map(foldName),
);

const TEN_DIGITS =
  /(?<![\dA-Za-z/=.,٬])(\d{10}|\d{3}-\d{6}-\d)(?![\dA-Za-z])(?!\s*(?:rial|toman|ریال|تومان))/giu;
const MOBILE = /(?<!\d)(?:\+\s?98|0098|98|0)[\s-]?9\d{2}[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/;
// In a column of amounts, 989 billion rial are no number of a telephone abroad.
const MOBILE_WITH_PREFIX = /(?<!\d)(?:\+\s?98|0098|0)[\s-]?9\d{2}[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/;
// A spreadsheet drops the leading zero of a mobile number.
const BARE_MOBILE = /^9[0-39]\d{8}$/;

/** True if ten digits are a possible Iranian national id: the last is the check digit of the others (weights 10 to 2, modulo 11). */
export function isNationalId(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  const rest = sum % 11;
  return Number(digits[9]) === (rest < 2 ? rest : 11 - rest);
}

/** What the ten digits of a cell may be: `amount` of money, `address` of the web, or nothing that excuses them. */
export type CellSense = 'amount' | 'address' | undefined;

/** Which personal number stands in a text, if any. Amounts of money followed by their unit are not taken for ids. */
export function personalNumber(raw: string, sense?: CellSense): ProblemCode | undefined {
  if (raw.length < 10 || sense === 'address') return undefined;
  const text = toLatinDigits(raw)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .trim();
  if ((sense === 'amount' ? MOBILE_WITH_PREFIX : MOBILE).test(text)) return 'personal_mobile';
  if (sense === 'amount') return undefined;
  if (BARE_MOBILE.test(text)) return 'personal_mobile';
  const ids = [...text.matchAll(TEN_DIGITS)].map((match) => match[1]!.replaceAll('-', ''));
  return ids.some(isNationalId) ? 'personal_national_id' : undefined;
}

/** Answers the sense of a cell from its column and the other cells of its record. */
export type SenseOf = (column: string, cell: (column: string) => string) => CellSense;

function reportHeaders(table: CsvTable, known: ReadonlySet<string>, report: Report): void {
  for (const name of table.header) {
    const code = personalNumber(name);
    if (code) report.add({ file: table.file, line: 1 }, code);
    else if (!known.has(name.trim().toLowerCase()) && PERSONAL_HEADERS.has(foldName(name))) {
      report.add({ file: table.file, line: 1, column: name.trim() }, 'personal_column');
    }
  }
}

/** Looks for personal data in every header and cell; says where, never what. True if there is any. */
export function reportPersonal(
  table: CsvTable,
  known: ReadonlySet<string>,
  senseOf: SenseOf,
  report: Report,
): boolean {
  const before = report.errors;
  reportHeaders(table, known, report);
  const header = table.header.map((name) => name.trim().toLowerCase());
  for (const { line, cells } of table.records) {
    const cell = (column: string) => cells[header.indexOf(column)] ?? '';
    for (const [i, raw] of cells.entries()) {
      if (raw.length < 10) continue;
      const column = header[i]!;
      const code = personalNumber(raw, senseOf(column, cell));
      if (code) report.add({ file: table.file, line, column: known.has(column) ? column : '' }, code);
    }
  }
  return report.errors > before;
}
