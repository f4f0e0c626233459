import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type App, openApp, settled } from '../app.ts';
import { siteRoot } from './root.ts';
import { card, cardsOf, hashOf, openSite, twoFrames, visit } from './site.ts';

const html = (page: Page) =>
  page.evaluate(() => {
    const { lang, dir, dataset } = document.documentElement;
    return { lang, dir, theme: dataset.theme ?? '', title: document.title };
  });

/** Everything of a view that a reload or the way back must bring again: its words and its numbers. */
const contentOf = (page: Page) =>
  page.locator('main').evaluate((main) => ({
    heading: main.querySelector('h1')?.textContent,
    values: [...main.querySelectorAll('td[data-value]')].map((cell) => cell.getAttribute('data-value')),
  }));

const BROKEN = [
  '#/compare?areas=IR-99,IR-98&indicator=nothing_such',
  '#/compare?indicator=related_calls&from=1404&to=1390&measure=growth&against=previous',
  '#/compare?indicator=related_calls&from=1400-M01%2BP9M&to=@1400-03-31',
  '#/referrals?area=IR-9999&period=1300',
  '#/reach?area=IR-0000&period=latest&by=harm',
  '#/overview?area=IR&period=@1400-03-31',
  '#/data?indicator=%3Cscript%3E&asof=1401-06-01',
  `#/compare?indicator=related_calls&harm=${'a'.repeat(3000)}&theme=%E0%A4%A`,
];

/** Complaints but for files fetched early for another view, which hygiene.test.ts looks at once for all. */
const quiet = (app: App) => app.complaints().filter((line) => !line.includes('preloaded using link preload'));

const dataSetChoice = (page: Page) => page.locator('.masthead-controls select').first();
const themeChoice = (page: Page) => page.locator('.masthead-controls select').nth(1);

