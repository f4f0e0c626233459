import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildData } from '../../src/build/build-data.ts';
import { BASE_ROWS, type Rung } from '../../src/build/example/ladder/rungs.ts';
import type { DataSetEntry } from '../../src/model/data-set.ts';
import { ROOT } from './example-data.ts';
import { TODAY } from './small-root.ts';

const RUNGS: readonly Rung[] = [BASE_ROWS, 1_000_000, 5_000_000, 20_000_000];
const HOUR = 3_600_000;
const entries = new Map<Rung, DataSetEntry>();

/** A folder that keeps the tables of each size, for `npm run bench:ladder -- --files`. */
const kept = process.env.LADDER_TABLES;

async function build(exampleRows: Rung): Promise<DataSetEntry> {
  const out = await mkdtemp(join(tmpdir(), 'tarazu-ladder-'));
  const started = { time: performance.now(), cpu: process.cpuUsage() };
  const options = { root: ROOT, audience: 'public', log: () => {}, today: TODAY, downloads: false } as const;
  try {
    const { data_sets } = await buildData({ ...options, out, exampleRows });
    const entry = data_sets.find(({ name }) => name === 'example')!;
    const { user, system } = process.cpuUsage(started.cpu);
    const seconds = (performance.now() - started.time) / 1000;
    // The highest memory so far: the sizes rise, so it is that of the size just built.
    const peak = process.resourceUsage().maxRSS / 1e6;
    console.log(
      `${entry.observations} rows: ${seconds.toFixed(0)} s, processor ${((user + system) / 1e6).toFixed(0)} s, peak memory ${peak.toFixed(2)} GB, tables ${(entry.tables.bytes / 1e6).toFixed(1)} MB`,
    );
    if (kept !== undefined) {
      await mkdir(kept, { recursive: true });
      await copyFile(join(out, entry.tables.path), join(kept, `${exampleRows}.duckdb`));
    }
    return entry;
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/**
 * Minutes and gigabytes: every size in full, but for the downloads, which change no answer. The checks of the finer rows
 * run inside the build and refuse it.
 */
describe('the whole ladder', () => {
  it.each(RUNGS)(
    'of %d rows is built, near its size',
    async (exampleRows) => {
      const entry = await build(exampleRows);
      entries.set(exampleRows, entry);
      expect(Math.abs(entry.observations / exampleRows - 1)).toBeLessThan(0.05);
    },
    HOUR,
  );

  it(
    'is the same when it is built again',
    async () => {
      const again = await build(1_000_000);
      const first = entries.get(1_000_000)!;
      expect([again.release, again.tables.path]).toEqual([first.release, first.tables.path]);
      expect(again.checksums).toEqual(first.checksums);
    },
    HOUR,
  );

  it('has the same page answers on every rung, and a release of its own', () => {
    const [base, ...others] = RUNGS.map((rung) => entries.get(rung)!);
    for (const entry of others) expect(entry.answers).toEqual(base!.answers);
    expect(new Set([...entries.values()].map(({ release }) => release)).size).toBe(RUNGS.length);
  });
});
