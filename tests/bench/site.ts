import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileEntry, Manifest } from '../../src/model/data-set.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = path.join(root, 'dist');
const FLOOR = fileURLToPath(new URL('floor/', import.meta.url));

/** A chunk of the program as the site serves it. */
export interface Chunk {
  readonly file: string;
  readonly bytes: number;
  readonly brotli: number;
}

export interface BenchSite {
  readonly folder: string;
  readonly release: string;
  readonly chunks: readonly Chunk[];
}

/**
 * A copy of the built site with the floor pages beside it, so that one server serves both. The floor reads the same
 * answers and fonts as the site: what it lacks is the program.
 */
export async function composeSite(): Promise<BenchSite> {
  const folder = path.join(root, '.cache/bench/site');
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.dirname(folder), { recursive: true });
  await cp(dist, folder, { recursive: true }).catch((cause) => {
    throw new Error('dist is missing: run `npm run build` first', { cause });
  });
  const manifest = JSON.parse(await readFile(path.join(folder, 'data/manifest.json'), 'utf8')) as Manifest;
  const page = await readFile(path.join(folder, 'index.html'), 'utf8');
  await mkdir(path.join(folder, 'floor'));
  const first = manifest.data_sets.find(({ name }) => name === manifest.default_data_set)!;
  const example = manifest.data_sets.find(({ name }) => name === 'example')!;
  await writeFloor('first', page, folder, {
    answers: answerOf(first.answers, 'figures'),
    catalogue: first.catalogue.path,
  });
  await writeFloor('change', page, folder, {
    answers: answerOf(example.answers, 'hotline_123'),
    catalogue: example.catalogue.path,
  });
  return { folder, release: manifest.release, chunks: await chunksIn(folder) };
}

function answerOf(answers: Readonly<Record<string, FileEntry>>, part: string): string {
  return Object.entries(answers).find(([key]) => key.includes(part))![1].path;
}

/** Fills a floor page in: the site's own fonts, and where the data lie. */
async function writeFloor(
  name: string,
  page: string,
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const up = (text: string) => text.replaceAll('fonts/', '../fonts/').replaceAll('./../', '../');
  const faces = (page.match(/@font-face\s*\{[^}]*\}/g) ?? []).filter((face) => face.includes('fonts/'));
  const preloads = (page.match(/<link rel="preload"[^>]*as="font"[^>]*>/g) ?? []).map(up);
  let html = await readFile(path.join(FLOOR, `${name}.html`), 'utf8');
  html = html.replace('<!--fonts-->', `<style>${faces.map(up).join('')}</style>${preloads.join('')}`);
  for (const [key, file] of Object.entries(files)) html = html.replaceAll(`{{${key}}}`, `../data/${file}`);
  await writeFile(path.join(folder, 'floor', `${name}.html`), html);
}

async function chunksIn(folder: string): Promise<readonly Chunk[]> {
  const names = await readdir(folder, { recursive: true });
  const program = names.filter(
    (name) => /^(assets|fonts)\/|^index\.html$/.test(name) && !name.endsWith('.br'),
  );
  const chunks: Chunk[] = [];
  for (const name of program.sort()) {
    const { size, isFile } = await sizeOf(path.join(folder, name));
    if (!isFile) continue;
    const brotli = names.includes(`${name}.br`) ? (await sizeOf(path.join(folder, `${name}.br`))).size : size;
    chunks.push({ file: name.replaceAll(path.sep, '/'), bytes: size, brotli });
  }
  return chunks.sort((a, b) => b.brotli - a.brotli);
}

async function sizeOf(file: string): Promise<{ size: number; isFile: boolean }> {
  const found = await stat(file);
  return { size: found.size, isFile: found.isFile() };
}
