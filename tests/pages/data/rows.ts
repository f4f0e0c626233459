import { type FigureTable, indexFigures } from '../../../src/answers/figure-table.ts';
import { fromAnswer } from '../../../src/engine/answer.ts';
import { en } from '../../../src/locale/en.ts';
import { fa } from '../../../src/locale/fa.ts';
import { createLocale } from '../../../src/locale/locale.ts';
import { createNames } from '../../../src/locale/names.ts';
import { type Catalogue, indexCatalogue } from '../../../src/model/catalogue.ts';
import type { Columns } from '../../../src/model/columns.ts';
import type { DataSetEntry, Source } from '../../../src/model/data-set.ts';
import type { Indicator, IndicatorText } from '../../../src/model/indicator.ts';
import { countFigures } from '../../../src/pages/data/data.ts';
import type { DataInput } from '../../../src/pages/data/input.ts';
import { editionOf } from '../../../src/pages/edition.ts';
import type { ViewContext } from '../../../src/pages/view.ts';
import { type FigureRow, figureColumns } from '../../../src/queries/figure-row.ts';
import { figures } from '../../../src/queries/figures.ts';
import type { PlacementRow } from '../../../src/queries/placements.ts';
import { addressOf, DEFAULT_SEARCH } from '../../../src/url/search.ts';

/** A small data set as plain rows: three indicators, two sources, figures, placements and files. */

const indicator = (code: string, rest: Partial<Indicator>): Indicator => ({
  code,
  topic: 'hotline_123',
  name_fa: code,
  name_en: code,
  short_fa: '',
  short_en: '',
  unit: 'calls',
  kind: 'flow',
  base: '',
  additive_over: [],
  breakdowns: [],
  direction: 'neutral',
  rate_base: '',
  reference_agency: '',
  sensitivity: 'none',
  order: 0,
  ...rest,
});

const catalogue: Catalogue = {
  areas: [
    { code: 'IR', level: 'country', parent: '', name_fa: 'ایران', name_en: 'Iran' },
    { code: 'IR-29', level: 'province', parent: 'IR', name_fa: 'خراسان جنوبی', name_en: 'South Khorasan' },
  ],
  indicators: [
    indicator('mobile_vehicles', {
      topic: 'mobile_teams',
      name_fa: 'خودروهای خدمات سیار',
      name_en: 'Vehicles of mobile teams',
      unit: 'vehicles',
      kind: 'stock',
      sensitivity: 'sensitive',
      order: 20,
    }),
    indicator('related_calls', {
      name_fa: 'تماس‌های مرتبط با گروه‌های هدف',
      name_en: 'Related calls',
      base: 'related_calls',
      additive_over: ['time', 'area', 'outcome'],
      order: 10,
    }),
  ],
  categories: [
    {
      dimension: 'outcome',
      code: 'phone',
      parent: '',
      name_fa: 'حل‌شده با مداخله تلفنی',
      name_en: 'Solved by phone',
      short_fa: '',
      short_en: '',
      order: 1,
      sensitivity: 'none',
    },
  ],
  relations: [
    {
      type: 'sums_to',
      left: 'related_calls',
      right: 'related_calls',
      dimension: 'outcome',
      name_fa: 'نتیجه تماس‌های مرتبط',
      name_en: 'Outcomes of related calls',
      unit_fa: 'تماس',
      unit_en: 'calls',
      decimals: 0,
      note_fa: '',
      note_en: '',
    },
  ],
  agencies: [],
  populations: [],
  boundaries: [],
};

const texts: Record<string, IndicatorText> = {
  related_calls: {
    definition_fa: 'تماس‌هایی که به یکی از گروه‌های هدف مربوط است. این شمار، شمار گزارش است.',
    definition_en: 'Calls that concern a target group.',
    notes_fa: '',
    notes_en: '',
  },
};

const source = (id: string, rest: Partial<Source>): Source => ({
  id,
  publisher_fa: 'روزنامه',
  publisher_en: 'A newspaper',
  office_fa: '',
  office_en: '',
  kind: 'news_agency',
  published_on: '',
  published_on_gregorian: '',
  published_on_basis: '',
  reference: '',
  url: '',
  note_fa: '',
  note_en: '',
  ...rest,
});

const sources: readonly Source[] = [
  source('agency-1', {
    publisher_fa: 'خبرگزاری شبستان',
    published_on: '1400-01-24',
    published_on_gregorian: '2021-04-13',
    published_on_basis: 'inferred',
    reference: '1045479',
    url: 'https://news.example/1045479',
  }),
  source('agency-2', { published_on: '1402', url: 'javascript:alert(1)', kind: 'blog_post' }),
  source('agency-3', {}),
];

const figureRow = (rest: Partial<FigureRow>): FigureRow => ({
  indicator: 'related_calls',
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
  source: 'agency-1',
  released: '1400-04-01',
  released_basis: 'stated',
  revision: 0,
  value: null,
  printed_value: null,
  printed_unit: '',
  qualifier: 'exact',
  basis: 'stated',
  rule: '',
  status: 'A',
  units_reporting: null,
  units_expected: null,
  note: null,
  ...rest,
});

const figureRows: readonly FigureRow[] = [
  figureRow({ value: 1588 }),
  figureRow({ value: 1600, source: 'agency-2' }),
  figureRow({ value: 363, outcome: 'phone' }),
  figureRow({
    indicator: 'mobile_vehicles',
    period: '@1400-03-31',
    value: 1317,
    printed_value: 1320,
    printed_unit: 'families',
  }),
];

