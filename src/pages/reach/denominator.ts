import type { Figure } from '../../model/figure.ts';
import { periodId } from '../../model/period.ts';
import { sourceText } from '../source-list.tsx';
import type { ViewContext } from '../view.ts';

const MOST_NAMED = 2;

const datesOf = (figures: readonly Figure[], { locale }: ViewContext): string => {
  const dates = new Map(figures.map(({ period }) => [periodId(period), period]));
  return dates.size > MOST_NAMED
    ? locale.messages.reachPlan.dates(dates.size)
    : locale.list([...dates.values()].map(locale.period));
};

/** What figures are divided by, with its dates and sources: printed wherever a ratio is. */
export function denominatorText(
  code: string,
  figures: readonly Figure[],
  context: ViewContext,
): string | undefined {
  const { names, locale } = context;
  const { reachPlan } = locale.messages;
  if (figures.length === 0) return undefined;
  const sources = [...new Set(figures.map(({ source }) => source))];
  const said =
    sources.length > MOST_NAMED
      ? reachPlan.sources(sources.length)
      : locale.list(sources.map((source) => sourceText(source, context) || reachPlan.noSource));
  return reachPlan.denominator(names.indicator(code), datesOf(figures, context), said);
}

/** The same without its sources, which every sentence that is taken away ends with. */
export function denominatorSaid(code: string, figures: readonly Figure[], context: ViewContext): string {
  const { reachPlan } = context.locale.messages;
  return reachPlan.denominatorSaid(context.names.indicator(code), datesOf(figures, context));
}
