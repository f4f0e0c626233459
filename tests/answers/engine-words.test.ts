import { expect, test } from 'vitest';
import type { EngineError } from '../../src/engine/engine.ts';
import { en } from '../../src/locale/en.ts';
import { fa } from '../../src/locale/fa.ts';

/** A code of the engine without words in a language does not compile here. */
const words: readonly Readonly<Record<EngineError['code'], string>>[] = [
  fa.shell.engineFailed,
  en.shell.engineFailed,
];

test('every failure of the engine has words of its own in both languages', () => {
  for (const table of words) {
    const texts = Object.values(table);
    expect(new Set(texts).size).toBe(texts.length);
  }
  expect(Object.keys(words[0]!).sort()).toEqual(Object.keys(words[1]!).sort());
});

test('bytes are told as megabytes, with their sum where it is known', () => {
  expect(en.shell.transferred(12_340_000, 49_000_000)).toBe('12.3 of 49.0 MB');
  expect(en.shell.transferred(12_340_000, 0)).toBe('12.3 MB');
  expect(fa.shell.transferred(12_340_000, 49_000_000)).toBe('۱۲٫۳ از ۴۹٫۰ مگابایت');
});
