import type { Figure } from '../../model/figure.ts';
import { periodId } from '../../model/period.ts';
import type { Reason } from '../../model/refusal.ts';
import { answerWith, type Rule } from '../comparison.ts';

/** The first figure whose sources contradict each other, where no preference decides: nothing is computed with it. */
export function conflictReason(figures: readonly Figure[]): Reason | undefined {
  const torn = figures.find(({ conflicts }) => conflicts.length > 0);
  return (
    torn && {
      code: 'conflict',
      values: { period: periodId(torn.period), count: torn.conflicts.length + 1 },
    }
  );
}

export const conflictRule: Rule = ({ current, base }) => answerWith(conflictReason([current, base]));
