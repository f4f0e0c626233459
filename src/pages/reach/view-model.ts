import type { Period } from '../../model/period.ts';
import { mixOverTime, type OverTime } from '../mix-over-time.ts';
import { choosablePeriods, resolvePeriod } from '../period-choice.ts';
import type { ViewContext } from '../view.ts';
import { type Across, acrossAreas } from './across.ts';
import { type BasesInTime, basesInTime } from './bases-time.ts';
import { type BreakRow, breakCheck } from './break-check.ts';
import { leadFigures, reachFigures } from './figures.ts';
import { BASES, SERVICES } from './indicators.ts';
import { type Kinds, kindsView } from './kinds.ts';
import { type NeighbourhoodsView, neighbourhoodsView } from './neighbourhoods.ts';
import { type OneMoreView, oneMoreView } from './one-more.ts';
import { denominators, relationsPer } from './ratios.ts';
import { type PerResidents, perResidentsView } from './residents.ts';
import { type Summary, summaryView } from './summary.ts';

/** What the page shows of a period. */
export interface PeriodView {
  readonly period: Period;
  readonly summary: Summary;
  readonly perBase: Across | undefined;
  /** Undefined where no source states the residents. */
  readonly perResidents: PerResidents | undefined;
  readonly oneMore: OneMoreView;
  readonly kinds: Kinds;
  readonly kindsOverTime: OverTime;
  readonly neighbourhoods: NeighbourhoodsView;
}

export interface ReachView {
  readonly area: string;
  readonly areas: readonly string[];
  readonly periods: readonly Period[];
  /** Where "the latest" leads. */
  readonly latest: Period | undefined;
  /** The indicator whose ratios are set side by side, and those it can be chosen from. */
  readonly numerator: string;
  readonly numerators: readonly string[];
  /** What the ratios are taken over, and what they can be taken over. */
  readonly per: string;
  readonly denominators: readonly string[];
  readonly ofPeriod: PeriodView | undefined;
  readonly bases: BasesInTime;
  readonly breaks: readonly BreakRow[];
}

/** Everything the page shows of one area and period; a pure function of the address and the rows. */
export function reachView(context: ViewContext, defaults: { readonly area: string }): ReachView {
  const { search, table } = context;
  const area = search.area ?? defaults.area;
  const all = denominators(context);
  const per = all.find((code) => code === search.per) ?? BASES;
  const relations = relationsPer(per, context);
  const numerators = relations.map(({ left }) => left);
  const numerator = numerators.find((code) => code === search.indicator) ?? numerators[0] ?? '';
  const lead = leadFigures(area, context);
  const period = resolvePeriod(search.period, lead);
  const reporting = [...table.areas].filter((code) => leadFigures(code, context).length > 0);
  return {
    area,
    areas: [...new Set([area, ...reporting])],
    periods: choosablePeriods(reachFigures(area, context)),
    latest: resolvePeriod('latest', lead),
    numerator,
    numerators,
    per,
    denominators: all,
    ofPeriod: period && periodView({ area, period, numerator, per }, context),
    bases: basesInTime(area, context),
    breaks: breakCheck(context),
  };
}

interface Asked {
  readonly area: string;
  readonly period: Period;
  readonly numerator: string;
  readonly per: string;
}

function periodView({ area, period, numerator, per }: Asked, context: ViewContext): PeriodView {
  const relations = relationsPer(BASES, context);
  const relation = relations.find(({ left }) => left === numerator);
  return {
    period,
    summary: summaryView(area, period, per, context),
    perBase: relation && acrossAreas(relation, 1, { chosen: area, period, siblings: relations }, context),
    perResidents: perResidentsView({ area, period, numerator }, context),
    oneMore: oneMoreView(area, period, context),
    kinds: kindsView(area, period, context),
    kindsOverTime: mixOverTime({ indicator: SERVICES, dimension: 'service' }, area, period, context),
    neighbourhoods: neighbourhoodsView(area, period, context),
  };
}
