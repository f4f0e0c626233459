import type { Change, RefusedChange } from '../../comparability/compare.ts';
import { compare } from '../../comparability/compare.ts';
import { type Ratio, ratiosOf } from '../../comparability/ratio.ts';
import { COUNTRY, isCountyOf } from '../../model/catalogue.ts';
import type { Cell } from '../../model/cell.ts';
import type { EventStatement } from '../../model/data-set.ts';
import { type Figure, isTotal } from '../../model/figure.ts';
import { DIMENSIONS } from '../../model/indicator.ts';
import {
  daysIn,
  type Period,
  periodOrder,
  pointBelongsTo,
  sameOfLastYear,
  samePeriod,
  sameSeason,
  toPeriod,
} from '../../model/period.ts';
import { agencyFor, ofOneAgency } from '../agencies.ts';
import { type MixView, mixView, partsIn } from '../mix.ts';
import { choosablePeriods, figuresIn, figuresWithin, periodsOf, resolvePeriod } from '../period-choice.ts';
import { possibleChanges, seriesOf } from '../possible-changes.ts';
import { printedChange } from '../printed-change.ts';
import type { ViewContext } from '../view.ts';

/** Calls on their three bases: the first that an area reports leads its page. */
export const LEAD_INDICATORS = ['related_calls', 'all_calls', 'calls_base_not_stated'] as const;

export interface Headline {
  readonly figure: Figure;
  /** The mean of a day, as exact as the figure it is computed from. */
  readonly perDay: Cell | undefined;
  readonly mix: MixView | undefined;
  /** Lead indicators without a figure in this period. */
  readonly notReported: readonly string[];
  /** Other lead figures of the same period. */
  readonly beside: readonly Figure[];
  readonly change: Change | RefusedChange | undefined;
  /** The figure, its parts and those beside it, each with its own change. */
  readonly facts: readonly Fact[];
}

/** One line of "what can be compared today". */
export type Weighing =
  | { readonly kind: 'shares'; readonly mix: MixView }
  | { readonly kind: 'ratio'; readonly ratio: Ratio }
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'refused'; readonly change: RefusedChange; readonly other: Figure }
  | { readonly kind: 'lacking'; readonly period: Period };

export interface Fact {
  readonly figure: Figure;
  readonly change: Change | RefusedChange | undefined;
  /** The change the source printed for the same two periods. */
  readonly printed?: Figure | undefined;
}

export interface OverviewView {
  readonly area: string;
  readonly period: Period | undefined;
  readonly periods: readonly Period[];
  /** Periods in which calls are known: the way out where the chosen one has none. */
  readonly callPeriods: readonly Period[];
  readonly headline: Headline | undefined;
  readonly services: readonly { readonly figure: Figure; readonly ratio: Ratio | undefined }[];
  readonly weighings: readonly Weighing[];
  /** Other changes of this area that the gate lets pass. */
  readonly own: readonly Change[];
  readonly elsewhere: readonly Change[];
  readonly facts: readonly Fact[];
  readonly isSparse: boolean;
  readonly events: readonly EventStatement[];
  /** Ids of the sources of everything shown, in the order in which they are first used. */
  readonly sources: readonly string[];
}

/** Everything the overview shows of one area and period; a pure function of the address and the rows. */
export function overviewView(context: ViewContext, defaults: { readonly area: string }): OverviewView {
  const { search, table, catalogue } = context;
  const isKnown = search.area !== undefined && catalogue.area(search.area) !== undefined;
  const area = isKnown ? search.area! : defaults.area;
  const reported = table.ofArea(area);
  const all = ofOneAgency(reported, context);
  const lead = leadSeries(all);
  // Without calls the page opens with the latest figures it has, of whatever span.
  const latest = search.period === undefined && lead.length === 0 ? choosablePeriods(all)[0] : undefined;
  const period = latest ?? resolvePeriod(search.period, lead.length > 0 ? lead : all);
  const here = period ? figuresIn(period, all) : [];
  const headline = period && headlineOf(here, all, period, context);
  const totals = period ? lastOfEach(here.filter(isTotal), period) : [];
  const ratios = ratiosOf(totals, catalogue);
  const isSparse = all.length <= SPARSE_UP_TO;
  // Where sources contradict each other every one of their figures is a fact of its own.
  const facts = (isSparse || !period ? reported : figuresWithin(period, reported).filter(isTotal)).flatMap(
    (figure) => [
      factOf(figure, reported, context),
      ...figure.conflicts.map((other) => ({ figure: { ...other, conflicts: [figure] }, change: undefined })),
    ],
  );
  const weighings = headline && period ? weighingsOf(headline, ratios, all, period, context) : [];
  const weighed = new Set(weighings.flatMap((one) => (one.kind === 'change' ? [one.change.current] : [])));
  const possible = possibleChanges(context);
  const shown = facts.map(({ figure }) => figure);
  const events = context.events.filter((event) => isNear(event, area, period));
  return {
    area,
    period,
    periods: choosablePeriods(all),
    callPeriods: periodsOf(all.filter((figure) => isLead(figure) && figure.cell.kind === 'value')),
    headline,
    services: servicesOf(totals, ratios),
    weighings,
    own: possible.filter(({ current }) => current.area === area && !weighed.has(current)),
    elsewhere: possible.filter(({ current }) => current.area !== area),
    facts: sortFacts(facts, period, context),
    isSparse,
    events,
    sources: [...new Set([...here, ...shown, ...events].map(({ source }) => source))],
  };
}

