import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openApp, settled, sharedBrowser } from '../app.ts';
import { siteRoot } from './root.ts';
import { openSite } from './site.ts';

const COUNTIES = '#/compare?data=example&indicator=related_calls&areas=IR-0002,IR-0003,IR-0007';

/** What a reader would lose by a restart, and what is said meanwhile. */
interface Look {
  readonly notice: string | undefined;
  readonly cells: readonly string[];
  readonly scroll: number;
  readonly hash: string;
}

/** Runs in the page: looks at it whenever the state of the engine is told, and keeps the looks. */
function watchNotice(): void {
  const look = (): Look => ({
    notice: document.querySelector('.engine-notice')?.textContent ?? undefined,
    cells: [...document.querySelectorAll('[data-card] td')].map((cell) => cell.textContent ?? ''),
    scroll: window.scrollY,
    hash: location.hash,
  });
  const looks: Look[] = [];
  Object.assign(window, { look, looks });
  let last: string | undefined;
  new MutationObserver(() => {
    const { notice } = look();
    if (notice === last) return;
    last = notice;
    looks.push(look());
  }).observe(document.body, { childList: true, subtree: true });
}

const look = (page: Page) => page.evaluate(() => (window as unknown as { look: () => Look }).look());
const looks = (page: Page) => page.evaluate(() => (window as unknown as { looks: Look[] }).looks);

/** Ends the worker from within: no event tells the page, as when the browser itself ends it. */
async function killEngine(page: Page): Promise<void> {
  const worker = page.workers().at(-1)!;
  await worker.evaluate(() => self.close()).catch(() => undefined);
}

const engineReadies = (page: Page) =>
  page.evaluate(() => performance.getEntriesByName('tarazu:engine-ready').length);

it.each([
  ['fa', 'موتور پرسش از نو راه‌اندازی می‌شود.'],
  ['en', 'The query engine is starting again.'],
] as const)(
  'a worker that is killed costs no figure, address or place on the page: %s',
  async (lang, words) => {
    const app = await openSite({ path: COUNTIES, lang });
    const { page } = app;
    await expect.poll(() => engineReadies(page), { timeout: 40_000 }).toBeGreaterThan(0);
    await settled(page);
    await page.evaluate(watchNotice);
    await page.evaluate(() => window.scrollTo(0, 300));
    const before = await look(page);
    expect(before.notice).toBeUndefined();
    expect(before.cells.length).toBeGreaterThan(10);
    expect(before.scroll).toBe(300);
    const [readies, requests] = [await engineReadies(page), app.requests.length];

    await killEngine(page);
    await expect.poll(() => engineReadies(page), { timeout: 20_000 }).toBeGreaterThan(readies);
    await expect.poll(async () => (await looks(page)).length).toBe(2);
    const [during, after] = await looks(page);
    expect(during).toEqual({ ...before, notice: expect.stringContaining(words) });
    expect(after).toEqual(before);

    // A question under which the worker dies is answered by its successor, from the bytes that are here.
    await page.evaluate(() => {
      location.hash = location.hash.replace('related_calls', 'related_calls&asof=1404-06-31');
    });
    await killEngine(page);
    await expect.poll(() => engineReadies(page), { timeout: 20_000 }).toBeGreaterThan(readies + 1);
    await settled(page);
    expect(await page.locator('.failure').count()).toBe(0);
    expect((await look(page)).cells.length).toBeGreaterThan(10);
    const later = app.requests.slice(requests).filter((url) => /\.wasm$|\.duckdb$/.test(url));
    expect(later).toEqual([]);
    expect(app.complaints()).toEqual([]);
  },
);

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  /** Processor time in microseconds. */
  readonly tdur?: number;
}

/**
 * The tasks of the page's main thread from one mark to another, in milliseconds of processor time: other than the time
 * that passes, it does not grow with what else the machine is doing.
 */
function tasksBetween(events: readonly TraceEvent[], from: string, to: string): readonly number[] {
  const [start, end] = [from, to].map((mark) => events.find(({ name }) => name === mark)!) as [
    TraceEvent,
    TraceEvent,
  ];
  return events
    .filter(({ pid, tid, name }) => pid === start.pid && tid === start.tid && name.endsWith('RunTask'))
    .filter(({ ts }) => ts >= start.ts && ts <= end.ts)
    .map(({ tdur = 0 }) => tdur / 1_000);
}

/** Opens a page while its tasks are traced: how many the boot of the engine has, and the longest; and one that is too long. */
async function traceBoot(path: string) {
  const browser = await sharedBrowser();
  await browser.startTracing(undefined, { categories: ['toplevel', 'blink.user_timing'] });
  const { page } = await openApp({ root: siteRoot, path });
  await expect.poll(() => engineReadies(page), { timeout: 40_000, interval: 500 }).toBeGreaterThan(0);
  // Work that no task may be, for proof that it would be seen.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        performance.mark('work-start');
        setTimeout(() => {
          let sum = 0;
          for (let i = 0; i < 1e8; i += 1) sum += Math.sqrt(i);
          setTimeout(() => resolve(void performance.mark('work-end', { detail: sum })));
        });
      }),
  );
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  await page.close();
  const tasks = tasksBetween(traceEvents, 'tarazu:engine-start', 'tarazu:engine-ready');
  return {
    count: tasks.length,
    longest: Math.max(...tasks),
    work: Math.max(...tasksBetween(traceEvents, 'work-start', 'work-end')),
  };
}

// A task of the program is long in every opening; a crowded machine makes one long by chance even in processor time.
const OPENINGS = 3;

it.each(['#/overview?data=example', COUNTIES])(
  'the engine gets ready without holding up the page: %s',
  async (path) => {
    const longest: number[] = [];
    while (longest.length < OPENINGS && Math.min(...longest) >= 50) {
      const boot = await traceBoot(path);
      expect(boot.count).toBeGreaterThan(10);
      expect(boot.work).toBeGreaterThan(50);
      longest.push(boot.longest);
    }
    expect(Math.min(...longest)).toBeLessThan(50);
  },
  180_000,
);
