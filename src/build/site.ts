import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build } from 'vite';
import { AUDIENCES, type Audience } from './audience.ts';
import { buildData } from './build-data.ts';
import { DataError } from './data-error.ts';
import { askedRows, type Rung } from './example/ladder/rungs.ts';
import { drawFirstPage } from './first-page.tsx';
import { cutFonts } from './fonts.ts';
import { oneOf } from './one-of.ts';
import { composePage } from './page-head.ts';

const COMPRESSED = /\.(js|css|html|json|svg|wasm|webmanifest)$/;
const PAGE = 'index.html';

const brotli = promisify(brotliCompress);

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  // DuckDB's program takes minutes at the highest quality and gains two percent.
  const quality = bytes.length > 4_000_000 ? 7 : 11;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  await writeFile(`${path}.br`, await brotli(bytes, { params }));
}

/** Writes a `.br` beside each text file and program but the page, so that the plainest host can serve them small. */
async function compressProgram(app: string): Promise<void> {
  const names = await readdir(app, { recursive: true });
  const files = names.filter((file) => COMPRESSED.test(file) && file !== PAGE);
  await Promise.all(files.map((file) => compressFile(join(app, file))));
}

/** Styles of the entry go into the page; the file itself stays for nothing and is removed. */
async function takeStyles(app: string, html: string): Promise<string> {
  const links = [...html.matchAll(/<link rel="stylesheet"[^>]*href="\.?\/?([^"]+)"[^>]*>/g)].map(
    (match) => match[1]!,
  );
  const sheets = await Promise.all(links.map((link) => readFile(join(app, link), 'utf8')));
  // Addresses in a sheet are relative to the sheet; inside the page they are relative to the page.
  return sheets
    .map((sheet, i) =>
      sheet.replace(/url\((?:\.\/)?([^):]+)\)/g, `url(${links[i]!.split('/').slice(0, -1).join('/')}/$1)`),
    )
    .join('\n');
}

async function writeFonts(root: string, app: string) {
  await mkdir(join(app, 'fonts'), { recursive: true });
  const fonts = await cutFonts(root);
  return Promise.all(
    fonts.map(async ({ name, bytes, face }) => {
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
      const url = `fonts/vazirmatn-${name}-${hash}.woff2`;
      await writeFile(join(app, url), bytes);
      return { url, css: face(url) };
    }),
  );
}

/** Puts the new site in the old one's place in two renames; if anything failed before, the old one stands. */
async function swap(next: string, dist: string): Promise<void> {
  const old = `${dist}-old`;
  await rm(old, { recursive: true, force: true });
  await rename(dist, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(next, dist);
  await rm(old, { recursive: true, force: true });
}

export interface SiteOptions {
  readonly log: (line: string) => void;
  readonly audience: Audience;
  readonly exampleRows: Rung;
}

/** `npm run build`: the program into the cache, data into the cache, both composed into `dist/`. */
export async function buildSite(root: string, { log, audience, exampleRows }: SiteOptions): Promise<void> {
  const data = join(root, '.cache/data');
  const app = join(root, '.cache/app');
  const next = join(root, '.cache/site');
  await build({ root, logLevel: 'warn', build: { outDir: app, emptyOutDir: true } });
  const fontFaces = await writeFonts(root, app);
  // Threads compress the program while the data are read and checked here.
  const [manifest] = await Promise.all([
    buildData({ root, out: data, audience, exampleRows, log }),
    compressProgram(app),
  ]);
  const html = await readFile(join(app, PAGE), 'utf8');
  const page = composePage({
    html,
    css: await takeStyles(app, html),
    fontFaces,
    firstPage: await drawFirstPage(manifest, data),
    release: manifest.release,
  });
  await writeFile(join(app, PAGE), page);
  await compressFile(join(app, PAGE));
  await rm(next, { recursive: true, force: true });
  await cp(app, next, { recursive: true });
  await cp(data, join(next, 'data'), { recursive: true });
  await swap(next, join(root, 'dist'));
  log(`site of release ${manifest.release} in dist`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const main = async () => {
    const { values } = parseArgs({ options: { 'example-rows': { type: 'string' } } });
    // npm hands no arguments to the script before `start`, so its settings stand in the environment.
    const audience = oneOf('TARAZU_AUDIENCE', process.env.TARAZU_AUDIENCE || 'public', AUDIENCES);
    const exampleRows = askedRows(values['example-rows'], process.env);
    await buildSite(root, { audience, exampleRows, log: (line) => console.log(line) });
  };
  main().catch((error: unknown) => {
    console.error(error instanceof DataError ? error.message : error);
    process.exitCode = 1;
  });
}
