import type { WorkbookCell, WorkbookColumn, WorkbookSheet } from '../../exports/workbook.ts';
import { writeWorkbook } from '../../exports/workbook.ts';
import type { FileColumn } from '../../locale/fa/files.ts';
import type { WorkbookHolds } from '../../model/data-set.ts';
import { sha256 } from '../hash.ts';
import { type ReleaseDatabase, selectOf } from './database.ts';
import { isInternal, isSynthetic, type Release } from './release.ts';
import { NAMED_OBSERVATIONS, type TableName, tableOf, typeOf } from './tables.ts';
import { markOf, titleOf, WORDS } from './words.ts';

/**
 * Most rows of observations in a workbook. A sheet could hold 1,048,576, but the whole sheet stands in memory while it
 * is written, and a spreadsheet of this size already takes its time to open.
 */
export const MOST_OBSERVATIONS = 100_000;

interface Holding {
  readonly holds: WorkbookHolds;
  readonly held: number;
  readonly all: number;
}

/** English names stand on the sheets of indicators and areas; the longest sheet does without them. */
const OBSERVATION_SHEET: readonly FileColumn[] = [
  ...([
    'indicator',
    'indicator_name_fa',
    'unit',
    'area',
    'area_name_fa',
    'period',
    'period_name_fa',
  ] as const),
  ...([
    'harm',
    'outcome',
    'service',
    'sex',
    'age_group',
    'breakdown_fa',
    'value',
    'status',
    'qualifier',
  ] as const),
  ...NAMED_OBSERVATIONS.filter((column) =>
    ['basis', 'rule', 'agency_name_fa', 'definition', 'base_period', 'source', 'released'].includes(column),
  ),
  ...([
    'printed_value',
    'printed_unit',
    'confidentiality',
    'units_reporting',
    'units_expected',
    'note_fa',
  ] as const),
];

/** Views of fewer and fewer rows; the first that fits is the one in the workbook. */
const CUTS = {
  all: 'TRUE',
  provinces: "level <> 'county'",
  province_totals:
    "level <> 'county' AND harm = '_T' AND outcome = '_T' AND service = '_T' AND sex = '_T' AND age_group = '_T'",
} as const;

async function choose(database: ReleaseDatabase, most: number): Promise<Holding> {
  const all = await database.count('observations');
  for (const [holds, condition] of Object.entries(CUTS) as [keyof typeof CUTS, string][]) {
    const held = holds === 'all' ? all : await database.count(`observations WHERE ${condition}`);
    if (held <= most) return { holds, held, all };
  }
  return { holds: 'none', held: 0, all };
}

const headOf = (column: FileColumn) => `${WORDS.fa.files.columns[column][0]} (${column})`;
const WIDE: Partial<Record<FileColumn, number>> = { indicator_name_fa: 38, breakdown_fa: 24, url: 40 };

function widthOf(column: FileColumn): number {
  const known = WIDE[column];
  if (known !== undefined) return known;
  if (/^(definition|notes?|reason|text|publisher|office|label)_/.test(column)) return 44;
  if (column.endsWith('_fa') || column.endsWith('_en')) return 26;
  return Math.min(30, Math.max(14, headOf(column).length + 2));
}

const toColumns = (columns: readonly FileColumn[]): readonly WorkbookColumn[] =>
  columns.map((column) => ({ title: headOf(column), width: widthOf(column) }));

/** Periods of a day begin with a sign that texts must not begin with. */
const CODES: ReadonlySet<FileColumn> = new Set(['period', 'base_period']);

function toCell(value: string | number | null, column: FileColumn): WorkbookCell {
  if (value === null) return null;
  if (typeof value === 'string') return CODES.has(column) ? { code: value } : value;
  return { number: value, ...places(column) };
}

/** Years and orders are names of places in time: no fraction is ever shown. */
const places = (column: FileColumn) => (typeOf(column) === 'integer' ? { decimals: 0 } : {});

