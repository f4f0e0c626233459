import type { HeatModel } from '../../../charts/heat/model.ts';
import { monthOf, type Period, periodId, yearOf } from '../../../model/period.ts';
import { markLabels, shadeCell, stepLabels } from '../../shades.ts';
import type { ViewContext } from '../../view.ts';
import { areCounties, type Selection } from '../selection.ts';
import { scaleOf, scaleText, titleText } from '../subject.ts';
import { type Heat, heatEnds, heatFigures } from './heat.ts';

/** The cells as the heat map draws them. */
export function heatModel(heat: Heat, selection: Selection, context: ViewContext): HeatModel {
  const { locale, names } = context;
  const { shell } = locale.messages;
  const words = locale.messages.compareViews.heat;
  const { slots, areas, breaks } = heat;
  const scale = scaleOf(selection);
  const isCounty = areCounties(selection.ordered);
  const { highlighted, to } = selection;
  const what = scaleText(selection, heatFigures(heat), context);
  return {
    rows: areas.map(({ area, values, breaksAt }) => ({
      key: area,
      label: names.area(area),
      isHighlighted: area === highlighted,
      cells: values.map((one) => shadeCell(one, breaks, scale, context)),
      breaksAt,
    })),
    periods: slots.map(({ period }) => columnOf(period, context)),
    steps: stepLabels(breaks, heatEnds(heat), scale, context),
    scaleLabel: breaks.length > 0 ? words.scale(what) : what,
    timeLabel: words.time,
    areaLabel: isCounty ? shell.table.county : shell.table.area,
    labels: { ...markLabels(context), break: words.break },
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
