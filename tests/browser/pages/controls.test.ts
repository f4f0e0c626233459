import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type App, settled } from '../app.ts';
import { IN_FULL, violations } from './guidelines.ts';
import { card, hashOf, openSite, twoFrames } from './site.ts';

async function changed({ page }: App): Promise<void> {
  await twoFrames(page);
  await settled(page);
}

const panelOf = (page: Page) => page.locator('.panel:popover-open');
const options = (page: Page) => panelOf(page).locator('[role="option"]');
const labels = (page: Page) => options(page).locator('> span:first-child').allInnerTexts();
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

/** Opens a control by the keyboard, and waits for what is in its panel. */
async function open(page: Page, control: number): Promise<void> {
  await page.locator('main .popup-open').nth(control).focus();
  await page.keyboard.press('Enter');
  await panelOf(page).locator('[data-value]').first().waitFor();
}

describe('the choice of an area', () => {
  it('finds what is typed with Arabic letters, half-spaces or as a capital, by keyboard only', async () => {
    const app = await openSite({ path: '#/overview?data=example&area=IR-29' });
    const { page } = app;
    await open(page, 0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    await page.keyboard.type('ايلام');
    await expect.poll(async () => (await labels(page))[0]).toBe('ایلام');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('کهگيلويه وبوير');
    await expect.poll(async () => (await labels(page))[0]).toBe('کهگیلویه و بویراحمد');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('یاسوج');
    await expect.poll(() => options(page).first().innerText()).toContain('مرکز استان: یاسوج');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('شهرستان بیرجند');
    await expect.poll(() => labels(page)).toEqual(['شهرستان بیرجند']);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('ژژژ');
    await expect.poll(() => panelOf(page).locator('.panel-note').innerText()).toContain('پیدا نشد');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('esfahan');
    await expect.poll(async () => (await labels(page))[0]).toBe('اصفهان');
    await page.keyboard.press('Enter');
    await changed(app);
    expect(hashOf(page)).toBe('#/overview?data=example&area=IR-10');
    expect(await panelOf(page).count()).toBe(0);
    expect(await focusedText(page)).toBe('اصفهان');
    expect(app.complaints()).toEqual([]);
  });

  it('moves with the arrows, gives up with Escape, and the way back takes the choice back', async () => {
    const app = await openSite({ path: '#/overview?data=example&area=IR-29' });
    const { page } = app;
    await page.evaluate(() => scrollTo(0, 30));
    await open(page, 0);
    const active = () =>
      page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
        return document.getElementById(id)?.dataset.value;
      });
    expect(await active()).toBe('IR-29');
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe('IR-09');
    await page.keyboard.press('Escape');
    expect(await panelOf(page).count()).toBe(0);
    expect(hashOf(page)).toContain('area=IR-29');
    expect(await focusedText(page)).toBe('خراسان جنوبی');
    await open(page, 0);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await changed(app);
    expect(hashOf(page)).not.toContain('area=IR-29');
    await page.evaluate(() => scrollTo(0, 600));
    await page.goBack();
    await changed(app);
    expect(hashOf(page)).toContain('area=IR-29');
    expect(await page.locator('h1').innerText()).toContain('خراسان جنوبی');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(30);
    expect(await focusedText(page)).toBe('خراسان جنوبی');
  });

  it('lists areas without any figure, says so, and does not choose them', async () => {
    const app = await openSite({ path: '#/overview' });
    const { page } = app;
    const before = hashOf(page);
    await open(page, 0);
    await expect.poll(() => options(page).filter({ hasText: 'بدون رقم' }).count()).toBeGreaterThan(3);
    await options(page).filter({ hasText: 'بدون رقم' }).first().click({ force: true });
    expect(hashOf(page)).toBe(before);
    expect(await panelOf(page).count()).toBe(1);
  });

  it('chooses a county, and the control keeps the focus while its figures are read', async () => {
    const app = await openSite({ path: '#/overview?data=example&area=IR-29&lang=en' });
    const { page } = app;
    await open(page, 0);
    await page.keyboard.type('birjand county');
    await expect.poll(() => labels(page)).toEqual(['Birjand County']);
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: 'Birjand' }).waitFor({ timeout: 60_000 });
    await changed(app);
    expect(hashOf(page)).toMatch(/area=IR-29\d\d/);
    await expect.poll(() => focusedText(page)).toBe('Birjand County');
  });
});

