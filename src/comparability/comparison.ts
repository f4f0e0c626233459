import type { CatalogueIndex } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import type { Reason } from '../model/refusal.ts';

/** What a change compares with; a plan of the page, it decides exposure and season. */
export type Against = 'same_quarter' | 'previous' | 'start' | 'year_to_date' | 'none';

/** Two figures about to be compared, and what the rules need to know of their surroundings. */
export interface Comparison {
  readonly current: Figure;
  readonly base: Figure;
  readonly against: Against;
  readonly catalogue: CatalogueIndex;
  /** All known figures of the same cell in other periods; breaks lie in them. */
  readonly series: readonly Figure[];
}

/** One rule's answer. */
export type Answer =
  | { readonly verdict: 'allow' }
  | { readonly verdict: 'note'; readonly reason: Reason }
  | { readonly verdict: 'refuse'; readonly reason: Reason };

/** A rule of the gate: one question about two figures. */
export type Rule = (comparison: Comparison) => Answer;

export const ALLOW: Answer = { verdict: 'allow' };

/** Refuses where there is a reason to, else allows. */
export function answerWith(reason: Reason | undefined): Answer {
  return reason ? { verdict: 'refuse', reason } : ALLOW;
}

/** Allows, with a reason to be said beside the result. */
export function note(code: Reason['code'], values: Reason['values'] = {}): Answer {
  return { verdict: 'note', reason: { code, values } };
}

/** Withholds the percentage, with the reason to be said instead. */
export function refuseWith(code: Reason['code'], values: Reason['values'] = {}): Answer {
  return { verdict: 'refuse', reason: { code, values } };
}
