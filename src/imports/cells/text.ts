import { toLatinDigits } from '../../locale/digits.ts';
import { accept, andThen, type CellReader, type CellReading, type Remark, refuse } from './cell.ts';

const OVERRIDES = /[\u202d\u202e]/;
const BIDI_MARKS = /[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]/g;
const ODD_BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const ARABIC_LETTERS = /[يىك\ufb50-\ufdff\ufe70-\ufefc]/g;
const ODD_HALF_SPACES = /[\u00ad\u00ac\u200b\u2060\ufeff]/g;

function toPersianLetter(letter: string): string {
  if (letter === 'ك') return 'ک';
  if (letter === 'ي' || letter === 'ى') return 'ی';
  const plain = letter.normalize('NFKC');
  return plain === letter ? plain : toPersianLetters(plain);
}

/** Arabic yeh and kaf, alef maksura and presentation forms to the letters of a Persian keyboard. */
export function toPersianLetters(text: string): string {
  return text.replace(ARABIC_LETTERS, toPersianLetter);
}

/** Every half-space variant to one U+200C, none beside a blank or at the ends. */
export function toHalfSpaces(text: string): string {
  return text
    .replace(/(?<=\p{Script=Arabic})[\u00ad\u00ac\u200b\u200c\u2060\ufeff]+(?=\p{Script=Arabic})/gu, '\u200c')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\u200c+/g, '\u200c')
    .replace(/(^|\s)\u200c|\u200c(?=\s|$)/g, '$1');
}

interface Step {
  readonly code: 'bidi_marks' | 'blanks' | 'arabic_letters' | 'half_spaces';
  readonly apply: (text: string) => string;
}

const STEPS: readonly Step[] = [
  { code: 'bidi_marks', apply: (text) => text.replace(BIDI_MARKS, '') },
  { code: 'blanks', apply: (text) => text.replace(ODD_BLANKS, ' ').trim() },
  { code: 'arabic_letters', apply: toPersianLetters },
  { code: 'half_spaces', apply: toHalfSpaces },
];

/** The form of a cell without a change of its sense; idempotent. Marks that reorder what is read are refused. */
export function tidy(raw: string): CellReading<string> {
  if (OVERRIDES.test(raw)) return refuse('bidi_override');
  const remarks: Remark[] = [];
  let text = raw;
  for (const { code, apply } of STEPS) {
    const next = apply(text);
    if (next !== text) remarks.push({ code, values: {} });
    text = next;
  }
  return accept(text.trim(), remarks);
}

const FORMULA = /^(?:[=@\t]|[+-](?![\d\s.,٫٬]*[\d٪%]+$))/;

/** Remarks on a text that a spreadsheet would calculate. */
function formulaRemarks(text: string): readonly Remark[] {
  return FORMULA.test(toLatinDigits(text))
    ? [{ code: 'formula_start', values: { character: text[0]! } }]
    : [];
}

/** Free text: tidied, its digits left as written. */
export const textCell: CellReader<string> = (raw) =>
  andThen(tidy(raw), (text) => accept(text, formulaRemarks(text)));

/** Text that must not be empty. */
export const requiredTextCell: CellReader<string> = (raw) =>
  andThen(textCell(raw), (text) => (text === '' ? refuse('empty_cell') : accept(text)));

/** Text whose letters and digits are the fact: as printed, spelling variants, addresses. Only the ends are trimmed. */
export const verbatimCell: CellReader<string> = (raw) => {
  const text = raw.trim();
  return OVERRIDES.test(raw) ? refuse('bidi_override') : accept(text, formulaRemarks(text));
};

/** Spelling variants separated by bars, each as written. */
export const variantsCell: CellReader<readonly string[]> = (raw) =>
  andThen(verbatimCell(raw), (text) => accept(text === '' ? [] : text.split('|').map((part) => part.trim())));

/** A text without half-spaces of any kind: codes and numbers have none. */
export function withoutHalfSpaces(text: string): string {
  return text.replace(ODD_HALF_SPACES, '').replaceAll('\u200c', '');
}

/**
 * A name without what spellings differ in: blanks, half-spaces, hyphens, case, marks, forms of alef, yeh, kaf, heh.
 * For looking names up, never for display.
 */
export function foldName(name: string): string {
  return toLatinDigits(toPersianLetters(name))
    .normalize('NFKD')
    .replace(/[\p{Mn}\u02b0-\u02ff]/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ؤ]/g, 'و')
    .replace(/[ئىيےۍې]/g, 'ی')
    .replace(/[ةۀەھہ]/g, 'ه')
    .replace(/ڪ/g, 'ک')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('ـ', '');
}
