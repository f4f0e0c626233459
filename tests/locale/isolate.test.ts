import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isolateLine, isolateNumber, stripIsolates } from '../../src/locale/isolate.ts';
import { collatorOf, directionOf } from '../../src/locale/language.ts';

describe('isolates', () => {
  test('open once, close once, and come out again', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('rtl' as const, 'ltr' as const), (text, direction) => {
        fc.pre(stripIsolates(text) === text);
        for (const isolated of [isolateNumber(text), isolateLine(text, direction)]) {
          expect(isolated.replace(/^[\u2066\u2067]\u200f?|\u2069$/g, '')).toBe(text);
          expect(stripIsolates(isolated)).toBe(text);
        }
      }),
    );
  });

  test('a number reads from left to right in any text, a line in its own direction', () => {
    expect(isolateNumber('−۳').codePointAt(0)).toBe(0x2066);
    expect(isolateLine('بهار', 'rtl').codePointAt(0)).toBe(0x2067);
    // Without it Chromium draws a leading digit away from its number.
    expect(isolateLine('۲۴ اسفند', 'rtl').codePointAt(1)).toBe(0x200f);
    expect(isolateLine('spring', 'ltr').codePointAt(0)).toBe(0x2066);
  });
});

describe('languages', () => {
  test('Persian runs from right to left', () => {
    expect([directionOf('fa'), directionOf('en')]).toEqual(['rtl', 'ltr']);
  });

  test('Persian names stand in the order of the Persian alphabet', () => {
    const alphabet = [...'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی'];
    expect(alphabet.toReversed().sort(collatorOf('fa'))).toEqual(alphabet);
    const names = ['یزد', 'گیلان', 'کرمان', 'چهارمحال و بختیاری', 'تهران', 'البرز'];
    expect(names.sort(collatorOf('fa'))).toEqual([
      'البرز',
      'تهران',
      'چهارمحال و بختیاری',
      'کرمان',
      'گیلان',
      'یزد',
    ]);
  });
});
