import type { EventStatement, Source } from './data-set.ts';
import type { IndicatorText } from './indicator.ts';

/** What is read on demand, after the figures: definitions, notes, sources and events. */
export interface Texts {
  readonly indicators: Readonly<Record<string, IndicatorText>>;
  /** By dimension and code, `harm:runaway`. */
  readonly categories: Readonly<Record<string, { readonly note_fa: string; readonly note_en: string }>>;
  readonly agencies: Readonly<
    Record<string, { readonly kind: string; readonly note_fa: string; readonly note_en: string }>
  >;
  readonly sources: readonly Source[];
  readonly events: readonly EventStatement[];
  /** Notes of observations, by the number in their `note` column. */
  readonly notes: Readonly<Record<number, { readonly note_fa: string; readonly note_en: string }>>;
}
