import type { Change, RefusedChange } from '../comparability/compare.ts';
import { decimalsOf, formatCell, marksOf } from '../locale/figure-text.ts';
import { type Figure, isTotal } from '../model/figure.ts';
import { DIMENSIONS } from '../model/indicator.ts';
import type { Reason } from '../model/refusal.ts';
import type { Interval } from '../statistics/interval.ts';
import { comparePercents } from '../statistics/printed-percent.ts';
import type { ViewContext } from './view.ts';

/** Figures and changes in the words of the page, always with unit and qualifier. */

/** What a figure is of: its indicator, the agency where several report it, and the parts it is limited to. */
export function figureName(figure: Figure, { names, locale, table }: ViewContext): string {
  const isOneOfSeveral = table.agencies(figure.indicator).length > 1;
  const indicator =
    names.indicator(figure.indicator) + (isOneOfSeveral ? ` (${names.agency(figure.agency)})` : '');
  if (isTotal(figure)) return indicator;
  const parts = DIMENSIONS.filter((dimension) => figure.breakdown[dimension] !== '').map((dimension) =>
    names.category(dimension, figure.breakdown[dimension]),
  );
  return `${indicator}: ${locale.list(parts)}`;
}

/** A level with its unit: «۱٬۵۸۸ تماس»; of sources that contradict each other, every one of their values. */
export function levelText(figure: Figure, { names, locale }: ViewContext): string {
  const format = formatCell(locale);
  if (figure.cell.kind !== 'value') return format(figure.cell);
  const values = [figure, ...figure.conflicts].map(({ cell }) => format(cell));
  const conflict = values.length > 1 ? ` (${locale.messages.terms.marks.conflict})` : '';
  return `${[...new Set(values)].join(' / ')} ${names.unit(figure.indicator)}${conflict}`;
}

/** A level where no mark can stand beside it: its status and basis in words, «۱٬۳۶۵ تماس (مقدماتی)». */
export function saidLevel(figure: Figure, context: ViewContext): string {
  const { locale } = context;
  const { marks } = locale.messages.terms;
  const said = marksOf(figure, '').flatMap((mark) =>
    mark === 'provisional' || mark === 'estimated' || mark === 'inferred' || mark === 'partial'
      ? [marks[mark]]
      : [],
  );
  const level = levelText(figure, context);
  return said.length === 0 ? level : `${level} (${locale.list(said)})`;
}

/** The size of a change with its direction in a word: «۵۰٫۰٪ کاهش»; a fall is a word, not a minus sign. */
export function changeText(change: Change, { locale }: ViewContext): string {
  const { compare, terms } = locale.messages;
  const direction =
    change.amount > 0 ? compare.increase : change.amount < 0 ? compare.decrease : compare.noChange;
  if (change.amount === 0) return direction;
  const size = Math.abs(change.amount);
  const isAbout = change.notes.some(({ code }) => code === 'rounding');
  const amount =
    change.form === 'percent'
      ? locale.percent(size, { decimals: isAbout ? 0 : 1 })
      : `${locale.number(size, { decimals: Number.isInteger(size) ? 0 : 1 })} ${terms.units.points}`;
  const about = isAbout ? `${terms.qualifiers.about} ` : '';
  return about + compare.changeOf(amount, direction);
}

/** A change as its source printed it: «۲۵ درصد کاهش». */
export function printedChangeText(figure: Figure, context: ViewContext): string {
  const { cell } = figure;
  if (cell.kind !== 'value' || cell.value === 0) return levelText(figure, context);
  const { compare } = context.locale.messages;
  const size = levelText({ ...figure, cell: { ...cell, value: Math.abs(cell.value) } }, context);
  return compare.changeOf(size, cell.value > 0 ? compare.increase : compare.decrease);
}

/** The same beside the computed change, with how far apart the two are: «۲۵ درصد کاهش (۳٫۳ واحد درصد کمتر از محاسبه)». */
export function printedBesideText(printed: Figure, change: Change, context: ViewContext): string {
  const text = printedChangeText(printed, context);
  const difference = differenceText(printed, change, context);
  return difference === '' ? text : `${text} (${difference})`;
}

/** The distance in percentage points, told of the sizes where both go one way; empty where they are not of one unit. */
function differenceText({ cell, indicator }: Figure, change: Change, context: ViewContext): string {
  const { locale, catalogue } = context;
  const { compare, terms } = locale.messages;
  const unit = change.form === 'percent' ? 'percent' : 'points';
  if (cell.kind !== 'value' || catalogue.indicator(indicator)?.unit !== unit) return '';
  const decimals = decimalsOf(cell.value);
  const between = (printed: number, computed: number) => comparePercents(printed, computed, decimals);
  const distance = between(cell.value, change.amount);
  if ('kind' in distance) return '';
  if (distance.agreement !== 'different') return compare.printedDiffers.agrees;
  const isOneWay = Math.sign(cell.value) === Math.sign(change.amount);
  const ofSizes = between(Math.abs(cell.value), Math.abs(change.amount));
  const isLess = !('kind' in ofSizes) && ofSizes.differencePoints < 0;
  const isInexact = cell.qualifier !== 'exact' || change.notes.some(({ code }) => code === 'rounding');
  const size = locale.number(Math.abs(distance.differencePoints), { decimals: Math.max(1, decimals) });
  const points = isInexact ? `${terms.qualifiers.about} ${size}` : size;
  return compare.printedDiffers[isOneWay ? (isLess ? 'less' : 'more') : 'opposite'](points);
}

/** The limits of a change by chance in counting. */
export function intervalText({ low, high }: Interval, { locale }: ViewContext): string {
  const signed = (percent: number) => locale.percent(percent, { decimals: 1, signed: true });
  return locale.messages.compare.interval(signed(low), signed(high));
}

/** That not all offices reported a figure that counts as whole: «۴۲۴ واحد از ۴۲۹ واحد گزارش داده‌اند»; empty where all did. */
export function partialText(figure: Figure, { locale }: Pick<ViewContext, 'locale'>): string {
  const { unitsReporting, unitsExpected } = figure;
  return unitsReporting !== undefined && unitsExpected !== undefined && unitsReporting < unitsExpected
    ? locale.messages.council.partial(unitsReporting, unitsExpected)
    : '';
}

/** What a percentage would mislead without: incomplete reports, and the interval of a small base. */
export function changeNotes(change: Change, context: ViewContext): readonly string[] {
  const incomplete = change.notes.filter(({ code }) => code === 'coverage_incomplete');
  const isSmall = change.notes.some(({ code }) => code === 'small_base');
  return [
    ...(isSmall && change.interval ? [intervalText(change.interval, context)] : []),
    ...reasonTexts(incomplete, context).map((text) => text.replace(/\.$/, '')),
  ];
}

/** Reasons as sentences. */
export function reasonTexts(reasons: readonly Reason[], { locale }: ViewContext): readonly string[] {
  return reasons.map(({ code, values }) => locale.messages.reasons[code](values));
}

/** Why a change is withheld: the first reason is the strongest. */
export function refusalText(refused: RefusedChange, context: ViewContext): string {
  return reasonTexts(refused.reasons, context)[0] ?? '';
}

/** Decimals that an approximate value may be written with: 123, 12.3, 1.2. */
export const aboutDecimals = (value: number): number => (Math.abs(value) >= 100 ? 0 : 1);
