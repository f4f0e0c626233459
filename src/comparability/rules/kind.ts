import { ALLOW, type Rule, refuseWith } from '../comparison.ts';

const COMPARABLE = new Set(['flow', 'stock', 'ratio', 'per_time']);

/** A change is taken of counts, stocks, shares and rates per time; never of a printed change, plan, capacity, rank or mention. */
export const kindRule: Rule = ({ current, catalogue }) => {
  const kind = catalogue.indicator(current.indicator)?.kind ?? 'mention';
  return COMPARABLE.has(kind) ? ALLOW : refuseWith('aggregation', { kind });
};
