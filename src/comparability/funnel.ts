import type { CatalogueIndex, Relation } from '../model/catalogue.ts';
import type { Figure } from '../model/figure.ts';
import { periodId } from '../model/period.ts';
import { type Reason, type Refused, refuse } from '../model/refusal.ts';
import { isCount, isRefused } from '../statistics/domain.ts';
import { type FunnelPosition, funnelPosition, ratioFunnel, shareFunnel } from '../statistics/funnel.ts';
import type { Interval } from '../statistics/interval.ts';
import type { Confidence } from '../statistics/normal.ts';
import {
  type Dispersion,
  dispersionOfRatios,
  dispersionOfShares,
  overdispersedRatioFunnel,
  overdispersedShareFunnel,
} from '../statistics/overdispersion.ts';
import { FEWEST_IN_FUNNEL, isEventCount } from './counting.ts';
import { apartFrom, orderReason, standingReason } from './order.ts';
import { partOf } from './part-of.ts';
import { rateOf } from './rate.ts';
import { lackOf } from './rules/base-value.ts';

/** A figure with what it may be set against; of a share, the whole of the same area. */
export interface FunnelCandidate {
  readonly figure: Figure;
  readonly whole?: Figure | undefined;
}

/** An area in a funnel: its events, what they rest on, and its rate per 100,000 or share in percent. */
export interface FunnelUnit {
  readonly figure: Figure;
  readonly events: number;
  readonly base: number;
  readonly value: number;
  readonly notes: readonly Reason[];
}

/** An area that is kept out, and why. */
export interface FunnelApart {
  readonly figure: Figure;
  readonly reason: Reason;
}

type Bands = Readonly<Record<Confidence, Interval>>;

/** Where an area lies by the limits that count: widened ones where the areas differ more than chance lets them. */
export interface FunnelPlacing {
  readonly unit: FunnelUnit;
  readonly limits: Bands;
  readonly positions: Readonly<Record<Confidence, FunnelPosition>>;
}

/** Areas against the limits of chance around the value of all of them together. */
export interface Funnel {
  readonly kind: 'funnel';
  readonly of: 'rate' | 'share';
  readonly placings: readonly FunnelPlacing[];
  readonly apart: readonly FunnelApart[];
  /** All events over all that they rest on, of the areas in the funnel. */
  readonly pooled: Omit<FunnelUnit, 'figure' | 'notes'>;
  /** Undefined where too few areas tell how much they differ. */
  readonly dispersion: Dispersion | undefined;
  readonly isOverdispersed: boolean;
  /** The limits of an area of this size, of chance alone or widened; undefined where the formula has none. */
  readonly limitsAt: (base: number, isWidened: boolean) => Bands | undefined;
}

/** Fewer areas say little about all of them together. */
interface TooFewUnits {
  readonly kind: 'too_few';
  readonly units: readonly FunnelUnit[];
  readonly apart: readonly FunnelApart[];
  readonly needed: number;
}

const PER = 100_000;
const PERCENT = 100;

/**
 * The funnel of rates per 100,000 residents, or of the shares that a `part_of` relation declares. Refused of sensitive
 * subjects and of what is no count of events or persons. Apart stand, each with its reason: figures that are
 * missing, inexact, contradicted or partly reported, those of a rarer definition or agency, and those that the
 * gate gives no rate or share.
 */
export function funnelOf(
  candidates: readonly FunnelCandidate[],
  against: 'residents' | Relation,
  catalogue: CatalogueIndex,
): Funnel | TooFewUnits | Refused {
  const [first] = candidates;
  if (!first) return { kind: 'too_few', units: [], apart: [], needed: FEWEST_IN_FUNNEL };
  const unlicensed = subjectReason(first.figure, against, catalogue);
  if (unlicensed) return { kind: 'refused', reasons: [unlicensed] };
  const reasonApart = apartFrom(candidates.map(({ figure }) => figure));
  const units: FunnelUnit[] = [];
  const apart: FunnelApart[] = [];
  for (const candidate of candidates) {
    const { figure } = candidate;
    const unit = standingReason(figure) ?? reasonApart(figure) ?? unitOf(candidate, against, catalogue);
    if ('code' in unit) apart.push({ figure, reason: unit });
    else units.push(unit);
  }
  if (units.length < FEWEST_IN_FUNNEL) return { kind: 'too_few', units, apart, needed: FEWEST_IN_FUNNEL };
  return against === 'residents' ? funnelWith('rate', units, apart) : funnelWith('share', units, apart);
}

