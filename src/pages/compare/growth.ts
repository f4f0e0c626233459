import type { BarRow, BarsModel } from '../../charts/bars/model.ts';
import { formOf } from '../../model/period.ts';
import { orderByValue } from '../../statistics/order.ts';
import type { ViewContext } from '../view.ts';
import { type Pair, pairOf } from './pair.ts';
import { canBeOrdered, type Selection } from './selection.ts';
import { subjectText } from './subject.ts';

/** The change of every chosen area, licensed ones in order of value, refused ones apart. */
export interface Growth {
  readonly changes: readonly Pair[];
  readonly refused: readonly Pair[];
}

/** Asks the gate for every chosen area; a sensitive subject stays in the order of names. */
export function growthOf(selection: Selection, context: ViewContext): Growth {
  const pairs = selection.areas
    .map((area) => pairOf(area, selection, context))
    .filter((pair) => pair !== undefined);
  const licensed = pairs.filter(({ change }) => change.kind === 'change');
  const ordered = canBeOrdered(selection, context)
    ? orderByValue(licensed, amountOf, 'descending')
    : [{ items: licensed }];
  return {
    changes: 'kind' in ordered ? licensed : ordered.flatMap(({ items }) => items),
    refused: pairs.filter(({ change }) => change.kind === 'refused'),
  };
}

const amountOf = ({ change }: Pair) => (change.kind === 'change' ? change.amount : 0);

/** What the changes compare with, in words that fit the period: a year has no "same period", a date no day. */
export function againstText(
  { changes }: Pick<Growth, 'changes'>,
  { to }: Selection,
  { search, locale }: ViewContext,
): string {
  const { compare, terms } = locale.messages;
  const { against } = search;
  const text =
    (against === 'same_quarter' || against === 'year_to_date') && to && formOf(to) === 'year'
      ? compare.againstOf.year
      : (against === 'same_quarter' || against === 'year_to_date') && to?.kind === 'point'
        ? compare.againstOf.point
        : against === 'previous' && to?.kind === 'point'
          ? compare.againstOf.earlier_point
          : terms.against[against];
  const isPerDay = changes.some(({ change }) => change.kind === 'change' && change.isPerDay);
  return isPerDay ? locale.list([text, compare.perDay]) : text;
}

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
      subjectText(selection, context),
      ...rows.slice(0, 5).map(({ label, text }) => `${label} ${text}`),
    ]),
  };
}
