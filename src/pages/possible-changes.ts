import { type Change, compare } from '../comparability/compare.ts';
import { type Figure, sameBreakdown } from '../model/figure.ts';
import { periodOrder, sameOfLastYear, samePeriod } from '../model/period.ts';
import type { ViewContext } from './view.ts';

/** The figures of the same cell in other periods: same indicator, area, part and agency. */
export function seriesOf(figure: Figure, all: readonly Figure[]): readonly Figure[] {
  return all.filter(
    (other) =>
      other.indicator === figure.indicator &&
      other.area === figure.area &&
      other.agency === figure.agency &&
      sameBreakdown(other.breakdown, figure.breakdown),
  );
}

/**
 * Every change of a total that the gate lets pass in this data set, each cell's latest first; sensitive subjects are
 * not offered unasked. For sparse data sets; in a dense one nearly everything has a base.
 */
export function possibleChanges(context: ViewContext): readonly Change[] {
  const { table, catalogue } = context;
  if (table.length > 2_000) return [];
  const changes: Change[] = [];
  for (const indicator of catalogue.indicators) {
    if (indicator.sensitivity !== 'none') continue;
    const figures = table.ofIndicator(indicator.code);
    for (const current of figures) {
      const series = seriesOf(current, figures);
      const change = basesOf(current, series)
        .map((base) => compare(current, base, { against: againstOf(current, base), catalogue, series }))
        .find(({ kind }) => kind === 'change');
      if (change?.kind === 'change') changes.push(change);
    }
  }
  return changes.sort((a, b) => a.notes.length - b.notes.length);
}

/** Earlier figures as bases: the same period of last year first, then the latest. */
function basesOf(current: Figure, series: readonly Figure[]): readonly Figure[] {
  const earlier = series.filter((base) => periodOrder(base.period) < periodOrder(current.period)).reverse();
  const isLastYear = ({ period }: Figure) => samePeriod(period, sameOfLastYear(current.period));
  return [...earlier.filter(isLastYear), ...earlier.filter((base) => !isLastYear(base))];
}

const againstOf = (current: Figure, base: Figure) =>
  samePeriod(base.period, sameOfLastYear(current.period)) ? ('same_quarter' as const) : ('previous' as const);
