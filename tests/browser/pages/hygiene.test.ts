import { describe, expect, it } from 'vitest';
import { PAGES } from '../../../src/url/search.ts';
import {
  BUT_COLOURS,
  COLOURS_ONLY,
  changeScheme,
  FACES,
  IN_FULL,
  shorten,
  showFace,
  violations,
  width,
} from './guidelines.ts';
import { DATA_SETS, openSite, routeTo, visit } from './site.ts';

describe.each(DATA_SETS.flatMap((data) => (['fa', 'en'] as const).map((lang) => ({ data, lang }))))(
  'every page of $data in $lang',
  ({ data, lang }) => {
    it('is silent, asks nobody else, and keeps the guidelines in light and dark', {
      timeout: 240_000,
    }, async () => {
      const app = await openSite({
        path: routeTo('overview', { lang, data }),
        viewport: { width: 1280, height: 800 },
      });
      const { page } = app;
      for (const name of PAGES) {
        const heard = app.complaints();
        if (name !== 'overview') await visit(app, routeTo(name, { lang, data }));
        if (name === 'data') await shorten(page, lang);
        expect.soft(await violations(page, IN_FULL), `${name}, light`).toEqual([]);
        // Colours are the same in both languages: the dark ones are looked at once a data set, hygiene.long.ts at all.
        if ((data === 'published') === (lang === 'fa')) {
          await changeScheme(page, 'dark');
          expect.soft(await violations(page, COLOURS_ONLY), `${name}, dark`).toEqual([]);
          await changeScheme(page, 'light');
        }
        for (const face of FACES) {
          await showFace(page, face);
          // The same markup carries the other data set and language: hygiene.long.ts looks at all of them.
          if (data === 'published' && lang === 'fa')
            expect.soft(await violations(page, BUT_COLOURS), `${name}, ${face}`).toEqual([]);
          const { scrollWidth, clientWidth } = await width(page);
          expect.soft(scrollWidth, `${name}, ${face}: width`).toBeLessThanOrEqual(clientWidth);
        }
        // The same complaint is heard once.
        const fresh = new Set(app.complaints().filter((line) => !heard.includes(line)));
        expect.soft([...fresh], `${name}: complaints`).toEqual([]);
      }
    });
  },
);

describe('the projector', () => {
  it('has contrast enough on every page', async () => {
    const app = await openSite({ path: routeTo('overview', { theme: 'projector' }) });
    for (const name of PAGES) {
      await visit(app, routeTo(name, { data: 'example', theme: 'projector' }));
      if (name === 'data') await shorten(app.page, 'fa');
      expect.soft(await violations(app.page, COLOURS_ONLY), name).toEqual([]);
    }
  });
});
