import type { Figure } from '../../model/figure.ts';
import type { Reason } from '../../model/refusal.ts';
import { answerWith, type Rule } from '../comparison.ts';

/** Why figures do not come from one agency: each counts in its own way, so their figures never meet in one number. */
export function agencyReason(figures: readonly Figure[]): Reason | undefined {
  const [first, ...others] = figures;
  const foreign = others.find(({ agency }) => agency !== first!.agency);
  return foreign && { code: 'agency', values: { current: first!.agency, base: foreign.agency } };
}

/**
 * A change over time is of one agency. Stricter than a rule that lets any agency meet the reference agency: what differs
 * between two agencies would pass for what differs between two periods.
 */
export const agencyRule: Rule = ({ current, base }) => answerWith(agencyReason([current, base]));