describe('the way through the pages', () => {
  it('leads to every page of the navigation, keeping language and data set', async () => {
    const app = await openSite({ path: '#/overview?lang=en&data=example' });
    const { page } = app;
    const links = page.locator('nav.pages a');
    const names = await links.allInnerTexts();
    expect(names).toEqual(['Overview', 'Compare', 'Referrals', 'Reach', 'Data and definitions']);
    for (const name of names) {
      await page.getByRole('link', { name, exact: true }).click();
      await twoFrames(page);
      await settled(page);
      expect(await page.locator('nav.pages a[aria-current="page"]').innerText()).toBe(name);
      expect(hashOf(page)).toMatch(/\?lang=en&data=example/);
      expect(await page.title()).toContain(name);
      expect(await page.locator('h1').count()).toBe(1);
    }
    // A name of a page that isn't built is neither in the navigation nor an address.
    expect(await page.locator('a[href^="#/press"]').count()).toBe(0);
  });

  it('shows a figure as it was published on a day: before and after its revision', async () => {
    const keys = 'lang=en&data=example&area=IR-29&period=1403-Q4';
    const app = await openSite({ path: `#/overview?${keys}` });
    const levels = async () => (await contentOf(app.page)).values;
    expect(await levels()).toContain('2649');
    await visit(app, `#/overview?${keys}&asof=1404-03-01`);
    expect(await levels()).toContain('2593');
    expect(await levels()).not.toContain('2649');
    await visit(app, `#/overview?${keys}&asof=1404-03-25`);
    expect(await levels()).toContain('2649');
  });

  it('shows an earlier release as it was, on every page, and leads back to the latest', async () => {
    const app = await openSite({ path: '#/data?lang=en&data=example' });
    const { page } = app;
    const releases = page.locator('figure[data-card="releases"] li a');
    const count = await releases.count();
    expect(count).toBeGreaterThan(2);
    // The first of all, cut at its date.
    const href = (await releases.nth(count - 1).getAttribute('href'))!;
    const release = /release=([0-9a-f]+)/.exec(href)![1]!;
    for (const name of ['overview', 'compare', 'referrals', 'reach', 'data']) {
      await visit(app, `#/${name}?lang=en&data=example&release=${release.slice(0, 8)}`);
      const note = page.locator('div.address-notes');
      expect.soft(await note.innerText(), name).toContain(release);
      expect.soft(await note.innerText(), name).toContain('Figures as published by');
      expect.soft(await page.locator('figure[data-state="error"]').count(), name).toBe(0);
    }
    await page.locator('div.address-notes a').click();
    await settled(page);
    expect(hashOf(page)).toBe('#/data?lang=en&data=example');
    expect(await page.locator('div.address-notes').count()).toBe(0);
    expect(app.complaints()).toEqual([]);
  });

  it('understands a query that stands before the hash', async () => {
    const app = await openApp({ root: siteRoot, path: '?lang=en&data=example' });
    await settled(app.page);
    expect(hashOf(app.page)).toBe('#/overview?lang=en&data=example');
    expect(new URL(app.page.url()).search).toBe('');
    expect(await app.page.locator('body').getAttribute('data-synthetic')).toBe('true');
  });

  it('chooses the data set, the language and the theme by writing the address', async () => {
    const app = await openSite();
    const { page } = app;
    expect(await html(page)).toEqual({ lang: 'fa', dir: 'rtl', theme: '', title: 'نمای کلی · ترازو' });

    await dataSetChoice(page).selectOption('example');
    await twoFrames(page);
    await settled(page);
    expect(hashOf(page)).toContain('data=example');
    expect(await page.locator('body').getAttribute('data-synthetic')).toBe('true');
    expect(await card(page, 'headline').getAttribute('data-state')).toBe('ready');
    // Area and period belonged to the other data set.
    expect(hashOf(page)).not.toContain('1400-Q1');

    const persian = await contentOf(page);
    await page.locator('a.language').click();
    await twoFrames(page);
    await settled(page);
    expect(hashOf(page)).toContain('lang=en');
    expect(await html(page)).toEqual({
      lang: 'en',
      dir: 'ltr',
      theme: '',
      title: 'Overview (synthetic) · Tarazu',
    });
    expect((await contentOf(page)).values).toEqual(persian.values);
    expect(await page.locator('.numeral').innerText()).toMatch(/^[\d,]+/);
    expect(await page.locator('main').innerText()).not.toMatch(/[۰-۹]/);

    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await themeChoice(page).selectOption('dark');
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(hashOf(page)).toContain('theme=dark');
    expect(await paper()).not.toBe(light);
    await themeChoice(page).selectOption('projector');
    await expect.poll(paper).toBe('rgb(255, 255, 255)');

    // Back through the four choices, one at a time.
    await page.goBack();
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.goBack();
    await expect.poll(paper).toBe(light);
    await page.goBack();
    await expect.poll(() => html(page)).toMatchObject({ lang: 'fa', dir: 'rtl' });
    await page.goBack();
    await expect.poll(() => page.locator('body').getAttribute('data-synthetic')).toBe(null);
    await settled(page);
    expect(await page.locator('.numeral').innerText()).toContain('۱٬۵۸۸');
    await page.goForward();
    await expect.poll(() => page.locator('body').getAttribute('data-synthetic')).toBe('true');
    expect(quiet(app)).toEqual([]);
  });

  it('keeps the view over a reload, and over the way back and forth between pages', async () => {
    const routes = [
      '#/compare?lang=en&data=example&areas=IR-29,IR-16&indicator=related_calls&from=1403-Q1&to=1404-Q4&measure=rate',
      '#/referrals?data=example&area=IR-16&period=1404-Q4',
      '#/overview?area=IR-29&period=1401-Q1',
      '#/data?lang=en',
    ];
    const app = await openSite({ path: routes[0]! });
    const { page } = app;
    const seen: Awaited<ReturnType<typeof contentOf>>[] = [];
    for (const [index, route] of routes.entries()) {
      if (index > 0) await visit(app, route);
      seen.push(await contentOf(page));
    }
    expect(new Set(seen.map(({ heading }) => heading)).size).toBe(routes.length);
    for (let index = routes.length - 2; index >= 0; index -= 1) {
      await page.goBack();
      await twoFrames(page);
      await settled(page);
      expect(hashOf(page)).toBe(routes[index]);
      expect(await contentOf(page)).toEqual(seen[index]);
    }
    await page.reload();
    await settled(page);
    expect(hashOf(page)).toBe(routes[0]);
    expect(await contentOf(page)).toEqual(seen[0]);
    await page.goForward();
    await twoFrames(page);
    await settled(page);
    expect(await contentOf(page)).toEqual(seen[1]);
  });

  it('changes the period from a control, and the address with it', async () => {
    const app = await openSite({ path: '#/overview?data=example&area=IR-29&period=1405-Q2' });
    const { page } = app;
    const before = await page.locator('.numeral').innerText();
    await page.locator('.page-controls .popup-open').nth(1).click();
    await page.locator('.panel [data-value="1404-Q2"]').click();
    await twoFrames(page);
    await settled(page);
    expect(hashOf(page)).toBe('#/overview?data=example&area=IR-29&period=1404-Q2');
    expect(await page.locator('.numeral').innerText()).not.toBe(before);
  });
});

