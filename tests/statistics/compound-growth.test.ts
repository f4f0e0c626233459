import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthPerYear } from '../../src/statistics/compound-growth.ts';
import { answer, refusal } from './answer.ts';

const growths = fc.oneof(
  fc.double({ min: -100, max: 100, noNaN: true }),
  fc.double({ min: -100, max: 1e11, noNaN: true }),
);
const spans = fc.double({ min: 1, max: 50, noNaN: true });

describe('growthPerYear', () => {
  it('matches the documented example of a spreadsheet', () => {
    // Microsoft Excel, RRI(96, 10000, 11000) = 0.0009933: from 10,000 to 11,000 in 96 periods.
    expect((answer(growthPerYear(10, 96)) / 100).toFixed(7)).toBe('0.0009933');
  });

  it('is exact where the root is', () => {
    expect(answer(growthPerYear(21, 2))).toBeCloseTo(10, 13);
    expect(answer(growthPerYear(700, 3))).toBeCloseTo(100, 12);
    expect(answer(growthPerYear(-75, 2))).toBeCloseTo(-50, 13);
    expect(growthPerYear(0, 7)).toBe(0);
    expect(growthPerYear(-100, 7)).toBe(-100);
    expect(growthPerYear(12.3, 1)).toBe(12.3);
  });

  it('compounds back to the growth it came from', () => {
    fc.assert(
      fc.property(growths, fc.integer({ min: 1, max: 30 }), (growth, years) => {
        const yearly = answer(growthPerYear(growth, years));
        const factor = (1 + yearly / 100) ** years;
        expect(Math.abs(factor - (1 + growth / 100))).toBeLessThan(1e-12 * Math.max(1, factor));
      }),
    );
  });

  it('lies between nothing and the whole growth, and rises with it', () => {
    fc.assert(
      fc.property(growths, growths, spans, (growth, other, years) => {
        const yearly = answer(growthPerYear(growth, years));
        expect(Number.isFinite(yearly)).toBe(true);
        expect(Math.abs(yearly)).toBeLessThanOrEqual(Math.abs(growth) * (1 + 1e-14));
        expect(yearly * growth).toBeGreaterThanOrEqual(0);
        const [low, high] = growth < other ? [growth, other] : [other, growth];
        const [slow, fast] = [answer(growthPerYear(low, years)), answer(growthPerYear(high, years))];
        expect(slow - fast).toBeLessThanOrEqual(1e-13 * Math.max(100, Math.abs(slow)));
      }),
    );
  });

  it('refuses a growth below −100 % and less than a year', () => {
    for (const growth of [-100.1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(growthPerYear(growth, 2))).toBe('out_of_domain');
    }
    for (const years of [0, 0.75, -2, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(growthPerYear(5, years))).toBe('out_of_domain');
    }
  });
});
