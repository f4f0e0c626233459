import type { CatalogueRows, IndicatorRow } from '../../model/data-set-rows.ts';
import { type AdditiveOver, DIMENSIONS, type Dimension } from '../../model/indicator.ts';
import type { ReleaseDatabase } from './database.ts';
import { CATEGORY_TABLES, TOTAL } from './tables.ts';

/** Something with a code and its names. */
interface Coded {
  readonly code: string;
  readonly name_fa: string;
  readonly name_en: string;
}

interface Breakdown {
  readonly dimension: Dimension;
  /** Categories reported in this data set, in the order of the catalogue. */
  readonly categories: readonly Coded[];
}

interface CodebookRelation {
  readonly type: 'part_of' | 'sums_to' | 'per';
  readonly left: string;
  readonly right: string;
  readonly dimension: Dimension | '';
  readonly name_fa: string;
  readonly name_en: string;
  readonly note_fa: string;
  readonly note_en: string;
}

/** What a data set holds of an indicator. */
export interface Coverage {
  readonly rows: number;
  readonly values: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly first_period: string;
  readonly last_period: string;
  readonly periods: number;
  readonly areas: Readonly<Record<'country' | 'province' | 'county', number>>;
  readonly definitions: readonly string[];
  readonly agencies: readonly Coded[];
  /** Ids in the table of sources. */
  readonly sources: readonly string[];
}

/** One indicator as the codebook («شناسنامه شاخص») describes it. */
export interface CodebookEntry {
  readonly indicator: IndicatorRow;
  readonly not_additive_over: readonly AdditiveOver[];
  readonly breakdowns: readonly Breakdown[];
  readonly relations: readonly CodebookRelation[];
  readonly coverage: Coverage;
}

interface CountRow {
  readonly indicator: string;
  readonly rows: number;
  readonly held: number;
  readonly first_period: string;
  readonly last_period: string;
  readonly periods: number;
  readonly countries: number;
  readonly provinces: number;
  readonly counties: number;
}

interface MemberRow {
  readonly indicator: string;
  readonly code: string;
  readonly n: number;
}

const COUNTS = `
  SELECT indicator, count(*) AS "rows", count(value) AS held,
    arg_min(period, period_order) AS first_period, arg_max(period, period_order) AS last_period,
    count(DISTINCT period) AS periods,
    count(DISTINCT area) FILTER (level = 'country') AS countries,
    count(DISTINCT area) FILTER (level = 'province') AS provinces,
    count(DISTINCT area) FILTER (level = 'county') AS counties
  FROM observations GROUP BY indicator`;

type MembersOf = (indicator: string) => readonly MemberRow[];

async function membersOf(database: ReleaseDatabase, column: string): Promise<MembersOf> {
  const rows = await database.rows<MemberRow>(
    `SELECT indicator, ${column} AS code, count(*) AS n FROM observations GROUP BY ALL ORDER BY indicator, code`,
  );
  const members = new Map<string, MemberRow[]>();
  for (const row of rows) members.set(row.indicator, [...(members.get(row.indicator) ?? []), row]);
  return (indicator) => members.get(indicator) ?? [];
}

async function breakdownsOf(database: ReleaseDatabase) {
  const lists: { dimension: Dimension; used: MembersOf; known: readonly Coded[] }[] = [];
  for (const dimension of DIMENSIONS) {
    const used = await membersOf(database, dimension);
    const known = await database.rows<Coded>(
      `SELECT code, name_fa, name_en FROM ${CATEGORY_TABLES[dimension]}`,
    );
    lists.push({ dimension, used, known });
  }
  return ({ code, breakdowns }: IndicatorRow): readonly Breakdown[] =>
    lists.flatMap(({ dimension, used, known }) => {
      const codes = new Set(used(code).map((member) => member.code));
      const categories = known.filter((category) => category.code !== TOTAL && codes.has(category.code));
      return breakdowns.includes(dimension) || categories.length > 0 ? [{ dimension, categories }] : [];
    });
}

/** Reads the codebook of a release: what the catalogue says of each indicator, and what the data set holds of it. */
export async function readCodebook(
  database: ReleaseDatabase,
  catalogue: CatalogueRows,
): Promise<readonly CodebookEntry[]> {
  const counts = new Map((await database.rows<CountRow>(COUNTS)).map((row) => [row.indicator, row]));
  const statuses = await membersOf(database, 'status');
  const agencies = await membersOf(database, 'agency');
  const sources = await membersOf(database, 'source');
  const definitions = await membersOf(database, 'definition');
  const breakdowns = await breakdownsOf(database);
  const names = new Map(catalogue.agencies.map((agency) => [agency.code, agency]));
  const codesOf = (members: readonly MemberRow[]) => members.map(({ code }) => code);
  return catalogue.indicators.map((indicator): CodebookEntry => {
    const { code } = indicator;
    const count = counts.get(code)!;
    const split = breakdowns(indicator);
    const dimensions: readonly AdditiveOver[] = ['time', 'area', ...split.map(({ dimension }) => dimension)];
    return {
      indicator,
      not_additive_over: dimensions.filter((dimension) => !indicator.additive_over.includes(dimension)),
      breakdowns: split,
      relations: catalogue.relations
        .filter(({ left, right }) => left === code || right === code)
        .map(({ type, left, right, dimension, name_fa, name_en, note_fa, note_en }) => ({
          ...{ type, left, right, dimension, name_fa, name_en, note_fa, note_en },
        })),
      coverage: {
        rows: count.rows,
        values: count.held,
        statuses: Object.fromEntries(statuses(code).map((member) => [member.code, member.n])),
        first_period: count.first_period,
        last_period: count.last_period,
        periods: count.periods,
        areas: { country: count.countries, province: count.provinces, county: count.counties },
        definitions: codesOf(definitions(code)),
        agencies: codesOf(agencies(code)).map((agency) => {
          const named = names.get(agency);
          return { code: agency, name_fa: named?.name_fa ?? agency, name_en: named?.name_en ?? agency };
        }),
        sources: codesOf(sources(code)),
      },
    };
  });
}
