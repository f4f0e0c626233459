import type { Refused } from '../model/refusal.ts';
import { isPositive, outOfDomain } from './domain.ts';

/**
 * A growth in percent over several years as the same growth each year, compound: 100 ((1 + g/100)^(1/years) − 1).
 * Limits of a growth are taken per year one by one, since the function rises with g.
 * Refuses a growth below −100 % or infinite, and less than one year, since a part of a year has its season.
 */
export function growthPerYear(growthPercent: number, years: number): number | Refused {
  if (!(growthPercent >= -100) || !Number.isFinite(growthPercent) || !isPositive(years) || years < 1) {
    return outOfDomain({ growthPercent, years });
  }
  if (years === 1) return growthPercent;
  return 100 * Math.expm1(Math.log1p(growthPercent / 100) / years);
}
