import type { TableSource } from './engine.ts';
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
}

/** Fetches a file of this site. The body of the response reports its bytes, and fails when none come for too long. */
export async function download(url: string, options: DownloadOptions = {}): Promise<Response> {
  const { fetch: fetchFile = globalThis.fetch, report = () => undefined, stall = 30_000 } = options;
  const ended = new AbortController();
  const wait = () => setTimeout(() => ended.abort(new Error(`${url}: no byte for ${stall} ms`)), stall);
  let timer = wait();
  options.signal?.addEventListener('abort', () => ended.abort(options.signal?.reason), { once: true });
  try {
    const response = await fetchFile(url, { signal: ended.signal, credentials: 'same-origin' });
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

/** The tables of a data set at an address of this site. */
export function tablesAt(
  dataSet: string,
  url: string,
  options: Pick<DownloadOptions, 'bytes' | 'fetch'> = {},
): TableSource {
  return {
    dataSet,
    async load(report, signal) {
      const response = await download(url, { ...options, report, signal });
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
