import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../src/build/check.ts';
import { readCatalogue } from '../../src/imports/catalogue.ts';
import { readDataSet, readObservations } from '../../src/imports/data-set.ts';
import { formatProblem, type Problem } from '../../src/imports/problem.ts';
import { workbookBytes } from '../imports/workbook-bytes.ts';
import { openApp } from './app.ts';

type Encoded = readonly (readonly [path: string, bytes: readonly number[]])[];

/** What the page below puts on its window. */
interface CheckerPage {
  readonly check: (catalogue: Encoded, dataSet: Encoded) => { lines: string[]; accepted: boolean };
  readonly checkQuarters: (
    catalogue: Encoded,
    quarters: Encoded,
  ) => Promise<{ lines: string[]; rows: unknown }>;
}

const project = fileURLToPath(new URL('../../', import.meta.url));
const source = path.join(project, '.cache/checker-page/source');
const root = path.join(project, '.cache/checker-page/site');
const TODAY = '1405-12-29';
const script = `
  import { readCatalogue } from '../../../src/imports/catalogue.ts';
  import { readDataSet, readObservations } from '../../../src/imports/data-set.ts';
  import { formatProblem } from '../../../src/imports/problem.ts';
  const files = (encoded) => new Map(encoded.map(([name, bytes]) => [name, new Uint8Array(bytes)]));
  window.check = (catalogue, dataSet) => {
    const known = readCatalogue(files(catalogue));
    const read = readDataSet(files(dataSet), known.catalogue, { today: '${TODAY}' });
    const lines = [...known.problems, ...read.problems].map((problem) => formatProblem(problem, 'fa'));
    return { lines, accepted: read.dataSet !== undefined };
  };
  window.checkQuarters = async (catalogue, quarters) => {
    const known = readCatalogue(files(catalogue));
    const read = await readObservations(files(quarters), known.catalogue, { today: '${TODAY}' });
    return { lines: read.problems.map((problem) => formatProblem(problem, 'fa')), rows: read.observations };
  };
`;

beforeAll(async () => {
  rmSync(source, { recursive: true, force: true });
  mkdirSync(source, { recursive: true });
  writeFileSync(
    path.join(source, 'index.html'),
    '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="./page.ts"></script>',
  );
  writeFileSync(path.join(source, 'page.ts'), script);
  await build({
    configFile: false,
    root: source,
    base: './',
    logLevel: 'error',
    build: { outDir: root, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  });
}, 120_000);

const workbookWithHiddenRow = workbookBytes({
  sheets: [{ name: 'برگه', rows: [['indicator'], ['related_calls']], rowAttributes: { 2: 'hidden="1"' } }],
});

const encode = (files: ReadonlyMap<string, Uint8Array>): Encoded =>
  [...files].map(([name, bytes]) => [name, [...bytes]] as const);

describe('the checker in the browser', () => {
  it('accepts the published data set and says of a spoilt file what it says in Node', async () => {
    const catalogueFiles = await readFolder(path.join(project, 'data/catalogue'));
    const published = await readFolder(path.join(project, 'data/published'));
    const [name, bytes] = [...published].find(([file]) => file.startsWith('observations/'))!;
    const text = new TextDecoder().decode(bytes);
    const spoilt = new Map(published).set(
      name,
      new TextEncoder().encode(text.replace(/,A,F,/, ',Z,F,').replace(/IR-\d\d,/, 'IR-99,')),
    );
    const { catalogue, problems } = readCatalogue(catalogueFiles);
    const inNode = (files: ReadonlyMap<string, Uint8Array>) => {
      const read = readDataSet(files, catalogue!, { today: TODAY });
      const all: readonly Problem[] = [...problems, ...read.problems];
      return {
        lines: all.map((problem) => formatProblem(problem, 'fa')),
        accepted: read.dataSet !== undefined,
      };
    };
    const app = await openApp({ root });
    const inBrowser = (files: ReadonlyMap<string, Uint8Array>) =>
      app.page.evaluate(([known, given]) => (window as unknown as CheckerPage).check(known, given), [
        encode(catalogueFiles),
        encode(files),
      ] as const);
    expect(await inBrowser(published)).toEqual(inNode(published));
    expect(inNode(published).accepted).toBe(true);
    const refused = await inBrowser(spoilt);
    expect(refused).toEqual(inNode(spoilt));
    expect(refused.accepted).toBe(false);
    expect(refused.lines.some((line) => line.includes(name) && line.includes('error'))).toBe(true);
  });

  it('says of quarters in XLSX and in old encodings what it says in Node', async () => {
    const fixtures = path.join(project, 'tests/fixtures/imports');
    const catalogueFiles = readFolder(path.join(fixtures, 'catalogue'));
    const folder = (name: string) => readFolder(path.join(fixtures, name)).values().next().value!;
    const workbook = readFileSync(path.join(fixtures, 'workbooks/xlsxwriter.xlsx'));
    const quarters: readonly (readonly [name: string, bytes: Uint8Array, accepted: boolean])[] = [
      ['quarter.xlsx', workbook, true],
      ['cut.xlsx', workbook.subarray(0, 3000), false],
      ['hidden.xlsx', workbookWithHiddenRow, false],
      ['utf16.csv', folder('encoding-utf16-be/observations'), true],
      ['windows.csv', folder('encoding-windows-1256/observations'), true],
      ['iso.csv', folder('encoding-iso-8859-6/observations'), true],
      ['word.csv', folder('encoding-undecidable/observations'), false],
    ];
    const { catalogue } = readCatalogue(catalogueFiles);
    const app = await openApp({ root });
    for (const [name, bytes, accepted] of quarters) {
      const inNode = await readObservations(new Map([[name, bytes]]), catalogue!, { today: TODAY });
      const inBrowser = await app.page.evaluate(
        ([known, given]) => (window as unknown as CheckerPage).checkQuarters(known, given),
        [encode(catalogueFiles), encode(new Map([[name, bytes]]))] as const,
      );
      expect([name, inNode.observations !== undefined]).toEqual([name, accepted]);
      expect(inBrowser.lines).toEqual(inNode.problems.map((problem) => formatProblem(problem, 'fa')));
      expect(inBrowser.rows).toEqual(inNode.observations);
    }
  });
});
