import type { Dimension, Indicator, Sensitivity } from './indicator.ts';

export type AreaLevel = 'country' | 'province' | 'county';

/** A reference area: the country `IR`, a province by ISO 3166-2:IR (2020), or a county by its national code. */
export interface Area {
  readonly code: string;
  readonly level: AreaLevel;
  readonly parent: string;
  readonly name_fa: string;
  readonly name_en: string;
}

/** A category of a breakdown; the total is the empty code and has no row. */
export interface Category {
  readonly dimension: Dimension;
  readonly code: string;
  readonly parent: string;
  readonly name_fa: string;
  readonly name_en: string;
  readonly short_fa: string;
  readonly short_en: string;
  readonly order: number;
  readonly sensitivity: Sensitivity;
}

/**
 * The only licence for arithmetic between indicators: `part_of` (left ⊂ right), `sums_to` (the parts of `left` by
 * `dimension` add up to `right`), `per` (left divided by right).
 */
export interface Relation {
  readonly type: 'part_of' | 'sums_to' | 'per';
  readonly left: string;
  readonly right: string;
  readonly dimension: Dimension | '';
  readonly name_fa: string;
  readonly name_en: string;
  readonly unit_fa: string;
  readonly unit_en: string;
  readonly decimals: number;
  readonly note_fa: string;
  readonly note_en: string;
}

export interface Agency {
  readonly code: string;
  readonly name_fa: string;
  readonly name_en: string;
}

/** Residents of an area in a year, from a census (A) or an official estimate (E). */
export interface Population {
  readonly area: string;
  readonly year: number;
  /** `as_enumerated`, or the year whose boundaries the count was adjusted to. */
  readonly boundary: string;
  readonly population: number;
  readonly status: 'A' | 'E';
  readonly source: string;
}

/** What happened to the borders of an area. */
export const BOUNDARY_TYPES = ['transfer', 'split', 'merge'] as const;
export type BoundaryType = (typeof BOUNDARY_TYPES)[number];

/**
 * A change of an area's borders: after it the area holds other land, so that figures before and after are of different
 * places.
 */
export interface Boundary {
  readonly id: string;
  readonly area: string;
  /** The day of the change, `@1402-01-01`; where only the year is known, the year: the change lies somewhere in it. */
  readonly period: string;
  readonly type: BoundaryType;
  /** The area that land came from or went to. */
  readonly other_area: string;
  /** The definition under which a series of this area stands on the new borders in every period; empty if none does. */
  readonly adjusted_definition: string;
  /** Indicators that have such a series in this data set; the build adds them. */
  readonly adjusted_indicators: readonly string[];
}

/** What else an area is called: its capital and other spellings of its name, for finding it. */
export interface AreaSpellings {
  readonly capital_fa: string;
  readonly capital_en: string;
  readonly variants: readonly string[];
}

/** What is read when a reader chooses an area or asks for a county. */
export interface Counties {
  readonly areas: readonly Area[];
  readonly populations: readonly Population[];
  /** By code, of areas of every level; those without any are left out. */
  readonly spellings: Readonly<Record<string, AreaSpellings>>;
  /** Areas of every level that have a figure in this data set. */
  readonly reporting: readonly string[];
}

/** The code of the whole country. */
export const COUNTRY = 'IR';

/** Whether a code is that of a county of a province: `IR-2901` of `IR-29`. Counties themselves are read on demand. */
export const isCountyOf = (code: string, province: string): boolean =>
  code.length === province.length + 2 && code.startsWith(province);

/** What every page needs to name and to license figures: provinces, not counties; names, not definitions. */
export interface Catalogue {
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly categories: readonly Category[];
  readonly relations: readonly Relation[];
  readonly agencies: readonly Agency[];
  readonly populations: readonly Population[];
  readonly boundaries: readonly Boundary[];
  /** Indicators that have figures of counties, which are read on demand. */
  readonly county_indicators?: readonly string[];
}

/** The catalogue with its lists indexed by code. */
export interface CatalogueIndex extends Catalogue {
  readonly area: (code: string) => Area | undefined;
  readonly indicator: (code: string) => Indicator | undefined;
  readonly category: (dimension: Dimension, code: string) => Category | undefined;
  readonly agency: (code: string) => Agency | undefined;
  /** Changes of an area's borders. */
  readonly boundariesOf: (area: string) => readonly Boundary[];
}

/** A catalogue that knows counties too; one that knows some already knows them all, and none stands twice. */
export function withCounties(
  catalogue: Catalogue,
  { areas, populations }: Pick<Counties, 'areas' | 'populations'>,
): CatalogueIndex {
  if (catalogue.areas.some(({ level }) => level === 'county')) return indexCatalogue(catalogue);
  return indexCatalogue({
    ...catalogue,
    areas: [...catalogue.areas, ...areas],
    populations: [...catalogue.populations, ...populations],
  });
}

/** Indexes a catalogue; later areas (counties loaded on demand) are added by indexing the longer list. */
export function indexCatalogue(catalogue: Catalogue): CatalogueIndex {
  const areas = new Map(catalogue.areas.map((area) => [area.code, area]));
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.code, indicator]));
  const categories = new Map(catalogue.categories.map((c) => [`${c.dimension}:${c.code}`, c]));
  const agencies = new Map(catalogue.agencies.map((agency) => [agency.code, agency]));
  return {
    ...catalogue,
    area: (code) => areas.get(code),
    indicator: (code) => indicators.get(code),
    category: (dimension, code) => categories.get(`${dimension}:${code}`),
    agency: (code) => agencies.get(code),
    boundariesOf: (area) => catalogue.boundaries.filter((boundary) => boundary.area === area),
  };
}
