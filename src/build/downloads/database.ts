import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { FileColumn } from '../../locale/fa/files.ts';
import type { Dimension, Unit } from '../../model/indicator.ts';
import { DIMENSIONS, UNITS } from '../../model/indicator.ts';
import { OBSERVATION_KEY } from '../../model/observation.ts';
import { formOf, toPeriod, yearOf } from '../../model/period.ts';
import { isMarked, type Release } from './release.ts';
import { CATEGORY_TABLES, NOT_APPLICABLE, TOTAL, typeOf } from './tables.ts';
import { markOf, WORDS } from './words.ts';

/** What files are written from: views over the tables of a release, read by SQL and never held as a whole. */
export interface ReleaseDatabase {
  /** Rows of a question of few rows, or of a workbook, as objects; may be asked while files are written. */
  rows<Row>(sql: string): Promise<readonly Row[]>;
  /** Runs a `COPY (…) TO`. */
  run(sql: string): Promise<void>;
  count(view: string): Promise<number>;
  /** Columns of a table with the marks of the release. */
  withMarks(columns: readonly FileColumn[]): readonly FileColumn[];
  /** A folder for files on their way. */
  readonly folder: string;
  close(): Promise<void>;
}

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const quoted = (name: string): string => `"${name}"`;

const emptyAs = (column: string, code: string) => `coalesce(nullif(${column}, ''), ${literal(code)})`;
const bare = (dimension: Dimension) => emptyAs(`o.${dimension}`, TOTAL);

/** Names of the categories of a row, joined; the word for the total where it has none. */
function breakdownName(language: 'fa' | 'en'): string {
  const names = DIMENSIONS.map((dimension) => `${dimension}_c.name_${language}`).join(', ');
  return `coalesce(nullif(concat_ws(' · ', ${names}), ''), ${literal(WORDS[language].files.total)}) AS breakdown_${language}`;
}

const categoryJoin = (dimension: Dimension) =>
  `LEFT JOIN release.category ${dimension}_c ON ${dimension}_c.dimension = ${literal(dimension)} AND ${dimension}_c.code = o.${dimension}`;

/** One row an observation, with codes for what is empty in the tables, and every name. */
const OBSERVATIONS = `
  SELECT o.* EXCLUDE (note, base_period, ${DIMENSIONS.join(', ')}),
    ${DIMENSIONS.map((dimension) => `${bare(dimension)} AS ${dimension}`).join(', ')},
    ${emptyAs('o.base_period', NOT_APPLICABLE)} AS base_period,
    i.name_fa AS indicator_name_fa, i.name_en AS indicator_name_en, i.unit,
    a.name_fa AS area_name_fa, a.name_en AS area_name_en, a.level,
    p.name_fa AS period_name_fa, p.name_en AS period_name_en,
    ${breakdownName('fa')}, ${breakdownName('en')},
    g.name_fa AS agency_name_fa, g.name_en AS agency_name_en,
    n.note_fa, n.note_en
  FROM release.observation o
  LEFT JOIN release.indicator i ON i.code = o.indicator
  LEFT JOIN release.area a ON a.code = o.area
  LEFT JOIN periods p ON p.code = o.period
  LEFT JOIN release.agency g ON g.code = o.agency
  LEFT JOIN release.note n ON n.id = o.note
  ${DIMENSIONS.map(categoryJoin).join('\n')}`;

const UNPLACED = `
  SELECT u.* EXCLUDE (value), u.value AS value_as_printed, a.name_fa AS area_name_fa, a.name_en AS area_name_en
  FROM release.unplaced u LEFT JOIN release.area a ON a.code = u.area ORDER BY u.id`;

const categories = (dimension: Dimension) => `
  SELECT ${literal(TOTAL)} AS code, '' AS parent, ${literal(WORDS.fa.files.total)} AS name_fa,
    ${literal(WORDS.en.files.total)} AS name_en, '' AS short_fa, '' AS short_en, 'none' AS sensitivity,
    '' AS note_fa, '' AS note_en, -1 AS "order"
  UNION ALL
  SELECT code, parent, name_fa, name_en, short_fa, short_en, sensitivity, note_fa, note_en, "order"
  FROM release.category WHERE dimension = ${literal(dimension)} ORDER BY "order", code`;

/** By time, then area and the rest of the key: the order of every file of observations. */
export const BY_TIME = `ORDER BY period_order, ${OBSERVATION_KEY.filter(
  (name) => name !== 'indicator' && name !== 'area',
).reduce((names, name) => `${names}, ${name}`, 'area, indicator')}`;

