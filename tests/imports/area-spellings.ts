import type { AreaRow } from '../../src/model/data-set-rows.ts';

type Respell = (name: string) => string | readonly string[];

// How one Persian name is typed in offices: each rule changes one habit.
const PERSIAN: readonly Respell[] = [
  (name) => name.replaceAll('ی', 'ي'),
  (name) => name.replaceAll('ی', 'ى'),
  (name) => name.replaceAll('ک', 'ك'),
  (name) => name.replaceAll('ک', 'ڪ'),
  (name) => name.replaceAll('ه', 'ة'),
  (name) => name.replaceAll('ه', 'ھ'),
  (name) => [name.replaceAll('آ', 'ا'), name.replaceAll('آ', 'أ'), name.replaceAll('آ', 'ا\u0653')],
  (name) => [name.replaceAll('ا', 'أ'), name.replaceAll('ا', 'إ')],
  (name) => [name.replaceAll('ئ', 'ی'), name.replaceAll('ئ', 'ي')],
  (name) => name.replaceAll('ؤ', 'و'),
  (name) => [name.replaceAll('\u200c', ' '), name.replaceAll('\u200c', ''), name.replaceAll(' ', '\u200c')],
  (name) => [name.replaceAll(' ', ''), name.replaceAll(' ', '  '), name.replaceAll(' ', '\u00a0')],
  (name) => [name.replaceAll(' و ', ' و'), name.replaceAll(' و ', '‌و‌'), name.replaceAll(' ', '-')],
  (name) => [...name].join('ـ'),
  (name) => ` ${name}\u200f `,
  (name) => name.replace(/(?<=.)(?=.)/u, '\u064e'),
  (name) => name.normalize('NFD'),
];

const LATIN: readonly Respell[] = [
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => [
    name.replaceAll('-', ' '),
    name.replaceAll('-', ''),
    name.replaceAll(' ', '-'),
    name.replaceAll(' ', ''),
  ],
  (name) => [name.replaceAll("'", ''), name.replaceAll("'", '’'), name.replaceAll(/['’]/g, 'ʿ')],
  (name) => name.replaceAll(' and ', ' & ').replaceAll('&', 'and'),
  (name) => [name.replaceAll('a', 'ā'), name.replaceAll('i', 'ī').replaceAll('u', 'ū')],
  (name) => name.normalize('NFD'),
];

const apply = (rules: readonly Respell[], name: string) => [name, ...rules.flatMap((rule) => rule(name))];

const prefixed = (level: AreaRow['level'], persian: readonly string[], latin: readonly string[]) => {
  if (level === 'country') return [];
  const [fa, en, romanised] =
    level === 'province' ? ['استان', 'Province', 'Ostan-e'] : ['شهرستان', 'County', 'Shahrestan-e'];
  return [
    ...persian.flatMap((name) => [`${fa} ${name}`, `${fa}\u200c${name}`, `${fa}${name}`]),
    ...latin.flatMap((name) => [`${name} ${en}`, `${romanised} ${name}`]),
  ];
};

export interface Spellings {
  /** Names that say nothing of the level: one of two areas of a name may be meant. */
  readonly bare: readonly string[];
  /** Names that say province or county. */
  readonly levelled: readonly string[];
}

/** Every way in which an area of the catalogue may be spelled: by rule, and as its variants list. */
export function spellingsOf(area: AreaRow): Spellings {
  const persian = [area.name_fa, ...area.variants_fa];
  const latin = [area.name_en, ...area.variants_en];
  const bare = [
    ...persian.flatMap((name) => apply(PERSIAN, name)),
    ...latin.flatMap((name) => apply(LATIN, name)),
  ];
  const levelled = prefixed(area.level, apply(PERSIAN, area.name_fa), apply(LATIN, area.name_en));
  return { bare: [...new Set(bare)], levelled: [...new Set(levelled)] };
}
