import type { CatalogueIndex } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import type { Dimension } from '../model/indicator.ts';
import { type Reason, type Refused, refuse } from '../model/refusal.ts';
import { isRefused } from '../statistics/domain.ts';
import type { Interval } from '../statistics/interval.ts';
import { shareDifference } from '../statistics/newcombe.ts';
import { type Branch, branchesOf } from './branches.ts';
import { standingReason } from './order.ts';
import type { Parts } from './parts.ts';
import { qualityNotes } from './quality-notes.ts';
import { shareOfArea } from './share.ts';

/** How the share of one part differs from its share in the rest of the country. */
export interface PartDifference {
  readonly code: string;
  readonly here: Branch;
  /** The same part in the whole country, this area included. */
  readonly country: Branch;
  readonly restValue: number;
  readonly restPercent: number;
  /** Share here minus share in the rest of the country, in percentage points. */
  readonly points: number;
  /** Limits of `points` by chance in counting; absent where a count is inexact. */
  readonly interval: Interval | undefined;
}

export interface MixDifference {
  readonly kind: 'mix_difference';
  readonly whole: Figure;
  readonly country: Figure;
  /** The whole of the rest of the country. */
  readonly restTotal: number;
  readonly parts: readonly PartDifference[];
  readonly notes: readonly Reason[];
}

/**
 * The mix of an area against that of the rest of the country: the country contains the area, so the area is taken out
 * of it, part by part. Refused where the area's total is no part of the country's (`shareOfArea`), one of them is of
 * few offices, a part is not stated for both, or the rest is nothing. Limits after Newcombe, for two independent groups.
 */
export function mixDifference(
  area: Parts,
  country: Parts,
  dimension: Dimension,
  catalogue: CatalogueIndex,
): MixDifference | Refused {
  const share = shareOfArea(area.whole, country.whole, catalogue);
  if (isRefused(share)) return share;
  const reason = standingReason(area.whole) ?? standingReason(country.whole);
  if (reason) return { kind: 'refused', reasons: [reason] };
  const [own, all] = alike(area, country, dimension, catalogue);
  const totalOf = ({ whole }: Parts) => (whole.cell.kind === 'value' ? whole.cell.value : 0);
  const [total, countryTotal] = [totalOf(area), totalOf(country)];
  const restTotal = countryTotal - total;
  if (restTotal === 0) return refuse('base_zero', { period: '', current: total });
  const parts: PartDifference[] = [];
  for (const here of own) {
    const there = all.find(({ code }) => code === here.code);
    if (!there || own.length !== all.length) return refuse('incomplete', { missing: 1 });
    const restValue = there.value - here.value;
    if (restValue < 0) return refuse('surplus', { sum: here.value, total: there.value });
    const difference = shareDifference(
      { events: here.value, base: total },
      { events: restValue, base: restTotal },
      'p95',
    );
    if (isRefused(difference)) return difference;
    const { value, limits } = difference;
    const isExact = [here.figure, there.figure, area.whole, country.whole].every(
      ({ cell }) => cell.kind === 'value' && cell.qualifier === 'exact',
    );
    parts.push({
      code: here.code,
      here,
      country: there,
      restValue,
      restPercent: (restValue / restTotal) * 100,
      points: value * 100,
      interval: isExact ? { low: limits.low * 100, high: limits.high * 100 } : undefined,
    });
  }
  const figures = [area.whole, country.whole, ...own.map(({ figure }) => figure)];
  const notes = qualityNotes(figures.map(({ cell }) => cell));
  return { kind: 'mix_difference', whole: area.whole, country: country.whole, restTotal, parts, notes };
}

/** The parts of two wholes on one level: as fine as both are, else with those of one parent together. */
export function alike(
  a: Parts,
  b: Parts,
  dimension: Dimension,
  catalogue: CatalogueIndex,
): readonly [readonly Branch[], readonly Branch[]] {
  const codes = ({ parts }: Parts) => parts.map(({ code }) => code).join(' ');
  const leaves = ({ parts }: Parts) => parts.map((part) => ({ ...part, children: [] }));
  if (codes(a) === codes(b)) return [leaves(a), leaves(b)];
  return [branchesOf(a, dimension, catalogue), branchesOf(b, dimension, catalogue)];
}
