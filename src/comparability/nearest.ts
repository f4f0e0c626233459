import type { CatalogueIndex } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import { periodId, periodOrder, sameOfLastYear, samePeriod } from '../model/period.ts';
import type { Against, Alternative } from './comparison.ts';
import { ask } from './gate.ts';

/**
 * The nearest comparable pair of the same cell: the latest figure at or before the refused one that the gate lets
 * pass against the same period of the year before, else any two of one span. Undefined where the data hold none.
 */
export function nearestComparable(
  refused: Figure,
  against: Against,
  series: readonly Figure[],
  catalogue: CatalogueIndex,
): Alternative | undefined {
  const byDistance = [...series].sort((a, b) => distance(a, refused) - distance(b, refused));
  const pairs = byDistance.flatMap((current) => {
    const earlier = series.filter((base) => periodOrder(base.period) < periodOrder(current.period));
    const lastYear = earlier.filter((base) => samePeriod(base.period, sameOfLastYear(current.period)));
    const rest = earlier.sort((a, b) => periodOrder(b.period) - periodOrder(a.period));
    return [...lastYear, ...rest].map((base) => ({ current, base }));
  });
  const found = pairs.find(
    ({ current, base }) =>
      ask({ current, base, against: againstFor(current, base, against), catalogue, series }).refusals
        .length === 0,
  );
  return found && { current: found.current.period, base: found.base.period };
}

/** Only spans of one season are compared as "the same period"; other pairs are plain earlier periods. */
function againstFor(current: Figure, base: Figure, against: Against): Against {
  return samePeriod(base.period, sameOfLastYear(current.period))
    ? 'same_quarter'
    : against === 'same_quarter'
      ? 'previous'
      : against;
}

function distance(figure: Figure, from: Figure): number {
  if (periodId(figure.period) === periodId(from.period)) return 0;
  return 1 + Math.abs(periodOrder(figure.period) - periodOrder(from.period));
}
