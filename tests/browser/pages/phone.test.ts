import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { showFace, width } from './guidelines.ts';
import { type Lang, openSite, routeTo, VIEWS, visit } from './site.ts';

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
