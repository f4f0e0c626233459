import type { BarRow, BarsModel } from '../../charts/bars/model.ts';
import { COUNTRY } from '../../model/catalogue.ts';
import { samePeriod } from '../../model/period.ts';
import { orderByValue } from '../../statistics/order.ts';
import type { ViewContext } from '../view.ts';
import { type Measured, measured } from './measured.ts';
import { type Selection, seriesFor } from './selection.ts';

/** One area in the period chosen, on the measure chosen. */
export interface AreaValue extends Measured {
  readonly area: string;
}

/** Every area beside the others in order of value, those without a value last. No rank numbers: the indicators are neutral. */
export function areasInOrder(selection: Selection, context: ViewContext): readonly AreaValue[] {
  const { to } = selection;
  if (!to) return [];
  const values = selection.ordered.map((area) => {
    const figure = seriesFor(area, selection, context).find(({ period }) => samePeriod(period, to));
    return { area, ...measured(figure, selection, context) };
  });
  const known = orderByValue(
    values.filter(({ value }) => value !== null),
    ({ value }) => value!,
    'descending',
  );
  const inOrder = 'kind' in known ? [] : known.flatMap(({ items }) => items);
  return [...inOrder, ...values.filter(({ value }) => value === null)];
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
    ({ area, value, text, interval, figure }): BarRow => ({
      key: area,
      label: names.area(area),
      value,
      text,
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
    names.indicator(selection.indicator.code),
    locale.messages.terms.measures[selection.measure],
    selection.to ? locale.period(selection.to) : '',
  ]);
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

function countryValue(selection: Selection, context: ViewContext) {
  const figure = seriesFor(COUNTRY, selection, context).find(
    ({ period }) => selection.to && samePeriod(period, selection.to),
  );
  const { value, text } = measured(figure, selection, context);
  return value === null ? undefined : { value, label: `${context.names.area(COUNTRY)} ${text}` };
}
