import type { BarRow, BarsModel } from '../../charts/bars/model.ts';
import type { Change } from '../../comparability/compare.ts';
import { apartFrom, standingReason } from '../../comparability/order.ts';
import { COUNTRY } from '../../model/catalogue.ts';
import { formOf } from '../../model/period.ts';
import type { Reason } from '../../model/refusal.ts';
import { orderByValue } from '../../statistics/order.ts';
import type { NamedNews } from '../news-details.tsx';
import { newsIn } from '../news-text.ts';
import type { ViewContext } from '../view.ts';
import { type Pair, pairOf } from './pair.ts';
import { byName, canBeOrdered, type Selection, seriesFor, withoutCountry } from './selection.ts';
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
  const lacking = pairs.filter(({ change }) => change.kind === 'refused');
  if (!canBeOrdered(selection, context))
    return { changes: licensed, apart: [], refused: lacking, reference: country };
  const refused = byReason(lacking);
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

/** Reasons that a number is lacking for stand before those that forbid a comparison. */
const LACKS: readonly string[] = [
  'small_base',
  'base_zero',
  'base_missing',
  'base_suppressed',
  'base_not_applicable',
  'current_missing',
  'current_suppressed',
  'current_not_applicable',
];

/** Withheld changes below the order, those of one reason together, each group in the order of names. */
function byReason(pairs: readonly Pair[]): readonly Pair[] {
  const placeOf = (pair: Pair) => {
    const code = codeOf(pair);
    const place = LACKS.indexOf(code);
    return place < 0 ? `b ${code}` : `a ${place}`;
  };
  return pairs.toSorted((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) < placeOf(b) ? -1 : 1));
}

const codeOf = ({ change }: Pair): string =>
  change.kind === 'refused' ? (change.reasons[0]?.code ?? '') : '';

const amountOf = ({ change }: Pair) => (change.kind === 'change' ? change.amount : 0);

/** The news of every shown change, under the name of its area. */
export function newsOfAreas(
  { changes, apart }: Pick<Growth, 'changes' | 'apart'>,
  selection: Selection,
  context: ViewContext,
): readonly NamedNews[] {
  return [...changes, ...apart].map(({ area, change }) => ({
    name: context.names.area(area),
    news: newsIn(change, seriesFor(area, selection, context), context),
  }));
}

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

/** Growth bars around zero, with the interval that chance in counting leaves; what is withheld below, with its reason. */
export function growthModel(
  { changes, refused, reference }: Growth,
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
  const { withheldChange } = locale.messages.compare;
  const withheld = refused.map((pair): BarRow => {
    const code = codeOf(pair);
    const text =
      code in withheldChange ? withheldChange[code as keyof typeof withheldChange] : withheldChange.other;
    const isHighlighted = pair.area === selection.highlighted;
    return {
      key: pair.area,
      label: names.area(pair.area),
      value: null,
      text,
      isHighlighted,
      pattern: 'missing',
    };
  });
  return {
    rows: [...rows, ...withheld],
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
