import type { Figure } from '../model/figure.ts';
import type { ViewContext } from './view.ts';

type Surroundings = Pick<ViewContext, 'table' | 'catalogue'>;

/**
 * The agency whose figures stand for an indicator: the one asked for, else the declared reference agency, else the
 * first by code. Agencies are never mixed or added; where several report, `figureName` says whose figure it is.
 */
export function agencyFor(indicator: string, { table, catalogue }: Surroundings, asked?: string): string {
  const agencies = table.agencies(indicator);
  const reference = catalogue.indicator(indicator)?.reference_agency;
  return (
    [asked, reference].find((code) => code !== undefined && agencies.includes(code)) ?? agencies[0] ?? ''
  );
}

/** Of each indicator, the figures of the agency that stands for it. */
export function ofOneAgency(figures: readonly Figure[], context: Surroundings): readonly Figure[] {
  const chosen = new Map<string, string>();
  const agencyOf = (indicator: string) => {
    const known = chosen.get(indicator) ?? agencyFor(indicator, context);
    chosen.set(indicator, known);
    return known;
  };
  return figures.filter(({ indicator, agency }) => agency === agencyOf(indicator));
}
