import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { tarazuPage } from './src/build/vite-plugin.ts';

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
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // A slow machine is no failure; what hangs still ends.
          testTimeout: 60_000,
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
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
