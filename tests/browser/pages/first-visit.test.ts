import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type App, openApp, settled } from '../app.ts';
import { siteRoot } from './root.ts';
import { card, openSite, visit } from './site.ts';

const ENGINE = /\.wasm$|\.duckdb$|duckdb/;
const MAIN_SCRIPT = /\/assets\/index-[^/]*\.js$/;

/** Keeps the moment at which the page said for the first time that it stands. */
function noteReady(): void {
  const seen = new MutationObserver(() => {
    if (document.documentElement?.getAttribute('data-ready') !== 'true') return;
    seen.disconnect();
    (window as unknown as { readyAt: number }).readyAt = performance.timeOrigin + performance.now();
  });
  seen.observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
}

const readyAt = (page: Page) => page.evaluate(() => (window as unknown as { readyAt: number }).readyAt);
const engineReady = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('tarazu:engine-ready').length), {
      timeout: 40_000,
    })
    .toBeGreaterThan(0);

describe('the first visit', () => {
  it('shows 1,588 from prepared answers; the engine is asked for afterwards, in idle time', async () => {
    const requests: Request[] = [];
    const app = await openSite({
      before: async (context) => {
        context.on('request', (request) => requests.push(request));
        await context.addInitScript(noteReady);
      },
    });
    const { page } = app;
    const value = card(page, 'headline').locator('td[data-value="1588"]');
    expect(await value.getAttribute('data-kind')).toBe('value');
    expect(await page.locator('.numeral').innerText()).toContain('۱٬۵۸۸');
    expect(await card(page, 'headline').getAttribute('data-state')).toBe('ready');

    await engineReady(page);
    const ready = await readyAt(page);
    const ofEngine = requests.filter((request) => ENGINE.test(new URL(request.url()).pathname));
    expect(ofEngine.filter((request) => /\.wasm$/.test(request.url()))).toHaveLength(1);
    const early = ofEngine.filter((request) => request.timing().startTime < ready);
    expect(early.map((request) => request.url())).toEqual([]);

    const marks = await page.evaluate(() =>
      ['tarazu:first-figure', 'tarazu:settled', 'tarazu:engine-ready'].map(
        (name) => performance.getEntriesByName(name)[0]?.startTime ?? -1,
      ),
    );
    expect([...marks].sort((a, b) => a - b)).toEqual(marks);
    expect(marks[0]).toBeGreaterThan(0);
    expect(app.complaints()).toEqual([]);
  });

  it('needs no engine at all for its figure', async () => {
    const app = await openApp({
      root: siteRoot,
      before: async (context) => {
        await context.route(ENGINE, (route) => route.abort());
      },
    });
    await settled(app.page);
    expect(await app.page.locator('.numeral').innerText()).toContain('۱٬۵۸۸');
  });

  it('stands in index.html before any script runs', async () => {
    const app = await openApp({ root: siteRoot, context: { javaScriptEnabled: false } });
    const { page } = app;
    await page.locator('.numeral', { hasText: '۱٬۵۸۸' }).waitFor({ state: 'visible' });
    await page.getByText('۷۱۴').first().waitFor({ state: 'visible' });
    expect(await card(page, 'headline').locator('td[data-value="1588"]').count()).toBe(1);
    expect(await card(page, 'headline').locator('td[data-value="714"]').count()).toBe(1);
    expect(readFileSync(path.join(siteRoot, 'index.html'), 'utf8')).not.toMatch(/ style="/);
    expect(existsSync(path.join(siteRoot, 'index.html.br'))).toBe(true);
  });

  it('paints the drawn figure while the program is on its way, and takes it over without a shift', async () => {
    const app = await openSlowly('');
    await settled(app.page);
    const frames = await framesOf(app.page);
    const drawn = frames.filter(({ isLive, top }) => !isLive && top !== null);
    const live = frames.filter(({ isLive, top }) => isLive && top !== null);
    expect(drawn.length).toBeGreaterThan(3);
    expect(live.length).toBeGreaterThan(0);
    // Once it stands, the figure is in every frame and in its place.
    const since = frames.slice(frames.findIndex(({ top }) => top !== null));
    expect(since.filter(({ top }) => top === null)).toEqual([]);
    expect(Math.abs(drawn.at(-1)!.top! - live.at(-1)!.top!)).toBeLessThanOrEqual(1);
    expect(await layoutShift(app.page)).toBeLessThan(0.02);
    expect(app.complaints()).toEqual([]);
  });

  it.each([
    '#/overview?data=example',
    '#/overview?area=IR-16&period=1401',
    '#/compare',
    '#/referrals?lang=en',
    '#/data?data=example&theme=dark',
    '#/nowhere?data=example',
  ])('never shows the figure of the default view at %s', async (route) => {
    const app = await openSlowly(route);
    await settled(app.page);
    const frames = await framesOf(app.page);
    expect(frames.filter(({ isLive }) => !isLive).length).toBeGreaterThan(3);
    expect(frames.filter(({ top }) => top !== null)).toEqual([]);
    // The switch that hid it is no longer in force for the view that took its place.
    expect(await app.page.locator('main').isVisible()).toBe(true);
  });
});

describe('the engine behind the first view', () => {
  it('answers what no answer was prepared for: counties, and a breakdown by harm', async () => {
    const app = await openSite({ path: '#/overview?data=example' });
    const { page } = app;
    await engineReady(page);
    expect(app.requests.filter((url) => url.includes('example-') && url.endsWith('.duckdb'))).toHaveLength(1);

    await visit(app, '#/compare?data=example&indicator=related_calls&areas=IR-2901,IR-2902');
    const ordered = card(page, 'ordered');
    expect(await ordered.getAttribute('data-state')).toBe('ready');
    const rows = ordered.locator('tbody tr');
    expect(await rows.count()).toBe(2);
    for (const row of await rows.all()) {
      expect(Number(await row.locator('td').first().getAttribute('data-value'))).toBeGreaterThan(0);
      expect(await row.locator('th').innerText()).toContain('(نمایشی)');
    }

    await visit(app, '#/compare?data=example&indicator=related_calls&harm=child_abuse');
    const trend = card(page, 'trend');
    expect(await trend.getAttribute('data-state')).toBe('ready');
    expect(await trend.locator('tbody td[data-value]').count()).toBeGreaterThan(300);
    // A sensitive subject is never put in order of value.
    expect(await card(page, 'ordered').getAttribute('data-reason')).toBe('sensitivity');
    const whole = Number(
      await trend.locator('tbody tr').first().locator('td').last().getAttribute('data-value'),
    );
    await visit(app, '#/compare?data=example&indicator=related_calls');
    const all = Number(
      await card(page, 'trend').locator('tbody tr').first().locator('td').last().getAttribute('data-value'),
    );
    expect(whole).toBeLessThan(all);
    // Files fetched early for another view are the business of hygiene.test.ts.
    expect(app.complaints().filter((line) => !line.includes('link preload'))).toEqual([]);
  });

  it('is asked at once where the address needs it', async () => {
    const app = await openApp({
      root: siteRoot,
      path: '#/compare?data=example&indicator=related_calls&areas=IR-2901,IR-2902',
    });
    await settled(app.page, 45_000);
    expect(await card(app.page, 'trend').getAttribute('data-state')).toBe('ready');
  });
});

interface Frame {
  /** Where the figure of the default view stands, or null where it can't be seen. */
  readonly top: number | null;
  readonly isLive: boolean;
}

/** Opens an address with the program held back for a second, and keeps what every frame shows. */
async function openSlowly(route: string): Promise<App> {
  return openApp({
    root: siteRoot,
    path: route,
    before: async (context) => {
      await context.addInitScript(sampleFrames);
      await context.route(MAIN_SCRIPT, async (asked) => {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        await asked.continue();
      });
    },
  });
}

/** Runs in the page: looks for the numeral of the default view in each frame until the view has settled. */
function sampleFrames(): void {
  const frames: Frame[] = [];
  Object.assign(window, { frames_: frames });
  const look = () => {
    const numeral = [...document.querySelectorAll('.numeral')].find((one) =>
      one.textContent?.includes('۱٬۵۸۸'),
    );
    const isSeen = numeral?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) === true;
    const root = document.getElementById('root');
    frames.push({
      top: isSeen ? numeral.getBoundingClientRect().top : null,
      isLive: root?.dataset.live === 'true',
    });
    if (document.documentElement.dataset.ready !== 'true') requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const framesOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { frames_: readonly Frame[] }).frames_);

/** How far things moved without the reader's doing, as the browser itself counts it. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
          resolve(shifts.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
}
