import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPeriod } from '../../src/model/period.ts';
import { addressInQuery, browserHistory, changedAddress, parseHash } from '../../src/url/location.ts';
import { addressOf, DEFAULT_SEARCH, PAGES, type Search } from '../../src/url/search.ts';
import { linkTo } from '../../src/url/use-view.ts';

const view: Search = {
  ...DEFAULT_SEARCH,
  lang: 'en',
  theme: 'dark',
  area: 'IR-29',
  indicator: 'related_calls',
  period: toPeriod('1400-Q1'),
  chosen: { harm: ['child_abuse'] },
  asof: '1401-06-01',
};
const at = (search: Search) => ({ page: 'compare' as const, search, isKnown: true });

describe('reading an address', () => {
  test('a page with its choice', () => {
    expect(parseHash('#/compare?area=IR-29&period=1400-Q1')).toEqual({
      page: 'compare',
      search: { ...DEFAULT_SEARCH, area: 'IR-29', period: toPeriod('1400-Q1') },
      isKnown: true,
    });
  });

  test.each(['', '#', '#/', '#?lang=en', '#/?lang=en'])('«%s» is the overview', (hash) => {
    expect(parseHash(hash)).toMatchObject({ page: 'overview', isKnown: true });
  });

  test.each(['#/reach/', '#reach', '#/reach?', '#/reach'])('«%s» is reach', (hash) => {
    expect(parseHash(hash)).toEqual({ page: 'reach', search: DEFAULT_SEARCH, isKnown: true });
  });

  test.each(['#/nowhere', '#/compare/more', '#/Compare', '#//', '#/constructor'])(
    '«%s» is none of ours: the overview stands in and says so',
    (hash) => expect(parseHash(hash)).toMatchObject({ page: 'overview', isKnown: false }),
  );

  test('the choice of an unknown page is still read', () => {
    expect(parseHash('#/nowhere?lang=en&area=IR-09').search).toMatchObject({ lang: 'en', area: 'IR-09' });
  });

  test('a second question mark belongs to the value, which is then listed as unreadable', () => {
    const { search } = parseHash('#/overview?area=IR-29?lang=en');
    expect([search.area, search.lang]).toEqual([undefined, 'fa']);
    expect(search.invalid).toEqual([{ key: 'area', value: 'IR-29?lang=en' }]);
  });

  test('nothing makes it throw, and it always answers a page of ours', () => {
    const pieces = fc.array(
      fc.constantFrom('#', '/', '?', '&', '=', '%', '%E0%A4%A', 'compare', 'area', 'IR-29', '+'),
    );
    const hashes = fc.oneof(
      fc.string({ unit: 'binary' }),
      pieces.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(hashes, (hash) => {
        const { page, search, isKnown } = parseHash(hash);
        const isOurs = PAGES.includes(page) && (isKnown || page === 'overview');
        expect(isOurs && ['fa', 'en'].includes(search.lang)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('what is written as an address is read back, on every page', () => {
    for (const page of PAGES)
      expect(parseHash(addressOf(page, view))).toEqual({ page, search: view, isKnown: true });
  });
});

describe('changing a view', () => {
  const changed = (patch: Partial<Search>, from: Search = view) => parseHash(changedAddress(at(from), patch));

  test('keeps the page and everything that is not changed', () => {
    expect(changed({ area: 'IR-09' })).toEqual({
      page: 'compare',
      search: { ...view, area: 'IR-09' },
      isKnown: true,
    });
  });

  test('another language or theme keeps the view', () => {
    expect(changed({ lang: 'fa', theme: undefined }).search).toEqual({
      ...view,
      lang: 'fa',
      theme: undefined,
    });
  });

  test('a choice can be taken back', () => {
    expect(changed({ area: undefined, chosen: {} }).search).toEqual({ ...view, area: undefined, chosen: {} });
  });

  test('another data set forgets what belonged to the old one, but not the area, language and theme', () => {
    expect(changed({ data: 'example' }).search).toEqual({
      ...DEFAULT_SEARCH,
      data: 'example',
      area: view.area,
      lang: 'en',
      theme: 'dark',
    });
  });

  test('another data set with a choice of its own takes that choice', () => {
    expect(changed({ data: 'example', area: 'IR-16', lang: 'fa' }).search).toEqual({
      ...DEFAULT_SEARCH,
      data: 'example',
      area: 'IR-16',
      theme: 'dark',
    });
  });

  test('the same data set again forgets nothing', () => {
    expect(changed({ data: 'published' }).search).toEqual(view);
  });

  test('what could not be read is not carried on', () => {
    const broken = parseHash('#/compare?period=1400-Q7&area=IR-29').search;
    expect(broken.invalid).toHaveLength(1);
    expect(changedAddress(at(broken), { lang: 'en' })).toBe('#/compare?lang=en&area=IR-29');
  });

  test('any change holds, and changing it back is the first view again', () => {
    const patches = fc.record(
      {
        lang: fc.constantFrom('fa' as const, 'en' as const),
        area: fc.constantFrom('IR', 'IR-09', 'IR-2901'),
        measure: fc.constantFrom('count' as const, 'rate' as const),
        against: fc.constantFrom('previous' as const, 'none' as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(patches, (patch) => {
        const there = changed(patch).search;
        expect(there).toEqual({ ...view, ...patch });
        const back = Object.fromEntries(
          Object.keys(patch).map((key) => [key, view[key as keyof Search]]),
        ) as Partial<Search>;
        expect(changed(back, there).search).toEqual(view);
      }),
    );
  });
});

describe('going to another page', () => {
  test('keeps language, data set, theme and date, and leaves the choice behind', () => {
    const here = { page: 'compare' as const, search: { ...view, data: 'example' }, change: () => undefined };
    expect(linkTo(here, 'reach', { area: 'IR-09' })).toBe(
      '#/reach?lang=en&data=example&area=IR-09&asof=1401-06-01&theme=dark',
    );
  });
});

describe('the history of a window', () => {
  /** As much of a window as the history needs, with its events told by hand. */
  function createWindow() {
    const listeners = new Map<string, () => void>();
    const calls: string[] = [];
    const location = { hash: '#/overview' };
    const record = (what: string) => (_state: unknown, _title: string, address: string) => {
      calls.push(`${what} ${address}`);
      location.hash = address;
    };
    const target = {
      location,
      history: { pushState: record('push'), replaceState: record('replace') },
      addEventListener: (type: string, listener: () => void) => void listeners.set(type, listener),
    };
    return { target: target as unknown as Window, calls, tell: (type: string) => listeners.get(type)?.() };
  }

  test('choosing pushes, dragging replaces, and both are told to who listens', () => {
    const { target, calls } = createWindow();
    const history = browserHistory(target);
    const heard: string[] = [];
    history.subscribe(() => heard.push(history.hash()));
    history.push('#/compare');
    history.replace('#/compare?area=IR-29');
    expect(calls).toEqual(['push #/compare', 'replace #/compare?area=IR-29']);
    expect(heard).toEqual(['#/compare', '#/compare?area=IR-29']);
  });

  test("the reader's own back and edit are told until one stops listening", () => {
    const { target, tell } = createWindow();
    let heard = 0;
    const stop = browserHistory(target).subscribe(() => {
      heard += 1;
    });
    tell('popstate');
    tell('hashchange');
    stop();
    tell('popstate');
    expect(heard).toBe(2);
  });
});

describe('a query before the hash', () => {
  test.each([
    ['?data=example', '', '#/overview?data=example'],
    ['?data=example&area=IR-29', '#/compare', '#/compare?data=example&area=IR-29'],
    ['', '#/compare', undefined],
    ['', '', undefined],
    ['?data=example&area=IR-09', '#/compare?area=IR-29', '#/compare?area=IR-29&data=example'],
  ])('%s%s means %s', (search, hash, address) => {
    expect(addressInQuery({ search, hash })).toBe(address);
  });
});
