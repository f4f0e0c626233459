import type { Figure } from '../model/figure.ts';
import type { Dimension } from '../model/indicator.ts';
import { type Refused, refuse } from '../model/refusal.ts';
import { contributionsToGrowth } from '../statistics/contribution.ts';
import { isRefused } from '../statistics/domain.ts';
import type { Branch } from './branches.ts';
import { type Change, compare, type Surroundings } from './compare.ts';
import { alike } from './mix-difference.ts';
import type { Parts } from './parts.ts';

/** What one part adds to the growth of its whole. */
export interface PartContribution {
  readonly code: string;
  readonly current: Branch;
  readonly base: Branch;
  /** In percentage points of the growth of the whole. */
  readonly points: number;
}

export interface MixGrowth {
  readonly kind: 'mix_growth';
  /** The licensed change of the whole; the contributions add up to its amount. */
  readonly change: Change;
  readonly parts: readonly PartContribution[];
}

interface Around extends Pick<Surroundings, 'catalogue' | 'against'> {
  readonly series: readonly Figure[];
  /** All known figures of one part, where breaks lie. */
  readonly seriesOf: (code: string) => readonly Figure[];
}

/** A part may come from nothing or be small: its points are over the whole, not over itself. */
const ONLY_OF_SIZE: ReadonlySet<string> = new Set(['base_zero', 'small_base']);

/**
 * How the growth of a whole is put together. Both the whole and every part must pass the gate; refused too where the
 * two periods do not state the same parts, and where the growth is per day, which counts do not add up to.
 */
export function mixGrowth(
  current: Parts,
  base: Parts,
  dimension: Dimension,
  { series, seriesOf, catalogue, against }: Around,
): MixGrowth | Refused {
  const change = compare(current.whole, base.whole, { against, catalogue, series });
  if (change.kind === 'refused') return { kind: 'refused', reasons: change.reasons };
  if (change.isPerDay) return refuse('season');
  const [now, then] = alike(current, base, dimension, catalogue);
  const pairs = now.flatMap((part) => {
    const before = then.find(({ code }) => code === part.code);
    return before ? [{ code: part.code, current: part, base: before }] : [];
  });
  const lacking = Math.max(now.length, then.length) - pairs.length;
  if (lacking > 0) return refuse('incomplete', { missing: lacking });
  for (const pair of pairs) {
    const own = compare(pair.current.figure, pair.base.figure, {
      against,
      catalogue,
      series: seriesOf(pair.code),
    });
    const reasons = own.kind === 'refused' ? own.reasons.filter(({ code }) => !ONLY_OF_SIZE.has(code)) : [];
    if (reasons.length > 0) return { kind: 'refused', reasons };
  }
  const totalOf = ({ whole }: Parts) => (whole.cell.kind === 'value' ? whole.cell.value : 0);
  const answer = contributionsToGrowth(
    pairs.map((pair) => ({ current: pair.current.value, previous: pair.base.value })),
    { current: totalOf(current), previous: totalOf(base) },
  );
  if (isRefused(answer)) return answer;
  return {
    kind: 'mix_growth',
    change,
    parts: pairs.map((pair, i) => ({ ...pair, points: answer.points[i]! })),
  };
}
