import { foldName } from '../imports/cells/text.ts';
import { ALEF, LEVEL_WORDS } from '../locale/search-words.ts';
import { type Area, type AreaSpellings, COUNTRY } from '../model/catalogue.ts';

/** Why an area was found, where its name alone does not say so. */
export type FoundBy =
  | { readonly kind: 'name' }
  | { readonly kind: 'capital' }
  | { readonly kind: 'spelling'; readonly text: string }
  | { readonly kind: 'province' };

export interface FoundArea {
  readonly code: string;
  readonly by: FoundBy;
}

interface Spelling {
  readonly words: readonly string[];
  readonly folded: string;
  readonly by: FoundBy;
}

interface Entry {
  readonly area: Area;
  readonly spellings: readonly Spelling[];
}

export type AreaIndex = readonly Entry[];

const BLANKS = /[\s\u00a0\u200c\-.\u060c,]+/;

const spellingOf = (text: string, by: FoundBy): Spelling => ({
  words: text.split(BLANKS).map(foldName).filter(Boolean),
  folded: foldName(text),
  by,
});

/**
 * Makes areas findable by name in both languages, by capital and by other spellings. `areas` are in the order in
 * which equals are listed.
 */
export function indexAreas(
  areas: readonly Area[],
  spellings: Readonly<Record<string, AreaSpellings>>,
): AreaIndex {
  return areas.map((area) => {
    const { capital_fa = '', capital_en = '', variants = [] } = spellings[area.code] ?? {};
    const capitals = area.level === 'province' ? [capital_fa, capital_en].filter(Boolean) : [];
    const own = new Set([area.name_fa, area.name_en, ...capitals].map(foldName));
    const others = variants.filter((text) => !own.has(foldName(text)));
    return {
      area,
      spellings: [
        ...[area.name_fa, area.name_en].map((text) => spellingOf(text, { kind: 'name' })),
        ...capitals.map((text) => spellingOf(text, { kind: 'capital' })),
        ...others.map((text) => spellingOf(text, { kind: 'spelling', text })),
      ],
    };
  });
}

/** How well a spelling fits, the best first; undefined where it does not. */
const FITS: readonly ((spelling: Spelling, query: Spelling) => boolean)[] = [
  ({ folded }, query) => folded === query.folded,
  ({ folded }, query) => folded.startsWith(query.folded),
  ({ words }, query) => words.some((_, i) => words.slice(i).join('').startsWith(query.folded)),
  ({ folded }, query) => folded.includes(query.folded),
  ({ words }, query) => query.words.every((word) => words.some((own) => own.startsWith(word))),
];

/** Without any alef, for who leaves one out: «اذربیجان»; asked only where nothing else fits. */
const withoutAlef = (text: string) => text.replaceAll(ALEF, '');
const LEAST_LETTERS = 3;

const isLoose = ({ folded }: Spelling, query: Spelling) => {
  const bare = withoutAlef(query.folded);
  return bare.length >= LEAST_LETTERS && withoutAlef(folded).startsWith(bare);
};

interface Hit {
  readonly entry: Entry;
  readonly fit: number;
  readonly by: FoundBy;
}

function hitOf(entry: Entry, query: Spelling): Hit | undefined {
  for (const [fit, fits] of FITS.entries()) {
    const spelling = entry.spellings.find((one) => fits(one, query));
    if (spelling) return { entry, fit, by: spelling.by };
  }
  return undefined;
}

interface Asked {
  readonly query: Spelling;
  readonly level: Area['level'] | undefined;
}

const asked = (text: string, level?: Area['level']): Asked => ({
  query: spellingOf(text, { kind: 'name' }),
  level,
});

/**
 * What a search may mean, the likeliest first: without the word of a level that stands before or after a name
 * («شهرستان بیرجند»), as it was typed, and without such a word that is written together with the name.
 */
function readings(search: string): readonly Asked[] {
  const whole = asked(search);
  const { folded, words } = whole.query;
  const isApart = (word: string) =>
    words.some((_, i) => words.slice(0, i + 1).join('') === word || words.slice(i).join('') === word);
  const levels = (['county', 'province'] as const).flatMap((level) =>
    LEVEL_WORDS[level].map(foldName).flatMap((word) => {
      if (folded.startsWith(word)) return [{ word, ...asked(folded.slice(word.length), level) }];
      return folded.endsWith(word) ? [{ word, ...asked(folded.slice(0, -word.length), level) }] : [];
    }),
  );
  const apart = levels.filter(({ word }) => isApart(word));
  const joined = levels.filter(({ word }) => !isApart(word));
  return [...apart, whole, ...joined].filter(({ query }) => query.folded !== '');
}

/** A search that fits this few provinces lists their counties too. */
const WITH_COUNTIES_UP_TO = 3;

/**
 * The areas that fit a search, best first: the country and provinces before counties, the start of a name before its
 * inside; the counties of a province together, those found by themselves before those found by their province.
 */
export function findAreas(index: AreaIndex, search: string): readonly FoundArea[] {
  const { hits, level } = bestReading(index, search);
  const byFit = (a: Hit, b: Hit) => a.fit - b.fit;
  const wide = hits.filter(({ entry }) => entry.area.level !== 'county').sort(byFit);
  const counties = hits.filter(({ entry }) => entry.area.level === 'county').sort(byFit);
  const found = new Set(counties.map(({ entry }) => entry.area.code));
  const named = wide.filter(({ entry, by }) => entry.area.code !== COUNTRY && by.kind !== 'capital');
  const inside = (named.length > WITH_COUNTIES_UP_TO ? [] : named).flatMap(({ entry }) =>
    index
      .filter(({ area }) => area.parent === entry.area.code && !found.has(area.code))
      .map((one): Hit => ({ entry: one, fit: FITS.length, by: { kind: 'province' } })),
  );
  const provinces = level === 'county' ? [] : wide;
  const inProvinces = level === 'province' ? [] : byProvince([...counties, ...inside]);
  return [...provinces, ...inProvinces].map(({ entry, by }) => ({
    code: entry.area.code,
    by,
  }));
}

function bestReading(index: AreaIndex, search: string): { hits: readonly Hit[]; level: Asked['level'] } {
  for (const { query, level } of readings(search)) {
    const hits = index.flatMap((entry) => hitOf(entry, query) ?? []);
    if (hits.length > 0) return { hits, level };
  }
  return { hits: looseHits(index, asked(search).query), level: undefined };
}

const looseHits = (entries: readonly Entry[], query: Spelling): readonly Hit[] =>
  entries.flatMap((entry) => {
    const spelling = entry.spellings.find((one) => isLoose(one, query));
    return spelling ? [{ entry, fit: FITS.length, by: spelling.by }] : [];
  });

/** Counties of one province side by side, in the order of the best of each province. */
function byProvince(hits: readonly Hit[]): readonly Hit[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const { parent } = hit.entry.area;
    const group = groups.get(parent) ?? [];
    group.push(hit);
    groups.set(parent, group);
  }
  return [...groups.values()].flat();
}
