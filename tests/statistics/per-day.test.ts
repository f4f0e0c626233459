import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perDay } from '../../src/statistics/per-day.ts';
import { answer, refusal } from './answer.ts';

describe('perDay', () => {
  it('divides by the days of the span', () => {
    expect(perDay(930, 93)).toBe(10);
    expect(perDay(0, 89)).toBe(0);
    expect(perDay(45, 90)).toBe(0.5);
  });

  it('shows the same daily level in quarters of unequal length as equal', () => {
    expect(perDay(8 * 93, 93)).toBe(perDay(8 * 89, 89));
  });

  it('comes back by multiplying', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 400 }), (count, days) => {
        expect(answer(perDay(count, days)) * days).toBeCloseTo(count, 5);
      }),
    );
  });

  it('refuses days that are none and amounts below zero', () => {
    for (const days of [0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(perDay(10, days))).toBe('out_of_domain');
    }
    for (const amount of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(refusal(perDay(amount, 90))).toBe('out_of_domain');
    }
  });
});
