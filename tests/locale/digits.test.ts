import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toLatinDigits, toPersianDigits } from '../../src/locale/digits.ts';

describe('digits', () => {
  test('every Persian and Arabic-Indic digit is read, even mixed inside one number', () => {
    expect(toLatinDigits('۰۱۲۳۴۵۶۷۸۹')).toBe('0123456789');
    expect(toLatinDigits('٠١٢٣٤٥٦٧٨٩')).toBe('0123456789');
    expect(toLatinDigits('۱٤0۰ و «1٩۴»')).toBe('1400 و «194»');
  });

  test('every Latin digit is written in Persian, and nothing else is touched', () => {
    expect(toPersianDigits('0123456789')).toBe('۰۱۲۳۴۵۶۷۸۹');
    expect(toPersianDigits('1,588.5 %')).toBe('۱,۵۸۸.۵ %');
  });

  test('written and read back, a text of Latin digits is itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-zابپتس .,]*$/), (text) => {
        expect(toLatinDigits(toPersianDigits(text))).toBe(text);
      }),
    );
  });

  test('no text holds foreign digits after reading, or Latin ones after writing', () => {
    const text = fc.string({ unit: fc.constantFrom(...'۰۵۹٠٥٩059aب ٬') });
    fc.assert(
      fc.property(text, (mixed) => {
        expect(toLatinDigits(mixed)).not.toMatch(/[۰-۹٠-٩]/);
        expect(toPersianDigits(mixed)).not.toMatch(/[0-9]/);
        expect([...toLatinDigits(mixed)]).toHaveLength([...mixed].length);
      }),
    );
  });
});
