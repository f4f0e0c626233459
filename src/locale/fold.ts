import { toLatinDigits } from './digits.ts';

/** Folds what readers type differently: Arabic letters, half-spaces, vowel marks, digits, case and blanks. */
export function foldForSearch(text: string): string {
  return toLatinDigits(text)
    .replace(/ي|ى/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[آأإ]/g, 'ا')
    .replace(/ة|ۀ/g, 'ه')
    .replace(/[\u064b-\u0652\u2066-\u2069\s,٬]|\u200c|\u200d/g, '')
    .toLowerCase();
}
