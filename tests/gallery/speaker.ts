import type { Language } from '../../src/locale/language.ts';
import { formatNumber, formatOrdinal, formatPercent } from '../../src/locale/number.ts';
import { AREAS, PARTS, WORDS } from './words.ts';

/** Numbers that look like chance and are the same in every run. */
export function wave(seed: number, index: number): number {
  const value = Math.sin(seed * 12.9898 + index * 78.233) * 43758.5453;
  return value - Math.floor(value);
}

export type Speaker = ReturnType<typeof speaker>;

/** Words and numbers of one language. */
export function speaker(language: Language) {
  const number = formatNumber(language);
  const year = formatOrdinal(language);
  const words = WORDS[language];
  return {
    language,
    words,
    number: (value: number) => number(value),
    signed: (value: number) => formatPercent(language)(value, { signed: true, decimals: 1 }),
    percent: (value: number) => formatPercent(language)(value),
    areas: AREAS.map((area) => ({ ...area, label: area[language] })),
    parts: PARTS[language],
    year,
    list: (items: readonly string[]) => items.join(language === 'fa' ? '، ' : ', '),
    quarter: (index: number) => `${words.seasons[index % 4]} ${year(1397 + Math.floor(index / 4))}`,
  };
}

export function quarters(say: Speaker, count: number) {
  return Array.from({ length: count }, (_, index) => ({
    id: `${1397 + Math.floor(index / 4)}-Q${(index % 4) + 1}`,
    label: say.year(1397 + Math.floor(index / 4)),
    title: say.quarter(index),
    tick: index % 4 === 0,
  }));
}
