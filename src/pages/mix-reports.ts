import type { FigureTable } from '../answers/figure-table.ts';
import { foldParts } from '../comparability/branches.ts';
import { type Parts, partsOf } from '../comparability/parts.ts';
import type { Figure } from '../model/figure.ts';
import { DIMENSIONS, type Dimension } from '../model/indicator.ts';
import { type Period, periodId, periodOrder, samePeriod } from '../model/period.ts';
import { type Refused, refuse } from '../model/refusal.ts';
import { ofOneAgency } from './agencies.ts';
import type { ViewContext } from './view.ts';

/** Which mix: an indicator by one dimension; with `only`, one part of it beside all the others together. */
export interface MixOf {
  readonly indicator: string;
  readonly dimension: Dimension;
  readonly only?: string;
}

/** What an area reports about the parts of a whole in one period. */
export interface MixReport {
  readonly of: MixOf;
  readonly area: string;
  readonly period: Period;
  readonly whole: Figure | undefined;
  /** The parts as reported, parents beside their children, in the order of the catalogue. */
  readonly parts: readonly Figure[];
  readonly mix: Parts | Refused;
}

/** A report whose parts make up the whole. */
export type CompleteReport = MixReport & { readonly mix: Parts };

export const isComplete = (report: MixReport | undefined): report is CompleteReport =>
  report?.mix.kind === 'parts';

/** The whole, where it is reported, and its parts. */
export const figuresOf = ({ whole, parts }: MixReport): readonly Figure[] =>
  whole ? [whole, ...parts] : parts;

type Surroundings = Pick<ViewContext, 'table' | 'catalogue'>;

const known = new WeakMap<FigureTable, Map<string, readonly MixReport[]>>();

/** All reports of an area, earliest first; worked out once for as long as the rows live. */
export function reportsOf(of: MixOf, area: string, context: Surroundings): readonly MixReport[] {
  const key = [of.indicator, of.dimension, of.only ?? '', area].join(' ');
  const ofTable = known.get(context.table) ?? new Map<string, readonly MixReport[]>();
  known.set(context.table, ofTable);
  const reports = ofTable.get(key) ?? readReports(of, area, context);
  ofTable.set(key, reports);
  return reports;
}

/** The report of an area in a period, if there is any. */
export function reportIn(
  of: MixOf,
  area: string,
  period: Period,
  context: Surroundings,
): MixReport | undefined {
  return reportsOf(of, area, context).find((report) => samePeriod(report.period, period));
}

/** An area and period of which no row exists: that too is an answer. */
export const noReport = (of: MixOf, area: string, period: Period): MixReport => ({
  of,
  area,
  period,
  whole: undefined,
  parts: [],
  mix: refuse('current_missing', { period: periodId(period) }),
});

/** The total, or a part by this dimension alone: a subject of calls by outcome is a part of a part. */
const isOf =
  ({ indicator, dimension }: MixOf) =>
  ({ indicator: own, breakdown }: Figure): boolean =>
    own === indicator && DIMENSIONS.every((one) => one === dimension || breakdown[one] === '');

function readReports(of: MixOf, area: string, context: Surroundings): readonly MixReport[] {
  const byPeriod = new Map<string, Figure[]>();
  for (const figure of ofOneAgency(context.table.ofArea(area).filter(isOf(of)), context)) {
    const id = periodId(figure.period);
    byPeriod.set(id, [...(byPeriod.get(id) ?? []), figure]);
  }
  return [...byPeriod.values()]
    .map((figures) => readReport(of, figures, context))
    .sort((a, b) => periodOrder(a.period) - periodOrder(b.period));
}

function readReport(of: MixOf, figures: readonly Figure[], { catalogue }: Surroundings): MixReport {
  const { dimension, only } = of;
  const { area, period } = figures[0]!;
  const whole = figures.find(({ breakdown }) => breakdown[dimension] === '');
  const order = ({ breakdown }: Figure) => catalogue.category(dimension, breakdown[dimension])?.order ?? 999;
  const parts = figures
    .filter(({ breakdown }) => breakdown[dimension] !== '')
    .sort((a, b) => order(a) - order(b));
  const mix = whole
    ? partsOf(whole, parts, dimension, catalogue)
    : refuse('current_missing', { period: periodId(period) });
  if (only === undefined) return { of, area, period, whole, parts, mix };
  const folded =
    mix.kind === 'parts'
      ? (foldParts(mix, only, dimension, catalogue) ??
        refuse('current_missing', { period: periodId(period) }))
      : mix;
  const own = parts.filter(({ breakdown }) => breakdown[dimension] === only);
  return { of, area, period, whole, parts: own, mix: folded };
}
