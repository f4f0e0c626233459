import type { Refused } from '../model/refusal.ts';
import { outOfDomain } from './domain.ts';

/**
 * A distribution at one point: the probability below and above it, each with its own digits, and the density
 * with respect to the logarithmic scale (ln x for gamma, log-odds for beta).
 */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
  readonly density: number;
}

/**
 * The offset from the mode, on the logarithmic scale, below which a distribution has `probability`; `spread` is
 * its standard deviation there. Newton's iteration on the logarithm of the smaller tail: the tails of a
 * log-concave density are log-concave (Prékopa 1973), so the iteration converges from any start. Refuses
 * probabilities outside [1e-15, 1 − 1e-15], and where it hasn't settled.
 */
export function offsetAtProbability(
  tailsAt: (offset: number) => Tails,
  probability: number,
  spread: number,
): number | Refused {
  if (!(probability >= 1e-15 && probability <= 1 - 1e-15)) return outOfDomain({ probability });
  let offset = 0;
  for (let round = 0; round < 100; round += 1) {
    const { lower, upper, density } = tailsAt(offset);
    const newton =
      probability <= 0.5
        ? (Math.log(probability / lower) * lower) / density
        : (Math.log(upper / (1 - probability)) * upper) / density;
    const step = Math.max(-3 * spread, Math.min(3 * spread, newton));
    offset += step;
    if (Math.abs(step) < 1e-10 * spread) return offset;
  }
  return outOfDomain({ probability });
}
