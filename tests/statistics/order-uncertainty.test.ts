import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthOfCounts } from '../../src/statistics/growth.ts';
import { shareDifference } from '../../src/statistics/newcombe.ts';
import type { Confidence } from '../../src/statistics/normal.ts';
import { placesInOrder, ratesDiffer, sharesDiffer } from '../../src/statistics/order-uncertainty.ts';
import type { RateCounts } from '../../src/statistics/rate-ratio.ts';
import { answer, refusal } from './answer.ts';

const levels = fc.constantFrom<Confidence>('p95', 'p998');
const rates = fc.record({
  events: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 1e6 })),
  exposure: fc.integer({ min: 1, max: 1e6 }),
});
const shares = fc
  .integer({ min: 1, max: 1e4 })
  .chain((base) => fc.record({ events: fc.integer({ min: 0, max: base }), base: fc.constant(base) }));

function power(base: bigint, exponent: number): bigint {
  return base ** BigInt(exponent);
}

/** P(X ≥ a) of X binomial with n trials and probability t/(t + u), as a fraction in whole numbers. */
function upperTail(
  a: number,
  n: number,
  t: bigint,
  u: bigint,
): readonly [numerator: bigint, denominator: bigint] {
  let sum = 0n;
  let choices = 1n;
  for (let k = 0; k <= n; k += 1) {
    if (k >= a) sum += choices * power(t, k) * power(u, n - k);
    choices = (choices * BigInt(n - k)) / BigInt(k + 1);
  }
  return [sum, power(t + u, n)];
}

