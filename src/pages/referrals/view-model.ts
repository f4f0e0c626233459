import type { Figure } from '../../model/figure.ts';
import { type Period, periodId } from '../../model/period.ts';
import { type MixView, mixView } from '../mix.ts';
import { chosenIn } from '../mix-columns.ts';
import { mixOverTime, type OverTime } from '../mix-over-time.ts';
import { type BrokenReport, isBroken } from '../mix-reasons.ts';
import {
  type CompleteReport,
  figuresOf,
  isComplete,
  type MixOf,
  reportIn,
  reportsOf,
} from '../mix-reports.ts';
import { periodsOf, resolvePeriod } from '../period-choice.ts';
import type { ViewContext } from '../view.ts';
import { type ByArea, byAreaView } from './by-area.ts';
import { statedElsewhere } from './elsewhere.ts';
import { type Flow, flowView } from './flow.ts';
import {
  type ContributionView,
  contributionView,
  type DifferenceView,
  differenceView,
  type RefusedMixes,
} from './mix-change.ts';
import { nearestComplete } from './nearest.ts';
import { type OwnCount, ownCounts } from './own-counts.ts';
import { OUTCOMES, SUBJECTS } from './subjects.ts';

/** The chosen area and period: its mix, or what is known of it and where a mix can be seen instead. */
export type MixCard =
  | { readonly kind: 'mix'; readonly report: CompleteReport; readonly mix: MixView }
  | { readonly kind: 'refused'; readonly report: BrokenReport; readonly instead: CompleteReport | undefined }
  | { readonly kind: 'empty'; readonly instead: CompleteReport | undefined };

/** Periods with outcomes: those of the chosen area, and those that only other areas have. Latest first. */
export interface PeriodOptions {
  readonly own: readonly Period[];
  readonly others: readonly Period[];
}

/** What the page shows of a period beside its mix. */
export interface PeriodCards {
  readonly period: Period;
  readonly flow: Flow;
  readonly byArea: ByArea;
  readonly overTime: OverTime;
  readonly difference: DifferenceView | RefusedMixes | undefined;
  readonly contribution: ContributionView | RefusedMixes;
  readonly ownCounts: readonly OwnCount[];
}

export interface ReferralsView {
  readonly area: string;
  readonly period: Period | undefined;
  /** Where "the latest" leads. */
  readonly latest: Period | undefined;
  readonly areas: readonly string[];
  readonly periods: PeriodOptions;
  readonly mix: MixCard;
  readonly ofPeriod: PeriodCards | undefined;
  readonly elsewhere: readonly Figure[];
}

/** Everything the page shows of one area and period; a pure function of the address and the rows. */
export function referralsView(context: ViewContext, defaults: { readonly area: string }): ReferralsView {
  const area = context.search.area ?? defaults.area;
  const elsewhere = statedElsewhere(context);
  const reporting = [...context.table.areas].filter((code) => reportsOf(OUTCOMES, code, context).length > 0);
  const periods = periodOptions(area, reporting, context);
  const { period, latest } = choosePeriods(area, reporting, context);
  return {
    area,
    period,
    latest,
    areas: [...new Set([area, ...reporting, ...elsewhere.map((figure) => figure.area)])],
    periods,
    mix: mixCard(area, period, context),
    ofPeriod: period && periodCards(area, period, context),
    elsewhere,
  };
}

/** What the cards by area and over time show: the outcomes, or the chosen subject beside all the others. */
function shownMix(context: ViewContext): MixOf {
  const only = chosenIn('harm', context);
  return only === undefined ? OUTCOMES : { ...SUBJECTS, only };
}

function periodCards(area: string, period: Period, context: ViewContext): PeriodCards {
  const shown = shownMix(context);
  const whole = shown.only === undefined ? OUTCOMES : SUBJECTS;
  return {
    period,
    flow: flowView(area, period, context),
    byArea: byAreaView(shown, period, area, context),
    overTime: mixOverTime(shown, area, period, context),
    difference: differenceView(whole, area, period, context),
    contribution: contributionView(whole, area, period, context),
    ownCounts: ownCounts(area, period, context),
  };
}

/** The period of the address; else the latest whose outcomes are complete, else the latest of which anything is known. */
function choosePeriods(
  area: string,
  reporting: readonly string[],
  context: ViewContext,
): Pick<ReferralsView, 'period' | 'latest'> {
  const own = reportsOf(OUTCOMES, area, context);
  const everywhere = reporting.flatMap((code) => reportsOf(OUTCOMES, code, context));
  const candidates = [own.filter(isComplete), own, everywhere.filter(isComplete), everywhere];
  const series =
    candidates.map((reports) => reports.flatMap(figuresOf)).find((figures) => figures.length > 0) ?? [];
  return { period: resolvePeriod(context.search.period, series), latest: resolvePeriod('latest', series) };
}

function periodOptions(area: string, reporting: readonly string[], context: ViewContext): PeriodOptions {
  const withOutcomes = (code: string) => reportsOf(OUTCOMES, code, context).flatMap(({ parts }) => parts);
  const own = periodsOf(withOutcomes(area));
  const ids = new Set(own.map(periodId));
  const others = periodsOf(reporting.flatMap(withOutcomes)).filter((period) => !ids.has(periodId(period)));
  return { own, others };
}

function mixCard(area: string, period: Period | undefined, context: ViewContext): MixCard {
  const report = period && reportIn(OUTCOMES, area, period, context);
  if (isComplete(report)) return { kind: 'mix', report, mix: mixView(report.mix, 'outcome', context) };
  const instead = period && nearestComplete(area, period, context);
  return report && isBroken(report) ? { kind: 'refused', report, instead } : { kind: 'empty', instead };
}

/** The figures that stand on the page, for the legend of their marks. */
export function shownFigures({ mix, ofPeriod, elsewhere }: ReferralsView): readonly Figure[] {
  const chosen = mix.kind === 'empty' ? [] : [mix.report];
  const areas = ofPeriod?.byArea.complete ?? [];
  const counts = ofPeriod?.ownCounts.flatMap(({ figure }) => figure ?? []) ?? [];
  return [...[...chosen, ...areas].flatMap(figuresOf), ...counts, ...elsewhere];
}
