import { addressOf, PAGES, type PageName, parseSearch, type Search } from './search.ts';

/** What an address says. `isKnown` is false where the page is none of ours and the overview stands in. */
export interface Location {
  readonly page: PageName;
  readonly search: Search;
  readonly isKnown: boolean;
}

/** Reads the hash part of an address: `#/compare?areas=IR-29`. An empty one is the overview. Never throws. */
export function parseHash(hash: string): Location {
  const [path = '', ...rest] = hash.replace(/^#\/?/, '').split('?');
  const page = PAGES.find((name) => name === path.replace(/\/$/, ''));
  return {
    page: page ?? 'overview',
    search: parseSearch(rest.join('?')),
    isKnown: page !== undefined || path === '',
  };
}

/** The history of the window, as the few things this program needs of it. */
export interface HistoryPort {
  readonly hash: () => string;
  readonly push: (address: string) => void;
  readonly replace: (address: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The browser's own history over hash addresses: any static host and any sub-folder serves them. */
export function browserHistory(target: Window): HistoryPort {
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  target.addEventListener('hashchange', notify);
  target.addEventListener('popstate', notify);
  return {
    hash: () => target.location.hash,
    push: (address) => {
      target.history.pushState(null, '', address);
      notify();
    },
    replace: (address) => {
      target.history.replaceState(null, '', address);
      notify();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * The hash address that a query before the hash was meant as: people write `/?data=example`, and a static host passes
 * it on unread. Undefined where there is none.
 */
export function addressInQuery({
  search,
  hash,
}: {
  readonly search: string;
  readonly hash: string;
}): string | undefined {
  if (search === '') return undefined;
  const { page } = parseHash(hash);
  const keys = new URLSearchParams(search);
  // What the hash says itself, nearer to the reader, wins.
  const own = hash.split('?')[1] ?? '';
  for (const [key] of new URLSearchParams(own)) keys.delete(key);
  const rest = keys.toString();
  return `#/${page}?${[own, rest].filter((part) => part !== '').join('&')}`;
}

/** The address after a change of some parameters; choosing another data set forgets what belonged to the old one. */
export function changedAddress({ page, search }: Location, patch: Partial<Search>): string {
  const forgets = patch.data !== undefined && patch.data !== search.data;
  // Areas are the same everywhere; periods, indicators and agencies are the data set's own.
  const { lang, theme, area } = search;
  const kept = forgets ? { ...parseSearch(''), area } : search;
  return addressOf(page, { ...kept, lang, theme, ...patch, invalid: [] });
}
