import { DIMENSIONS, type Dimension } from '../../model/indicator.ts';
import { type Period, toPeriod } from '../../model/period.ts';
import type { ProblemCode } from '../problem.ts';
import type { Report } from '../report.ts';
import { type CheckContext, groupBy, keyOf, type Observation, sourceKeyWithout } from './context.ts';
import { areaTree, categoryTree, type Parts, partsBelow } from './tree.ts';

export type Over = Dimension | 'area' | 'period';

export const isExact = ({ row }: Observation) => row.qualifier === 'exact';
// A source that counts a case several times says so with status D; then nothing has to add up.
export const isOfOtherDefinition = ({ row }: Observation) => row.status === 'D';

function verdict(
  total: Observation,
  { sum, given, complete }: Parts,
  mustSum: boolean,
): ProblemCode | undefined {
  const value = total.row.value!;
  const tolerance = Math.abs(value) * 1e-9;
  const all = [total, ...given];
  if (given.length === 0 || all.some(isOfOtherDefinition)) return undefined;
  const differs = Math.abs(sum - value) > tolerance;
  // A total that was revised before its parts can't be their sum yet.
  if (differs && given.every(({ row }) => row.released < total.row.released))
    return 'parts_of_earlier_release';
  if (sum > value + tolerance) return all.every(isExact) ? 'parts_exceed_total' : 'parts_exceed_rounded';
  if (sum >= value - tolerance || !all.every(isExact)) return undefined;
  return complete && mustSum ? 'parts_do_not_sum' : 'parts_below_total';
}

export function reportTotal(
  total: Observation,
  parts: Parts,
  over: Over,
  mustSum: boolean,
  report: Report,
): void {
  const code = verdict(total, parts, mustSum);
  if (!code) return;
  const { file, line, row } = total;
  const values = {
    total: row.value!,
    sum: parts.sum,
    parts: parts.given.length,
    over,
    indicator: row.indicator,
  };
  report.add({ file, line, column: 'value' }, code, values);
}

/** Groups whose rows differ in one column only, as maps from the code in that column. */
export function families(rows: readonly Observation[], column: Over): Map<string, Observation>[] {
  const key = sourceKeyWithout(column);
  const groups = groupBy(rows, ({ row }) => keyOf(row, key));
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => new Map(group.map((observation) => [observation.row[column], observation])));
}

function reportCategories(
  rows: readonly Observation[],
  dimension: Dimension,
  context: CheckContext,
  report: Report,
) {
  const tree = categoryTree(context.catalogue, dimension);
  const sums = new Set(
    context.catalogue.relations
      .filter(
        ({ type, left, right, dimension: by }) => type === 'sums_to' && left === right && by === dimension,
      )
      .map(({ left }) => left),
  );
  const licensed = rows.filter(({ row }) => {
    return sums.has(row.indicator) || context.indicator(row.indicator).additive_over.includes(dimension);
  });
  for (const family of families(licensed, dimension)) {
    for (const [code, total] of family) {
      reportTotal(total, partsBelow(code, tree, family), dimension, sums.has(total.row.indicator), report);
    }
  }
}

function reportAreas(rows: readonly Observation[], context: CheckContext, report: Report): void {
  const tree = areaTree(context.catalogue);
  const licensed = rows.filter(({ row }) => context.indicator(row.indicator).additive_over.includes('area'));
  for (const family of families(licensed, 'area')) {
    for (const [code, total] of family)
      reportTotal(total, partsBelow(code, tree, family), 'area', false, report);
  }
}

function isInside(part: Period, whole: Period): boolean {
  if (part.kind !== 'span' || whole.kind !== 'span' || part.months >= whole.months) return false;
  return part.start >= whole.start && part.start + part.months <= whole.start + whole.months;
}

/** Quarters, months and halves inside a longer span; spans of one length that start in step don't overlap. */
function reportPeriods(rows: readonly Observation[], context: CheckContext, report: Report): void {
  const licensed = rows.filter(({ row }) => context.indicator(row.indicator).additive_over.includes('time'));
  for (const family of families(licensed, 'period')) {
    const spans = [...family.values()].map((observation) => ({
      observation,
      period: toPeriod(observation.row.period),
    }));
    for (const whole of spans) {
      for (const months of [6, 3, 1]) {
        const inside = spans.filter(({ period }) => {
          return (
            period.kind === 'span' &&
            period.months === months &&
            period.start % months === 0 &&
            isInside(period, whole.period)
          );
        });
        const given = inside.map(({ observation }) => observation);
        const sum = given.reduce((total, { row }) => total + row.value!, 0);
        reportTotal(whole.observation, { sum, given, complete: false }, 'period', false, report);
      }
    }
  }
}

/** Totals against their parts, by breakdown, area and time; within one source. */
export function reportParts(latest: readonly Observation[], context: CheckContext, report: Report): void {
  const valued = latest.filter(({ row }) => row.value !== null);
  for (const dimension of DIMENSIONS) reportCategories(valued, dimension, context, report);
  reportAreas(valued, context, report);
  reportPeriods(valued, context, report);
}
