import type { DataSetEntry, FileEntry } from '../../model/data-set.ts';
import type { ViewContext } from '../view.ts';
import { type Searchable, searchable } from './search-text.ts';

/** One file of the release. */
export interface DownloadEntry {
  readonly label: string;
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
  const { tablesLabel } = locale.messages.dataPage;
  return [
    ...dataSet.downloads.map((download) =>
      downloadEntry(locale.pick(download, 'label'), download.file, dataSet),
    ),
    downloadEntry(tablesLabel, dataSet.tables, dataSet),
  ];
}

function downloadEntry(label: string, file: FileEntry, dataSet: DataSetEntry): DownloadEntry {
  const fileName = nameOf(file, dataSet);
  return {
    label,
    href: `data/${file.path}`,
    fileName,
    bytes: file.bytes,
    rows: file.rows,
    sha256: file.sha256,
    searchable: () => searchable([label, fileName, file.sha256]),
  };
}

/** A file of synthetic data says so in its name, wherever it ends up. */
function nameOf({ path }: FileEntry, { kind, name }: DataSetEntry): string {
  const own = path.split('/').at(-1)!;
  return kind === 'synthetic' && !own.includes('synthetic') ? own.replace(name, `${name}-synthetic`) : own;
}
