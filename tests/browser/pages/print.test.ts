import { describe, expect, it } from 'vitest';
import { en } from '../../../src/locale/en.ts';
import { fa } from '../../../src/locale/fa.ts';
import { createLocale } from '../../../src/locale/locale.ts';
import { solarHijriDate } from '../../../src/locale/solar-hijri.ts';
import { THEMES, type ThemeName } from '../../../src/theme/tokens.ts';
import { openSite, routeTo, visit } from './site.ts';

/** What the margin boxes of the printed pages say. */
const pageRules = () => [...document.adoptedStyleSheets].map((sheet) => sheet.cssRules[0]?.cssText ?? '');

/** Fills and strokes of the pictures, in capitals as the tokens write them. */
const paints = () =>
  [...document.querySelectorAll('.chart svg [fill], .chart svg [stroke]')].flatMap((element) =>
    ['fill', 'stroke'].map((name) => (element.getAttribute(name) ?? '').toUpperCase()),
  );

const widths = () => [...document.querySelectorAll('.chart svg')].map((svg) => svg.clientWidth);

describe('on paper', () => {
  it.each([
    ['fa', fa, ['گیلان', 'سه‌ماهه اول ۱۴۰۴'], 'counter(pages, persian)'],
    ['en', en, ['Gilan', 'Q1 1404'], 'counter(pages)'],
  ] as const)(
    'every sheet says what it is of, and that it is synthetic (%s)',
    async (lang, messages, subject, pages) => {
      const keys = { lang, data: 'example', area: 'IR-01', period: '1404-Q1' };
      const app = await openSite({ path: routeTo('overview', keys) });
      const day = createLocale(lang, messages).date(solarHijriDate(new Date()));
      for (const name of ['overview', 'referrals', 'reach', 'data'] as const) {
        await visit(app, routeTo(name, keys));
        const rules = await app.page.evaluate(pageRules);
        expect.soft(rules, name).toHaveLength(1);
        const of = name === 'data' ? [] : subject;
        const said = [...of, messages.shell.pages[name], messages.shell.syntheticRibbon, day];
        for (const text of said) expect.soft(rules[0], name).toContain(text);
        expect.soft(rules[0], name).toContain(pages);
      }
      await visit(app, routeTo('overview', { lang }));
      const [published] = await app.page.evaluate(pageRules);
      expect(published).not.toContain(messages.shell.syntheticRibbon);
    },
  );

  it('charts are as wide as the paper, and get their own width back', async () => {
    const app = await openSite({ path: routeTo('compare', { data: 'example', measure: 'rate' }) });
    const { page } = app;
    const before = await page.evaluate(widths);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const paper = await page.evaluate(widths);
    expect(paper).toHaveLength(before.length);
    expect(new Set(paper)).toEqual(new Set([686]));
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect.poll(() => page.evaluate(widths)).toEqual(before);
  });

  it('charts take the colours of paper, as boxes and legends do, and get their own back', async () => {
    const app = await openSite({ path: routeTo('referrals', { data: 'example', area: 'IR-29' }) });
    const { page } = app;
    const hasOnly = async (theme: ThemeName, other: ThemeName) => {
      const found = await page.evaluate(paints);
      return found.includes(THEMES[theme].accent) && !found.includes(THEMES[other].accent);
    };
    await expect.poll(() => hasOnly('light', 'projector')).toBe(true);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await hasOnly('projector', 'light')).toBe(true);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect.poll(() => hasOnly('light', 'projector')).toBe(true);
  });

  it.each(['fa', 'en'] as const)('no table is wider than the paper (%s)', async (lang) => {
    const keys = { lang, data: 'example', area: 'IR-29' };
    // The width between the margins of A4.
    const app = await openSite({
      path: routeTo('overview', keys),
      viewport: { width: 686, height: 1_000 },
    });
    await app.page.emulateMedia({ media: 'print' });
    for (const name of ['overview', 'compare', 'referrals', 'reach', 'data'] as const) {
      await visit(app, routeTo(name, keys));
      const cut = await app.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('#root *')]
          .filter((element) => !element.closest('svg, .visually-hidden') && element.checkVisibility())
          .filter((element) => {
            const { left, right } = element.getBoundingClientRect();
            return left < -1 || right > document.documentElement.clientWidth + 1;
          })
          .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 40)}`),
      );
      expect.soft(cut, name).toEqual([]);
    }
  });

  it('no sheet is empty, and the open face does not decide what is printed', async () => {
    const app = await openSite({ path: routeTo('compare', { data: 'example', measure: 'rate' }) });
    const { page } = app;
    await page.getByRole('button', { name: fa.shell.card.take }).first().click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('figure[data-card="trend"] .card-main').isVisible()).toBe(true);
    expect(await page.locator('.take-actions:visible, .take-sentence:visible').count()).toBe(0);
    expect(await page.locator('figure[data-card="trend"] .take-sources').isVisible()).toBe(true);
    expect(await page.locator('.control-sentence :is(select, button):visible').count()).toBeGreaterThan(3);
    const file = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const sheets = file.toString('latin1').match(/\/Type \/Page\b/g) ?? [];
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.length).toBeLessThanOrEqual(4);
  });
});
