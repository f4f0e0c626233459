import type { CatalogueIndex } from '../model/catalogue.ts';
import { type Figure, sameBreakdown } from '../model/figure.ts';
import {
  type Period,
  periodOrder,
  type Span,
  sameOfLastYear,
  samePeriod,
  yearToDate,
} from '../model/period.ts';
import type { Reason } from '../model/refusal.ts';
import { sumOverTime } from './aggregate.ts';
import type { RefusedChange } from './compare.ts';
import type { Against } from './comparison.ts';
import { ask } from './gate.ts';

/** What could be compared instead, and in what it differs from what was asked. */
export type Alternative = { readonly current: Period; readonly base: Period } & (
  | { readonly kind: 'periods' }
  /** The series that was computed again on the new borders. */
  | { readonly kind: 'definition'; readonly definition: string }
  | { readonly kind: 'agency'; readonly agency: string }
  /** The same periods on another base of calls. */
  | { readonly kind: 'indicator'; readonly indicator: string }
  /** The years so far, where single quarters are too small. */
  | { readonly kind: 'year_to_date' }
);

/** What is known around a refused pair. */
export interface Known {
  readonly against: Against;
  readonly catalogue: CatalogueIndex;
  /** The figures of the same cell by the same agency. */
  readonly series: readonly Figure[];
  /** Every figure of the area. */
  readonly around: readonly Figure[];
}

type Finder = (refused: RefusedChange, known: Known) => Alternative | undefined;

/**
 * The comparison nearest to a refused one that the gate lets pass: the same periods on the new borders, by another
 * agency or on another base of calls; the years so far; else the nearest other periods. Undefined where the data hold none.
 */
export function alternativeTo(refused: RefusedChange, known: Known): Alternative | undefined {
  for (const find of FINDERS) {
    const found = find(refused, known);
    if (found) return found;
  }
  return undefined;
}

const has = (reasons: readonly Reason[], ...codes: readonly Reason['code'][]) =>
  reasons.some(({ code }) => codes.includes(code));

/** A pair of other figures for the same periods, if the gate lets it pass. */
function pairOf(
  { current, base }: RefusedChange,
  candidates: readonly Figure[],
  { against, catalogue }: Known,
): boolean {
  const at = (period: Period) => candidates.find((figure) => samePeriod(figure.period, period));
  const [a, b] = [at(current.period), at(base.period)];
  if (!a || !b) return false;
  return ask({ current: a, base: b, against, catalogue, series: candidates }).refusals.length === 0;
}

/** The rows on the new borders are read on demand: where the change of borders is the only obstacle, they are offered. */
const onNewBorders: Finder = ({ current, base, reasons }, { catalogue }) => {
  const [only] = reasons;
  if (only?.code !== 'boundary' || reasons.length > 1) return undefined;
  const change = catalogue
    .boundariesOf(current.area)
    .find(({ adjusted_definition: definition }) => definition !== '' && definition === only.values.adjusted);
  if (!change?.adjusted_indicators.includes(current.indicator)) return undefined;
  const { adjusted_definition: definition } = change;
  return { kind: 'definition', definition, current: current.period, base: base.period };
};

/** The reference agency first. */
const byAnotherAgency: Finder = (refused, known) => {
  const { current, base } = refused;
  const others = known.around.filter(
    (figure) =>
      figure.indicator === current.indicator &&
      figure.agency !== current.agency &&
      sameBreakdown(figure.breakdown, current.breakdown),
  );
  const reference = known.catalogue.indicator(current.indicator)?.reference_agency;
  const agencies = [...new Set(others.map(({ agency }) => agency))].sort(
    (a, b) => Number(b === reference) - Number(a === reference) || (a < b ? -1 : 1),
  );
  const agency = agencies.find((one) =>
    pairOf(
      refused,
      others.filter((figure) => figure.agency === one),
      known,
    ),
  );
  return agency === undefined
    ? undefined
    : { kind: 'agency', agency, current: current.period, base: base.period };
};

/** Calls of both periods on one other base: all calls where the related ones are lacking. */
const onAnotherBase: Finder = (refused, known) => {
  const { current, base } = refused;
  const asked = known.catalogue.indicator(current.indicator);
  if (!asked || asked.base === '') return undefined;
  const others = known.catalogue.indicators.filter(
    (one) => one.base !== '' && one.unit === asked.unit && one.kind === asked.kind && one.code !== asked.code,
  );
  const other = others.find(({ code }) =>
    pairOf(
      refused,
      known.around.filter(
        (figure) => figure.indicator === code && sameBreakdown(figure.breakdown, current.breakdown),
      ),
      known,
    ),
  );
  return other && { kind: 'indicator', indicator: other.code, current: current.period, base: base.period };
};

/** Quarters that are too small for a percentage may be large enough together. */
const ofYearsSoFar: Finder = ({ current, reasons }, { against, catalogue, series }) => {
  if (!has(reasons, 'small_base', 'base_zero') || against === 'year_to_date') return undefined;
  const now = yearToDate(current.period);
  if (!now) return undefined;
  const before: Span = { ...now, start: now.start - 12 };
  if (samePeriod(now, current.period)) return undefined;
  const [a, b] = [sumOverTime(series, now, catalogue), sumOverTime(series, before, catalogue)];
  if (a.kind !== 'sum' || b.kind !== 'sum') return undefined;
  const verdict = ask({ current: a.figure, base: b.figure, against: 'year_to_date', catalogue, series });
  return verdict.refusals.length > 0 ? undefined : { kind: 'year_to_date', current: now, base: before };
};

/**
 * The latest figure at or before the refused one (else the next after it) that the gate lets pass against the same
 * period of the year before, else against any earlier figure.
 */
const ofOtherPeriods: Finder = ({ current: refused }, { against, catalogue, series }) => {
  const currents = byNearness(refused, series);
  const sameQuarter = currents.flatMap((current) =>
    series
      .filter((base) => samePeriod(base.period, sameOfLastYear(current.period)))
      .map((base) => ({ current, base, against: 'same_quarter' as Against })),
  );
  // Other seasons are plain earlier periods, whatever the reader compared with.
  const plain = against === 'same_quarter' ? 'previous' : against;
  const earlier = currents.flatMap((current) =>
    series
      .filter((base) => periodOrder(base.period) < periodOrder(current.period))
      .sort((a, b) => periodOrder(b.period) - periodOrder(a.period))
      .map((base) => ({ current, base, against: plain })),
  );
  const found = [...sameQuarter, ...earlier].find(
    (pair) => ask({ ...pair, catalogue, series }).refusals.length === 0,
  );
  return found && { kind: 'periods', current: found.current.period, base: found.base.period };
};

/** The figures at or before one, the latest first, then those after it, the earliest first. */
function byNearness(refused: Figure, series: readonly Figure[]): readonly Figure[] {
  const at = periodOrder(refused.period);
  const ordered = [...series].sort((a, b) => periodOrder(a.period) - periodOrder(b.period));
  const before = ordered.filter(({ period }) => periodOrder(period) <= at);
  const after = ordered.filter(({ period }) => periodOrder(period) > at);
  return [...before.reverse(), ...after];
}

/** The nearest to what was asked first. */
const FINDERS: readonly Finder[] = [
  onNewBorders,
  byAnotherAgency,
  onAnotherBase,
  ofYearsSoFar,
  ofOtherPeriods,
];
