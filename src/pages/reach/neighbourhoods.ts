import type { MixBarModel } from '../../charts/mix-bar/model.ts';
import { qualityNotes } from '../../comparability/quality-notes.ts';
import { formatCell, marksOf } from '../../locale/figure-text.ts';
import type { CatalogueIndex } from '../../model/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import { type Period, periodId, samePeriod } from '../../model/period.ts';
import { type Reason, type Refused, refuse } from '../../model/refusal.ts';
import { wholePercents } from '../../statistics/rounding.ts';
import { pictureMark } from '../publication-mark.ts';
import type { ViewContext } from '../view.ts';
import { figureIn } from './figures.ts';
import { NEIGHBOURHOODS, SERVED } from './indicators.ts';

/** Neighbourhoods served, and the rest of the list: not served or not surveyed, which no source tells apart. */
export interface Reached {
  readonly kind: 'reached';
  readonly all: Figure;
  readonly served: Figure;
  readonly servedCount: number;
  readonly restCount: number;
  readonly notes: readonly Reason[];
}

export type NeighbourhoodsView =
  | { readonly kind: 'mix'; readonly reached: Reached; readonly bar: MixBarModel; readonly sum: number }
  | { readonly kind: 'refused'; readonly answer: Refused; readonly figures: readonly Figure[] }
  | { readonly kind: 'empty' };

export function neighbourhoodsView(area: string, period: Period, context: ViewContext): NeighbourhoodsView {
  const all = figureIn(NEIGHBOURHOODS, area, period, context);
  const served = figureIn(SERVED, area, period, context);
  if (!all && !served) return { kind: 'empty' };
  const answer = reachedOf(all, served, period, context.catalogue);
  if (answer.kind === 'refused')
    return { kind: 'refused', answer, figures: [all, served].filter((one) => one !== undefined) };
  const rounded = wholePercents([answer.servedCount, answer.restCount]);
  if ('kind' in rounded) return { kind: 'refused', answer: rounded, figures: [answer.all, answer.served] };
  return { kind: 'mix', reached: answer, bar: barOf(answer, rounded.percents, context), sum: rounded.sum };
}

/**
 * The part of the list that is served, and its remainder. Refused where the catalogue does not declare one as part of
 * the other, the two are not of one day, agency and definition, one is lacking or contradicted, or the part exceeds the whole.
 */
export function reachedOf(
  all: Figure | undefined,
  served: Figure | undefined,
  period: Period,
  catalogue: CatalogueIndex,
): Reached | Refused {
  const isLicensed = catalogue.relations.some(
    ({ type, left, right }) => type === 'part_of' && left === SERVED && right === NEIGHBOURHOODS,
  );
  if (!isLicensed) return refuse('undeclared', { indicator: SERVED });
  if (served?.cell.kind !== 'value') return refuse('current_missing', { period: periodId(period) });
  if (all?.cell.kind !== 'value') return refuse('base_missing', { period: periodId(period) });
  if (!samePeriod(all.period, served.period))
    return refuse('span', { current: periodId(served.period), base: periodId(all.period) });
  if (all.agency !== served.agency) return refuse('agency', { current: served.agency, base: all.agency });
  if (all.definition !== served.definition)
    return refuse('definition', { current: served.definition, base: all.definition });
  const torn = [all, served].find(({ conflicts }) => conflicts.length > 0);
  if (torn) return refuse('conflict', { period: periodId(torn.period), count: torn.conflicts.length + 1 });
  if (all.cell.value === 0) return refuse('base_zero', { period: periodId(all.period) });
  if (served.cell.value > all.cell.value)
    return refuse('surplus', { sum: served.cell.value, total: all.cell.value });
  return {
    kind: 'reached',
    all,
    served,
    servedCount: served.cell.value,
    restCount: all.cell.value - served.cell.value,
    notes: qualityNotes([all.cell, served.cell]),
  };
}

/** The number with its status in words: the unit stands in the sentence. */
const saidNumber = (figure: Figure, { locale }: ViewContext) =>
  figure.cell.status === 'P'
    ? `${formatCell(locale)(figure.cell)} (${locale.messages.terms.statuses.P})`
    : formatCell(locale)(figure.cell);

function barOf(
  { all, served, servedCount, restCount }: Reached,
  percents: readonly number[],
  context: ViewContext,
): MixBarModel {
  const { locale, names } = context;
  const { reach } = locale.messages;
  const sharePercent = (count: number) => (100 * count) / (servedCount + restCount);
  return {
    mark: pictureMark(context),
    segments: [
      {
        key: 'served',
        label: reach.served,
        value: formatCell(locale)(served.cell),
        share: locale.percent(percents[0]!),
        sharePercent: sharePercent(servedCount),
        fill: 'accent',
        marks: marksOf(served, ''),
      },
      {
        key: 'rest',
        label: reach.notServed,
        value: locale.number(restCount),
        share: locale.percent(percents[1]!),
        sharePercent: sharePercent(restCount),
        fill: 'hatch',
        marks: ['derived', ...marksOf(all, '')],
      },
    ],
    sentence: reach.neighbourhoods(
      names.area(all.area),
      locale.period(all.period),
      locale.number(servedCount),
      saidNumber(all, context),
    ),
  };
}
