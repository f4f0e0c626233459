import { type Cell, NOT_REPORTED } from '../../model/cell.ts';
import { derivedCell, type TableCell, type TableModel } from '../../model/table.ts';
import type { ViewContext } from '../view.ts';
import type { IndicatorEntry, RelationEntry } from './catalogue-view.ts';
import type { DownloadEntry } from './downloads-view.ts';
import { inOwnDigits } from './own-digits.ts';
import type { PlacementEntry } from './placements-view.ts';
import type { ReleaseListEntry } from './releases-view.ts';
import type { SourceEntry } from './sources-view.ts';

/**
 * The tables of the page. Links, codes, addresses and hashes stand in the list beside the table, which stays in the
 * document unseen and must hold nothing that takes the focus; the file to take away has them as columns (`isFile`).
 */
interface Column<T> {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
  readonly isFileOnly?: boolean;
  readonly cell: (entry: T) => TableCell;
}

const text = (content: string): TableCell => ({ kind: 'text', text: content });

const count = (value: number | undefined): TableCell => {
  const cell: Cell = value === undefined ? NOT_REPORTED : derivedCell(value);
  return { kind: 'value', cell };
};

function tableOf<T>(
  caption: string,
  columns: readonly Column<T>[],
  entries: readonly T[],
  keyOf: (entry: T) => string,
  isFile: boolean,
): TableModel {
  const shown = columns.filter(({ isFileOnly }) => isFile || !isFileOnly);
  return {
    caption,
    columns: shown.map(({ key, label, numeric = false }) => ({ key, label, numeric })),
    rows: entries.map((entry) => ({ key: keyOf(entry), cells: shown.map(({ cell }) => cell(entry)) })),
  };
}

/** A table on screen or, with codes and addresses, in a file. */
export type BuildTable<T> = (entries: readonly T[], context: ViewContext, isFile: boolean) => TableModel;

export const indicatorsTable: BuildTable<IndicatorEntry> = (entries, { locale }, isFile) => {
  const { dataPage } = locale.messages;
  const columns: readonly Column<IndicatorEntry>[] = [
    { key: 'name', label: dataPage.indicator, cell: ({ name }) => text(name) },
    { key: 'code', label: dataPage.id, isFileOnly: true, cell: ({ code }) => text(code) },
    { key: 'topic', label: dataPage.topic, cell: ({ topic }) => text(topic) },
    { key: 'definition', label: dataPage.definition, cell: ({ definition }) => text(definition) },
    { key: 'unit', label: dataPage.unit, cell: ({ unit }) => text(unit) },
    { key: 'kind', label: dataPage.kind, cell: ({ kind }) => text(kind) },
    { key: 'base', label: dataPage.base, cell: ({ base }) => text(base || dataPage.none) },
    { key: 'sensitivity', label: dataPage.sensitivity, cell: ({ sensitivity }) => text(sensitivity) },
    { key: 'figures', label: dataPage.figures, numeric: true, cell: ({ figures }) => count(figures) },
  ];
  return tableOf(dataPage.indicatorsTitle, columns, entries, ({ code }) => code, isFile);
};

export const relationsTable: BuildTable<RelationEntry> = (entries, { locale }, isFile) => {
  const { dataPage } = locale.messages;
  const columns: readonly Column<RelationEntry>[] = [
    { key: 'name', label: dataPage.relation, cell: ({ name }) => text(name) },
    { key: 'rule', label: dataPage.relationRule, cell: ({ rule }) => text(rule) },
    { key: 'unit', label: dataPage.unit, cell: ({ unit }) => text(unit) },
    { key: 'note', label: dataPage.relationNote, cell: ({ note }) => text(note) },
  ];
  return tableOf(dataPage.relationsTitle, columns, entries, ({ key }) => key, isFile);
};

