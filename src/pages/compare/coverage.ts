import {
  COVERAGE_STATES,
  type Coverage,
  type CoverageState,
  type CoverageStates,
} from '../../charts/coverage.ts';
import { coveragePercent, type Figure } from '../../model/figure.ts';
import type { ViewContext } from '../view.ts';

/** The figure of each period, or undefined where there is none. */
type Row = readonly (Figure | undefined)[];

/** Unlike `isCovered`, which allows for a few late units, this shows every one that is lacking. */
function stateOf(figure: Figure | undefined): CoverageState | undefined {
  if (figure === undefined || figure.cell.kind === 'missing') return 'none';
  if (figure.cell.kind === 'not_applicable') return undefined;
  return (coveragePercent(figure) ?? 100) < 100 ? 'part' : 'whole';
}

export const statesOf = (row: Row): CoverageStates => row.map(stateOf);

/** What was reported of each period: of one area how much, of several how many. */
export function coverageOf(rows: readonly Row[], context: ViewContext): Coverage | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const words = context.locale.messages.compareViews.coverage;
  const isOne = rows.length === 1;
  const periods = first.map((_, index) => rows.map((row) => row[index]));
  const states = periods.map((figures) => together(figures.map(stateOf)));
  const labels = isOne ? words.one : words.many;
  const counts = COVERAGE_STATES.map((state) => ({
    count: states.filter((one) => one === state).length,
    label: labels[state],
  })).filter(({ count }) => count > 0);
  return {
    states,
    texts: periods.map((figures) => (isOne ? textOfOne(figures[0], context) : textOfMany(figures, context))),
    tipLabel: words.tip,
    labels,
    sentence: words.sentence(
      context.locale.list(counts.map(({ count, label }) => words.periods(count, label))),
    ),
  };
}

/** Areas to which a period does not apply say nothing about it. */
function together(states: CoverageStates): CoverageState | undefined {
  const meant = new Set(states.filter((state) => state !== undefined));
  return meant.size > 1 ? 'part' : [...meant][0];
}

function textOfOne(figure: Figure | undefined, { locale }: ViewContext): string {
  const words = locale.messages.compareViews.coverage;
  const state = stateOf(figure);
  if (state !== 'part') return state ? words[state] : '';
  return words.units(figure?.unitsReporting ?? 0, figure?.unitsExpected ?? 0);
}

function textOfMany(figures: Row, { locale }: ViewContext): string {
  const words = locale.messages.compareViews.coverage;
  const meant = figures.map(stateOf).filter((state) => state !== undefined);
  const reported = meant.filter((state) => state !== 'none');
  if (reported.length === 0) return meant.length > 0 ? words.none : '';
  return words.areas(reported.length, meant.length, reported.filter((state) => state === 'part').length);
}
