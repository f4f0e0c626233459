import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { type StaticServer, startServer } from '../../src/build/static-server.ts';
import { launchBrowser } from './launch.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const failures = path.join(project, '.cache/browser-failures');

/** The three screens every page is looked at on, in CSS pixels. */
const viewports = {
  phone: { width: 390, height: 844 },
  laptop: { width: 1366, height: 768 },
  projector: { width: 1920, height: 1080 },
} as const;

export interface AppOptions {
  /** The hash route with its search, such as `#/compare?areas=IR-29,IR-16`; none is the default view. */
  readonly path?: string;
  /** Added to the route as its `lang` key. */
  readonly lang?: 'fa' | 'en';
  readonly viewport?: keyof typeof viewports | { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** The built site; `dist/` unless a test brings its own folder. */
  readonly root?: string;
  /** The sub-folder it is mounted below. */
  readonly base?: string;
  /** Anything else Playwright offers a context: `reducedMotion`, `offline`, `serviceWorkers`, `storageState`, … */
  readonly context?: BrowserContextOptions;
  /** Runs before the page is opened, with the context and the address: routes, init scripts, slow networks. */
  readonly before?: (context: BrowserContext, url: string) => Promise<void>;
}

interface ConsoleLine {
  readonly type: string;
  readonly text: string;
  readonly at: string;
}

interface Violation {
  readonly directive: string;
  readonly blocked: string;
  readonly at: string;
}

/** An open page and all that went on in it since before its first byte. */
export interface App {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly origin: string;
  /** The address of the site, without a route. */
  readonly url: string;
  readonly console: readonly ConsoleLine[];
  readonly pageErrors: readonly string[];
  /** Addresses of every request, workers included, in order. */
  readonly requests: readonly string[];
  /** Those of them that went to another origin. */
  readonly foreignRequests: readonly string[];
  /** Same-origin requests that failed or were answered with 400 or more. */
  readonly failedRequests: readonly string[];
  /** Reports of the page's content security policy. */
  readonly violations: readonly Violation[];
  /** Everything that must not happen on a healthy page, as lines; `[]` is what a test expects. */
  readonly complaints: () => readonly string[];
  /** Moves to another route of the same document, as a link would. */
  readonly go: (route: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

let browser: Promise<Browser> | undefined;
const servers = new Map<string, Promise<StaticServer>>();

afterAll(async () => {
  await (await browser)?.close();
  for (const server of servers.values()) await (await server).close();
  browser = undefined;
  servers.clear();
});

/** The test file's browser, started when first asked for. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launchBrowser();
  return browser;
}

/** The test file's server for a folder, started when first asked for. */
function sharedServer(root = path.join(project, 'dist'), base = '/'): Promise<StaticServer> {
  if (!existsSync(path.join(root, 'index.html'))) {
    throw new Error(`There is no index.html in ${root}: run \`npm run build\` first.`);
  }
  const key = `${base} ${root}`;
  const server = servers.get(key) ?? startServer({ root, base });
  servers.set(key, server);
  return server;
}

/**
 * Opens the built app in a fresh context (no storage, no cache) and starts to record. Closed with the test that
 * opened it; a failing test leaves a picture in `.cache/browser-failures`.
 */
export async function openApp(options: AppOptions = {}): Promise<App> {
  const [started, server] = await Promise.all([sharedBrowser(), sharedServer(options.root, options.base)]);
  const viewport = options.viewport ?? 'laptop';
  const context = await started.newContext({
    viewport: typeof viewport === 'string' ? viewports[viewport] : viewport,
    colorScheme: options.colorScheme ?? 'light',
    locale: options.lang === 'en' ? 'en-GB' : 'fa-IR',
    timezoneId: 'Asia/Tehran',
    ...options.context,
  });
  closeWithTest(context);
  const page = await context.newPage();
  const app = await record(context, page, server);
  const address = server.url + routeOf(options);
  await options.before?.(context, address);
  await page.goto(address);
  return app;
}

/** Waits until every card of the route has settled; says what the page was doing where it doesn't. */
export async function settled(page: Page, timeout = 30_000): Promise<void> {
  try {
    await page.waitForFunction(stands, undefined, { timeout });
  } catch (cause) {
    const loading = await page
      .locator('[data-card][data-state="loading"]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-card')));
    throw new Error(`${page.url()} did not settle; still loading: ${loading.join(', ') || 'no card'}`, {
      cause,
    });
  }
}

/** Runs in the page: it shows what its address asks for. A page that isn't the app's says nothing of its address. */
function stands(): boolean {
  const { ready, address } = document.documentElement.dataset;
  return ready === 'true' && (address === undefined || address === location.hash);
}

/** The route as the app reads it: the language is the first key of the search inside the hash. */
export function routeOf({ path: route = '', lang }: Pick<AppOptions, 'path' | 'lang'>): string {
  if (lang === undefined || /[?&]lang=/.test(route)) return route;
  const [page, search] = (route || '#/').split('?', 2);
  return `${page}?lang=${lang}${search ? `&${search}` : ''}`;
}

async function record(context: BrowserContext, page: Page, server: StaticServer): Promise<App> {
  const lines: ConsoleLine[] = [];
  const pageErrors: string[] = [];
  const requests: string[] = [];
  const failedRequests: string[] = [];
  const violations: Violation[] = [];
  const isForeign = (url: string) =>
    /^(https?|wss?):/.test(url) && new URL(url).host !== new URL(server.origin).host;

  context.on('console', (message) => {
    const { url, lineNumber } = message.location();
    const [, directive, blocked] = /^policy in worker: (\S+) (.*)$/.exec(message.text()) ?? [];
    if (directive !== undefined) violations.push({ directive, blocked: blocked ?? '', at: url });
    lines.push({ type: message.type(), text: message.text(), at: `${url}:${lineNumber}` });
  });
  // A worker started from a blob has the page's policy but reports to nobody: its console is the way out.
  page.on('worker', (worker) => void worker.evaluate(listenInWorker).catch(() => undefined));
  context.on('weberror', (failure) => pageErrors.push(String(failure.error().stack ?? failure.error())));
  context.on('request', (request) => requests.push(request.url()));
  page.on('websocket', (socket) => requests.push(socket.url()));
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    if (!isForeign(request.url()) && reason !== 'net::ERR_ABORTED')
      failedRequests.push(`${reason} ${request.url()}`);
  });
  context.on('response', (response) => {
    if (!isForeign(response.url()) && response.status() >= 400)
      failedRequests.push(`${response.status()} ${response.url()}`);
  });
  await context.exposeBinding('reportViolation', (_, violation: Violation) => {
    violations.push(violation);
  });
  await context.addInitScript(listenForViolations);

  const foreign = () => requests.filter(isForeign);
  return {
    page,
    context,
    origin: server.origin,
    url: server.url,
    console: lines,
    pageErrors,
    requests,
    get foreignRequests() {
      return foreign();
    },
    failedRequests,
    violations,
    complaints: () => [
      ...lines
        .filter(({ type }) => type === 'error' || type === 'warning')
        .map(({ type, text }) => `${type}: ${text}`),
      ...pageErrors.map((error) => `page error: ${error}`),
      ...foreign().map((url) => `another origin: ${url}`),
      ...failedRequests.map((failure) => `request: ${failure}`),
      ...violations.map(({ directive, blocked, at }) => `policy: ${directive} blocked ${blocked} at ${at}`),
    ],
    go: async (route) => {
      await page.goto(server.url + route);
    },
    close: () => context.close(),
  };
}

