import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { span } from '../../src/model/period.ts';
import {
  AGAINST,
  DEFAULT_SEARCH,
  EVERY,
  LANGUAGES,
  MEASURES,
  parseSearch,
  type Search,
  THEMES,
  writeSearch,
} from '../../src/url/search.ts';

const code = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/);
const area = fc.constantFrom('IR', 'IR-29', 'IR-2901', 'IR-09');
const periods = fc
  .record({
    year: fc.integer({ min: 1390, max: 1410 }),
    month: fc.integer({ min: 1, max: 12 }),
    months: fc.integer({ min: 1, max: 24 }),
  })
  .map(({ year, month, months }) => span(year, month, months));
const choice = fc.oneof(periods, fc.constantFrom('latest' as const, 'earliest' as const));
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const searches: fc.Arbitrary<Search> = fc.record({
  lang: fc.constantFrom(...LANGUAGES),
  data: fc.constantFrom('published', 'example'),
  area: optional(area),
  areas: optional(fc.uniqueArray(area, { minLength: 1, maxLength: 4 })),
  indicator: optional(code),
  period: optional(choice),
  from: optional(choice),
  to: optional(choice),
  every: optional(fc.constantFrom(...EVERY)),
  measure: fc.constantFrom(...MEASURES),
  against: fc.constantFrom(...AGAINST),
  by: optional(fc.constantFrom('harm', 'outcome', 'agency')),
  per: optional(fc.constantFrom('service_bases', 'marginal_residents')),
  chosen: fc.constantFrom({}, { harm: ['child_abuse'] }, { outcome: ['phone', 'mobile'] }),
  view: optional(code),
  with: optional(code),
  definition: optional(fc.constantFrom('1-borders-1402', '2')),
  asof: optional(fc.constant('1401-06-01')),
  release: optional(fc.constant('0123456789ab')),
  theme: optional(fc.constantFrom(...THEMES)),
  invalid: fc.constant([]),
});

describe('addresses', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(searches, (search) => {
        expect(parseSearch(writeSearch(search))).toEqual(search);
      }),
    );
  });

  test('any text is read without throwing, and nothing of it survives as a value it is not', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseSearch(text).lang).toMatch(/^(fa|en)$/);
      }),
    );
  });

  test('defaults are left out, keys stand in their order, commas and spans are readable', () => {
    expect(writeSearch(DEFAULT_SEARCH)).toBe('');
    const search = {
      ...DEFAULT_SEARCH,
      areas: ['IR-29', 'IR-16'],
      data: 'example',
      period: span(1400, 1, 9),
    };
    expect(writeSearch(search)).toBe('?data=example&areas=IR-29,IR-16&period=1400-M01+P9M');
  });

  test('a bad value is listed and falls back, an unknown key is ignored', () => {
    const search = parseSearch('?lang=de&period=1400-Q7&colour=red&area=IR-29');
    expect(search).toMatchObject({ lang: 'fa', period: undefined, area: 'IR-29' });
    expect(search.invalid).toEqual([
      { key: 'lang', value: 'de' },
      { key: 'period', value: '1400-Q7' },
    ]);
  });
});
