import { type Period, periodOrder, samePeriod } from '../../model/period.ts';
import { type CompleteReport, isComplete, type MixOf, reportsOf } from '../mix-reports.ts';
import type { ViewContext } from '../view.ts';
import { OUTCOMES } from './subjects.ts';

/** Every area and period whose parts make up the whole. */
export function completeReports(of: MixOf, context: ViewContext): readonly CompleteReport[] {
  return [...context.table.areas].flatMap((area) => reportsOf(of, area, context).filter(isComplete));
}

const distance = (a: Period, b: Period) => Math.abs(periodOrder(a) - periodOrder(b));

/**
 * The nearest report with all outcomes: of the same area in the nearest period, else of another area in the same
 * period, else the nearest in time.
 */
export function nearestComplete(
  area: string,
  period: Period,
  context: ViewContext,
): CompleteReport | undefined {
  const inTime = (reports: readonly CompleteReport[]) =>
    [...reports].sort((a, b) => distance(a.period, period) - distance(b.period, period))[0];
  const own = inTime(reportsOf(OUTCOMES, area, context).filter(isComplete));
  if (own) return own;
  const all = completeReports(OUTCOMES, context);
  const { names, locale } = context;
  const here = all
    .filter((report) => samePeriod(report.period, period))
    .sort((a, b) => locale.compareNames(names.plainArea(a.area), names.plainArea(b.area)));
  return here[0] ?? inTime(all);
}
