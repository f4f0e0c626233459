import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { type ChangeTime, installProbe, type Probe, type Seen } from './probe.ts';

/** How the page is reached. The slow one is the browser's own emulation, which shapes each request, not the wire. */
export const LINKS = {
  free: undefined,
  slow: { offline: false, latency: 100, downloadThroughput: 4e6 / 8, uploadThroughput: 4e6 / 8 },
} as const;
export type Link = keyof typeof LINKS;

/** One opening of a page with an empty cache. Bytes are those of the bodies as they travel. */
export interface Opening {
  readonly seen: Seen;
  readonly beforeFigure: Traffic;
  readonly untilSettled: Traffic;
}

export interface Traffic {
  readonly bytes: number;
  readonly requests: number;
}

interface Transfer {
  readonly at: number;
  readonly bytes: number;
}

/** What came over the link, by the browser's clock. */
class Meter {
  #start: number | undefined;
  readonly #requests: number[] = [];
  readonly #transfers: Transfer[] = [];

  static async attach(page: Page, link: Link): Promise<Meter> {
    const meter = new Meter();
    const client: CDPSession = await page.context().newCDPSession(page);
    client.on('Network.requestWillBeSent', ({ timestamp, request }) => {
      if (/^(data|blob):/.test(request.url)) return;
      meter.#start ??= timestamp;
      meter.#requests.push(timestamp);
    });
    client.on('Network.dataReceived', ({ timestamp, encodedDataLength }) =>
      meter.#transfers.push({ at: timestamp, bytes: encodedDataLength }),
    );
    await client.send('Network.enable');
    const shape = LINKS[link];
    if (shape) await client.send('Network.emulateNetworkConditions', shape);
    return meter;
  }

  /** Traffic from the start of the navigation to a moment of its page. */
  until(milliseconds: number): Traffic {
    const end = (this.#start ?? 0) + milliseconds / 1000;
    return {
      bytes: this.#transfers.filter(({ at }) => at <= end).reduce((sum, { bytes }) => sum + bytes, 0),
      requests: this.#requests.filter((at) => at <= end).length,
    };
  }
}

export interface Target {
  readonly url: string;
  readonly link: Link;
}

async function withPage<T>(
  browser: Browser,
  { url, link }: Target,
  use: (page: Page, meter: Meter) => Promise<T>,
) {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    colorScheme: 'light',
    locale: 'fa-IR',
    timezoneId: 'Asia/Tehran',
  });
  try {
    // The loader of these scripts names functions with a helper that the page does not have.
    await context.addInitScript('globalThis.__name = (value) => value');
    await context.addInitScript(installProbe);
    const page = await context.newPage();
    const meter = await Meter.attach(page, link);
    await page.goto(url, { waitUntil: 'commit', timeout: 120_000 });
    return await use(page, meter);
  } finally {
    await context.close();
  }
}

const seen = (page: Page) => page.evaluate(() => (globalThis as unknown as { probe: Probe }).probe.seen());

/** Waits for the mark that the view has settled; the frames after it let the last paint be reported. */
async function settle(page: Page): Promise<void> {
  const ready = page.locator('html[data-ready="true"]');
  await ready.waitFor({ state: 'attached', timeout: 60_000 }).catch(async (cause) => {
    const html = await page.evaluate(() => document.documentElement.outerHTML.slice(0, 200));
    throw new Error(`${page.url()} did not settle: ${html}`, { cause });
  });
  await page.waitForFunction(() => {
    const { probe } = globalThis as unknown as { probe: Probe };
    return probe.seen().settled !== undefined;
  });
  await page.waitForTimeout(150);
}

async function engineReady(page: Page): Promise<number> {
  const ready = await page.waitForFunction(
    () => (globalThis as unknown as { probe: Probe }).probe.seen().engineReady,
    undefined,
    { timeout: 180_000, polling: 100 },
  );
  return (await ready.jsonValue()) as number;
}

/** Opens a page cold and waits until it has settled. */
export function open(browser: Browser, target: Target): Promise<Opening> {
  return withPage(browser, target, async (page, meter) => {
    await settle(page);
    const what = await seen(page);
    const figure = what.headline ?? what.contentful ?? 0;
    return { seen: what, beforeFigure: meter.until(figure), untilSettled: meter.until(what.settled ?? 0) };
  });
}

/** Opens a page cold and waits until the database answers. */
export function openUntilEngine(
  browser: Browser,
  target: Target,
): Promise<Traffic & { readonly time: number }> {
  return withPage(browser, target, async (page, meter) => {
    const time = await engineReady(page);
    return { time, ...meter.until(time) };
  });
}

export interface Changes {
  /** The page before the first choice; a choice is a value that one of its lists offers. */
  readonly url: string;
  readonly hasEngine: boolean;
  readonly choices: readonly string[];
}

/** The times of the choices of one opening, and what the main thread did in one of them on the average. */
export interface Changed {
  readonly times: readonly ChangeTime[];
  readonly scriptMs: number;
  readonly styleAndLayoutMs: number;
}

/** Makes choices one after the other in a settled page, when the engine no longer starts beside it. */
export function change(browser: Browser, { url, hasEngine, choices }: Changes): Promise<Changed> {
  return withPage(browser, { url, link: 'free' }, async (page) => {
    await settle(page);
    if (hasEngine) await engineReady(page);
    const work = await watchWork(page);
    const times: ChangeTime[] = [];
    for (const choice of choices) {
      times.push(
        await page.evaluate(
          (value) => (globalThis as unknown as { probe: Probe }).probe.choose(value),
          choice,
        ),
      );
      await page.waitForTimeout(100);
    }
    const done = await work();
    const mean = (...names: readonly string[]) =>
      (1000 * names.reduce((sum, name) => sum + (done.get(name) ?? 0), 0)) / choices.length;
    return {
      times,
      scriptMs: mean('ScriptDuration'),
      styleAndLayoutMs: mean('LayoutDuration', 'RecalcStyleDuration'),
    };
  });
}

/** Seconds that the browser spent on each kind of work between this call and that of the answer. */
async function watchWork(page: Page): Promise<() => Promise<ReadonlyMap<string, number>>> {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const read = async () =>
    new Map((await client.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  const before = await read();
  return async () =>
    new Map([...(await read())].map(([name, value]) => [name, value - (before.get(name) ?? 0)]));
}
