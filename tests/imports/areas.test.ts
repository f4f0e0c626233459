import { describe, expect, it } from 'vitest';
import { readFolder } from '../../src/build/check.ts';
import { readCatalogue } from '../../src/imports/catalogue.ts';
import { areaCell } from '../../src/imports/cells/area.ts';
import { QUALIFIED_BY } from '../../src/imports/cells/cell.ts';
import type { AreaRow } from '../../src/model/data-set-rows.ts';
import { spellingsOf } from './area-spellings.ts';

const DATA = new URL('../../data/catalogue', import.meta.url).pathname;
const { areas } = readCatalogue(readFolder(DATA)).catalogue!;
const cell = areaCell(areas);
const provinces = areas.filter(({ level }) => level === 'province');
const counties = areas.filter(({ level }) => level === 'county');

/** The code that a spelling is read as; the candidates where it is refused as ambiguous; else why it is refused. */
function read(text: string, province = ''): string | readonly string[] {
  const reading = cell(province === '' ? text : `${text}${QUALIFIED_BY}${province}`);
  if (reading.ok) return reading.value;
  const { code, values } = reading.problem;
  return code === 'area_ambiguous' ? String(values.candidates).split(', ') : code;
}

/** Every spelling with the areas that it may mean. */
const meaning = new Map<string, Set<string>>();
for (const area of areas) {
  const { bare, levelled } = spellingsOf(area);
  for (const text of [...bare, ...levelled]) {
    const codes = meaning.get(text) ?? new Set();
    meaning.set(text, codes.add(area.code));
  }
}

const wrong = (
  area: AreaRow,
  texts: readonly string[],
  isRight: (found: ReturnType<typeof read>) => boolean,
) => texts.map((text) => [area.code, text, read(text)] as const).filter(([, , found]) => !isRight(found));