/** An area with fewer figures than this is told whole: a fact sheet instead of one period's table. */
const SPARSE_UP_TO = 150;

const isLead = (figure: Figure) =>
  isTotal(figure) && (LEAD_INDICATORS as readonly string[]).includes(figure.indicator);

function leadSeries(all: readonly Figure[]): readonly Figure[] {
  for (const indicator of LEAD_INDICATORS) {
    const series = all.filter((figure) => figure.indicator === indicator && isTotal(figure));
    if (series.some(({ cell }) => cell.kind === 'value')) return series;
  }
  return [];
}

function factOf(figure: Figure, all: readonly Figure[], context: ViewContext): Fact {
  const { catalogue } = context;
  const series = seriesOf(figure, all);
  const base = series.find((other) => samePeriod(other.period, sameOfLastYear(figure.period)));
  const change = base && compare(figure, base, { against: 'same_quarter', catalogue, series });
  return { figure, change, printed: change && printedChange(change, context) };
}

function headlineOf(
  here: readonly Figure[],
  all: readonly Figure[],
  period: Period,
  context: ViewContext,
): Headline | undefined {
  const ofPeriod = here.filter((figure) => isTotal(figure) && samePeriod(figure.period, period));
  const leads = LEAD_INDICATORS.map((code) => ofPeriod.find(({ indicator }) => indicator === code));
  const figure =
    leads.find((lead) => lead?.cell.kind === 'value') ?? leads.find((lead) => lead !== undefined);
  if (!figure) return undefined;
  const parts = partsIn(figure, here, 'outcome', context);
  const days = daysIn(period);
  const { cell } = figure;
  const mix = parts.kind === 'parts' ? mixView(parts, 'outcome', context) : undefined;
  const beside = leads.filter((lead): lead is Figure => lead !== undefined && lead !== figure);
  return {
    figure,
    perDay:
      cell.kind === 'value' && days !== undefined && figure.conflicts.length === 0
        ? { ...cell, value: cell.value / days, basis: 'derived' }
        : undefined,
    mix,
    notReported: LEAD_INDICATORS.slice(0, 2).filter((_, i) => leads[i] === undefined),
    beside,
    change: factOf(figure, all, context).change,
    facts: [figure, ...(mix?.parts.parts.map((part) => part.figure) ?? []), ...beside].map((one) =>
      factOf(one, all, context),
    ),
  };
}

const SERVICES = 4;

/**
 * One figure an indicator: a stock that a period holds several dates of is told as of the last one inside it that has a
 * value, else as of the first one after.
 */
function lastOfEach(figures: readonly Figure[], period: Period): readonly Figure[] {
  const within = new Set(figuresWithin(period, figures));
  const standing = (figure: Figure) => [
    Number(figure.cell.kind === 'value'),
    Number(within.has(figure)),
    periodOrder(figure.period) * (within.has(figure) ? 1 : -1),
  ];
  const stands = (one: Figure, other: Figure) => {
    const [a, b] = [standing(one), standing(other)];
    const at = a.findIndex((value, i) => value !== b[i]);
    return at >= 0 && a[at]! > b[at]!;
  };
  const byIndicator = new Map<string, Figure>();
  for (const figure of figures) {
    const known = byIndicator.get(figure.indicator);
    if (!known || stands(figure, known)) byIndicator.set(figure.indicator, figure);
  }
  return [...byIndicator.values()];
}

