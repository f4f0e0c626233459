import type { Figure } from '../../model/figure.ts';
import { type Period, periodOrder } from '../../model/period.ts';
import { agencyFor } from '../agencies.ts';
import { figuresIn } from '../period-choice.ts';
import type { ViewContext } from '../view.ts';
import { BASES, IDENTIFIED, PERSONS, REACH_INDICATORS, SERVICES } from './indicators.ts';

type Surroundings = Pick<ViewContext, 'table' | 'catalogue'>;

/** The totals of one indicator in an area, earliest first, of the agency that stands for it. */
export function seriesOf(indicator: string, area: string, context: Surroundings): readonly Figure[] {
  return context.table.series({ indicator, area, agency: agencyFor(indicator, context) });
}

/** Every total of this page's indicators in an area. */
export function reachFigures(area: string, context: Surroundings): readonly Figure[] {
  return REACH_INDICATORS.flatMap((indicator) => seriesOf(indicator, area, context));
}

/** What happened in periods comes first: a stock alone has no span to be shown with. */
export function leadFigures(area: string, context: Surroundings): readonly Figure[] {
  const candidates = [[SERVICES], [PERSONS], [IDENTIFIED], [BASES], REACH_INDICATORS];
  for (const indicators of candidates) {
    const series = indicators.flatMap((indicator) => seriesOf(indicator, area, context));
    if (series.some(({ cell }) => cell.kind === 'value')) return series;
  }
  return [];
}

/** The figure of an indicator that speaks of a period: of a stock the last date inside, else the first after. */
export function figureIn(
  indicator: string,
  area: string,
  period: Period,
  context: Surroundings,
): Figure | undefined {
  const candidates = figuresIn(period, seriesOf(indicator, area, context));
  return candidates.filter((figure) => endsWithin(figure.period, period)).at(-1) ?? candidates[0];
}

const DAY = 256;

/** True if a period ends on a day up to the last of another. */
function endsWithin(own: Period, over: Period): boolean {
  return Math.floor(periodOrder(own) / DAY) <= Math.floor(periodOrder(over) / DAY);
}
