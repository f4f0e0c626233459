import type { WholeOptions } from './download.ts';
import type { LoadReply, LoadRequest } from './loader.ts';
import Loader from './loader.ts?worker&inline';
import { abortError } from './queue.ts';

type Options = Pick<WholeOptions, 'report' | 'signal' | 'bytes' | 'sha256' | 'cache'>;

/** Fetches a file of this site and checks it, away from the main thread. */
export function fetchInWorker(url: string, options: Options): Promise<Blob> {
  return load<Blob>('blob', url, options);
}

/** Fetches a WebAssembly program and compiles it, away from the main thread. */
export function compileInWorker(url: string, options: Options): Promise<WebAssembly.Module> {
  return load<WebAssembly.Module>('module', url, options);
}

/** A worker for one file: it comes from a blob, which the content policy of the page binds, and ends with its answer. */
function load<T extends Blob | WebAssembly.Module>(
  as: LoadRequest['as'],
  url: string,
  { report, signal, ...expected }: Options,
): Promise<T> {
  if (signal?.aborted) return Promise.reject(abortError());
  const worker = new Loader();
  let abort: () => void = () => undefined;
  return new Promise<T>((resolve, reject) => {
    abort = () => reject(abortError());
    signal?.addEventListener('abort', abort, { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message || `${url}: no worker`)));
    worker.addEventListener('messageerror', () => reject(new Error(`${url}: cannot be handed over`)));
    worker.addEventListener('message', ({ data }: MessageEvent<LoadReply>) => {
      if ('result' in data) resolve(data.result as T);
      else if ('error' in data) reject(new Error(data.error));
      else report?.(data.loaded, data.total);
    });
    const request: LoadRequest = { as, url: new URL(url, document.baseURI).href, ...expected };
    worker.postMessage(request);
  }).finally(() => {
    signal?.removeEventListener('abort', abort);
    worker.terminate();
  });
}
