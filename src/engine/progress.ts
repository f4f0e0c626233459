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
 * of bytes while any of them runs, then `ready`, or `failed` when one of them fails.
 */
export class Progress {
  readonly #parts = new Map<string, Part>();
  readonly #onState: (state: EngineState) => void;

  constructor(onState: (state: EngineState) => void) {
    this.#onState = onState;
  }

  async during<T>(part: string, work: (report: Report) => Promise<T>): Promise<T> {
    this.#set(part, { loaded: 0, total: 0, done: false });
    try {
      const result = await work((loaded, total) => this.#set(part, { loaded, total, done: false }));
      const { loaded = 0 } = this.#parts.get(part) ?? {};
      this.#set(part, { loaded, total: loaded, done: true });
      return result;
    } catch (error) {
      this.#parts.delete(part);
      this.#onState({ kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) });
      throw error;
    }
  }

  #set(name: string, part: Part): void {
    this.#parts.set(name, part);
    const parts = [...this.#parts.values()];
    if (parts.every(({ done }) => done)) {
      this.#parts.clear();
      this.#onState({ kind: 'ready' });
      return;
    }
    const engine = this.#parts.get('engine');
    this.#onState({
      kind: 'loading',
      what: engine && !engine.done ? 'engine' : 'tables',
      loaded: parts.reduce((sum, { loaded }) => sum + loaded, 0),
      total: parts.reduce((sum, { loaded, total }) => sum + Math.max(loaded, total), 0),
    });
  }
}
