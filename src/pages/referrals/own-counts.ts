import { type Change, compare, type RefusedChange } from '../../comparability/compare.ts';
import type { ChangeNews } from '../../comparability/news.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { type Figure, TOTAL } from '../../model/figure.ts';
import { type Period, sameOfLastYear, samePeriod } from '../../model/period.ts';
import { agencyFor } from '../agencies.ts';
import { missingFigure } from '../missing-figure.ts';
import { newsIn } from '../news-text.ts';
import type { ViewContext } from '../view.ts';

const TOPICS: ReadonlySet<string> = new Set(['mobile_teams', 'crisis_centres']);

/** What mobile teams and crisis centres count of a period themselves, each in its own unit: never calls. */
export function ownCountIndicators({ indicators }: Pick<Catalogue, 'indicators'>): readonly string[] {
  return indicators
    .filter(({ topic, kind }) => TOPICS.has(topic) && kind === 'flow')
    .sort((a, b) => a.order - b.order)
    .map(({ code }) => code);
}

/** One count of a team or a centre, with its change on the same period of last year. */
export interface OwnCount {
  readonly indicator: string;
  readonly figure: Figure | undefined;
  /** Undefined where nothing is reported for the period: then there is nothing to compare. */
  readonly change: Change | RefusedChange | undefined;
  readonly news: ChangeNews | undefined;
}

export function ownCounts(area: string, period: Period, context: ViewContext): readonly OwnCount[] {
  return ownCountIndicators(context.catalogue).map((indicator) => ownCount(indicator, area, period, context));
}

function ownCount(indicator: string, area: string, period: Period, context: ViewContext): OwnCount {
  const { table, catalogue } = context;
  const agency = agencyFor(indicator, context);
  const series = table.series({ indicator, area, agency });
  const figure = series.find((one) => samePeriod(one.period, period));
  if (figure?.cell.kind !== 'value') return { indicator, figure, change: undefined, news: undefined };
  const earlier = sameOfLastYear(period);
  const base =
    series.find((one) => samePeriod(one.period, earlier)) ??
    missingFigure({ ...figure, period: earlier, breakdown: TOTAL });
  const change = compare(figure, base, { against: 'same_quarter', catalogue, series });
  return { indicator, figure, change, news: newsIn(change, series, context) };
}
