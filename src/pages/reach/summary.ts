import type { Figure } from '../../model/figure.ts';
import type { Period } from '../../model/period.ts';
import type { ViewContext } from '../view.ts';
import { figureIn } from './figures.ts';
import { BASES, IDENTIFIED, PERSONS, SERVICES } from './indicators.ts';
import { type RatioAnswer, ratioIn, relationsPer } from './ratios.ts';

/** One large numeral: the figure of an indicator, or that it is not reported. */
export interface Level {
  readonly indicator: string;
  readonly figure: Figure | undefined;
}

/** What is known of the bases of an area in a period, and what may be computed from it. */
export interface Summary {
  readonly levels: readonly Level[];
  readonly ratios: readonly RatioAnswer[];
  /** False where nothing at all is reported. */
  readonly isKnown: boolean;
}

export function summaryView(area: string, period: Period, per: string, context: ViewContext): Summary {
  const level = (indicator: string): Level => ({
    indicator,
    figure: figureIn(indicator, area, period, context),
  });
  const identified = level(IDENTIFIED);
  const levels = [
    ...[BASES, SERVICES, PERSONS].map(level),
    // Not every source counts the persons identified: it is shown where it is reported, and not asked for elsewhere.
    ...(identified.figure ? [identified] : []),
  ];
  return {
    levels,
    ratios: relationsPer(per, context).map((relation) => ratioIn(relation, area, period, context)),
    isKnown: levels.some(({ figure }) => figure?.cell.kind === 'value'),
  };
}
