import { describe, expect, it } from 'vitest';
import { settled } from '../app.ts';
import { card, cardsOf, hashOf, openSite, routeTo } from './site.ts';

describe('the tiles of Compare', () => {
  it('draw every county from one question, and a click on one is its address while the country stays', async () => {
    const path = routeTo('compare', { data: 'example', lang: 'en', measure: 'rate', view: 'tiles' });
    const app = await openSite({ path });
    const { page } = app;
    // The engine boots for the first county: on a busy machine that takes longer than a view may.
    await card(page, 'tiles').locator('.chart svg').waitFor({ timeout: 120_000 });
    await settled(page);
    expect(await cardsOf(page)).toMatchObject([{ name: 'tiles', state: 'ready' }]);
    const figure = card(page, 'tiles');
    expect(await figure.locator('.map-list a').count()).toBe(429);
    await figure.scrollIntoViewIfNeeded();
    const [first] = await figure.locator('.chart svg path').evaluateAll((paths) =>
      paths
        .map((path) => path.getBoundingClientRect())
        .filter(
          ({ width, height, bottom }) => width > 12 && width < 26 && height > 12 && bottom < innerHeight,
        )
        .map(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 })),
    );
    await page.mouse.click(first!.x, first!.y);
    await expect.poll(() => hashOf(page)).toMatch(/area=IR-\d{4}/);
    await settled(page);
    expect(await figure.locator('.map-list a').count()).toBe(429);
    const chosen = new URLSearchParams(hashOf(page).split('?')[1]).get('area');
    const current = figure.locator('.map-list a[aria-current]');
    expect(await current.getAttribute('href')).toContain(`area=${chosen}`);
    expect(app.complaints()).toEqual([]);
  }, 240_000);
});
