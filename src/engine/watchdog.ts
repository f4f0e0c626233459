import { EngineError } from './engine.ts';
import { abortError } from './queue.ts';

export interface Watch {
  /** Milliseconds until the work is cancelled. */
  readonly limit: number;
  /** Milliseconds from a cancellation to the end of the work, before its worker counts as deaf. */
  readonly grace: number;
  /** Of the caller, who may lose interest. */
  readonly signal?: AbortSignal | undefined;
  /** Rejects when the worker dies. */
  readonly crashed: Promise<never>;
  /** Called when the worker does not obey. */
  readonly giveUp: () => void;
}

/**
 * Waits for work inside a worker. Past its limit, or when the caller aborts, the work is told to stop through its
 * signal; a worker that does not obey is given up. Rejects with `query_timeout`, AbortError, or what the work threw.
 */
export async function watched<T>(
  start: (signal: AbortSignal) => Promise<T>,
  { limit, grace, signal, crashed, giveUp }: Watch,
): Promise<T> {
  const stop = new AbortController();
  let isLate = false;
  let deafTimer: ReturnType<typeof setTimeout> | undefined;
  const deaf = new Promise<never>((_, reject) => {
    const notice = () => {
      // First the reason, then the deed: giving up a worker rejects `crashed`, which would be taken for a crash.
      reject(abortError());
      giveUp();
    };
    stop.signal.addEventListener('abort', () => {
      deafTimer = setTimeout(notice, grace);
    });
  });
  const abort = () => stop.abort();
  const timer = setTimeout(() => {
    isLate = true;
    abort();
  }, limit);
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  try {
    return await Promise.race([start(stop.signal), deaf, crashed]);
  } catch (error) {
    const wasStopped = error instanceof DOMException && error.name === 'AbortError';
    if (wasStopped && isLate && !signal?.aborted)
      throw new EngineError('query_timeout', `no answer in ${limit} ms`, { cause: error });
    throw error;
  } finally {
    clearTimeout(timer);
    clearTimeout(deafTimer);
    signal?.removeEventListener('abort', abort);
  }
}
