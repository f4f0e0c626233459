import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

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
