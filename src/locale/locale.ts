import type { Messages } from './fa.ts';
import { collatorOf, directionOf, type Language } from './language.ts';
import { formatNumber, formatOrdinal, formatPercent } from './number.ts';
import {
  formatDate,
  formatMonths,
  formatPeriod,
  formatPeriodInFull,
  formatPeriodInSentence,
  formatPeriodInYear,
  formatPeriodOnAxis,
  formatWhen,
  formatWithinYear,
} from './period-label.ts';

/** One language ready for use: its messages, its formatters and its order of names. */
export interface Locale {
  readonly language: Language;
  readonly direction: 'rtl' | 'ltr';
  readonly messages: Messages;
  readonly number: ReturnType<typeof formatNumber>;
  readonly percent: ReturnType<typeof formatPercent>;
  readonly ordinal: ReturnType<typeof formatOrdinal>;
  readonly period: ReturnType<typeof formatPeriod>;
  readonly periodInSentence: ReturnType<typeof formatPeriodInSentence>;
  readonly periodInYear: ReturnType<typeof formatPeriodInYear>;
  readonly when: ReturnType<typeof formatWhen>;
  readonly periodInFull: ReturnType<typeof formatPeriodInFull>;
  readonly periodOnAxis: ReturnType<typeof formatPeriodOnAxis>;
  readonly withinYear: ReturnType<typeof formatWithinYear>;
  readonly months: ReturnType<typeof formatMonths>;
  readonly date: ReturnType<typeof formatDate>;
  /** Joins items as the language lists them: «الف، ب، ج», "a, b, c". */
  readonly list: (items: readonly string[]) => string;
  readonly compareNames: (a: string, b: string) => number;
  /** The language's own version of a pair of columns: `pick(row, 'name')` reads name_fa or name_en. */
  readonly pick: <Name extends string>(
    row: { readonly [key in `${Name}_fa` | `${Name}_en`]: string },
    name: Name,
  ) => string;
}

/** Builds a language from its messages. */
export function createLocale(language: Language, messages: Messages): Locale {
  return {
    language,
    direction: directionOf(language),
    messages,
    number: formatNumber(language),
    percent: formatPercent(language),
    ordinal: formatOrdinal(language),
    period: formatPeriod(language),
    periodInSentence: formatPeriodInSentence(language),
    periodInYear: formatPeriodInYear(language),
    when: formatWhen(language),
    periodInFull: formatPeriodInFull(language),
    periodOnAxis: formatPeriodOnAxis(language),
    withinYear: formatWithinYear(language),
    months: formatMonths(language),
    date: formatDate(language),
    list: (items) => items.join(language === 'fa' ? '، ' : ', '),
    compareNames: collatorOf(language),
    pick: (row, name) => row[`${name}_${language}` as keyof typeof row],
  };
}
