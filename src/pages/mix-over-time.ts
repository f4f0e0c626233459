import type { StackModel } from '../charts/stack/model.ts';
import { formOf, monthOf, type Period, periodId, type Span, samePeriod, sameSpan } from '../model/period.ts';
import { chosenIn, leadPart, leadText, type PartColumn, partColumns, stackParts } from './mix-columns.ts';
import { shortReason } from './mix-reasons.ts';
import { type CompleteReport, isComplete, type MixOf, type MixReport, reportsOf } from './mix-reports.ts';
import type { ViewContext } from './view.ts';

/** One place on the time axis: a period with its report, or a period of which nothing is known. */
export interface TimePlace {
  readonly period: Period;
  readonly report: MixReport | undefined;
}

/** The mix of one area over periods of one length; what is incomplete keeps its place. */
export interface OverTime {
  readonly of: MixOf;
  readonly places: readonly TimePlace[];
  readonly columns: readonly PartColumn[];
  readonly complete: readonly CompleteReport[];
  readonly lacking: number;
  /** Undefined where fewer than two periods are complete. */
  readonly model: StackModel | undefined;
}

/** Fewer complete periods than this show no change of a mix. */
const LEAST = 2;

export function mixOverTime(of: MixOf, area: string, period: Period, context: ViewContext): OverTime {
  const reports = reportsOf(of, area, context).filter((report) => sameSpan(report.period, period));
  const places = timePlaces(reports);
  const complete = reports.filter(isComplete);
  const columns = partColumns(complete, context, chosenIn(of.dimension, context));
  return {
    of,
    places,
    columns,
    complete,
    lacking: places.length - complete.length,
    model: complete.length < LEAST ? undefined : stackModel(area, period, places, columns, complete, context),
  };
}

/** Every period from the first to the last report: a period without a row is a gap, not a jump in time. */
function timePlaces(reports: readonly MixReport[]): readonly TimePlace[] {
  const [first, last] = [reports[0]?.period, reports.at(-1)?.period];
  if (first?.kind !== 'span' || last?.kind !== 'span' || formOf(first) === 'months') {
    return reports.map((report) => ({ period: report.period, report }));
  }
  const count = (last.start - first.start) / first.months + 1;
  return Array.from(
    { length: count },
    (_, i): Span => ({ ...first, start: first.start + i * first.months }),
  ).map((period) => ({ period, report: reports.find((report) => samePeriod(report.period, period)) }));
}

function stackModel(
  area: string,
  chosen: Period,
  places: readonly TimePlace[],
  columns: readonly PartColumn[],
  complete: readonly CompleteReport[],
  context: ViewContext,
): StackModel {
  const { locale } = context;
  const isDense = places.length > 8;
  return {
    orientation: 'columns',
    categories: places.map(({ period, report }) => ({
      key: periodId(period),
      label: locale.periodOnAxis(period),
      isHighlighted: samePeriod(period, chosen),
      tick: !isDense || monthOf(period) === 1,
      ...(isComplete(report)
        ? {}
        : {
            isIncomplete: true,
            text:
              report?.mix.kind === 'refused' ? shortReason(report.mix.reasons, context) : missing(context),
          }),
    })),
    parts: stackParts(
      places.map(({ report }) => report),
      columns,
      context,
    ),
    formatAxis: (percent) => (percent === 100 ? locale.percent(percent) : locale.number(percent)),
    sentence: sentenceOf(area, columns, complete, context),
  };
}

const missing = ({ locale }: ViewContext) => locale.messages.terms.cells.missing;

function sentenceOf(
  area: string,
  columns: readonly PartColumn[],
  complete: readonly CompleteReport[],
  context: ViewContext,
): string {
  const { locale, names } = context;
  const lead = leadPart(columns, complete, context);
  const [first, last] = [complete[0]!, complete.at(-1)!];
  const text = (report: CompleteReport) => leadText(report, lead, context) || '—';
  const { callFlow } = locale.messages;
  const { indicator, dimension } = first.of;
  return callFlow.overTimeSentence(
    callFlow.sharesOf[dimension](names.shortIndicator(indicator)),
    names.area(area),
    complete.length,
    locale.periodInSentence(first.period),
    locale.periodInSentence(last.period),
    lead?.fullLabel ?? '',
    text(first),
    text(last),
  );
}
