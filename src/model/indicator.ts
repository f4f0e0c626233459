/** Closed lists of the catalogue (`data.md`, One indicator). */
export const UNITS = [
  'calls',
  'referrals',
  'persons',
  'services',
  'cases',
  'reports',
  'missions',
  'couples',
  'households',
  'children',
  'groups',
  'counties',
  'bases',
  'vehicles',
  'centres',
  'places',
  'desks',
  'sites',
  'packages',
  'housing_units',
  'projects',
  'square_metres',
  'staff',
  'person_hours',
  'hours',
  'rial',
  'percent',
  'points',
] as const;
export type Unit = (typeof UNITS)[number];

export const KINDS = [
  'flow',
  'stock',
  'ratio',
  'change',
  'target',
  'capacity',
  'rank',
  'per_time',
  'mention',
] as const;
export type Kind = (typeof KINDS)[number];

export const DIMENSIONS = ['harm', 'outcome', 'service', 'sex', 'age_group'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const SENSITIVITIES = ['none', 'sensitive', 'national_only'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

export const TOPICS = [
  'hotline_123',
  'mobile_teams',
  'crisis_centres',
  'service_bases',
  'social_emergency',
  'harms',
  'divorce',
  'counselling',
  'addiction',
  'children',
  'women',
  'disability',
  'positive_life',
  'money',
  'training',
  'supplies',
  'housing',
  'facilities',
  'projects',
  'organisation',
] as const;
export type Topic = (typeof TOPICS)[number];

/** What arithmetic the catalogue licenses over an indicator without another declaration. */
export type AdditiveOver = 'time' | 'area' | Dimension;

/** One indicator: what is counted, in which unit, and what may be computed from it. */
export interface Indicator {
  readonly code: string;
  readonly topic: Topic;
  readonly name_fa: string;
  readonly name_en: string;
  readonly short_fa: string;
  readonly short_en: string;
  readonly unit: Unit;
  readonly kind: Kind;
  /** all_calls, related_calls, base_not_stated, or empty where the indicator has no base of calls. */
  readonly base: string;
  readonly additive_over: readonly AdditiveOver[];
  readonly breakdowns: readonly Dimension[];
  readonly direction: 'neutral' | 'higher_is_better' | 'lower_is_better';
  /** The population that a rate may be computed on; empty where no rate is licensed. */
  readonly rate_base: '' | 'residents' | 'marginal_residents';
  readonly reference_agency: string;
  readonly sensitivity: Sensitivity;
  readonly order: number;
}

/** Text of an indicator that is read on demand (notes, Data page), not needed to draw a figure. */
export interface IndicatorText {
  readonly definition_fa: string;
  readonly definition_en: string;
  readonly notes_fa: string;
  readonly notes_en: string;
}
