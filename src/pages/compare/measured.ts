import { isEventCount } from '../../comparability/counting.ts';
import { standingReason } from '../../comparability/order.ts';
import { rateOf } from '../../comparability/rate.ts';
import { indexOf, shareOfArea } from '../../comparability/share.ts';
import { formatCell } from '../../locale/figure-text.ts';
import { COUNTRY } from '../../model/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import { daysIn, samePeriod } from '../../model/period.ts';
import type { Reason } from '../../model/refusal.ts';
import type { Interval } from '../../statistics/interval.ts';
import { perDay } from '../../statistics/per-day.ts';
import { poissonLimits } from '../../statistics/poisson-limits.ts';
import { levelText } from '../describe.ts';
import type { ViewContext } from '../view.ts';
import { type Selection, seriesFor } from './selection.ts';

/** A figure on the chosen measure: a number with what must be said beside it, or why there is none. */
export interface Measured {
  readonly figure: Figure | undefined;
  readonly value: number | null;
  readonly text: string;
  readonly interval: Interval | undefined;
  readonly reasons: readonly Reason[];
}

/** Puts a figure on the measure of the page. What the catalogue does not license is refused, never approximated. */
export function measured(figure: Figure | undefined, selection: Selection, context: ViewContext): Measured {
  const { locale } = context;
  if (figure?.cell.kind !== 'value') {
    const text = figure ? formatCell(locale)(figure.cell) : locale.messages.terms.cells.missing;
    return { figure, value: null, text, interval: undefined, reasons: [] };
  }
  const apart = standingReason(figure);
  if (apart) {
    const refused = refusedBy(figure, [apart], context);
    const level = levelText(figure, context);
    // The level stays visible, of contradicting sources all they say; it is only kept out of lines and orders.
    return { ...refused, text: apart.code === 'conflict' ? level : `${level}. ${refused.text}` };
  }
  switch (selection.measure) {
    case 'rate':
      return rate(figure, context);
    case 'per_day':
      return daily(figure, context);
    case 'share':
      return share(figure, selection, context);
    case 'index':
      return index(figure, selection, context);
    default:
      return count(figure, context);
  }
}

const refusedBy = (figure: Figure, reasons: readonly Reason[], { locale }: ViewContext): Measured => ({
  figure,
  value: null,
  text: reasons.map(({ code, values }) => locale.messages.reasons[code](values))[0] ?? '',
  interval: undefined,
  reasons,
});

function count(figure: Figure, { catalogue, locale }: ViewContext): Measured {
  const { cell } = figure;
  if (cell.kind !== 'value') return { figure, value: null, text: '', interval: undefined, reasons: [] };
  const indicator = catalogue.indicator(figure.indicator);
  const isCount =
    indicator !== undefined &&
    isEventCount(indicator) &&
    cell.qualifier === 'exact' &&
    Number.isInteger(cell.value);
  const limits = isCount ? poissonLimits(cell.value, 'p95') : undefined;
  return {
    figure,
    value: cell.value,
    text: formatCell(locale)(cell),
    interval: limits && 'low' in limits ? limits : undefined,
    reasons: [],
  };
}

function rate(figure: Figure, context: ViewContext): Measured {
  const answer = rateOf(figure, context.catalogue);
  if (answer.kind === 'refused') return refusedBy(figure, answer.reasons, context);
  const { ratePer100k, interval, notes } = answer;
  return {
    figure,
    value: ratePer100k,
    text: qualified(context.locale.number(ratePer100k, { decimals: 1 }), figure, context),
    interval,
    reasons: notes,
  };
}

/** A computed value inherits the qualifier of its figure: «حدود», "about". */
function qualified(text: string, { cell }: Figure, { locale }: ViewContext): string {
  const qualifier =
    cell.kind === 'value' && cell.qualifier !== 'exact' ? locale.messages.terms.qualifiers.about : '';
  return qualifier === '' ? text : `${qualifier} ${text}`;
}

function daily(figure: Figure, context: ViewContext): Measured {
  const days = daysIn(figure.period);
  const answer =
    figure.cell.kind === 'value' && days !== undefined ? perDay(figure.cell.value, days) : undefined;
  if (typeof answer !== 'number')
    return refusedBy(figure, answer?.reasons ?? [{ code: 'undeclared', values: {} }], context);
  return {
    figure,
    value: answer,
    text: qualified(context.locale.number(answer, { decimals: 1 }), figure, context),
    interval: undefined,
    reasons: [],
  };
}

function share(figure: Figure, selection: Selection, context: ViewContext): Measured {
  const country = seriesFor(COUNTRY, selection, context).find(({ period }) =>
    samePeriod(period, figure.period),
  );
  const percent = shareOfArea(figure, country, context.catalogue);
  if (typeof percent !== 'number') return refusedBy(figure, percent.reasons, context);
  return {
    figure,
    value: percent,
    text: qualified(context.locale.percent(percent, { decimals: 1 }), figure, context),
    interval: undefined,
    reasons: [],
  };
}

function index(figure: Figure, selection: Selection, context: ViewContext): Measured {
  const series = seriesFor(figure.area, selection, context);
  const first = series.find(({ period }) => selection.periods[0] && samePeriod(period, selection.periods[0]));
  const value = indexOf(figure, first, series, context.catalogue);
  if (typeof value !== 'number') return refusedBy(figure, value.reasons, context);
  return {
    figure,
    value,
    text: qualified(context.locale.number(value, { decimals: 1 }), figure, context),
    interval: undefined,
    reasons: [],
  };
}
