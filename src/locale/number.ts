import { isolateNumber } from './isolate.ts';
import type { Language } from './language.ts';

export interface NumberOptions {
  /** Digits after the decimal sign, always written; 0 if left out. */
  readonly decimals?: number;
  /** Writes + and − in front of numbers that are not zero. */
  readonly signed?: boolean;
}

const LOCALES: Record<Language, string> = { fa: 'fa-IR-u-nu-arabext', en: 'en-US-u-nu-latn' };

/**
 * A formatter of numbers in one language: ۱٬۵۸۸ and ۵۸٫۳, or 1,588 and 58.3. Rounds half away from zero, once, from
 * the unrounded value. A signed number is isolated, so that right-to-left text does not flip its sign.
 */
export function formatNumber(language: Language) {
  const cache = new Map<string, Intl.NumberFormat>();
  return (value: number, { decimals = 0, signed = false }: NumberOptions = {}): string => {
    const key = `${decimals}${signed}`;
    let format = cache.get(key);
    if (!format) {
      format = new Intl.NumberFormat(LOCALES[language], {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        roundingMode: 'halfExpand',
        signDisplay: signed ? 'exceptZero' : 'negative',
      } as Intl.NumberFormatOptions);
      cache.set(key, format);
    }
    // Intl marks directions with invisible marks of its own; ours is the isolate.
    const text = format
      .format(value)
      .replace(/[\u200e\u200f\u061c]/g, '')
      .replace('-', '−');
    return /[−+]/.test(text) ? isolateNumber(text) : text;
  };
}

/** A formatter of percentages: «۱۲٫۵٪», "12.5%"; always one isolate. */
export function formatPercent(language: Language) {
  const number = formatNumber(language);
  const mark = language === 'fa' ? '٪' : '%';
  return (percent: number, options: NumberOptions = {}): string =>
    isolateNumber(number(percent, options).replace(/[\u2066-\u2069]/g, '') + mark);
}

/** A formatter of bare integers that are names, not quantities: years, ordinals, line numbers. No separators. */
export function formatOrdinal(language: Language) {
  const format = new Intl.NumberFormat(LOCALES[language], { useGrouping: false });
  return (value: number): string => format.format(value);
}
