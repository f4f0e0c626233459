import { type Figure, isTotal } from '../../model/figure.ts';

/** Calls on their three bases: the first that an area reports leads its page. */
export const LEAD_INDICATORS = ['related_calls', 'all_calls', 'calls_base_not_stated'] as const;

export const isLead = (figure: Figure) =>
  isTotal(figure) && (LEAD_INDICATORS as readonly string[]).includes(figure.indicator);
