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

/** Who asks: a panel that a reader looks at, or the program ahead of any question. */
export type Priority = 'panel' | 'background';

export interface TurnOptions {
  readonly signal?: AbortSignal | undefined;
  readonly priority?: Priority | undefined;
}

/**
 * Runs one task at a time. Tasks of panels go before those of the background, in order of arrival within each. A task
 * that is aborted while it waits is dropped and never starts; one that is running rejects its caller at once, and the
 * next task starts when it has ended.
 */
export class Queue {
  readonly #waiting: Record<Priority, (() => Promise<unknown>)[]> = { panel: [], background: [] };
  #running = false;

  add<T>(task: () => Promise<T>, { signal, priority = 'panel' }: TurnOptions = {}): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const waiting = this.#waiting[priority];
      const abort = () => {
        const place = waiting.indexOf(start);
        if (place >= 0) waiting.splice(place, 1);
        reject(abortError());
      };
      const start = async () => {
        try {
          resolve(await task());
        } catch (error) {
          reject(error);
        } finally {
          signal?.removeEventListener('abort', abort);
        }
      };
      if (signal?.aborted) return reject(abortError());
      signal?.addEventListener('abort', abort, { once: true });
      waiting.push(start);
      void this.#work();
    });
  }

  async #work(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    // What arrives in the same moment is put in order before the first of it starts.
    await Promise.resolve();
    for (let next = this.#next(); next; next = this.#next()) await next();
    this.#running = false;
  }

  #next(): (() => Promise<unknown>) | undefined {
    return this.#waiting.panel.shift() ?? this.#waiting.background.shift();
  }
}
