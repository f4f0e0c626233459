import { describe, expect, it } from 'vitest';
import { offsetAtProbability, type Tails } from '../../src/statistics/tails.ts';
import { answer, refusal } from './answer.ts';

/** The logistic distribution, whose tails and quantiles are elementary: P = 1/(1 + e⁻ᵗ). */
function logistic(t: number): Tails {
  const lower = 1 / (1 + Math.exp(-t));
  const upper = 1 / (1 + Math.exp(t));
  return { lower, upper, density: lower * upper };
}

describe('offsetAtProbability', () => {
  it('finds the log-odds of a logistic distribution', () => {
    for (const p of [1e-15, 1e-6, 0.001, 0.025, 0.5, 0.9, 0.999]) {
      expect(answer(offsetAtProbability(logistic, p, 1.8))).toBeCloseTo(Math.log(p / (1 - p)), 10);
    }
  });

  it('converges whatever the spread it is told', () => {
    for (const spread of [0.5, 1, 5, 20]) {
      expect(answer(offsetAtProbability(logistic, 0.025, spread))).toBeCloseTo(Math.log(0.025 / 0.975), 9);
    }
  });

  it('refuses probabilities out of reach', () => {
    for (const p of [0, 1, 1e-16, -1, 2, Number.NaN]) {
      expect(refusal(offsetAtProbability(logistic, p, 1))).toBe('out_of_domain');
    }
  });

  it('refuses rather than answer where the tails give it nothing to go by', () => {
    const lost = () => ({ lower: Number.NaN, upper: Number.NaN, density: 0 });
    expect(refusal(offsetAtProbability(lost, 0.5, 1))).toBe('out_of_domain');
  });
});
