import * as z from 'zod/mini';

const share = z.record(z.string(), z.number());
const range = z.tuple([z.number(), z.number()]);
const seasons = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const quarters = { from: z.string(), to: z.string() };

/** What a flow is a multiple of: related calls, one outcome or harm of them, or residents (per 100,000). */
const flow = z.object({
  of: z.string(),
  level: z.number(),
  spread: z.number(),
  noise: z.number(),
  trend: range,
});
export type FlowParameters = z.infer<typeof flow>;

const relatedCalls = z.object({
  per_100k: z.number(),
  province_spread: z.number(),
  county_spread: z.number(),
  annual_trend: range,
  season: seasons,
  season_spread: z.number(),
  noise: z.number(),
  outcome: share,
  harm: share,
  mix_spread: z.number(),
  phone_drift: z.number(),
  harm_not_collected: z.record(z.string(), z.string()),
  remainder_areas: z.array(z.string()),
});

const bases = z.object({
  residents_per_base: z.number(),
  growth: z.number(),
  services_per_base: z.number(),
  services_spread: z.number(),
  persons_per_service: z.number(),
  persons_per_identification: z.number(),
  noise: z.number(),
  service: share,
  moves: z.array(z.object({ area: z.string(), from: z.string(), kept: z.number() })),
});

const agencyFlow = z.extend(flow, { definition: z.string(), first: z.optional(z.string()) });

/** `data/example/parameters.json`: everything that the generator may vary, with the seed. */
export const exampleParameters = z.object({
  seed: z.number(),
  first: z.string(),
  last: z.string(),
  census_year: z.number(),
  related_calls: relatedCalls,
  national_shifts: z.array(z.object({ ...quarters, factor: z.number() })),
  shifts: z.array(z.object({ area: z.string(), ...quarters, factor: z.number() })),
  gaps: z.array(z.object({ area: z.string(), ...quarters, as: z.enum(['O', 'none']) })),
  random_gap: z.number(),
  incomplete_coverage: z.number(),
  unreported_counties: z.array(
    z.object({
      area: z.string(),
      period: z.string(),
      counties: z.number(),
      revised: z.optional(z.string()),
    }),
  ),
  flows: z.record(z.string(), flow),
  flow_season: seasons,
  bases,
  /** Quarters from the first until every county has hotline 123. */
  line_123: z.object({ first_share: z.number(), full_after_quarters: z.number() }),
  vehicles: z.object({ per_county: z.number(), spread: z.number(), growth: z.number() }),
  neighbourhoods: z.object({
    residents_share: z.number(),
    share_spread: z.number(),
    residents_each: z.number(),
    served_share: range,
    growth: z.number(),
  }),
  positive_life: z.object({
    first: z.string(),
    residents_per_centre: z.number(),
    clients_per_centre: z.number(),
    full_after_quarters: z.number(),
  }),
  child_abuse_reports: z.record(z.string(), agencyFlow),
  conflicts: z.array(
    z.object({
      indicator: z.string(),
      area: z.string(),
      period: z.string(),
      source: z.string(),
      released: z.string(),
      factor: z.number(),
    }),
  ),
});
export type ExampleParameters = z.infer<typeof exampleParameters>;