describe('the choice of several areas', () => {
  it('is one step on the way back, however much is ticked', async () => {
    const app = await openSite({ path: '#/compare?data=example&indicator=related_calls&areas=IR-29,IR-16' });
    const { page } = app;
    const start = hashOf(page);
    await open(page, 2);
    expect(await panelOf(page).locator('[role="listbox"]').getAttribute('aria-multiselectable')).toBe('true');
    await page.keyboard.type('ايلام');
    await expect.poll(async () => (await labels(page))[0]).toBe('ایلام');
    await page.keyboard.press('Enter');
    await changed(app);
    expect(hashOf(page)).toMatch(/areas=IR-29(&|$)/);
    expect(await panelOf(page).count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
    expect(await card(page, 'trend').locator('tbody tr').first().innerText()).toContain('خراسان جنوبی');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('یزد');
    await expect.poll(async () => (await labels(page))[0]).toBe('یزد');
    await page.keyboard.press('Enter');
    await changed(app);
    expect(hashOf(page)).toContain('areas=IR-29,IR-21');
    await page.goBack();
    await changed(app);
    expect(hashOf(page)).toBe(start);
    expect(await panelOf(page).count()).toBe(0);
  });
});

describe('the choice of a period', () => {
  it('is a calendar whose arrows follow what is seen', async () => {
    const app = await openSite({ path: '#/overview?data=example&area=IR-29&period=1405-Q2' });
    const { page } = app;
    const at = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.value);
    await open(page, 1);
    await expect.poll(at).toBe('1405-Q2');
    await page.keyboard.press('ArrowRight');
    expect(await at()).toBe('1405-Q1');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await at()).toBe('1405-Q3');
    // Not reported: told, and not to be chosen.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain(
      'گزارش نشده',
    );
    await page.keyboard.press('Enter');
    expect(hashOf(page)).toContain('period=1405-Q2');
    await page.keyboard.press('PageDown');
    expect(await at()).toBe('1404-Q3');
    await page.keyboard.press('Space');
    await changed(app);
    expect(hashOf(page)).toContain('period=1404-Q3');
    expect(await focusedText(page)).toBe('سه‌ماهه سوم ۱۴۰۴');
    await page.goBack();
    await changed(app);
    expect(hashOf(page)).toContain('period=1405-Q2');
  });

  it('tells the latest from a fixed period, in its words and in the address', async () => {
    const app = await openSite({ path: '#/overview?data=example&area=IR-29&period=1405-Q2&lang=en' });
    const { page } = app;
    const text = () => page.locator('.page-controls .popup-open').nth(1).innerText();
    expect(await text()).toBe('Q2 1405');
    await open(page, 1);
    await panelOf(page)
      .getByRole('button', { name: /^Latest/ })
      .click();
    await changed(app);
    expect(hashOf(page)).toContain('period=latest');
    expect(await text()).toBe('latest (Q2 1405)');
  });

  it('sets both ends of a range, and one season of every year', async () => {
    const app = await openSite({
      path: '#/compare?lang=en&data=example&indicator=related_calls&areas=IR-29&from=1403-Q1&to=1404-Q4',
    });
    const { page } = app;
    await open(page, 3);
    await panelOf(page)
      .getByRole('button', { name: /^Start/ })
      .click();
    await panelOf(page).locator('[data-value="1402-Q1"]').click();
    await changed(app);
    expect(hashOf(page)).toContain('from=1402-Q1&to=1404-Q4');
    await panelOf(page)
      .getByRole('button', { name: /^Only this period/ })
      .click();
    await changed(app);
    expect(hashOf(page)).toContain('every=year');
    await panelOf(page).locator('[data-value="1405-Q1"]').click();
    await changed(app);
    expect(hashOf(page)).toContain('from=1402-Q1&to=1405-Q1&every=year');
    expect(await panelOf(page).count()).toBe(0);
    expect(await card(page, 'trend').locator('thead th').count()).toBe(5);
  });
});

