import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/locale/en.ts';
import { fa } from '../../../src/locale/fa.ts';
import { PAGES } from '../../../src/url/search.ts';
import { settled } from '../app.ts';
import { DATA_SETS, type Lang, openSite, routeTo, twoFrames, VIEWS, visit } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const COLOURS = ['color-contrast', 'link-in-text-block'];

type Run = NonNullable<Parameters<AxeBuilder['options']>[0]>;

const IN_FULL: Run = { runOnly: { type: 'tag', values: TAGS } };
/** A theme changes colours alone. */
const COLOURS_ONLY: Run = { runOnly: { type: 'rule', values: COLOURS } };
/** Another face changes everything but the palette, and colours are the slowest to look at. */
const BUT_COLOURS: Run = {
  runOnly: { type: 'tag', values: TAGS },
  rules: Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])),
};

/** Violations of the guidelines as lines: rule, how often, and the first places. */
async function violations(page: Page, run: Run): Promise<readonly string[]> {
  // The pages hold no frames, so that one script in one page sees everything.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations: found } = await axe
    .options({ ...run, resultTypes: ['violations'], preload: false })
    .analyze();
  return found.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`);
    return `${id} ×${nodes.length}: ${places.join(' | ')}`;
  });
}

async function changeScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await twoFrames(page);
  await settled(page);
}

/** Leaves a few entries of each list of the data page: hundreds of the same markup take long and say no more. */
async function shorten(page: Page, lang: Lang): Promise<void> {
  await page.locator('.data-page input[type="search"]').fill(lang === 'fa' ? 'پایگاه' : 'bases');
  await expect.poll(() => page.locator('.data-page li').count()).toBeLessThan(200);
}

describe.each(DATA_SETS.flatMap((data) => (['fa', 'en'] as const).map((lang) => ({ data, lang }))))(
  'every page of $data in $lang',
  ({ data, lang }) => {
    it('is silent, asks nobody else, and keeps the guidelines in light and dark', {
      timeout: 240_000,
    }, async () => {
      const app = await openSite({
        path: routeTo('overview', { lang, data }),
        viewport: { width: 1280, height: 800 },
      });
      const { page } = app;
      for (const name of PAGES) {
        const heard = app.complaints();
        if (name !== 'overview') await visit(app, routeTo(name, { lang, data }));
        if (name === 'data' && lang === 'fa')
          expect.soft(await violations(page, BUT_COLOURS), `${name}, whole`).toEqual([]);
        if (name === 'data') await shorten(page, lang);
        expect.soft(await violations(page, IN_FULL), `${name}, light`).toEqual([]);
        await changeScheme(page, 'dark');
        expect.soft(await violations(page, COLOURS_ONLY), `${name}, dark`).toEqual([]);
        await changeScheme(page, 'light');
        for (const face of ['table', 'notes', 'take'] as const) {
          await showFace(page, face);
          if (lang === 'fa') expect.soft(await violations(page, BUT_COLOURS), `${name}, ${face}`).toEqual([]);
          const { scrollWidth, clientWidth } = await width(page);
          expect.soft(scrollWidth, `${name}, ${face}: width`).toBeLessThanOrEqual(clientWidth);
        }
        // The same complaint is heard once.
        const fresh = new Set(app.complaints().filter((line) => !heard.includes(line)));
        expect.soft([...fresh], `${name}: complaints`).toEqual([]);
      }
    });
  },
);

describe('the projector', () => {
  it('has contrast enough on every page', async () => {
    const app = await openSite({ path: routeTo('overview', { theme: 'projector' }) });
    for (const name of PAGES) {
      await visit(app, routeTo(name, { data: 'example', theme: 'projector' }));
      if (name === 'data') await shorten(app.page, 'fa');
      expect.soft(await violations(app.page, COLOURS_ONLY), name).toEqual([]);
    }
  });
});

describe('a phone', () => {
  it.each<Lang>(['fa', 'en'])('never scrolls sideways (%s)', { timeout: 120_000 }, async (lang) => {
    const app = await openSite({ viewport: 'phone', path: routeTo('overview', { lang }) });
    for (const { page: name, data } of VIEWS) {
      await visit(app, routeTo(name, { lang, data }));
      const { scrollWidth, clientWidth } = await width(app.page);
      expect.soft(scrollWidth, `${name} ${data}: ${await widest(app.page)}`).toBeLessThanOrEqual(clientWidth);
      expect.soft(await small(app.page), `${name} ${data}: targets`).toEqual([]);
      await showFace(app.page, 'table');
      expect
        .soft((await width(app.page)).scrollWidth, `${name} ${data}: tables`)
        .toBeLessThanOrEqual(clientWidth);
    }
  });
});

/** Turns every card that has it to a face. */
async function showFace(page: Page, face: 'table' | 'notes' | 'take'): Promise<void> {
  const labels = [fa, en].map(({ shell }) => shell.card[face]);
  await page.locator('fieldset.faces button').evaluateAll((buttons, wanted) => {
    for (const button of buttons as HTMLElement[])
      if (wanted.includes(button.textContent ?? '')) button.click();
  }, labels);
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
