import { expect, it } from 'vitest';
import { fa } from '../../../src/locale/fa.ts';
import { stripIsolates } from '../../../src/locale/isolate.ts';
import { PAGES } from '../../../src/url/search.ts';
import { openApp, settled } from '../app.ts';
import { downloadRows, readCards } from './card-rows.ts';
import { siteRoot } from './root.ts';
import { routeTo, visit } from './site.ts';

/** The site under test with the manifest of an internal build: the program is the same, the data is its own. */
it('an internal build says so on every page, in every picture, sentence and file', async () => {
  const app = await openApp({
    root: siteRoot,
    path: routeTo('overview'),
    before: async (context) => {
      await context.route('**/data/manifest.json', async (route) => {
        const response = await route.fetch();
        const manifest = (await response.json()) as Record<string, unknown>;
        await route.fulfill({ response, json: { ...manifest, audience: 'internal' } });
      });
    },
  });
  const { page } = app;
  await settled(page);
  const ribbon = fa.shell.internalRibbon;
  const rows = { pictures: 0, files: 0, sentences: 0 };
  for (const name of PAGES) {
    await visit(app, routeTo(name));
    expect.soft(await page.locator('.ribbon').allInnerTexts(), name).toEqual([ribbon]);
    expect.soft(await page.locator('body').getAttribute('data-internal'), name).toBe('true');
    expect.soft(await page.title(), name).toContain(fa.terms.internal);
    for (const sentence of await page.locator('.take-sentence').allTextContents()) {
      rows.sentences += 1;
      expect.soft(stripIsolates(sentence), name).toMatch(new RegExp(`^${ribbon}`));
    }
    for (const card of await readCards(page)) {
      for (const picture of card.pictures) {
        rows.pictures += 1;
        const words = picture.map(stripIsolates);
        expect.soft(words, `${name} ${card.name}: watermark`).toContain(fa.terms.internal);
      }
      if (!card.hasFile) continue;
      rows.files += 1;
      const file = await downloadRows(page, card.name);
      expect.soft(file.name).toMatch(/^tarazu-published-internal-/);
      const [, ...lines] = file.bytes.toString('utf8').trimEnd().split('\r\n');
      for (const line of lines) expect.soft(line).toContain(ribbon);
    }
  }
  expect(Math.min(rows.pictures, rows.files, rows.sentences)).toBeGreaterThan(0);
});
