import type { Coverage, CoverageState, CoverageStates } from '../../src/charts/coverage.ts';
import { coverage as coverageEn } from '../../src/locale/en/views/coverage.ts';
import { coverage as coverageFa } from '../../src/locale/fa/views/coverage.ts';
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
    coverage: language === 'fa' ? coverageFa : coverageEn,
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

const TURN: readonly CoverageState[] = ['whole', 'whole', 'part', 'whole', 'none', 'part', 'whole'];

/** Reports in full, in part and none in turn. */
export const reportsOf = (count: number, from = 0): CoverageStates =>
  Array.from({ length: count }, (_, index) => TURN[(index + from) % TURN.length]);

export function coverageOf({ coverage }: Speaker, count: number, isOne: boolean): Coverage {
  const states = reportsOf(count);
  const { [isOne ? 'one' : 'many']: labels } = coverage;
  return {
    states,
    texts: states.map((state = 'none') => labels[state]),
    labels,
    tipLabel: coverage.tip,
    sentence: labels.title,
  };
}
