import type { BarsModel } from '../../charts/bars/model.ts';
import { type MixDifference, mixDifference } from '../../comparability/mix-difference.ts';
import { type MixGrowth, mixGrowth } from '../../comparability/mix-growth.ts';
import type { Part } from '../../comparability/parts.ts';
import { COUNTRY } from '../../model/catalogue.ts';
import type { Figure } from '../../model/figure.ts';
import { type Period, sameOfLastYear } from '../../model/period.ts';
import type { Reason } from '../../model/refusal.ts';
import { changeText } from '../describe.ts';
import { type BrokenReport, isBroken } from '../mix-reasons.ts';
import {
  figuresOf,
  isComplete,
  type MixOf,
  type MixReport,
  noReport,
  reportIn,
  reportsOf,
} from '../mix-reports.ts';
import type { ViewContext } from '../view.ts';

/** A comparison of two mixes that is not made: what is known of both, and why. */
export interface RefusedMixes {
  readonly kind: 'refused';
  readonly reasons: readonly Reason[];
  readonly figures: readonly Figure[];
  /** The mix that is lacking, where one is: then the reasons are of it. */
  readonly lacking?: BrokenReport;
}

export interface DifferenceView {
  readonly kind: 'difference';
  readonly of: MixOf;
  readonly answer: MixDifference;
  readonly figures: readonly Figure[];
  readonly model: BarsModel;
}

export interface ContributionView {
  readonly kind: 'contribution';
  readonly of: MixOf;
  readonly answer: MixGrowth;
  readonly figures: readonly Figure[];
  readonly model: BarsModel;
}

/** The name of a part in pictures and tables; a remainder says that it is one. */
export function partName(part: Part, of: MixOf, { names, locale }: ViewContext): string {
  const name = names.category(of.dimension, part.code);
  return part.isRemainder ? `${name}: ${locale.messages.referrals.remainder}` : name;
}

const at = (of: MixOf, area: string, period: Period, context: ViewContext): MixReport =>
  reportIn(of, area, period, context) ?? noReport(of, area, period);

/** Shares here against those of the rest of the country; undefined for the country itself. */
export function differenceView(
  of: MixOf,
  area: string,
  period: Period,
  context: ViewContext,
): DifferenceView | RefusedMixes | undefined {
  if (area === COUNTRY) return undefined;
  const [own, country] = [at(of, area, period, context), at(of, COUNTRY, period, context)];
  const figures = [own, country].flatMap(figuresOf);
  if (!isComplete(own)) return withoutMix(own, figures, (one) => one);
  if (!isComplete(country)) return withoutMix(country, figures, asOfBase);
  const answer = mixDifference(own.mix, country.mix, of.dimension, context.catalogue);
  if (answer.kind === 'refused') return { ...answer, figures };
  return {
    kind: 'difference',
    of,
    answer,
    figures,
    model: differenceModel(of, answer, area, period, context),
  };
}

const pointsText = (points: number, { locale }: ViewContext) =>
  locale.number(points, { decimals: 1, signed: true });

const pointsAxis =
  ({ locale }: ViewContext) =>
  (value: number) =>
    locale.number(value, { decimals: Number.isInteger(value) ? 0 : 1, signed: true });

function differenceModel(
  of: MixOf,
  { parts }: MixDifference,
  area: string,
  period: Period,
  context: ViewContext,
): BarsModel {
  const { locale, names } = context;
  const { mixChange } = locale.messages;
  const limits = (low: number, high: number) =>
    mixChange.limits(pointsText(low, context), pointsText(high, context));
  return {
    rows: parts.map(({ code, here, points, restPercent, interval }) => ({
      key: `${of.dimension}:${code}`,
      label: partName(here, of, context),
      value: points,
      text: pointsText(points, context),
      detail: [
        pointsText(points, context),
        mixChange.hereAndThere(
          locale.percent(here.sharePercent, { decimals: 1 }),
          locale.percent(restPercent, { decimals: 1 }),
        ),
        ...(interval ? [limits(interval.low, interval.high)] : []),
      ].join(' · '),
      isHighlighted: context.search.chosen[of.dimension]?.includes(code) ?? false,
      ...(interval ? { interval } : {}),
    })),
    unitLabel: '',
    formatAxis: pointsAxis(context),
    signed: true,
    sentence: mixChange.differenceSentence(
      names.area(area),
      locale.period(period),
      parts.map(({ here, points, interval }) =>
        mixChange.partPoints(
          partName(here, of, context),
          pointsText(points, context),
          interval ? limits(interval.low, interval.high) : '',
        ),
      ),
    ),
  };
}

/** What each part adds to the growth of the total on the same period of last year. */
export function contributionView(
  of: MixOf,
  area: string,
  period: Period,
  context: ViewContext,
): ContributionView | RefusedMixes {
  const { catalogue, table } = context;
  const [own, base] = [at(of, area, period, context), at(of, area, sameOfLastYear(period), context)];
  const figures = [own, base].flatMap(figuresOf);
  if (!isComplete(own)) return withoutMix(own, figures, (one) => one);
  if (!isComplete(base)) return withoutMix(base, figures, asOfBase);
  const { whole } = own.mix;
  const answer = mixGrowth(own.mix, base.mix, of.dimension, {
    against: 'same_quarter',
    catalogue,
    series: reportsOf(of, area, context).flatMap((report) => report.whole ?? []),
    seriesOf: (code) =>
      table.series({
        indicator: of.indicator,
        area,
        agency: whole.agency,
        breakdown: { [of.dimension]: code },
      }),
  });
  if (answer.kind === 'refused') return { ...answer, figures };
  return { kind: 'contribution', of, answer, figures, model: contributionModel(of, answer, area, context) };
}

function withoutMix(
  lacking: MixReport,
  figures: readonly Figure[],
  said: (reason: Reason) => Reason,
): RefusedMixes {
  if (!isBroken(lacking)) return { kind: 'refused', reasons: [], figures };
  return { kind: 'refused', reasons: lacking.mix.reasons.map(said), figures, lacking };
}

/** What lacks of the second mix lacks of the base. */
function asOfBase({ code, values }: Reason): Reason {
  if (code === 'current_missing') return { code: 'base_missing', values };
  return { code: code === 'current_suppressed' ? 'base_suppressed' : code, values };
}

function contributionModel(
  of: MixOf,
  { change, parts }: MixGrowth,
  area: string,
  context: ViewContext,
): BarsModel {
  const { locale, names } = context;
  const { mixChange } = locale.messages;
  const total = {
    key: 'total',
    label: mixChange.growthOf(names.shortIndicator(of.indicator)),
    value: change.amount,
    text: locale.percent(change.amount, { decimals: 1, signed: true }),
    isHighlighted: true,
    ...(change.interval ? { interval: change.interval } : {}),
  };
  return {
    rows: [
      total,
      ...parts.map(({ code, current, points }) => ({
        key: `${of.dimension}:${code}`,
        label: partName(current, of, context),
        value: points,
        text: pointsText(points, context),
        isHighlighted: false,
      })),
    ],
    unitLabel: '',
    formatAxis: pointsAxis(context),
    signed: true,
    sentence: mixChange.contributionSentence(
      names.area(area),
      locale.period(change.current.period),
      locale.period(change.base.period),
      changeText(change, context),
      parts.map(({ current, points }) =>
        mixChange.partPoints(partName(current, of, context), pointsText(points, context), ''),
      ),
    ),
  };
}
