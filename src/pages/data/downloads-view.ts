import type { Locale } from '../../locale/locale.ts';
import type { DataSetEntry, Download, FileEntry } from '../../model/data-set.ts';
import type { ViewContext } from '../view.ts';
import { type Searchable, searchable } from './search-text.ts';

/** One file of the release. */
export interface DownloadEntry {
  readonly label: string;
  /** What is inside, and what is not. */
  readonly inside: string;
  readonly format: string;
  /** The address below the application, and the name under which the reader keeps it. */
  readonly href: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly rows: number | undefined;
  readonly sha256: string;
  readonly searchable: () => Searchable;
}

/** The downloads of the data set, then the file that holds all its tables. */
export function downloadEntries({ dataSet, locale }: ViewContext): readonly DownloadEntry[] {
  const { tablesLabel, tablesInside } = locale.messages.dataPage;
  return [
    ...dataSet.downloads.map((download) =>
      downloadEntry(wordsOf(download, dataSet, locale), formatOf(download), download.file, dataSet),
    ),
    downloadEntry([tablesLabel, tablesInside], 'DuckDB', dataSet.tables, dataSet),
  ];
}

/** Label and content of a file; a workbook that can't hold every row says so before anything else. */
function wordsOf({ part, holds, file }: Download, { observations }: DataSetEntry, { messages }: Locale) {
  const { downloadLabels, downloadInside, workbookHolds } = messages.dataPage;
  const cut =
    holds === undefined || holds === 'all' ? '' : workbookHolds[holds](file.rows ?? 0, observations);
  return [downloadLabels[part], [cut, downloadInside[part]].filter((text) => text !== '').join(' ')] as const;
}

const formatOf = ({ format }: Download): string =>
  format === 'csv.gz' ? 'CSV (gzip)' : format === 'parquet' ? 'Parquet' : format.toUpperCase();

function downloadEntry(
  [label, inside]: readonly [label: string, inside: string],
  format: string,
  file: FileEntry,
  dataSet: DataSetEntry,
): DownloadEntry {
  const fileName = nameOf(file, dataSet);
  return {
    label,
    inside,
    format,
    href: `data/${file.path}`,
    fileName,
    bytes: file.bytes,
    rows: file.rows,
    sha256: file.sha256,
    searchable: () => searchable([label, inside, format, fileName, file.sha256]),
  };
}

/** The content hash of an address serves caches; whoever keeps the file reads data set, what it is, and release. */
const CONTENT_HASH = /-[0-9a-f]{12}(?=\.)/;

/** A file of synthetic data says so in its name, wherever it ends up. */
function nameOf({ path }: FileEntry, { kind, name, release }: DataSetEntry): string {
  const own = path.split('/').at(-1)!;
  const kept = own.includes(release)
    ? own.replace(CONTENT_HASH, '')
    : own.replace(CONTENT_HASH, `-tables-${release}`);
  return kind === 'synthetic' && !kept.includes('synthetic') ? kept.replace(name, `${name}-synthetic`) : kept;
}
