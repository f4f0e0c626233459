import type { SparkModel } from '../../charts/spark/model.ts';
import type { Change, RefusedChange } from '../../comparability/compare.ts';
import { compare } from '../../comparability/compare.ts';
import type { ChangeNews } from '../../comparability/news.ts';
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
  toPeriod,
} from '../../model/period.ts';
import { agencyFor, ofOneAgency } from '../agencies.ts';
import { lastOfEach } from '../last-of-each.ts';
import { type MixView, mixView, partsIn } from '../mix.ts';
import { newsIn } from '../news-text.ts';
import { choosablePeriods, figuresIn, figuresWithin, periodsOf, resolvePeriod } from '../period-choice.ts';
import { possibleChanges, seriesOf } from '../possible-changes.ts';
import { printedChange } from '../printed-change.ts';
import type { ViewContext } from '../view.ts';
import { isLead, LEAD_INDICATORS } from './lead.ts';
import { servicesOf } from './services.ts';
import { sparkOf } from './spark.ts';
import { type Weighing, weighingsOf } from './weigh.ts';

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
  readonly news: ChangeNews | undefined;
  readonly spark: SparkModel | undefined;
  /** The figure, its parts and those beside it, each with its own change. */
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly figure: Figure;
  readonly change: Change | RefusedChange | undefined;
  /** Where the change stands beside those that its series usually shows. */
  readonly news?: ChangeNews | undefined;
  /** The change the source printed for the same two periods. */
  readonly printed?: Figure | undefined;
}

/** Another large figure of the period, with its declared ratio, its change and the series behind it. */
export interface Service extends Fact {
  readonly ratio: Ratio | undefined;
  readonly spark: SparkModel | undefined;
}

export interface OverviewView {
  readonly area: string;
  readonly period: Period | undefined;
  /** What the page opens with unasked, and where "the latest" leads. */
  readonly latest: Period | undefined;
  readonly periods: readonly Period[];
  /** The latest period with any figure, where the page opened unasked with an earlier one: that of the calls. */
  readonly newer: Period | undefined;
  /** Periods in which calls are known: the way out where the chosen one has none. */
  readonly callPeriods: readonly Period[];
  readonly headline: Headline | undefined;
  readonly services: readonly Service[];
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
  const follows = search.period === undefined || search.period === 'latest';
  const latest = lead.length > 0 ? resolvePeriod('latest', lead) : choosablePeriods(all)[0];
  const period = follows ? latest : resolvePeriod(search.period, lead.length > 0 ? lead : all);
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
    latest,
    periods: choosablePeriods(all),
    newer: follows ? newerThan(period, all, context) : undefined,
    callPeriods: periodsOf(all.filter((figure) => isLead(figure) && figure.cell.kind === 'value')),
    headline,
    services: servicesOf(totals, ratios).map(({ figure, ratio }) => ({
      ...factOf(figure, reported, context),
      ratio,
      spark: sparkOf(figure, all, context),
    })),
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

/** The latest period that begins after the shown one and has a figure of what was, not of a plan. */
function newerThan(
  period: Period | undefined,
  all: readonly Figure[],
  { catalogue }: ViewContext,
): Period | undefined {
  if (!period) return undefined;
  const known = all.filter(
    ({ cell, indicator }) => cell.kind === 'value' && catalogue.indicator(indicator)?.kind !== 'target',
  );
  return choosablePeriods(known).find((one) => firstMonth(one) > lastMonth(period));
}

const firstMonth = (period: Period) =>
  period.kind === 'span' ? period.start : period.year * 12 + period.month - 1;
const lastMonth = (period: Period) =>
  period.kind === 'span' ? period.start + period.months - 1 : firstMonth(period);

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
  return {
    figure,
    change,
    news: newsIn(change, series, context),
    printed: change && printedChange(change, context),
  };
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
  const own = factOf(figure, all, context);
  const others = [...(mix?.parts.parts.map((part) => part.figure) ?? []), ...beside];
  return {
    figure,
    perDay:
      cell.kind === 'value' && days !== undefined && figure.conflicts.length === 0
        ? { ...cell, value: cell.value / days, basis: 'derived' }
        : undefined,
    mix,
    notReported: LEAD_INDICATORS.slice(0, 2).filter((_, i) => leads[i] === undefined),
    beside,
    change: own.change,
    news: own.news,
    spark: sparkOf(figure, all, context),
    facts: [own, ...others.map((one) => factOf(one, all, context))],
  };
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
