/** The error of a caller that no longer wants its answer. */
export function abortError(): DOMException {
  return new DOMException('The query was aborted', 'AbortError');
}

/** The same promise, except that an abort rejects it at once with AbortError; the work itself may go on. */
export function abortable<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = () => reject(abortError());
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** The same promise, except that after some milliseconds it rejects with the given error; the work itself goes on. */
export function timed<T>(work: Promise<T>, milliseconds: number, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Runs one task at a time, in order of arrival. A task that was aborted before its turn never starts. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  add<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const turn = this.#last.then(() => {
      if (signal?.aborted) throw abortError();
      return task();
    });
    this.#last = turn.catch(() => undefined);
    return abortable(turn, signal);
  }
}
