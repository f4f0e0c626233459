import type { CatalogueIndex, Relation } from '../model/catalogue.ts';
import { type Figure, TOTAL } from '../model/figure.ts';
import { type Period, periodId, samePeriod } from '../model/period.ts';
import { type Reason, type Refused, refuse } from '../model/refusal.ts';
import { compareWithBenchmark, type Standing } from '../statistics/benchmark.ts';
import { isRefused } from '../statistics/domain.ts';
import type { Interval } from '../statistics/interval.ts';
import type { Confidence } from '../statistics/normal.ts';
import { type Spread, spreadOf } from '../statistics/quantile.ts';
import { rate } from '../statistics/rate.ts';
import { wilsonLimits } from '../statistics/wilson.ts';
import { isEventCount } from './counting.ts';
import { apartFrom, orderReason, standingReason } from './order.ts';
import { type PartOf, partOf } from './part-of.ts';
import { rateOf } from './rate.ts';
import { type Ratio, ratioNearest } from './ratio.ts';

/** What one row of a profile puts side by side: only what has the same scale in every area. */
export type ProfileSubject =
  | { readonly kind: 'rate'; readonly indicator: string }
  | { readonly kind: 'ratio'; readonly relation: Relation }
  | { readonly kind: 'share'; readonly relation: Relation };

/** A subject in one area: per 100,000 residents, in the unit of the ratio, or in percent. */
export interface ProfileValue {
  readonly kind: 'value';
  readonly value: number;
  /** Chance in counting only; absent where what is counted is not met by chance. */
  readonly limits: Readonly<Record<Confidence, Interval>> | undefined;
  /** The figures it is computed from; the first is what the subject is about. */
  readonly figures: readonly [Figure, ...Figure[]];
  /** Of a rate, the year of its census. */
  readonly census: number | undefined;
  readonly notes: readonly Reason[];
}

/** One subject: an area against the country, its peers and all areas of its level. */
export interface ProfileRow {
  readonly subject: ProfileSubject;
  readonly own: ProfileValue | Refused;
  readonly country: ProfileValue | Refused;
  /** How the areas that count alike spread; undefined where they are too few, or may not be put in order. */
  readonly among: Spread | undefined;
  readonly peers: { readonly median: number; readonly count: number } | undefined;
  /** From the country, which holds the area itself. */
  readonly standing: Readonly<Record<Confidence, Standing>> | undefined;
  /** Why the area's value stands in no comparison with the others. */
  readonly apart: Reason | undefined;
}

/** Where the figures of an area in the period are found: totals, of one agency an indicator. */
export interface ProfileAround {
  readonly area: string;
  readonly country: string;
  /** All areas of the level, the area itself among them. */
  readonly areas: readonly string[];
  readonly peers: readonly string[];
  readonly period: Period;
  readonly figuresOf: (area: string) => readonly Figure[];
  readonly catalogue: CatalogueIndex;
}

/** Of fewer areas quartiles say nothing. */
const FEWEST_AREAS = 8;
const FEWEST_PEERS = 3;

/** Everything that the catalogue lets stand side by side across areas, in its own order. */
export function profileSubjects({ indicators, relations }: CatalogueIndex): readonly ProfileSubject[] {
  const rates = [...indicators]
    .filter(({ rate_base, kind }) => rate_base === 'residents' && kind === 'flow')
    .sort((a, b) => a.order - b.order)
    .map(({ code }): ProfileSubject => ({ kind: 'rate', indicator: code }));
  const related = relations.flatMap((relation): readonly ProfileSubject[] => {
    if (relation.type === 'sums_to') return [];
    return [{ kind: relation.type === 'per' ? 'ratio' : 'share', relation }];
  });
  return [...rates, ...related];
}

/** The indicator that a subject is about. */
export const indicatorOf = (subject: ProfileSubject): string =>
  subject.kind === 'rate' ? subject.indicator : subject.relation.left;

/**
 * One row of a profile. The benchmark is the country's own figure; the spread and the peers' median are of the areas
 * that count by the same definition and agency and reported whole. A sensitive subject keeps its own value and the
 * country's, and no place among others.
 */