/** Why a subject has no funnel at all. */
function subjectReason(
  figure: Figure,
  against: 'residents' | Relation,
  catalogue: CatalogueIndex,
): Reason | undefined {
  const indicator = catalogue.indicator(figure.indicator);
  const undeclared: Reason = { code: 'undeclared', values: { indicator: figure.indicator } };
  if (!indicator) return undeclared;
  const sensitive = orderReason(figure, catalogue);
  if (sensitive) return sensitive;
  if (against === 'residents')
    return indicator.rate_base === 'residents' && isEventCount(indicator) ? undefined : undeclared;
  return against.type === 'part_of' && against.left === figure.indicator ? undefined : undeclared;
}

/** The events of an area and what they rest on, or why the area stands apart. */
function unitOf(
  { figure, whole }: FunnelCandidate,
  against: 'residents' | Relation,
  catalogue: CatalogueIndex,
): FunnelUnit | Reason {
  const period = periodId(figure.period);
  if (figure.cell.kind !== 'value') return { code: lackOf('current', figure.cell), values: { period } };
  const inexact = [figure, whole].find(
    (one) => one?.cell.kind === 'value' && (one.cell.qualifier !== 'exact' || !isCount(one.cell.value)),
  );
  if (inexact?.cell.kind === 'value')
    return { code: 'rounding', values: { qualifier: inexact.cell.qualifier } };
  if (against === 'residents') {
    const rate = rateOf(figure, catalogue);
    if (rate.kind === 'refused') return rate.reasons[0]!;
    const { ratePer100k, population, notes } = rate;
    return { figure, events: figure.cell.value, base: population.population, value: ratePer100k, notes };
  }
  if (!whole) return { code: 'base_missing', values: { period } };
  const share = partOf(figure, whole, against);
  if (share.kind === 'refused') return share.reasons[0]!;
  return {
    figure,
    events: share.partCount,
    base: share.wholeCount,
    value: share.percent,
    notes: share.notes,
  };
}

function funnelWith(
  of: Funnel['of'],
  units: readonly FunnelUnit[],
  apart: readonly FunnelApart[],
): Funnel | Refused {
  const events = sum(units.map((unit) => unit.events));
  const base = sum(units.map((unit) => unit.base));
  if (events === 0) return refuse('base_zero', { current: 0 });
  const found =
    of === 'rate'
      ? dispersionOfRatios(
          units.map((unit) => ({ observed: unit.events, expected: (unit.base * events) / base })),
        )
      : dispersionOfShares(units);
  const dispersion = isRefused(found) ? undefined : found;
  const isOverdispersed = dispersion !== undefined && dispersion.betweenVariance > 0;
  const limitsAt: Funnel['limitsAt'] = (size, isWidened) => {
    const limits = of === 'rate' ? rateLimits : shareLimits;
    const widening = isWidened ? dispersion : undefined;
    const [p95, p998] = (['p95', 'p998'] as const).map((level) =>
      limits(size, { events, base }, widening, level),
    );
    return p95 && p998 ? { p95, p998 } : undefined;
  };
  const placings = units.flatMap((unit): FunnelPlacing[] => {
    const limits = limitsAt(unit.base, isOverdispersed);
    const [p95, p998] = limits ? [limits.p95, limits.p998].map((one) => funnelPosition(unit.value, one)) : [];
    if (!limits || !p95 || !p998 || isRefused(p95) || isRefused(p998)) return [];
    return [{ unit, limits, positions: { p95, p998 } }];
  });
  // Each unit is a count over a base that the formulas have accepted for the others; one that they don't has no place.
  if (placings.length < units.length) return refuse('out_of_domain', { events, base });
  const value = (events / base) * (of === 'rate' ? PER : PERCENT);
  const pooled = { events, base, value };
  return { kind: 'funnel', of, placings, apart, pooled, dispersion, isOverdispersed, limitsAt };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

interface Counts {
  readonly events: number;
  readonly base: number;
}

function rateLimits(
  size: number,
  { events, base }: Counts,
  dispersion: Dispersion | undefined,
  level: Confidence,
): Interval | undefined {
  const expected = (size * events) / base;
  const ratios = dispersion
    ? overdispersedRatioFunnel(expected, dispersion, level)
    : ratioFunnel(expected, level);
  return isRefused(ratios) ? undefined : times(ratios, (events / base) * PER);
}

function shareLimits(
  size: number,
  pooled: Counts,
  dispersion: Dispersion | undefined,
  level: Confidence,
): Interval | undefined {
  const whole = Math.round(size);
  const shares = dispersion
    ? overdispersedShareFunnel(whole, pooled, dispersion, level)
    : shareFunnel(whole, pooled, level);
  return isRefused(shares) ? undefined : times(shares, PERCENT);
}

const times = ({ low, high }: Interval, factor: number): Interval => ({
  low: low * factor,
  high: high * factor,
});
