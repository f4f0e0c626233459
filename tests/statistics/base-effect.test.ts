import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseEffect, type QuarterPair } from '../../src/statistics/base-effect.ts';
import { answer, refusal } from './answer.ts';

const amount = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 1e9 }));
const quarters = fc.record({ current: amount, before: amount, yearAgo: amount, beforeYearAgo: amount });

describe('baseEffect', () => {
  it('lays a jump of growth to a dip a year ago', () => {
    // 100 → 80 a year ago, 100 → 100 now: growth goes from 0 % to 25 %, all of it from the base.
    const effect = answer(baseEffect({ current: 100, before: 100, yearAgo: 80, beforeYearAgo: 100 }));
    expect(effect.ownChange).toBe(0);
    expect(effect.baseEffect).toBeCloseTo(Math.log(1.25), 15);
    expect(effect.change).toBe(effect.baseEffect);
  });

  it('lays it to the present where the base stood still', () => {
    const effect = answer(baseEffect({ current: 125, before: 100, yearAgo: 90, beforeYearAgo: 90 }));
    expect(effect.baseEffect).toBe(0);
    expect(effect.change).toBeCloseTo(Math.log(1.25), 15);
  });

  it('sees no change of growth in a season that comes back', () => {
    const effect = answer(baseEffect({ current: 60, before: 40, yearAgo: 30, beforeYearAgo: 20 }));
    expect(effect.change).toBeCloseTo(0, 14);
    expect(effect.ownChange).toBeCloseTo(Math.log(1.5), 14);
  });

  it('is the difference of the two yearly growths', () => {
    fc.assert(
      fc.property(quarters, (given) => {
        const { change, ownChange, baseEffect: base } = answer(baseEffect(given));
        const yearly = Math.log(given.current / given.yearAgo);
        const yearlyBefore = Math.log(given.before / given.beforeYearAgo);
        expect(change).toBeCloseTo(yearly - yearlyBefore, 12);
        expect(change).toBe(ownChange + base);
      }),
    );
  });

  it('is free of scale, and turns its sign when the years change places', () => {
    fc.assert(
      fc.property(quarters, (given) => {
        const here = answer(baseEffect(given));
        const { current, before, yearAgo, beforeYearAgo } = given;
        const scaled: QuarterPair = {
          current: 8 * current,
          before: 8 * before,
          yearAgo: 8 * yearAgo,
          beforeYearAgo: 8 * beforeYearAgo,
        };
        const turned = answer(
          baseEffect({ current: yearAgo, before: beforeYearAgo, yearAgo: current, beforeYearAgo: before }),
        );
        expect(answer(baseEffect(scaled)).change).toBeCloseTo(here.change, 12);
        expect(turned.change).toBeCloseTo(-here.change, 12);
      }),
    );
  });

  it('stays finite at the ends of the range', () => {
    const { change } = answer(
      baseEffect({ current: 1e300, before: 1e-300, yearAgo: 1e-300, beforeYearAgo: 1e300 }),
    );
    expect(change).toBeCloseTo(1200 * Math.LN10, 9);
  });

  it('refuses quarters that are none or zero', () => {
    const fine: QuarterPair = { current: 1, before: 1, yearAgo: 1, beforeYearAgo: 1 };
    for (const name of ['current', 'before', 'yearAgo', 'beforeYearAgo'] as const) {
      for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
        expect(refusal(baseEffect({ ...fine, [name]: bad }))).toBe('out_of_domain');
      }
    }
  });
});
