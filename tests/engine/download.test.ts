import { createHash } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { download, LARGEST_TABLES, tablesAt } from '../../src/engine/download.ts';

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/file`;
}

describe('a download', () => {
  test('tells its bytes as they arrive and answers all of them', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-length': 5 });
      response.write('abc');
      setTimeout(() => response.end('de'), 30);
    });
    const told: (readonly [number, number])[] = [];
    const bytes = await tablesAt('a', url).load((...progress) => told.push(progress));
    expect(await bytes.text()).toBe('abcde');
    expect(told).toEqual([
      [3, 5],
      [5, 5],
    ]);
  });

  test('does not believe the length of a compressed answer', async () => {
    const url = await serve((_, response) =>
      response.writeHead(200, { 'content-encoding': 'identity' }).end('abc'),
    );
    const told: (readonly [number, number])[] = [];
    const report = (loaded: number, total: number) => void told.push([loaded, total]);
    await (await download(url, { report })).text();
    await (await download(url, { report, bytes: 3 })).text();
    expect(told).toEqual([
      [3, 0],
      [3, 3],
    ]);
  });

  test('refuses an answer that is none', async () => {
    const url = await serve((_, response) => response.writeHead(404).end('no'));
    await expect(download(url)).rejects.toThrow(/file: HTTP 404/);
  });

  test.each([
    ['before the first byte', false],
    ['in the middle', true],
  ])('fails when it stalls %s', async (_, begins) => {
    const url = await serve((_, response) => {
      if (begins) response.write('abc');
    });
    const read = download(url, { stall: 50 }).then((response) => response.text());
    await expect(read).rejects.toThrow('no byte for 50 ms');
  });

  test('is made once more, past the cache, where it broke', async () => {
    const seen: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      seen.push(request.headers['cache-control']);
      if (seen.length > 1) return void response.end('abcde');
      response.writeHead(200, { 'content-length': 5 }).write('ab');
      setTimeout(() => response.destroy(), 10);
    });
    const told: (readonly [number, number])[] = [];
    const blob = await tablesAt('a', url, { bytes: 5 }).load((...progress) => told.push(progress));
    expect(await blob.text()).toBe('abcde');
    expect(seen).toHaveLength(2);
    expect(seen[1]).toMatch(/no-cache|max-age=0/);
    // The reader sees the bytes begin again.
    expect(told).toContainEqual([0, 5]);
    expect(told.at(-1)).toEqual([5, 5]);
  });

  test('that breaks twice fails with the last reason', async () => {
    let requests = 0;
    const url = await serve((_, response) => {
      requests += 1;
      response.writeHead(503).end();
    });
    await expect(tablesAt('a', url).load(() => undefined)).rejects.toThrow(/HTTP 503/);
    expect(requests).toBe(2);
  });

  test('whose bytes are not the promised ones is refused', async () => {
    const url = await serve((_, response) => response.end('abcde'));
    const sha256 = createHash('sha256').update('abcde').digest('hex');
    const load = (file: Parameters<typeof tablesAt>[2]) => tablesAt('a', url, file).load(() => undefined);
    await expect(load({ bytes: 4 })).rejects.toThrow(/5 bytes, not 4/);
    await expect(load({ bytes: 5, sha256: sha256.replace(/^./, 'x') })).rejects.toThrow(/sha256 differs/);
    expect((await load({ bytes: 5, sha256 })).size).toBe(5);
  });

  test('above the stated limit does not begin', async () => {
    let requests = 0;
    const url = await serve((_, response) => {
      requests += 1;
      response.end();
    });
    const load = tablesAt('a', url, { bytes: LARGEST_TABLES + 1 }).load(() => undefined);
    await expect(load).rejects.toMatchObject({ code: 'tables_too_large' });
    expect(requests).toBe(0);
  });

  test('ends with its signal', async () => {
    const url = await serve((_, response) => response.write('abc'));
    const controller = new AbortController();
    const response = await download(url, { signal: controller.signal });
    controller.abort();
    await expect(response.text()).rejects.toMatchObject({ name: 'AbortError' });
  });
});
