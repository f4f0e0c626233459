import type { Relation } from '../model/catalogue.ts';
import type { AgencyRow, AreaRow, BoundaryRow, CategoryRow, IndicatorRow } from '../model/data-set-rows.ts';
import type { PopulationLine, PopulationSource } from './catalogue-forms.ts';
import { nearest } from './nearest.ts';
import type { Report } from './report.ts';
import type { Located } from './table.ts';

/** The catalogue's tables with their places. */
export interface CatalogueTables {
  readonly areas: readonly Located<AreaRow>[];
  readonly populations: readonly Located<PopulationLine>[];
  /** Undefined where the list is not kept. */
  readonly populationSources: readonly Located<PopulationSource>[] | undefined;
  readonly indicators: readonly Located<IndicatorRow>[];
  readonly categories: readonly Located<CategoryRow>[];
  readonly relations: readonly Located<Relation>[];
  readonly agencies: readonly Located<AgencyRow>[];
  readonly boundaries: readonly Located<BoundaryRow>[];
}

/** Reports rows that repeat the key of an earlier row. */
export function reportRepeated<Row>(
  rows: readonly Located<Row>[],
  column: string,
  keyOf: (row: Row) => string,
  report: Report,
): void {
  const lines = new Map<string, number>();
  for (const { file, line, row } of rows) {
    const key = keyOf(row);
    const first = lines.get(key);
    if (first === undefined) lines.set(key, line);
    else report.add({ file, line, column }, 'duplicate_id', { value: key, first });
  }
}

const PARENT_LEVEL = { country: '', province: 'country', county: 'province' } as const;

function reportAreas(areas: CatalogueTables['areas'], report: Report): void {
  const byCode = new Map(areas.map(({ row }) => [row.code, row]));
  for (const { file, line, row } of areas) {
    const parent = byCode.get(row.parent);
    const place = { file, line, column: 'parent' };
    if (row.parent !== '' && !parent) {
      report.add(place, 'unknown_parent', { value: row.parent, nearest: nearest(row.parent, byCode.keys()) });
    } else if ((parent?.level ?? '') !== PARENT_LEVEL[row.level]) {
      report.add(place, 'parent_level', { value: row.parent, level: row.level });
    } else if (row.level === 'county' && !row.code.startsWith(row.parent)) {
      report.add(place, 'parent_level', { value: row.parent, level: row.level });
    }
  }
}

function reportCategories(categories: CatalogueTables['categories'], report: Report): void {
  const byKey = new Map(categories.map(({ row }) => [`${row.dimension}:${row.code}`, row]));
  for (const { file, line, row } of categories) {
    if (row.parent === '') continue;
    const parent = byKey.get(`${row.dimension}:${row.parent}`);
    const place = { file, line, column: 'parent' };
    if (!parent) report.add(place, 'unknown_parent', { value: row.parent, nearest: '' });
    // Two levels are enough for every list of the source reports, and leave no room for a circle.
    else if (parent.parent !== '' || parent.code === row.code) {
      report.add(place, 'parent_level', { value: row.parent, level: row.dimension });
    }
  }
}

/** Percentages, ratios, changes and ranks are never summed; stocks are not summed over time. */
function reportAdditivity({ file, line, row }: Located<IndicatorRow>, report: Report): void {
  const neverSummed =
    ['ratio', 'change', 'rank', 'per_time', 'mention'].includes(row.kind) ||
    ['percent', 'points'].includes(row.unit);
  const forbidden = row.additive_over.filter(
    (over) => neverSummed || (row.kind === 'stock' && over === 'time'),
  );
  for (const over of forbidden) {
    report.add({ file, line, column: 'additive_over' }, 'additive_not_allowed', {
      kind: row.kind,
      unit: row.unit,
      over,
    });
  }
  for (const over of row.additive_over) {
    if (over === 'time' || over === 'area' || row.breakdowns.includes(over)) continue;
    report.add({ file, line, column: 'additive_over' }, 'breakdown_not_licensed', {
      indicator: row.code,
      dimension: over,
    });
  }
}

function reportIndicators({ indicators, agencies }: CatalogueTables, report: Report): void {
  const known = new Set(agencies.map(({ row }) => row.code));
  for (const indicator of indicators) {
    reportAdditivity(indicator, report);
    const { file, line, row } = indicator;
    const value = row.reference_agency;
    if (value !== '' && !known.has(value)) {
      report.add({ file, line, column: 'reference_agency' }, 'unknown_agency', {
        value,
        nearest: nearest(value, known),
      });
    }
  }
}

function reportRelations({ relations, indicators }: CatalogueTables, report: Report): void {
  const byCode = new Map(indicators.map(({ row }) => [row.code, row]));
  for (const { file, line, row } of relations) {
    for (const side of ['left', 'right'] as const) {
      const value = row[side];
      if (byCode.has(value)) continue;
      report.add({ file, line, column: side }, 'unknown_indicator', {
        value,
        nearest: nearest(value, byCode.keys()),
      });
    }
    const breakdowns = byCode.get(row.left)?.breakdowns ?? [];
    const place = { file, line, column: 'dimension' };
    if (row.type === 'sums_to' && row.dimension === '') report.add(place, 'empty_cell');
    else if (row.dimension !== '' && !breakdowns.includes(row.dimension)) {
      report.add(place, 'relation_dimension', { indicator: row.left, dimension: row.dimension });
    }
  }
}

/** Populations of a listed source, whose men and women add up. */
export function reportPopulations(
  populations: readonly Located<PopulationLine>[],
  sources: ReadonlySet<string> | undefined,
  report: Report,
): void {
  reportRepeated(populations, 'area', (row) => `${row.area} ${row.year} ${row.boundary}`, report);
  for (const { file, line, row } of populations) {
    const { male, female, population, source: value } = row;
    if (male !== null && female !== null && male + female !== population) {
      report.add({ file, line, column: 'population' }, 'sexes_do_not_sum', {
        population,
        sum: male + female,
      });
    }
    if (sources && !sources.has(value)) {
      report.add({ file, line, column: 'source' }, 'unknown_source', {
        value,
        nearest: nearest(value, sources),
      });
    }
  }
}

/** Changes of borders have their own ids, and land comes from or goes to another area. */
export function reportBoundaries(boundaries: readonly Located<BoundaryRow>[], report: Report): void {
  reportRepeated(boundaries, 'id', (row) => row.id, report);
  for (const { file, line, row } of boundaries) {
    if (row.area === row.other_area)
      report.add({ file, line, column: 'other_area' }, 'boundary_self', { value: row.area });
  }
}

/** What the catalogue's tables must agree on: unique codes, known references, no licence that can't be given. */
export function reportCatalogue(tables: CatalogueTables, report: Report): void {
  reportRepeated(tables.areas, 'code', (row) => row.code, report);
  reportRepeated(tables.indicators, 'code', (row) => row.code, report);
  reportRepeated(tables.categories, 'code', (row) => `${row.dimension}:${row.code}`, report);
  reportRepeated(tables.agencies, 'code', (row) => row.code, report);
  reportRepeated(tables.populationSources ?? [], 'code', (row) => row.code, report);
  const sources = tables.populationSources?.map(({ row }) => row.code);
  reportPopulations(tables.populations, sources && new Set(sources), report);
  reportRepeated(
    tables.relations,
    'left',
    (row) => `${row.type} ${row.left} ${row.right} ${row.dimension}`,
    report,
  );
  reportAreas(tables.areas, report);
  reportCategories(tables.categories, report);
  reportIndicators(tables, report);
  reportRelations(tables, report);
  reportBoundaries(tables.boundaries, report);
}
