import type { EngineState } from './engine.ts';

/** Takes the bytes that arrived so far and, where it is known, how many there will be. */
export type Report = (loaded: number, total: number) => void;

interface Part {
  readonly loaded: number;
  readonly total: number;
  readonly done: boolean;
}

/**
 * Adds the downloads that run side by side (the engine, each data set's tables) up to one state: `loading` with the sum
 * of bytes while any of them runs, then `ready`, or `failed` when one of them fails. An engine that starts again is
 * `restarting` until it stands.
 */
export class Progress {
  readonly #parts = new Map<string, Part>();
  readonly #onState: (state: EngineState) => void;
  #isRestarting = false;

  constructor(onState: (state: EngineState) => void) {
    this.#onState = onState;
  }

  /** From now until the engine stands again it is restarting. */
  restart(): void {
    this.#isRestarting = true;
    this.#onState({ kind: 'restarting' });
  }

  async during<T>(part: string, work: (report: Report) => Promise<T>): Promise<T> {
    this.#set(part, { loaded: 0, total: 0, done: false });
    try {
      const result = await work((loaded, total) => this.#set(part, { loaded, total, done: false }));
      const { loaded = 0 } = this.#parts.get(part) ?? {};
      this.#set(part, { loaded, total: loaded, done: true });
      return result;
    } catch (error) {
      this.fail(error instanceof Error ? error : new Error(String(error)), part);
      throw error;
    }
  }

  /** A part, or the engine as a whole, is down. */
  fail(error: Error, part = 'engine'): void {
    this.#parts.delete(part);
    if (part === 'engine') this.#isRestarting = false;
    this.#onState({ kind: 'failed', error });
  }

  #set(name: string, part: Part): void {
    this.#parts.set(name, part);
    const engine = this.#parts.get('engine');
    if (engine?.done) this.#isRestarting = false;
    const parts = [...this.#parts.values()];
    if (parts.every(({ done }) => done)) {
      this.#parts.clear();
      this.#onState({ kind: 'ready' });
      return;
    }
    if (this.#isRestarting) {
      this.#onState({ kind: 'restarting' });
      return;
    }
    this.#onState({
      kind: 'loading',
      what: engine && !engine.done ? 'engine' : 'tables',
      loaded: parts.reduce((sum, { loaded }) => sum + loaded, 0),
      total: parts.reduce((sum, { loaded, total }) => sum + Math.max(loaded, total), 0),
    });
  }
}
