import type { SlopeLine, SlopeModel } from '../../../charts/slope/model.ts';
import type { Change } from '../../../comparability/compare.ts';
import { COUNTRY } from '../../../model/catalogue.ts';
import type { Figure } from '../../../model/figure.ts';
import { samePeriod } from '../../../model/period.ts';
import { changeText, reasonTexts } from '../../describe.ts';
import type { ViewContext } from '../../view.ts';
import { type ApartPair, growthOf } from '../growth.ts';
import { type Measured, measured } from '../measured.ts';
import { type Pair, pairOf } from '../pair.ts';
import { byName, canBeOrdered, type Selection } from '../selection.ts';
import { titleText } from '../subject.ts';

/** A pair of an area with both levels on the measure of the page. */
export interface SlopePair {
  readonly pair: Pair | ApartPair;
  readonly from: Measured;
  readonly to: Measured;
  /** Why no line is drawn; undefined where one is. */
  readonly withheld: string | undefined;
}

/** The pairs of the range's two ends: those that a line joins, and those that the gate does not weigh. */
export interface Slope {
  readonly drawn: readonly SlopePair[];
  readonly withheld: readonly SlopePair[];
  readonly reference: SlopePair | undefined;
}

/** From the first to the last period of the page, by the same rules as its changes. */
export function slopeOf(selection: Selection, context: ViewContext): Slope | undefined {
  const { from, to } = selection;
  if (!from || !to || samePeriod(from, to) || !canBeOrdered(selection, context)) return undefined;
  const asked: ViewContext = { ...context, search: { ...context.search, against: 'start' } };
  const growth = growthOf(selection, asked);
  const withLevels = (pair: Pair | ApartPair): SlopePair => {
    const [base, current] = [pair.change.base, pair.change.current].map((figure) =>
      measured(figure, selection, context),
    ) as [Measured, Measured];
    return { pair, from: base, to: current, withheld: withheldText(pair, base, current, context) };
  };
  const order = byName(
    [...growth.changes, ...growth.apart, ...growth.refused].map(({ area }) => area),
    context,
  );
  const pairs = [...growth.changes, ...growth.apart, ...growth.refused]
    .map(withLevels)
    .sort((a, b) => order.indexOf(a.pair.area) - order.indexOf(b.pair.area));
  const country = growth.reference ?? countryPair(selection, asked);
  const reference = country && withLevels(country);
  return {
    drawn: pairs.filter(({ withheld }) => withheld === undefined),
    withheld: pairs.filter(({ withheld }) => withheld !== undefined),
    reference: reference?.withheld === undefined ? reference : undefined,
  };
}

/** The country stands beside areas where it has their scale. */
function countryPair(selection: Selection, context: ViewContext): Pair | undefined {
  const { measure, areas } = selection;
  const hasScale = measure === 'rate' || measure === 'index';
  if (!hasScale || areas.includes(COUNTRY) || !context.table.areas.has(COUNTRY)) return undefined;
  return pairOf(COUNTRY, selection, context);
}

function withheldText(
  pair: Pair | ApartPair,
  from: Measured,
  to: Measured,
  context: ViewContext,
): string | undefined {
  if ('reason' in pair) return reasonTexts([pair.reason], context)[0];
  const { change } = pair;
  if (change.kind === 'refused') return reasonTexts(change.reasons, context)[0] ?? '';
  return [from, to].find(({ value }) => value === null)?.text;
}

/** The figures behind the lines and below them. */
export const slopeFigures = ({ drawn, withheld, reference }: Slope): readonly Figure[] =>
  [...drawn, ...withheld, ...(reference ? [reference] : [])].flatMap(({ pair }) => pair.figures);

/** The lines as they are drawn. */
export function slopeModel(slope: Slope, selection: Selection, context: ViewContext): SlopeModel {
  const { locale, names } = context;
  const { terms, shell } = locale.messages;
  const { from, to } = selection;
  const lineOf = (one: SlopePair, isReference: boolean): SlopeLine => {
    const { area, change } = one.pair;
    const isHighlighted = area === selection.highlighted;
    const status = one.to.figure?.cell.status === 'P' ? ` (${terms.statuses.P})` : '';
    return {
      key: area,
      label: names.area(area),
      from: one.from.value ?? 0,
      to: one.to.value ?? 0,
      fromText: one.from.text,
      toText: one.to.text,
      changeText: change.kind === 'change' ? slopeChangeText(change, context) + status : '',
      role: isHighlighted ? 'highlight' : isReference ? 'reference' : 'series',
      isProvisional: one.to.figure?.cell.status === 'P',
    };
  };
  const lines = [
    ...slope.drawn.map((one) => lineOf(one, false)),
    ...(slope.reference ? [lineOf(slope.reference, true)] : []),
  ];
  const focus = slope.drawn.find(({ pair }) => pair.area === selection.focus) ?? slope.drawn[0];
  return {
    lines,
    fromLabel: from ? locale.period(from) : '',
    toLabel: to ? locale.period(to) : '',
    labels: { area: shell.table.area, change: shell.table.change, provisional: terms.statuses.P },
    sentence: slopeSentence(slope, focus, selection, context),
  };
}

/** A change between quarters of unlike length is per day, and says so: the two levels alone would say another. */
export function slopeChangeText(change: Change, context: ViewContext): string {
  const text = changeText(change, context);
  return change.isPerDay ? `${text} (${context.locale.messages.compare.perDay})` : text;
}

/** What must be said of all the changes: of unlike seasons, per day, and by counts whatever the measure. */
export function slopeNotes({ drawn }: Slope, context: ViewContext): readonly string[] {
  const notes = drawn.flatMap(({ pair }) => (pair.change.kind === 'change' ? pair.change.notes : []));
  const season = notes.filter(({ code }) => code === 'season').slice(0, 1);
  return [
    ...reasonTexts(season, context),
    ...(season.length > 0 ? [context.locale.messages.compareViews.slope.ofFigures] : []),
  ];
}

function slopeSentence(
  slope: Slope,
  focus: SlopePair | undefined,
  selection: Selection,
  context: ViewContext,
): string {
  const { locale, names } = context;
  const { from, to } = selection;
  const what = titleText(selection, slopeFigures(slope), context);
  if (!focus || !from || !to) return what;
  return locale.messages.compareViews.slope.sentence(
    locale.list([what, names.area(focus.pair.area)]),
    `${focus.from.text} (${locale.period(from)})`,
    `${focus.to.text} (${locale.period(to)})`,
  );
}
