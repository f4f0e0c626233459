/**
 * Why a figure is withheld. Statistics, the comparability gate and the view models answer with reason codes and
 * the values behind them; the words live in `locale/`.
 */
export type ReasonCode =
  | 'span'
  | 'base'
  | 'unit'
  | 'definition'
  | 'break'
  | 'base_zero'
  | 'base_missing'
  | 'base_suppressed'
  | 'base_not_applicable'
  | 'current_missing'
  | 'current_suppressed'
  | 'current_not_applicable'
  | 'small_base'
  | 'aggregation'
  | 'incomplete'
  | 'surplus'
  | 'coverage'
  | 'coverage_unknown'
  | 'coverage_incomplete'
  | 'coverage_partial'
  | 'agency'
  | 'boundary'
  | 'vintage'
  | 'conflict'
  | 'population'
  | 'rounding'
  | 'provisional'
  | 'estimated'
  | 'inferred'
  | 'season'
  | 'sensitivity'
  | 'undeclared'
  | 'out_of_domain';

/** One answer of a rule: a code, the rule that gave it, and the values a sentence about it needs. */
export interface Reason {
  readonly code: ReasonCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A calculation that can't be made, and why: returned instead of NaN. */
export interface Refused {
  readonly kind: 'refused';
  readonly reasons: readonly Reason[];
}

/** Builds a refusal of one reason. */
export function refuse(code: ReasonCode, values: Reason['values'] = {}): Refused {
  return { kind: 'refused', reasons: [{ code, values }] };
}
