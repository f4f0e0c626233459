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

/** What proves that a file of tables arrived whole. */
export interface TableFile extends Pick<DownloadOptions, 'fetch' | 'stall'> {
  readonly bytes?: number;
  readonly sha256?: string;
  /** SHA-256 of a blob in hexadecimal, computed off the main thread; undefined where the browser has no digest. */
  readonly digest?: (file: Blob) => Promise<string | undefined>;
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
 * The tables of a data set at an address of this site. A download that breaks, or whose bytes are not the promised ones,
 * is made once more and past the browser's cache; then it fails.
 */
export function tablesAt(dataSet: string, url: string, file: TableFile = {}): TableSource {
  const load = async (report: Report, signal?: AbortSignal, cache?: RequestCache): Promise<Blob> => {
    const response = await download(url, { ...file, report, signal, ...(cache && { cache }) });
    const blob = await response.blob();
    await checkWhole(blob, url, file);
    return blob;
  };
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
        return await load(report, signal);
      } catch (first) {
        if (signal?.aborted) throw first;
        report(0, bytes);
        return await load(report, signal, 'reload').catch((second) => {
          throw new Error(messageOf(second), { cause: first });
        });
      }
    },
  };
}

async function checkWhole(blob: Blob, url: string, { bytes, sha256, digest }: TableFile): Promise<void> {
  if (bytes !== undefined && blob.size !== bytes) throw new Error(`${url}: ${blob.size} bytes, not ${bytes}`);
  const found = sha256 && digest ? await digest(blob) : undefined;
  if (found !== undefined && found !== sha256) throw new Error(`${url}: sha256 differs from the manifest`);
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}