async function createViews(connection: DuckDBConnection): Promise<void> {
  const views: Readonly<Record<string, string>> = {
    unit_names: `SELECT * FROM (VALUES ${UNITS.map(unitRow).join(', ')}) AS t(code, name_fa, name_en)`,
    observations: OBSERVATIONS,
    unplaced: UNPLACED,
    indicators: `SELECT i.*, u.name_fa AS unit_fa, u.name_en AS unit_en FROM release.indicator i
      LEFT JOIN unit_names u ON u.code = i.unit ORDER BY i."order", i.code`,
    areas: 'SELECT * FROM release.area ORDER BY code',
    agencies: 'SELECT * FROM release.agency ORDER BY code',
    sources: 'SELECT * FROM release.source ORDER BY id',
    populations: 'SELECT * FROM release.population ORDER BY area, year, boundary, source',
    relations: 'SELECT * FROM release.relation ORDER BY "type", "left", "right", dimension',
    boundaries: 'SELECT * FROM release.boundary ORDER BY id',
    list_overlaps: 'SELECT * FROM release.overlap ORDER BY indicator, area, period, agencies, released',
    events: 'SELECT * FROM release.event ORDER BY id',
    preferences: 'SELECT * FROM release.preference ORDER BY indicator, area, period',
    placements: 'SELECT * FROM release.placement ORDER BY id',
  };
  for (const dimension of DIMENSIONS)
    await connection.run(`CREATE VIEW ${CATEGORY_TABLES[dimension]} AS ${categories(dimension)}`);
  for (const [name, sql] of Object.entries(views)) await connection.run(`CREATE VIEW ${name} AS ${sql}`);
}

function unitRow(unit: Unit): string {
  const names = [WORDS.fa, WORDS.en].map(({ locale }) => literal(locale.messages.terms.units[unit]));
  return `(${[literal(unit), ...names].join(', ')})`;
}

/** The periods in use with their names, which only the program can write. */
async function createPeriods(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    'CREATE TABLE periods (code VARCHAR, name_fa VARCHAR, name_en VARCHAR, kind_of_period VARCHAR, year INTEGER, period_order INTEGER)',
  );
  const reader = await connection.runAndReadAll(
    'SELECT DISTINCT period, period_order FROM release.observation ORDER BY period_order, period',
  );
  for (const [code, order] of reader.getRowsJS() as [string, number][]) {
    const period = toPeriod(code);
    const [nameFa, nameEn] = [WORDS.fa, WORDS.en].map(({ locale }) => locale.period(period));
    const texts = [code, nameFa!, nameEn!, formOf(period)].map(literal);
    await connection.run(`INSERT INTO periods VALUES (${texts.join(', ')}, ${yearOf(period)}, ${order})`);
  }
}

/** A column as a file has it: nothing where there is nothing, whole numbers without a point, the marks of the release. */
function expressionOf(release: Release) {
  const marks: Partial<Record<FileColumn, string>> = {
    mark_fa: literal(markOf(release, WORDS.fa)),
    mark_en: literal(markOf(release, WORDS.en)),
  };
  return (column: FileColumn): string => {
    const mark = marks[column];
    if (mark) return `${mark} AS ${column}`;
    return typeOf(column) === 'string'
      ? `nullif(${quoted(column)}, '') AS ${quoted(column)}`
      : `${quoted(column)}`;
  };
}

/** Selects columns of a view as they stand in a typed file. */
export function selectOf(release: Release, view: string, columns: readonly FileColumn[]): string {
  const order = view.includes('observations') ? ` ${BY_TIME}` : '';
  return `SELECT ${columns.map(expressionOf(release)).join(', ')} FROM ${view}${order}`;
}

/** The same as texts for CSV: 1588 and not 1588.0; every digit that the number has. */
export function selectTextsOf(release: Release, view: string, columns: readonly FileColumn[]): string {
  const texts = columns.map((column) =>
    typeOf(column) !== 'string'
      ? `CASE WHEN ${quoted(column)} = trunc(${quoted(column)}) AND abs(${quoted(column)}) < 1e15
          THEN CAST(CAST(${quoted(column)} AS BIGINT) AS VARCHAR) ELSE CAST(${quoted(column)} AS VARCHAR) END AS ${quoted(column)}`
      : quoted(column),
  );
  // Sorting comes last: an outer question need not keep the order of an inner one.
  const order = view === 'observations' ? ` ${BY_TIME}` : '';
  const sorted: readonly FileColumn[] = order ? ['period_order', ...OBSERVATION_KEY] : [];
  const inner = [...new Set([...columns, ...sorted])];
  return `SELECT ${texts.join(', ')} FROM (SELECT ${inner.map(expressionOf(release)).join(', ')} FROM ${view})${order}`;
}

/** Opens the tables file of a release for reading, beside a folder for files on their way. */
export async function openRelease(path: string, release: Release): Promise<ReleaseDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'tarazu-downloads-'));
  // One thread keeps rows in order, and so the bytes of two builds alike.
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    temp_directory: join(folder, 'spill'),
  });
  const connection = await instance.connect();
  await connection.run(`ATTACH ${literal(path)} AS release (READ_ONLY)`);
  await createPeriods(connection);
  await createViews(connection);
  // A connection does one thing at a time: on its own one, a workbook is written beside the other files.
  const reading = await instance.connect();
  return {
    folder,
    rows: async <Row>(sql: string) => {
      const reader = await reading.runAndReadAll(sql);
      return reader.getRowObjectsJS().map(plainNumbers) as readonly Row[];
    },
    run: async (sql) => {
      await connection.run(sql);
    },
    count: async (view) => {
      const reader = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${view}`);
      return reader.getRowsJS()[0]![0] as number;
    },
    withMarks: (columns) => (isMarked(release) ? [...columns, 'mark_fa', 'mark_en'] : columns),
    close: async () => {
      reading.closeSync();
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Counts come as big integers. In place: a workbook asks for many rows. */
function plainNumbers(row: Record<string, unknown>): unknown {
  for (const name in row) if (typeof row[name] === 'bigint') row[name] = Number(row[name]);
  return row;
}
