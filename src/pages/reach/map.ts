import { apartFrom, standingReason } from '../../comparability/order.ts';
import { sensitivityReason } from '../../comparability/rules/sensitivity.ts';
import { formatCell } from '../../locale/figure-text.ts';
import { COUNTRY } from '../../model/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import { type Period, samePeriod } from '../../model/period.ts';
import type { Reason } from '../../model/refusal.ts';
import type { TableModel } from '../../model/table.ts';
import { levelText, reasonTexts } from '../describe.ts';
import type { AreaOnMap, MapSubject } from '../map-model.ts';
import { endsOf, inOrder } from '../shades.ts';
import type { ViewContext } from '../view.ts';
import { figureIn, seriesOf } from './figures.ts';
import { REACH_INDICATORS } from './indicators.ts';
import { figureCell } from './tables.ts';

/** The counts of the counties of a province in one period. */
export interface ReachMapView extends MapSubject {
  readonly province: string;
  readonly indicator: string;
  readonly period: Period;
  readonly figures: readonly Figure[];
  /** Counties without a figure, by name. */
  readonly notReported: readonly string[];
}

/** The indicator whose counts by county are drawn: the one asked for where it has some, else the first that has. */
export function reachMapIndicator({ catalogue, search }: ViewContext): string | undefined {
  const known = REACH_INDICATORS.filter(
    (code) =>
      catalogue.county_indicators?.includes(code) &&
      sensitivityReason({ indicator: code, breakdown: {} }, 'county_map', catalogue) === undefined,
  );
  return known.find((code) => code === search.indicator) ?? known[0];
}

/** Whether there is a map: of a province, in a data set that has figures of counties. */
export const hasReachMap = (area: string, context: ViewContext): boolean =>
  area !== COUNTRY && reachMapIndicator(context) !== undefined;

/** Every county of the province, whether it reported or not; counts alone, for no ratio by county is declared. */
export function reachMapView(
  indicator: string,
  area: string,
  asked: Period,
  context: ViewContext,
): ReachMapView {
  const { catalogue, locale, names } = context;
  const place = catalogue.area(area);
  const province = place?.level === 'county' ? place.parent : area;
  // Counties stand beside each other in the one period that their province speaks of.
  const period = figureIn(indicator, province, asked, context)?.period ?? asked;
  const counties = catalogue.areas
    .filter(({ level, parent }) => level === 'county' && parent === province)
    .map(({ code }) => code)
    .sort((a, b) => locale.compareNames(names.plainArea(a), names.plainArea(b)));
  const figureOf = (county: string) =>
    seriesOf(indicator, county, context).find((figure) => samePeriod(figure.period, period));
  const figures = counties.flatMap((county) => figureOf(county) ?? []);
  const reasonApart = apartFrom(figures);
  const values = counties.map((county) => countIn(county, figureOf(county), reasonApart, context));
  const unit = names.unit(indicator);
  const title = locale.list([names.indicator(indicator), unit, locale.period(period)]);
  const ends = endsOf(values).map((one) => `${one.text} (${names.area(one.area)})`);
  return {
    province,
    indicator,
    period,
    figures,
    values: inOrder(values),
    scale: { decimals: 0 },
    what: unit,
    highlighted: place?.level === 'county' ? area : undefined,
    sentence: ends.length === 0 ? title : locale.messages.compareViews.heat.sentence(title, ends),
    notReported: values
      .filter(({ figure }) => figure === undefined || figure.cell.kind === 'missing')
      .map((one) => one.area),
  };
}

function countIn(
  area: string,
  figure: Figure | undefined,
  reasonApart: (figure: Figure) => Reason | undefined,
  context: ViewContext,
): AreaOnMap {
  const { locale } = context;
  if (figure?.cell.kind !== 'value') {
    const text = figure ? formatCell(locale)(figure.cell) : locale.messages.terms.cells.missing;
    return { area, figure, value: null, text, reasons: [] };
  }
  const apart = standingReason(figure) ?? reasonApart(figure);
  if (!apart) {
    const { cell } = figure;
    return { area, figure, value: cell.value, text: formatCell(locale)(cell), reasons: [] };
  }
  const said = `${levelText(figure, context)}. ${reasonTexts([apart], context)[0] ?? ''}`;
  return { area, figure, value: null, text: said, reasons: [apart] };
}

/** The same as a table. */
export function reachMapTable(map: ReachMapView, context: ViewContext): TableModel {
  const { locale, names } = context;
  const { table } = locale.messages.shell;
  const caption = [
    `${names.indicator(map.indicator)} (${names.unit(map.indicator)})`,
    locale.period(map.period),
  ];
  return {
    caption: [locale.list(caption), locale.messages.reachMap.countsShowSize].join(' · '),
    columns: [
      { key: 'area', label: table.county },
      { key: 'value', label: table.value, numeric: true },
    ],
    rows: map.values.map(({ area, figure, text, reasons }) => ({
      key: area,
      isHighlighted: area === map.highlighted,
      cells: [
        { kind: 'text', text: names.area(area), code: area },
        reasons.length > 0
          ? { kind: 'refused', reasons: reasons.map(({ code }) => code), text }
          : figureCell(figure, context),
      ],
    })),
  };
}