/** Runs in the page, before any script of its own. */
function listenForViolations(): void {
  const { reportViolation } = globalThis as unknown as {
    reportViolation: (violation: Violation) => Promise<void>;
  };
  document.addEventListener('securitypolicyviolation', (event) => {
    const at = `${event.sourceFile || event.documentURI}:${event.lineNumber}`;
    void reportViolation({ directive: event.effectiveDirective, blocked: event.blockedURI, at });
  });
}

/** Runs in a worker, as soon as it is seen: what the policy blocks in its very first moments is missed. */
function listenInWorker(): void {
  globalThis.addEventListener('securitypolicyviolation', (event) => {
    const { effectiveDirective, blockedURI } = event as SecurityPolicyViolationEvent;
    console.error(`policy in worker: ${effectiveDirective} ${blockedURI}`);
  });
}

function closeWithTest(context: BrowserContext): void {
  const { currentTestName } = expect.getState();
  // Outside a test, in beforeAll, the context lives as long as the file's browser.
  if (currentTestName === undefined) return;
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await savePictures(context, currentTestName);
    await context.close();
  });
}

async function savePictures(context: BrowserContext, test: string): Promise<void> {
  for (const [index, page] of context.pages().entries()) {
    const name = `${test.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120)}-${index}.png`;
    await page.screenshot({ path: path.join(failures, name), timeout: 5_000 }).catch(() => undefined);
  }
}
