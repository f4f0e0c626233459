import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareDifference } from '../../src/statistics/newcombe.ts';
import type { Confidence } from '../../src/statistics/normal.ts';
import { answer, refusal } from './answer.ts';

/** Newcombe 1998, Stat. Med. 17: 873, table II, method 10: 95 % limits of eight contrasts. */
const contrasts = [
  [56, 70, 48, 80, '0.0524', '0.3339'],
  [9, 10, 3, 10, '0.1705', '0.8090'],
  [6, 7, 2, 7, '0.0582', '0.8062'],
  [5, 56, 0, 29, '-0.0381', '0.1926'],
  [0, 10, 0, 20, '-0.1611', '0.2775'],
  [0, 10, 0, 10, '-0.2775', '0.2775'],
  [10, 10, 0, 20, '0.6791', '1.0000'],
  [10, 10, 0, 10, '0.6075', '1.0000'],
] as const;

const levels = fc.constantFrom<Confidence>('p95', 'p998');
const counts = fc
  .oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 1e9 }))
  .chain((base) => fc.record({ events: fc.integer({ min: 0, max: base }), base: fc.constant(base) }));

describe('shareDifference', () => {
  it('matches the table of Newcombe 1998', () => {
    for (const [x1, n1, x2, n2, low, high] of contrasts) {
      const result = answer(shareDifference({ events: x1, base: n1 }, { events: x2, base: n2 }, 'p95'));
      expect(result.value).toBeCloseTo(x1 / n1 - x2 / n2, 15);
      expect([result.limits.low.toFixed(4), result.limits.high.toFixed(4)]).toEqual([low, high]);
    }
  });

  it('holds the difference, within −1 and 1, wider at 99.8 %', () => {
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const narrow = answer(shareDifference(first, second, 'p95'));
        const wide = answer(shareDifference(first, second, 'p998'));
        expect(narrow.limits.low).toBeLessThanOrEqual(narrow.value);
        expect(narrow.limits.high).toBeGreaterThanOrEqual(narrow.value);
        expect(wide.limits.low).toBeLessThanOrEqual(narrow.limits.low);
        expect(wide.limits.high).toBeGreaterThanOrEqual(narrow.limits.high);
        expect(wide.limits.low).toBeGreaterThanOrEqual(-1);
        expect(wide.limits.high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('turns its sign when the groups change places', () => {
    fc.assert(
      fc.property(counts, counts, levels, (first, second, level) => {
        const here = answer(shareDifference(first, second, level));
        const there = answer(shareDifference(second, first, level));
        expect(here.value).toBeCloseTo(-there.value, 14);
        expect(here.limits.low).toBeCloseTo(-there.limits.high, 14);
        expect(here.limits.high).toBeCloseTo(-there.limits.low, 14);
      }),
    );
  });

  it('is centred on zero for a group and itself', () => {
    fc.assert(
      fc.property(counts, levels, (group, level) => {
        const { value, limits } = answer(shareDifference(group, group, level));
        expect(value).toBe(0);
        expect(limits.low).toBeCloseTo(-limits.high, 14);
      }),
    );
  });

  it('runs from none to all', () => {
    const all = answer(shareDifference({ events: 5, base: 5 }, { events: 0, base: 8 }, 'p95'));
    expect([all.value, all.limits.high]).toEqual([1, 1]);
    const none = answer(shareDifference({ events: 0, base: 5 }, { events: 8, base: 8 }, 'p95'));
    expect([none.value, none.limits.low]).toEqual([-1, -1]);
  });

  it('refuses what either share refuses', () => {
    const fine = { events: 1, base: 2 };
    for (const bad of [
      { events: 0, base: 0 },
      { events: 3, base: 2 },
      { events: Number.NaN, base: 2 },
    ]) {
      expect(refusal(shareDifference(bad, fine, 'p95'))).toBe('out_of_domain');
      expect(refusal(shareDifference(fine, bad, 'p95'))).toBe('out_of_domain');
    }
  });
});
