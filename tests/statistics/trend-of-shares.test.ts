import fc from 'fast-check';
import { jStat } from 'jstat';
import { describe, expect, it } from 'vitest';
import { type DatedShare, trendOfShares } from '../../src/statistics/trend-of-shares.ts';
import { answer, refusal, relativeError } from './answer.ts';

const seriesOf = (events: readonly number[], bases: readonly number[]): DatedShare[] =>
  events.map((own, i) => ({ time: i + 1, events: own, base: bases[i]! }));

/** Fleiss 1981, Statistical Methods for Rates and Proportions: smokers among lung patients, as in R's prop.trend.test. */
const smokers = seriesOf([83, 90, 129, 70], [86, 93, 136, 82]);

const series = fc.array(
  fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 1e9 })).chain((base) =>
    fc.record({
      time: fc.integer({ min: -50, max: 50 }),
      events: fc.integer({ min: 0, max: base }),
      base: fc.constant(base),
    }),
  ),
  { minLength: 3, maxLength: 30 },
);
const testable = series.filter((shares) => {
  const isMixed = shares.some(({ events }) => events > 0) && shares.some(({ events, base }) => events < base);
  return isMixed && new Set(shares.map(({ time }) => time)).size > 1;
});

/** χ² in whole numbers: N (N Σxt − X Σnt)² / (X (N − X) (N Σnt² − (Σnt)²)). */
function exactly(shares: readonly DatedShare[]): number {
  const sum = (of: (share: DatedShare) => bigint) => shares.reduce((total, share) => total + of(share), 0n);
  const [all, events] = [sum(({ base }) => BigInt(base)), sum((one) => BigInt(one.events))];
  const times = sum(({ base, time }) => BigInt(base) * BigInt(time));
  const squares = sum(({ base, time }) => BigInt(base) * BigInt(time) ** 2n);
  const together = all * sum((one) => BigInt(one.events) * BigInt(one.time)) - events * times;
  const numerator = all * together ** 2n;
  const denominator = events * (all - events) * (all * squares - times ** 2n);
  const digits = 10n ** 30n;
  return Number((numerator * digits) / denominator) / 1e30;
}

describe('trendOfShares', () => {
  it('matches the test of R on the smokers of Fleiss', () => {
    // R, prop.trend.test(c(83, 90, 129, 70), c(86, 93, 136, 82)): X-squared = 8.2249, df = 1, p-value = 0.004132.
    const { chiSquare, probability, direction } = answer(trendOfShares(smokers));
    expect(chiSquare.toFixed(4)).toBe('8.2249');
    expect(probability.toFixed(6)).toBe('0.004132');
    expect(direction).toBe('falling');
  });

  it('gives the probability that an independent library gives', () => {
    fc.assert(
      fc.property(testable, (shares) => {
        const { chiSquare, probability } = answer(trendOfShares(shares));
        const expected = 1 - jStat.chisquare.cdf(chiSquare, 1);
        expect(Math.abs(probability - expected)).toBeLessThan(1e-7);
      }),
    );
  });

  it('is χ² to the last digits, up to a billion events', () => {
    fc.assert(
      fc.property(testable, (shares) => {
        const { chiSquare } = answer(trendOfShares(shares));
        const exact = exactly(shares);
        // Where nothing moves together, what is left is the rounding of the shares themselves.
        expect(Math.abs(chiSquare - exact)).toBeLessThan(1e-9 * Math.max(1, exact));
      }),
    );
  });

  it('is free of the start and unit of time and of the order given, and turns with time', () => {
    fc.assert(
      fc.property(testable, (shares) => {
        const here = answer(trendOfShares(shares));
        const moved = answer(
          trendOfShares([...shares].reverse().map((one) => ({ ...one, time: 1400 + one.time / 4 }))),
        );
        const turned = answer(trendOfShares(shares.map((one) => ({ ...one, time: -one.time }))));
        expect(Math.abs(moved.chiSquare - here.chiSquare)).toBeLessThan(1e-7 * Math.max(1, here.chiSquare));
        expect(turned.chiSquare).toBe(here.chiSquare);
        const opposite = { rising: 'falling', falling: 'rising', level: 'level' } as const;
        expect(turned.direction).toBe(opposite[here.direction]);
      }),
    );
  });

  it('is the same for what is no event', () => {
    fc.assert(
      fc.property(testable, (shares) => {
        const here = answer(trendOfShares(shares));
        const there = answer(trendOfShares(shares.map((one) => ({ ...one, events: one.base - one.events }))));
        expect(Math.abs(there.chiSquare - here.chiSquare)).toBeLessThan(1e-7 * Math.max(1, here.chiSquare));
      }),
    );
  });

  it('finds no trend where shares are alike, and all of it where they rise from none to all', () => {
    expect(trendOfShares(seriesOf([5, 5, 5], [10, 10, 10]))).toEqual({
      chiSquare: 0,
      probability: 1,
      direction: 'level',
    });
    const steep = answer(trendOfShares(seriesOf([0, 5e8, 1e9], [1e9, 1e9, 1e9])));
    expect(relativeError(steep.chiSquare, 2e9)).toBeLessThan(1e-12);
    expect(steep).toMatchObject({ probability: 0, direction: 'rising' });
  });

  it('refuses what has no trend', () => {
    expect(refusal(trendOfShares(smokers.slice(0, 2)))).toBe('out_of_domain');
    expect(refusal(trendOfShares(smokers.map((one) => ({ ...one, time: 7 }))))).toBe('out_of_domain');
    expect(refusal(trendOfShares(seriesOf([0, 0, 0], [10, 10, 10])))).toBe('out_of_domain');
    expect(refusal(trendOfShares(seriesOf([10, 10, 10], [10, 10, 10])))).toBe('out_of_domain');
    const impossible: readonly Partial<DatedShare>[] = [
      { time: Number.NaN },
      { events: 87 },
      { events: -1 },
      { events: 0.5 },
      { events: 0, base: 0 },
      { base: Number.POSITIVE_INFINITY },
    ];
    for (const part of impossible) {
      expect(refusal(trendOfShares([{ ...smokers[0]!, ...part }, ...smokers.slice(1)]))).toBe(
        'out_of_domain',
      );
    }
  });
});
