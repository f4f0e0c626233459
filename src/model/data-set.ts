import * as z from 'zod/mini';

/** A published statement beside a series: never a computed cause. */
export interface EventStatement {
  readonly id: string;
  readonly area: string;
  /** Empty where the source prints no date: such an event stands beside its area in every period. */
  readonly period: string;
  readonly type: string;
  readonly text_fa: string;
  readonly text_en: string;
  readonly source: string;
}

/** Where a figure was published. */
export interface Source {
  readonly id: string;
  readonly publisher_fa: string;
  readonly publisher_en: string;
  readonly office_fa: string;
  readonly office_en: string;
  readonly kind: string;
  readonly published_on: string;
  readonly published_on_gregorian: string;
  readonly published_on_basis: string;
  readonly reference: string;
  readonly url: string;
  readonly note_fa: string;
  readonly note_en: string;
}

export const DATA_SET_KINDS = ['administrative', 'press', 'synthetic'] as const;
export type DataSetKind = (typeof DATA_SET_KINDS)[number];

/** One content-hashed file of a release: path below `data/`, and what proves that it arrived whole. */
export const fileEntry = z.object({
  path: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  rows: z.optional(z.number()),
});
export type FileEntry = z.infer<typeof fileEntry>;

/** An earlier release of a data set: the same tables cut at its date. */
const releaseEntry = z.object({
  id: z.string(),
  version: z.string(),
  /** Solar Hijri day, `1404-06-31`: rows released later are not in it. */
  date: z.string(),
  /** Hash of its observations, checked by the build. */
  content_hash: z.string(),
  observations: z.number(),
});
export type ReleaseEntry = z.infer<typeof releaseEntry>;

/** What a file to take away is of. */
const DOWNLOAD_PARTS = [
  'workbook',
  'observations',
  'package',
  'codebook',
  'indicators',
  'sources',
  'unplaced',
] as const;
export type DownloadPart = (typeof DOWNLOAD_PARTS)[number];

/** `csv.gz` is CSV whose plain text would be too large for one step. */
const DOWNLOAD_FORMATS = ['csv', 'csv.gz', 'parquet', 'xlsx', 'zip', 'html'] as const;
export type DownloadFormat = (typeof DOWNLOAD_FORMATS)[number];

/** Which rows of the observations a workbook holds, where it can't hold all of them. */
const WORKBOOK_HOLDS = ['all', 'provinces', 'province_totals', 'none'] as const;
export type WorkbookHolds = (typeof WORKBOOK_HOLDS)[number];

const downloadSchema = z.object({
  part: z.enum(DOWNLOAD_PARTS),
  format: z.enum(DOWNLOAD_FORMATS),
  /** Of a workbook that can't hold every row. */
  holds: z.optional(z.enum(WORKBOOK_HOLDS)),
  file: fileEntry,
});
/** A file of a release that a reader takes away; words for its part and format are in `locale/`. */
export type Download = z.infer<typeof downloadSchema>;

const dataSetEntry = z.object({
  name: z.string(),
  kind: z.enum(DATA_SET_KINDS),
  title_fa: z.string(),
  title_en: z.string(),
  description_fa: z.string(),
  description_en: z.string(),
  license: z.string(),
  version: z.string(),
  release: z.string(),
  /** Hash of all observations, as in `releases`. */
  content_hash: z.string(),
  /** Releases that links may be frozen to, the earliest first. */
  releases: z.array(releaseEntry),
  default_view: z.string(),
  /** The DuckDB file of the data set's tables. */
  tables: fileEntry,
  /** Names, kinds, units and relations needed to draw any figure. */
  catalogue: fileEntry,
  /** Counties, definitions, sources' texts and notes, read on demand. */
  texts: fileEntry,
  counties: fileEntry,
  /** Prepared answers by canonical query key. */
  answers: z.record(z.string(), fileEntry),
  downloads: z.array(downloadSchema),
  observations: z.number(),
  checksums: z.record(z.string(), z.number()),
  problems: z.object({ errors: z.number(), warnings: z.number(), notes: z.number() }),
});
export type DataSetEntry = z.infer<typeof dataSetEntry>;

/** Outlines of areas, which are the same for every data set. */
const geometrySchema = z.object({
  provinces: fileEntry,
  /** By the code of the province. */
  counties: z.record(z.string(), fileEntry),
  licences: fileEntry,
});

/** `data/manifest.json`: written last, the one name that is not hashed. */
export const manifestSchema = z.object({
  schema_version: z.number(),
  release: z.string(),
  audience: z.enum(['public', 'internal']),
  default_data_set: z.string(),
  data_sets: z.array(dataSetEntry),
  geometry: geometrySchema,
  built: z.object({ date: z.string(), commit: z.string() }),
});
export type Manifest = z.infer<typeof manifestSchema>;