describe('spellings of areas', () => {
  it('has all provinces and counties, and thousands of spellings', () => {
    expect([provinces.length, counties.length]).toEqual([31, 429]);
    expect(meaning.size).toBeGreaterThan(15_000);
  });

  it('reads each spelling as its own area, or refuses it naming this area among the candidates', () => {
    const isOwn = (area: AreaRow) => (found: ReturnType<typeof read>) =>
      found === area.code || (Array.isArray(found) && found.includes(area.code));
    expect(areas.flatMap((area) => wrong(area, spellingsOf(area).bare, isOwn(area)))).toEqual([]);
    expect(areas.flatMap((area) => wrong(area, spellingsOf(area).levelled, isOwn(area)))).toEqual([]);
  });

  it('reads no spelling of an area as another one, nor settles one that two areas share', () => {
    const faults = [...meaning].filter(([text, codes]) => {
      const found = read(text);
      return typeof found === 'string'
        ? !(codes.has(found) && codes.size === 1)
        : !found.every((code) => areas.some((area) => area.code === code));
    });
    expect(faults.map(([text, codes]) => [text, [...codes], read(text)])).toEqual([]);
  });

  it('refuses a name of a province and a county with both, and settles it by a word or the province', () => {
    const names = [...meaning].filter(([, codes]) => codes.size > 1);
    expect(names.length).toBeGreaterThan(200);
    for (const [text, codes] of names) expect(read(text)).toEqual(expect.arrayContaining([...codes]));
    expect(read('البرز')).toEqual(['IR-30', 'IR-2605']);
    expect(read('البرز', 'قزوین')).toBe('IR-2605');
    expect(read('البرز', 'البرز')).toBe('IR-30');
    expect(read('تهران', 'استان تهران')).toEqual(['IR-23', 'IR-2301']);
    expect([read('استان تهران'), read('شهرستان تهران')]).toEqual(['IR-23', 'IR-2301']);
  });

  it('refuses a name of counties of two provinces with both, and settles it by the province', () => {
    const [first, second] = [provinces[3]!, provinces[8]!];
    const twin = (province: AreaRow): AreaRow => ({
      ...counties[0]!,
      code: `${province.code}99`,
      parent: province.code,
      name_fa: 'نورآباد',
      name_en: 'Nurabad',
    });
    const twins = areaCell([...areas, twin(first), twin(second)]);
    const find = (text: string) => {
      const reading = twins(text);
      return reading.ok ? reading.value : [reading.problem.code, reading.problem.values.candidates];
    };
    for (const text of ['نورآباد', 'نور اباد', 'شهرستان نوراباد', 'Nurabad County'])
      expect(find(text)).toEqual(['area_ambiguous', `${first.code}99, ${second.code}99`]);
    for (const { code, name_fa, name_en } of [first, second]) {
      for (const name of [code, name_fa, name_en, `استان ${name_fa}`])
        expect(find(`نورآباد${QUALIFIED_BY}${name}`)).toBe(`${code}99`);
      for (const text of [`نورآباد (${name_fa})`, `${name_fa}، نورآباد`, `شهرستان نورآباد استان ${name_fa}`])
        expect([text, find(text)]).toEqual([text, `${code}99`]);
    }
    expect(find(`نورآباد${QUALIFIED_BY}تهران`)).toEqual([
      'area_ambiguous',
      `${first.code}99, ${second.code}99`,
    ]);
  });

  it.each([
    ['شاهی', 'قائم‌شهر'],
    ['بندر پهلوی', 'بندرانزلی'],
    ['رضائیه', 'ارومیه'],
    ['شهسوار', 'تنکابن'],
    ['سربند', 'شازند'],
    ['صدوق', 'اشکذر'],
    ['گاوبندی', 'پارسیان'],
    ['زابلی', 'مهرستان'],
    ['باختران', 'کرمانشاه'],
    ['قمشه', 'شهرضا'],
  ])('knows the former name %s of %s', (former, today) => {
    const found = read(`شهرستان ${former}`);
    expect(counties.find(({ code }) => code === found)?.name_fa).toBe(today);
  });

  it('reads every county beside its province, in a column or in the cell, and beside no other', () => {
    for (const county of counties) {
      const province = provinces.find(({ code }) => code === county.parent)!;
      const other = provinces[(provinces.indexOf(province) + 7) % provinces.length]!;
      expect([county.code, read(`شهرستان ${county.name_fa}`, province.name_fa)]).toEqual([
        county.code,
        county.code,
      ]);
      expect(read(county.code, province.code)).toBe(county.code);
      expect(read(county.code, other.code)).toBe('area_contradiction');
      const inOther = read(`شهرستان ${county.name_fa}`, other.name_fa);
      const namesake = counties.find(
        ({ name_fa, parent }) => name_fa === county.name_fa && parent === other.code,
      );
      expect([county.code, inOther === county.code]).toEqual([county.code, false]);
      if (typeof inOther === 'string' && inOther.startsWith('IR')) expect(inOther).toBe(namesake?.code);
      expect(read(`${county.code} ${county.name_fa}`)).toBe(county.code);
    }
  });

  it('takes codes of the list of 2020 only, and none beside another name', () => {
    expect(provinces.map(({ code }) => read(code))).toEqual(provinces.map(({ code }) => code));
    expect(['IR-31', 'IR-32', 'ir-31'].map((code) => read(code))).toEqual(Array(3).fill('area_code_old'));
    // The codes of the list before 2020 beside their names.
    for (const old of ['IR-07 تهران', 'IR-14 فارس', 'تهران (IR-07)', 'IR-30 خراسان رضوی', 'IR-04 Isfahan'])
      expect([old, read(old)]).toEqual([old, 'area_contradiction']);
    expect(read('IR-07 فارس')).toBe('IR-07');
    expect(['07', '23', '2301', 'IR07', 'THR'].map((code) => read(code))).toEqual(
      Array(5).fill('unknown_area'),
    );
    const telling = areaCell(areas, true);
    expect(telling('IR-07').remarks).toEqual([
      { code: 'area_code_list', values: { code: 'IR-07', name_fa: 'فارس', name_en: 'Fars' } },
    ]);
    expect([...telling('IR-29').remarks, ...telling('IR-0701').remarks]).toEqual([]);
  });

  it('takes a city, a district or a capital for no area', () => {
    for (const text of [
      'شهر تهران',
      'بخش مرکزی',
      'شهرداری مشهد',
      'مشهد مقدس',
      'استان بیرجند',
      'شهرستان خراسان جنوبی',
    ])
      expect([text, read(text)]).toEqual([text, 'unknown_area']);
  });
});
