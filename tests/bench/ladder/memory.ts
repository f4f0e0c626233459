import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';

/** Resident memory of a process, in bytes; undefined where the system does not tell it (all but Linux). */
export interface Memory {
  readonly before: number | undefined;
  readonly peak: number | undefined;
}

/** What a process holds in memory now, and the most that it has held since it began. */
export async function memoryOf(
  pid: number,
): Promise<{ readonly now: number | undefined; readonly peak: number | undefined }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const bytes = (name: string) => {
    const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  };
  return { now: bytes('VmRSS'), peak: bytes('VmHWM') };
}

/** The processes of pages; a page's workers live in the process of their page. */
export async function pageProcesses(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}
