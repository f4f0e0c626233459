import { describe, expect, it } from 'vitest';
import { en } from '../../../src/locale/en.ts';
import { fa } from '../../../src/locale/fa.ts';
import { stripIsolates } from '../../../src/locale/isolate.ts';
import { PAGES } from '../../../src/url/search.ts';
import { downloadRows, readCards } from './card-rows.ts';
import { type Lang, openSite, routeTo, visit } from './site.ts';

const MESSAGES = { fa, en };
const MARK: Record<Lang, string> = { fa: '(نمایشی)', en: '(synthetic)' };
/** Provinces whose names are no word of the interface. */
const NAMES: Record<Lang, readonly string[]> = {
  fa: ['خراسان جنوبی', 'ایلام', 'خوزستان', 'کردستان', 'مازندران', 'هرمزگان'],
  en: ['South Khorasan', 'Ilam', 'Khuzestan', 'Kurdistan', 'Mazandaran', 'Hormozgan'],
};

/** Places where the name of a province stands without the mark behind it. */
function unmarked(texts: readonly string[], lang: Lang): readonly string[] {
  return texts
    .map(stripIsolates)
    .filter((text) =>
      NAMES[lang].some((name) =>
        text.split(name).some((rest, i) => i > 0 && !rest.trimStart().startsWith(MARK[lang])),
      ),
    );
}

const readWords = (selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '');

describe.each<Lang>(['fa', 'en'])('the example in %s', (lang) => {
  it('carries its mark on every page, picture, table, sentence and file', async () => {
    const ribbon = MESSAGES[lang].shell.syntheticRibbon;
    const app = await openSite({ path: routeTo('overview', { lang, data: 'example' }) });
    const { page } = app;
    let pictures = 0;
    let files = 0;
    for (const name of PAGES) {
      await visit(app, routeTo(name, { lang, data: 'example' }));
      expect.soft(await page.locator('body').getAttribute('data-synthetic'), name).toBe('true');
      expect.soft(await page.locator('.ribbon').innerText(), name).toBe(ribbon);
      expect.soft(await page.locator('.ribbon').isVisible(), name).toBe(true);
      const words = await page.evaluate(
        readWords,
        'h1, h2, h3, caption, th, .take-sentence, .weighing-title',
      );
      expect.soft(unmarked(words, lang), `${name}: words`).toEqual([]);
      for (const card of await readCards(page)) {
        expect.soft(unmarked(card.sentences, lang), `${name} ${card.name}: sentence`).toEqual([]);
        for (const picture of card.pictures) {
          pictures += 1;
          const mark = MESSAGES[lang].terms.synthetic;
          const count = picture.filter((text) => stripIsolates(text) === mark).length;
          expect.soft(count, `${name} ${card.name}: watermark`).toBeGreaterThan(0);
        }
        if (!card.hasFile) continue;
        files += 1;
        const file = await downloadRows(page, card.name);
        const [, ...lines] = file.bytes.toString('utf8').trimEnd().split('\r\n');
        expect.soft(file.name).toMatch(/^tarazu-example-synthetic-[\w-]+-[0-9a-f]{12}\.csv$/);
        expect
          .soft(
            lines.filter((line) => !line.includes(ribbon)),
            file.name,
          )
          .toEqual([]);
        expect.soft(unmarked(lines, lang), file.name).toEqual([]);
      }
    }
    expect(pictures).toBeGreaterThan(4);
    expect(files).toBeGreaterThan(12);
  });

  it('begins every sentence that can be taken away by saying what it is', async () => {
    const app = await openSite({ path: routeTo('overview', { lang, data: 'example' }) });
    const starts = new RegExp(`^(${MESSAGES[lang].shell.syntheticRibbon}|نمونه ساختگی|Synthetic)`);
    for (const name of PAGES) {
      await visit(app, routeTo(name, { lang, data: 'example' }));
      const sentences = await app.page.evaluate(readWords, '.take-sentence');
      expect
        .soft(
          sentences.filter((text) => !starts.test(stripIsolates(text))),
          name,
        )
        .toEqual([]);
    }
  });

  it('has a mark that no address switches off', async () => {
    const route = routeTo('compare', {
      lang,
      data: 'example',
      indicator: 'related_calls',
      theme: 'projector',
    });
    const app = await openSite({ path: `${route}&synthetic=false&kind=administrative&view=line` });
    await app.page.emulateMedia({ media: 'print' });
    expect(await app.page.locator('.ribbon').isVisible()).toBe(true);
    const [trend] = (await readCards(app.page)).filter(({ name }) => name === 'trend');
    expect(trend?.pictures[0]?.map(stripIsolates)).toContain(MESSAGES[lang].terms.synthetic);
  });
});

describe('the published figures', () => {
  it('carry no such mark anywhere', async () => {
    const app = await openSite();
    const { page } = app;
    for (const name of PAGES) {
      await visit(app, routeTo(name));
      expect.soft(await page.locator('body').getAttribute('data-synthetic'), name).toBe(null);
      expect.soft(await page.locator('.ribbon').count(), name).toBe(0);
      expect.soft(await page.locator('main').innerText(), name).not.toMatch(/نمایشی|ساختگی/);
      for (const card of await readCards(page)) {
        if (!card.hasFile) continue;
        const file = await downloadRows(page, card.name);
        expect.soft(file.name).not.toContain('synthetic');
        expect.soft(file.bytes.toString('utf8'), file.name).not.toMatch(/نمایشی|ساختگی|synthetic/i);
      }
    }
    // The mark goes with the data set, not with the session.
    await visit(app, routeTo('overview', { data: 'example' }));
    expect(await page.locator('body').getAttribute('data-synthetic')).toBe('true');
    await visit(app, routeTo('overview'));
    expect(await page.locator('body').getAttribute('data-synthetic')).toBe(null);
  });
});
