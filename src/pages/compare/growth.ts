import type { BarRow, BarsModel } from '../../charts/bars/model.ts';
import type { Change } from '../../comparability/compare.ts';
import { apartFrom, standingReason } from '../../comparability/order.ts';
import { COUNTRY } from '../../model/catalogue.ts';
import { formOf } from '../../model/period.ts';
import type { Reason } from '../../model/refusal.ts';
import { orderByValue } from '../../statistics/order.ts';
import type { ViewContext } from '../view.ts';
import { type Pair, pairOf } from './pair.ts';
import { byName, canBeOrdered, type Selection, withoutCountry } from './selection.ts';
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
  /** The country where it was chosen beside areas: no area among others, but what they are seen against. */
  readonly reference: Pair | ApartPair | undefined;
}

/**
 * Asks the gate for every chosen area. Like any order this one holds one definition and whole reports; a sensitive
 * subject has none and stays in the order of names.
 */
export function growthOf(selection: Selection, context: ViewContext): Growth {
  const areas = withoutCountry(selection.areas);
  const pairs = byName(areas.length > 0 ? areas : selection.areas, context)
    .map((area) => pairOf(area, selection, context))
    .filter((pair) => pair !== undefined);
  const country =
    areas.length > 0 && selection.areas.includes(COUNTRY) ? pairOf(COUNTRY, selection, context) : undefined;
  const licensed = pairs.filter(({ change }) => change.kind === 'change');
  const refused = pairs.filter(({ change }) => change.kind === 'refused');
  if (!canBeOrdered(selection, context)) return { changes: licensed, apart: [], refused, reference: country };
  const reasonApart = apartFrom(licensed.map(({ change }) => change.current));
  const reasonOf = ({ change }: Pair) => standingReason(change.current) ?? reasonApart(change.current);
  const setApart = (pair: Pair): readonly ApartPair[] => {
    const reason = pair.change.kind === 'change' ? reasonOf(pair) : undefined;
    return reason ? [{ ...pair, reason }] : [];
  };
  const apart = licensed.flatMap(setApart);
  const reference = country && (setApart(country)[0] ?? country);
  const whole = licensed.filter((pair) => reasonOf(pair) === undefined);
  const ordered = orderByValue(whole, amountOf, 'descending');
  const changes = 'kind' in ordered ? whole : ordered.flatMap(({ items }) => items);
  return { changes, apart, refused, reference };
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
export function growthModel(
  { changes, reference }: Growth,
  selection: Selection,
  context: ViewContext,
): BarsModel {
  const { locale, names } = context;
  const amount = (change: Change, value: number) =>
    change.form === 'percent'
      ? locale.percent(value, { decimals: 1, signed: true })
      : locale.number(value, { decimals: 1, signed: true });
  const country =
    reference?.change.kind === 'change' && !('reason' in reference) ? reference.change : undefined;
  const rows = changes.flatMap(({ area, change }): BarRow[] => {
    if (change.kind !== 'change') return [];
    return [
      {
        key: area,
        label: names.area(area),
        value: change.amount,
        text: amount(change, change.amount),
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
    formatAxis: (value) => locale.percent(value, { decimals: Number.isInteger(value) ? 0 : 1, signed: true }),
    signed: true,
    ...(country
      ? {
          benchmark: {
            value: country.amount,
            label: `${names.area(COUNTRY)} ${amount(country, country.amount)}`,
          },
        }
      : {}),
    sentence: locale.list([
      subjectText(selection, context),
      ...rows.slice(0, 5).map(({ label, text }) => `${label} ${text}`),
    ]),
  };
}
