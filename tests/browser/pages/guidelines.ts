import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { en } from '../../../src/locale/en.ts';
import { fa } from '../../../src/locale/fa.ts';
import { settled } from '../app.ts';
import { type Lang, twoFrames } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const COLOURS = ['color-contrast', 'link-in-text-block'];

type Run = NonNullable<Parameters<AxeBuilder['options']>[0]>;

export const IN_FULL: Run = { runOnly: { type: 'tag', values: TAGS } };
/** A theme changes colours alone. */
export const COLOURS_ONLY: Run = { runOnly: { type: 'rule', values: COLOURS } };
/** Another face changes everything but the palette, and colours are the slowest to look at. */
export const BUT_COLOURS: Run = {
  runOnly: { type: 'tag', values: TAGS },
  rules: Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])),
};

/** Violations of the guidelines as lines: rule, how often, and the first places. */
export async function violations(page: Page, run: Run): Promise<readonly string[]> {
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

export async function changeScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await twoFrames(page);
  await settled(page);
}

/** Leaves a few entries of each list of the data page: hundreds of the same markup take long and say no more. */
export async function shorten(page: Page, lang: Lang): Promise<void> {
  await page.locator('.data-page input[type="search"]').fill(lang === 'fa' ? 'پایگاه' : 'bases');
  await expect.poll(() => page.locator('.data-page li').count()).toBeLessThan(200);
}

/** The faces of a card beside its first. */
export const FACES = ['table', 'notes', 'take'] as const;

/** Turns every card that has it to a face. */
export async function showFace(page: Page, face: (typeof FACES)[number]): Promise<void> {
  const labels = [fa, en].map(({ shell }) => shell.card[face]);
  await page.locator('fieldset.faces button').evaluateAll((buttons, wanted) => {
    for (const button of buttons as HTMLElement[])
      if (wanted.includes(button.textContent ?? '')) button.click();
  }, labels);
  await twoFrames(page);
}

export const width = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
