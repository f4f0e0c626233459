import type { Refused } from '../model/refusal.ts';
import { isCount, isRefused, outOfDomain } from './domain.ts';
import { gammaTails } from './incomplete-gamma.ts';
import type { ShareCounts } from './newcombe.ts';

/** Events out of a base at one time. */
export interface DatedShare extends ShareCounts {
  /** In any unit of time, from any start. */
  readonly time: number;
}

/** Which way a series goes, whether or not chance explains it. */
export type TrendDirection = 'rising' | 'falling' | 'level';

/** The test of a trend of shares. */
export interface ShareTrend {
  /** With one degree of freedom. */
  readonly chiSquare: number;
  /** How often chance alone gives this χ² or a larger one where shares don't change. */
  readonly probability: number;
  readonly direction: TrendDirection;
}

/**
 * Do shares rise or fall in step with time? The Cochran-Armitage test: with N bases and X events in all, P = X/N,
 * and t̄ the mean time of the bases, χ² = (Σxᵢ(tᵢ − t̄))² / (P(1 − P) Σnᵢ(tᵢ − t̄)²), one degree of freedom. It sees
 * straight trends only, and counts every event as independent of the others.
 * Refuses fewer than three times, counts that make no share, times that aren't finite or are all one, and events
 * that are none or all of the bases.
 * Source: Armitage 1955, Biometrics 11: 375; Cochran 1954, Biometrics 10: 417.
 */
export function trendOfShares(shares: readonly DatedShare[]): ShareTrend | Refused {
  for (const { time, events, base } of shares) {
    const isShare = isCount(events) && isCount(base) && base > 0 && events <= base;
    if (!isShare || !Number.isFinite(time)) return outOfDomain({ time, events, base });
  }
  const base = shares.reduce((sum, one) => sum + one.base, 0);
  const events = shares.reduce((sum, one) => sum + one.events, 0);
  const refused = outOfDomain({ times: shares.length, events, base });
  if (shares.length < 3 || events === 0 || events === base) return refused;
  // The rarer of what happened and what didn't, and times from where the base is largest: both keep their digits.
  const isRare = events <= base / 2;
  const share = (isRare ? events : base - events) / base;
  const { time: start } = shares.reduce((most, one) => (one.base > most.base ? one : most));
  const center = shares.reduce((sum, one) => sum + (one.time - start) * (one.base / base), 0);
  let together = 0;
  let spread = 0;
  for (const { time, events: own, base: of } of shares) {
    const offset = time - start - center;
    together += (isRare ? own - of * share : own - of + of * share) * offset;
    spread += of * offset ** 2;
  }
  const chiSquare = together ** 2 / (share * (1 - share) * spread);
  if (spread === 0 || !Number.isFinite(chiSquare)) return refused;
  const tails = gammaTails(0.5, chiSquare / 2);
  if (isRefused(tails)) return tails;
  const way = together > 0 ? 'rising' : 'falling';
  return { chiSquare, probability: tails.upper, direction: together === 0 ? 'level' : way };
}
