import type { CatalogueIndex } from '../model/catalogue.ts';
import { type Breakdown, type Figure, isCovered } from '../model/figure.ts';
import type { Reason } from '../model/refusal.ts';
import { conflictReason } from './rules/conflict.ts';
import { sensitivityReason } from './rules/sensitivity.ts';

/** Why a figure may not stand on a line or in an order: its sources contradict each other, or few offices reported. */
export function standingReason(figure: Figure): Reason | undefined {
  const { unitsReporting = 0, unitsExpected = 0 } = figure;
  const partial: Reason = {
    code: 'coverage_partial',
    values: { reporting: unitsReporting, expected: unitsExpected },
  };
  return conflictReason([figure]) ?? (isCovered(figure) ? undefined : partial);
}

/** Why the areas of a subject are not put in order of value at all. */
export function orderReason(
  subject: { readonly indicator: string; readonly breakdown: Partial<Breakdown> },
  catalogue: CatalogueIndex,
): Reason | undefined {
  return sensitivityReason(subject, 'order', catalogue);
}

type Counted = Pick<Figure, 'definition' | 'agency'>;

/**
 * Of figures about to stand in one order, why one stands apart: an order holds one definition and one agency, those by
 * which most of the areas count (of equally many the first by name). From an order of nobody none stands apart.
 */
export function apartFrom(figures: readonly Figure[]): (figure: Figure) => Reason | undefined {
  const valued = figures.filter(({ cell }) => cell.kind === 'value');
  const usual = { definition: commonest(valued, 'definition'), agency: commonest(valued, 'agency') };
  return ({ definition, agency, cell }) => {
    if (valued.length > 0 && definition !== usual.definition)
      return { code: 'definition', values: { current: definition, base: usual.definition } };
    if (valued.length > 0 && agency !== usual.agency)
      return { code: 'agency', values: { current: agency, base: usual.agency } };
    return cell.status === 'D' ? { code: 'definition', values: { current: 'D', base: 'D' } } : undefined;
  };
}

function commonest(figures: readonly Counted[], name: keyof Counted): string {
  const counts = new Map<string, number>();
  for (const figure of figures) counts.set(figure[name], (counts.get(figure[name]) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
