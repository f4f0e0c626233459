import { expect } from 'vitest';
import * as z from 'zod/mini';
import type { Engine } from '../../src/engine/engine.ts';
import { createNodeEngine } from '../../src/engine/node.ts';
import type { Query } from '../../src/engine/query.ts';
import { createWasmNodeEngine } from '../../src/engine/wasm-node.ts';
import type { Columns } from '../../src/model/columns.ts';

/** The two databases over the same files: the build's and the browser's. Boot them once for a test file. */
export interface Parity {
  readonly native: Engine;
  readonly wasm: Engine;
  /** Asks both, expects the same rows in the same order and rows that fit the query's schema; answers the rows. */
  assertParity<Row>(query: Query<Row>, dataSet: string): Promise<Columns<Row>>;
  close(): Promise<void>;
}

export function openParity(files: ReadonlyMap<string, string>): Parity {
  const native = createNodeEngine({ files });
  const wasm = createWasmNodeEngine({ files });
  return {
    native,
    wasm,
    async assertParity(query, dataSet) {
      const [ours, theirs] = [await native.rows(dataSet, query), await wasm.rows(dataSet, query)];
      expectSameColumns(theirs, ours, query);
      for (let i = 0; i < ours.length; i += 1) z.parse(query.row, ours.at(i));
      return ours;
    },
    async close() {
      await Promise.all([native.close(), wasm.close()]);
    },
  };
}

/** Texts equal, numbers equal to twelve digits: the two versions may add doubles in another order. */
export function expectSameColumns<Row>(
  actual: Columns<Row>,
  expected: Columns<Row>,
  { columns, sql }: Pick<Query<Row>, 'columns' | 'sql'>,
): void {
  expect(actual.length, sql).toBe(expected.length);
  for (const name of Object.keys(columns) as (keyof Row & string)[]) {
    for (let i = 0; i < expected.length; i += 1) {
      const [a, b] = columns[name] === 'text' ? [textAt(actual, name, i), textAt(expected, name, i)] : [];
      if (a !== b) expect(a, `${name} in row ${i} of ${sql}`).toBe(b);
      if (columns[name] === 'number')
        expectSameNumber(actual.numbers(name)[i]!, expected.numbers(name)[i]!, name, i);
    }
  }
}

function textAt<Row>(columns: Columns<Row>, name: keyof Row & string, i: number): string {
  const { dictionary, codes } = columns.text(name);
  return dictionary[codes[i]!]!;
}

function expectSameNumber(actual: number | null, expected: number | null, name: string, i: number): void {
  if (actual === expected) return;
  const near =
    actual !== null &&
    expected !== null &&
    Math.abs(actual - expected) <= 1e-12 * Math.max(Math.abs(actual), Math.abs(expected));
  if (!near) expect(actual, `${name} in row ${i}`).toBe(expected);
}
