import type { Boundary, CatalogueIndex } from '../../model/catalogue.ts';
import { firstDay, lastDay, type Period, samePeriod, toPeriod } from '../../model/period.ts';
import type { Reason } from '../../model/refusal.ts';
import { answerWith, type Rule } from '../comparison.ts';

/** When something was counted in an area, and by which definition: together they say on which borders. */
interface Standing {
  readonly period: Period;
  readonly definition?: string;
}

/** Which borders something stands on; `unclear` where the change falls inside its period. */
type Side = 'before' | 'after' | 'unclear';

/** A series computed again on the new borders stands on them in every period. */
function sideOf({ period, definition }: Standing, change: Boundary): Side {
  if (definition !== undefined && definition === change.adjusted_definition) return 'after';
  const when = toPeriod(change.period);
  if (lastDay(period) < firstDay(when)) return 'before';
  // Where only the year of the change is known, it may lie anywhere in it.
  const start = firstDay(period);
  const isAfter = when.kind === 'point' ? start >= firstDay(when) : start > lastDay(when);
  return isAfter ? 'after' : 'unclear';
}

function isParted(a: Standing, b: Standing, change: Boundary): boolean {
  // A period beside itself was counted on the same borders, whatever they were.
  if (samePeriod(a.period, b.period) && a.definition === b.definition) return false;
  const side = sideOf(a, change);
  return side === 'unclear' || side !== sideOf(b, change);
}

/** The first change of an area's borders between two counts of it; undefined where both stand on the same borders. */
export function borderBetween(
  area: string,
  a: Standing,
  b: Standing,
  catalogue: CatalogueIndex,
): Boundary | undefined {
  return catalogue.boundariesOf(area).find((change) => isParted(a, b, change));
}

/** A change of borders as a reason, with the definition of the adjusted series where one exists. */
export const boundaryReason = ({ period, type, other_area, adjusted_definition }: Boundary): Reason => ({
  code: 'boundary',
  values: { period, type, other: other_area, adjusted: adjusted_definition },
});

/** Figures before and after a change of the area's borders are of two different places. */
export const boundaryRule: Rule = ({ current, base, catalogue }) => {
  const change = borderBetween(current.area, current, base, catalogue);
  return answerWith(change && boundaryReason(change));
};
