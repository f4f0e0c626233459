import type { BarRow, BarsModel } from '../../charts/bars/model.ts';
import { apartFrom } from '../../comparability/order.ts';
import { COUNTRY } from '../../model/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import { type Period, samePeriod } from '../../model/period.ts';
import type { Reason } from '../../model/refusal.ts';
import { periodsOf } from '../period-choice.ts';
import { inOrder } from '../shades.ts';
import type { ViewContext } from '../view.ts';
import { type Measured, measured } from './measured.ts';
import { byName, canBeOrdered, type Selection, seriesFor } from './selection.ts';
import { titleText } from './subject.ts';

/** One area in the period chosen, on the measure chosen. */
export interface AreaValue extends Measured {
  readonly area: string;
}

/**
 * Every area beside the others in order of value, those without a value last; a sensitive subject stays in the order of
 * names, in every face. No rank numbers: the indicators are neutral.
 */
export function areasInOrder(selection: Selection, context: ViewContext): readonly AreaValue[] {
  const toValue = valueIn(selection, context);
  const values = byName(selection.to ? selection.ordered : [], context).map(toValue);
  return canBeOrdered(selection, context) ? inOrder(values) : values;
}

/** The figure of an area in the period of the order, on the measure of the page and by the rule of the order. */
function valueIn(selection: Selection, context: ViewContext): (area: string) => AreaValue {
  const { to } = selection;
  const figureOf = (area: string) =>
    seriesFor(area, selection, context).find(({ period }) => to && samePeriod(period, to));
  return besideOthers(figureOf, selection, context);
}

/** Figures of areas that are seen beside each other, on the measure of the page; those of a rarer definition apart. */
export function besideOthers(
  figureOf: (area: string) => Figure | undefined,
  selection: Selection,
  context: ViewContext,
): (area: string) => AreaValue {
  const reasonApart = apartFrom(selection.ordered.flatMap((area) => figureOf(area) ?? []));
  return (area) => ({
    area,
    ...setApart(measured(figureOf(area), selection, context), reasonApart, context),
  });
}

/** The country beside the order: where it was chosen, and where it has the scale of an area. */
export function referenceOf(selection: Selection, context: ViewContext): AreaValue | undefined {
  const { areas, ordered, measure, to } = selection;
  const isWanted = areas.includes(COUNTRY) || (measure === 'rate' && context.table.areas.has(COUNTRY));
  if (!to || !isWanted || ordered.includes(COUNTRY)) return undefined;
  return valueIn(selection, context)(COUNTRY);
}

/** More links would be a list of the data set. */
const MOST_PERIODS = 12;

/** Other periods in which at least two of the areas can be put in order by the same rule, the latest first. */
export function orderablePeriods(selection: Selection, context: ViewContext): readonly Period[] {
  const { ordered, to } = selection;
  const known = ordered.flatMap((area) =>
    seriesFor(area, selection, context).filter(({ cell }) => cell.kind === 'value'),
  );
  const found: Period[] = [];
  for (const period of periodsOf(known)) {
    if (found.length === MOST_PERIODS) break;
    if (to && samePeriod(period, to)) continue;
    const values = ordered.map(valueIn({ ...selection, to: period }, context));
    if (values.filter(({ value }) => value !== null).length > 1) found.push(period);
  }
  return found;
}

/** The level stays visible beside the order. */
function setApart(
  one: Measured,
  reasonApart: ReturnType<typeof apartFrom>,
  { locale }: ViewContext,
): Measured {
  const reason = one.value === null || !one.figure ? undefined : reasonApart(one.figure);
  if (!reason) return one;
  const text = locale.messages.compare.standsApart[reason.code === 'agency' ? 'agency' : 'definition'](
    one.text,
  );
  return { ...one, value: null, interval: undefined, text, reasons: [reason] };
}

/** The ordered bars; where the country has the same scale it stands as the benchmark. */
export function barsModel(
  values: readonly AreaValue[],
  selection: Selection,
  context: ViewContext,
): BarsModel {
  const { locale, names } = context;
  const country = selection.measure === 'rate' ? referenceOf(selection, context) : undefined;
  const figures = values.flatMap(({ figure }) => figure ?? []);
  const rows = values.map(
    ({ area, value, text, interval, figure, reasons }): BarRow => ({
      key: area,
      label: names.area(area),
      value,
      // The table says the whole reason; a line of a chart has room for its name.
      text: value === null ? shortReason(reasons[0], text, context) : text,
      isHighlighted: area === selection.highlighted,
      ...(interval && value !== null ? { interval } : {}),
      ...(value === null
        ? { pattern: 'missing' as const }
        : figure?.cell.status === 'P'
          ? { pattern: 'provisional' as const }
          : {}),
    }),
  );
  const first = rows[0];
  const title = locale.list([
    titleText(selection, figures, context),
    selection.to ? locale.period(selection.to) : '',
  ]);
  return {
    rows,
    unitLabel: '',
    formatAxis: (value) => locale.number(value, { decimals: Number.isInteger(value) ? 0 : 1 }),
    ...(country && country.value !== null
      ? { benchmark: { value: country.value, label: `${names.area(COUNTRY)} ${country.text}` } }
      : {}),
    sentence: first
      ? `${title}: ${locale.list(rows.slice(0, 5).map(({ label, text }) => `${label} ${text}`))}`
      : title,
  };
}

/** The name of a reason, where it has one: the table says the whole of it. */
export function shortReason(reason: Reason | undefined, text: string, { locale }: ViewContext): string {
  const { withheld } = locale.messages.compare;
  return reason && reason.code in withheld ? withheld[reason.code as keyof typeof withheld] : text;
}
