import type { Figure } from '../../model/figure.ts';
import { periodId } from '../../model/period.ts';
import type { Reason } from '../../model/refusal.ts';
import { ALLOW, note, type Rule } from '../comparison.ts';

/**
 * A change between a figure that its source has revised and one that still stands as first published says so: revisions
 * mostly go one way, as late reports come in.
 */
export const vintageRule: Rule = ({ current, base }) => {
  const [revised, ...others] = [current, base].filter(({ revision }) => revision > 0);
  if (!revised || others.length > 0) return ALLOW;
  return note('vintage', { revised: periodId(revised.period), released: revised.released });
};

/**
 * Why a part and its whole are of different vintages: one of them was revised after the other had been published, so
 * that the other can't contain the revision. Undefined where both belong together.
 */
export function vintageReason(part: Figure, whole: Figure): Reason | undefined {
  const isStale = (older: Figure, revised: Figure) =>
    revised.revision > 0 && older.released < revised.released;
  if (!isStale(part, whole) && !isStale(whole, part)) return undefined;
  return { code: 'vintage', values: { part: part.released, whole: whole.released } };
}
