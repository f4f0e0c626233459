import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildData } from '../../src/build/build-data.ts';
import { BASE_ROWS, type Rung } from '../../src/build/example/ladder/rungs.ts';
import type { DataSetEntry } from '../../src/model/data-set.ts';
import { ROOT } from './example-data.ts';
import { TODAY } from './small-root.ts';

const RUNGS: readonly Rung[] = [BASE_ROWS, 1_000_000, 5_000_000, 20_000_000];
const entries = new Map<Rung, DataSetEntry>();
const outs: string[] = [];

/**
 * Minutes and gigabytes: every size in full, but for the downloads, which change no answer. The checks of the finer rows
 * run inside the build and refuse it.
 */
describe('the whole ladder', () => {
  afterAll(() => Promise.all(outs.map((out) => rm(out, { recursive: true, force: true }))));

  it.each(RUNGS)(
    'of %d rows is built, near its size',
    async (exampleRows) => {
      const out = await mkdtemp(join(tmpdir(), 'tarazu-ladder-'));
      outs.push(out);
      const options = {
        root: ROOT,
        audience: 'public',
        log: () => {},
        today: TODAY,
        downloads: false,
      } as const;
      const { data_sets } = await buildData({ ...options, out, exampleRows });
      const entry = data_sets.find(({ name }) => name === 'example')!;
      entries.set(exampleRows, entry);
      expect(Math.abs(entry.observations / exampleRows - 1)).toBeLessThan(0.05);
      await rm(out, { recursive: true, force: true });
    },
    3_600_000,
  );

  it('is the same when it is built again', async () => {
    const out = await mkdtemp(join(tmpdir(), 'tarazu-ladder-'));
    outs.push(out);
    const options = {
      root: ROOT,
      audience: 'public',
      log: () => {},
      today: TODAY,
      downloads: false,
    } as const;
    const { data_sets } = await buildData({ ...options, out, exampleRows: 1_000_000 });
    const again = data_sets.find(({ name }) => name === 'example')!;
    const first = entries.get(1_000_000)!;
    expect([again.release, again.tables.path]).toEqual([first.release, first.tables.path]);
    expect(again.checksums).toEqual(first.checksums);
  }, 3_600_000);

  it('has the same page answers on every rung, and a release of its own', () => {
    const [base, ...others] = RUNGS.map((rung) => entries.get(rung)!);
    for (const entry of others) expect(entry.answers).toEqual(base!.answers);
    expect(new Set([...entries.values()].map(({ release }) => release)).size).toBe(RUNGS.length);
  });
});
