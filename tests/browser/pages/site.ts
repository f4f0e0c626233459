import type { Locator, Page } from 'playwright-core';
import { PAGES, type PageName } from '../../../src/url/search.ts';
import { type App, type AppOptions, openApp, settled } from '../app.ts';
import { siteRoot } from './root.ts';

export type DataSetName = 'published' | 'example';
export type Lang = 'fa' | 'en';

export const DATA_SETS: readonly DataSetName[] = ['published', 'example'];

/** Every page of the navigation on every data set. */
export const VIEWS = DATA_SETS.flatMap((data) => PAGES.map((page) => ({ page, data })));

/** The address of a page as a reader writes it: defaults are left out. */
export function routeTo(page: PageName, keys: Readonly<Record<string, string>> = {}): string {
  const isDefault = ([key, value]: [string, string]) =>
    (key === 'lang' && value === 'fa') || (key === 'data' && value === 'published');
  const written = Object.entries(keys).filter((entry) => !isDefault(entry));
  const search = written.map(([key, value]) => `${key}=${value}`).join('&');
  return search === '' ? `#/${page}` : `#/${page}?${search}`;
}

/** Opens the site under test and waits until the view stands. */
export async function openSite(options: AppOptions = {}): Promise<App> {
  const app = await openApp({ root: siteRoot, ...options });
  await settled(app.page);
  return app;
}

/** Moves to another view of the same document and waits until it stands. */
export async function visit(app: App, route: string): Promise<void> {
  await app.go(route);
  await settled(app.page);
}

export const card = (page: Page, name: string): Locator => page.locator(`figure[data-card="${name}"]`);

export interface CardState {
  readonly name: string;
  readonly state: string;
  readonly reasons: string;
}

/** The cards of the view in reading order, with what became of them. */
export function cardsOf(page: Page): Promise<readonly CardState[]> {
  return page.locator('figure[data-card]').evaluateAll((figures) =>
    figures.map((figure) => ({
      name: figure.getAttribute('data-card') ?? '',
      state: figure.getAttribute('data-state') ?? '',
      reasons: figure.getAttribute('data-reason') ?? '',
    })),
  );
}

/** Two painted frames: what a change of the address begins has begun. */
export function twoFrames(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** The hash part of the address. */
export const hashOf = (page: Page): string => new URL(page.url()).hash;
