import type { CatalogueRows, DataSetRows } from '../model/data-set-rows.ts';
import { OBSERVATION_KEY, type ObservationRow } from '../model/observation.ts';
import { periodOrder, toPeriod } from '../model/period.ts';
import type { NoteBook } from './notes.ts';
import { withMark } from './synthetic-mark.ts';

export type SqlType = 'VARCHAR' | 'DOUBLE' | 'INTEGER';
type SqlValue = string | number | null;

/** One table of a data set's DuckDB file, with its rows in the order in which they are written. */
export interface Table {
  readonly name: string;
  readonly columns: readonly (readonly [name: string, type: SqlType])[];
  readonly rows: readonly (readonly SqlValue[])[];
}

const OBSERVATION = {
  indicator: 'VARCHAR',
  area: 'VARCHAR',
  period: 'VARCHAR',
  period_order: 'INTEGER',
  harm: 'VARCHAR',
  outcome: 'VARCHAR',
  service: 'VARCHAR',
  sex: 'VARCHAR',
  age_group: 'VARCHAR',
  agency: 'VARCHAR',
  definition: 'VARCHAR',
  base_period: 'VARCHAR',
  source: 'VARCHAR',
  released: 'VARCHAR',
  released_basis: 'VARCHAR',
  value: 'DOUBLE',
  printed_value: 'DOUBLE',
  printed_unit: 'VARCHAR',
  qualifier: 'VARCHAR',
  basis: 'VARCHAR',
  rule: 'VARCHAR',
  status: 'VARCHAR',
  confidentiality: 'VARCHAR',
  units_reporting: 'INTEGER',
  units_expected: 'INTEGER',
  note: 'INTEGER',
} as const satisfies Record<string, SqlType>;

type Described = Readonly<Record<string, SqlType>>;

/** Puts objects into the order of the columns; lists of texts are joined with a bar. */
function toTable<Columns extends Described>(
  name: string,
  columns: Columns,
  rows: readonly { readonly [Name in keyof Columns]: SqlValue | readonly string[] }[],
): Table {
  const names = Object.keys(columns);
  return {
    name,
    columns: Object.entries(columns),
    rows: rows.map((row) =>
      names.map((column) => {
        const value = row[column]!;
        return Array.isArray(value) ? value.join('|') : (value as SqlValue);
      }),
    ),
  };
}

const texts = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, 'VARCHAR'])) as Record<Name, 'VARCHAR'>;

const FLAT_KEY = OBSERVATION_KEY.filter((name) => !['indicator', 'area', 'period'].includes(name));

/** Observations by indicator, area and time: the order in which pages ask for them, and the one that packs best. */
function observationTable(rows: readonly ObservationRow[], notes: NoteBook): Table {
  const orders = new Map<string, number>();
  const orderOf = (period: string) => {
    const order = orders.get(period) ?? periodOrder(toPeriod(period));
    orders.set(period, order);
    return order;
  };
  const keyed = rows.map((row) => ({
    row,
    place: `${row.indicator}|${row.area}`,
    order: orderOf(row.period),
    rest: FLAT_KEY.map((name) => row[name]).join('|'),
  }));
  keyed.sort((a, b) =>
    a.place !== b.place
      ? a.place < b.place
        ? -1
        : 1
      : a.order - b.order || (a.rest < b.rest ? -1 : a.rest > b.rest ? 1 : 0),
  );
  return toTable(
    'observation',
    OBSERVATION,
    keyed.map(({ row, order }) => ({ ...row, period_order: order, note: notes.idOf(row) })),
  );
}

