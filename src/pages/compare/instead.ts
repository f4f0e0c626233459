import type { Alternative } from '../../comparability/alternative.ts';
import { toPeriod } from '../../model/period.ts';
import type { Search } from '../../url/search.ts';
import { againstFor } from '../pair-search.ts';
import type { ViewContext } from '../view.ts';
import type { Selection } from './selection.ts';

/** The address of what can be compared instead: the pair that was asked for, changed where the alternative differs. */
export function insteadSearch(
  instead: Alternative,
  area: string,
  { indicator, to }: Selection,
  search: Search,
): Partial<Search> {
  const { current, base } = instead;
  const pair = {
    ...search,
    indicator: indicator.code,
    areas: [area],
    from: base,
    to: current,
    against: againstFor(current, base),
    period: undefined,
  };
  const yearsSoFar = { ...pair, from: undefined, to, against: 'year_to_date' as const };
  switch (instead.kind) {
    case 'periods':
      return pair;
    case 'definition': {
      const { definition } = instead;
      // The years so far stay what they are, on the new borders too: no cell holds them.
      const isOfYears = search.against === 'year_to_date' && to?.kind === 'span';
      return isOfYears ? { ...yearsSoFar, definition } : { ...pair, definition };
    }
    case 'agency':
      return { ...pair, chosen: { ...search.chosen, agency: [instead.agency] } };
    case 'indicator':
      return { ...pair, indicator: instead.indicator };
    case 'year_to_date':
      return yearsSoFar;
  }
}

/** What can be compared instead, in words. */
export function insteadText(instead: Alternative, { locale, names, catalogue }: ViewContext): string {
  const { compare } = locale.messages;
  const [current, base] = [instead.current, instead.base].map((period) => locale.periodInSentence(period));
  const periods = compare.instead(current!, base!);
  switch (instead.kind) {
    case 'definition': {
      const { definition } = instead;
      const change = catalogue.boundaries.find((one) => one.adjusted_definition === definition);
      return compare.insteadOn(periods, change ? locale.periodInSentence(toPeriod(change.period)) : '');
    }
    case 'agency':
      return compare.insteadBy(periods, names.agency(instead.agency));
    case 'indicator':
      return compare.insteadOf(names.indicator(instead.indicator), periods);
    default:
      return periods;
  }
}
