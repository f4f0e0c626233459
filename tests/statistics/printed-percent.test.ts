import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePercents } from '../../src/statistics/printed-percent.ts';
import { roundHalfAway } from '../../src/statistics/rounding.ts';
import { answer, refusal } from './answer.ts';

describe('comparePercents', () => {
  it('tells exact, rounded and different apart', () => {
    expect(answer(comparePercents(50, 50, 0)).agreement).toBe('exact');
    expect(answer(comparePercents(29, 28.5, 0)).agreement).toBe('rounded');
    expect(answer(comparePercents(28, 28.5, 0)).agreement).toBe('different');
    expect(answer(comparePercents(12.3, 12.345, 1)).agreement).toBe('rounded');
    expect(answer(comparePercents(12.3, 12.345, 2)).agreement).toBe('different');
    expect(answer(comparePercents(-6, 3.2, 0)).agreement).toBe('different');
    expect(answer(comparePercents(-29, -28.5, 0)).agreement).toBe('rounded');
  });

  it('gives both and printed minus computed in points', () => {
    expect(comparePercents(-6, 4, 0)).toEqual({
      printedPercent: -6,
      computedPercent: 4,
      differencePoints: -10,
      agreement: 'different',
    });
  });

  it('agrees with every percent printed by the same rounding', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1000, max: 1000, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (computed, decimals) => {
          const printed = answer(roundHalfAway(computed, decimals));
          const { agreement, differencePoints } = answer(comparePercents(printed, computed, decimals));
          expect(agreement).not.toBe('different');
          expect(Math.abs(differencePoints)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-12);
        },
      ),
    );
  });

  it('refuses what is no percent and decimals that are none', () => {
    expect(refusal(comparePercents(Number.NaN, 1, 0))).toBe('out_of_domain');
    expect(refusal(comparePercents(1, Number.POSITIVE_INFINITY, 0))).toBe('out_of_domain');
    expect(refusal(comparePercents(1, 1, -1))).toBe('out_of_domain');
  });
});
