import type { Change } from '../../comparability/compare.ts';
import type { ChangeNews } from '../../comparability/news.ts';
import type { Fact } from './view-model.ts';

/** A change that stands beside the changes which its series usually shows. */
export interface Judged {
  readonly change: Change;
  readonly news: Extract<ChangeNews, { readonly kind: 'within' | 'unusual' }>;
}

/** The changes of a period by how far each lies from what is usual for its series. */
export interface Moved {
  /** Outside their usual range, the farthest first. */
  readonly unusual: readonly Judged[];
  /** The farthest from their mean, yet within; only where nothing is outside. */
  readonly within: readonly Judged[];
  /** Unusual changes that are not told one by one. */
  readonly more: number;
  readonly judged: number;
}

const MOST_UNUSUAL = 5;
const MOST_WITHIN = 3;

/**
 * What moved: by how unusual first, then by how many were counted more or less. Percentages are never ranked: a small
 * number changes by much more of them.
 */
export function movedOf(facts: readonly Fact[]): Moved {
  const judged = facts.flatMap(({ change, news }): readonly Judged[] =>
    change?.kind === 'change' && (news?.kind === 'within' || news?.kind === 'unusual')
      ? [{ change, news }]
      : [],
  );
  const byDistance = judged.toSorted(
    (a, b) => b.news.distance - a.news.distance || sizeOf(b.change) - sizeOf(a.change),
  );
  const unusual = byDistance.filter(({ news }) => news.kind === 'unusual');
  return {
    unusual: unusual.slice(0, MOST_UNUSUAL),
    within: unusual.length > 0 ? [] : byDistance.slice(0, MOST_WITHIN),
    more: Math.max(0, unusual.length - MOST_UNUSUAL),
    judged: judged.length,
  };
}

function sizeOf({ current, base }: Change): number {
  return current.cell.kind === 'value' && base.cell.kind === 'value'
    ? Math.abs(current.cell.value - base.cell.value)
    : 0;
}
