import { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createDoor } from './answers/door.ts';
import { createEngineStateStore, type EngineStateStore } from './answers/engine-state.ts';
import { fileLoader } from './answers/load-file.ts';
import { preload } from './answers/preload.ts';
import { App, type Ports } from './app/app.tsx';
import { type Engine, EngineError, type EngineState } from './engine/engine.ts';
import { solarHijriDate } from './locale/solar-hijri.ts';
import type { Manifest } from './model/data-set.ts';
import { manifestSchema } from './model/data-set.ts';
import { addressInQuery, browserHistory, parseHash } from './url/location.ts';
import type { Language } from './url/search.ts';
import '@fontsource-variable/vazirmatn/index.css';
import './app/style.css';

const DATA = 'data/';

const loadMessages = (language: Language) =>
  language === 'fa'
    ? import('./locale/fa.ts').then(({ fa }) => fa)
    : import('./locale/en.ts').then(({ en }) => en);

async function loadManifest(): Promise<Manifest> {
  const response = await fetch(`${DATA}manifest.json`);
  if (!response.ok) throw new Error(`${DATA}manifest.json: ${response.status}`);
  return manifestSchema.parse(await response.json());
}

/** The engine starts once, on the first question that has no prepared answer, or when the page is idle. */
function engineOnDemand(manifest: Manifest, onState: (state: EngineState) => void): () => Promise<Engine> {
  let engine: Promise<Engine> | undefined;
  const boot = async () => {
    const [engineModule, { ENGINE_ASSETS }] = await Promise.all([
      import('./engine/index.ts'),
      import('./engine/assets.ts'),
    ]);
    const { createBrowserEngine, fetchInWorker: fetchWhole, memoryLimitFor, tablesAt } = engineModule;
    const tables = manifest.data_sets.map(({ name, tables: { path, bytes, sha256 } }) =>
      tablesAt(name, DATA + path, { bytes, sha256, fetchWhole }),
    );
    const { deviceMemory } = navigator as Navigator & { deviceMemory?: number };
    performance.mark('tarazu:engine-start');
    return createBrowserEngine({
      assets: ENGINE_ASSETS,
      tables,
      onState,
      memoryLimit: memoryLimitFor(deviceMemory),
    });
  };
  return () => {
    engine ??= boot();
    return engine;
  };
}

function reportState(store: EngineStateStore): (state: EngineState) => void {
  return (state) => {
    if (state.kind === 'ready') performance.mark('tarazu:engine-ready');
    store.set(state);
  };
}

/** Idle time, unless the reader asked the browser to save data. */
function whenIdle(callback: () => void): () => void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData) return () => undefined;
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(callback, 2_000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(callback, { timeout: 10_000 });
  return () => cancelIdleCallback(handle);
}

const queryDefaults = {
  // A release never changes under its id: what was read once stays.
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  // The engine asks again by itself where that may help.
  retry: (failures: number, error: Error) => failures < 1 && !(error instanceof EngineError),
  refetchOnWindowFocus: false,
  // This program's host may be the reader's own machine: "offline" says nothing about it.
  networkMode: 'always',
} as const;

async function start(): Promise<void> {
  const history = browserHistory(window);
  const meant = addressInQuery(window.location);
  if (meant !== undefined) history.replace(window.location.pathname + meant);
  const { page, search } = parseHash(history.hash());
  const { lang, data, indicator } = search;
  const [manifest, messages] = await Promise.all([loadManifest(), loadMessages(lang)]);
  const root = document.getElementById('root')!;
  // A page drawn for another release must not stay for a moment.
  if (root.dataset.release !== manifest.release) root.replaceChildren();
  const engineState = createEngineStateStore();
  const door = createDoor(
    manifest,
    fileLoader(DATA, fetch.bind(window)),
    engineOnDemand(manifest, reportState(engineState)),
  );
  const client = new QueryClient({ defaultOptions: { queries: queryDefaults } });
  // The drawn page stands until the live one has its rows, so that nothing flickers in between.
  await preload(client, door, { data, indicator, isWide: page === 'overview' }).catch(() => undefined);
  const ports: Ports = {
    door,
    client,
    history,
    engineState,
    whenIdle,
    today: () => solarHijriDate(new Date()),
    loadMessages,
    firstMessages: { language: lang, messages },
  };
  // The hiding rule is lifted below: what was drawn for the default view must not show under another address.
  if (document.documentElement.dataset.other) root.replaceChildren();
  root.dataset.live = 'true';
  createRoot(root).render(<App ports={ports} />);
  requestAnimationFrame(() => performance.mark('tarazu:first-figure'));
}

start().catch((error: unknown) => {
  // Without manifest or messages there are no words of ours: the page has a static one for this.
  console.error(error);
  document.documentElement.dataset.failed = 'true';
});
