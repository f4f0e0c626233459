import type { Reason } from '../model/refusal.ts';
import type { Comparison, Rule } from './comparison.ts';
import { agencyRule } from './rules/agency.ts';
import { aggregationRule } from './rules/aggregation.ts';
import { baseRule } from './rules/base.ts';
import { baseValueRule } from './rules/base-value.ts';
import { boundaryRule } from './rules/boundary.ts';
import { conflictRule } from './rules/conflict.ts';
import { coverageRule } from './rules/coverage.ts';
import { definitionRule } from './rules/definition.ts';
import { estimatedRule, inferredRule, provisionalRule } from './rules/provisional.ts';
import { roundingRule } from './rules/rounding.ts';
import { seasonRule } from './rules/season.ts';
import { smallBaseRule } from './rules/small-base.ts';
import { spanRule } from './rules/span.ts';
import { vintageRule } from './rules/vintage.ts';

/** Every rule, in the order in which its reasons are said: what is compared first, how well it is known last. */
export const RULES: readonly Rule[] = [
  baseRule,
  aggregationRule,
  spanRule,
  definitionRule,
  boundaryRule,
  agencyRule,
  conflictRule,
  baseValueRule,
  coverageRule,
  smallBaseRule,
  roundingRule,
  provisionalRule,
  estimatedRule,
  inferredRule,
  vintageRule,
  seasonRule,
];

/** What the gate says: reasons that forbid the comparison, and notes that travel with it. */
export interface Verdict {
  readonly refusals: readonly Reason[];
  readonly notes: readonly Reason[];
}

/** Asks all the rules. A comparison is allowed only if none refuses. */
export function ask(comparison: Comparison): Verdict {
  const refusals: Reason[] = [];
  const notes: Reason[] = [];
  for (const rule of RULES) {
    const answer = rule(comparison);
    if (answer.verdict === 'refuse') refusals.push(answer.reason);
    if (answer.verdict === 'note') notes.push(answer.reason);
  }
  return { refusals, notes };
}
