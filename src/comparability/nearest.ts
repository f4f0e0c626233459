import type { CatalogueIndex } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import { periodOrder, sameOfLastYear, samePeriod } from '../model/period.ts';
import type { Against, Alternative } from './comparison.ts';
import { ask } from './gate.ts';

interface Pair {
  readonly current: Figure;
  readonly base: Figure;
  readonly against: Against;
}

/**
 * The nearest comparable pair of the same cell: the latest figure at or before the refused one (else the next after
 * it) that the gate lets pass against the same period of the year before, else against any earlier figure. Undefined
 * where the data hold none.
 */
export function nearestComparable(
  refused: Figure,
  against: Against,
  series: readonly Figure[],
  catalogue: CatalogueIndex,
): Alternative | undefined {
  const currents = byNearness(refused, series);
  const sameQuarter = currents.flatMap((current) =>
    series
      .filter((base) => samePeriod(base.period, sameOfLastYear(current.period)))
      .map((base): Pair => ({ current, base, against: 'same_quarter' })),
  );
  // Other seasons are plain earlier periods, whatever the reader compared with.
  const plain = against === 'same_quarter' ? 'previous' : against;
  const earlier = currents.flatMap((current) =>
    series
      .filter((base) => periodOrder(base.period) < periodOrder(current.period))
      .sort((a, b) => periodOrder(b.period) - periodOrder(a.period))
      .map((base): Pair => ({ current, base, against: plain })),
  );
  const found = [...sameQuarter, ...earlier].find(
    (pair) => ask({ ...pair, catalogue, series }).refusals.length === 0,
  );
  return found && { current: found.current.period, base: found.base.period };
}

/** The figures at or before one, the latest first, then those after it, the earliest first. */
function byNearness(refused: Figure, series: readonly Figure[]): readonly Figure[] {
  const at = periodOrder(refused.period);
  const ordered = [...series].sort((a, b) => periodOrder(a.period) - periodOrder(b.period));
  const before = ordered.filter(({ period }) => periodOrder(period) <= at);
  const after = ordered.filter(({ period }) => periodOrder(period) > at);
  return [...before.reverse(), ...after];
}
