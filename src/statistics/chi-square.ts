import type { Refused } from '../model/refusal.ts';
import { isRefused } from './domain.ts';
import { gammaQuantile } from './incomplete-gamma.ts';

/**
 * The value below which a chi-square distribution has `probability`: χ²inv(p, ν) = 2 · P⁻¹(ν/2, p).
 * Refuses degrees of freedom under one and probabilities outside [1e-15, 1 − 1e-15].
 * Source: Abramowitz & Stegun 1964, 26.4.19.
 */
export function chiSquareQuantile(probability: number, degreesOfFreedom: number): number | Refused {
  const half = gammaQuantile(probability, degreesOfFreedom / 2);
  return isRefused(half) ? half : 2 * half;
}
