import { createReadStream, promises as fs } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';

const LAST_TRY = 100;
const LARGEST_COMPRESSED = 32 * 2 ** 20;
const LARGEST_MEMORY = 64 * 2 ** 20;

const BINARY = 'application/octet-stream';
const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface ServerOptions {
  /** The folder that is served. */
  readonly root: string;
  /** This port or the next free one; 0, the default, takes any. */
  readonly port?: number;
  /** The sub-folder the site is mounted below, such as `/office/tarazu/`. */
  readonly base?: string;
  /** Sent with every answer, over the server's own. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StaticServer {
  readonly origin: string;
  /** The address of the site: origin and base. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves a folder on 127.0.0.1 the way a plain static host does; GET and HEAD only, nothing outside the folder. */
export async function startServer(options: ServerOptions): Promise<StaticServer> {
  const root = await fs.realpath(options.root);
  const base = normalizeBase(options.base ?? '/');
  const memory = new CompressedFiles();
  const server = createServer((request, response) => {
    setCommonHeaders(response, options.headers ?? {});
    answer({ root, base, memory, request, response }).catch(() =>
      sendText(response, 500, 'Cannot read this file'),
    );
  });
  const port = await listen(server, options.port ?? 0);
  const origin = `http://127.0.0.1:${port}`;
  return { origin, url: origin + base, port, close: () => close(server) };
}

/** Whether a file name carries a hash of its content, so that it may be kept for ever. */
export function isHashed(name: string): boolean {
  const hex = /(?:^|[-.])([0-9a-f]{8,64})\.\w/.exec(name)?.[1];
  if (hex !== undefined && (/[a-f]/.test(hex) || hex.length >= 12)) return true;
  const bundled = /-([\w-]{8})\.\w/.exec(name)?.[1];
  return bundled !== undefined && /[a-z]/.test(bundled) && /[A-Z0-9_]/.test(bundled);
}

interface Exchange {
  readonly root: string;
  readonly base: string;
  readonly memory: CompressedFiles;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

interface Found {
  readonly file: string;
  readonly bytes: number;
  readonly version: string;
}

async function answer(exchange: Exchange): Promise<void> {
  const { request, response, base } = exchange;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return sendText(response, 405, 'Only GET and HEAD are answered here');
  }
  const target = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  if (`${target}/` === base) return redirect(response, base);
  const segments = target.startsWith(base) ? parseSegments(target.slice(base.length)) : undefined;
  if (segments === undefined) return sendText(response, 404, 'Not found');

  const wanted = path.join(exchange.root, ...segments);
  if (target.endsWith('/')) {
    const index = await find(exchange.root, path.join(wanted, 'index.html'));
    return index === undefined ? sendText(response, 404, 'Not found') : sendFile(exchange, index);
  }
  const found = await find(exchange.root, wanted);
  if (found !== undefined) return sendFile(exchange, found);
  const index = await find(exchange.root, path.join(wanted, 'index.html'));
  return index === undefined ? sendText(response, 404, 'Not found') : redirect(response, `${target}/`);
}

/** The decoded parts of a path below the base; undefined where one is hidden, climbs out, or isn't a plain name. */
function parseSegments(below: string): readonly string[] | undefined {
  const segments: string[] = [];
  const parts = below.split('/');
  if (parts.at(-1) === '') parts.pop();
  for (const part of parts) {
    const segment = decode(part);
    if (segment === undefined || segment === '' || segment.startsWith('.') || /[\\/:\0]/.test(segment))
      return undefined;
    segments.push(segment);
  }
  return segments;
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** A regular file inside the root, after following links. */
async function find(root: string, wanted: string): Promise<Found | undefined> {
  try {
    const file = await fs.realpath(wanted);
    if (!file.startsWith(root + path.sep)) return undefined;
    const stat = await fs.stat(file);
    if (!stat.isFile()) return undefined;
    return {
      file,
      bytes: stat.size,
      version: `${stat.size.toString(36)}-${Math.round(stat.mtimeMs * 1000).toString(36)}`,
    };
  } catch {
    return undefined;
  }
}

async function sendFile(exchange: Exchange, found: Found): Promise<void> {
  const { request, response } = exchange;
  const type = MIME[path.extname(found.file).toLowerCase()] ?? BINARY;
  const form = await chooseForm(exchange, found, type);
  response.setHeader('Content-Type', type);
  response.setHeader(
    'Cache-Control',
    isHashed(path.basename(found.file)) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  response.setHeader('ETag', form.etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (matches(request.headers['if-none-match'], form.etag)) {
    response.writeHead(304).end();
    return;
  }
  if (form.encoding !== undefined) response.setHeader('Content-Encoding', form.encoding);
  response.setHeader('Content-Length', form.bytes);
  if (request.method === 'HEAD') response.end();
  else if (form.body !== undefined) response.end(form.body);
  else
    createReadStream(form.file)
      .on('error', () => response.destroy())
      .pipe(response);
}

interface Form {
  readonly file: string;
  readonly bytes: number;
  readonly etag: string;
  readonly encoding?: 'br' | 'gzip';
  readonly body?: Buffer;
}

/** The bytes to send: the build's own brotli file, else text compressed here, else the file as it is. */
async function chooseForm(exchange: Exchange, found: Found, type: string): Promise<Form> {
  const accepted = String(exchange.request.headers['accept-encoding'] ?? '');
  if (accepts(accepted, 'br')) {
    const compressed = await find(exchange.root, `${found.file}.br`);
    if (compressed !== undefined) {
      return {
        file: compressed.file,
        bytes: compressed.bytes,
        etag: `"${compressed.version}-br"`,
        encoding: 'br',
      };
    }
  }
  const encoding = accepts(accepted, 'br') ? 'br' : accepts(accepted, 'gzip') ? 'gzip' : undefined;
  const isText = type.includes('charset=');
  if (encoding === undefined || !isText || found.bytes > LARGEST_COMPRESSED) {
    return { file: found.file, bytes: found.bytes, etag: `"${found.version}"` };
  }
  const body = await exchange.memory.read(found, encoding);
  return { file: found.file, bytes: body.length, etag: `"${found.version}-${encoding}"`, encoding, body };
}

function accepts(header: string, encoding: string): boolean {
  return header.split(',').some((item) => {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((item) => ['*', etag].includes(item.trim().replace(/^W\//, '')));
}

/** Text compressed on request, kept while the files fit in memory. */
class CompressedFiles {
  readonly #bodies = new Map<string, Promise<Buffer>>();
  #bytes = 0;

  read(found: Found, encoding: 'br' | 'gzip'): Promise<Buffer> {
    const key = `${found.file} ${found.version} ${encoding}`;
    let body = this.#bodies.get(key);
    if (body === undefined) {
      body = this.#compress(found.file, encoding);
      this.#bodies.set(key, body);
      body.catch(() => this.#bodies.delete(key));
    }
    return body;
  }

  async #compress(file: string, encoding: 'br' | 'gzip'): Promise<Buffer> {
    const content = await fs.readFile(file);
    const body = await (encoding === 'br' ? brotli(content) : promisify(gzip)(content));
    this.#bytes += body.length;
    if (this.#bytes > LARGEST_MEMORY) {
      this.#bodies.clear();
      this.#bytes = 0;
    }
    return body;
  }
}

function brotli(content: Buffer): Promise<Buffer> {
  const params = { [zlib.BROTLI_PARAM_QUALITY]: 5, [zlib.BROTLI_PARAM_SIZE_HINT]: content.length };
  return promisify(brotliCompress)(content, { params });
}

function setCommonHeaders(response: ServerResponse, own: Readonly<Record<string, string>>): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
}

function redirect(response: ServerResponse, location: string): void {
  response.setHeader('Location', location);
  sendText(response, 301, location);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Cache-Control', 'no-cache');
  response.writeHead(status).end(`${text}\n`);
}

function normalizeBase(base: string): string {
  return `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
}

/** Listens on the port or, where it is taken, on the next free one; answers the port. */
async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const taken = ['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (!taken || first === 0 || port >= Math.min(first + LAST_TRY, 65_535)) throw error;
    }
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