/** A tab says what its sheet is, and what kind of figures it holds. */
function tabOf(name: TableName, release: Release): string {
  const { files, locale } = WORDS.fa;
  const marks = [
    ...(isSynthetic(release) ? [locale.messages.terms.synthetic] : []),
    ...(isInternal(release) ? [files.internal] : []),
  ];
  const title = files.tables[name];
  return marks.length === 0 ? title : `${title} (${marks.join(files.codebook.separator)})`;
}

type Row = Readonly<Record<string, string | number | null>>;

async function dataSheet(
  name: TableName,
  columns: readonly FileColumn[],
  view: string,
  database: ReleaseDatabase,
  release: Release,
): Promise<WorkbookSheet> {
  // Every area of a synthetic row has the mark in its name: a column of it would only make the longest sheet longer.
  const isNamed = name === 'observations' && !isInternal(release);
  const marked = isNamed ? columns : database.withMarks(columns).filter((column) => column !== 'mark_en');
  const rows = await database.rows<Row>(selectOf(release, view, marked));
  return {
    name: tabOf(name, release),
    columns: toColumns(marked),
    rows: rows.map((row) => marked.map((column) => toCell(row[column]!, column))),
  };
}

/** «برگه راهنما»: what the workbook is, what it holds, how to read it and what each column means. */
function notesSheet(release: Release, holding: Holding): WorkbookSheet {
  const { about, id } = release;
  const rows: WorkbookCell[][] = [];
  for (const words of [WORDS.fa, WORDS.en]) {
    const { notes, holds, reading, codes, shownDigits, columns } = words.files;
    const facts: [string, string][] = [
      [notes.title, titleOf(release, words)],
      [notes.mark, markOf(release, words)],
      [notes.description, words.locale.pick(about, 'description')],
      [notes.holds, holds[holding.holds](holding.held, holding.all)],
      [notes.version, about.version],
      [notes.release, id],
      [notes.license, about.license],
      ...[shownDigits, ...reading, codes].map((line, i): [string, string] => [
        i === 0 ? notes.reading : '',
        line,
      ]),
      ...OBSERVATION_SHEET.map((column): [string, string] => {
        const [title, description = ''] = columns[column];
        return [column, description === '' ? title : `${title}: ${description}`];
      }),
      ['', notes.tool],
    ];
    rows.push(...facts.filter(([, value]) => value !== ''), ['', '']);
  }
  return {
    name: WORDS.fa.files.notesSheet,
    columns: [
      { title: '', width: 30 },
      { title: '', width: 110 },
    ],
    rows,
    isWrapped: true,
  };
}

export interface Workbook {
  readonly holds: WorkbookHolds;
  readonly rows: number;
  /** Changes whenever a cell of the workbook would: `content` names the rows of the release. */
  key(content: string): string;
  write(): Promise<Uint8Array>;
}

/** Raised whenever the writer changes what it makes of the same rows and words. */
const WRITER = 1;

/** The workbook of a release: guide, observations, indicators, areas, sources and what could not be placed. */
export async function planWorkbook(
  database: ReleaseDatabase,
  release: Release,
  most = MOST_OBSERVATIONS,
): Promise<Workbook> {
  const holding = await choose(database, most);
  const notes = notesSheet(release, holding);
  return {
    holds: holding.holds,
    rows: holding.held,
    key: (content) => sha256(JSON.stringify([WRITER, content, notes, toColumns(OBSERVATION_SHEET)])),
    write: async () => writeWorkbook([notes, ...(await dataSheets(database, release, holding.holds))], 'rtl'),
  };
}

async function dataSheets(database: ReleaseDatabase, release: Release, holds: WorkbookHolds) {
  const held = `(SELECT * FROM observations WHERE ${holds === 'none' ? 'FALSE' : CUTS[holds]}) AS held`;
  const sheets = [await dataSheet('observations', OBSERVATION_SHEET, held, database, release)];
  for (const name of ['indicators', 'areas', 'sources', 'unplaced'] as const) {
    const sheet = await dataSheet(name, tableOf(name).columns, name, database, release);
    if (sheet.rows.length > 0) sheets.push(sheet);
  }
  return sheets;
}
