import type { Refused } from '../model/refusal.ts';
import { isPositive, outOfDomain } from './domain.ts';

const halfLogTwoPi = 0.9189385332046727;

/** B(2k) / (2k(2k−1)), the coefficients of Stirling's series. */
const stirling = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
] as const;

/** From here on eight terms of Stirling's series are exact to a double. */
const seriesStart = 10;

/**
 * What Stirling's formula leaves out: δ(x) in ln Γ(x) = (x − ½) ln x − x + ½ ln 2π + δ(x), for x > 0 (the caller
 * checks). Densities of gamma and beta written with δ keep their digits at a billion events, where differences
 * of log-gammas lose them.
 * Source: Abramowitz & Stegun 1964, 6.1.41; below 10 by the recurrence δ(x) = δ(x+1) + (x+½) ln(1+1/x) − 1.
 */
export function stirlingRemainder(x: number): number {
  let steps = 0;
  let at = x;
  for (; at < seriesStart; at += 1) steps += (at + 0.5) * Math.log1p(1 / at) - 1;
  const inverseSquare = 1 / (at * at);
  const series = stirling.reduceRight((sum, coefficient) => sum * inverseSquare + coefficient, 0);
  return steps + series / at;
}

/**
 * The natural logarithm of the gamma function, ln Γ(x), so that ln((n−1)!) = logGamma(n).
 * Accurate to 1e-14 of max(1, |ln Γ|). Refuses anything but a finite x above zero.
 * Source: Abramowitz & Stegun 1964, 6.1.41.
 */
export function logGamma(x: number): number | Refused {
  if (!isPositive(x)) return outOfDomain({ x });
  return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingRemainder(x);
}
