/** Writing systems of digits: Latin in files and codes, Persian on a Persian page. */

const FOREIGN_DIGITS = /[۰-۹٠-٩]/g;

/** Maps Persian and Arabic-Indic digits, even mixed inside one number, to Latin ones. */
export function toLatinDigits(text: string): string {
  return text.replace(FOREIGN_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Maps Latin digits to Persian ones; everything else stays. */
export function toPersianDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)));
}

/** Numbers inside a text in Latin writing: digits, the marks between them, percent. */
export function toLatinNumbers(text: string): string {
  return toLatinDigits(text)
    .replace(/(?<=\d)٬(?=\d)/g, ',')
    .replace(/(?<=\d)٫(?=\d)/g, '.')
    .replace(/(?<=\d)٪/g, '%');
}
