import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCleanMemoryError, isMemoryError, memoryLimitFor } from '../../src/engine/memory.ts';

test.each([
  [undefined, '1GB'],
  [0.25, '256MB'],
  [1, '256MB'],
  [2, '512MB'],
  [4, '1024MB'],
  [8, '2048MB'],
  [64, '2048MB'],
])('a device of %s GB gives the database %s', (device, limit) => {
  expect(memoryLimitFor(device)).toBe(limit);
});

test('whatever a browser says, the limit is one that DuckDB reads and WebAssembly can hold', () => {
  fc.assert(
    fc.property(fc.double(), (device) => {
      const [, amount, unit] = /^(\d+)(MB|GB)$/.exec(memoryLimitFor(device))!;
      const megabytes = Number(amount) * (unit === 'GB' ? 1_024 : 1);
      expect(megabytes).toBeGreaterThanOrEqual(256);
      expect(megabytes).toBeLessThanOrEqual(2_048);
    }),
  );
});

test.each([
  ['Out of Memory Error: could not allocate block of size 256.0 KiB (9.9 MiB/10.0 MiB used)', true, true],
  ['Out of Memory Error: Allocation failure', true, false],
  ['std::bad_alloc', true, false],
  ['Array buffer allocation failed', true, false],
  ['memory access out of bounds', false, false],
  ['Binder Error: no such column', false, false],
])('"%s"', (message, isMemory, isClean) => {
  expect([isMemoryError(new Error(message)), isCleanMemoryError(new Error(message))]).toEqual([
    isMemory,
    isClean,
  ]);
});
