import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import type { TestSequencer, TestSpecification } from 'vitest/node';
import { tarazuPage } from './src/build/vite-plugin.ts';

/** The longest files, longest first: begun last, one of them would run alone at the end. */
const LONGEST = [
  'oracle/oracle',
  'build/downloads/downloads',
  'build/example-ladder',
  'build/example-build',
  'engine/wasm',
  'build/example',
  'build/example-phenomena',
  'queries/real-tables',
  'engine/parity',
  'build/build-data',
  'gallery/gallery',
  'browser/pages/hygiene',
  'browser/pages/phone',
  'browser/pages/consistency',
].map((name) => `/tests/${name}.test.ts`);

class LongestFirst implements TestSequencer {
  sort(files: TestSpecification[]): TestSpecification[] {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return place < 0 ? LONGEST.length : place;
    };
    return files.toSorted((a, b) => placeOf(a) - placeOf(b));
  }

  shard(files: TestSpecification[]): TestSpecification[] {
    return files;
  }
}

export default defineConfig({
  base: './',
  plugins: [react(), tarazuPage()],
  build: {
    outDir: '.cache/app',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Two processes for two cores, each kept for many files: a process of its own costs more than most files.
          // Modules are shared in it, so that no test may change one, or anything global, and leave it changed.
          maxWorkers: 2,
          isolate: false,
          // A slow machine is no failure; what hangs still ends.
          testTimeout: 60_000,
          hookTimeout: 240_000,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          // Pages wait for their data, fonts and frames: two at a time fill two cores.
          maxWorkers: 2,
          fileParallelism: true,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          environment: 'node',
          include: ['tests/**/*.long.ts'],
          // The largest of them builds for many minutes beside the others.
          maxWorkers: 2,
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
