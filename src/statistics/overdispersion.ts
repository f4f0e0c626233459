import type { Refused } from '../model/refusal.ts';
import { isCount, isPositive, isRefused, outOfDomain } from './domain.ts';
import { ratioFunnel, shareFunnel } from './funnel.ts';
import type { Interval } from './interval.ts';
import type { ShareCounts } from './newcombe.ts';
import { type Confidence, normalQuantile } from './normal.ts';

/** Fewer units have no tenth to pull in, and no spread worth an estimate. */
const fewestUnits = 10;

/** How much more units differ than chance in counting explains. */
export interface Dispersion {
  /** φ: the mean square of the winsorised z-scores; about 1 where only chance is at work. */
  readonly ratio: number;
  /** τ²: the variance between units, on the variance-stabilised scale; 0 where φ shows no more than chance. */
  readonly betweenVariance: number;
}

/** A unit on the variance-stabilised scale: how far it is from the target, and its standard error s there. */
interface ScaledUnit {
  readonly deviation: number;
  readonly standardError: number;
}

/**
 * The values with the lowest and the highest tenth (rounded down) each pulled in to the nearest value that is left,
 * in the order given.
 * Source: Dixon 1960, Ann. Math. Stat. 31: 385; the 10 % are Spiegelhalter's.
 */
export function winsorise(values: readonly number[]): readonly number[] {
  const ordered = [...values].sort((a, b) => a - b);
  const pulled = Math.floor(values.length / 10);
  const lowest = ordered[pulled] ?? Number.NEGATIVE_INFINITY;
  const highest = ordered[ordered.length - 1 - pulled] ?? Number.POSITIVE_INFINITY;
  return values.map((value) => Math.min(highest, Math.max(lowest, value)));
}

/**
 * The variance between n units behind their φ, as the method of moments finds it:
 * τ² = max(0, (nφ − (n − 1)) / (W₁ − W₂/W₁)) with W₁ = Σ1/s² and W₂ = Σ1/s⁴; in the square of the unit of s.
 * Refuses fewer than two units, standard errors that aren't positive, and a φ that is negative or infinite.
 * Source: DerSimonian & Laird 1986, Control. Clin. Trials 7: 177; Spiegelhalter 2005, Stat. Med. 24: 1185.
 */
export function varianceBetween(ratio: number, standardErrors: readonly number[]): number | Refused {
  const units = standardErrors.length;
  const refused = outOfDomain({ ratio, units });
  if (units < 2 || !standardErrors.every(isPositive) || !(ratio >= 0)) return refused;
  // Relative to the largest weight, and W₁ − W₂/W₁ as 2Σwᵢwⱼ/W₁ over pairs, which keeps its digits beside a giant.
  const smallest = Math.min(...standardErrors);
  const weights = standardErrors.map((error) => (smallest / error) ** 2).sort((a, b) => a - b);
  let sum = 0;
  let pairs = 0;
  for (const weight of weights) {
    pairs += sum * weight;
    sum += weight;
  }
  const excess = units * ratio - (units - 1);
  const variance = excess > 0 ? ((excess * sum) / (2 * pairs)) * smallest ** 2 : 0;
  return Number.isFinite(variance) ? variance : refused;
}

function dispersionOf(units: readonly ScaledUnit[]): Dispersion | Refused {
  if (units.length < fewestUnits) return outOfDomain({ units: units.length });
  const scores = winsorise(units.map(({ deviation, standardError }) => deviation / standardError));
  const ratio = scores.reduce((sum, score) => sum + score ** 2, 0) / units.length;
  const betweenVariance = varianceBetween(
    ratio,
    units.map(({ standardError }) => standardError),
  );
  return isRefused(betweenVariance) ? betweenVariance : { ratio, betweenVariance };
}

/**
 * How much more the shares of units differ from their pooled share P than chance explains, on the scale of the
 * angle asin√p (radians), where s = 1/(2√n): z = (asin√p − asin√P)/s, winsorised at 10 %, φ = mean z², and τ².
 * Refuses fewer than ten units, and counts that make no share.
 * Source: Spiegelhalter 2005, Stat. Med. 24: 1185.
 */
