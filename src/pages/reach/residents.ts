import type { Period } from '../../model/period.ts';
import type { ViewContext } from '../view.ts';
import { type Across, acrossAreas } from './across.ts';
import { RESIDENTS } from './indicators.ts';
import { isGiven, type RatioAnswer, ratioIn, relationsPer } from './ratios.ts';

/** Services and persons per thousand residents of marginal neighbourhoods: licensed, and where the residents are known. */
export interface PerResidents {
  readonly answers: readonly RatioAnswer[];
  readonly across: Across;
}

/** Undefined where no figure of residents exists at all. */
export function perResidentsView(
  { area, period, numerator }: { area: string; period: Period; numerator: string },
  context: ViewContext,
): PerResidents | undefined {
  const relations = relationsPer(RESIDENTS, context);
  const relation = relations.find(({ left }) => left === numerator) ?? relations[0];
  const isKnown = context.table.ofIndicator(RESIDENTS).some(({ cell }) => cell.kind === 'value');
  if (!relation || !isKnown) return undefined;
  return {
    answers: relations.map((one) => ratioIn(one, area, period, context)),
    across: acrossAreas(relation, 1000, { chosen: area, period, siblings: relations }, context),
  };
}

/** True if the denominator, and so every ratio over it, is inexact or estimated. */
export function isEstimated({ answers }: PerResidents): boolean {
  return answers
    .filter(isGiven)
    .some(({ answer }) => answer.notes.some(({ code }) => code === 'rounding' || code === 'estimated'));
}
