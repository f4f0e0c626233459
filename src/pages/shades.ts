import type { HeatCell } from '../charts/heat/model.ts';
import type { Figure } from '../model/figure.ts';
import type { Reason } from '../model/refusal.ts';
import { classOf, printedBreaks } from '../statistics/class-breaks.ts';
import { isRefused } from '../statistics/domain.ts';
import { orderByValue } from '../statistics/order.ts';
import { roundHalfAway } from '../statistics/rounding.ts';
import type { ViewContext } from './view.ts';

/** A number of an area with what must be said beside it, or why there is none. */
export interface Shadeable {
  readonly value: number | null;
  readonly text: string;
  readonly figure: Figure | undefined;
  readonly reasons: readonly Reason[];
}

/** How the numbers of a scale are printed; a value belongs to the class that its printed number says. */
export interface Scale {
  readonly decimals: number;
  readonly isPercent?: boolean;
}

/** More shades are not told apart. */
const CLASSES = 5;

/** The number as it is printed. */
function printedValue(value: number, { decimals }: Scale): number {
  const rounded = roundHalfAway(value, decimals);
  return isRefused(rounded) ? value : rounded;
}

/** The numbers at which the shades of some values part. */
export function shadeBreaks(values: readonly Pick<Shadeable, 'value'>[], scale: Scale): readonly number[] {
  const known = values.flatMap(({ value }) => (value === null ? [] : [printedValue(value, scale)]));
  return printedBreaks(known, CLASSES, 'quantile', scale.decimals);
}

/** A value as a shade, or the mark of what is lacking. */
export function shadeCell(
  { value, text, figure, reasons }: Shadeable,
  breaks: readonly number[],
  scale: Scale,
  { locale }: Pick<ViewContext, 'locale'>,
): HeatCell {
  if (value !== null) {
    const isProvisional = figure?.cell.status === 'P';
    const status = isProvisional ? ` (${locale.messages.terms.statuses.P})` : '';
    const step = classOf(printedValue(value, scale), breaks);
    return { kind: 'value', step, text: text + status, shortText: text, isProvisional };
  }
  const kind = figure?.cell.kind ?? 'missing';
  if (reasons.length > 0 || kind === 'value') return { kind: 'refused', text };
  return { kind, text };
}

/** The cells of one picture and what its shades stand for; a status that all its values share is said once beside it. */
export function shadedCells(
  values: readonly Shadeable[],
  scale: Scale,
  context: Pick<ViewContext, 'locale'>,
) {
  const breaks = shadeBreaks(values, scale);
  const known = values.flatMap(({ value, figure }) => (value === null ? [] : [figure?.cell.status]));
  const isMixed = known.some((status) => status !== 'P');
  const cellOf = (one: Shadeable): HeatCell => {
    const cell = shadeCell(one, breaks, scale, context);
    return cell.kind === 'value' && !isMixed ? { ...cell, isProvisional: false } : cell;
  };
  return { breaks, cellOf, steps: stepLabels(breaks, values, scale, context) };
}

/** What the key of a picture says of marks. */
export function markLabels({ locale }: Pick<ViewContext, 'locale'>) {
  const { terms, compareViews } = locale.messages;
  return {
    missing: terms.cells.missing,
    suppressed: terms.cells.suppressed,
    not_applicable: terms.cells.not_applicable,
    refused: compareViews.heat.apart,
    provisional: terms.statuses.P,
  };
}

/** What each shade stands for; of values that are all alike, the value. */
export function stepLabels(
  breaks: readonly number[],
  values: readonly Shadeable[],
  { decimals, isPercent = false }: Scale,
  { locale }: Pick<ViewContext, 'locale'>,
): readonly string[] {
  const words = locale.messages.compareViews.heat;
  const [first] = breaks;
  const last = breaks.at(-1);
  if (first === undefined || last === undefined)
    return values
      .filter(({ value }) => value !== null)
      .slice(0, 1)
      .map(({ text }) => text);
  const format = isPercent ? locale.percent : locale.number;
  const said = (value: number) => format(value, { decimals });
  return [
    words.below(said(first)),
    ...breaks.slice(1).map((high, i) => words.between(said(breaks[i]!), said(high))),
    words.above(said(last)),
  ];
}

/** Those with a value in order of it, those of equal value and those without one as they were given. */
export function inOrder<Item extends Pick<Shadeable, 'value'>>(values: readonly Item[]): readonly Item[] {
  const known = orderByValue(
    values.filter(({ value }) => value !== null),
    ({ value }) => value!,
    'descending',
  );
  const ordered = 'kind' in known ? [] : known.flatMap(({ items }) => items);
  return [...ordered, ...values.filter(({ value }) => value === null)];
}

/** The lowest and the highest of some values. */
export function endsOf<Item extends Shadeable>(values: readonly Item[]): readonly Item[] {
  const known = values.filter(({ value }) => value !== null);
  const sorted = known.toSorted((a, b) => a.value! - b.value!);
  return sorted.length > 1 ? [sorted[0]!, sorted.at(-1)!] : sorted;
}
