import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { card, cardsOf, hashOf, openSite, routeTo, visit } from './site.ts';

const VIEWS = [
  'line',
  'bar',
  'growth',
  'heat',
  'multiples',
  'slope',
  'control',
  'funnel',
  'scatter',
] as const;

/** Views whose picture takes an area into the address. */
const CLICKED = ['heat', 'multiples', 'slope', 'funnel', 'scatter'] as const;

const CARDS: Readonly<Record<string, string>> = { line: 'trend', bar: 'ordered' };
const cardOf = (view: string) => CARDS[view] ?? view;

/** Nine views in one document take their time on a busy machine. */
const LONG = 240_000;

/** The middles of the small marks of a picture that are on the screen, from the top: points, cells, ends of lines. */
function smallMarks(
  page: Page,
  view: string,
): Promise<readonly { readonly x: number; readonly y: number }[]> {
  return card(page, view)
    .locator('.chart svg path')
    .evaluateAll((paths) =>
      paths
        .map((path) => path.getBoundingClientRect())
        .filter(({ width, height }) => width >= 4 && width <= 60 && height >= 4 && height <= 60)
        .filter(({ bottom }) => bottom < innerHeight)
        .map(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))
        .sort((a, b) => a.y - b.y)
        .slice(0, 40),
    );
}

describe('the views of Compare', () => {
  it.each(['fa', 'en'] as const)(
    'of the example stand complete (%s)',
    async (lang) => {
      const app = await openSite({ path: routeTo('compare', { data: 'example', lang }) });
      for (const view of VIEWS) {
        await visit(app, routeTo('compare', { data: 'example', lang, measure: 'rate', view }));
        expect(await cardsOf(app.page), view).toMatchObject([{ name: cardOf(view), state: 'ready' }]);
        const figure = card(app.page, cardOf(view));
        expect(await figure.locator('.chart svg text').count(), view).toBeGreaterThan(3);
        expect(await figure.locator('tbody tr').count(), view).toBeGreaterThan(2);
        expect(await figure.locator('.faces button').count(), view).toBe(4);
        const wide = await app.page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        expect(wide, `${view} is wider than the page`).toBe(false);
      }
      expect(app.complaints()).toEqual([]);
    },
    LONG,
  );

  it(
    'of the sparse data say why where they show nothing',
    async () => {
      const app = await openSite({ path: routeTo('compare') });
      for (const view of VIEWS) {
        await visit(app, routeTo('compare', { view, indicator: 'related_calls' }));
        for (const one of await cardsOf(app.page)) {
          expect(one.state, view).not.toBe('error');
          if (one.state === 'ready') continue;
          expect(await card(app.page, one.name).locator('.pair-reason').first().innerText(), view).not.toBe(
            '',
          );
          if (one.state === 'refused') expect(one.reasons, view).toMatch(/^[a-z_]+( [a-z_]+)*$/);
        }
      }
      expect(app.complaints()).toEqual([]);
    },
    LONG,
  );

  it.each(CLICKED)('%s takes what is clicked into the address, and back returns', async (view) => {
    const route = routeTo('compare', { data: 'example', view, measure: 'rate' });
    const app = await openSite({ path: route });
    const before = hashOf(app.page);
    for (const { x, y } of await smallMarks(app.page, view)) {
      if (hashOf(app.page) !== before) break;
      await app.page.mouse.click(x, y);
    }
    await expect.poll(() => hashOf(app.page)).toMatch(/area=IR-\d\d/);
    if (view === 'heat') expect(hashOf(app.page)).toMatch(/to=1\d\d\d-Q\d/);
    await app.page.goBack();
    await expect.poll(() => hashOf(app.page)).toBe(before);
  });

  it('lead from the list of areas to the changes of each', async () => {
    const app = await openSite({ path: routeTo('compare', { data: 'example', view: 'control' }) });
    await card(app.page, 'control').locator('.area-links a[data-area="IR-16"]').click();
    await expect.poll(() => hashOf(app.page)).toContain('area=IR-16');
    expect(
      await card(app.page, 'control').locator('.area-links [aria-current]').getAttribute('data-area'),
    ).toBe('IR-16');
  });

  it('keep the other indicator in the address', async () => {
    const path = routeTo('compare', { data: 'example', view: 'funnel', with: 'all_calls' });
    const app = await openSite({ path });
    const figure = card(app.page, 'funnel');
    expect(await figure.locator('td[data-kind="value"]').first().innerText()).toContain('٪');
    await figure.locator('.instead a').first().click();
    await expect.poll(() => hashOf(app.page)).not.toContain('with=');
  });
});
