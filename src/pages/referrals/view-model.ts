import type { Figure } from '../../model/figure.ts';
import { type Period, periodId } from '../../model/period.ts';
import { type MixView, mixView } from '../mix.ts';
import { periodsOf, resolvePeriod } from '../period-choice.ts';
import type { ViewContext } from '../view.ts';
import { type ByArea, byAreaView } from './by-area.ts';
import { statedElsewhere } from './elsewhere.ts';
import { nearestComplete } from './nearest.ts';
import { type CompleteReport, isComplete, type OutcomeReport, reportIn, reportsOf } from './outcomes.ts';
import { type OverTime, overTimeView } from './over-time.ts';
import { type BrokenReport, isBroken } from './reasons.ts';

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

export interface ReferralsView {
  readonly area: string;
  readonly period: Period | undefined;
  /** Where "the latest" leads. */
  readonly latest: Period | undefined;
  readonly areas: readonly string[];
  readonly periods: PeriodOptions;
  readonly mix: MixCard;
  readonly byArea: ByArea | undefined;
  readonly overTime: OverTime | undefined;
  readonly elsewhere: readonly Figure[];
}

/** Everything the page shows of one area and period; a pure function of the address and the rows. */
export function referralsView(context: ViewContext, defaults: { readonly area: string }): ReferralsView {
  const area = context.search.area ?? defaults.area;
  const elsewhere = statedElsewhere(context);
  const reporting = [...context.table.areas].filter((code) => reportsOf(code, context).length > 0);
  const periods = periodOptions(area, reporting, context);
  const { period, latest } = choosePeriods(area, reporting, context);
  return {
    area,
    period,
    latest,
    areas: [...new Set([area, ...reporting, ...elsewhere.map((figure) => figure.area)])],
    periods,
    mix: mixCard(area, period, context),
    byArea: period && byAreaView(period, area, context),
    overTime: period && overTimeView(area, period, context),
    elsewhere,
  };
}

const figuresOf = (reports: readonly OutcomeReport[]) =>
  reports.flatMap(({ whole, outcomes }) => (whole ? [whole, ...outcomes] : outcomes));

/** The period of the address; else the latest whose outcomes are complete, else the latest of which anything is known. */
function choosePeriods(
  area: string,
  reporting: readonly string[],
  context: ViewContext,
): Pick<ReferralsView, 'period' | 'latest'> {
  const own = reportsOf(area, context);
  const everywhere = reporting.flatMap((code) => reportsOf(code, context));
  const candidates = [own.filter(isComplete), own, everywhere.filter(isComplete), everywhere];
  const series = candidates.map(figuresOf).find((figures) => figures.length > 0) ?? [];
  return { period: resolvePeriod(context.search.period, series), latest: resolvePeriod('latest', series) };
}

function periodOptions(area: string, reporting: readonly string[], context: ViewContext): PeriodOptions {
  const withOutcomes = (code: string) => reportsOf(code, context).flatMap(({ outcomes }) => outcomes);
  const own = periodsOf(withOutcomes(area));
  const ids = new Set(own.map(periodId));
  const others = periodsOf(reporting.flatMap(withOutcomes)).filter((period) => !ids.has(periodId(period)));
  return { own, others };
}

function mixCard(area: string, period: Period | undefined, context: ViewContext): MixCard {
  const report = period && reportIn(area, period, context);
  if (isComplete(report)) return { kind: 'mix', report, mix: mixView(report.mix, 'outcome', context) };
  const instead = period && nearestComplete(area, period, context);
  return report && isBroken(report) ? { kind: 'refused', report, instead } : { kind: 'empty', instead };
}

/** The figures that stand on the page, for the legend of their marks. */
export function shownFigures({ mix, byArea, elsewhere }: ReferralsView): readonly Figure[] {
  const chosen = mix.kind === 'empty' ? [] : [mix.report];
  return [...figuresOf([...chosen, ...(byArea?.complete ?? [])]), ...elsewhere];
}
