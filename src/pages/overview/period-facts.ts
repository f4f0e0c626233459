import { figuresIn } from '../period-choice.ts';
import type { Fact, OverviewView } from './view-model.ts';

/** The facts of the period of the page alone; a change that its source printed is no fact of its own. */
export function factsOfPeriod({ facts, period }: Pick<OverviewView, 'facts' | 'period'>): readonly Fact[] {
  if (!period) return [];
  return facts.filter(
    ({ figure }) => figuresIn(period, [figure]).length > 0 && figure.basePeriod === undefined,
  );
}
