import { sumOverTime } from '../../comparability/aggregate.ts';
import { type Alternative, alternativeTo } from '../../comparability/alternative.ts';
import { type Change, compare, type RefusedChange } from '../../comparability/compare.ts';
import type { Figure } from '../../model/figure.ts';
import { TOTAL } from '../../model/figure.ts';
import {
  type Period,
  periodOrder,
  previousOf,
  type Span,
  sameOfLastYear,
  samePeriod,
  yearToDate,
} from '../../model/period.ts';
import { missingFigure } from '../missing-figure.ts';
import { printedChange } from '../printed-change.ts';
import type { ViewContext } from '../view.ts';
import { type Selection, seriesFor } from './selection.ts';

/** Two figures on the pans of the balance, what the gate says of them, and what could be weighed instead. */
export interface Pair {
  readonly area: string;
  readonly change: Change | RefusedChange;
  /** The figures both levels are made of: themselves, or the parts of a sum. */
  readonly figures: readonly Figure[];
  /** The change that the source itself printed between the same periods. */
  readonly printed: Figure | undefined;
  readonly instead: Alternative | undefined;
}

/** The pair of an area: its figure of the chosen period against the base that the address asks for. */
export function pairOf(area: string, selection: Selection, context: ViewContext): Pair | undefined {
  const { search, catalogue } = context;
  const { to } = selection;
  if (!to || search.against === 'none') return undefined;
  const series = seriesFor(area, selection, context);
  if (search.against === 'year_to_date' && to.kind === 'span')
    return yearToDatePair(area, to, series, selection, context);
  const basePeriod = basePeriodOf(to, series, selection, context);
  if (!basePeriod) return undefined;
  const [current, base] = pansOf(area, [to, basePeriod], series, selection, context);
  // A range that starts a year earlier is the same period of last year, whatever it was asked for as.
  const against = samePeriod(basePeriod, sameOfLastYear(to)) ? 'same_quarter' : 'previous';
  const change = compare(current, base, { against, catalogue, series });
  return {
    area,
    change,
    figures: [current, base].filter(({ source }) => source !== ''),
    printed: printedChange({ current, base }, context),
    instead: insteadOf(change, series, context),
  };
}

/** From the new year to the end of the chosen period, in both years; one missing quarter refuses the sum. */
function yearToDatePair(
  area: string,
  to: Span,
  series: readonly Figure[],
  selection: Selection,
  context: ViewContext,
): Pair | undefined {
  const { catalogue } = context;
  const span = yearToDate(to);
  if (!span) return undefined;
  const sumOf = (period: Span) => sumOverTime(series, period, catalogue);
  const baseSpan: Span = { ...span, start: span.start - 12 };
  const [current, base] = [sumOf(span), sumOf(baseSpan)];
  const figureOf = (sum: typeof current, period: Span) =>
    sum.kind === 'sum' ? sum.figure : emptyFigure(area, period, series, selection);
  const pans = { current: figureOf(current, span), base: figureOf(base, baseSpan) };
  const reasons = [current, base].flatMap((sum) => (sum.kind === 'refused' ? sum.reasons : []));
  const change =
    reasons.length > 0
      ? { kind: 'refused' as const, ...pans, reasons, notes: [] }
      : compare(pans.current, pans.base, { against: 'year_to_date', catalogue, series });
  const figures = [current, base].flatMap((sum) => (sum.kind === 'sum' ? sum.of : []));
  return {
    area,
    change,
    figures,
    printed: printedChange(pans, context),
    instead: insteadOf(change, series, context),
  };
}

function insteadOf(
  change: Change | RefusedChange,
  series: readonly Figure[],
  { catalogue, search, table }: ViewContext,
): Alternative | undefined {
  if (change.kind === 'change') return undefined;
  const against = search.against === 'year_to_date' ? 'year_to_date' : 'same_quarter';
  const around = table.ofArea(change.current.area);
  return alternativeTo(change, { against, catalogue, series, around });
}

/**
 * The base that a reader asked for, and no other: the same period of last year, the period before (of a stock, its
 * last earlier date), or the start of the range. Where that period has no figure, the change says so.
 */
function basePeriodOf(
  to: Period,
  series: readonly Figure[],
  { from }: Selection,
  { search }: ViewContext,
): Period | undefined {
  switch (search.against) {
    case 'start':
      return from && !samePeriod(from, to) ? from : undefined;
    case 'previous': {
      const earlier = series.filter(
        ({ period, cell }) =>
          period.kind === 'point' && cell.kind !== 'missing' && periodOrder(period) < periodOrder(to),
      );
      return (to.kind === 'point' && earlier.at(-1)?.period) || previousOf(to);
    }
    default:
      return sameOfLastYear(to);
  }
}

const CALLS = ['related_calls', 'all_calls', 'calls_base_not_stated'];

/**
 * The figures of both periods. Where one of them has none but its calls were stated on another base, that figure is put
 * on its pan, so that the gate can say why the two don't balance. Only totals, and never both: two figures of another
 * indicator would balance under the name of this one.
 */
function pansOf(
  area: string,
  [to, from]: readonly [to: Period, from: Period],
  series: readonly Figure[],
  selection: Selection,
  context: ViewContext,
): readonly [current: Figure, base: Figure] {
  const ownAt = (period: Period) => series.find((figure) => samePeriod(figure.period, period));
  const isKnown = [to, from].some((period) => ownAt(period)?.cell.kind === 'value');
  const isTotal = Object.keys(selection.part).length === 0;
  // What nobody reported follows no definition: it takes that of the figure beside it.
  const beside = [to, from].flatMap((period) => ownAt(period) ?? []);
  const at = (period: Period) =>
    ownAt(period) ??
    (isKnown && isTotal ? callsAt(area, period, selection, context) : undefined) ??
    emptyFigure(area, period, [...beside, ...series], selection);
  return [at(to), at(from)];
}

/** The calls of a period as they were stated on another base; undefined for indicators that count no calls. */
function callsAt(
  area: string,
  period: Period,
  { indicator }: Selection,
  { table }: ViewContext,
): Figure | undefined {
  const others = CALLS.includes(indicator.code) ? CALLS.filter((code) => code !== indicator.code) : [];
  return others
    .map((code) => table.figure({ indicator: code, area, period }))
    .find((figure) => figure?.cell.kind === 'value');
}

/** The figure that nobody reported: it stands on its pan as missing, never as zero. */
function emptyFigure(
  area: string,
  period: Period,
  series: readonly Figure[],
  { indicator, agency, part }: Pick<Selection, 'indicator' | 'agency' | 'part'>,
): Figure {
  const [known] = series;
  return missingFigure({
    indicator: indicator.code,
    area,
    period,
    agency,
    breakdown: known?.breakdown ?? { ...TOTAL, ...part },
    definition: known?.definition ?? '1',
  });
}
