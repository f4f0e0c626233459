import { DIMENSIONS, type Dimension } from '../model/indicator.ts';
import { type Period, parsePeriod, periodId } from '../model/period.ts';

/** The pages that exist; a page that isn't built is not in the navigation and not an address. */
export const PAGES = ['overview', 'compare', 'referrals', 'reach', 'data'] as const;
export type PageName = (typeof PAGES)[number];

export const LANGUAGES = ['fa', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const MEASURES = ['count', 'rate', 'per_day', 'share', 'index', 'growth'] as const;
export type Measure = (typeof MEASURES)[number];

export const AGAINST = ['same_quarter', 'previous', 'start', 'year_to_date', 'none'] as const;
export type Against = (typeof AGAINST)[number];

/** Which periods of a range are shown, where not all of them: those a whole number of years from its end. */
export const EVERY = ['year'] as const;
export type Every = (typeof EVERY)[number];

export const THEMES = ['light', 'dark', 'projector'] as const;
export type ThemeName = (typeof THEMES)[number];

export type PeriodChoice = Period | 'latest' | 'earliest';

/** The shared search parameters of every address: a view is its URL. Absent keys have the page's own default. */
export interface Search {
  readonly lang: Language;
  readonly data: string;
  readonly area: string | undefined;
  readonly areas: readonly string[] | undefined;
  readonly indicator: string | undefined;
  readonly period: PeriodChoice | undefined;
  readonly from: PeriodChoice | undefined;
  readonly to: PeriodChoice | undefined;
  readonly every: Every | undefined;
  readonly measure: Measure;
  readonly against: Against;
  readonly by: Dimension | 'agency' | undefined;
  /** What a ratio is taken over: the code of its denominator. */
  readonly per: string | undefined;
  readonly chosen: Readonly<Partial<Record<Dimension | 'agency', readonly string[]>>>;
  readonly view: string | undefined;
  /** The other indicator of a view of two: a whole, or what is divided by. */
  readonly with: string | undefined;
  /** A series on new borders, by its definition: `1-borders-1402`. */
  readonly definition: string | undefined;
  readonly asof: string | undefined;
  readonly release: string | undefined;
  readonly theme: ThemeName | undefined;
  /** Parameters that could not be read: the view falls back to the default and says so. */
  readonly invalid: readonly InvalidParameter[];
}

export interface InvalidParameter {
  readonly key: string;
  readonly value: string;
}

export const DEFAULT_SEARCH: Search = {
  lang: 'fa',
  data: 'published',
  area: undefined,
  areas: undefined,
  indicator: undefined,
  period: undefined,
  from: undefined,
  to: undefined,
  every: undefined,
  measure: 'count',
  against: 'same_quarter',
  by: undefined,
  per: undefined,
  chosen: {},
  view: undefined,
  with: undefined,
  definition: undefined,
  asof: undefined,
  release: undefined,
  theme: undefined,
  invalid: [],
};

/** A codec reads one value of one key (undefined = invalid) and writes it back. */
interface Codec<T> {
  readonly parse: (text: string) => T | undefined;
  readonly write: (value: T) => string;
}

const oneOf = <T extends string>(values: readonly T[]): Codec<T> => ({
  parse: (text) => values.find((value) => value === text),
  write: (value) => value,
});

const matching = (pattern: RegExp): Codec<string> => ({
  parse: (text) => (pattern.test(text) ? text : undefined),
  write: (value) => value,
});

const list = (item: Codec<string>): Codec<readonly string[]> => ({
  parse: (text) => {
    const items = text.split(',').filter((part) => part !== '');
    return items.length > 0 && items.every((part) => item.parse(part) !== undefined)
      ? [...new Set(items)]
      : undefined;
  },
  write: (values) => values.join(','),
});

const period: Codec<PeriodChoice> = {
  parse: (text) => (text === 'latest' || text === 'earliest' ? text : parsePeriod(text.replace('+', '/'))),
  write: (value) => (typeof value === 'string' ? value : periodId(value).replace('/', '+')),
};

const areaCode = matching(/^IR(-\d{2}(\d{2})?)?$/);
const code = matching(/^[a-z][a-z0-9_]*$/);
/** A day of the Solar Hijri calendar: 30 Esfand only in leap years. */
const date: Codec<string> = {
  parse: (text) => (/^1[34]\d\d-\d\d-\d\d$/.test(text) && parsePeriod(`@${text}`) ? text : undefined),
  write: (value) => value,
};

/** Keys in the order in which they are written. */
const CODECS = {
  lang: oneOf(LANGUAGES),
  data: matching(/^[a-z][a-z0-9-]*$/),
  area: areaCode,
  areas: list(areaCode),
  indicator: code,
  period,
  from: period,
  to: period,
  every: oneOf(EVERY),
  measure: oneOf(MEASURES),
  against: oneOf(AGAINST),
  by: oneOf([...DIMENSIONS, 'agency'] as const),
  per: code,
  view: code,
  with: code,
  definition: matching(/^[a-z0-9][a-z0-9_.-]{0,60}$/i),
  asof: date,
  release: matching(/^[0-9a-f]{6,64}$/),
  theme: oneOf(THEMES),
} as const;

const CHOSEN = [...DIMENSIONS, 'agency'] as const;
const chosenCodec = list(code);

/**
 * Reads the query part of an address (with or without `?`). Never throws: a value that can't be read is listed in
 * `invalid`, an unknown key is ignored.
 */
export function parseSearch(text: string): Search {
  const parameters = new URLSearchParams(text.replace(/^\?/, '').replaceAll('+', '%2B'));
  const read: Record<string, unknown> = {};
  const chosen: Partial<Record<Dimension | 'agency', readonly string[]>> = {};
  const invalid: InvalidParameter[] = [];
  const take = (key: string, codec: Codec<unknown>, keep: (value: never) => void) => {
    const raw = parameters.get(key);
    if (raw === null || raw === '') return;
    const value = codec.parse(raw);
    if (value === undefined) invalid.push({ key, value: raw.slice(0, 80) });
    else keep(value as never);
  };
  for (const [key, codec] of Object.entries(CODECS)) {
    take(key, codec as Codec<unknown>, (value) => {
      read[key] = value;
    });
  }
  for (const key of CHOSEN) {
    take(key, chosenCodec as Codec<unknown>, (value) => {
      chosen[key] = value;
    });
  }
  return { ...DEFAULT_SEARCH, ...read, chosen, invalid };
}

const escapeValue = (text: string) =>
  encodeURIComponent(text).replace(/%2C/g, ',').replace(/%40/g, '@').replace(/%2B/g, '+');

/** Writes the query part: keys in their fixed order, defaults left out, commas raw. Empty if all is default. */
export function writeSearch(search: Search): string {
  const parts: string[] = [];
  const writeChosen = () => {
    for (const key of CHOSEN) {
      const codes = search.chosen[key];
      if (codes) parts.push(`${key}=${escapeValue(chosenCodec.write(codes))}`);
    }
  };
  for (const [key, codec] of Object.entries(CODECS)) {
    if (key === 'view') writeChosen();
    const value = search[key as keyof typeof CODECS];
    if (value === undefined || value === DEFAULT_SEARCH[key as keyof Search]) continue;
    parts.push(`${key}=${escapeValue((codec as Codec<unknown>).write(value))}`);
  }
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The address of a page's view: `#/overview?area=IR-29&period=1400-Q1`. */
export function addressOf(page: PageName, search: Search): string {
  return `#/${page}${writeSearch(search)}`;
}
