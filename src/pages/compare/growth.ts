import type { BarRow, BarsModel } from '../../charts/bars/model.ts';
import { orderByValue } from '../../statistics/order.ts';
import type { ViewContext } from '../view.ts';
import { type Pair, pairOf } from './pair.ts';
import type { Selection } from './selection.ts';

/** The change of every chosen area, licensed ones in order of value, refused ones apart. */
export interface Growth {
  readonly changes: readonly Pair[];
  readonly refused: readonly Pair[];
}

/** Asks the gate for every chosen area. */
export function growthOf(selection: Selection, context: ViewContext): Growth {
  const pairs = selection.areas
    .map((area) => pairOf(area, selection, context))
    .filter((pair) => pair !== undefined);
  const licensed = pairs.filter(({ change }) => change.kind === 'change');
  const ordered = orderByValue(licensed, amountOf, 'descending');
  return {
    changes: 'kind' in ordered ? licensed : ordered.flatMap(({ items }) => items),
    refused: pairs.filter(({ change }) => change.kind === 'refused'),
  };
}

const amountOf = ({ change }: Pair) => (change.kind === 'change' ? change.amount : 0);

/** Growth bars around zero, with the interval that chance in counting leaves. */
export function growthModel({ changes }: Growth, selection: Selection, context: ViewContext): BarsModel {
  const { locale, names } = context;
  const rows = changes.flatMap(({ area, change }): BarRow[] => {
    if (change.kind !== 'change') return [];
    const amount = (value: number) =>
      change.form === 'percent'
        ? locale.percent(value, { decimals: 1, signed: true })
        : locale.number(value, { decimals: 1, signed: true });
    return [
      {
        key: area,
        label: names.area(area),
        value: change.amount,
        text: amount(change.amount),
        isHighlighted: area === selection.highlighted,
        ...(change.interval ? { interval: change.interval } : {}),
        ...(change.notes.some(({ code }) => code === 'provisional')
          ? { pattern: 'provisional' as const }
          : {}),
      },
    ];
  });
  return {
    rows,
    unitLabel: '',
    formatAxis: (value) => locale.percent(value, { signed: true }),
    signed: true,
    sentence: locale.list([
      names.indicator(selection.indicator.code),
      ...rows.slice(0, 5).map(({ label, text }) => `${label} ${text}`),
    ]),
  };
}
