/** The indicators of this page. */
export const BASES = 'service_bases';
export const SERVICES = 'service_base_services_marginal';
export const PERSONS = 'service_base_persons_served';
export const IDENTIFIED = 'service_base_persons_identified';
export const NEIGHBOURHOODS = 'marginal_neighbourhoods';
export const SERVED = 'marginal_neighbourhoods_served';
export const NOT_SURVEYED = 'marginal_neighbourhoods_not_surveyed';
export const RESIDENTS = 'marginal_residents';
/** Positive Life centres: shown beside a break in the number of bases, never added to them. */
export const CENTRES = 'positive_life_centres';

export const REACH_INDICATORS: readonly string[] = [
  BASES,
  SERVICES,
  PERSONS,
  IDENTIFIED,
  NEIGHBOURHOODS,
  SERVED,
  NOT_SURVEYED,
  RESIDENTS,
];
