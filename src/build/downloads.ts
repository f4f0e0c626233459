import type { DataSetEntry, DataSetKind } from '../model/data-set.ts';
import type { CatalogueRows, DataSetRows } from '../model/data-set-rows.ts';
import { OBSERVATION_COLUMNS } from '../model/observation.ts';
import { toCsv } from './csv.ts';
import type { Output } from './output.ts';
import { withMark } from './synthetic-mark.ts';

export type Audience = 'public' | 'internal';
type Download = DataSetEntry['downloads'][number];

const BYTE_ORDER_MARK = '\ufeff';
const INTERNAL_FA = 'ویژه استفاده داخلی؛ غیرقابل انتشار';
const INTERNAL_EN = 'Internal use: not for publication';

const SOURCE_COLUMNS = [
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
] as const;

const UNPLACED_COLUMNS = [
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
] as const;

const INDICATOR_COLUMNS = [
  'code',
  'topic',
  'name_fa',
  'name_en',
  'definition_fa',
  'definition_en',
  'unit',
  'kind',
  'base',
  'additive_over',
  'breakdowns',
  'direction',
  'rate_base',
  'reference_agency',
  'sensitivity',
  'notes_fa',
  'notes_en',
] as const;

interface Sheet {
  readonly name: string;
  readonly label_fa: string;
  readonly label_en: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

const NAME_COLUMNS = ['area_name_fa', 'area_name_en'] as const;

/** Names of an area for the name columns of files: of synthetic data never without the mark. */
function areaNames(catalogue: CatalogueRows, kind: DataSetKind): (code: string) => Record<string, string> {
  const names = new Map(
    catalogue.areas.map((area) => {
      const { name_fa, name_en } = withMark(area, kind);
      return [area.code, { area_name_fa: name_fa, area_name_en: name_en }];
    }),
  );
  return (code) => names.get(code) ?? { area_name_fa: '', area_name_en: '' };
}

function sheetsOf(dataSet: DataSetRows, catalogue: CatalogueRows, hasFiner: boolean): readonly Sheet[] {
  const names = areaNames(catalogue, dataSet.package.kind);
  const [indicator, area, ...others] = OBSERVATION_COLUMNS;
  const indicators = catalogue.indicators.map((row) => ({
    ...row,
    additive_over: row.additive_over.join('|'),
    breakdowns: row.breakdowns.join('|'),
  }));
  return [
    {
      name: 'observations',
      label_fa: hasFiner ? 'رقم‌ها بدون ریزترین تفکیک‌ها' : 'همه رقم‌ها',
      label_en: hasFiner ? 'Observations without the finest breakdowns' : 'All observations',
      columns: [indicator, area, ...NAME_COLUMNS, ...others],
      rows: dataSet.observations.map((row) => ({ ...row, ...names(row.area) })),
    },
    {
      name: 'unplaced',
      label_fa: 'رقم‌های جای‌نیافته',
      label_en: 'Figures that could not be placed',
      columns: ['id', 'area', ...NAME_COLUMNS, ...UNPLACED_COLUMNS.slice(2)],
      rows: dataSet.unplaced.map((row) => ({ ...row, ...names(row.area) })),
    },
    {
      name: 'sources',
      label_fa: 'منابع',
      label_en: 'Sources',
      columns: SOURCE_COLUMNS,
      rows: dataSet.sources.map((row) => ({ ...row })),
    },
    {
      name: 'indicators',
      label_fa: 'شاخص‌ها و تعاریف',
      label_en: 'Indicators and definitions',
      columns: INDICATOR_COLUMNS,
      rows: indicators.map(({ order, ...row }) => row),
    },
  ];
}

/** Internal files say so in every row. */
function forAudience(sheet: Sheet, audience: Audience): Sheet {
  if (audience === 'public') return sheet;
  return {
    ...sheet,
    columns: [...sheet.columns, 'mark_fa', 'mark_en'],
    rows: sheet.rows.map((row) => ({ ...row, mark_fa: INTERNAL_FA, mark_en: INTERNAL_EN })),
  };
}

function stemOf({ name, kind }: DataSetRows['package'], audience: Audience): string {
  const stem = kind === 'synthetic' && !name.includes('synthetic') ? `${name}-synthetic` : name;
  return audience === 'internal' ? `${stem}-internal` : stem;
}

/**
 * Writes the full downloads of a data set: UTF-8 with byte order mark, CRLF, Latin digits, statuses as columns.
 * `catalogue` is already cut to the data set. `hasFiner`: the tables hold finer rows that the files leave out.
 */
export async function writeDownloads(
  dataSet: DataSetRows,
  catalogue: CatalogueRows,
  audience: Audience,
  output: Output,
  hasFiner = false,
): Promise<readonly Download[]> {
  const stem = stemOf(dataSet.package, audience);
  const sheets = sheetsOf(dataSet, catalogue, hasFiner).filter(
    ({ name, rows }) => name !== 'unplaced' || rows.length > 0,
  );
  return Promise.all(
    sheets.map(async (sheet) => {
      const { columns, rows } = forAudience(sheet, audience);
      const text = BYTE_ORDER_MARK + toCsv(columns, rows);
      const file = await output.writeHashed(`${stem}-${sheet.name}`, 'csv', text, rows.length);
      return { label_fa: sheet.label_fa, label_en: sheet.label_en, file };
    }),
  );
}
