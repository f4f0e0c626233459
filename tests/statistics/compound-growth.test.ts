import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundGrowth } from '../../src/statistics/compound-growth.ts';
import { growthOfStocks } from '../../src/statistics/growth.ts';
import { answer, refusal, relativeError } from './answer.ts';

const level = fc.integer({ min: 1, max: 1e9 });
const years = fc.double({ min: 0.5, max: 40, noNaN: true });

describe('compoundGrowth', () => {
  it('matches the growth of the population of Iran between its censuses', () => {
    // Statistical Centre of Iran: 70,495,782 in 1385, 75,149,669 in 1390 and 79,926,270 in 1395; printed as average
    // yearly growth of 1.29 % and 1.24 %.
    const between = (previous: number, current: number) =>
      answer(compoundGrowth({ current, previous, years: 5 })).toFixed(2);
    expect(between(70_495_782, 75_149_669)).toBe('1.29');
    expect(between(75_149_669, 79_926_270)).toBe('1.24');
  });

  it('matches the documented example of a spreadsheet', () => {
    // Microsoft Excel, RRI(96, 10000, 11000) = 0.0009933: from 10,000 to 11,000 in 96 periods.
    const percent = answer(compoundGrowth({ current: 11_000, previous: 10_000, years: 96 }));
    expect((percent / 100).toFixed(7)).toBe('0.0009933');
  });

  it('has elementary values: doubling in two years, a third in one half', () => {
    expect(answer(compoundGrowth({ current: 200, previous: 100, years: 2 }))).toBeCloseTo(
      100 * (Math.SQRT2 - 1),
      12,
    );
    expect(answer(compoundGrowth({ current: 121, previous: 100, years: 2 }))).toBeCloseTo(10, 12);
    expect(answer(compoundGrowth({ current: 0, previous: 100, years: 3 }))).toBe(-100);
    expect(answer(compoundGrowth({ current: 7, previous: 7, years: 3 }))).toBe(0);
  });

  it('leads back to the current level after so many years', () => {
    fc.assert(
      fc.property(level, level, years, (current, previous, t) => {
        const yearly = answer(compoundGrowth({ current, previous, years: t }));
        // Of a fall to nearly nothing the percentage keeps few digits.
        fc.pre(yearly > -99);
        const factor = (1 + yearly / 100) ** t;
        expect(relativeError(previous * factor, current)).toBeLessThan(1e-7);
      }),
    );
  });

  it('is the plain percentage over one year, and lies between it and nothing over more', () => {
    fc.assert(
      fc.property(level, level, fc.double({ min: 1.01, max: 40, noNaN: true }), (current, previous, t) => {
        const plain = answer(growthOfStocks(current, previous));
        expect(answer(compoundGrowth({ current, previous, years: 1 }))).toBeCloseTo(plain, 3);
        const yearly = answer(compoundGrowth({ current, previous, years: t }));
        expect(Math.abs(yearly)).toBeLessThanOrEqual(Math.abs(plain));
        expect(Math.sign(yearly)).toBe(Math.sign(plain));
      }),
    );
  });

  it('refuses a previous level of nothing, levels below zero, and times that are none', () => {
    const wrong = [
      { current: 5, previous: 0, years: 2 },
      { current: 0, previous: 0, years: 2 },
      { current: -1, previous: 5, years: 2 },
      { current: 5, previous: -5, years: 2 },
      { current: 5, previous: Number.NaN, years: 2 },
      { current: Number.POSITIVE_INFINITY, previous: 5, years: 2 },
      { current: 5, previous: 4, years: 0 },
      { current: 5, previous: 4, years: -1 },
      { current: 5, previous: 4, years: Number.NaN },
      { current: 5, previous: 1, years: 1e-6 },
    ];
    for (const pair of wrong) expect(refusal(compoundGrowth(pair))).toBe('out_of_domain');
  });
});
