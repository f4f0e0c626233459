import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadWithOneMore } from '../../src/statistics/one-more.ts';
import { answer, refusal } from './answer.ts';

const loads = fc.integer({ min: 0, max: 1e9 });
const units = fc.integer({ min: 1, max: 1e5 });

describe('loadWithOneMore', () => {
  it('is worked by hand: 98,900 residents and 16 bases', () => {
    const { now, withOneMore, gain } = answer(loadWithOneMore(98_900, 16));
    expect([now, withOneMore]).toEqual([6181.25, 98_900 / 17]);
    expect(gain).toBeCloseTo(98_900 / (16 * 17), 9);
    expect(gain.toFixed(1)).toBe('363.6');
  });

  it('takes the whole load where there is no unit yet: zero is a number, and nothing is divided by it', () => {
    expect(loadWithOneMore(5000, 0)).toEqual({ now: undefined, withOneMore: 5000, gain: 5000 });
  });

  it('is what is carried now less what would be carried, never below zero, and less for each further unit', () => {
    fc.assert(
      fc.property(loads, units, (load, count) => {
        const one = answer(loadWithOneMore(load, count));
        expect(one.gain).toBeGreaterThanOrEqual(0);
        expect(one.now! - one.withOneMore).toBeCloseTo(one.gain, 4);
        expect(answer(loadWithOneMore(load, count + 1)).gain).toBeLessThanOrEqual(one.gain);
        expect(answer(loadWithOneMore(load, 0)).gain).toBeGreaterThanOrEqual(one.gain);
      }),
    );
  });

  it.each([
    [-1, 2],
    [1.5, 2],
    [10, -1],
    [10, 0.5],
    [Number.NaN, 2],
    [10, Number.POSITIVE_INFINITY],
  ])('refuses %s over %s', (load, count) => {
    expect(refusal(loadWithOneMore(load, count))).toBe('out_of_domain');
  });
});
