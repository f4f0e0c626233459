import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { stripIsolates } from '../../src/locale/isolate.ts';
import { galleryCases } from '../gallery/cases.ts';
import { expectedTexts } from '../gallery/expected.ts';
import type { GalleryWindow } from '../gallery/page.tsx';
import { type App, openApp } from './app.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const source = path.join(project, '.cache/charts-page/source');
const root = path.join(project, '.cache/charts-page/site');
const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; connect-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'";
const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">
  <link rel="icon" href="data:,"><div id="root"></div><script type="module" src="./page.ts"></script>`;

beforeAll(async () => {
  rmSync(source, { recursive: true, force: true });
  mkdirSync(source, { recursive: true });
  writeFileSync(path.join(source, 'index.html'), html);
  writeFileSync(path.join(source, 'page.ts'), `import '../../../tests/gallery/page.tsx';`);
  // With the warnings of the libraries in it.
  await buildPage(root, 'development');
}, 120_000);

async function buildPage(outDir: string, environment: 'development' | 'production'): Promise<void> {
  await build({
    configFile: false,
    root: source,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': JSON.stringify(environment) },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      manifest: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
}

/** The gallery at a width, with all of its pictures drawn. */
async function openGallery(query: string, width: number, lang: 'fa' | 'en' = 'fa'): Promise<App> {
  const app = await openApp({
    root,
    path: `?lang=${lang}&width=${width}${query}`,
    viewport: { width: width + 32, height: 900 },
  });
  await allSettled(app);
  return app;
}

async function allSettled(app: App): Promise<void> {
  await app.page.locator('[data-case]').first().waitFor();
  await expect.poll(() => app.page.locator('[data-settled="false"]').count(), { timeout: 30_000 }).toBe(0);
}

/** A page of every form takes its time to be drawn anew. */
const SOON = { timeout: 15_000 };

const twoFrames = (app: App) =>
  app.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

interface Drawn {
  readonly texts: readonly string[];
  /** Texts that leave their picture. */
  readonly cut: readonly string[];
  /** Pairs of texts that stand on each other; the mark of invented figures may. */
  readonly overlapping: readonly string[];
}

/** What each picture of the page says, and which of its words are cut off. */
async function drawn(app: App): Promise<Record<string, Drawn>> {
  return app.page.evaluate(() => {
    const found: Record<string, { texts: string[]; cut: string[]; overlapping: string[] }> = {};
    for (const figure of document.querySelectorAll<HTMLElement>('[data-case]')) {
      const chart = figure.querySelector('.chart')!.getBoundingClientRect();
      const entry = { texts: [] as string[], cut: [] as string[], overlapping: [] as string[] };
      const boxes: { text: string; left: number; right: number; top: number; bottom: number }[] = [];
      for (const text of figure.querySelectorAll('.chart svg text')) {
        const content = text.textContent ?? '';
        const box = text.getBoundingClientRect();
        const isInside =
          box.left > chart.left - 1.5 &&
          box.right < chart.right + 1.5 &&
          box.top > chart.top - 3 &&
          box.bottom < chart.bottom + 3;
        entry.texts.push(content);
        if (!isInside) entry.cut.push(content);
        if (text.getAttribute('transform')?.startsWith('matrix')) continue;
        // The letters themselves are about half as high as their line.
        const rim = box.height * 0.28;
        const own = {
          text: content,
          left: box.left + 1,
          right: box.right - 1,
          top: box.top + rim,
          bottom: box.bottom - rim,
        };
        for (const other of boxes) {
          const isApart =
            own.left >= other.right ||
            other.left >= own.right ||
            own.top >= other.bottom ||
            other.top >= own.bottom;
          if (!isApart) entry.overlapping.push(`${other.text} / ${content}`);
        }
        boxes.push(own);
      }
      found[figure.dataset.case!] = entry;
    }
    return found;
  });
}

describe('charts under the content policy of the site', () => {
  const cases = (['fa', 'en'] as const).flatMap((lang) =>
    [350, 512, 752].map((width) => ({ lang, width, theme: width === 512 ? 'dark' : 'light' })),
  );

  it.each(cases)(
    'draws every form in $lang at $width px, $theme, without a report or a cut word',
    async ({ lang, width, theme }) => {
      const app = await openGallery(`&theme=${theme}`, width, lang);
      const pictures = await drawn(app);
      for (const one of galleryCases(lang)) {
        const picture = pictures[one.name]!;
        const words = picture.texts.map(stripIsolates).join(' ').split(' ');
        const lacking = expectedTexts(one)
          .flatMap((text) => text.split(' '))
          .filter((word) => !words.includes(word));
        expect(lacking, one.name).toEqual([]);
        expect(
          picture.cut.map(stripIsolates).filter((text) => !isMark(text)),
          one.name,
        ).toEqual([]);
        expect(picture.overlapping.map(stripIsolates), one.name).toEqual([]);
        if (lang === 'fa') expect(picture.texts.join(' '), one.name).not.toMatch(/[0-9]/);
      }
      expect(app.complaints()).toEqual([]);
    },
  );

  it('says the sentence to a screen reader, and stands left to right inside a right-to-left page', async () => {
    const app = await openGallery('', 512);
    const chart = app.page.locator('[data-case="bars: growth"] .chart');
    expect(await chart.getAttribute('dir')).toBe('ltr');
    expect(await chart.getAttribute('role')).toBe('img');
    expect(await chart.getAttribute('aria-label')).not.toBe('');
  });

  it('follows data, theme and width through the running chart', async () => {
    const app = await openGallery('', 512);
    const { page } = app;
    const svg = page.locator('[data-case="bars: 31 areas"] .chart svg');
    await svg.evaluate((node) => node.setAttribute('data-first', 'yes'));
    const before = await drawn(app);
    await page.evaluate(() => (window as unknown as GalleryWindow).keep(2));
    await twoFrames(app);
    const after = await drawn(app);
    expect(after['bars: 31 areas']!.texts.length).toBeLessThan(before['bars: 31 areas']!.texts.length);
    expect(after['line: 31 areas']!.texts.length).toBeGreaterThan(0);
    await page.evaluate(() => (window as unknown as GalleryWindow).setTheme('dark'));
    await expect.poll(() => svg.innerHTML(), SOON).toMatch(/#F1EADC/i);
    await page.evaluate(() => (window as unknown as GalleryWindow).setWidth(380));
    await expect.poll(() => svg.getAttribute('width'), SOON).toBe('380');
    expect(await svg.getAttribute('data-first')).toBe('yes');
    const narrow = await drawn(app);
    for (const [name, { cut }] of Object.entries(narrow)) {
      expect(
        cut.map(stripIsolates).filter((text) => !isMark(text)),
        name,
      ).toEqual([]);
    }
    await page.evaluate(() => (window as unknown as GalleryWindow).keep(0));
    await twoFrames(app);
    for (const [name, { texts }] of Object.entries(await drawn(app))) expect(texts, name).toEqual([]);
    expect(app.complaints()).toEqual([]);
  });

  it('shows its own tooltip in the direction of the page, and tells which row was chosen', async () => {
    const app = await openGallery('', 512);
    const { page } = app;
    const bars = page.locator('[data-case="bars: missing, derived, provisional"] .chart');
    await bars.scrollIntoViewIfNeeded();
    const box = (await bars.boundingBox())!;
    await page.mouse.move(box.x + 120, box.y + 24 + 17);
    const tip = bars.locator('.chart-tip-box');
    await tip.waitFor();
    expect(await tip.getAttribute('dir')).toBe('rtl');
    expect(stripIsolates(await tip.innerText())).toContain('۱٬۵۸۸');
    await page.mouse.click(box.x + 120, box.y + 24 + 17);
    const selected = await page.evaluate(() => (window as unknown as GalleryWindow).selected);
    expect(selected).toEqual(['IR-29']);
    const heat = page.locator('[data-case="heat: few"] .chart');
    await heat.scrollIntoViewIfNeeded();
    const cells = (await heat.boundingBox())!;
    // In the first column of the last row, whichever way the names stand.
    await page.mouse.click(cells.x + 12, cells.y + 48 + 3.5 * 34);
    await expect.poll(() => heat.locator('.chart-tip-box').innerText()).toContain('۱۰۸');
    const chosen = await page.evaluate(() => (window as unknown as GalleryWindow).selected.at(-1));
    expect(chosen).toBe('IR-02 1397-Q1');
    const lines = page.locator('[data-case="line: three equals below zero"] .chart');
    await lines.scrollIntoViewIfNeeded();
    const place = (await lines.boundingBox())!;
    await page.mouse.move(place.x + 150, place.y + 120);
    await expect.poll(() => lines.locator('.chart-tip-box').innerText()).toMatch(/٪/);
    expect(app.complaints()).toEqual([]);
  });

  it('names a grey line when it is pointed at', async () => {
    const app = await openGallery('', 752);
    const { page } = app;
    const lines = page.locator('[data-case="line: 31 areas"] .chart');
    await lines.scrollIntoViewIfNeeded();
    const place = (await lines.boundingBox())!;
    // The middle between two periods of the tenth grey line, in the page's pixels.
    const at = await lines.evaluate((chart) => {
      const grey = [...chart.querySelectorAll('path')].filter(
        (path) => path.getAttribute('stroke') === '#B3A995',
      );
      const point = grey[10]!.getPointAtLength(grey[10]!.getTotalLength() * 0.4);
      return { x: point.x, y: point.y };
    });
    await page.mouse.move(place.x + at.x, place.y + at.y + 30);
    await lines.locator('.chart-tip-row').first().waitFor();
    await page.mouse.move(place.x + at.x, place.y + at.y);
    // The named lines, the pointed one, and what was reported of the period.
    await expect.poll(() => lines.locator('.chart-tip-row').count()).toBe(4);
    expect(app.complaints()).toEqual([]);
  });

  it('is not in the first chunk of a page', async () => {
    const site = path.join(project, '.cache/charts-page/production');
    await buildPage(site, 'production');
    const manifest = JSON.parse(readFileSync(path.join(site, '.vite/manifest.json'), 'utf8')) as Record<
      string,
      Chunk
    >;
    const textOf = (name: string) => readFileSync(path.join(site, name));
    const entry = Object.values(manifest).find((chunk) => chunk.isEntry)!.file;
    expect(textOf(entry).toString()).not.toMatch(/zrender|registerMap/);
    const keyOf = (name: string) => Object.keys(manifest).find((key) => key.endsWith(name))!;
    const common = filesOf(keyOf('charts/chart.tsx'), manifest).filter((name) => name !== entry);
    const rare = filesOf(keyOf('charts/every-form.ts'), manifest).filter(
      (name) => name !== entry && !common.includes(name),
    );
    const bytesOf = (names: readonly string[]) =>
      names.reduce((sum, name) => sum + brotliCompressSync(textOf(name)).length, 0);
    console.log(`chart chunk: ${bytesOf(common)} bytes of brotli; rare forms: ${bytesOf(rare)}`);
    // A step up here is a component of the engine that nobody meant to load.
    expect(bytesOf(common)).toBeLessThan(172_000);
    expect(bytesOf(rare)).toBeLessThan(30_000);
  });
});

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

/** The files of a chunk and of all that it imports. */
function filesOf(key: string, manifest: Readonly<Record<string, Chunk>>, seen = new Set<string>()): string[] {
  const { file, imports = [] } = manifest[key]!;
  if (!seen.has(file)) {
    seen.add(file);
    for (const next of imports) filesOf(next, manifest, seen);
  }
  return [...seen];
}

const isMark = (text: string) => ['نمایشی', 'example'].includes(text);
