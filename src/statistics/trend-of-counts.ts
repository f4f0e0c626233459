import type { Refused } from '../model/refusal.ts';
import { isCount, isPositive, isRefused, outOfDomain } from './domain.ts';
import type { Estimate } from './interval.ts';
import { type Confidence, normalQuantile } from './normal.ts';
import type { RateCounts } from './rate-ratio.ts';

/** Events of one span, over its exposure (days, person-years), and when it was. */
export interface DatedCount extends RateCounts {
  /** In years, from any start; a quarter is a fourth. */
  readonly time: number;
}

/** A trend of counts, as a growth of the rate by the same percentage each year. */
export interface CountTrend {
  /** With limits that are widened where counts scatter more than chance has them. */
  readonly percentPerYear: Estimate;
  /** The same on the logarithm: ln of the yearly factor, and its standard error, widened likewise. */
  readonly logPerYear: number;
  readonly standardError: number;
  /** φ, Pearson's χ² over its degrees of freedom: about 1 where only chance scatters the counts. */
  readonly dispersion: number;
  /** The events that the trend expects of each span, in the order given. */
  readonly expected: readonly number[];
}

interface Fit {
  readonly slope: number;
  /** The share of all events that each span is expected to have. */
  readonly shares: readonly number[];
  /** The variance of time under those shares. */
  readonly variance: number;
}

const mostRounds = 200;

/** Shares proportional to exposure × exp(slope × offset), and the mean and variance of the offsets under them. */
function tilt(offsets: readonly number[], exposures: readonly number[], slope: number) {
  const logs = offsets.map((offset, i) => Math.log(exposures[i]!) + slope * offset);
  const largest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - largest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.map((weight) => weight / sum);
  const mean = shares.reduce((total, share, i) => total + share * offsets[i]!, 0);
  const variance = shares.reduce((total, share, i) => total + share * (offsets[i]! - mean) ** 2, 0);
  return { shares, mean, variance };
}

/**
 * The slope at which the expected mean time is the mean time of the events: offsets are from the latter, so the
 * mean of the offsets must be zero. That mean rises with the slope (its derivative is the variance) from the
 * earliest offset to the latest, so there is one root and Newton's iteration, kept inside what is known to hold it,
 * converges to it. Refuses where it hasn't settled.
 */
function fitSlope(offsets: readonly number[], exposures: readonly number[]): Fit | Refused {
  let slope = 0;
  let [below, above] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0, longest = 2; round < mostRounds; round += 1, longest *= 2) {
    const { shares, mean, variance } = tilt(offsets, exposures, slope);
    if (mean <= 0) below = slope;
    if (mean >= 0) above = slope;
    const newton = -mean / variance;
    const step = Math.abs(newton) <= longest ? newton : -Math.sign(mean) * longest;
    const isInside = slope + step >= below && slope + step <= above;
    const next = isInside ? slope + step : (below + above) / 2;
    if (Math.abs(next - slope) <= 1e-12 * Math.max(1, Math.abs(slope))) return { slope, shares, variance };
    slope = next;
  }
  return outOfDomain({ slope, spans: offsets.length });
}

/** Pearson's χ² of counts against what is expected, over the degrees of freedom that a line leaves. */
function pearson(counts: readonly DatedCount[], expected: readonly number[]): number {
  const chiSquare = counts.reduce((sum, { events }, i) => {
    const mean = expected[i]!;
    return sum + (events === 0 ? mean : (events - mean) ** 2 / mean);
  }, 0);
  return chiSquare / (counts.length - 2);
}

/** Why counts have no slope: too few spans, or all events at the earliest or the latest time. */
function hasSlope(counts: readonly DatedCount[]): boolean {
  const times = counts.map(({ time }) => time);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const some = counts.filter(({ events }) => events > 0);
  return counts.length > 2 && some.some(({ time }) => time > first) && some.some(({ time }) => time < last);
}

/**
 * By how many percent a year the rate of events grows (negative: falls), when it does so evenly: the Poisson
 * log-linear model ln E(yᵢ) = a + b·tᵢ + ln(exposureᵢ), by maximum likelihood; percent = 100 (eᵇ − 1), with limits
 * of b ∓ z·s. Where counts scatter more than chance has them (φ > 1) s is multiplied by √φ; it never shrinks.
 * Refuses fewer than three spans, events that aren't counts, exposures that aren't positive, times that aren't
 * finite, events that are all at the earliest or all at the latest time (none included), and what overflows.
 * Source: McCullagh & Nelder 1989, Generalized Linear Models, 2nd edition, chapter 6 and, for φ, section 4.5.
 */
export function trendOfCounts(counts: readonly DatedCount[], confidence: Confidence): CountTrend | Refused {
  for (const { time, events, exposure } of counts) {
    const isSpan = isCount(events) && isPositive(exposure) && Number.isFinite(time);
    if (!isSpan) return outOfDomain({ time, events, exposure });
  }
  const all = counts.reduce((sum, { events }) => sum + events, 0);
  const refused = outOfDomain({ spans: counts.length, events: all });
  if (!hasSlope(counts)) return refused;
  // Offsets from where most events are keep their digits beside a giant.
  const { time: start } = counts.reduce((most, one) => (one.events > most.events ? one : most));
  const center = counts.reduce((sum, { time, events }) => sum + (time - start) * (events / all), 0);
  const offsets = counts.map(({ time }) => time - start - center);
  const fit = fitSlope(
    offsets,
    counts.map(({ exposure }) => exposure),
  );
  if (isRefused(fit)) return fit;
  const expected = fit.shares.map((share) => share * all);
  const dispersion = pearson(counts, expected);
  const standardError = Math.sqrt(Math.max(1, dispersion) / (all * fit.variance));
  const reach = normalQuantile(confidence) * standardError;
  const toPercent = (log: number) => 100 * Math.expm1(log);
  const limits = { low: toPercent(fit.slope - reach), high: toPercent(fit.slope + reach) };
  if (!Number.isFinite(limits.high)) return refused;
  const percentPerYear = { value: toPercent(fit.slope), limits };
  return { percentPerYear, logPerYear: fit.slope, standardError, dispersion, expected };
}
