import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildNotes } from '../../src/build/notes.ts';
import { openOutput } from '../../src/build/output.ts';
import { buildTables } from '../../src/build/table-schema.ts';
import { writeTables } from '../../src/build/tables.ts';
import type { AreaLevel } from '../../src/model/catalogue.ts';
import type {
  AreaRow,
  CatalogueRows,
  DataSetRows,
  PlacementRow,
  PreferenceRow,
  UnplacedRow,
} from '../../src/model/data-set-rows.ts';
import type { ObservationRow } from '../../src/model/observation.ts';

/** The tables of a few rows, written by the build's own code, so that the schema is the real one. */
export interface SmallTables {
  readonly files: ReadonlyMap<string, string>;
  remove(): Promise<void>;
}

export interface SmallRows {
  readonly observations: readonly ObservationRow[];
  readonly preferences?: readonly PreferenceRow[];
  readonly placements?: readonly PlacementRow[];
  readonly unplaced?: readonly UnplacedRow[];
}

const area = (code: string, level: AreaLevel, parent: string): AreaRow => ({
  code,
  level,
  parent,
  name_fa: code,
  name_en: code,
  name_en_basis: '',
  capital_fa: '',
  capital_en: '',
  area_km2: null,
  variants_fa: [],
  variants_en: [],
  valid_from: '',
  valid_to: '',
  note_fa: '',
  note_en: '',
});

export const CATALOGUE: CatalogueRows = {
  areas: [
    area('IR', 'country', ''),
    area('IR-16', 'province', 'IR'),
    area('IR-29', 'province', 'IR'),
    area('IR-2901', 'county', 'IR-29'),
    area('IR-2902', 'county', 'IR-29'),
  ],
  populations: [],
  boundaries: [
    {
      id: 'move',
      area: 'IR-16',
      period: '@1400-01-01',
      type: 'transfer',
      other_area: 'IR-29',
      adjusted_definition: 'new',
      note_fa: '',
      note_en: '',
    },
  ],
  indicators: [],
  categories: [],
  relations: [],
  agencies: [],
};

export const PACKAGE: DataSetRows['package'] = {
  name: 'small',
  kind: 'administrative',
  title_fa: '',
  title_en: '',
  description_fa: '',
  description_en: '',
  license: 'CC0-1.0',
  version: '1.0.0',
  default_view: '#/overview',
};

/** A row of calls in one province and quarter, one report of one source, with what a test says about it. */
export function observation(own: Partial<ObservationRow>): ObservationRow {
  return {
    indicator: 'calls',
    area: 'IR-29',
    period: '1400-Q1',
    harm: '',
    outcome: '',
    service: '',
    sex: '',
    age_group: '',
    agency: 'swo',
    definition: '1',
    base_period: '',
    source: 's1',
    released: '1400-05-10',
    released_basis: 'stated',
    value: 1,
    printed_value: null,
    printed_unit: '',
    qualifier: 'exact',
    basis: 'stated',
    rule: '',
    status: 'A',
    confidentiality: 'F',
    units_reporting: null,
    units_expected: null,
    note_fa: '',
    note_en: '',
    ...own,
  };
}

/** Prefers a source for the calls of a province, in one period or in all of them. */
export const preference = (source: string, period = '', own: Partial<PreferenceRow> = {}): PreferenceRow => ({
  indicator: 'calls',
  area: 'IR-29',
  period,
  source,
  reason_fa: '',
  reason_en: '',
  ...own,
});

/** Writes the rows as the data set `small`. */
export async function writeSmallTables(rows: SmallRows): Promise<SmallTables> {
  const dataSet: DataSetRows = {
    package: PACKAGE,
    placements: [],
    unplaced: [],
    events: [],
    sources: [],
    preferences: [],
    releases: [],
    overlaps: [],
    context: { agencies: [], populations: [], boundaries: [] },
    ...rows,
  };
  const folder = await mkdtemp(path.join(tmpdir(), 'tarazu-queries-'));
  const output = await openOutput(path.join(folder, 'data'));
  const tables = buildTables(dataSet, CATALOGUE, buildNotes(rows.observations));
  const file = await writeTables('small', tables, output);
  return {
    files: new Map([['small', path.join(output.folder, file.path)]]),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
