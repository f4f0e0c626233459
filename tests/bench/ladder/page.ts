import { ENGINE_ASSETS } from '../../../src/engine/assets.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { createBrowserEngine, fetchInWorker as fetchWhole, tablesAt } from '../../../src/engine/index.ts';
import type { Query } from '../../../src/engine/query.ts';

/** A step of the ladder as typed arrays: dictionaries and one code or number a row. */
interface Rows {
  readonly indicator: Uint8Array;
  readonly area: Uint16Array;
  readonly period: Uint8Array;
  readonly harm: Uint8Array;
  readonly sex: Uint8Array;
  readonly age: Uint8Array;
  readonly value: Float64Array;
}

export interface LadderPage {
  open(tables: string): Promise<number>;
  ask(query: Omit<Query<unknown>, 'row'>): Promise<{ readonly ms: number; readonly rows: number }>;
  close(): Promise<void>;
  readRows(url: string, rows: number): Promise<void>;
  loop(name: 'change' | 'filter' | 'ad hoc', isCounty: readonly boolean[], calls: number): number;
}

let engine: Engine | undefined;
let rows: Rows | undefined;

const page: LadderPage = {
  async open(tables) {
    const start = performance.now();
    engine = createBrowserEngine({
      assets: ENGINE_ASSETS,
      tables: [tablesAt('ladder', tables, { fetchWhole })],
      memoryLimit: '2048MB',
    });
    await engine.warm('ladder');
    return performance.now() - start;
  },
  async ask(query) {
    const start = performance.now();
    const columns = await engine!.rows('ladder', query as Query<unknown>);
    return { ms: performance.now() - start, rows: columns.length };
  },
  async close() {
    await engine?.close();
    rows = undefined;
  },
  async readRows(url, count) {
    const buffer = await (await fetch(url)).arrayBuffer();
    let at = 0;
    const take = <T>(make: (buffer: ArrayBuffer, at: number, count: number) => T, size: number) => {
      const part = make(buffer, at, count);
      at += size * count;
      return part;
    };
    rows = {
      value: take((...part) => new Float64Array(...part), 8),
      area: take((...part) => new Uint16Array(...part), 2),
      indicator: take((...part) => new Uint8Array(...part), 1),
      period: take((...part) => new Uint8Array(...part), 1),
      harm: take((...part) => new Uint8Array(...part), 1),
      sex: take((...part) => new Uint8Array(...part), 1),
      age: take((...part) => new Uint8Array(...part), 1),
    };
  },
  loop(name, isCounty, calls) {
    const { indicator, area, harm, sex, age, value } = rows!;
    const start = performance.now();
    if (name === 'ad hoc') {
      const sums = new Float64Array(isCounty.length * 4);
      for (let i = 0; i < value.length; i += 1)
        if (!Number.isNaN(value[i]!)) sums[area[i]! * 4 + sex[i]!]! += value[i]!;
      const shown = [...sums].filter((sum) => sum > 0).sort((a, b) => b - a);
      return performance.now() - start + (shown.length === 0 ? Number.NaN : 0);
    }
    const wanted = Uint8Array.from(isCounty, (county) => Number(county === (name === 'filter')));
    const found: number[] = [];
    for (let i = 0; i < value.length; i += 1)
      if (indicator[i] === calls && wanted[area[i]!] && harm[i] === 0 && sex[i] === 0 && age[i] === 0)
        found.push(i);
    return performance.now() - start + (found.length === 0 ? Number.NaN : 0);
  },
};
Object.assign(globalThis, { ladder: page });
