import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { download, tablesAt } from '../../src/engine/download.ts';

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
    expect(new TextDecoder().decode(bytes)).toBe('abcde');
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

  test('ends with its signal', async () => {
    const url = await serve((_, response) => response.write('abc'));
    const controller = new AbortController();
    const response = await download(url, { signal: controller.signal });
    controller.abort();
    await expect(response.text()).rejects.toMatchObject({ name: 'AbortError' });
  });
});
