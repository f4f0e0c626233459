import type { FileColumn, FileWords } from '../../locale/fa/files.ts';
import { OVERLAP_COLUMNS } from '../../model/data-set-rows.ts';
import { DIMENSIONS } from '../../model/indicator.ts';
import { OBSERVATION_COLUMNS, OBSERVATION_KEY } from '../../model/observation.ts';

/** How a column is typed in files: whole numbers and numbers are never texts. */
type FieldType = 'string' | 'number' | 'integer';

const NUMBERS: Partial<Record<FileColumn, FieldType>> = {
  value: 'number',
  printed_value: 'number',
  area_km2: 'number',
  units_reporting: 'integer',
  units_expected: 'integer',
  period_order: 'integer',
  year: 'integer',
  population: 'integer',
  count: 'integer',
  decimals: 'integer',
};

export const typeOf = (column: FileColumn): FieldType => NUMBERS[column] ?? 'string';

export type TableName = keyof FileWords['tables'];

/** Points from columns of one table to the key of another, or of its own. */
interface ForeignKey {
  readonly column: FileColumn;
  readonly table: TableName;
}

/** A table as files hold it; its rows are those of the view of that name in the release's database. */
export interface FileTable {
  readonly name: TableName;
  readonly columns: readonly FileColumn[];
  readonly primaryKey: readonly FileColumn[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** The table of the categories of each dimension. */
export const CATEGORY_TABLES = {
  harm: 'harms',
  outcome: 'outcomes',
  service: 'services',
  sex: 'sexes',
  age_group: 'age_groups',
} as const satisfies Record<(typeof DIMENSIONS)[number], TableName>;

/** The code of the total of a breakdown, and of what does not apply, as in SDMX: a key is never empty. */
export const TOTAL = '_T';
export const NOT_APPLICABLE = '_Z';

const [INDICATOR, AREA, PERIOD, ...AFTER_PERIOD] = OBSERVATION_COLUMNS;
const AFTER_BREAKDOWN = AFTER_PERIOD.slice(DIMENSIONS.length + 1);

/** Observations with the names of what their codes mean: one table that needs no other. */
export const NAMED_OBSERVATIONS: readonly FileColumn[] = [
  ...([INDICATOR, 'indicator_name_fa', 'indicator_name_en', 'unit'] as const),
  ...([AREA, 'area_name_fa', 'area_name_en'] as const),
  ...([PERIOD, 'period_name_fa', 'period_name_en', 'period_order'] as const),
  ...DIMENSIONS,
  ...(['breakdown_fa', 'breakdown_en', 'agency', 'agency_name_fa', 'agency_name_en'] as const),
  ...AFTER_BREAKDOWN,
];

const key = (column: FileColumn, table: TableName): ForeignKey => ({ column, table });
const CATEGORY_KEYS = DIMENSIONS.map((dimension) => key(dimension, CATEGORY_TABLES[dimension]));
const CATEGORY_COLUMNS: readonly FileColumn[] = [
  ...([
    'code',
    'parent',
    'name_fa',
    'name_en',
    'short_fa',
    'short_en',
    'sensitivity',
    'note_fa',
    'note_en',
  ] as const),
];
const UNPLACED_COLUMNS: readonly FileColumn[] = [
  ...([
    'id',
    'area',
    'area_name_fa',
    'area_name_en',
    'county_fa',
    'county_en',
    'label_fa',
    'label_en',
  ] as const),
  ...([
    'value_as_printed',
    'unit',
    'qualifier',
    'period_as_printed_fa',
    'period_as_printed_en',
    'source',
  ] as const),
  ...(['reason_code', 'reason_fa', 'reason_en', 'note_fa', 'note_en'] as const),
];

const table = (
  name: TableName,
  columns: readonly FileColumn[],
  primaryKey: readonly FileColumn[] = [],
  foreignKeys: readonly ForeignKey[] = [],
): FileTable => ({ name, columns, primaryKey, foreignKeys });

/** The tables of a Data Package, each with what identifies a row and what its codes refer to. */
export const TABLES: readonly FileTable[] = [
  table('observations', OBSERVATION_COLUMNS, OBSERVATION_KEY, [
    key('indicator', 'indicators'),
    key('area', 'areas'),
    key('period', 'periods'),
    ...CATEGORY_KEYS,
    key('agency', 'agencies'),
    key('source', 'sources'),
  ]),
  table(
    'indicators',
    [
      ...([
        'code',
        'topic',
        'name_fa',
        'name_en',
        'short_fa',
        'short_en',
        'definition_fa',
        'definition_en',
      ] as const),
      ...([
        'unit',
        'unit_fa',
        'unit_en',
        'kind',
        'base',
        'additive_over',
        'breakdowns',
        'direction',
      ] as const),
      ...(['rate_base', 'reference_agency', 'sensitivity', 'notes_fa', 'notes_en'] as const),
    ],
    ['code'],
  ),
  table(
    'areas',
    [
      ...(['code', 'level', 'parent', 'name_fa', 'name_en', 'capital_fa', 'capital_en', 'area_km2'] as const),
      ...(['valid_from', 'valid_to', 'note_fa', 'note_en'] as const),
    ],
    ['code'],
    [key('parent', 'areas')],
  ),
  table('periods', ['code', 'name_fa', 'name_en', 'kind_of_period', 'year', 'period_order'], ['code']),
  ...DIMENSIONS.map((dimension) =>
    table(
      CATEGORY_TABLES[dimension],
      CATEGORY_COLUMNS,
      ['code'],
      [key('parent', CATEGORY_TABLES[dimension])],
    ),
  ),
  table('agencies', ['code', 'name_fa', 'name_en', 'kind', 'note_fa', 'note_en'], ['code']),
  table(
    'sources',
    [
      ...(['id', 'publisher_fa', 'publisher_en', 'office_fa', 'office_en', 'kind', 'published_on'] as const),
      ...([
        'published_on_gregorian',
        'published_on_basis',
        'reference',
        'url',
        'note_fa',
        'note_en',
      ] as const),
    ],
    ['id'],
  ),
  table(
    'populations',
    ['area', 'year', 'boundary', 'population', 'status', 'source'],
    ['area', 'year', 'boundary', 'source'],
    [key('area', 'areas')],
  ),
  table(
    'relations',
    [
      ...([
        'type',
        'left',
        'right',
        'dimension',
        'name_fa',
        'name_en',
        'unit_fa',
        'unit_en',
        'decimals',
      ] as const),
      ...(['note_fa', 'note_en'] as const),
    ],
    [],
    [key('left', 'indicators'), key('right', 'indicators')],
  ),
  table(
    'boundaries',
    ['id', 'area', 'period', 'type', 'other_area', 'adjusted_definition', 'note_fa', 'note_en'],
    ['id'],
    [key('area', 'areas'), key('other_area', 'areas')],
  ),
  table(
    'list_overlaps',
    OVERLAP_COLUMNS,
    ['indicator', 'area', 'period', 'agencies', 'released'],
    [key('indicator', 'indicators'), key('area', 'areas'), key('source', 'sources')],
  ),
  table(
    'events',
    ['id', 'area', 'period', 'type', 'text_fa', 'text_en', 'source'],
    ['id'],
    [key('area', 'areas'), key('source', 'sources')],
  ),
  table(
    'preferences',
    ['indicator', 'area', 'period', 'source', 'reason_fa', 'reason_en'],
    [],
    [key('source', 'sources')],
  ),
  table(
    'placements',
    [
      ...([
        'id',
        'decision',
        'indicator',
        'area',
        'period',
        'harm',
        'outcome',
        'service',
        'base_period',
      ] as const),
      ...(['source', 'reason_code', 'reason_fa', 'reason_en', 'note_fa', 'note_en'] as const),
    ],
    ['id'],
  ),
  table('unplaced', UNPLACED_COLUMNS, ['id'], [key('source', 'sources')]),
];

/** A table by its name. */
export function tableOf(name: TableName): FileTable {
  return TABLES.find((candidate) => candidate.name === name)!;
}
