import { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createDoor } from './answers/door.ts';
import { fileLoader } from './answers/load-file.ts';
import { App, type Ports } from './app/app.tsx';
import type { Engine } from './engine/index.ts';
import type { Manifest } from './model/data-set.ts';
import { manifestSchema } from './model/data-set.ts';
import { browserHistory, parseHash } from './url/location.ts';
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

/** The engine starts once, on the first question that has no prepared answer. */
function engineOnDemand(manifest: Manifest): () => Promise<Engine> {
  let engine: Promise<Engine> | undefined;
  return () => {
    engine ??= Promise.all([
      import('./engine/browser.ts'),
      import('./engine/assets.ts'),
      import('./engine/download.ts'),
    ]).then(([{ createBrowserEngine }, { ENGINE_ASSETS }, { tablesAt }]) =>
      createBrowserEngine({
        assets: ENGINE_ASSETS,
        tables: manifest.data_sets.map((set) =>
          tablesAt(set.name, DATA + set.tables.path, { bytes: set.tables.bytes }),
        ),
      }),
    );
    return engine;
  };
}

async function start(): Promise<void> {
  const history = browserHistory(window);
  const { lang } = parseHash(history.hash()).search;
  const [manifest, messages] = await Promise.all([loadManifest(), loadMessages(lang)]);
  const root = document.getElementById('root')!;
  // A page drawn for another release must not stay for a moment.
  if (root.dataset.release !== manifest.release) root.replaceChildren();
  const ports: Ports = {
    door: createDoor(manifest, fileLoader(DATA, fetch.bind(window)), engineOnDemand(manifest)),
    client: new QueryClient({
      defaultOptions: {
        queries: {
          staleTime: Number.POSITIVE_INFINITY,
          gcTime: Number.POSITIVE_INFINITY,
          retry: 1,
          refetchOnWindowFocus: false,
          networkMode: 'always',
        },
      },
    }),
    history,
    loadMessages,
    firstMessages: { language: lang, messages },
  };
  createRoot(root).render(<App ports={ports} />);
}

start().catch((error: unknown) => {
  // Without manifest or messages there are no words of ours: the page has a static one for this.
  console.error(error);
  document.documentElement.dataset.failed = 'true';
});
