import type { HeatCell, HeatModel } from '../../../charts/heat/model.ts';
import { monthOf, type Period, periodId, yearOf } from '../../../model/period.ts';
import { classOf } from '../../../statistics/class-breaks.ts';
import type { ViewContext } from '../../view.ts';
import type { AreaValue } from '../ordered.ts';
import { areCounties, type Selection } from '../selection.ts';
import { scaleText, titleText } from '../subject.ts';
import { decimalsIn, type Heat, heatEnds, heatFigures, printedValue } from './heat.ts';

/** The cells as the heat map draws them. */
export function heatModel(heat: Heat, selection: Selection, context: ViewContext): HeatModel {
  const { locale, names } = context;
  const { terms, shell } = locale.messages;
  const words = locale.messages.compareViews.heat;
  const { slots, areas, breaks } = heat;
  const isCounty = areCounties(selection.ordered);
  const { highlighted, to } = selection;
  const what = scaleText(selection, heatFigures(heat), context);
  return {
    rows: areas.map(({ area, values, breaksAt }) => ({
      key: area,
      label: names.area(area),
      isHighlighted: area === highlighted,
      cells: values.map((one) => cellOf(one, breaks, selection, context)),
      breaksAt,
    })),
    periods: slots.map(({ period }) => columnOf(period, context)),
    steps: stepLabels(heat, selection, context),
    scaleLabel: breaks.length > 0 ? words.scale(what) : what,
    timeLabel: words.time,
    areaLabel: isCounty ? shell.table.county : shell.table.area,
    labels: {
      missing: terms.cells.missing,
      suppressed: terms.cells.suppressed,
      not_applicable: terms.cells.not_applicable,
      refused: words.apart,
      provisional: terms.statuses.P,
      break: words.break,
    },
    ...(highlighted !== undefined && to ? { selected: { key: highlighted, periodId: periodId(to) } } : {}),
    sentence: heatSentence(heat, selection, context),
  };
}

function columnOf(period: Period, { locale }: ViewContext) {
  const label = locale.withinYear(period);
  const month = monthOf(period);
  const isQuarter = period.kind === 'span' && period.months === 3;
  return {
    id: periodId(period),
    label,
    shortLabel: label === '' ? '' : locale.number(isQuarter ? Math.ceil(month / 3) : month),
    title: locale.period(period),
    year: locale.ordinal(yearOf(period)),
  };
}

function cellOf(
  one: AreaValue,
  breaks: readonly number[],
  selection: Selection,
  context: ViewContext,
): HeatCell {
  const { value, text, figure, reasons } = one;
  if (value !== null) {
    const isProvisional = figure?.cell.status === 'P';
    const status = isProvisional ? ` (${context.locale.messages.terms.statuses.P})` : '';
    return {
      kind: 'value',
      step: classOf(printedValue(value, selection), breaks),
      text: text + status,
      shortText: text,
      isProvisional,
    };
  }
  const kind = figure?.cell.kind ?? 'missing';
  if (reasons.length > 0 || kind === 'value') return { kind: 'refused', text };
  return { kind, text };
}

/** What each shade stands for; of values that are all alike, the value. */
function stepLabels(heat: Heat, selection: Selection, { locale }: ViewContext): readonly string[] {
  const words = locale.messages.compareViews.heat;
  const { breaks } = heat;
  const [first] = breaks;
  const last = breaks.at(-1);
  if (first === undefined || last === undefined)
    return heatEnds(heat)
      .slice(0, 1)
      .map(({ text }) => text);
  const format = selection.measure === 'share' ? locale.percent : locale.number;
  const said = (value: number) => format(value, { decimals: decimalsIn(selection) });
  return [
    words.below(said(first)),
    ...breaks.slice(1).map((high, i) => words.between(said(breaks[i]!), said(high))),
    words.above(said(last)),
  ];
}

/** What is shown, and its lowest and highest value with their places. */
function heatSentence(heat: Heat, selection: Selection, context: ViewContext): string {
  const { locale, names } = context;
  const what = titleText(selection, heatFigures(heat), context);
  const ends = heatEnds(heat).map(({ area, figure, text }) => {
    const place = [names.area(area), figure ? locale.period(figure.period) : ''];
    return `${text} (${locale.list(place.filter((part) => part !== ''))})`;
  });
  return locale.messages.compareViews.heat.sentence(what, ends);
}
