import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../../../src/url/search.ts';
import { settled } from '../app.ts';
import { DATA_SETS, type Lang, openSite, routeTo, twoFrames, VIEWS, visit } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Violations of the guidelines as lines: rule, how often, and the first places. */
async function violations(page: Page, build: (axe: AxeBuilder) => AxeBuilder): Promise<readonly string[]> {
  const { violations: found } = await build(new AxeBuilder({ page })).analyze();
  return found.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`);
    return `${id} ×${nodes.length}: ${places.join(' | ')}`;
  });
}

const inFull = (axe: AxeBuilder) => axe.withTags(TAGS);
/** A theme changes colours alone. */
const coloursOnly = (axe: AxeBuilder) => axe.withRules(['color-contrast', 'link-in-text-block']);

async function changeScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await twoFrames(page);
  await settled(page);
}

describe.each(DATA_SETS.flatMap((data) => (['fa', 'en'] as const).map((lang) => ({ data, lang }))))(
  'every page of $data in $lang',
  ({ data, lang }) => {
    it('is silent, asks nobody else, and keeps the guidelines in light and dark', async () => {
      const app = await openSite({
        path: routeTo('overview', { lang, data }),
        viewport: { width: 1280, height: 800 },
      });
      const { page } = app;
      let heard = 0;
      for (const name of PAGES) {
        if (name !== 'overview') await visit(app, routeTo(name, { lang, data }));
        expect.soft(await violations(page, inFull), `${name}, light`).toEqual([]);
        await showFaces(page);
        expect.soft(await violations(page, inFull), `${name}, other faces`).toEqual([]);
        await changeScheme(page, 'dark');
        expect.soft(await violations(page, coloursOnly), `${name}, dark`).toEqual([]);
        await changeScheme(page, 'light');
        const { scrollWidth, clientWidth } = await width(page);
        expect.soft(scrollWidth, `${name}: width`).toBeLessThanOrEqual(clientWidth);
        const complaints = app.complaints();
        expect.soft(complaints.slice(heard), `${name}: complaints`).toEqual([]);
        heard = complaints.length;
      }
    });
  },
);

describe('the projector', () => {
  it('has contrast enough on every page', async () => {
    const app = await openSite({ path: routeTo('overview', { theme: 'projector' }) });
    for (const { page: name, data } of VIEWS) {
      await visit(app, routeTo(name, { data, theme: 'projector' }));
      expect.soft(await violations(app.page, coloursOnly), `${name} ${data}`).toEqual([]);
    }
  });
});

describe('a phone', () => {
  it.each<Lang>(['fa', 'en'])('never scrolls sideways (%s)', async (lang) => {
    const app = await openSite({ viewport: 'phone', path: routeTo('overview', { lang }) });
    for (const { page: name, data } of VIEWS) {
      await visit(app, routeTo(name, { lang, data }));
      const { scrollWidth, clientWidth } = await width(app.page);
      expect.soft(scrollWidth, `${name} ${data}: ${await widest(app.page)}`).toBeLessThanOrEqual(clientWidth);
      expect.soft(await small(app.page), `${name} ${data}: targets`).toEqual([]);
    }
  });
});

/** Puts the cards of the view on their faces in turn: table, notes, take-away, and so on. */
async function showFaces(page: Page): Promise<void> {
  await page.locator('fieldset.faces').evaluateAll((all) => {
    for (const [index, faces] of all.entries()) {
      const buttons = [...faces.querySelectorAll('button')];
      buttons[1 + (index % (buttons.length - 1))]?.click();
    }
  });
  await twoFrames(page);
}

const width = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });

/** What sticks out of the page, for the message of a failure. */
const widest = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const out = [...document.querySelectorAll('body *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > clientWidth + 1;
    });
    return out
      .slice(0, 4)
      .map((element) => `${element.tagName}.${element.className}`)
      .join(', ');
  });

/** Targets under 24 by 24 pixels that are no part of a sentence. */
const small = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, input, nav a')]
      .filter((element) => element.checkVisibility() && !element.matches('.skip, p button, p select'))
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 1 && (width < 24 || height < 24);
      })
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 20)}`),
  );