const placement = (id: string, rest: Partial<PlacementRow>): PlacementRow => ({
  id,
  decision: 'placed',
  indicator: 'related_calls',
  area: 'IR-29',
  period: '1400-Q1',
  harm: '',
  outcome: '',
  service: '',
  source: 'agency-1',
  label_fa: '',
  label_en: '',
  value: '',
  unit: '',
  qualifier: '',
  period_as_printed_fa: '',
  period_as_printed_en: '',
  reason_code: '',
  reason_fa: '',
  reason_en: '',
  note_fa: '',
  note_en: '',
  ...rest,
});

const leftOut = (id: string, rest: Partial<PlacementRow>): PlacementRow =>
  placement(id, {
    decision: 'left_out',
    indicator: '',
    period: '',
    label_fa: 'افراد پذیرش‌شده',
    label_en: 'Persons received',
    unit: 'persons',
    qualifier: 'exact',
    period_as_printed_fa: 'سال گذشته؛ سال اعلام نشده',
    period_as_printed_en: 'last year; year not stated',
    reason_code: 'period_unknown',
    reason_fa: 'دوره یا سال رقم در منبع اعلام نشده است.',
    reason_en: 'The source does not state the period or the year.',
    ...rest,
  });

const placements: readonly PlacementRow[] = [
  placement('O-001', {}),
  placement('O-002', { source: 'agency-2', note_fa: 'با ۱٬۳۱۷ نمی‌خواند.' }),
  placement('O-003', { outcome: 'phone' }),
  placement('O-004', { indicator: 'mobile_vehicles', period: '@1400-03-31' }),
  placement('O-005', { period: '1399-Q1' }),
  leftOut('S-001', { value: '13170' }),
  leftOut('S-002', { value: '1317', qualifier: 'at_least' }),
  leftOut('S-003', { value: '10 هزار و 2020' }),
  leftOut('S-004', { value: '200000000', unit: 'toman' }),
  leftOut('S-005', { value: '3.5', unit: 'times' }),
];

function columnsOf(rows: readonly FigureRow[]): Columns<FigureRow> {
  const names = Object.keys(figureColumns) as (keyof FigureRow)[];
  const columns = Object.fromEntries(
    names.map((name) => {
      const values = rows.map((row) => row[name]);
      if (figureColumns[name] === 'number') return [name, { numbers: values }];
      const dictionary = [...new Set(values)];
      return [name, { dictionary, codes: values.map((value) => dictionary.indexOf(value)) }];
    }),
  );
  const query = figures({ slice: 'all', indicators: [], whole: true });
  return fromAnswer<FigureRow>({ length: rows.length, columns }, query);
}

const counts = countFigures([columnsOf(figureRows)]);
const fullTable = indexFigures(columnsOf(figureRows));

const file = (path: string) => ({ path, bytes: 2_048, sha256: 'ab'.repeat(32), rows: 4 });

/** The parts of an entry that the page reads. */
const dataSet = (kind: DataSetEntry['kind']): DataSetEntry => ({
  name: kind === 'synthetic' ? 'example' : 'published',
  kind,
  title_fa: 'عنوان',
  title_en: 'Title',
  description_fa: '',
  description_en: '',
  license: 'CC0-1.0',
  version: '1.0.0',
  release: '0123456789ab',
  content_hash: 'cd'.repeat(32),
  releases: [],
  default_view: '#/overview',
  tables: file('example-0123456789cd.duckdb'),
  catalogue: file('catalogue.json'),
  texts: file('texts.json'),
  counties: file('counties.json'),
  answers: {},
  downloads: [
    {
      part: 'observations',
      format: 'csv',
      file: file('example-synthetic-observations-0123456789ab-a1b2c3d4e5f6.csv'),
    },
    {
      part: 'workbook',
      format: 'xlsx',
      holds: 'provinces',
      file: { ...file('example-synthetic-workbook-0123456789ab-b1b2c3d4e5f6.xlsx'), rows: 3 },
    },
  ],
  observations: 4,
  checksums: {},
  problems: { errors: 0, warnings: 0, notes: 0 },
});

export function viewContext(
  language: 'fa' | 'en',
  {
    table = fullTable,
    kind = 'press' as DataSetEntry['kind'],
  }: { table?: FigureTable; kind?: DataSetEntry['kind'] } = {},
): ViewContext {
  const locale = createLocale(language, language === 'fa' ? fa : en);
  const index = indexCatalogue(catalogue);
  return {
    search: { ...DEFAULT_SEARCH, lang: language },
    dataSet: dataSet(kind),
    edition: editionOf(DEFAULT_SEARCH, dataSet(kind)),
    audience: 'public',
    catalogue: index,
    table,
    locale,
    names: createNames(locale, index, kind === 'synthetic'),
    sources: new Map(sources.map((one) => [one.id, one])),
    events: [],
    noteOf: () => undefined,
    textOf: (code) => texts[code],
  };
}

/** What the page hands to its view model; without a search unless one is given. */
export function input(language: 'fa' | 'en', rest: Partial<DataInput> = {}): DataInput {
  return {
    context: viewContext(language),
    counts,
    placements,
    query: '',
    decision: 'all',
    addressOf: (page, patch) => addressOf(page, { ...DEFAULT_SEARCH, ...patch }),
    ...rest,
  };
}
