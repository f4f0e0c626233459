import { foldName } from '../../imports/cells/text.ts';
import { toLatinDigits } from '../../locale/digits.ts';

/** What a reader can find an entry by: its words, the numbers it is about, and the numbers its words mention. */
export interface Searchable {
  readonly text: string;
  readonly numbers: readonly string[];
  readonly mentioned: ReadonlySet<string>;
}

/** One word or number of a search. */
export type Term =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'number'; readonly digits: string };

// Separators of thousands in the three digit systems, and the Persian decimal sign.
const THOUSANDS = /(?<=\d)[,\u066c\u060c](?=\d{3}(?!\d))/g;
const DECIMAL = /(?<=\d)\u066b(?=\d)/g;
const BLANKS = /[\s\u00a0]+/;
const BLANKS_AND_HALF_SPACES = /[\s\u00a0\u200c]+/;
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u2066-\u2069]/g;

const plainNumbers = (text: string) =>
  toLatinDigits(text.replace(DIRECTION_MARKS, '')).replace(THOUSANDS, '').replace(DECIMAL, '.');

const numbersIn = (text: string): readonly string[] => plainNumbers(text).match(/\d+(?:\.\d+)?/g) ?? [];

const foldedWords = new Map<string, string>();

/** Words are folded one by one, so that the end of one and the start of the next never look like a third. */
function foldWord(word: string): string {
  const known = foldedWords.get(word);
  if (known !== undefined) return known;
  const folded = foldName(word);
  foldedWords.set(word, folded);
  return folded;
}

/** Makes an entry findable by its texts and by the numbers it is about (as a number, or as text with numbers in it). */
export function searchable(texts: readonly string[], numbers: readonly (string | number)[] = []): Searchable {
  const text = texts.join(' ');
  return {
    text: text.split(BLANKS).map(foldWord).join(' '),
    numbers: numbers.flatMap((number) => numbersIn(String(number))),
    mentioned: new Set(numbersIn(text)),
  };
}

/**
 * Splits a search into terms. Half-spaces part words like blanks, so that a word typed with, without or with a blank
 * instead of its half-space is found. A number is the same in all three digit systems, with and without separators; a percent or plus sign is left out.
 */
export function toTerms(query: string): readonly Term[] {
  return query
    .replace(DIRECTION_MARKS, '')
    .split(BLANKS_AND_HALF_SPACES)
    .flatMap((part): readonly Term[] => {
      const digits = plainNumbers(part)
        .replace(/^[+\-\u2212]|[%\u066a]$/g, '')
        .replace(/^(\d+)\/(\d+)$/, '$1.$2');
      if (/^\d+(\.\d+)?$/.test(digits)) return [{ kind: 'number', digits }];
      const text = foldName(part);
      return text === '' ? [] : [{ kind: 'word', text }];
    });
}

const NOT_FOUND = Number.POSITIVE_INFINITY;

/** How well one term fits: 0 exactly, 1 as the beginning of the number, 2 as a number its words mention. */
function rankOf(term: Term, { text, numbers, mentioned }: Searchable): number {
  if (term.kind === 'word') return text.includes(term.text) ? 0 : NOT_FOUND;
  if (numbers.includes(term.digits)) return 0;
  if (numbers.some((number) => number.startsWith(term.digits))) return 1;
  return mentioned.has(term.digits) ? 2 : NOT_FOUND;
}

/** The entries that fit every term, exact numbers first, otherwise in their own order. */
export function findIn<T>(
  entries: readonly T[],
  terms: readonly Term[],
  searchableOf: (entry: T) => Searchable,
): readonly T[] {
  if (terms.length === 0) return entries;
  return entries
    .map((entry) => {
      const words = searchableOf(entry);
      return { entry, rank: Math.max(...terms.map((term) => rankOf(term, words))) };
    })
    .filter(({ rank }) => rank !== NOT_FOUND)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}
