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
  sex: share,
  age_group: share,
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

/** The lists of two agencies of one subject, and how a third one overlaps with them. */
const agencyList = z.object({
  lists: z.record(z.string(), agencyFlow),
  third_definition: z.string(),
  third_from: z.string(),
  matched_from: z.string(),
  overlap: z.object({ first_two: z.number(), third: z.number(), third_alone: z.number() }),
});
export type AgencyListParameters = z.infer<typeof agencyList>;

/** A figure of any topic, as a multiple of residents (per 100,000), calls, counties or another indicator. */
const topic = z.object({
  kind: z.enum(['flow', 'stock', 'share']),
  of: z.string(),
  level: z.number(),
  spread: z.number(),
  noise: z.number(),
  trend: range,
  season: z.optional(seasons),
  /** Quarters in which the level is another one everywhere, as supplies are in an epidemic. */
  shifts: z.optional(z.array(z.object({ ...quarters, factor: z.number() }))),
  first: z.optional(z.string()),
  areas: z.optional(z.array(z.string())),
  /** Values are rounded to this, as amounts are. */
  step: z.optional(z.number()),
  printed_unit: z.optional(z.enum(['million_toman'])),
  /** True if the report says how many counties it covers. */
  coverage: z.optional(z.boolean()),
  suppressed_below: z.optional(z.number()),
});
export type TopicParameters = z.infer<typeof topic>;

/** A figure that stays as it is until a decision changes it, everywhere or in one province. */
const standing = z.object({
  first: z.string(),
  value: z.number(),
  changes: z.array(z.object({ area: z.optional(z.string()), from: z.string(), value: z.number() })),
});

const breakdown = z.object({
  dimensions: z.array(z.enum(['harm', 'sex', 'age_group'])),
  from: z.optional(z.string()),
});

const boundaryChange = z.object({
  type: z.enum(['transfer', 'split']),
  area: z.string(),
  from_area: z.string(),
  to_area: z.string(),
  from_period: z.string(),
  /** Definition of the receiving province's series on the new borders, or empty. */
  adjusted_definition: z.string(),
});
export type BoundaryChange = z.infer<typeof boundaryChange>;

const revision = z.object({
  indicator: z.string(),
  area: z.string(),
  periods: z.array(z.string()),
  released: z.string(),
  factor: z.number(),
});

const quality = z.object({
  indicator: z.string(),
  areas: z.optional(z.array(z.string())),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  status: z.optional(z.enum(['U', 'E', 'D'])),
  qualifier: z.optional(z.enum(['about', 'at_least', 'at_most', 'nearly'])),
  note: z.optional(z.enum(['sharedCases', 'unreliable', 'estimated'])),
});

const printedChange = z.object({
  indicator: z.string(),
  of: z.string(),
  areas: z.array(z.string()),
  from: z.string(),
  /** Where the agency prints another percentage than its levels give, and by how many points. */
  wrong: z.array(z.object({ area: z.string(), period: z.string(), points: z.number() })),
});

const yearly = z.object({
  kind: z.enum(['plan', 'projects']),
  level: z.number(),
  spread: z.number(),
  trend: z.number(),
  first: z.optional(z.string()),
});

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
    surveyed_share: range,
    growth: z.number(),
  }),
  positive_life: z.object({
    first: z.string(),
    residents_per_centre: z.number(),
    clients_per_centre: z.number(),
    full_after_quarters: z.number(),
  }),
  agency_lists: z.record(z.string(), agencyList),
  topics: z.record(z.string(), topic),
  standing: z.record(z.string(), standing),
  yearly: z.record(z.string(), yearly),
  /** Indicators given by county. */
  county_indicators: z.array(z.string()),
  /** Breakdowns of other indicators, in the mix that related calls have. */
  breakdowns: z.record(z.string(), breakdown),
  boundary_changes: z.array(boundaryChange),
  definition_changes: z.array(
    z.object({ indicator: z.string(), from: z.string(), definition: z.string(), factor: z.number() }),
  ),
  /** The days on which the data set was released; each release holds the rows published up to it. */
  releases: z.array(z.string()),
  revisions: z.array(revision),
  /** Totals that were revised while their parts are still those of the release before. */
  total_revisions: z.array(revision),
  qualities: z.array(quality),
  printed_changes: z.array(printedChange),
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
