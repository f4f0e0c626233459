import { apartFrom, standingReason } from '../../comparability/order.ts';
import { rateOf } from '../../comparability/rate.ts';
import { marksOf } from '../../locale/figure-text.ts';
import { COUNTRY } from '../../model/catalogue.ts';
import { NOT_REPORTED } from '../../model/cell.ts';
import type { Figure } from '../../model/figure.ts';
import { type Period, samePeriod } from '../../model/period.ts';
import type { Reason } from '../../model/refusal.ts';
import { computedCell, type TableCell, type TableModel } from '../../model/table.ts';
import { censusesOf, oldCensusTexts } from '../census.ts';
import { aboutDecimals, reasonTexts } from '../describe.ts';
import type { AreaOnMap, MapSubject } from '../map-model.ts';
import { endsOf, inOrder } from '../shades.ts';
import type { ViewContext } from '../view.ts';
import type { OverviewView } from './view-model.ts';

/** The lead figure of the page as a rate of each province in the same period. */
export interface OverviewMap extends MapSubject {
  readonly indicator: string;
  readonly period: Period;
  readonly figures: readonly Figure[];
  /** What must be said of the residents behind the rates. */
  readonly remarks: readonly string[];
}

const SCALE = { decimals: 1 };
const SHOWN = { measure: 'rate' } as const;

/** The map to step from area to area; none where the lead figure is not there or has no rate. */
export function overviewMap(view: OverviewView, context: ViewContext): OverviewMap | undefined {
  const { catalogue, table, locale, names } = context;
  const { headline, period } = view;
  const lead = headline?.figure;
  if (!lead || !period || catalogue.indicator(lead.indicator)?.rate_base !== 'residents') return undefined;
  const { indicator, agency } = lead;
  const figureOf = (area: string) =>
    table
      .series({ indicator, area, breakdown: {}, agency })
      .find((figure) => samePeriod(figure.period, period));
  const provinces = catalogue.areas.filter(({ parent }) => parent === COUNTRY).map(({ code }) => code);
  const figures = provinces.flatMap((area) => figureOf(area) ?? []);
  const reasonApart = apartFrom(figures);
  const byName = [...provinces].sort((a, b) => locale.compareNames(names.plainArea(a), names.plainArea(b)));
  const values = byName.map((area) => rateIn(area, figureOf(area), reasonApart, context));
  const rateName = locale.messages.terms.measures.rate;
  const censuses = censusesOf(figures, SHOWN, context).map((year) => locale.ordinal(year));
  const rate =
    censuses.length === 0 ? rateName : `${rateName} (${locale.messages.compare.rateNote(censuses)})`;
  const what = locale.list([names.unit(indicator), rate]);
  const title = locale.list([names.indicator(indicator), what, locale.period(period)]);
  const ends = endsOf(values).map(({ area, text }) => `${text} (${names.area(area)})`);
  return {
    province: undefined,
    values: inOrder(values),
    scale: SCALE,
    what,
    highlighted:
      catalogue.area(view.area)?.level === 'county' ? catalogue.area(view.area)?.parent : view.area,
    sentence: ends.length === 0 ? title : locale.messages.compareViews.heat.sentence(title, ends),
    indicator,
    period,
    figures,
    remarks: oldCensusTexts(figures, SHOWN, context),
  };
}

function rateIn(
  area: string,
  figure: Figure | undefined,
  reasonApart: (figure: Figure) => Reason | undefined,
  context: ViewContext,
): AreaOnMap {
  const { cells } = context.locale.messages.terms;
  if (figure?.cell.kind !== 'value') {
    const text = cells[figure?.cell.kind ?? 'missing'];
    return { area, figure, value: null, text, reasons: [] };
  }
  const apart = standingReason(figure) ?? reasonApart(figure);
  const answer = apart ? { kind: 'refused' as const, reasons: [apart] } : rateOf(figure, context.catalogue);
  if (answer.kind === 'refused') {
    const { reasons } = answer;
    return { area, figure, value: null, text: reasonTexts(reasons, context)[0] ?? '', reasons };
  }
  const number = context.locale.number(
    answer.ratePer100k,
    isAbout(figure) ? { decimals: aboutDecimals(answer.ratePer100k) } : SCALE,
  );
  const text = isAbout(figure) ? `${context.locale.messages.terms.qualifiers.about} ${number}` : number;
  return { area, figure, value: answer.ratePer100k, text, reasons: [] };
}

const isAbout = (figure: Figure | undefined) =>
  figure?.cell.kind === 'value' && figure.cell.qualifier !== 'exact';

/** The same as a table. */
export function overviewMapTable(map: OverviewMap, context: ViewContext): TableModel {
  const { locale, names } = context;
  const { table } = locale.messages.shell;
  return {
    caption: [
      locale.list([names.indicator(map.indicator), map.what, locale.period(map.period)]),
      ...map.remarks,
    ].join(' · '),
    columns: [
      { key: 'area', label: table.area },
      { key: 'value', label: table.value, numeric: true },
    ],
    rows: map.values.map((one) => ({
      key: one.area,
      isHighlighted: one.area === map.highlighted,
      cells: [{ kind: 'text', text: names.area(one.area), code: one.area }, cellOf(one)],
    })),
  };
}

function cellOf({ value, text, figure, reasons }: AreaOnMap): TableCell {
  if (value !== null)
    return {
      kind: 'value',
      cell: computedCell(value, isAbout(figure)),
      decimals: isAbout(figure) ? aboutDecimals(value) : SCALE.decimals,
      marks: [...new Set(['derived', ...(figure ? marksOf(figure, '') : [])])],
    };
  if (reasons.length > 0) return { kind: 'refused', reasons: reasons.map(({ code }) => code), text };
  return { kind: 'value', cell: figure?.cell ?? NOT_REPORTED };
}
