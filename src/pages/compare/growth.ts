import type { BarRow, BarsModel } from '../../charts/bars/model.ts';
import { apartFrom, standingReason } from '../../comparability/order.ts';
import { formOf } from '../../model/period.ts';
import type { Reason } from '../../model/refusal.ts';
import { orderByValue } from '../../statistics/order.ts';
import type { ViewContext } from '../view.ts';
import { type Pair, pairOf } from './pair.ts';
import { byName, canBeOrdered, type Selection } from './selection.ts';
import { subjectText } from './subject.ts';

/** A licensed change that is kept out of the order, and why. */
export interface ApartPair extends Pair {
  readonly reason: Reason;
}

/** The change of every chosen area: those in order of value, licensed ones that stand apart from it, and refused ones. */
export interface Growth {
  readonly changes: readonly Pair[];
  readonly apart: readonly ApartPair[];
  readonly refused: readonly Pair[];
}

/**
 * Asks the gate for every chosen area. Like any order this one holds one definition and whole reports; a sensitive
 * subject has none and stays in the order of names.
 */
export function growthOf(selection: Selection, context: ViewContext): Growth {
  const pairs = byName(selection.areas, context)
    .map((area) => pairOf(area, selection, context))
    .filter((pair) => pair !== undefined);
  const licensed = pairs.filter(({ change }) => change.kind === 'change');
  const refused = pairs.filter(({ change }) => change.kind === 'refused');
  if (!canBeOrdered(selection, context)) return { changes: licensed, apart: [], refused };
  const reasonApart = apartFrom(licensed.map(({ change }) => change.current));
  const reasonOf = ({ change }: Pair) => standingReason(change.current) ?? reasonApart(change.current);
  const apart = licensed.flatMap((pair) => {
    const reason = reasonOf(pair);
    return reason ? [{ ...pair, reason }] : [];
  });
  const whole = licensed.filter((pair) => reasonOf(pair) === undefined);
  const ordered = orderByValue(whole, amountOf, 'descending');
  return { changes: 'kind' in ordered ? whole : ordered.flatMap(({ items }) => items), apart, refused };
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