describe('ratesDiffer', () => {
  it('agrees with R on its example of two Poisson rates', () => {
    // R, poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878)): ratio 1.971488, from 0.8584264 to 4.2772659. At 95 %
    // the rates differ from what they'd be with a ratio just outside these limits, and not just inside.
    const differsFrom = (ratio: number) =>
      ratesDiffer({ events: 11, exposure: 800 * ratio }, { events: 21, exposure: 3011 }, 'p95');
    expect([0.858426, 0.858427, 1, 4.277265, 4.277267].map(differsFrom)).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  it('is the exact tail against α/2 in whole numbers', () => {
    const small = fc.record({
      events: fc.integer({ min: 0, max: 40 }),
      exposure: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(small, small, (one, two) => {
        const [t, u] = [BigInt(one.exposure), BigInt(two.exposure)];
        const all = one.events + two.events;
        const [above, aboveOf] = upperTail(one.events, all, t, u);
        const [below, belowOf] = upperTail(two.events, all, u, t);
        for (const [level, inverse] of [
          ['p95', 40n],
          ['p998', 1000n],
        ] as const) {
          const isRare = above * inverse < aboveOf || below * inverse < belowOf;
          expect(ratesDiffer(one, two, level)).toBe(isRare);
        }
      }),
    );
  });

  it('differs exactly where the limits of growth leave out no growth', () => {
    fc.assert(
      fc.property(rates, rates, levels, (one, two, level) => {
        fc.pre(two.events > 0);
        const exposureRatio = two.exposure / one.exposure;
        const counts = { current: one.events, previous: two.events, exposureRatio };
        const { limits } = answer(growthOfCounts(counts, level));
        fc.pre(Math.min(Math.abs(limits.low), Math.abs(limits.high)) > 1e-9);
        expect(ratesDiffer(one, two, level)).toBe(limits.low > 0 || limits.high < 0);
      }),
    );
  });

  it('is symmetric, never finds a rate other than itself, and finds less at 99.8 %', () => {
    fc.assert(
      fc.property(rates, rates, levels, (one, two, level) => {
        expect(ratesDiffer(one, two, level)).toBe(ratesDiffer(two, one, level));
        expect(ratesDiffer(one, one, level)).toBe(false);
        if (answer(ratesDiffer(one, two, 'p998'))) expect(ratesDiffer(one, two, 'p95')).toBe(true);
      }),
    );
  });

  it('tells none from many, not from few, and sees small differences at a billion', () => {
    const none = { events: 0, exposure: 100 };
    expect(ratesDiffer(none, { events: 0, exposure: 7 }, 'p95')).toBe(false);
    expect(ratesDiffer(none, { events: 3, exposure: 100 }, 'p95')).toBe(false);
    expect(ratesDiffer(none, { events: 30, exposure: 100 }, 'p998')).toBe(true);
    const many = { events: 1e9, exposure: 1e9 };
    expect(ratesDiffer(many, { ...many, events: 1e9 + 1000 }, 'p95')).toBe(false);
    expect(ratesDiffer(many, { ...many, events: 1e9 + 1e6 }, 'p998')).toBe(true);
  });

  it('is not the overlap of two intervals', () => {
    // 100 events (81 to 122) and 135 (113 to 160) in equal exposure: the intervals overlap, the rates differ.
    expect(ratesDiffer({ events: 100, exposure: 1 }, { events: 135, exposure: 1 }, 'p95')).toBe(true);
  });

  it('refuses what is no count and no exposure', () => {
    const fine: RateCounts = { events: 5, exposure: 100 };
    for (const bad of [
      { events: -1, exposure: 1 },
      { events: 0.5, exposure: 1 },
      { events: 1, exposure: 0 },
      { events: 1, exposure: Number.NaN },
    ]) {
      expect(refusal(ratesDiffer(bad, fine, 'p95'))).toBe('out_of_domain');
      expect(refusal(ratesDiffer(fine, bad, 'p95'))).toBe('out_of_domain');
    }
  });
});

describe('sharesDiffer', () => {
  it('agrees with the table of Newcombe 1998', () => {
    // Stat. Med. 17: 873, table II, method 10: 56/70 and 48/80 from 0.0524 to 0.3339; 5/56 and 0/29 from −0.0381.
    expect(sharesDiffer({ events: 56, base: 70 }, { events: 48, base: 80 }, 'p95')).toBe(true);
    expect(sharesDiffer({ events: 5, base: 56 }, { events: 0, base: 29 }, 'p95')).toBe(false);
  });

  it('is symmetric, and is whether the limits leave out 0', () => {
    fc.assert(
      fc.property(shares, shares, levels, (one, two, level) => {
        const { limits } = answer(shareDifference(one, two, level));
        fc.pre(Math.min(Math.abs(limits.low), Math.abs(limits.high)) > 1e-12);
        expect(sharesDiffer(one, two, level)).toBe(limits.low > 0 === limits.high > 0);
        expect(sharesDiffer(two, one, level)).toBe(sharesDiffer(one, two, level));
      }),
    );
  });

  it('refuses what the difference refuses', () => {
    expect(refusal(sharesDiffer({ events: 3, base: 2 }, { events: 1, base: 2 }, 'p95'))).toBe(
      'out_of_domain',
    );
  });
});

describe('placesInOrder', () => {
  const rateOf = ({ events, exposure }: RateCounts) => events / exposure;
  const differ = (one: RateCounts, two: RateCounts) => ratesDiffer(one, two, 'p998');
  const of = (events: number): RateCounts => ({ events, exposure: 1000 });

  it('gives each item the places that its neighbours leave it', () => {
    // 400 is apart from all; 210 and 200 aren't apart; 120 is apart from 210 and 200, not from 100.
    const places = answer(
      placesInOrder([of(200), of(100), of(400), of(120), of(210)], rateOf, 'descending', differ),
    );
    expect(
      places.map(({ item, first, last, isApartFromNext }) => [item.events, first, last, isApartFromNext]),
    ).toEqual([
      [400, 1, 1, true],
      [210, 2, 3, false],
      [200, 2, 3, true],
      [120, 4, 5, false],
      [100, 4, 5, false],
    ]);
  });

  it('leaves items every place where nothing can be told apart, and one place where all can', () => {
    const alike = answer(placesInOrder([of(5), of(6), of(7)], rateOf, 'ascending', differ));
    expect(alike.map(({ first, last }) => [first, last])).toEqual(Array(3).fill([1, 3]));
    const apart = answer(placesInOrder([of(5), of(600), of(70)], rateOf, 'ascending', differ));
    expect(apart.map(({ first, last }) => [first, last])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(placesInOrder([], rateOf, 'ascending', differ)).toEqual([]);
  });

  it('keeps ties together, whatever the test says', () => {
    const places = answer(placesInOrder([of(5), of(5)], rateOf, 'ascending', () => true));
    expect(places.map(({ first, last, isApartFromNext }) => [first, last, isApartFromNext])).toEqual([
      [1, 2, false],
      [1, 2, false],
    ]);
  });

  it('holds the place that an item has, and turns over with the order', () => {
    fc.assert(
      fc.property(fc.array(rates, { maxLength: 12 }), (items) => {
        const up = answer(placesInOrder(items, rateOf, 'ascending', differ));
        const down = answer(placesInOrder(items, rateOf, 'descending', differ));
        expect(up).toHaveLength(items.length);
        up.forEach(({ item, value, first, last }, i) => {
          expect(first).toBeLessThanOrEqual(i + 1);
          expect(last).toBeGreaterThanOrEqual(i + 1);
          expect(value).toBe(rateOf(item));
          const turned = down.find((place) => place.item === item)!;
          expect([turned.first, turned.last]).toEqual([items.length + 1 - last, items.length + 1 - first]);
        });
      }),
    );
  });

  it('does not depend on the order given', () => {
    fc.assert(
      fc.property(fc.uniqueArray(rates, { maxLength: 12, selector: rateOf }), (items) => {
        expect(placesInOrder([...items].reverse(), rateOf, 'ascending', differ)).toEqual(
          placesInOrder(items, rateOf, 'ascending', differ),
        );
      }),
    );
  });

  it('refuses a value that is none, and what the test refuses', () => {
    expect(refusal(placesInOrder([of(Number.NaN)], rateOf, 'ascending', differ))).toBe('out_of_domain');
    expect(refusal(placesInOrder([of(0.5), of(1)], rateOf, 'ascending', differ))).toBe('out_of_domain');
  });
});
