import { jStat } from 'jstat';
import { describe, expect, it } from 'vitest';
import { gammaTails } from '../../src/statistics/incomplete-gamma.ts';
import { type Confidence, normalQuantile, tailProbability } from '../../src/statistics/normal.ts';
import { answer, relativeError } from './answer.ts';

const levels: readonly Confidence[] = ['p95', 'p998'];

describe('levels of confidence', () => {
  it('use the quantiles of the published tables', () => {
    // Abramowitz & Stegun 1964, table 26.5.
    expect(normalQuantile('p95').toFixed(6)).toBe('1.959964');
    expect(normalQuantile('p998').toFixed(6)).toBe('3.090232');
    expect(levels.map(tailProbability)).toEqual([0.025, 0.001]);
  });

  it('match the tail they leave: z² is chi-square with one degree of freedom', () => {
    for (const level of levels) {
      const { upper } = answer(gammaTails(0.5, normalQuantile(level) ** 2 / 2));
      expect(relativeError(upper, 2 * tailProbability(level))).toBeLessThan(1e-14);
    }
  });

  it('match jstat', () => {
    for (const level of levels) {
      expect(normalQuantile(level)).toBeCloseTo(jStat.normal.inv(1 - tailProbability(level), 0, 1), 9);
    }
  });
});
