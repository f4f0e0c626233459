import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCounties } from '../../src/build/catalogue.ts';
import { readFolder } from '../../src/build/check.ts';
import { readCatalogue } from '../../src/imports/catalogue.ts';
import type { AreaRow, DataSetRows } from '../../src/model/data-set-rows.ts';
import { findAreas, indexAreas } from '../../src/pages/area-search.ts';
import { spellingsOf } from '../imports/area-spellings.ts';

const catalogue = readCatalogue(readFolder(new URL('../../data/catalogue', import.meta.url).pathname))
  .catalogue!;
const { areas } = catalogue;
const { spellings } = buildCounties(catalogue, { observations: [] } as Partial<DataSetRows> as DataSetRows);
const index = indexAreas(areas, spellings);
const area = fc.constantFrom(...areas);

/** Who asks for the capital of the country means its province. */
const capitalsOf = ({ level, capital_fa, capital_en }: AreaRow) =>
  level === 'province' ? [capital_fa, capital_en] : [];

const find = (search: string) => findAreas(index, search);
const codes = (search: string) => find(search).map(({ code }) => code);

describe('an area is found', () => {
  test('by its names and every variant of the catalogue', () => {
    const lost = areas.flatMap((one) =>
      [one.name_fa, one.name_en, ...capitalsOf(one), ...one.variants_fa, ...one.variants_en].filter(
        (text) => !codes(text).includes(one.code),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('however a name is typed: Arabic letters, half-spaces, no hamza, marks, with the word of its level', () => {
    fc.assert(
      fc.property(area, fc.nat(), (one, which) => {
        const { bare, levelled } = spellingsOf(one);
        const texts = [...bare, ...levelled];
        const text = texts[which % texts.length]!;
        expect(codes(text), text).toContain(one.code);
      }),
      { numRuns: 400 },
    );
  });

  test('first of its level by its whole name, whatever else has the name', () => {
    fc.assert(
      fc.property(area, fc.constantFrom('name_fa', 'name_en'), (one, key) => {
        const first = codes(one[key]).find(
          (code) => areas.find((other) => other.code === code)!.level === one.level,
        );
        const alike = areas.filter((other) => other.level === one.level && other[key] === one[key]);
        expect(alike.map(({ code }) => code)).toContain(first);
      }),
    );
  });

  test('by the start of its name, before those that hold it inside', () => {
    fc.assert(
      fc.property(area, fc.nat(), (one, cut) => {
        const start = one.name_fa.slice(0, 1 + (cut % one.name_fa.length)).trim();
        expect(codes(start)).toContain(one.code);
      }),
    );
    const found = codes('خراسان').slice(0, 3);
    expect(found.sort()).toEqual(['IR-09', 'IR-28', 'IR-29']);
    const [first] = codes('کرمان');
    expect(first).toBe('IR-08');
    expect(codes('کرمان')[1]).toBe('IR-05');
  });

  test.each([
    ['آ شرقی', 'IR-03'],
    ['East Azarbaijan', 'IR-03'],
    ['اذربايجان شرقي', 'IR-03'],
    ['ذربایجان', 'IR-03'],
    ['جنوبی خراسان', 'IR-29'],
    ['باختران', 'IR-05'],
    ['esfahan', 'IR-10'],
  ])('%s', (search, code) => expect(codes(search)[0]).toBe(code));

  test('by its capital, and says so', () => {
    expect(find('بیرجند')[0]).toEqual({ code: 'IR-29', by: { kind: 'capital' } });
    expect(find('Birjand')[0]).toEqual({ code: 'IR-29', by: { kind: 'capital' } });
    expect(find('یزد')[0]).toEqual({ code: 'IR-21', by: { kind: 'name' } });
    expect(find('باختران')[0]!.by).toEqual({ kind: 'spelling', text: 'باختران' });
  });
});

describe('counties', () => {
  const county = areas.find(({ name_fa, level }) => name_fa === 'بیرجند' && level === 'county')!;

  test('come after provinces, by province', () => {
    fc.assert(
      fc.property(area, fc.nat(4), (one, length) => {
        const found = codes(one.name_fa.slice(0, length + 1)).map(
          (code) => areas.find((other) => other.code === code)!,
        );
        const levels = found.map(({ level }) => Number(level === 'county'));
        expect(levels).toEqual([...levels].sort());
        const parents = found.filter(({ level }) => level === 'county').map(({ parent }) => parent);
        const runs = parents.filter((parent, i) => parent !== parents[i - 1]);
        expect(runs).toHaveLength(new Set(runs).size);
      }),
    );
  });

  test.each(['شهرستان بیرجند', 'شهرستانبیرجند', 'Birjand county'])('%s is no province', (search) => {
    expect(codes(search)[0]).toBe(county.code);
    expect(codes(search)).toEqual([county.code]);
  });

  test.each(['خراسان جنوبی', 'شهرستان‌های خراسان جنوبی'])('%s lists all of the province', (search) => {
    const all = areas.filter(({ parent }) => parent === 'IR-29');
    expect(codes(search)).toEqual(expect.arrayContaining(all.map(({ code }) => code)));
    expect(find(search).at(-1)!.by).toEqual({ kind: 'province' });
  });

  test('are left out where a province was asked for', () => {
    expect(codes('استان تهران')).toEqual(['IR-23']);
  });
});

describe('what fits nothing', () => {
  test.each(['', '   ', '\u200c', '،', 'استانبول', 'ژژژ'])('«%s»', (search) =>
    expect(codes(search)).toEqual([]),
  );

  test('never breaks, and lists no area twice', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'استن خ-.‌ی') })), (search) => {
        const found = codes(search);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
