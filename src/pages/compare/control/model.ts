import type { ControlModel, ControlPoint } from '../../../charts/control/model.ts';
import type { ChangeChart, ChangeSegment, QuarterChange } from '../../../comparability/change-series.ts';
import { monthOf, periodId, samePeriod, yearOf } from '../../../model/period.ts';
import type { ViewContext } from '../../view.ts';
import { coverageOf } from '../coverage.ts';
import { type Selection, seriesFor } from '../selection.ts';
import { subjectText } from '../subject.ts';
import { isProvisional, lastChange } from './control.ts';

const signed = (percent: number, { locale }: ViewContext) =>
  locale.percent(percent, { decimals: 1, signed: true });

/** The changes as the control chart draws them. */
export function controlModel(chart: ChangeChart, selection: Selection, context: ViewContext): ControlModel {
  const { locale } = context;
  const words = locale.messages.compareViews.control;
  // A quarter reported in part has no change, so that the chart itself does not know its figure.
  const series = seriesFor(selection.focus, selection, context);
  const reported = chart.quarters.map(({ period }) => series.find((one) => samePeriod(one.period, period)));
  const coverage = coverageOf([reported], context);
  return {
    periods: chart.quarters.map(({ period }) => ({
      id: periodId(period),
      label:
        chart.quarters.length > MOST_NAMED ? locale.ordinal(yearOf(period)) : locale.periodOnAxis(period),
      title: locale.period(period),
      tick: chart.quarters.length <= MOST_NAMED || monthOf(period) <= 3,
    })),
    points: chart.quarters.map((one) => pointOf(one, context)),
    segments: chart.segments.map(({ from, limits, isTrial }) => ({
      from,
      isTrial,
      ...(limits
        ? {
            limits: {
              ...limits,
              texts: {
                mean: signed(limits.mean, context),
                low: signed(limits.low, context),
                high: signed(limits.high, context),
              },
            },
          }
        : {}),
    })),
    unitLabel: '',
    formatAxis: (value) => locale.percent(value, { decimals: Number.isInteger(value) ? 0 : 1, signed: true }),
    includesZero: true,
    ...(coverage ? { coverage } : {}),
    labels: { ...words.labels, provisional: locale.messages.terms.statuses.P },
    sentence: controlSentence(chart, selection, context),
  };
}

/** Up to so many quarters are named each; of more only the years are. */
const MOST_NAMED = 8;

function pointOf(one: QuarterChange, context: ViewContext): ControlPoint {
  const { locale } = context;
  if (one.percent === undefined) return { value: null, text: gapText(one, context) };
  const isHollow = isProvisional(one);
  const status = isHollow ? ` (${locale.messages.terms.statuses.P})` : '';
  const { signal } = one;
  return {
    value: one.percent,
    text: signed(one.percent, context) + status,
    isProvisional: isHollow,
    ...(signal
      ? { signal: { ...signal, text: locale.messages.news.findings[signal.rule][signal.direction] } }
      : {}),
  };
}

/** Why a quarter has no change: its own lack, that of its base, or a comparison that is not made. */
export function gapText({ current, base }: QuarterChange, { locale }: ViewContext): string {
  const { gaps } = locale.messages.compareViews.control;
  if (!current) return gaps.current;
  return base ? gaps.withheld : gaps.base;
}

/** What is said of each part of the series: how many changes its limits rest on, and what is not usual about them. */
export function segmentTexts({ segments }: ChangeChart, { locale }: ViewContext): readonly string[] {
  const words = locale.messages.compareViews.control;
  const last = segments.at(-1);
  const of = (segment: ChangeSegment) =>
    segment.limits
      ? [
          words.of(segment.changes),
          ...(segment.isTrial ? [locale.messages.news.trial] : []),
          ...(segment.wideSteps > 0 ? [words.wideSteps(segment.wideSteps)] : []),
        ]
      : [locale.messages.news.needed(segment.changes, segment.needed)];
  return [...(segments.length > 1 ? [words.rebased(segments.length)] : []), ...(last ? of(last) : [])];
}

/** The last change and where it stands. */
function controlSentence(chart: ChangeChart, selection: Selection, context: ViewContext): string {
  const { locale, names } = context;
  const words = locale.messages.compareViews.control;
  const last = lastChange(chart);
  const limits = chart.segments.at(-1)?.limits;
  const what = locale.list([subjectText(selection, context), names.area(selection.focus)]);
  if (!last || last.percent === undefined) return what;
  const said = words.sentence(what, locale.period(last.period), signed(last.percent, context));
  const finding = last.signal && locale.messages.news.findings[last.signal.rule][last.signal.direction];
  const range =
    limits &&
    locale.messages.news.range(
      locale.number(limits.low, { decimals: 1, signed: true }),
      locale.number(limits.high, { decimals: 1, signed: true }),
    );
  return [said, ...(finding ? [finding] : []), ...(range ? [words.range(range)] : [])].join(
    locale.messages.shell.listSeparator,
  );
}