export const sourcesTable: BuildTable<SourceEntry> = (entries, { locale }, isFile) => {
  const { dataPage } = locale.messages;
  const columns: readonly Column<SourceEntry>[] = [
    { key: 'publisher', label: dataPage.publisher, cell: ({ publisher }) => text(publisher) },
    { key: 'id', label: dataPage.id, isFileOnly: true, cell: ({ id }) => text(id) },
    { key: 'office', label: dataPage.office, cell: ({ office }) => text(office) },
    { key: 'kind', label: dataPage.sourceKind, cell: ({ kind }) => text(kind) },
    { key: 'date', label: dataPage.released, cell: ({ date }) => text(date) },
    {
      key: 'reference',
      label: dataPage.reference,
      isFileOnly: true,
      cell: ({ reference }) => text(reference),
    },
    { key: 'url', label: dataPage.address, isFileOnly: true, cell: ({ url }) => text(url) },
    { key: 'figures', label: dataPage.figures, numeric: true, cell: ({ figures }) => count(figures) },
    { key: 'left', label: dataPage.leftOut, numeric: true, cell: ({ leftOut }) => count(leftOut) },
    { key: 'note', label: dataPage.note, cell: ({ note }) => text(note) },
  ];
  return tableOf(dataPage.sourcesTitle, columns, entries, ({ id }) => id, isFile);
};

export const placementsTable: BuildTable<PlacementEntry> = (entries, context, isFile) => {
  const { dataPage, shell } = context.locale.messages;
  // The texts name other figures by their ids.
  const own = (content: string) => text(isFile ? content : inOwnDigits(content, context));
  const columns: readonly Column<PlacementEntry>[] = [
    { key: 'figure', label: dataPage.figure, cell: ({ label }) => text(label) },
    { key: 'id', label: dataPage.id, isFileOnly: true, cell: ({ id }) => text(id) },
    { key: 'value', label: shell.table.value, numeric: true, cell: ({ value }) => value },
    { key: 'unit', label: shell.table.unit, cell: ({ unit }) => text(unit) },
    { key: 'area', label: shell.table.area, cell: ({ area }) => text(area) },
    { key: 'period', label: shell.table.period, cell: ({ period }) => text(period) },
    {
      key: 'decision',
      label: dataPage.decision,
      cell: ({ decision }) => text(dataPage.decisions[decision]),
    },
    { key: 'reason', label: dataPage.reason, cell: ({ reason }) => own(reason) },
    {
      key: 'note',
      label: dataPage.note,
      cell: ({ note, printed }) => own([printed, note].join(' ').trim()),
    },
    { key: 'source', label: shell.table.source, cell: ({ source }) => text(source) },
  ];
  return tableOf(dataPage.placementsTitle, columns, entries, ({ id }) => id, isFile);
};

export const releasesTable: BuildTable<ReleaseListEntry> = (entries, { locale }, isFile) => {
  const { dataPage } = locale.messages;
  const columns: readonly Column<ReleaseListEntry>[] = [
    {
      key: 'date',
      label: dataPage.released,
      cell: ({ date }) => text(date === '' ? dataPage.unrecorded : date),
    },
    { key: 'version', label: dataPage.version, isFileOnly: true, cell: ({ version }) => text(version) },
    { key: 'release', label: dataPage.release, isFileOnly: true, cell: ({ id }) => text(id) },
    {
      key: 'rows',
      label: dataPage.rowCount,
      numeric: true,
      cell: ({ observations }) => count(observations),
    },
  ];
  return tableOf(dataPage.releasesTitle, columns, entries, ({ id }) => id, isFile);
};

export const downloadsTable: BuildTable<DownloadEntry> = (entries, { locale }, isFile) => {
  const { dataPage } = locale.messages;
  const columns: readonly Column<DownloadEntry>[] = [
    { key: 'label', label: dataPage.file, cell: ({ label }) => text(label) },
    { key: 'format', label: dataPage.format, cell: ({ format }) => text(format) },
    { key: 'inside', label: dataPage.inside, cell: ({ inside }) => text(inside) },
    { key: 'name', label: dataPage.address, isFileOnly: true, cell: ({ href }) => text(href) },
    { key: 'rows', label: dataPage.rowCount, numeric: true, cell: ({ rows }) => count(rows) },
    { key: 'bytes', label: dataPage.size, numeric: true, cell: ({ bytes }) => count(bytes) },
    { key: 'sha256', label: dataPage.checksum, isFileOnly: true, cell: ({ sha256 }) => text(sha256) },
  ];
  return tableOf(dataPage.downloadsTitle, columns, entries, ({ href }) => href, isFile);
};
