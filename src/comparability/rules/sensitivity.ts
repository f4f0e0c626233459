import type { CatalogueIndex } from '../../model/catalogue.ts';
import type { Breakdown } from '../../model/figure.ts';
import { DIMENSIONS, type Sensitivity } from '../../model/indicator.ts';
import type { Reason } from '../../model/refusal.ts';

/** What a sensitive subject is kept out of. */
export type Showing = 'order' | 'county_map' | 'picture';

const WEIGHT: readonly Sensitivity[] = ['none', 'sensitive', 'national_only'];

/** How sensitive a subject is: its indicator or any part of it that was chosen, whichever weighs more. */
export function sensitivityOf(
  subject: { readonly indicator: string; readonly breakdown: Partial<Breakdown> },
  catalogue: CatalogueIndex,
): Sensitivity {
  const parts = DIMENSIONS.map(
    (dimension) => catalogue.category(dimension, subject.breakdown[dimension] ?? '')?.sensitivity ?? 'none',
  );
  const own = catalogue.indicator(subject.indicator)?.sensitivity ?? 'none';
  return [own, ...parts].reduce((a, b) => (WEIGHT.indexOf(b) > WEIGHT.indexOf(a) ? b : a));
}

/** Why a subject is not put in order of value, drawn on a map of counties, or made a headline picture. */
export function sensitivityReason(
  subject: Parameters<typeof sensitivityOf>[0],
  showing: Showing,
  catalogue: CatalogueIndex,
): Reason | undefined {
  return sensitivityOf(subject, catalogue) === 'none'
    ? undefined
    : { code: 'sensitivity', values: { showing } };
}
