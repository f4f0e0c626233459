import type { StackModel } from '../../charts/stack/model.ts';
import { apartFrom, orderReason, standingReason } from '../../comparability/order.ts';
import { COUNTRY } from '../../model/catalogue.ts';
import type { Period } from '../../model/period.ts';
import { periodOrder } from '../../model/period.ts';
import {
  chosenIn,
  type LeadPart,
  leadPart,
  leadShare,
  leadText,
  type PartColumn,
  partColumns,
  stackParts,
} from '../mix-columns.ts';
import { type BrokenReport, shortReason, sortOut } from '../mix-reasons.ts';
import {
  type CompleteReport,
  isComplete,
  type MixOf,
  type MixReport,
  noReport,
  reportIn,
} from '../mix-reports.ts';
import type { ViewContext } from '../view.ts';
import { completeReports } from './nearest.ts';

const MOST_LINKS = 24;

/** All provinces in one period: those whose parts make up the whole in order of one share, and the rest with why. */
export interface ByArea {
  readonly kind: 'stack' | 'list';
  readonly of: MixOf;
  readonly columns: readonly PartColumn[];
  /** The part whose share is spoken of; undefined where no report is complete. */
  readonly lead: LeadPart | undefined;
  /** False where the subject is sensitive: then the provinces stand in the order of their names. */
  readonly isOrdered: boolean;
  readonly country: MixReport | undefined;
  readonly complete: readonly CompleteReport[];
  readonly broken: readonly BrokenReport[];
  /** Where shares can be seen instead, the nearest in time first; only where provinces can't be set side by side. */
  readonly elsewhere: readonly CompleteReport[];
  readonly model: StackModel;
}

/** Two provinces are the least that can be set side by side. */
const LEAST = 2;

export function byAreaView(of: MixOf, period: Period, chosen: string, context: ViewContext): ByArea {
  const { names, locale, catalogue } = context;
  const byName = (a: MixReport, b: MixReport) =>
    locale.compareNames(names.plainArea(a.area), names.plainArea(b.area));
  const reports = provincesOf(context).map(
    (area) => reportIn(of, area, period, context) ?? noReport(of, area, period),
  );
  const { complete, broken } = sortOut(setApart(reports));
  const country = reportIn(of, COUNTRY, period, context);
  const shown = country ? [country, ...complete] : complete;
  const columns = partColumns(shown, context, chosenIn(of.dimension, context));
  const lead = leadPart(columns, shown, context);
  const isOrdered =
    orderReason({ indicator: of.indicator, breakdown: { [of.dimension]: lead?.key ?? '' } }, catalogue) ===
    undefined;
  const share = (report: MixReport) => (isOrdered && lead && leadShare(report, lead, context)) || 0;
  const ordered = [...complete].sort((a, b) => share(b) - share(a) || byName(a, b));
  const view = {
    kind: complete.length < LEAST ? 'list' : 'stack',
    of,
    columns,
    lead,
    isOrdered,
    country,
    complete: ordered,
    broken: [...broken].sort(byName),
  } as const;
  return {
    ...view,
    elsewhere: view.kind === 'list' ? nearestReports(of, period, context) : [],
    model: stackModel(view, period, chosen, context),
  };
}

/** Like any order this one holds one definition and whole reports: a mix that can't stand in it says why. */
function setApart(reports: readonly MixReport[]): readonly MixReport[] {
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

function nearestReports(of: MixOf, period: Period, context: ViewContext): readonly CompleteReport[] {
  const distance = (report: MixReport) => Math.abs(periodOrder(report.period) - periodOrder(period));
  return [...completeReports(of, context)].sort((a, b) => distance(a) - distance(b)).slice(0, MOST_LINKS);
}

function stackModel(
  view: Omit<ByArea, 'elsewhere' | 'model'>,
  period: Period,
  chosen: string,
  context: ViewContext,
): StackModel {
  const { country, complete, broken, columns } = view;
  const { names, locale } = context;
  const rows: readonly MixReport[] = [...(country ? [country] : []), ...complete, ...broken];
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
    sentence: sentenceOf(view, period, context),
  };
}

function sentenceOf(
  { of, complete, lead, isOrdered }: Omit<ByArea, 'elsewhere' | 'model'>,
  period: Period,
  context: ViewContext,
): string {
  const { locale, names } = context;
  const { referrals, callFlow } = locale.messages;
  const say = (report: CompleteReport) =>
    `${names.area(report.area)} ${leadText(report, lead, context)}`.trim();
  const [most, least] = [complete[0], complete.at(-1)];
  const when = locale.period(period);
  if (!lead || !most || !least) return referrals.byAreaPlain(when);
  const shares = callFlow.sharesOf[of.dimension](names.shortIndicator(of.indicator));
  return isOrdered
    ? callFlow.byAreaSentence(shares, complete.length, when, lead.fullLabel, say(most), say(least))
    : callFlow.byAreaNamed(shares, complete.length, when);
}
