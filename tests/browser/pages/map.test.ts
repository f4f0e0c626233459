import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { settled } from '../app.ts';
import { card, hashOf, openSite, routeTo, twoFrames } from './site.ts';

interface Drawn {
  readonly fill: string;
  /** A point on the land of the outline, in the window. */
  readonly x: number;
  readonly y: number;
}

/** The filled outlines of the map, without its key, its waters and its borders. */
function outlines(page: Page): Promise<readonly Drawn[]> {
  return card(page, 'map')
    .locator('.area-map svg')
    .evaluate((svg) => {
      const style = getComputedStyle(document.documentElement);
      const water = style.getPropertyValue('--inset').trim().toLowerCase();
      return [...svg.querySelectorAll('path')].flatMap((path): Drawn[] => {
        const fill = (path.getAttribute('fill') ?? 'none').toLowerCase();
        const { x, y, width, height } = path.getBBox();
        // The rim of the chosen area is drawn once more, without a fill that is seen.
        if (['none', 'transparent', '#000', water].includes(fill) || width * height < 400) return [];
        for (let part = 1; part < 400; part++) {
          const point = new DOMPoint(
            x + (width * ((part * 7) % 20)) / 20,
            y + (height * (Math.floor(part / 20) + 0.5)) / 20,
          );
          if (!path.isPointInFill(point)) continue;
          const onScreen = point.matrixTransform(path.getScreenCTM()!);
          return [{ fill, x: onScreen.x, y: onScreen.y }];
        }
        return [];
      });
    });
}

const areaIn = (page: Page) => new URLSearchParams(hashOf(page).split('?')[1]).get('area');

describe('the map of Compare', () => {
  it.each(['published', 'example'])(
    'of %s draws 31 provinces, and a click on one is its address',
    async (data) => {
      const path = routeTo('compare', { data, measure: 'rate', view: 'map' });
      const app = await openSite({ path });
      const { page } = app;
      await card(page, 'map').scrollIntoViewIfNeeded();
      const drawn = await outlines(page);
      expect(drawn).toHaveLength(31);
      expect(await card(page, 'map').locator('.map-list a').count()).toBe(31);
      const paper = drawn.filter(
        ({ fill }) => fill === drawn.map((one) => one.fill).find((one) => one.startsWith('#f8')),
      );
      if (data === 'published') expect(paper.length).toBeGreaterThan(20);
      else expect(paper.length).toBeLessThan(10);
      const before = areaIn(page);
      const { x, y } = drawn[0]!;
      await page.mouse.click(x, y);
      await twoFrames(page);
      await settled(page);
      expect(areaIn(page)).toMatch(/^IR-\d\d$/);
      expect(areaIn(page)).not.toBe(before);
      const current = card(page, 'map').locator('.map-list a[aria-current]');
      expect(await current.getAttribute('href')).toContain(`area=${areaIn(page)}`);
    },
  );

  it('goes on to the counties of a province, and back', async () => {
    const app = await openSite({
      path: routeTo('compare', { data: 'example', area: 'IR-16', measure: 'rate', view: 'map' }),
    });
    const { page } = app;
    await card(page, 'map').locator('a', { hasText: 'شهرستان‌های ایلام' }).click();
    // The engine boots for the first county: on a busy machine that takes longer than a view may.
    await page.waitForFunction(() => location.hash.includes('IR-1609'));
    await page.locator('.area-map svg').waitFor({ timeout: 120_000 });
    await settled(page);
    expect(await outlines(page)).toHaveLength(10);
    await card(page, 'map').locator('a', { hasText: 'همه استان‌ها' }).click();
    await twoFrames(page);
    await settled(page);
    expect(await outlines(page)).toHaveLength(31);
    expect(areaIn(page)).toBe('IR-16');
  }, 240_000);
});

describe('the map of the overview', () => {
  it('comes when it is near, and steps to another province from its list', async () => {
    const app = await openSite({ path: routeTo('overview', { data: 'example' }) });
    const { page } = app;
    await page.locator('.map-place').scrollIntoViewIfNeeded();
    await card(page, 'map').locator('.area-map svg').waitFor();
    await settled(page);
    expect(await outlines(page)).toHaveLength(31);
    await card(page, 'map').locator('summary').click();
    await card(page, 'map').locator('.map-list a', { hasText: 'یزد' }).click();
    await twoFrames(page);
    await settled(page);
    expect(areaIn(page)).toBe('IR-21');
    expect(await page.locator('h1').innerText()).toContain('یزد');
  });
});
