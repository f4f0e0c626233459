import type { FunnelPlace } from '../funnel/model.ts';

/** Where an area's value lies from the country's, by its interval; `untested` where it has none. */
export type SpinePlace = FunnelPlace | 'untested';

/** Values on the scale of one row. */
export interface SpineScale {
  /** Stands in the middle of every row. */
  readonly country: number;
  readonly own: number;
  readonly peers?: number;
  /** Left out where too few areas can be put beside each other. */
  readonly spread?: {
    readonly low: number;
    readonly lowQuartile: number;
    readonly highQuartile: number;
    readonly high: number;
  };
}

export interface SpineRow {
  readonly key: string;
  readonly label: string;
  /** The formatted value with the words of its status, or the words for its absence. */
  readonly text: string;
  /** The country's formatted value, or the words for its absence. */
  readonly countryText: string;
  /** The formatted median of the peers; empty where there is none. */
  readonly peersText: string;
  readonly place: SpinePlace;
  /** Left out where the row cannot be drawn around the country's value; `note` says why. */
  readonly scale?: SpineScale;
  readonly note?: string;
}

/** One area against the country, its peers and all areas: a row an indicator, each on a scale of its own. */
export interface SpineModel {
  readonly rows: readonly SpineRow[];
  readonly labels: {
    /** Heads the names. */
    readonly indicator: string;
    /** The area whose profile it is. */
    readonly area: string;
    readonly country: string;
    readonly peers: string;
    readonly quartiles: string;
    readonly range: string;
    readonly lower: string;
    readonly higher: string;
    readonly places: Readonly<Record<SpinePlace, string>>;
  };
  /** One sentence that says what the picture shows. */
  readonly sentence: string;
}
