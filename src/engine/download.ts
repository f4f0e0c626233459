import { EngineError, messageOf, type TableSource } from './engine.ts';
import type { Report } from './progress.ts';

/** What a download needs besides its address. */
export interface DownloadOptions {
  readonly fetch?: typeof fetch;
  readonly report?: Report;
  readonly signal?: AbortSignal | undefined;
  /** Bytes after decompression, where they are known: the server's `content-length` counts them compressed. */
  readonly bytes?: number;
  /** Milliseconds without a byte after which the download counts as failed. There is no limit to its whole length. */
  readonly stall?: number;
  readonly cache?: RequestCache;
}

/**
 * The largest file of tables that is read, in bytes: about 50 million observations. Above it the file is refused before its
 * first byte; the way out is to publish the data set in parts.
 */
export const LARGEST_TABLES = 512 * 2 ** 20;

/** A file that is checked when it has arrived. */
export interface WholeOptions extends DownloadOptions {
  readonly sha256?: string;
}

export interface TableFile {
  readonly bytes?: number;
  readonly sha256?: string;
  /** How the file is fetched and checked: in the browser by a worker. */
  readonly fetchWhole?: (url: string, options: WholeOptions) => Promise<Blob>;
}

/** Fetches a file of this site. The body of the response reports its bytes, and fails when none come for too long. */
export async function download(url: string, options: DownloadOptions = {}): Promise<Response> {
  const { fetch: fetchFile = globalThis.fetch, report = () => undefined, stall = 30_000 } = options;
  const ended = new AbortController();
  const wait = () => setTimeout(() => ended.abort(new Error(`${url}: no byte for ${stall} ms`)), stall);
  let timer = wait();
  options.signal?.addEventListener('abort', () => ended.abort(options.signal?.reason), { once: true });
  try {
    const response = await fetchFile(url, {
      signal: ended.signal,
      credentials: 'same-origin',
      ...(options.cache && { cache: options.cache }),
    });
    if (!response.ok || !response.body) throw new Error(`${url}: HTTP ${response.status}`);
    const total = options.bytes ?? lengthOf(response.headers);
    let loaded = 0;
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        clearTimeout(timer);
        timer = wait();
        loaded += chunk.byteLength;
        report(loaded, total);
        controller.enqueue(chunk);
      },
      flush: () => clearTimeout(timer),
    });
    const { body, headers } = response;
    return new Response(body.pipeThrough(counter), {
      headers: { 'content-type': headers.get('content-type') ?? '' },
    });
  } catch (error) {
    clearTimeout(timer);
    throw error;
  }
}

function lengthOf(headers: Headers): number {
  return headers.has('content-encoding') ? 0 : Number(headers.get('content-length') ?? 0);
}

/**
 * Fetches a file and proves by its length and, where they are known, its sha256 that it arrived whole. The digest copies
 * all bytes first, so this does not belong on a page's main thread. Without https there is no digest: the length must do.
 */
export async function downloadWhole(url: string, { sha256, ...options }: WholeOptions): Promise<Blob> {
  const { bytes } = options;
  const blob = await (await download(url, options)).blob();
  if (bytes !== undefined && blob.size !== bytes) throw new Error(`${url}: ${blob.size} bytes, not ${bytes}`);
  if (sha256 === undefined || !globalThis.crypto?.subtle) return blob;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  const found = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== sha256) throw new Error(`${url}: sha256 differs from the manifest`);
  return blob;
}

/**
 * The tables of a data set at an address of this site. A download that breaks, or whose bytes are not the promised ones,
 * is made once more and past the browser's cache; then it fails.
 */
export function tablesAt(dataSet: string, url: string, file: TableFile = {}): TableSource {
  const { fetchWhole = downloadWhole, ...expected } = file;
  return {
    dataSet,
    async load(report, signal) {
      const { bytes = 0 } = file;
      if (bytes > LARGEST_TABLES)
        throw new EngineError(
          'tables_too_large',
          `${dataSet}: ${megabytes(bytes)} of tables, at most ${megabytes(LARGEST_TABLES)} are read`,
        );
      try {
        return await fetchWhole(url, { ...expected, report, signal });
      } catch (first) {
        if (signal?.aborted) throw first;
        report(0, bytes);
        return await fetchWhole(url, { ...expected, report, signal, cache: 'reload' }).catch((second) => {
          throw new Error(messageOf(second), { cause: first });
        });
      }
    },
  };
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}
