import { afterAll, describe, expect, it } from 'vitest';
import type { PageName } from '../../../src/url/search.ts';
import { type CardState, cardsOf, DATA_SETS, type DataSetName, openSite, routeTo, visit } from './site.ts';

/** The views that are walked on each page beside its default one. */
const MORE: Record<
  DataSetName,
  readonly { readonly page: PageName; readonly keys: Record<string, string> }[]
> = {
  published: [
    { page: 'overview', keys: { area: 'IR-29', period: '1401-Q1' } },
    { page: 'overview', keys: { area: 'IR-07' } },
    { page: 'overview', keys: { area: 'IR' } },
    { page: 'compare', keys: { indicator: 'all_calls', areas: 'IR-16' } },
    { page: 'compare', keys: { indicator: 'related_calls', areas: 'IR-29', from: '1400-Q1', to: '1401-Q1' } },
    { page: 'compare', keys: { measure: 'rate' } },
    { page: 'referrals', keys: { area: 'IR' } },
    { page: 'reach', keys: { area: 'IR' } },
  ],
  example: [
    { page: 'overview', keys: { area: 'IR-16', period: '1404-Q4' } },
    { page: 'overview', keys: { area: 'IR', period: '1404' } },
    { page: 'compare', keys: { indicator: 'related_calls', areas: 'IR-29,IR-16', measure: 'rate' } },
    { page: 'compare', keys: { indicator: 'related_calls', against: 'previous' } },
    { page: 'compare', keys: { indicator: 'related_calls', against: 'year_to_date' } },
    { page: 'referrals', keys: { area: 'IR-16', period: '1404-Q1' } },
    { page: 'reach', keys: { area: 'IR-16' } },
  ],
};

const PAGE_NAMES: readonly PageName[] = ['overview', 'compare', 'referrals', 'reach', 'data'];

interface Row {
  readonly data: DataSetName;
  readonly page: PageName;
  readonly views: number;
  readonly cards: readonly CardState[];
}

const rows: Row[] = [];

/** Share of refused cards and cells by page: what a reader meets when they look around. */
afterAll(() => {
  const count = (cards: readonly CardState[], state: string) =>
    cards.filter((one) => one.state === state).length;
  console.table(
    rows.map(({ data, page, views, cards }) => ({
      data,
      page,
      views,
      cards: cards.length,
      ready: count(cards, 'ready'),
      empty: count(cards, 'empty'),
      refused: count(cards, 'refused'),
      'refused %': Math.round((count(cards, 'refused') / Math.max(cards.length, 1)) * 100),
      reasons: [...new Set(cards.flatMap(({ reasons }) => reasons.split(' ').filter(Boolean)))].join(' '),
    })),
  );
});

describe.each(DATA_SETS)('a walk over the pages of %s', (data) => {
  it('meets more figures than refusals, and never a default view of refusals alone', async () => {
    const app = await openSite({ path: routeTo('overview', { data }) });
    for (const page of PAGE_NAMES) {
      const seen: CardState[] = [];
      const routes = [
        routeTo(page, { data }),
        ...MORE[data].filter((one) => one.page === page).map(({ keys }) => routeTo(page, { data, ...keys })),
      ];
      for (const [at, route] of routes.entries()) {
        await visit(app, route);
        const cards = await cardsOf(app.page);
        seen.push(...cards);
        expect
          .soft(
            cards.map(({ state }) => state),
            route,
          )
          .not.toContain('error');
        for (const one of cards.filter(({ state }) => state === 'refused')) {
          expect.soft(one.reasons, `${route} ${one.name}: reasons`).toMatch(/^[a-z_]+( [a-z_]+)*$/);
        }
        if (at === 0) {
          const ready = cards.filter(({ state }) => state === 'ready');
          expect.soft(ready.length, `${route}: nothing but refused or empty cards`).toBeGreaterThan(0);
          expect
            .soft(cards.filter(({ state }) => state === 'refused').length, route)
            .toBeLessThan(ready.length);
        }
      }
      rows.push({ data, page, views: routes.length, cards: seen });
    }
    const all = rows.filter((row) => row.data === data).flatMap(({ cards }) => cards);
    const refused = all.filter(({ state }) => state === 'refused').length;
    expect(refused / all.length, 'share of refused cards').toBeLessThan(0.25);
  });
});
