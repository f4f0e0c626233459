import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findIn, type Searchable, searchable, toTerms } from '../../../src/pages/data/search-text.ts';

const finds = (query: string, entry: Searchable) =>
  findIn([entry], toTerms(query), (one) => one).length === 1;

describe('words', () => {
  const entry = searchable([
    'تماس‌های مرتبط با گروه‌های هدف است. انجام می‌شود: کودک‌آزاری، مأموریت',
    'Related Calls',
  ]);

  test.each([
    ['as written', 'گروه‌های هدف'],
    ['a blank for the half-space', 'گروه های هدف'],
    ['no half-space', 'گروههای'],
    ['Arabic yeh and kaf', 'كودك‌آزاري'],
    ['no hamza', 'ماموریت'],
    ['Latin letters in any case', 'reLATed'],
    ['words in another order', 'هدف تماس'],
    ['direction marks and odd blanks', '\u200fهدف\u00a0\u2067گروه'],
  ])('%s', (_, query) => expect(finds(query, entry)).toBe(true));

  test('the end of one word and the start of the next are not a third', () => {
    expect(finds('استان', entry)).toBe(false);
    expect(finds('هدفاست', entry)).toBe(false);
  });

  test('every term must fit', () => expect(finds('گروه خودرو', entry)).toBe(false));
});

describe('numbers', () => {
  const entry = searchable(['در سال ۱۳۹۹ با ۱٬۵۸۸ تماس'], [1317, '3.5']);

  test.each([
    '1317',
    '۱۳۱۷',
    '١٣١٧',
    '1,317',
    '۱٬۳۱۷',
    '۱،۳۱۷',
    '\u2066۱٬۳۱۷\u2069',
    '13',
    '+1317',
    '3.5',
    '۳٫۵',
    '۳/۵',
    '3.5%',
    '۱٬۵۸۸',
    '1399',
  ])('finds it as %s', (query) => expect(finds(query, entry)).toBe(true));

  test.each(['317', '1318', '13170', '139', '15'])('not as %s', (query) =>
    expect(finds(query, entry)).toBe(false),
  );

  test('thousands are grouped in millions too', () => {
    expect(finds('۲۰۰٬۰۰۰٬۰۰۰', searchable([], ['200000000']))).toBe(true);
  });

  test('the exact number comes first, then its beginnings, then texts that mention it', () => {
    const entries = [searchable(['با ۱۳ نفر']), searchable([], [1317]), searchable([], [13])];
    expect(findIn(entries, toTerms('۱۳'), (one) => one)).toEqual([entries[2], entries[1], entries[0]]);
  });
});

test('an empty search leaves everything as it is', () => {
  const entries = [searchable(['ب']), searchable(['الف'])];
  expect(findIn(entries, toTerms(' \u200c '), (one) => one)).toBe(entries);
});

test('any text is read without throwing, and every number is found as it is formatted in each digit system', () => {
  fc.assert(
    fc.property(fc.string(), (query) => {
      findIn([searchable([query], [query])], toTerms(query), (one) => one);
    }),
  );
  fc.assert(
    fc.property(fc.nat(1e9), (value) => {
      for (const locale of ['fa-IR', 'ar-EG', 'en-US'])
        expect(finds(value.toLocaleString(locale), searchable([], [value]))).toBe(true);
    }),
  );
});
