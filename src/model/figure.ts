import type { Cell } from './cell.ts';
import type { Dimension } from './indicator.ts';
import type { Period } from './period.ts';

/** Which part of the total a figure is about; an empty code is the total. */
export type Breakdown = Readonly<Record<Dimension, string>>;

export const TOTAL: Breakdown = { harm: '', outcome: '', service: '', sex: '', age_group: '' };

/** One observation as the application sees it: the cell, what it is about, and where it comes from. */
export interface Figure {
  readonly indicator: string;
  readonly area: string;
  readonly period: Period;
  readonly breakdown: Breakdown;
  readonly agency: string;
  readonly definition: string;
  /** For printed changes: the period they compare with. */
  readonly basePeriod: Period | undefined;
  readonly cell: Cell;
  readonly source: string;
  /** Solar Hijri date of publication, `1400-04-31`; `releasedBasis` says whether the source states it. */
  readonly released: string;
  readonly releasedBasis: 'stated' | 'inferred';
  /** How often the source had changed this cell before; 0 as first published. */
  readonly revision: number;
  /** How a derived value is recomputed, e.g. `remainder:related_calls/outcome`. */
  readonly rule: string;
  readonly printed: { readonly value: number; readonly unit: string } | undefined;
  readonly unitsReporting: number | undefined;
  readonly unitsExpected: number | undefined;
  /** Number of the note in the data set's list of notes, or undefined. */
  readonly note: number | undefined;
  /** The same cell with another value from another source, where no preference decides: then nothing is computed. */
  readonly conflicts: readonly Figure[];
}

/** True if both figures are about the same part of the total. */
export function sameBreakdown(a: Breakdown, b: Breakdown): boolean {
  return (
    a.harm === b.harm &&
    a.outcome === b.outcome &&
    a.service === b.service &&
    a.sex === b.sex &&
    a.age_group === b.age_group
  );
}

/** True if the figure is of the total, not of a part. */
export function isTotal(figure: Figure): boolean {
  return sameBreakdown(figure.breakdown, TOTAL);
}

/** From this share of the offices expected to report, in percent, a figure counts as a whole one. */
const WHOLE_FROM = 90;

/** The share of the expected offices that reported, in percent; undefined where the source does not say. */
export function coveragePercent({ unitsReporting, unitsExpected }: Figure): number | undefined {
  return unitsReporting === undefined || !unitsExpected ? undefined : (100 * unitsReporting) / unitsExpected;
}

/** Whether a figure is of (nearly) all its offices; where that is not known it counts as whole. */
export function isCovered(figure: Figure): boolean {
  return (coveragePercent(figure) ?? 100) >= WHOLE_FROM;
}
