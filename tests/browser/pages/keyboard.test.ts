import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type App, settled } from '../app.ts';
import { card, hashOf, type Lang, openSite, routeTo, twoFrames } from './site.ts';

/** What has the focus, how it is told from the rest, and where it stands. */
interface Stop {
  readonly tag: string;
  readonly text: string;
  readonly part: string;
  readonly outline: boolean;
  /** A list or a phrase that opens a panel, on the page itself. */
  readonly isControl: boolean;
  readonly isSeen: boolean;
}

function focused(): Stop {
  const element = document.activeElement as HTMLElement;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const { width, height, left, right } = element.getBoundingClientRect();
  const part = element.closest(
    '.skip, nav, .masthead, .faces, .panel, .control-sentence, .table-region, main',
  );
  return {
    tag: element.tagName.toLowerCase(),
    text: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40),
    part: part?.className.split(' ')[0] || part?.tagName.toLowerCase() || '',
    outline: (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
    isControl: element.matches('main :is(select, .popup-open)'),
    isSeen: width > 1 && height > 1 && right > 0 && left < innerWidth && element.checkVisibility(),
  };
}

/** Goes on with Tab until the focus comes back to the top, or for so many stops. */
async function walk(page: Page, most: number): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < most) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (stop.tag === 'body') break;
    stops.push(stop);
  }
  return stops;
}

async function changed(app: App): Promise<void> {
  await twoFrames(app.page);
  await settled(app.page);
}

describe('the keyboard', () => {
  it.each<{ lang: Lang; page: 'overview' | 'compare' | 'reach'; data: string }>([
    { lang: 'fa', page: 'overview', data: 'published' },
    { lang: 'en', page: 'compare', data: 'example' },
    { lang: 'fa', page: 'reach', data: 'example' },
  ])(
    'reaches everything of $page in $lang, in order, with a visible focus',
    async ({ lang, page: name, data }) => {
      const app = await openSite({ path: routeTo(name, { lang, data }) });
      const { page } = app;
      const stops = await walk(page, 150);
      expect(stops[0]).toMatchObject({ tag: 'button', part: 'skip', isSeen: true });
      expect(stops.filter(({ outline }) => !outline)).toEqual([]);
      expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
      const order = [...new Set(stops.map(({ part }) => part))];
      expect(order.slice(0, 3)).toEqual(['skip', 'masthead', 'pages']);
      expect(stops.filter(({ part }) => part === 'pages')).toHaveLength(5);
      const faces = stops.filter(({ part }) => part === 'faces').length;
      expect(faces).toBe(await page.locator('fieldset.faces button').count());
      const controls = await page.locator('main :is(select, .popup-open)').count();
      expect(stops.filter(({ isControl }) => isControl)).toHaveLength(controls);
      expect(controls).toBeGreaterThan(0);
    },
  );

  it('skips to the main text', async () => {
    const app = await openSite();
    const { page } = app;
    const before = hashOf(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    expect(hashOf(page)).toBe(before);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main');
  });

  it('turns the faces of a card with Enter and with Space', async () => {
    const app = await openSite();
    const { page } = app;
    const headline = card(page, 'headline');
    const [chart, table, notes, take] = await headline.locator('fieldset.faces button').all();
    const region = headline.locator('.table-region');
    const isSeen = async () => (await region.boundingBox())!.width > 2;
    expect(await chart!.getAttribute('aria-pressed')).toBe('true');
    expect(await isSeen()).toBe(false);
    await table!.focus();
    await page.keyboard.press('Enter');
    expect(await table!.getAttribute('aria-pressed')).toBe('true');
    expect(await isSeen()).toBe(true);
    expect(await headline.locator('.numeral').isVisible()).toBe(false);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await notes!.getAttribute('aria-pressed')).toBe('true');
    expect(await headline.locator('.card-notes').isVisible()).toBe(true);
    expect((await headline.locator('.card-notes').innerText()).length).toBeGreaterThan(40);
    await take!.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const arrives = page.waitForEvent('download');
    await headline.getByRole('button', { name: 'CSV' }).focus();
    await page.keyboard.press('Enter');
    expect((await arrives).suggestedFilename()).toMatch(
      /^tarazu-published-headline-related_calls-IR-29-[0-9a-f]{12}\.csv$/,
    );
    await chart!.focus();
    await page.keyboard.press('Space');
    expect(await headline.locator('.numeral').isVisible()).toBe(true);
    // Faces are no part of the view's address.
    expect(hashOf(page)).toBe('');
  });

  it('follows a link of the navigation and stands at a page of its own', async () => {
    const app = await openSite();
    const { page } = app;
    await page.locator('nav.pages a').nth(1).focus();
    await page.keyboard.press('Enter');
    await changed(app);
    expect(hashOf(page)).toMatch(/^#\/compare/);
    expect(await page.evaluate(() => document.activeElement?.closest('nav') !== null)).toBe(true);
  });
});