function catalogueTables(catalogue: CatalogueRows, kind: DataSetRows['package']['kind']): readonly Table[] {
  const areas = catalogue.areas.map((area) => withMark(area, kind));
  return [
    toTable(
      'area',
      {
        ...texts('code', 'level', 'parent', 'name_fa', 'name_en', 'capital_fa', 'capital_en'),
        area_km2: 'DOUBLE',
        ...texts('variants_fa', 'variants_en', 'valid_from', 'valid_to', 'note_fa', 'note_en'),
      },
      areas,
    ),
    toTable(
      'population',
      {
        area: 'VARCHAR',
        year: 'INTEGER',
        boundary: 'VARCHAR',
        population: 'DOUBLE',
        ...texts('status', 'source'),
      },
      catalogue.populations,
    ),
    toTable(
      'indicator',
      {
        ...texts(
          'code',
          'topic',
          'name_fa',
          'name_en',
          'short_fa',
          'short_en',
          'definition_fa',
          'definition_en',
        ),
        ...texts('unit', 'kind', 'base', 'additive_over', 'breakdowns', 'direction', 'rate_base'),
        ...texts('reference_agency', 'sensitivity', 'notes_fa', 'notes_en'),
        order: 'INTEGER',
      },
      catalogue.indicators,
    ),
    toTable(
      'category',
      {
        ...texts('dimension', 'code', 'parent', 'name_fa', 'name_en', 'short_fa', 'short_en', 'sensitivity'),
        ...texts('note_fa', 'note_en'),
        order: 'INTEGER',
      },
      catalogue.categories,
    ),
    toTable(
      'relation',
      {
        ...texts('type', 'left', 'right', 'dimension', 'name_fa', 'name_en', 'unit_fa', 'unit_en'),
        decimals: 'INTEGER',
        ...texts('note_fa', 'note_en'),
      },
      catalogue.relations,
    ),
    toTable(
      'boundary',
      texts('id', 'area', 'period', 'type', 'other_area', 'adjusted_definition', 'note_fa', 'note_en'),
      catalogue.boundaries,
    ),
    toTable('agency', texts('code', 'name_fa', 'name_en', 'kind', 'note_fa', 'note_en'), catalogue.agencies),
  ];
}

function dataSetTables(dataSet: DataSetRows): readonly Table[] {
  return [
    toTable(
      'source',
      texts(
        'id',
        'publisher_fa',
        'publisher_en',
        'office_fa',
        'office_en',
        'kind',
        'published_on',
        'published_on_gregorian',
        'published_on_basis',
        'reference',
        'url',
        'note_fa',
        'note_en',
      ),
      dataSet.sources,
    ),
    toTable('event', texts('id', 'area', 'period', 'type', 'text_fa', 'text_en', 'source'), dataSet.events),
    toTable(
      'preference',
      texts('indicator', 'area', 'period', 'source', 'reason_fa', 'reason_en'),
      dataSet.preferences,
    ),
    toTable(
      'overlap',
      {
        ...texts('indicator', 'area', 'period', 'agencies'),
        count: 'INTEGER',
        ...texts('match_rule_fa', 'match_rule_en', 'source', 'released'),
      },
      dataSet.overlaps,
    ),
    toTable(
      'placement',
      texts(
        'id',
        'decision',
        'indicator',
        'area',
        'period',
        'harm',
        'outcome',
        'service',
        'base_period',
        'source',
        'reason_code',
        'reason_fa',
        'reason_en',
        'note_fa',
        'note_en',
      ),
      dataSet.placements,
    ),
    toTable(
      'unplaced',
      texts(
        'id',
        'area',
        'county_fa',
        'county_en',
        'label_fa',
        'label_en',
        'value',
        'unit',
        'qualifier',
        'period_as_printed_fa',
        'period_as_printed_en',
        'source',
        'reason_code',
        'reason_fa',
        'reason_en',
        'note_fa',
        'note_en',
      ),
      dataSet.unplaced,
    ),
  ];
}

/** The tables of a data set, as `Query` texts and Explore know them. `catalogue` is already cut to the data set. */
export function buildTables(
  dataSet: DataSetRows,
  catalogue: CatalogueRows,
  notes: NoteBook,
): readonly Table[] {
  return [
    observationTable(dataSet.observations, notes),
    ...catalogueTables(catalogue, dataSet.package.kind),
    ...dataSetTables(dataSet),
    toTable('note', { id: 'INTEGER', note_fa: 'VARCHAR', note_en: 'VARCHAR' }, notes.notes),
  ];
}
