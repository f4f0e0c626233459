import type { Refused } from '../model/refusal.ts';
import { continuedFraction } from './continued-fraction.ts';
import { isRefused, isShape, outOfDomain } from './domain.ts';
import { stirlingRemainder } from './log-gamma.ts';
import { expRemainder, logRemainder } from './second-order.ts';
import { offsetAtProbability, type Tails } from './tails.ts';

/** A value between 0 and 1 and its odds, value / (1 − value), each with its own digits. */
export interface BetaQuantile {
  readonly value: number;
  readonly odds: number;
}

function logOddsSpread(a: number, b: number): number {
  return Math.sqrt(1 / a + 1 / b);
}

/**
 * The density of the log-odds at the offset t from its mode ln(a/b), for a ≤ b. With n = a + b and p = a/n:
 * √(ab/2πn) · exp(δ(n) − δ(a) − δ(b) − n(p(eᵗ − 1 − t) − (u − ln(1 + u)))) where u = p(eᵗ − 1).
 */
function logOddsDensity(a: number, b: number, offset: number): number {
  const n = a + b;
  const p = a / n;
  const remainders = stirlingRemainder(n) - stirlingRemainder(a) - stirlingRemainder(b);
  const u = p * Math.expm1(offset);
  // Far out the remainders are large and alike, and the plain form is the exact one.
  const isNear = Math.abs(offset) < 1;
  const fall = isNear ? p * expRemainder(offset) - logRemainder(u) : Math.log1p(u) - p * offset;
  return Math.sqrt((p * b) / (2 * Math.PI)) * Math.exp(remainders - n * fall);
}

/**
 * The fraction f with I(x; a, b) = xᵃyᵇ / (B(a, b) f), for y = 1 − x and lambda = ay − bx ≥ 0: DiDonato & Morris
 * 1992, ACM TOMS 18: 360, procedure BFRAC. Given x, y and lambda apart, it holds its digits for unequal shapes.
 */
function lowerFraction(a: number, b: number, x: number, y: number, lambda: number): number {
  return continuedFraction(
    (k) => {
      const c = x / (a + 2 * k - 1);
      return (a + k - 1) * (a + b + k - 1) * k * (b - k) * c * c;
    },
    (k) => {
      const c = k === 0 ? 0 : x / (a + 2 * k - 1);
      return k + k * (b - k) * c + ((a + k) / (a + 2 * k + 1)) * (lambda + 1 + k * (1 + y));
    },
  );
}

/** Tails at an offset from the mode, a ≤ b; shapes and offset are within the domain (the callers check). */
function orderedTails(a: number, b: number, offset: number): Tails {
  const density = logOddsDensity(a, b, offset);
  if (density === 0) return offset < 0 ? { lower: 0, upper: 1, density } : { lower: 1, upper: 0, density };
  const odds = (a / b) * Math.exp(offset);
  const x = odds / (1 + odds);
  const y = 1 / (1 + odds);
  const lambda = -a * Math.expm1(offset) * y;
  if (lambda >= 0) {
    const lower = density / lowerFraction(a, b, x, y, lambda);
    return { lower, upper: 1 - lower, density };
  }
  const upper = density / lowerFraction(b, a, y, x, -lambda);
  return { lower: 1 - upper, upper, density };
}

/** Tails at an offset from the mode, by the symmetry I(x; a, b) = 1 − I(1 − x; b, a) where a > b. */
function tailsAtOffset(a: number, b: number, offset: number): Tails {
  if (a <= b) return orderedTails(a, b, offset);
  const { lower, upper, density } = orderedTails(b, a, -offset);
  return { lower: upper, upper: lower, density };
}

/**
 * How much of a beta distribution with shapes a and b lies below and above x (0 to 1): the regularised incomplete
 * beta function I(x; a, b) and its complement. Both tails are accurate to about 1e-10 of themselves for shapes up
 * to 1e9 (a double holds no x exact enough for more).
 * Refuses shapes under ½ and an x outside 0 to 1. Source: DiDonato & Morris 1992.
 */
export function betaTails(a: number, b: number, x: number): Tails | Refused {
  if (!isShape(a) || !isShape(b) || !(x >= 0 && x <= 1)) return outOfDomain({ a, b, x });
  if (x === 0) return { lower: 0, upper: 1, density: 0 };
  if (x === 1) return { lower: 1, upper: 0, density: 0 };
  return tailsAtOffset(a, b, Math.log((x / (1 - x)) * (b / a)));
}

/**
 * The value below which a beta distribution with shapes a and b has `probability`, and its odds: the inverse of
 * I(x; a, b). Both are accurate to about 1e-12 of themselves for shapes up to 1e9.
 * Refuses shapes under ½ and probabilities outside [1e-15, 1 − 1e-15].
 */
export function betaQuantile(probability: number, a: number, b: number): BetaQuantile | Refused {
  if (!isShape(a) || !isShape(b)) return outOfDomain({ a, b });
  const offset = offsetAtProbability((at) => tailsAtOffset(a, b, at), probability, logOddsSpread(a, b));
  if (isRefused(offset)) return offset;
  const odds = (a / b) * Math.exp(offset);
  return { value: odds / (1 + odds), odds };
}
