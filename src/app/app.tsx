import { type QueryClient, QueryClientProvider, useIsFetching } from '@tanstack/react-query';
import {
  type ComponentType,
  lazy,
  Suspense,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Door } from '../answers/door.ts';
import { EngineStateProvider, type EngineStateStore } from '../answers/engine-state.ts';
import { DoorProvider } from '../answers/use-door.ts';
import type { Messages } from '../locale/fa.ts';
import { createLocale, type Locale } from '../locale/locale.ts';
import { LocaleProvider } from '../locale/use-locale.ts';
import type { DataSetEntry } from '../model/data-set.ts';
import { EngineNotice } from '../pages/engine-progress.tsx';
import { OverviewPage } from '../pages/overview/page.tsx';
import { pictureMark } from '../pages/publication-mark.ts';
import { TodayProvider } from '../pages/use-today.ts';
import { Failure, Waiting } from '../ui/waiting.tsx';
import { changedAddress, type HistoryPort, type Location, parseHash } from '../url/location.ts';
import type { Language, PageName, Search } from '../url/search.ts';
import { type View, ViewProvider } from '../url/use-view.ts';
import { applyDocument } from './document.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Shell } from './shell.tsx';
import { AddressNotes } from './state-notes.tsx';
import { useSettled } from './use-settled.ts';

/** The effects the application is given: nothing here reaches for a global of its own. */
export interface Ports {
  readonly door: Door;
  readonly client: QueryClient;
  readonly history: HistoryPort;
  readonly engineState: EngineStateStore;
  /** Calls back when the page has nothing else to do; never where the reader saves data. */
  readonly whenIdle: (callback: () => void) => () => void;
  /** The Solar Hijri date of the day. */
  readonly today: () => string;
  readonly loadMessages: (language: Language) => Promise<Messages>;
  readonly firstMessages: { readonly language: Language; readonly messages: Messages };
}

type Page = ComponentType<{ readonly dataSet: DataSetEntry }>;

/** Pages other than the first are fetched when they are opened. */
const PAGES: Record<PageName, Page> = {
  overview: OverviewPage,
  compare: lazy(() =>
    import('../pages/compare/page.tsx').then(({ ComparePage }) => ({ default: ComparePage })),
  ),
  referrals: lazy(() =>
    import('../pages/referrals/page.tsx').then(({ ReferralsPage }) => ({ default: ReferralsPage })),
  ),
  reach: lazy(() => import('../pages/reach/page.tsx').then(({ ReachPage }) => ({ default: ReachPage }))),
  data: lazy(() => import('../pages/data/page.tsx').then(({ DataPage }) => ({ default: DataPage }))),
};

/** The whole application: an address in, a page out. */
export function App({ ports }: { readonly ports: Ports }) {
  const { history, door, client } = ports;
  const hash = useSyncExternalStore(history.subscribe, history.hash, history.hash);
  const location = useMemo(() => parseHash(hash === '' ? firstAddress(door) : hash), [hash, door]);
  const locale = useMessages(ports, location.search.lang);
  const view = useMemo((): View => viewOf(location, history), [location, history]);
  return (
    <QueryClientProvider client={client}>
      <DoorProvider value={door}>
        <LocaleProvider value={locale}>
          <ViewProvider value={view}>
            <EngineStateProvider value={ports.engineState}>
              <TodayProvider value={ports.today}>
                <Route
                  hash={hash}
                  location={location}
                  locale={locale}
                  door={door}
                  whenIdle={ports.whenIdle}
                />
              </TodayProvider>
            </EngineStateProvider>
          </ViewProvider>
        </LocaleProvider>
      </DoorProvider>
    </QueryClientProvider>
  );
}

/** An address without a hash is the first view of the first data set. */
function firstAddress({ manifest }: Door): string {
  return manifest.data_sets.find(({ name }) => name === manifest.default_data_set)?.default_view ?? '';
}

function viewOf(location: Location, history: HistoryPort): View {
  return {
    page: location.page,
    search: location.search,
    change: (patch: Partial<Search>, options) => {
      const address = changedAddress(location, patch);
      if (options?.replace) history.replace(address);
      else history.push(address);
    },
  };
}

/** The messages of a language; until another one has arrived, the page stays in the one it has. */
function useMessages({ loadMessages, firstMessages }: Ports, language: Language): Locale {
  const [loaded, setLoaded] = useState(firstMessages);
  useEffect(() => {
    if (loaded.language === language) return;
    let isCurrent = true;
    void loadMessages(language).then((messages) => isCurrent && setLoaded({ language, messages }));
    return () => {
      isCurrent = false;
    };
  }, [language, loaded, loadMessages]);
  return useMemo(() => createLocale(loaded.language, loaded.messages), [loaded]);
}

interface RouteProps extends Pick<Ports, 'door' | 'whenIdle'> {
  readonly hash: string;
  readonly location: Location;
  readonly locale: Locale;
}

function Route({ hash, location, locale, door, whenIdle }: RouteProps) {
  const { manifest } = door;
  const { search, page } = location;
  const named = door.dataSet(search.data);
  const dataSet = named ?? door.dataSet(manifest.default_data_set) ?? manifest.data_sets[0]!;
  const title = locale.messages.shell.pages[page];
  const mark = pictureMark({ dataSet, audience: manifest.audience, locale });
  const isPainted = useSettled(`${page} ${JSON.stringify(search)} ${locale.language}`, useIsFetching());
  // While the words of another language are under way, the page still stands in the old one.
  const isSettled = isPainted && locale.language === search.lang;
  useEffect(() => {
    applyDocument({
      locale,
      theme: search.theme,
      title: mark === '' ? title : `${title} (${mark})`,
      isSynthetic: dataSet.kind === 'synthetic',
      isInternal: manifest.audience === 'internal',
      isSettled,
      address: hash,
    });
  }, [locale, search.theme, title, mark, dataSet, manifest, isSettled, hash]);
  useEffect(() => {
    if (!isSettled) return;
    // The engine gets ready behind the first view; if it can't, the question that needs it says so.
    return whenIdle(() => void door.warm(dataSet).catch(() => undefined));
  }, [isSettled, whenIdle, door, dataSet]);
  const PageView = PAGES[page];
  return (
    <Shell manifest={manifest} dataSet={dataSet}>
      <AddressNotes isKnown={location.isKnown} dataSet={dataSet} />
      <EngineNotice />
      {named === undefined && <p className="address-notes">{locale.messages.shell.noDataSet(search.data)}</p>}
      <ErrorBoundary
        key={`${page} ${dataSet.name}`}
        fallback={(error, retry) => <Failure error={error} retry={retry} />}
      >
        <Suspense fallback={<Waiting />}>
          <PageView dataSet={dataSet} />
        </Suspense>
      </ErrorBoundary>
    </Shell>
  );
}
