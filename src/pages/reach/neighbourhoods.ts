import { fillOf, type MixBarModel, type Segment } from '../../charts/mix-bar/model.ts';
import { qualityNotes } from '../../comparability/quality-notes.ts';
import { agencyReason } from '../../comparability/rules/agency.ts';
import { conflictReason } from '../../comparability/rules/conflict.ts';
import { definitionReason } from '../../comparability/rules/definition.ts';
import { formatCell, marksOf } from '../../locale/figure-text.ts';
import type { CatalogueIndex } from '../../model/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import { type Period, periodId, samePeriod } from '../../model/period.ts';
import { type Reason, type Refused, refuse } from '../../model/refusal.ts';
import { wholePercents } from '../../statistics/rounding.ts';
import { pictureMark } from '../publication-mark.ts';
import type { ViewContext } from '../view.ts';
import { figureIn } from './figures.ts';
import { NEIGHBOURHOODS, NOT_SURVEYED, SERVED } from './indicators.ts';

/** One part of the list of neighbourhoods; a part without a figure is what the others leave over. */
export interface ReachedPart {
  readonly key: 'served' | 'waiting' | 'not_surveyed' | 'rest';
  readonly count: number;
  readonly figure: Figure | undefined;
}

/**
 * The list of neighbourhoods in parts that make it up: served; surveyed but not served, and not surveyed, where the
 * source tells them apart; else one rest.
 */
export interface Reached {
  readonly kind: 'reached';
  readonly all: Figure;
  readonly parts: readonly ReachedPart[];
  readonly notes: readonly Reason[];
}

export type NeighbourhoodsView =
  | { readonly kind: 'mix'; readonly reached: Reached; readonly bar: MixBarModel; readonly sum: number }
  | { readonly kind: 'refused'; readonly answer: Refused; readonly figures: readonly Figure[] }
  | { readonly kind: 'empty' };

export function neighbourhoodsView(area: string, period: Period, context: ViewContext): NeighbourhoodsView {
  const [all, served, notSurveyed] = [NEIGHBOURHOODS, SERVED, NOT_SURVEYED].map((code) =>
    figureIn(code, area, period, context),
  );
  const figures = [all, served, notSurveyed].filter((one) => one !== undefined);
  if (figures.length === 0) return { kind: 'empty' };
  const answer = reachedOf({ all, served, notSurveyed }, period, context.catalogue);
  if (answer.kind === 'refused') return { kind: 'refused', answer, figures };
  const rounded = wholePercents(answer.parts.map(({ count }) => count));
  if ('kind' in rounded) return { kind: 'refused', answer: rounded, figures };
  return { kind: 'mix', reached: answer, bar: barOf(answer, rounded.percents, context), sum: rounded.sum };
}

interface Given {
  readonly all: Figure | undefined;
  readonly served: Figure | undefined;
  readonly notSurveyed?: Figure | undefined;
}

const countOf = (figure: Figure | undefined) =>
  figure?.cell.kind === 'value' ? figure.cell.value : undefined;

/**
 * The part of the list that is served, that which was never surveyed where the source says so, and the remainder. Refused
 * where the catalogue does not declare one as part of the other, the figures are not of one day, agency and
 * definition, one is lacking or contradicted, or the parts exceed the whole.
 */
export function reachedOf(
  { all, served, notSurveyed }: Given,
  period: Period,
  catalogue: CatalogueIndex,
): Reached | Refused {
  const isLicensed = (part: string) =>
    catalogue.relations.some(
      ({ type, left, right }) => type === 'part_of' && left === part && right === NEIGHBOURHOODS,
    );
  if (!isLicensed(SERVED)) return refuse('undeclared', { indicator: SERVED });
  const [servedCount, total] = [countOf(served), countOf(all)];
  if (!served || servedCount === undefined) return refuse('current_missing', { period: periodId(period) });
  if (!all || total === undefined) return refuse('base_missing', { period: periodId(period) });
  const apart = countOf(notSurveyed) !== undefined && isLicensed(NOT_SURVEYED) ? notSurveyed : undefined;
  const figures = [served, all, ...(apart ? [apart] : [])];
  const reason = differenceAmong(figures);
  if (reason) return { kind: 'refused', reasons: [reason] };
  if (total === 0) return refuse('base_zero', { period: periodId(all.period) });
  const notSurveyedCount = countOf(apart) ?? 0;
  const rest = total - servedCount - notSurveyedCount;
  if (rest < 0) return refuse('surplus', { sum: servedCount + notSurveyedCount, total });
  return {
    kind: 'reached',
    all,
    parts: [
      { key: 'served', count: servedCount, figure: served },
      { key: apart ? 'waiting' : 'rest', count: rest, figure: undefined },
      ...(apart ? [{ key: 'not_surveyed' as const, count: notSurveyedCount, figure: apart }] : []),
    ],
    notes: qualityNotes(figures.map(({ cell }) => cell)),
  };
}

/** Why the figures are not of one day, agency and definition, or are contradicted. */
function differenceAmong(figures: readonly Figure[]): Reason | undefined {
  const [first, ...others] = figures as [Figure, ...Figure[]];
  const other = others.find(({ period }) => !samePeriod(period, first.period));
  if (other)
    return { code: 'span', values: { current: periodId(first.period), base: periodId(other.period) } };
  return agencyReason(figures) ?? definitionReason(figures) ?? conflictReason(figures);
}

/** The number with its status in words: the unit stands in the sentence. */
const saidNumber = (figure: Figure, { locale }: ViewContext) =>
  figure.cell.status === 'P'
    ? `${formatCell(locale)(figure.cell)} (${locale.messages.terms.statuses.P})`
    : formatCell(locale)(figure.cell);

const FILLS: Readonly<Record<ReachedPart['key'], Segment['fill']>> = {
  served: 'accent',
  waiting: 'hatch',
  not_surveyed: fillOf(2, false),
  rest: 'hatch',
};

function barOf({ all, parts }: Reached, percents: readonly number[], context: ViewContext): MixBarModel {
  const { locale, names } = context;
  const { reach } = locale.messages;
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const [served] = parts;
  return {
    mark: pictureMark(context),
    segments: parts.map(({ key, count, figure }, i) => ({
      key,
      label: reach.neighbourhoodParts[key],
      value: figure ? formatCell(locale)(figure.cell) : locale.number(count),
      share: locale.percent(percents[i]!),
      sharePercent: (100 * count) / total,
      fill: FILLS[key],
      marks: figure ? marksOf(figure, '') : ['derived', ...marksOf(all, '')],
    })),
    sentence: reach.neighbourhoods(
      names.area(all.area),
      locale.period(all.period),
      locale.number(served!.count),
      saidNumber(all, context),
    ),
  };
}
