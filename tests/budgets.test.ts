import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { DataSetEntry, FileEntry, Manifest } from '../src/model/data-set.ts';
import { siteRoot } from './browser/pages/root.ts';

/** Bytes over the wire of what `npm run build` left in `dist/`: the budgets of a first visit, in kB of brotli. */

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const read = (name: string) => readFileSync(path.join(siteRoot, name));
const kB = (bytes: number) => Math.round(bytes / 100) / 10;

/** As the plainest host sends it: the brotli that the build wrote beside it; a woff2 is compressed in itself. */
function wire(name: string): number {
  const file = path.join(siteRoot, name);
  return statSync(name.endsWith('.woff2') ? file : `${file}.br`).size;
}

const chunks = JSON.parse(read('.vite/manifest.json').toString()) as Record<string, Chunk>;
const manifest = JSON.parse(read('data/manifest.json').toString()) as Manifest;
const html = read('index.html').toString();

/** A chunk with all that it imports, and their styles; what `index.html` holds itself is left out. */
function withImports(key: string, seen = new Set<string>()): ReadonlySet<string> {
  const chunk = chunks[key];
  if (!chunk) throw new Error(`the build has no ${key}`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  // The styles of the entry stand in the page.
  if (key !== 'index.html') for (const sheet of chunk.css ?? []) seen.add(sheet);
  for (const next of chunk.imports ?? []) withImports(next, seen);
  return seen;
}

const files = (...keys: readonly string[]) => [...new Set(keys.flatMap((key) => [...withImports(key)]))];
const inData = (...entries: readonly FileEntry[]) => entries.map((entry) => `data/${entry.path}`);

const fonts = [...html.matchAll(/<link rel="preload" href="([^"]+)" as="font"/g)].map((match) => match[1]!);

/** The answers that the default Compare view of a data set waits for: those of its calls. */
function answersOf({ answers }: DataSetEntry): readonly FileEntry[] {
  const calls = Object.entries(answers).filter(([key]) => /^\["figures","(all|hotline_123)"/.test(key));
  if (calls.length === 0) throw new Error('no answer for the calls');
  return calls.map(([, file]) => file);
}

const measured: { what: string; files: number; kB: number; budget: number }[] = [];

function within(what: string, names: readonly string[], budget: number): void {
  const bytes = names.reduce((sum, name) => sum + wire(name), 0);
  measured.push({ what, files: names.length, kB: kB(bytes), budget });
  const largest = names.map((name) => `${name} ${kB(wire(name))}`).join('\n');
  expect(kB(bytes), largest).toBeLessThanOrEqual(budget);
}

afterAll(() => console.table(measured));

describe('bytes over the wire', () => {
  it('of the first figure: the page with its drawing and styles, and its fonts', () => {
    expect(fonts.length).toBeGreaterThan(0);
    within('first figure', ['index.html', ...fonts], 70);
  });

  it.each(manifest.data_sets.map((dataSet) => [dataSet.name, dataSet] as const))(
    'of the live Compare view of %s',
    (name, dataSet) => {
      const program = files(
        'index.html',
        'src/locale/fa.ts',
        'src/pages/compare/page.tsx',
        'src/charts/chart.tsx',
      );
      expect(program.some((file) => file.endsWith('.css'))).toBe(true);
      const data = inData(dataSet.catalogue, ...answersOf(dataSet));
      const live = [...program, 'data/manifest.json', ...data];
      within(`live Compare, ${name}`, live, 380);
      // Definitions, sources and notes arrive after the figures stand; nothing waits for them.
      within(`live Compare with its texts, ${name}`, [...live, ...inData(dataSet.texts)], 390);
    },
  );

  it.each(manifest.data_sets.map((dataSet) => [dataSet.name, dataSet] as const))(
    'of the choice of areas and the list of counties of %s',
    (name, dataSet) => {
      const pickers = Object.keys(chunks).filter((key) => /-panel\.tsx$/.test(key));
      expect(pickers.length).toBeGreaterThan(2);
      const there = files('index.html', 'src/locale/fa.ts');
      const fetched = files(...pickers).filter((file) => !there.includes(file));
      within(`areas and counties, ${name}`, [...fetched, ...inData(dataSet.counties)], 90);
    },
  );

  it.each(manifest.data_sets.map((dataSet) => [dataSet.name, dataSet] as const))(
    'of the core of the catalogue of %s',
    (name, dataSet) => within(`catalogue core, ${name}`, inData(dataSet.catalogue), 15),
  );

  it('of the engine are not among those of the first view', () => {
    const first = files('index.html', 'src/locale/fa.ts');
    expect(first.filter((file) => /duckdb|chart-/.test(file))).toEqual([]);
    const bytes = first.reduce((sum, name) => sum + wire(name), 0);
    measured.push({ what: 'program of the first view', files: first.length, kB: kB(bytes), budget: 380 });
    expect(bytes).toBeGreaterThan(0);
  });

  it('come compressed: each text file has its brotli beside it, and it is the same text', () => {
    const all = readdirSync(siteRoot, { recursive: true }).map(String);
    const texts = all.filter((name) => /\.(js|css|html|json|wasm)$/.test(name));
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((name) => !all.includes(`${name}.br`))).toEqual([]);
    const small = texts.filter((name) => !name.endsWith('.wasm'));
    expect(small.filter((name) => !brotliDecompressSync(read(`${name}.br`)).equals(read(name)))).toEqual([]);
  });
});
