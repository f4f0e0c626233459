import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../../../src/url/search.ts';
import {
  BUT_COLOURS,
  COLOURS_ONLY,
  changeScheme,
  FACES,
  IN_FULL,
  shorten,
  showFace,
  violations,
  width,
} from './guidelines.ts';
import { DATA_SETS, type Lang, openSite, routeTo, VIEWS, visit } from './site.ts';

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
        if (name === 'data') await shorten(page, lang);
        expect.soft(await violations(page, IN_FULL), `${name}, light`).toEqual([]);
        await changeScheme(page, 'dark');
        expect.soft(await violations(page, COLOURS_ONLY), `${name}, dark`).toEqual([]);
        await changeScheme(page, 'light');
        for (const face of FACES) {
          await showFace(page, face);
          // The same markup carries the other data set and language: hygiene.long.ts looks at all of them.
          if (data === 'published' && lang === 'fa')
            expect.soft(await violations(page, BUT_COLOURS), `${name}, ${face}`).toEqual([]);
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
