import { readdirSync, readFileSync } from 'node:fs';
import papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toPersianDigits } from '../../src/locale/digits.ts';
import { KINDS, TOPICS, UNITS } from '../../src/model/indicator.ts';
import { english, persian } from './samples.ts';

/** A value for any parameter of a message: a number where it is counted with, a text of the language where it is written. */
class Sample {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  valueOf(): number {
    return 1234;
  }
  toString(): string {
    return this.#text;
  }
  toFixed(): string {
    return this.#text;
  }
  join(): string {
    return this.#text;
  }
}

interface Text {
  readonly path: string;
  readonly text: string;
}

/** Every text of a tree of messages; those with values are told with samples. */
function textsOf(node: unknown, sample: Sample, path = ''): Text[] {
  if (typeof node === 'string') return [{ path, text: node }];
  if (typeof node === 'function') {
    const message = node as (...values: readonly Sample[]) => unknown;
    return textsOf(message(...Array<Sample>(message.length).fill(sample)), sample, path);
  }
  return Object.entries(node as object).flatMap(([key, child]) => textsOf(child, sample, `${path}.${key}`));
}

// The words for the other language are in that language.
const isOwn = ({ path }: Text) => !path.startsWith('.shell.otherLanguage');
const withoutReasons = ({ reasons: _, ...messages }: typeof persian.messages) => messages;
const fa = textsOf(withoutReasons(persian.messages), new Sample(toPersianDigits('1234'))).filter(isOwn);
const en = textsOf(withoutReasons(english.messages), new Sample('1234')).filter(isOwn);

describe('messages', () => {
  test('stand under the same names in both languages', () => {
    expect(fa.length).toBeGreaterThan(250);
    expect(en.map(({ path }) => path)).toEqual(fa.map(({ path }) => path));
  });

  test('no Latin digit in a Persian one', () => {
    expect(fa.filter(({ text }) => /[0-9]/.test(text))).toEqual([]);
  });

  test('no Persian letter or digit in an English one', () => {
    expect(en.filter(({ text }) => /\p{Script=Arabic}|[۰-۹]/u.test(text))).toEqual([]);
  });

  test('no Arabic letter, Arabic digit or mark of direction in a Persian one', () => {
    expect(fa.filter(({ text }) => /[يك٠-٩\u200e\u200f\u202a-\u202e]/.test(text))).toEqual([]);
  });

  test('no message leaves a value out', () => {
    expect([...fa, ...en].filter(({ text }) => /undefined|NaN|ناعدد|\[object/.test(text))).toEqual([]);
  });

  test('every unit, kind and topic of the catalogue has a name in both languages', () => {
    for (const { messages } of [persian, english]) {
      expect(Object.keys(messages.terms.units).sort()).toEqual([...UNITS].sort());
      expect(Object.keys(messages.terms.kinds).sort()).toEqual([...KINDS].sort());
      expect(Object.keys(messages.terms.topics).sort()).toEqual([...TOPICS].sort());
    }
  });

  test('every kind of source of the shipped data has a name in both languages', () => {
    const data = new URL('../../data/', import.meta.url);
    const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('/sources.csv'),
    );
    expect(files.length).toBeGreaterThan(1);
    const kinds = files.flatMap((path) => {
      const text = readFileSync(new URL(path, data), 'utf8');
      return papa.parse<{ kind: string }>(text, { header: true, skipEmptyLines: true }).data;
    });
    const codes = [...new Set(kinds.map(({ kind }) => kind))];
    expect(codes.length).toBeGreaterThan(5);
    for (const { messages } of [persian, english])
      expect(codes.filter((code) => !messages.dataPage.sourceKinds[code])).toEqual([]);
  });

  test('every unit names what its indicators count: desks and sites are no neighbourhoods', () => {
    const text = readFileSync(new URL('../../data/catalogue/indicators.csv', import.meta.url), 'utf8');
    const { data } = papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    const inPlaces = data.filter(({ unit }) => unit === 'places').map(({ name_fa }) => name_fa);
    expect(inPlaces.filter((name) => !/^(?:\S+ )?محلات /.test(name!))).toEqual([]);
    expect(inPlaces).toHaveLength(4);
  });

  test('verbs and nouns that judge neutral indicators are not used', () => {
    expect(fa.filter(({ text }) => /رشد|بهبود|رکورد|بیشترین آسیب/.test(text))).toEqual([]);
  });
});
