import type { FileColumn } from '../../locale/fa/files.ts';
import { BASES, CONFIDENTIALITIES, OBSERVATION_STATUSES, QUALIFIERS } from '../../model/cell.ts';
import type { Release } from './release.ts';
import { type FileTable, typeOf } from './tables.ts';
import { markOf, titleOf, WORDS } from './words.ts';

/** A file of the package as its descriptor proves it. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A table that is in the package, with the columns that it has there. */
export interface PackedTable extends PackedFile {
  readonly table: FileTable;
  readonly columns: readonly FileColumn[];
  readonly rows: number;
}

const CODES: Partial<Record<FileColumn, readonly string[]>> = {
  status: OBSERVATION_STATUSES,
  qualifier: QUALIFIERS,
  basis: BASES,
  confidentiality: CONFIDENTIALITIES,
  released_basis: ['stated', 'inferred'],
};

/** What only columns of observations promise; other tables use some of the names for other things. */
function constraintsOf(column: FileColumn, table: FileTable): Readonly<Record<string, unknown>> {
  const isKey = table.primaryKey.includes(column);
  const codes = table.name === 'observations' ? CODES[column] : undefined;
  return {
    ...(isKey || codes ? { required: true } : {}),
    ...(table.primaryKey.length === 1 && isKey ? { unique: true } : {}),
    ...(codes ? { enum: codes } : {}),
    ...(table.name === 'observations' && column === 'released' ? { pattern: '\\d{4}-\\d{2}-\\d{2}' } : {}),
  };
}

function fieldOf(column: FileColumn, table: FileTable) {
  const [titleFa, descriptionFa = ''] = WORDS.fa.files.columns[column];
  const [titleEn, descriptionEn = ''] = WORDS.en.files.columns[column];
  const constraints = constraintsOf(column, table);
  const both = [descriptionEn, descriptionFa].filter((text) => text !== '');
  return {
    name: column,
    type: typeOf(column),
    title: `${titleEn} | ${titleFa}`,
    title_fa: titleFa,
    title_en: titleEn,
    ...(both.length > 0 ? { description: both.join('\n\n') } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function schemaOf({ table, columns }: PackedTable) {
  const foreignKeys = table.foreignKeys.map(({ column, table: to }) => ({
    fields: [column],
    // A table that points into itself leaves its name out.
    reference: {
      ...(to === table.name ? {} : { resource: resourceName(to) }),
      fields: [to === 'sources' ? 'id' : 'code'],
    },
  }));
  return {
    fields: columns.map((column) => fieldOf(column, table)),
    missingValues: [''],
    ...(table.primaryKey.length > 0 ? { primaryKey: table.primaryKey } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}

const resourceName = (name: string) => name.replaceAll('_', '-');

function titlesOf(fa: string, en: string) {
  return { title: `${en} | ${fa}`, title_fa: fa, title_en: en };
}

function tableResource(packed: PackedTable) {
  const { table, path, bytes, sha256 } = packed;
  return {
    name: resourceName(table.name),
    type: 'table',
    path,
    ...titlesOf(WORDS.fa.files.tables[table.name], WORDS.en.files.tables[table.name]),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    bytes,
    hash: `sha256:${sha256}`,
    rows: packed.rows,
    schema: schemaOf(packed),
  };
}

function codebookResource({ path, bytes, sha256 }: PackedFile) {
  return {
    name: 'codebook',
    path,
    ...titlesOf(WORDS.fa.files.codebook.title, WORDS.en.files.codebook.title),
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
  };
}

const isFilled = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

/** What the authors of the data set state, else what its rows say. */
function statedOf({ descriptor, about }: Release) {
  const { licenses, sources, contributors } = descriptor;
  const named = about.license === '' ? [] : about.license.split(/[,\s|]+/).map((name) => ({ name }));
  return {
    ...(isFilled(licenses) ? { licenses } : named.length > 0 ? { licenses: named } : {}),
    ...(isFilled(sources) ? { sources } : {}),
    ...(isFilled(contributors) ? { contributors } : {}),
  };
}

/**
 * The descriptor of a release (Data Package v2). `created` is left out: a release is named by its content, and the same
 * content gives the same bytes.
 */
export function buildDescriptor(release: Release, tables: readonly PackedTable[], codebook: PackedFile) {
  const { about, id } = release;
  const [markFa, markEn] = [markOf(release, WORDS.fa), markOf(release, WORDS.en)];
  const described = (['en', 'fa'] as const).map((language) =>
    [markOf(release, WORDS[language]), WORDS[language].locale.pick(about, 'description')]
      .filter((text) => text !== '')
      .join('. '),
  );
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: about.name.toLowerCase(),
    id: `tarazu:${about.name}:${id}`,
    ...titlesOf(titleOf(release, WORDS.fa), titleOf(release, WORDS.en)),
    description: described.filter((text) => text !== '').join('\n\n'),
    version: about.version,
    release: id,
    kind: about.kind,
    ...(markFa === '' ? {} : { mark_fa: markFa, mark_en: markEn }),
    ...statedOf(release),
    resources: [...tables.map(tableResource), codebookResource(codebook)],
  };
}
