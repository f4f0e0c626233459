import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fa } from '../../../src/locale/fa.ts';
import { stripIsolates } from '../../../src/locale/isolate.ts';
import { settled } from '../app.ts';
import { card, hashOf, type Lang, openSite, twoFrames, visit } from './site.ts';

const UNLIKE = 'indicator=related_calls&areas=IR-29&from=1400-Q1&to=1401-Q1';
const PERCENT = /[%٪]|percent|درصد/i;
const PRINTED: Record<Lang, string> = { fa: 'تغییر اعلام‌شده در منبع', en: 'Change as printed in the source' };

/**
 * All words of a card, on every face and in its accessible names, but for what the source itself printed: the stated
 * change, and the notes that speak of it.
 */
async function wordsOf(page: Page, name: string, lang: Lang): Promise<string> {
  const lines = await card(page, name).evaluate((figure) => {
    const nodes = document.createTreeWalker(figure, NodeFilter.SHOW_ELEMENT);
    const found: string[] = [];
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const element = node as Element;
      if (element.closest('.card-notes') || element.matches(':has(.card-notes)')) continue;
      for (const key of ['aria-label', 'title', 'alt']) found.push(element.getAttribute(key) ?? '');
      if (element.children.length === 0 || element.matches('p, li, td, th'))
        found.push(element.textContent ?? '');
    }
    return found;
  });
  return stripIsolates(lines.filter((line) => !line.includes(PRINTED[lang])).join('\n'));
}

describe.each<Lang>(['fa', 'en'])('a comparison of unlike figures (%s)', (lang) => {
  it('shows both levels and the reason, and no percentage; one click leads to a pair that balances', async () => {
    const app = await openSite({ path: `#/compare?${lang === 'en' ? 'lang=en&' : ''}${UNLIKE}` });
    const { page } = app;
    const pair = card(page, 'pair');
    expect(await pair.getAttribute('data-state')).toBe('refused');
    expect((await pair.getAttribute('data-reason'))?.split(' ')).toContain('base');

    const levels = stripIsolates((await pair.locator('.pair-level-value').allInnerTexts()).join(' | '));
    for (const level of lang === 'fa' ? ['۱٬۵۸۸', '۱٬۳۱۷'] : ['1,588', '1,317'])
      expect(levels).toContain(level);
    const values = await pair
      .locator('td[data-value]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-value')));
    expect(values).toEqual(['1588', '1317']);
    expect(await pair.locator('td[data-kind="refused"]').getAttribute('data-reason')).toContain('base');
    expect(await wordsOf(page, 'pair', lang)).not.toMatch(PERCENT);
    expect((await pair.locator('.pair-reason').first().innerText()).length).toBeGreaterThan(20);

    await pair.locator('.instead a').click();
    await twoFrames(page);
    await settled(page);
    expect(await pair.getAttribute('data-state')).toBe('ready');
    expect(await pair.locator('.pair-change').innerText()).toMatch(lang === 'fa' ? /[۰-۹]٪/ : /\d%/);
    expect(await pair.locator('td[data-kind="value"][data-value]').count()).toBe(3);
    await page.goBack();
    await twoFrames(page);
    await settled(page);
    expect(await pair.getAttribute('data-state')).toBe('refused');
    expect(app.complaints()).toEqual([]);
  });
});

describe('what leaves a refused card', () => {
  it('has the levels and the reason in its file and its sentence, and no percentage', async () => {
    const app = await openSite({ path: `#/compare?lang=en&${UNLIKE}` });
    const pair = card(app.page, 'pair');
    await pair.getByRole('button', { name: 'Take away' }).click();
    const [download] = await Promise.all([
      app.page.waitForEvent('download'),
      pair.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const csv = Buffer.concat(chunks).toString('utf8');
    expect(csv).toMatch(/1588.*1317.*refused:[a-z_+]*base/);
    expect(csv).not.toMatch(/[%٪]/);
    const sentence = await pair.locator('.take-sentence').innerText();
    expect(stripIsolates(sentence)).toMatch(/1,588.*1,317/);
    expect(sentence).not.toMatch(PERCENT);
  });
});

describe('from the first view', () => {
  it('one click opens a legitimate computed comparison', async () => {
    const app = await openSite();
    const { page } = app;
    const links = card(page, 'comparable').locator('a[href^="#/compare"]');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs.length).toBeGreaterThan(0);
    const outcomes: string[] = [];
    for (const [index, href] of hrefs.entries()) {
      await links.nth(index).click();
      await twoFrames(page);
      await settled(page);
      expect(hashOf(page)).toBe(href);
      const pair = card(page, 'pair');
      const state = await pair.getAttribute('data-state');
      outcomes.push(state ?? '');
      if (state === 'ready') {
        expect(await pair.locator('.pair-change').innerText()).toMatch(/[۰-۹]/);
        // Both levels and the change; over more than a year also the growth a year.
        const perYear = await pair.locator('th', { hasText: fa.compare.perYearColumn }).count();
        expect(await pair.locator('td[data-value]').count()).toBe(3 + perYear);
      } else {
        expect(await pair.getAttribute('data-reason')).toMatch(/\w/);
      }
      await page.goBack();
      await twoFrames(page);
      await settled(page);
    }
    expect(outcomes).toContain('ready');
    expect(app.complaints()).toEqual([]);
  });
});

describe('every refused pair of the published data set', () => {
  it('withholds its percentage and offers a way on', async () => {
    const app = await openSite({ path: `#/compare?${UNLIKE}` });
    const { page } = app;
    const routes = [
      // A year on a quarter, a quarter on a year, and calls whose base nobody stated.
      '#/compare?indicator=related_calls&areas=IR-29&from=1400-Q1&to=1401&against=previous',
      '#/compare?indicator=all_calls&areas=IR-16&from=1399&to=1401',
      '#/compare?indicator=related_calls&areas=IR-29&from=1399-Q1&to=1400-Q1',
    ];
    let refused = 0;
    for (const route of routes) {
      await visit(app, route);
      const pair = card(page, 'pair');
      if ((await pair.count()) === 0 || (await pair.getAttribute('data-state')) !== 'refused') continue;
      refused += 1;
      expect(await wordsOf(page, 'pair', 'fa'), route).not.toMatch(PERCENT);
      expect(await pair.locator('.instead').innerText(), route).not.toBe('');
    }
    expect(refused).toBeGreaterThan(0);
  });
});
