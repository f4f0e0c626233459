import type { StackModel } from '../../charts/stack/model.ts';
import { apartFrom, standingReason } from '../../comparability/order.ts';
import { COUNTRY } from '../../model/catalogue.ts';
import type { Period } from '../../model/period.ts';
import { periodOrder } from '../../model/period.ts';
import { refuse } from '../../model/refusal.ts';
import type { ViewContext } from '../view.ts';
import { completeReports } from './nearest.ts';
import { type CompleteReport, isComplete, type OutcomeReport, reportIn } from './outcomes.ts';
import { type PartColumn, partColumns, percentTexts, shareIn, stackParts } from './part-columns.ts';
import { type BrokenReport, shortReason, sortOut } from './reasons.ts';

const MOST_LINKS = 24;

/** All provinces in one period: those whose outcomes make up the whole in order of one share, and the rest with why. */
export interface ByArea {
  readonly kind: 'stack' | 'list';
  readonly columns: readonly PartColumn[];
  /** The outcome whose share gives the order; undefined where no report is complete. */
  readonly lead: PartColumn | undefined;
  readonly country: OutcomeReport | undefined;
  readonly complete: readonly CompleteReport[];
  readonly broken: readonly BrokenReport[];
  /** Where shares can be seen instead, the nearest in time first; only where provinces can't be set side by side. */
  readonly elsewhere: readonly CompleteReport[];
  readonly model: StackModel;
}

/** Two provinces are the least that can be set side by side. */
const LEAST = 2;

export function byAreaView(period: Period, chosen: string, context: ViewContext): ByArea {
  const { names, locale } = context;
  const byName = (a: OutcomeReport, b: OutcomeReport) =>
    locale.compareNames(names.plainArea(a.area), names.plainArea(b.area));
  const reports = provincesOf(context).map((area) => reportOf(area, period, context));
  const { complete, broken } = sortOut(setApart(reports));
  const country = reportIn(COUNTRY, period, context);
  const columns = partColumns(country ? [country, ...complete] : complete, context);
  const lead = columns.find(({ fill }) => fill !== 'hatch');
  const share = (report: OutcomeReport) => (lead && shareIn(report, lead)) ?? -1;
  const ordered = [...complete].sort((a, b) => share(b) - share(a) || byName(a, b));
  const kind = complete.length < LEAST ? 'list' : 'stack';
  const view = { kind, columns, lead, country, complete: ordered, broken: [...broken].sort(byName) } as const;
  return {
    ...view,
    elsewhere: kind === 'list' ? nearestReports(period, context) : [],
    model: stackModel(view, period, chosen, context),
  };
}

/** Like any order this one holds one definition and whole reports: a mix that can't stand in it says why. */
function setApart(reports: readonly OutcomeReport[]): readonly OutcomeReport[] {
  const reasonApart = apartFrom(reports.filter(isComplete).map(({ mix }) => mix.whole));
  return reports.map((report) => {
    if (!isComplete(report)) return report;
    const { whole } = report.mix;
    const reason = standingReason(whole) ?? reasonApart(whole);
    return reason ? { ...report, mix: { kind: 'refused', reasons: [reason] } } : report;
  });
}

/** Provinces of which the data set holds any figure. */
function provincesOf({ table, catalogue }: ViewContext): readonly string[] {
  return [...table.areas].filter((area) => catalogue.area(area)?.level === 'province');
}

/** A province without a row has not reported: that too is an answer, not an absence from the list. */
function reportOf(area: string, period: Period, context: ViewContext): OutcomeReport {
  return (
    reportIn(area, period, context) ?? {
      area,
      period,
      whole: undefined,
      outcomes: [],
      mix: refuse('current_missing'),
    }
  );
}

function nearestReports(period: Period, context: ViewContext): readonly CompleteReport[] {
  const distance = (report: OutcomeReport) => Math.abs(periodOrder(report.period) - periodOrder(period));
  return [...completeReports(context)].sort((a, b) => distance(a) - distance(b)).slice(0, MOST_LINKS);
}

function stackModel(
  { country, complete, broken, columns, lead }: Omit<ByArea, 'elsewhere' | 'model'>,
  period: Period,
  chosen: string,
  context: ViewContext,
): StackModel {
  const { names, locale } = context;
  const rows: readonly OutcomeReport[] = [...(country ? [country] : []), ...complete, ...broken];
  return {
    orientation: 'rows',
    categories: rows.map(({ area, mix }) => ({
      key: area,
      label: names.area(area),
      isHighlighted: area === chosen,
      ...(mix.kind === 'parts' ? {} : { isIncomplete: true, text: shortReason(mix.reasons, context) }),
    })),
    parts: stackParts(rows, columns, context),
    formatAxis: (percent) => (percent === 100 ? locale.percent(percent) : locale.number(percent)),
    sentence: sentenceOf(complete, lead, period, context),
  };
}

function sentenceOf(
  complete: readonly CompleteReport[],
  lead: PartColumn | undefined,
  period: Period,
  context: ViewContext,
): string {
  const { locale, names } = context;
  const { referrals } = locale.messages;
  const say = (report: CompleteReport) =>
    `${names.area(report.area)} ${percentTexts(report, context).get(lead?.key ?? '') ?? ''}`.trim();
  const [most, least] = [complete[0], complete.at(-1)];
  if (!lead || !most || !least) return referrals.byAreaPlain(locale.period(period));
  return referrals.byAreaSentence(
    complete.length,
    locale.period(period),
    lead.fullLabel,
    say(most),
    say(least),
  );
}
