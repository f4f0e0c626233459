import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const require = createRequire(import.meta.url);
const project = fileURLToPath(new URL('../../', import.meta.url));
const packages = path.join(project, 'node_modules');
const cache = path.join(project, '.cache/browser');

/**
 * Our own flags. The browser package's list is left out because it switches web security and process isolation
 * off, which is what these tests look at.
 */
const flags = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--font-render-hinting=none',
  // No name leads anywhere, so a request to another host fails the same way with and without a network.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Starts the tests' own browser; it needs no installed browser, library or font, and reaches this machine only. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const found = await findBrowser();
  try {
    return await chromium.launch({
      ...found.options,
      // The package carries no sandbox helper, and root can't have one; only our own pages are opened.
      chromiumSandbox: false,
      ...options,
      args: [...flags, ...(options.args ?? [])],
    });
  } catch (cause) {
    throw new Error(`The browser for the tests did not start (${found.name}). ${found.advice}`, { cause });
  }
}

interface FoundBrowser {
  readonly name: string;
  readonly options: LaunchOptions;
  readonly advice: string;
}

/** `CHROMIUM_PATH`, else the browser of node_modules on 64-bit Intel Linux, else an installed Chrome. */
export async function findBrowser(): Promise<FoundBrowser> {
  const own = process.env.CHROMIUM_PATH;
  if (own !== undefined && own !== '') {
    if (!existsSync(own)) throw new Error(`CHROMIUM_PATH names a file that does not exist: ${own}`);
    return {
      name: own,
      options: { executablePath: own },
      advice: 'CHROMIUM_PATH must name a recent Chromium.',
    };
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const options = await unpackedBrowser();
    const advice = `Delete ${path.relative(project, cache)} and try again, or set CHROMIUM_PATH to a Chromium.`;
    return { name: options.executablePath, options, advice };
  }
  const machine = `${process.platform} ${process.arch}`;
  const advice = `The bundled browser runs on linux x64, this is ${machine}: install Google Chrome or set CHROMIUM_PATH.`;
  return { name: 'Google Chrome', options: { channel: 'chrome' }, advice };
}

interface UnpackedBrowser extends LaunchOptions {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

async function unpackedBrowser(): Promise<UnpackedBrowser> {
  const manifest = readFileSync(path.join(packages, '@sparticuz/chromium/package.json'), 'utf8');
  const folder = path.join(cache, (JSON.parse(manifest) as { version: string }).version);
  if (!existsSync(folder)) await unpack(folder);
  const fontConfig = path.join(folder, 'fonts.conf');
  await writeFile(fontConfig, fontsOnlyIn(path.join(folder, 'vazirmatn'), path.join(folder, 'font-cache')));

  const { FONTCONFIG_PATH: _, ...inherited } = process.env;
  const libraries = [path.join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      ...(inherited as Record<string, string>),
      LD_LIBRARY_PATH: libraries,
      FONTCONFIG_FILE: fontConfig,
    },
  };
}

/** Unpacks beside the final place and renames, so that a folder of that name is always complete. */
async function unpack(folder: string): Promise<void> {
  const partial = `${folder}.partial-${process.pid}`;
  await removeLeftovers(folder);
  await mkdir(partial, { recursive: true });
  await inEnvironment({ TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }, async () => {
    const { default: packed } = await import('@sparticuz/chromium');
    await packed.executablePath();
  });
  await writeFonts(path.join(partial, 'vazirmatn'));
  try {
    await rename(partial, folder);
  } catch (error) {
    // Another worker was quicker.
    if (!existsSync(path.join(folder, 'chromium'))) throw error;
    await rm(partial, { recursive: true, force: true });
  }
}

/** The browser's font library does not read WOFF2: it gets the same fonts as TrueType. */
async function writeFonts(folder: string): Promise<void> {
  type Convert = (font: Buffer, text: string, options: object) => Promise<Buffer>;
  const convert = require('subset-font') as Convert;
  const source = path.join(packages, '@fontsource-variable/vazirmatn/files');
  await mkdir(folder, { recursive: true });
  for (const name of readdirSync(source).filter((file) => file.endsWith('.woff2'))) {
    const options = { keepAllGlyphs: true, targetFormat: 'truetype' };
    const font = await convert(await readFile(path.join(source, name)), '', options);
    await writeFile(path.join(folder, name.replace(/\.woff2$/, '.ttf')), font);
  }
}

function fontsOnlyIn(folder: string, cacheFolder: string): string {
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${escapeXml(folder)}</dir>`,
    `  <cachedir>${escapeXml(cacheFolder)}</cachedir>`,
    '</fontconfig>',
  ];
  return `${lines.join('\n')}\n`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Removes other versions, and what was left half unpacked by a process that no longer runs. */
async function removeLeftovers(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  for (const name of await readdir(cache)) {
    const pid = Number(/\.partial-(\d+)$/.exec(name)?.[1]);
    const isVersion = /^\d+\.\d+\.\d+$/.test(name) && name !== path.basename(folder);
    if (isVersion || (pid > 0 && !isAlive(pid)))
      await rm(path.join(cache, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Runs with these variables set, and puts back whatever the body or its imports changed in the environment. */
async function inEnvironment(variables: Record<string, string>, body: () => Promise<void>): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    await body();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
