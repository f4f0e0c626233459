import { agencyFor } from '../agencies.ts';
import { figuresIn } from '../period-choice.ts';
import type { ViewContext } from '../view.ts';
import type { Fact, OverviewView } from './view-model.ts';

/** The facts of the period of the page alone, of each indicator those of the agency that stands for it. */
export function factsOfPeriod(
  { facts, period }: Pick<OverviewView, 'facts' | 'period'>,
  context: ViewContext,
): readonly Fact[] {
  if (!period) return [];
  const agencies = new Map<string, string>();
  const agencyOf = (indicator: string) => {
    const known = agencies.get(indicator) ?? agencyFor(indicator, context);
    agencies.set(indicator, known);
    return known;
  };
  return facts.filter(
    ({ figure }) =>
      figuresIn(period, [figure]).length > 0 &&
      figure.basePeriod === undefined &&
      figure.agency === agencyOf(figure.indicator),
  );
}