describe('switches', () => {
  it('say what each of their options means', async () => {
    const app = await openSite({ path: '#/compare?lang=en&data=example&indicator=related_calls' });
    const { page } = app;
    for (const control of [0, 1, 4]) {
      await open(page, control);
      const count = await options(page).count();
      expect(count).toBeGreaterThan(2);
      expect(await options(page).locator('.panel-option-note').count()).toBe(count);
      await page.keyboard.press('Escape');
    }
    await open(page, 1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await changed(app);
    expect(hashOf(page)).toContain('measure=');
    expect(await focusedText(page)).toBe(await page.locator('main .popup-open').nth(1).innerText());
  });
});

describe('presets', () => {
  it('are links whose views stand as they say', async () => {
    const app = await openSite({
      path: '#/compare?lang=en&data=example&indicator=related_calls&areas=IR-29&to=1404-Q4',
    });
    const { page } = app;
    const preset = (name: RegExp) => page.locator('.presets').getByRole('link', { name });
    await preset(/against the country/).click();
    await changed(app);
    expect(hashOf(page)).toContain('areas=IR-29,IR&');
    expect(hashOf(page)).toContain('measure=rate');
    await page.goBack();
    await changed(app);
    await preset(/over five years/).click();
    await changed(app);
    expect(hashOf(page)).toContain('from=1400-Q4&to=1404-Q4&every=year');
    expect(await card(page, 'trend').locator('thead th').count()).toBe(6);
    await preset(/^All provinces/).click();
    await changed(app);
    expect(await card(page, 'ordered').locator('tbody tr').count()).toBeGreaterThan(28);
    expect(app.complaints()).toEqual([]);
  });
});

describe.each(['fa', 'en'] as const)('open panels in %s', (lang) => {
  it('keep the guidelines on a laptop and on a phone', { timeout: 120_000 }, async () => {
    for (const viewport of ['laptop', 'phone'] as const) {
      const app = await openSite({
        path: `#/compare?lang=${lang}&data=example&indicator=related_calls&areas=IR-29,IR-16`,
        viewport,
      });
      const { page } = app;
      for (const control of [1, 2, 3]) {
        await open(page, control);
        // The markup is the same in both languages: each of them is read on one of the two.
        if ((lang === 'fa') === (viewport === 'phone'))
          expect.soft(await violations(page, IN_FULL), `${viewport}, control ${control}`).toEqual([]);
        const box = (await panelOf(page).boundingBox())!;
        const { width, height } = page.viewportSize()!;
        expect.soft(box.x).toBeGreaterThanOrEqual(0);
        expect.soft(box.x + box.width).toBeLessThanOrEqual(width);
        expect.soft(box.y).toBeGreaterThanOrEqual(0);
        expect.soft(box.y + box.height).toBeLessThanOrEqual(height);
        if (viewport === 'phone') expect.soft(box.width).toBe(width);
        const small = await panelOf(page)
          .locator('button, [role="option"], input')
          .evaluateAll((targets) =>
            targets.flatMap((target) => {
              const { width: w, height: h } = target.getBoundingClientRect();
              return w < 24 || h < 24 ? [target.textContent] : [];
            }),
          );
        expect.soft(small).toEqual([]);
        await page.keyboard.press('Escape');
      }
    }
  });
});