export function profileRow(subject: ProfileSubject, around: ProfileAround): ProfileRow {
  const { catalogue, areas, peers } = around;
  const own = valueIn(subject, around.figuresOf(around.area), around);
  const country = valueIn(subject, around.figuresOf(around.country), around);
  const sensitive = orderReason({ indicator: indicatorOf(subject), breakdown: TOTAL }, catalogue);
  const values = new Map<string, ProfileValue>();
  for (const area of sensitive ? [] : areas) {
    const value = valueIn(subject, around.figuresOf(area), around);
    if (value.kind === 'value') values.set(area, value);
  }
  // Of a ratio both sides must be counted alike: services over bases of one definition.
  const reasonsApart = [0, 1].map((side) =>
    apartFrom([...values.values()].flatMap(({ figures }) => figures[side] ?? [])),
  );
  const reasonOf = (value: ProfileValue) =>
    value.figures.map((figure) => standingReason(figure)).find((reason) => reason !== undefined) ??
    value.figures.map((figure, side) => reasonsApart[side]?.(figure)).find((reason) => reason !== undefined);
  const standing = [...values].filter(([, value]) => reasonOf(value) === undefined);
  const numbersIn = (some: readonly string[]) =>
    standing.filter(([area]) => some.includes(area)).map(([, { value }]) => value);
  const ofPeers = spreadOf(numbersIn(peers), FEWEST_PEERS);
  const apart = own.kind === 'value' ? (sensitive ?? reasonOf(own)) : undefined;
  return {
    subject,
    own,
    country,
    among: spreadOf(numbersIn(areas), FEWEST_AREAS),
    peers: ofPeers && { median: ofPeers.median, count: ofPeers.count },
    standing: apart ? undefined : standingOf(own, country),
    apart,
  };
}

function standingOf(own: ProfileValue | Refused, country: ProfileValue | Refused): ProfileRow['standing'] {
  if (own.kind === 'refused' || country.kind === 'refused' || !own.limits) return undefined;
  const isLike = own.figures.every(({ definition, agency }, side) => {
    const other = country.figures[side];
    return other !== undefined && other.definition === definition && other.agency === agency;
  });
  if (!isLike) return undefined;
  if (country.figures.some((figure) => standingReason(figure))) return undefined;
  const standing = compareWithBenchmark(own.limits, country.value);
  return isRefused(standing) ? undefined : standing;
}

function valueIn(
  subject: ProfileSubject,
  figures: readonly Figure[],
  { catalogue, period }: ProfileAround,
): ProfileValue | Refused {
  switch (subject.kind) {
    case 'rate': {
      const figure = figures.find(
        (one) => one.indicator === subject.indicator && samePeriod(one.period, period),
      );
      return figure ? ratedValue(figure, catalogue) : refuse('current_missing', { period: periodId(period) });
    }
    case 'ratio': {
      const ratio = ratioNearest(figures, subject.relation, period);
      return ratio.kind === 'ratio' ? ratioValue(ratio) : ratio;
    }
    case 'share': {
      const { left, right } = subject.relation;
      const part = figures.find(({ indicator }) => indicator === left);
      const whole = figures.find(({ indicator }) => indicator === right);
      if (!part) return refuse('current_missing', { period: periodId(period) });
      if (!whole) return refuse('base_missing', { period: periodId(period) });
      const share = partOf(part, whole, subject.relation);
      return share.kind === 'part_of' ? shareValue(share, catalogue) : share;
    }
  }
}

function ratedValue(figure: Figure, catalogue: CatalogueIndex): ProfileValue | Refused {
  const answer = rateOf(figure, catalogue);
  if (answer.kind === 'refused') return answer;
  const { ratePer100k, interval, population, notes } = answer;
  const wide =
    interval && figure.cell.kind === 'value'
      ? rate(figure.cell.value, population.population, 100_000, 'p998')
      : undefined;
  return {
    kind: 'value',
    value: ratePer100k,
    limits: interval && wide && !isRefused(wide) ? { p95: interval, p998: wide.limits } : undefined,
    figures: [figure],
    census: population.year,
    notes,
  };
}

const ratioValue = ({ left, right, value, notes }: Ratio): ProfileValue => ({
  kind: 'value',
  value,
  limits: undefined,
  figures: [left, right],
  census: undefined,
  notes,
});

function shareValue(share: PartOf, catalogue: CatalogueIndex): ProfileValue {
  const { part, whole, percent, notes } = share;
  const isExact = [part, whole].every(({ cell, indicator }) => {
    const counted = catalogue.indicator(indicator);
    return (
      cell.kind === 'value' && cell.qualifier === 'exact' && counted !== undefined && isEventCount(counted)
    );
  });
  return {
    kind: 'value',
    value: percent,
    limits: isExact ? shareLimits(share) : undefined,
    figures: [part, whole],
    census: undefined,
    notes,
  };
}

function shareLimits({ partCount, wholeCount }: PartOf): ProfileValue['limits'] {
  const limits = {
    p95: wilsonLimits(partCount, wholeCount, 'p95'),
    p998: wilsonLimits(partCount, wholeCount, 'p998'),
  };
  if (isRefused(limits.p95) || isRefused(limits.p998)) return undefined;
  const toPercent = ({ low, high }: Interval) => ({ low: 100 * low, high: 100 * high });
  return { p95: toPercent(limits.p95), p998: toPercent(limits.p998) };
}
