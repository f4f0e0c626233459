import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildData } from '../../../src/build/build-data.ts';
import { askedRows } from '../../../src/build/example/ladder/rungs.ts';

/**
 * `rung.ts ROWS FOLDER`, forked: builds the data sets with an example of so many rows and without the files to take
 * away; tells the path of the example's tables. A process of its own gives its memory back before anything is measured.
 */
async function main(rows: string, out: string): Promise<string> {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const exampleRows = askedRows(rows, {});
  const log = (line: string) => console.error(line);
  const { data_sets } = await buildData({
    root,
    out,
    audience: 'public',
    exampleRows,
    downloads: false,
    log,
  });
  return path.join(out, data_sets.find(({ name }) => name === 'example')!.tables.path);
}

const [rows, out] = process.argv.slice(2);
main(rows!, out!).then((file) => {
  process.send!(file);
  process.disconnect();
});
