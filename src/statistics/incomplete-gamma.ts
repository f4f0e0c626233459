import type { Refused } from '../model/refusal.ts';
import { continuedFraction } from './continued-fraction.ts';
import { isRefused, isShape, outOfDomain } from './domain.ts';
import { stirlingRemainder } from './log-gamma.ts';
import { expRemainder } from './second-order.ts';
import { offsetAtProbability, type Tails } from './tails.ts';

/** The density of ln x at x = a · e^offset: √(a/2π) · exp(−δ(a) − a(eᵗ − 1 − t)) for shape a and offset t. */
function logDensity(shape: number, offset: number): number {
  return (
    Math.sqrt(shape / (2 * Math.PI)) * Math.exp(-stirlingRemainder(shape) - shape * expRemainder(offset))
  );
}

/** The fraction f with P(a, x) = xᵃe⁻ˣ / (Γ(a) f), for x ≤ a: the limit of BFRAC (see incomplete-beta) for b → ∞. */
function lowerFraction(shape: number, x: number, lambda: number): number {
  return continuedFraction(
    (k) => {
      const c = x / (shape + 2 * k - 1);
      return (shape + k - 1) * k * c * c;
    },
    (k) => {
      const c = k === 0 ? 0 : x / (shape + 2 * k - 1);
      return k + k * c + ((shape + k) / (shape + 2 * k + 1)) * (lambda + 1 + 2 * k);
    },
  );
}

/** The fraction f with Q(a, x) = xᵃe⁻ˣ / (Γ(a) f), for x > a: Abramowitz & Stegun 1964, 6.5.31, even part. */
function upperFraction(shape: number, lambda: number): number {
  return continuedFraction(
    (k) => k * (shape - k),
    (k) => 2 * k + 1 - lambda,
  );
}

/** Tails at an offset from the mode; shape and offset are within the domain (the callers check). */
function tailsAtOffset(shape: number, offset: number): Tails {
  const density = logDensity(shape, offset);
  if (density === 0) return offset < 0 ? { lower: 0, upper: 1, density } : { lower: 1, upper: 0, density };
  const lambda = -shape * Math.expm1(offset);
  if (lambda >= 0) {
    const lower = density / lowerFraction(shape, shape * Math.exp(offset), lambda);
    return { lower, upper: 1 - lower, density };
  }
  const upper = density / upperFraction(shape, lambda);
  return { lower: 1 - upper, upper, density };
}

/**
 * How much of a gamma distribution with this shape and scale 1 lies below and above x: P(a, x) and Q(a, x), the
 * regularised incomplete gamma functions. Also the Poisson distribution: P(a, x) is the probability of at least
 * a events where x are expected. Both tails are accurate to about 1e-12 of themselves for shapes up to 1e9.
 * Refuses shapes under ½, and an x that is negative or infinite.
 * Source: DiDonato & Morris 1992 below the mode, Abramowitz & Stegun 1964, 6.5.31 above it.
 */
export function gammaTails(shape: number, x: number): Tails | Refused {
  if (!isShape(shape) || !Number.isFinite(x) || x < 0) return outOfDomain({ shape, x });
  if (x === 0) return { lower: 0, upper: 1, density: 0 };
  const excess = (x - shape) / shape;
  return tailsAtOffset(shape, Math.abs(excess) < 0.5 ? Math.log1p(excess) : Math.log(x) - Math.log(shape));
}

/**
 * The value below which a gamma distribution with this shape and scale 1 has `probability`: the inverse of
 * P(a, x). Accurate to about 1e-12 of itself for shapes up to 1e9.
 * Refuses shapes under ½ and probabilities outside [1e-15, 1 − 1e-15].
 */
export function gammaQuantile(probability: number, shape: number): number | Refused {
  if (!isShape(shape)) return outOfDomain({ shape });
  const offset = offsetAtProbability((at) => tailsAtOffset(shape, at), probability, 1 / Math.sqrt(shape));
  return isRefused(offset) ? offset : shape * Math.exp(offset);
}
