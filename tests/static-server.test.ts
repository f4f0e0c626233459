import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isHashed, type StaticServer, startServer } from '../src/build/static-server.ts';

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

const folder = mkdtempSync(path.join(tmpdir(), 'static-server-'));
const root = path.join(folder, 'site');
const page = '<!doctype html><title>ترازو</title>';
const rows = `${'area,value\n'.repeat(500)}خراسان جنوبی,1588\n`;
let server: StaticServer;

beforeAll(async () => {
  write('index.html', page);
  write('manifest.json', '{"release":"r1"}');
  write('assets/index-DkP3x_9a.js', 'export {};');
  write('data/calls-3f2a9c1d4e.duckdb', Buffer.from([0, 1, 2, 255]));
  write('data/calls-3f2a9c1d4e.csv', rows);
  write('engine.wasm', Buffer.from('\0asm plain'));
  write('engine.wasm.br', brotliCompressSync(Buffer.from('\0asm packed')));
  write('icon.svg', '<svg/>');
  write('font.woff2', 'w');
  write('guide/index.html', 'guide');
  write('.build-stamp', 'hidden');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  symlinkSync(path.join(folder, 'secret.txt'), path.join(root, 'way-out.txt'));
  server = await startServer({ root, headers: { 'X-Own': 'yes' } });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('what is served', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html?x=1', 'text/html; charset=utf-8'],
    ['/manifest.json', 'application/json; charset=utf-8'],
    ['/assets/index-DkP3x_9a.js', 'text/javascript; charset=utf-8'],
    ['/data/calls-3f2a9c1d4e.duckdb', 'application/octet-stream'],
    ['/data/calls-3f2a9c1d4e.csv', 'text/csv; charset=utf-8'],
    ['/engine.wasm', 'application/wasm'],
    ['/icon.svg', 'image/svg+xml; charset=utf-8'],
    ['/font.woff2', 'font/woff2'],
    ['/guide/', 'text/html; charset=utf-8'],
  ])('%s is %s', async (target, type) => {
    const answer = await get(target);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['content-length']).toBe(String(answer.body.length));
  });

  it('sends the safety headers and the caller’s own, and leaves the policy to the page', async () => {
    for (const target of ['/', '/nothing']) {
      const { headers } = await get(target);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['x-own']).toBe('yes');
      expect(headers['content-security-policy']).toBeUndefined();
    }
  });

  it('answers HEAD without a body and refuses every other method', async () => {
    const head = await get('/', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(page)));
    expect(head.body).toHaveLength(0);
    const posted = await get('/', { method: 'POST' });
    expect(posted.status).toBe(405);
    expect(posted.headers.allow).toBe('GET, HEAD');
  });

  it('redirects a folder to its slash', async () => {
    const answer = await get('/guide');
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe('/guide/');
  });
});

describe('what is not served', () => {
  it.each([
    '/nothing.js',
    '/data/',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/way-out.txt',
    '/.build-stamp',
    '/index.html%00.txt',
    '/%E0%A4%A',
    'http://127.0.0.1/index.html',
  ])('%s is not found', async (target) => {
    const answer = await get(target);
    expect(answer.status).toBe(404);
    expect(answer.body.toString()).not.toContain('secret');
  });
});

describe('caching', () => {
  it('keeps hashed names for ever and asks again for the rest', async () => {
    const kept = ['/assets/index-DkP3x_9a.js', '/data/calls-3f2a9c1d4e.duckdb'];
    for (const target of kept) {
      expect((await get(target)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    for (const target of ['/', '/manifest.json', '/icon.svg']) {
      expect((await get(target)).headers['cache-control']).toBe('no-cache');
    }
  });

  it('answers 304 to its own tag, and sends a changed file again', async () => {
    const first = await get('/manifest.json');
    const etag = first.headers.etag ?? '';
    const again = await get('/manifest.json', { headers: { 'if-none-match': `"other", W/${etag}` } });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    write('manifest.json', '{"release":"r2, longer"}');
    const changed = await get('/manifest.json', { headers: { 'if-none-match': etag } });
    expect(changed.status).toBe(200);
    expect(changed.body.toString()).toContain('r2');
  });

  it.each([
    ['index-DkP3x_9a.js', true],
    ['calls-3f2a9c1d4e.duckdb', true],
    ['3f2a9c1d4e5b6a7c.json', true],
    ['style-B1cD-e_f.css', true],
    ['index.html', false],
    ['manifest.json', false],
    ['apple-touch-icon.png', false],
    ['report-1400-M01.csv', false],
    ['vazirmatn-arabic-wght-normal.woff2', false],
  ])('%s carries a hash: %s', (name, expected) => {
    expect(isHashed(name)).toBe(expected);
  });
});

describe('compression', () => {
  it('prefers the file the build compressed', async () => {
    const packed = await get('/engine.wasm', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(packed.headers['content-type']).toBe('application/wasm');
    expect(brotliDecompressSync(packed.body).toString()).toBe('\0asm packed');
    const plain = await get('/engine.wasm', { headers: { 'accept-encoding': 'gzip' } });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.etag).not.toBe(packed.headers.etag);
  });

  it('compresses text itself, with what the client accepts', async () => {
    const target = '/data/calls-3f2a9c1d4e.csv';
    const brotli = await get(target, { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(brotliDecompressSync(brotli.body).toString()).toBe(rows);
    const gzip = await get(target, { headers: { 'accept-encoding': 'gzip, br;q=0' } });
    expect(gunzipSync(gzip.body).toString()).toBe(rows);
    const plain = await get(target);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.vary).toBe('Accept-Encoding');
    expect(plain.body.toString()).toBe(rows);
    expect(new Set([brotli, gzip, plain].map((answer) => answer.headers.etag)).size).toBe(3);
  });
});

describe('where it listens', () => {
  it('takes the next port when the wanted one is in use', async () => {
    const next = await startServer({ root, port: server.port });
    expect(next.port).toBeGreaterThan(server.port);
    expect(next.url).toBe(`http://127.0.0.1:${next.port}/`);
    await next.close();
  });

  it('serves below a sub-folder and nothing beside it', async () => {
    const below = await startServer({ root, base: 'office/tarazu' });
    expect(below.url).toBe(`${below.origin}/office/tarazu/`);
    expect((await get('/office/tarazu/manifest.json', { port: below.port })).status).toBe(200);
    expect((await get('/office/tarazu', { port: below.port })).headers.location).toBe('/office/tarazu/');
    expect((await get('/manifest.json', { port: below.port })).status).toBe(404);
    await below.close();
  });
});

function write(name: string, content: string | Buffer): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), content);
}

/** A request as written: fetch would tidy the path and hide the compression. */
function get(target: string, options: http.RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port: server.port, path: target, ...options },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          });
        });
      },
    );
    request.on('error', reject).end();
  });
}
