import { describe, expect, test } from 'vitest';
import { createNames } from '../../src/locale/names.ts';
import { indexCatalogue } from '../../src/model/catalogue.ts';
import { catalogue } from '../comparability/catalogue.ts';
import { emptyCatalogue, english, persian } from './samples.ts';

describe('names', () => {
  const fa = createNames(persian, catalogue, false);
  const en = createNames(english, catalogue, false);

  test('are those of the language', () => {
    expect([fa.area('IR-29'), en.area('IR-29')]).toEqual(['خراسان جنوبی', 'South Khorasan']);
    expect([fa.indicator('related_calls'), en.indicator('related_calls')]).toEqual([
      'نام related_calls',
      'name of related_calls',
    ]);
    expect([fa.agency('court'), en.agency('court')]).toEqual(['دادگستری', 'Justice']);
    expect([fa.unit('related_calls'), en.unit('related_calls')]).toEqual(['تماس', 'calls']);
    expect([fa.category('outcome', 'phone'), en.category('outcome', 'phone')]).toEqual([
      'نام phone',
      'name of phone',
    ]);
  });

  test('the country and the total have words instead of names', () => {
    expect([fa.area('IR'), en.area('IR')]).toEqual(['کل کشور', 'Iran']);
    expect([fa.category('harm', ''), en.category('harm', '')]).toEqual(['کل', 'Total']);
  });

  test('a short name where there is one, else the whole name', () => {
    const [calls] = catalogue.indicators;
    const shorter = { ...calls!, short_fa: 'کوتاه', short_en: 'short' };
    const short = createNames(english, indexCatalogue({ ...catalogue, indicators: [shorter] }), false);
    expect(short.shortIndicator(shorter.code)).toBe('short');
    expect(en.shortIndicator('related_calls')).toBe('name of related_calls');
    expect(en.shortCategory('outcome', 'phone')).toBe('name of phone');
  });

  test('synthetic areas carry their mark everywhere but in a control', () => {
    const example = createNames(persian, catalogue, true);
    expect(example.area('IR-29')).toBe('خراسان جنوبی (نمایشی)');
    expect(example.area('IR')).toBe('کل کشور (نمایشی)');
    expect(example.plainArea('IR-29')).toBe('خراسان جنوبی');
    expect(createNames(english, catalogue, true).area('IR-29')).toBe('South Khorasan (synthetic)');
  });

  test('an unknown code names itself and has no unit', () => {
    const names = createNames(english, emptyCatalogue, false);
    expect([
      names.area('IR-99'),
      names.indicator('x'),
      names.category('harm', 'y'),
      names.agency('z'),
    ]).toEqual(['IR-99', 'x', 'y', 'z']);
    expect(names.unit('x')).toBe('');
  });

  test('lists and pairs of columns are read in the language', () => {
    expect([persian.list(['الف', 'ب']), english.list(['a', 'b'])]).toEqual(['الف، ب', 'a, b']);
    const row = { note_fa: 'یادداشت', note_en: 'note' };
    expect([persian.pick(row, 'note'), english.pick(row, 'note')]).toEqual(['یادداشت', 'note']);
  });
});
