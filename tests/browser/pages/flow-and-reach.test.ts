import { describe, expect, it } from 'vitest';
import { card, cardsOf, hashOf, openSite, twoFrames, visit } from './site.ts';

const REFERRALS = ['flow', 'mix', 'over-time', 'by-area', 'mix-difference', 'contribution', 'own-counts'];
const REACH = ['one-more-base', 'services-over-time', 'bases-over-time', 'break-check'];

describe('the cards of Referrals', () => {
  it('stand on both data sets, each ready or with its reason', async () => {
    const app = await openSite({ path: '#/referrals' });
    for (const data of ['published', 'example']) {
      await visit(app, `#/referrals?data=${data}`);
      const cards = new Map((await cardsOf(app.page)).map((one) => [one.name, one]));
      for (const name of REFERRALS) {
        const { state = '', reasons = '' } = cards.get(name) ?? {};
        expect(['ready', 'refused', 'empty'], `${data} ${name}`).toContain(state);
        expect(reasons !== '', `${data} ${name}`).toBe(state === 'refused');
      }
    }
    expect(
      (await cardsOf(app.page))
        .filter(({ name }) => REFERRALS.includes(name))
        .every(({ state }) => state === 'ready'),
    ).toBe(true);
  });

  it('follow the highlighted subject, which the address keeps', async () => {
    const { page } = await openSite({ path: '#/referrals?lang=en&data=example' });
    await page.locator('.control-sentence select').last().selectOption('harm:spouse_abuse');
    await twoFrames(page);
    expect(hashOf(page)).toContain('harm=spouse_abuse');
    expect(await card(page, 'by-area').locator('h2').innerText()).toContain('Spouse abuse');
    expect(await card(page, 'over-time').locator('h2').innerText()).toContain('Spouse abuse');
    await page.goBack();
    await twoFrames(page);
    expect(await card(page, 'by-area').locator('h2').innerText()).not.toContain('Spouse abuse');
  });
});

describe('the cards of Reach', () => {
  it('stand on both data sets; what is not known says so', async () => {
    const app = await openSite({ path: '#/reach' });
    const published = new Map((await cardsOf(app.page)).map(({ name, state }) => [name, state]));
    expect(REACH.map((name) => published.get(name))).toEqual(['empty', 'empty', 'ready', 'ready']);
    await visit(app, '#/reach?data=example');
    const example = new Map((await cardsOf(app.page)).map(({ name, state }) => [name, state]));
    expect(REACH.map((name) => example.get(name))).toEqual(['ready', 'ready', 'ready', 'ready']);
  });

  it('draw the counts by county where the data set has some, when the place is near', async () => {
    const app = await openSite({ path: '#/reach?lang=en&data=example&area=IR-16' });
    const { page } = app;
    await page.locator('.reach-map-place').scrollIntoViewIfNeeded();
    const figure = card(page, 'reach-map');
    // The engine boots for the first county: on a busy machine that takes longer than a view may.
    await figure.locator('.area-map svg').waitFor({ timeout: 120_000 });
    expect(await figure.getAttribute('data-state')).toBe('ready');
    expect(await figure.locator('.map-list a').count()).toBe(10);
    expect(await figure.locator('.card-foot').innerText()).toContain('how large a county is');
    await visit(app, '#/reach?lang=en');
    expect(await page.locator('.reach-map-place').count()).toBe(0);
    expect(app.complaints()).toEqual([]);
  }, 240_000);

  it('print the denominator that the address chooses, with date and source', async () => {
    const app = await openSite({ path: '#/reach?lang=en&data=example&per=marginal_residents' });
    const foot = await card(app.page, 'per-residents').locator('.card-foot').last().innerText();
    expect(foot).toMatch(/Denominator: .*1405.*Source: /);
    expect(await card(app.page, 'per-base').count()).toBe(0);
  });
});
