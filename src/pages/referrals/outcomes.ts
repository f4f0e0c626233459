import type { FigureTable } from '../../answers/figure-table.ts';
import { type Parts, partsOf } from '../../comparability/parts.ts';
import type { Figure } from '../../model/figure.ts';
import { DIMENSIONS } from '../../model/indicator.ts';
import { type Period, periodId, periodOrder, samePeriod } from '../../model/period.ts';
import { type Refused, refuse } from '../../model/refusal.ts';
import { ofOneAgency } from '../agencies.ts';
import type { ViewContext } from '../view.ts';

/** The indicator whose parts by outcome this page shows. */
export const WHOLE = 'related_calls';

/** What an area reports about the outcomes of its related calls in one period. */
export interface OutcomeReport {
  readonly area: string;
  readonly period: Period;
  readonly whole: Figure | undefined;
  /** The outcomes as reported, parents beside their children, in the order of the catalogue. */
  readonly outcomes: readonly Figure[];
  readonly mix: Parts | Refused;
}

/** A report whose outcomes make up the whole. */
export type CompleteReport = OutcomeReport & { readonly mix: Parts };

export const isComplete = (report: OutcomeReport | undefined): report is CompleteReport =>
  report?.mix.kind === 'parts';

type Surroundings = Pick<ViewContext, 'table' | 'catalogue'>;

const known = new WeakMap<FigureTable, Map<string, readonly OutcomeReport[]>>();

/** All reports of an area, earliest first; worked out once for as long as the rows live. */
export function reportsOf(area: string, context: Surroundings): readonly OutcomeReport[] {
  const ofTable = known.get(context.table) ?? new Map<string, readonly OutcomeReport[]>();
  known.set(context.table, ofTable);
  const reports = ofTable.get(area) ?? readReports(area, context);
  ofTable.set(area, reports);
  return reports;
}

/** The report of an area in a period, if there is any. */
export function reportIn(area: string, period: Period, context: Surroundings): OutcomeReport | undefined {
  return reportsOf(area, context).find((report) => samePeriod(report.period, period));
}

/** Related calls, total or by outcome alone: a subject of calls by outcome is a part of a part. */
function isOutcome({ indicator, breakdown }: Figure): boolean {
  return (
    indicator === WHOLE &&
    DIMENSIONS.every((dimension) => dimension === 'outcome' || breakdown[dimension] === '')
  );
}

function readReports(area: string, context: Surroundings): readonly OutcomeReport[] {
  const byPeriod = new Map<string, Figure[]>();
  for (const figure of ofOneAgency(context.table.ofArea(area).filter(isOutcome), context)) {
    const id = periodId(figure.period);
    byPeriod.set(id, [...(byPeriod.get(id) ?? []), figure]);
  }
  return [...byPeriod.values()]
    .map((figures) => readReport(figures, context))
    .sort((a, b) => periodOrder(a.period) - periodOrder(b.period));
}

function readReport(figures: readonly Figure[], { catalogue }: Surroundings): OutcomeReport {
  const { area, period } = figures[0]!;
  const whole = figures.find(({ breakdown }) => breakdown.outcome === '');
  const order = ({ breakdown }: Figure) => catalogue.category('outcome', breakdown.outcome)?.order ?? 999;
  const outcomes = figures
    .filter(({ breakdown }) => breakdown.outcome !== '')
    .sort((a, b) => order(a) - order(b));
  return {
    area,
    period,
    whole,
    outcomes,
    mix: whole
      ? partsOf(whole, outcomes, 'outcome', catalogue)
      : refuse('current_missing', { period: periodId(period) }),
  };
}
