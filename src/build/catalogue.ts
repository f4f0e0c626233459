import type {
  Area,
  AreaSpellings,
  Boundary,
  Catalogue,
  Category,
  Counties,
  Population,
  Relation,
} from '../model/catalogue.ts';
import type { EventStatement, Source } from '../model/data-set.ts';
import type { CatalogueRows, CategoryRow, DataSetRows } from '../model/data-set-rows.ts';
import type { Indicator } from '../model/indicator.ts';
import type { NumberedNote } from './notes.ts';

/** What is read on demand: definitions, notes and sources, by code. */
export interface DataSetTexts {
  readonly indicators: Readonly<
    Record<string, { definition_fa: string; definition_en: string; notes_fa: string; notes_en: string }>
  >;
  /** By dimension and code, `harm:runaway`. */
  readonly categories: Readonly<Record<string, { note_fa: string; note_en: string }>>;
  readonly agencies: Readonly<Record<string, { kind: string; note_fa: string; note_en: string }>>;
  readonly sources: readonly Source[];
  readonly events: readonly EventStatement[];
  /** Notes of observations, by the number in their `note` column. */
  readonly notes: Readonly<Record<number, { note_fa: string; note_en: string }>>;
}

/** Keeps the parents of the categories in use too. */
function usedCategories(catalogue: CatalogueRows, dataSet: DataSetRows): readonly CategoryRow[] {
  const used = new Set<string>();
  const codes = new Map(catalogue.categories.map((row) => [`${row.dimension}:${row.code}`, row]));
  const use = (id: string) => {
    const row = codes.get(id);
    if (!row || used.has(id)) return;
    used.add(id);
    if (row.parent) use(`${row.dimension}:${row.parent}`);
  };
  for (const row of dataSet.observations) {
    for (const dimension of ['harm', 'outcome', 'service', 'sex', 'age_group'] as const) {
      if (row[dimension]) use(`${dimension}:${row[dimension]}`);
    }
  }
  return catalogue.categories.filter((row) => used.has(`${row.dimension}:${row.code}`));
}

/**
 * The catalogue as one data set needs it: indicators, categories and agencies in use, relations between them, and the
 * data set's own context.
 */
export function cutCatalogue(catalogue: CatalogueRows, dataSet: DataSetRows): CatalogueRows {
  const indicators = new Set(dataSet.observations.map(({ indicator }) => indicator));
  const agencies = new Set(dataSet.observations.map(({ agency }) => agency));
  return {
    areas: catalogue.areas,
    populations: [...catalogue.populations, ...dataSet.context.populations],
    indicators: catalogue.indicators.filter(({ code }) => indicators.has(code)),
    categories: usedCategories(catalogue, dataSet),
    relations: catalogue.relations.filter(({ left, right }) => indicators.has(left) && indicators.has(right)),
    agencies: [...catalogue.agencies, ...dataSet.context.agencies].filter(({ code }) => agencies.has(code)),
    boundaries: [...catalogue.boundaries, ...dataSet.context.boundaries],
  };
}

const toArea = ({ code, level, parent, name_fa, name_en }: Area): Area => ({
  code,
  level,
  parent,
  name_fa,
  name_en,
});

const toPopulation = ({ area, year, boundary, population, status, source }: Population): Population => ({
  area,
  year,
  boundary,
  population,
  status,
  source,
});

/** Changes of borders, each with the indicators that have a series on the new ones. */
function toBoundaries({ boundaries }: CatalogueRows, { observations }: DataSetRows): readonly Boundary[] {
  return boundaries.map(({ note_fa, note_en, ...boundary }) => {
    const adjusted = observations.filter(
      ({ area, definition }) => area === boundary.area && definition === boundary.adjusted_definition,
    );
    const indicators = [...new Set(adjusted.map(({ indicator }) => indicator))].sort();
    return { ...boundary, adjusted_indicators: indicators };
  });
}

function toIndicator(row: CatalogueRows['indicators'][number]): Indicator {
  const { definition_fa, definition_en, notes_fa, notes_en, ...indicator } = row;
  return indicator;
}

function toCategory({ note_fa, note_en, ...category }: CategoryRow): Category {
  return category;
}

/** What every page needs: provinces, not counties; names, not definitions. `catalogue` is already cut. */
export function buildCatalogue(catalogue: CatalogueRows, dataSet: DataSetRows): Catalogue {
  const areas = catalogue.areas.filter(({ level }) => level !== 'county').map(toArea);
  const codes = new Set(areas.map(({ code }) => code));
  return {
    areas,
    indicators: catalogue.indicators.map(toIndicator),
    categories: catalogue.categories.map(toCategory),
    relations: catalogue.relations.map((relation): Relation => relation),
    agencies: catalogue.agencies.map(({ code, name_fa, name_en }) => ({ code, name_fa, name_en })),
    populations: catalogue.populations.filter(({ area }) => codes.has(area)).map(toPopulation),
    boundaries: toBoundaries(catalogue, dataSet),
    county_indicators: countyIndicators(catalogue, dataSet),
  };
}

function countyIndicators({ areas }: CatalogueRows, { observations }: DataSetRows): readonly string[] {
  const counties = new Set(areas.filter(({ level }) => level === 'county').map(({ code }) => code));
  return [
    ...new Set(observations.filter(({ area }) => counties.has(area)).map(({ indicator }) => indicator)),
  ].sort();
}

/** The lazy part of the catalogue for choosing areas: counties, other spellings, and who reports at all. */
export function buildCounties(catalogue: CatalogueRows, { observations }: DataSetRows): Counties {
  const areas = catalogue.areas.filter(({ level }) => level === 'county').map(toArea);
  const codes = new Set(areas.map(({ code }) => code));
  return {
    areas,
    populations: catalogue.populations.filter(({ area }) => codes.has(area)).map(toPopulation),
    spellings: Object.fromEntries(catalogue.areas.flatMap(spellingsOf)),
    reporting: [...new Set(observations.map(({ area }) => area))].sort(),
  };
}

function spellingsOf({
  code,
  capital_fa,
  capital_en,
  variants_fa,
  variants_en,
}: CatalogueRows['areas'][number]): readonly (readonly [string, AreaSpellings])[] {
  const variants = [...variants_fa, ...variants_en];
  return capital_fa || variants.length > 0 ? [[code, { capital_fa, capital_en, variants }]] : [];
}

/** The lazy part of the catalogue: texts. `catalogue` is already cut. */
export function buildTexts(
  catalogue: CatalogueRows,
  dataSet: DataSetRows,
  notes: readonly NumberedNote[],
): DataSetTexts {
  return {
    indicators: Object.fromEntries(
      catalogue.indicators.map(({ code, definition_fa, definition_en, notes_fa, notes_en }) => [
        code,
        { definition_fa, definition_en, notes_fa, notes_en },
      ]),
    ),
    categories: Object.fromEntries(
      catalogue.categories
        .filter(({ note_fa, note_en }) => note_fa || note_en)
        .map(({ dimension, code, note_fa, note_en }) => [`${dimension}:${code}`, { note_fa, note_en }]),
    ),
    agencies: Object.fromEntries(
      catalogue.agencies.map(({ code, kind, note_fa, note_en }) => [code, { kind, note_fa, note_en }]),
    ),
    sources: dataSet.sources,
    events: dataSet.events,
    notes: Object.fromEntries(notes.map(({ id, note_fa, note_en }) => [id, { note_fa, note_en }])),
  };
}
