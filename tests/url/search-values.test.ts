import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInMonth } from '../../src/model/calendar.ts';
import { DEFAULT_SEARCH, parseSearch, type Search, writeSearch } from '../../src/url/search.ts';

const SINGLE = [
  'lang',
  'data',
  'area',
  'indicator',
  'period',
  'from',
  'to',
  'measure',
  'against',
  'by',
] as const;
const keys = fc.constantFrom(
  ...SINGLE,
  'areas',
  'view',
  'asof',
  'release',
  'theme',
  'harm',
  'outcome',
  'agency',
);
const texts = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom(
    'fa',
    'IR',
    'IR-29',
    'IR-7',
    '1400-Q1',
    '1400-Q9',
    '@1400-01-31',
    'rate',
    'harm',
    'a,b',
    ',',
    'A',
  ),
);

describe('one value of an address', () => {
  test('is taken or listed as unreadable, never lost in silence', () => {
    fc.assert(
      fc.property(keys, texts, (key, text) => {
        const search = parseSearch(`?${key}=${encodeURIComponent(text)}`);
        const taken = key in search ? search[key as keyof Search] : search.chosen[key as 'harm'];
        const isListed = search.invalid.some((invalid) => invalid.key === key);
        const isDefault = taken === DEFAULT_SEARCH[key as keyof Search];
        if (isListed) expect(isDefault).toBe(true);
        else if (isDefault) expect(text).toBe(DEFAULT_SEARCH[key as keyof Search]);
        else expect(taken).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });

  test('a point in time is written and read back', () => {
    const points = fc
      .record({ year: fc.integer({ min: 1300, max: 1499 }), month: fc.integer({ min: 1, max: 12 }) })
      .chain(({ year, month }) =>
        fc
          .integer({ min: 1, max: daysInMonth(year, month) })
          .map((day) => ({ kind: 'point' as const, year, month, day })),
      );
    fc.assert(
      fc.property(points, (period) => {
        const written = writeSearch({ ...DEFAULT_SEARCH, period });
        expect(written).toMatch(/^\?period=@\d{4}-\d\d-\d\d$/);
        expect(parseSearch(written)).toEqual({ ...DEFAULT_SEARCH, period });
      }),
    );
  });

  test.each([
    [
      'lists keep their order and lose repetitions',
      '?areas=IR-29,IR-09,IR-29',
      { areas: ['IR-29', 'IR-09'] },
    ],
    ['a list with one bad item is unreadable whole', '?areas=IR-29,Iran', { areas: undefined }],
    [
      'Persian digits in a period are read',
      '?period=۱۴۰۰-Q1',
      { period: parseSearch('?period=1400-Q1').period },
    ],
    [
      'a plus stands for the slash of a span',
      '?period=1400-M01+P9M',
      { period: parseSearch('?period=1400-M01%2FP9M').period },
    ],
    ['a date of another calendar is unreadable', '?asof=2021-06-01', { asof: undefined }],
    ['an empty value is no value', '?area=&period=', { area: undefined, period: undefined, invalid: [] }],
  ])('%s', (_, address, expected) => {
    expect(parseSearch(address)).toMatchObject(expected);
  });

  test('a long unreadable value is listed by its beginning', () => {
    const [invalid] = parseSearch(`?area=${'x'.repeat(500)}`).invalid;
    expect(invalid).toEqual({ key: 'area', value: 'x'.repeat(80) });
  });
});
