import { EngineError } from './engine.ts';
import type { Query } from './query.ts';

/** How often one question may take the engine down or exhaust its time. */
const MOST = 2;

type Asked = Pick<Query<unknown>, 'sql' | 'params'>;

/** Remembers which questions took the engine down or never ended, so that none of them does it in a loop. */
export class Offences {
  readonly #counts = new Map<string, number>();

  /** Throws `refused` for a question that has offended twice. */
  check(dataSet: string, query: Asked): void {
    if (this.#exhausted(dataSet, query))
      throw new EngineError('refused', `stopped the engine ${MOST} times: ${query.sql.trim().slice(0, 200)}`);
  }

  /** Writes an offence down; true if the question may be asked once more. */
  add(dataSet: string, query: Asked): boolean {
    const id = idOf(dataSet, query);
    this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
    return !this.#exhausted(dataSet, query);
  }

  /** An answer clears a question: what happened before had another cause. */
  forgive(dataSet: string, query: Asked): void {
    this.#counts.delete(idOf(dataSet, query));
  }

  #exhausted(dataSet: string, query: Asked): boolean {
    return (this.#counts.get(idOf(dataSet, query)) ?? 0) >= MOST;
  }
}

function idOf(dataSet: string, { sql, params }: Asked): string {
  return JSON.stringify([dataSet, sql, params]);
}
