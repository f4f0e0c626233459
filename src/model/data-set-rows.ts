import type { Agency, Area, Boundary, Category, Population, Relation } from './catalogue.ts';
import type { DataSetKind, EventStatement, Source } from './data-set.ts';
import type { Indicator, IndicatorText } from './indicator.ts';
import type { ObservationRow } from './observation.ts';

/** An area as the catalogue's file has it. */
export interface AreaRow extends Area {
  readonly name_en_basis: string;
  readonly capital_fa: string;
  readonly capital_en: string;
  readonly area_km2: number | null;
  readonly variants_fa: readonly string[];
  readonly variants_en: readonly string[];
  readonly valid_from: string;
  readonly valid_to: string;
  readonly note_fa: string;
  readonly note_en: string;
}

export type IndicatorRow = Indicator & IndicatorText;

export type CategoryRow = Category & { readonly note_fa: string; readonly note_en: string };

export type AgencyRow = Agency & {
  readonly kind: string;
  readonly note_fa: string;
  readonly note_en: string;
};

export type BoundaryRow = Omit<Boundary, 'adjusted_indicators'> & {
  readonly note_fa: string;
  readonly note_en: string;
};

/** `data/catalogue/*.csv`, checked: real facts only, shared by all data sets. */
export interface CatalogueRows {
  readonly areas: readonly AreaRow[];
  readonly populations: readonly Population[];
  readonly indicators: readonly IndicatorRow[];
  readonly categories: readonly CategoryRow[];
  readonly relations: readonly Relation[];
  readonly agencies: readonly AgencyRow[];
  readonly boundaries: readonly BoundaryRow[];
}

/** `placement.csv`: what became of one input figure. */
export interface PlacementRow {
  readonly id: string;
  readonly decision: 'placed' | 'left_out';
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly harm: string;
  readonly outcome: string;
  readonly service: string;
  readonly base_period: string;
  readonly source: string;
  readonly reason_code: string;
  readonly reason_fa: string;
  readonly reason_en: string;
  readonly note_fa: string;
  readonly note_en: string;
}

/** `unplaced.csv`: a figure that can't be placed in time or kind: searchable, shown, never computed with. */
export interface UnplacedRow {
  readonly id: string;
  readonly area: string;
  readonly county_fa: string;
  readonly county_en: string;
  readonly label_fa: string;
  readonly label_en: string;
  /** As printed: a malformed number stays text. */
  readonly value: string;
  readonly unit: string;
  readonly qualifier: string;
  readonly period_as_printed_fa: string;
  readonly period_as_printed_en: string;
  readonly source: string;
  readonly reason_code: string;
  readonly reason_fa: string;
  readonly reason_en: string;
  readonly note_fa: string;
  readonly note_en: string;
}

/** `preferences.csv`: which source counts where several report the same cell; an empty period means every period. */
export interface PreferenceRow {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly source: string;
  readonly reason_fa: string;
  readonly reason_en: string;
}

export interface ReleaseRow {
  readonly id: string;
  readonly version: string;
  readonly date: string;
  readonly content_hash: string;
}

/** Columns of `overlaps.csv`, in order. */
export const OVERLAP_COLUMNS = [
  'indicator',
  'area',
  'period',
  'agencies',
  'count',
  'match_rule_fa',
  'match_rule_en',
  'source',
  'released',
] as const;

/** `overlaps.csv`: how many reports stand on the lists of exactly these agencies, after matching list with list. */
export interface OverlapRow {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  /** Codes in alphabetical order, joined by `+`. */
  readonly agencies: string;
  readonly count: number;
  /** When two entries are taken for one. */
  readonly match_rule_fa: string;
  readonly match_rule_en: string;
  readonly source: string;
  readonly released: string;
}

/** What `datapackage.json` says about a data set. */
export interface DataPackage {
  readonly name: string;
  readonly kind: DataSetKind;
  readonly title_fa: string;
  readonly title_en: string;
  readonly description_fa: string;
  readonly description_en: string;
  /** SPDX names of the licences, empty where none is given. */
  readonly license: string;
  readonly version: string;
  readonly default_view: string;
}

/** `context/`: agencies, populations and changes of borders that are valid inside one data set alone. */
export type DataSetContext = Pick<CatalogueRows, 'agencies' | 'populations' | 'boundaries'>;

/** One data set, checked and normalised: what the build writes into tables. */
export interface DataSetRows {
  readonly package: DataPackage;
  readonly observations: readonly ObservationRow[];
  readonly placements: readonly PlacementRow[];
  readonly unplaced: readonly UnplacedRow[];
  readonly events: readonly EventStatement[];
  readonly sources: readonly Source[];
  readonly preferences: readonly PreferenceRow[];
  readonly releases: readonly ReleaseRow[];
  readonly overlaps: readonly OverlapRow[];
  readonly context: DataSetContext;
}
