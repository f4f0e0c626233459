import type { BarRow, BarsModel } from '../../charts/bars/model.ts';
import { apartFrom } from '../../comparability/order.ts';
import { COUNTRY } from '../../model/catalogue.ts';
import { samePeriod } from '../../model/period.ts';
import type { Reason } from '../../model/refusal.ts';
import { orderByValue } from '../../statistics/order.ts';
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
  const { to } = selection;
  if (!to) return [];
  const figureOf = (area: string) =>
    seriesFor(area, selection, context).find(({ period }) => samePeriod(period, to));
  const reasonApart = apartFrom(selection.ordered.flatMap((area) => figureOf(area) ?? []));
  const values = byName(selection.ordered, context).map((area) => {
    const figure = figureOf(area);
    return { area, ...setApart(measured(figure, selection, context), reasonApart, context) };
  });
  if (!canBeOrdered(selection, context)) return values;
  const known = orderByValue(
    values.filter(({ value }) => value !== null),
    ({ value }) => value!,
    'descending',
  );
  const inOrder = 'kind' in known ? [] : known.flatMap(({ items }) => items);
  return [...inOrder, ...values.filter(({ value }) => value === null)];
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
  const country = selection.measure === 'rate' ? countryValue(selection, context) : undefined;
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
  const title = locale.list([titleText(selection, context), selection.to ? locale.period(selection.to) : '']);
  return {
    rows,
    unitLabel: '',
    formatAxis: (value) => locale.number(value, { decimals: Number.isInteger(value) ? 0 : 1 }),
    ...(country ? { benchmark: country } : {}),
    sentence: first
      ? `${title}: ${locale.list(rows.slice(0, 5).map(({ label, text }) => `${label} ${text}`))}`
      : title,
  };
}

function shortReason(reason: Reason | undefined, text: string, { locale }: ViewContext): string {
  const { withheld } = locale.messages.compare;
  return reason && reason.code in withheld ? withheld[reason.code as keyof typeof withheld] : text;
}

function countryValue(selection: Selection, context: ViewContext) {
  const figure = seriesFor(COUNTRY, selection, context).find(
    ({ period }) => selection.to && samePeriod(period, selection.to),
  );
  const { value, text } = measured(figure, selection, context);
  return value === null ? undefined : { value, label: `${context.names.area(COUNTRY)} ${text}` };
}
