import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of a folder by their path below it, with `/`, in alphabetical order. Hidden files are left out. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const visit = async (below: string): Promise<void> => {
    const entries = await readdir(join(folder, below), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) await visit(path);
      else files.set(path, await readFile(join(folder, path)));
    }
  };
  await visit('');
  return files;
}

/** The names of the data sets below `data/`: its folders with a `datapackage.json`. */
export async function dataSetNames(data: string): Promise<readonly string[]> {
  const entries = await readdir(data, { withFileTypes: true });
  const names: string[] = [];
  for (const entry of entries) {
    if (!entry.isDirectory()) continue;
    const files = await readdir(join(data, entry.name));
    if (files.includes('datapackage.json')) names.push(entry.name);
  }
  return names.sort();
}

/** Names of files as a person finds them: below the folder that was read. */
export function withPrefix(
  prefix: string,
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  return new Map([...files].map(([path, bytes]) => [`${prefix}/${path}`, bytes]));
}
