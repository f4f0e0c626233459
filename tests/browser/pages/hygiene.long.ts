import { describe, expect, it } from 'vitest';
import { PAGES } from '../../../src/url/search.ts';
import { changeScheme, FACES, IN_FULL, showFace, violations } from './guidelines.ts';
import { DATA_SETS, openSite, routeTo } from './site.ts';

/** Everything hygiene.test.ts looks at in part: each face of each card, whole lists, both languages, both themes. */
describe.each(DATA_SETS.flatMap((data) => (['fa', 'en'] as const).map((lang) => ({ data, lang }))))(
  'every face of $data in $lang',
  ({ data, lang }) => {
    it.each(PAGES)('%s keeps the guidelines', async (name) => {
      const app = await openSite({
        path: routeTo(name, { lang, data }),
        viewport: { width: 1280, height: 800 },
      });
      for (const scheme of ['light', 'dark'] as const) {
        await changeScheme(app.page, scheme);
        expect.soft(await violations(app.page, IN_FULL), `${scheme}, as opened`).toEqual([]);
        for (const face of FACES) {
          await showFace(app.page, face);
          expect.soft(await violations(app.page, IN_FULL), `${scheme}, ${face}`).toEqual([]);
        }
      }
    });
  },
);