describe('an address that can not be followed', () => {
  it('falls back where a value is none, and says which', async () => {
    const app = await openSite({ path: '#/overview?lang=de&period=1400-Q7&area=XX' });
    const { page } = app;
    expect(await html(page)).toMatchObject({ lang: 'fa', dir: 'rtl' });
    const note = await page.locator('.address-notes').innerText();
    for (const part of ['lang=de', 'period=1400-Q7', 'area=XX']) expect(note).toContain(part);
    expect(await page.locator('.numeral').innerText()).toContain('۱٬۵۸۸');
    // A key that nobody knows is ignored without a word.
    await visit(app, '#/overview?colour=red');
    expect(await page.locator('.address-notes').count()).toBe(0);
  });

  it('names what is not there: a page, a release, a data set, a figure', async () => {
    const app = await openSite({ path: '#/nowhere' });
    const { page } = app;
    const note = () => page.locator('.address-notes').first().innerText();
    expect(await note()).toContain('چنین صفحه‌ای نیست');
    expect(await page.locator('.overview').count()).toBe(1);
    await visit(app, '#/overview?release=abcdef0123');
    expect(await note()).toContain('تازه‌ترین نسخه');
    await visit(app, '#/overview?data=none');
    expect(await note()).toContain('none');
    expect(await page.locator('.numeral').innerText()).toContain('۱٬۵۸۸');
    await visit(app, '#/overview?area=IR-29&period=1388');
    expect((await cardsOf(page)).map(({ state }) => state)).not.toContain('error');
    expect(await page.locator('.numeral').count()).toBe(0);
    expect(app.complaints()).toEqual([]);
  });

  it('never breaks, whatever it says', async () => {
    const app = await openSite({ path: BROKEN[0]! });
    for (const [index, route] of BROKEN.entries()) {
      if (index > 0) await visit(app, route);
      const states = (await cardsOf(app.page)).map(({ state }) => state);
      expect.soft(states.length, route).toBeGreaterThan(0);
      expect.soft(states, route).not.toContain('error');
      expect.soft(await app.page.locator('.failure').count(), route).toBe(0);
      expect
        .soft(await app.page.locator('main').innerText(), route)
        .not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
    expect(quiet(app)).toEqual([]);
  });
});

describe('a site in a sub-folder', () => {
  it('opens below any path, without one request outside it', async () => {
    const app = await openSite({
      base: '/office/tarazu',
      path: '#/compare?data=example&indicator=related_calls',
    });
    expect(app.requests.filter((url) => !url.startsWith(app.url) && !/^(blob|data):/.test(url))).toEqual([]);
    expect(await card(app.page, 'trend').getAttribute('data-state')).toBe('ready');
    await expect
      .poll(() => app.page.evaluate(() => performance.getEntriesByName('tarazu:engine-ready').length), {
        timeout: 40_000,
      })
      .toBeGreaterThan(0);
    expect(app.requests.filter((url) => !url.startsWith(app.url) && !/^(blob|data):/.test(url))).toEqual([]);
    expect(quiet(app)).toEqual([]);
  });

  it('has only relative addresses in its page', () => {
    const page = readFileSync(path.join(siteRoot, 'index.html'), 'utf8');
    const addresses = [...page.matchAll(/(?:href|src)="([^"#][^"]*)"/g)].map((match) => match[1]!);
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => /^(\/|[a-z]+:)/.test(address))).toEqual([]);
  });
});

describe('a host that fails', () => {
  it('says so in words when the manifest can not be read', async () => {
    const app = await openApp({
      root: siteRoot,
      path: '#/compare',
      before: async (context) => {
        await context.route(/manifest\.json$/, (route) => route.abort());
      },
    });
    await app.page.locator('.boot-failed').waitFor({ state: 'visible' });
    expect(await app.page.locator('.boot-failed').innerText()).toMatch(/داده خوانده نشد.*could not be read/s);
  });
});
