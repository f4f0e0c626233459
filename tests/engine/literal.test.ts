import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identifier, literal } from '../../src/engine/literal.ts';

test('a literal reads back as the value it was made from', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const number = fc.oneof(
    fc.integer(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\0'));
  await fc.assert(
    fc.asyncProperty(fc.oneof(number, text, fc.constant(null)), async (value) => {
      const [row] = (await connection.runAndReadAll(`SELECT ${literal(value)}`)).getRowsJS();
      const [read] = row!;
      if (typeof value === 'number') expect(Number(read)).toBe(value === 0 ? 0 : value);
      else expect(read).toBe(value);
    }),
    { numRuns: 300 },
  );
  connection.closeSync();
});

test('a number keeps its kind: whole numbers are integers, others doubles', () => {
  expect([3, -3, 1.5, 1e-7, 1e300].map(literal)).toEqual(['3', '-3', '1.5e0', '1e-7', '1e+300']);
});

test('what SQL cannot say is refused', () => {
  expect(() => literal('a\0b')).toThrow(TypeError);
  expect(() => literal(Number.NaN)).toThrow(TypeError);
  expect(() => literal(Number.POSITIVE_INFINITY)).toThrow(TypeError);
});

test('a name may hold anything', () => {
  expect(identifier('a"; DROP TABLE b')).toBe('"a""; DROP TABLE b"');
});