export function dispersionOfShares(units: readonly ShareCounts[]): Dispersion | Refused {
  for (const { events, base } of units) {
    if (!isCount(events) || !isCount(base) || base === 0 || events > base)
      return outOfDomain({ events, base });
  }
  const events = units.reduce((sum, unit) => sum + unit.events, 0);
  const base = units.reduce((sum, unit) => sum + unit.base, 0);
  const target = angle(events / base);
  return dispersionOf(
    units.map((unit) => ({
      deviation: angle(unit.events / unit.base) - target,
      standardError: 1 / (2 * Math.sqrt(unit.base)),
    })),
  );
}

/** Events seen in a unit, and how many were expected there. */
export interface ObservedExpected {
  readonly observed: number;
  readonly expected: number;
}

/**
 * How much more the ratios O/E of units differ from 1 than chance explains, on the scale of the root √(O/E), where
 * s = 1/(2√E): z = (√(O/E) − 1)/s, winsorised at 10 %, φ = mean z², and τ².
 * Refuses fewer than ten units, observed events that aren't counts, and expected ones that aren't positive.
 * Source: Spiegelhalter 2005, Stat. Med. 24: 1185.
 */
export function dispersionOfRatios(units: readonly ObservedExpected[]): Dispersion | Refused {
  for (const { observed, expected } of units) {
    if (!isCount(observed) || !isPositive(expected)) return outOfDomain({ observed, expected });
  }
  return dispersionOf(
    units.map(({ observed, expected }) => ({
      deviation: Math.sqrt(observed / expected) - 1,
      standardError: 1 / (2 * Math.sqrt(expected)),
    })),
  );
}

function angle(share: number): number {
  return Math.asin(Math.sqrt(share));
}

/** z√(s² + τ²), the half width of the widened limits on the stabilised scale; refuses a τ² that is no variance. */
function widened(variance: number, between: number, confidence: Confidence): number | Refused {
  const isVariance = between >= 0 && Number.isFinite(between);
  if (!isVariance) return outOfDomain({ betweenVariance: between });
  return normalQuantile(confidence) * Math.sqrt(variance + between);
}

/** The wider of two limits on each side; the plain ones where nothing lies between the units but chance. */
function neverNarrower(plain: Interval, wide: Interval, { betweenVariance }: Dispersion): Interval {
  if (betweenVariance === 0) return plain;
  return { low: Math.min(plain.low, wide.low), high: Math.max(plain.high, wide.high) };
}

/**
 * The limits of `shareFunnel` widened for overdispersion: sin² of asin√P ∓ z√(s² + τ²), within 0 and 1, and never
 * narrower than without it. Refuses what `shareFunnel` refuses, and a τ² that is negative or infinite.
 * Source: Spiegelhalter 2005, Stat. Med. 24: 1185, additive random effects.
 */
export function overdispersedShareFunnel(
  base: number,
  pooled: ShareCounts,
  dispersion: Dispersion,
  confidence: Confidence,
): Interval | Refused {
  const plain = shareFunnel(base, pooled, confidence);
  if (isRefused(plain)) return plain;
  const target = angle(pooled.events / pooled.base);
  const reach = widened(1 / (4 * base), dispersion.betweenVariance, confidence);
  if (isRefused(reach)) return reach;
  const low = Math.sin(Math.max(0, target - reach)) ** 2;
  const high = Math.sin(Math.min(Math.PI / 2, target + reach)) ** 2;
  return neverNarrower(plain, { low, high }, dispersion);
}

/**
 * The limits of `ratioFunnel` widened for overdispersion: the square of 1 ∓ z√(s² + τ²), not below 0, and never
 * narrower than without it. Times the pooled rate they are limits of a rate. Refuses what `ratioFunnel` refuses,
 * and a τ² that is negative or infinite.
 * Source: Spiegelhalter 2005, Stat. Med. 24: 1185, additive random effects.
 */
export function overdispersedRatioFunnel(
  expected: number,
  dispersion: Dispersion,
  confidence: Confidence,
): Interval | Refused {
  const plain = ratioFunnel(expected, confidence);
  if (isRefused(plain)) return plain;
  const reach = widened(1 / (4 * expected), dispersion.betweenVariance, confidence);
  if (isRefused(reach)) return reach;
  const wide = { low: Math.max(0, 1 - reach) ** 2, high: (1 + reach) ** 2 };
  return neverNarrower(plain, wide, dispersion);
}