/** The other headline figures of a period: one an indicator, each with its declared ratio where there is one. */
function servicesOf(totals: readonly Figure[], ratios: readonly Ratio[]) {
  const inRatioAsBase = new Set(ratios.map(({ right }) => right.indicator));
  const candidates = totals.filter(
    (figure) => figure.cell.kind === 'value' && figure.basePeriod === undefined && !isLead(figure),
  );
  const weight = (figure: Figure) =>
    (ratios.some(({ left }) => left.indicator === figure.indicator) ? 0 : 2) +
    (inRatioAsBase.has(figure.indicator) ? 3 : 0) +
    (figure.period.kind === 'point' ? 1 : 0);
  return [...candidates]
    .sort((a, b) => weight(a) - weight(b))
    .slice(0, SERVICES)
    .map((figure) => ({ figure, ratio: ratios.find(({ left }) => left === figure) }));
}

function weighingsOf(
  headline: Headline,
  ratios: readonly Ratio[],
  all: readonly Figure[],
  period: Period,
  context: ViewContext,
): Weighing[] {
  const weighings: Weighing[] = [];
  if (headline.mix) weighings.push({ kind: 'shares', mix: headline.mix });
  weighings.push(...ratios.slice(0, 2).map((ratio) => ({ kind: 'ratio' as const, ratio })));
  weighings.push(...leadWeighings(headline.figure, all, period, context));
  return weighings;
}

/** The headline against the same season of the years around it, whatever base those figures have. */
function leadWeighings(
  figure: Figure,
  all: readonly Figure[],
  period: Period,
  { catalogue }: ViewContext,
): Weighing[] {
  const series = seriesOf(figure, all);
  const lastYear = sameOfLastYear(period);
  const leads = all.filter((other) => isLead(other) && other.cell.kind === 'value');
  const sameSeasons = leads.filter(
    (other) => sameSeason(other.period, period) && !samePeriod(other.period, period),
  );
  const near = sameSeasons.filter(
    (other) =>
      Math.abs(periodOrder(other.period) - periodOrder(period)) <=
      periodOrder(period) - periodOrder(lastYear) + 1,
  );
  const weighings = near
    .filter(
      (other) =>
        other.indicator === figure.indicator ||
        !near.some((o) => o.indicator === figure.indicator && samePeriod(o.period, other.period)),
    )
    .map((other): Weighing => {
      const later = periodOrder(other.period) > periodOrder(period);
      const change = later
        ? compare(other, figure, { against: 'same_quarter', catalogue, series })
        : compare(figure, other, { against: 'same_quarter', catalogue, series });
      return change.kind === 'change' ? { kind: 'change', change } : { kind: 'refused', change, other };
    });
  if (!near.some((other) => samePeriod(other.period, lastYear)))
    weighings.push({ kind: 'lacking', period: lastYear });
  return weighings;
}

/** Figures of the period first, then by topic; of several agencies the one that stands for the indicator leads. */
function sortFacts(
  facts: readonly Fact[],
  period: Period | undefined,
  context: ViewContext,
): readonly Fact[] {
  const { catalogue } = context;
  const inPeriod = (figure: Figure) => (period && figuresIn(period, [figure]).length > 0 ? 0 : 1);
  const order = ({ figure }: Fact) => catalogue.indicator(figure.indicator)?.order ?? 9_999;
  const other = ({ figure }: Fact) => Number(figure.agency !== agencyFor(figure.indicator, context));
  const part = ({ figure }: Fact) =>
    Math.max(
      ...DIMENSIONS.map(
        (dimension) => catalogue.category(dimension, figure.breakdown[dimension])?.order ?? 0,
      ),
    );
  return [...facts].sort(
    (a, b) =>
      inPeriod(a.figure) - inPeriod(b.figure) ||
      order(a) - order(b) ||
      other(a) - other(b) ||
      periodOrder(b.figure.period) - periodOrder(a.figure.period) ||
      part(a) - part(b),
  );
}

/**
 * Whether an event stands beside the figures of an area and period: its own (a province's counties are its own) and
 * the country's, within two years. An event without a date stands beside its own area alone.
 */
function isNear(event: EventStatement, area: string, period: Period | undefined): boolean {
  const isOwn = event.area === area || (area !== COUNTRY && isCountyOf(event.area, area));
  if (!isOwn && event.area !== COUNTRY) return false;
  if (!period || event.period === '') return isOwn;
  const own = toPeriod(event.period);
  if (own.kind === 'point' && period.kind === 'span') return pointBelongsTo(own, period);
  return Math.abs(periodOrder(own) - periodOrder(period)) <= 366 * 256 * 2;
}
