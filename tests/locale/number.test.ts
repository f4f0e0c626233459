import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toLatinDigits } from '../../src/locale/digits.ts';
import { stripIsolates } from '../../src/locale/isolate.ts';
import { formatNumber, formatOrdinal, formatPercent } from '../../src/locale/number.ts';
import { roundHalfAway } from '../../src/statistics/rounding.ts';

const fa = formatNumber('fa');
const en = formatNumber('en');
const LRI = '\u2066';
const PDI = '\u2069';

/** Reads a formatted number back, in the separators of either language. */
function read(text: string): number {
  const plain = toLatinDigits(stripIsolates(text)).replace(/[٬,+]/g, '').replace('٫', '.').replace('−', '-');
  expect(plain).toMatch(/^-?\d+(\.\d+)?$/);
  return Number(plain);
}

const decimals = fc.integer({ min: 0, max: 3 });
const amounts = fc.oneof(
  fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
  fc.integer({ min: -4_000_000, max: 4_000_000 }).map((n) => n / 1000),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);

describe('numbers', () => {
  test('thousands and decimals in the signs of each language', () => {
    expect(fa(1588)).toBe('۱٬۵۸۸');
    expect(en(1588)).toBe('1,588');
    expect(fa(2_150_000_000)).toBe('۲٬۱۵۰٬۰۰۰٬۰۰۰');
    expect(fa(58.3, { decimals: 1 })).toBe('۵۸٫۳');
    expect(en(58.3, { decimals: 1 })).toBe('58.3');
    expect([fa(0), en(0), fa(999), en(1000)]).toEqual(['۰', '0', '۹۹۹', '1,000']);
  });

  test('decimals are always written', () => {
    expect(en(17, { decimals: 1 })).toBe('17.0');
    expect(fa(17, { decimals: 2 })).toBe('۱۷٫۰۰');
  });

  test.each([
    [0.5, 0, '1'],
    [1.5, 0, '2'],
    [2.5, 0, '3'],
    [-2.5, 0, '−3'],
    [0.25, 1, '0.3'],
    [-0.25, 1, '−0.3'],
    [1.005, 2, '1.01'],
    [2.675, 2, '2.68'],
    [28.349999, 1, '28.3'],
  ])('%d to %d decimals is %s: half away from zero, once', (value, places, text) => {
    expect(stripIsolates(en(value, { decimals: places }))).toBe(text);
  });

  test('agree with the rounding of the statistics, in both languages', () => {
    fc.assert(
      fc.property(amounts, decimals, (value, places) => {
        const rounded = roundHalfAway(value, places) as number;
        expect(read(en(value, { decimals: places }))).toBe(rounded);
        expect(read(fa(value, { decimals: places }))).toBe(rounded);
      }),
      { numRuns: 500 },
    );
  });

  test('hold no digit of the other system and no mark of direction but the isolate', () => {
    fc.assert(
      fc.property(amounts, decimals, fc.boolean(), (value, places, signed) => {
        const [persian, latin] = [fa, en].map((format) => format(value, { decimals: places, signed }));
        expect(persian).not.toMatch(/[0-9٠-٩,.]/);
        expect(latin).not.toMatch(/[۰-۹٠-٩٬٫]/);
        for (const text of [persian!, latin!]) {
          expect(text).not.toMatch(/[\u200e\u200f\u061c\u202a-\u202e-]/);
          expect(text).toMatch(
            /[−+]/.test(text) ? /^\u2066[−+][^\u2066-\u2069]+\u2069$/ : /^[^\u2066-\u2069]+$/,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a sign stands before the number inside one isolate, and zero has none', () => {
    expect(fa(-150)).toBe(`${LRI}−۱۵۰${PDI}`);
    expect(fa(150, { signed: true })).toBe(`${LRI}+۱۵۰${PDI}`);
    expect(en(-28.3, { decimals: 1, signed: true })).toBe(`${LRI}−28.3${PDI}`);
    expect([fa(0, { signed: true }), en(0, { signed: true })]).toEqual(['۰', '0']);
  });

  test.each([-0, -0.04, 0.04])('%d is no more than zero: without a sign, signed or not', (value) => {
    for (const signed of [false, true]) {
      expect(en(value, { decimals: 1, signed })).toBe('0.0');
      expect(fa(value, { decimals: 1, signed })).toBe('۰٫۰');
    }
  });
});

describe('percentages', () => {
  const [percentFa, percentEn] = [formatPercent('fa'), formatPercent('en')];

  test('the sign of the language after the number, all in one isolate', () => {
    expect(percentFa(12.5, { decimals: 1 })).toBe(`${LRI}۱۲٫۵٪${PDI}`);
    expect(percentEn(12.5, { decimals: 1 })).toBe(`${LRI}12.5%${PDI}`);
    expect(percentFa(-28.3, { decimals: 1, signed: true })).toBe(`${LRI}−۲۸٫۳٪${PDI}`);
    expect(percentEn(267.06, { decimals: 1, signed: true })).toBe(`${LRI}+267.1%${PDI}`);
  });

  test('are never scaled: 50 is fifty percent', () => {
    expect(stripIsolates(percentEn(50))).toBe('50%');
  });
});

describe('ordinals', () => {
  test('years and positions carry no separators', () => {
    expect(formatOrdinal('fa')(1400)).toBe('۱۴۰۰');
    expect(formatOrdinal('en')(1400)).toBe('1400');
    expect(formatOrdinal('fa')(12)).toBe('۱۲');
  });
});
