import type { FunnelPlace } from '../../../charts/funnel/model.ts';
import { type Funnel, type FunnelPlacing, funnelOf } from '../../../comparability/funnel.ts';
import type { Figure } from '../../../model/figure.ts';
import { samePeriod } from '../../../model/period.ts';
import type { ViewContext } from '../../view.ts';
import { partnerIn, wholesOf } from '../partners.ts';
import { byName, type Selection, seriesFor, withoutCountry } from '../selection.ts';

/** What the counts of the page are set against: residents, or a whole that they are declared to be a part of. */
type Against = Parameters<typeof funnelOf>[1];

/** Everything that the funnel may be set against; the first where the address asks for none. */
export function againstChoices(
  { indicator }: Pick<Selection, 'indicator'>,
  context: ViewContext,
): readonly Against[] {
  const wholes = wholesOf(indicator.code, context.catalogue).map(({ relation }) => relation);
  return indicator.rate_base === 'residents' ? ['residents', ...wholes] : wholes;
}

/** The one that is shown: the whole asked for; with the measure «share» the first whole there is. */
export function againstIn(selection: Selection, context: ViewContext): Against | undefined {
  const { search, catalogue } = context;
  const wholes = wholesOf(selection.indicator.code, catalogue);
  const isAsked = wholes.some(({ other }) => other === search.with) || selection.measure === 'share';
  const whole = isAsked ? partnerIn(wholes, search.with)?.relation : undefined;
  return whole ?? againstChoices(selection, context)[0];
}

/** An area without any figure in the period. */
export interface FunnelView {
  readonly answer: ReturnType<typeof funnelOf>;
  readonly against: Against;
  /** Areas that report the indicator, but have no row for this period. */
  readonly unreported: readonly string[];
}

/** The areas of the page in its last period, in a funnel; undefined where nothing is declared to set them against. */
export function funnelView(selection: Selection, context: ViewContext): FunnelView | undefined {
  const against = againstIn(selection, context);
  const { to } = selection;
  if (against === undefined || !to) return undefined;
  const areas = byName(withoutCountry(selection.ordered), context);
  const figureOf = (area: string): Figure | undefined =>
    seriesFor(area, selection, context).find(({ period }) => samePeriod(period, to));
  const wholeOf = (area: string): Figure | undefined =>
    against === 'residents'
      ? undefined
      : context.table
          .series({ indicator: against.right, area, breakdown: selection.part, agency: selection.agency })
          .find(({ period }) => samePeriod(period, to));
  const candidates = areas.flatMap((area) => {
    const figure = figureOf(area);
    return figure ? [{ figure, whole: wholeOf(area) }] : [];
  });
  return {
    answer: funnelOf(candidates, against, context.catalogue),
    against,
    unreported: areas.filter((area) => figureOf(area) === undefined),
  };
}

/** Beyond the outer limits, beyond the inner ones only, or within both. */
export function placeOf({ positions: { p95, p998 } }: FunnelPlacing): FunnelPlace {
  if (p998 !== 'within') return `${p998}_outer`;
  return p95 === 'within' ? 'within' : `${p95}_inner`;
}

/** The figures that a funnel speaks of: those that it places and those that stand apart. */
export function funnelFigures({ answer }: FunnelView): readonly Figure[] {
  switch (answer.kind) {
    case 'funnel':
      return [...answer.placings.map(({ unit }) => unit.figure), ...answer.apart.map(({ figure }) => figure)];
    case 'too_few':
      return [...answer.units, ...answer.apart].map(({ figure }) => figure);
    case 'refused':
      return [];
  }
}

/** In order of what they rest on, from large to small: no order of value. */
export const bySize = ({ placings }: Funnel): readonly FunnelPlacing[] =>
  placings.toSorted((a, b) => b.unit.base - a.unit.base);
