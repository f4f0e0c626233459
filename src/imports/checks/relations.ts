import type { Dimension } from '../../model/indicator.ts';
import type { Report } from '../report.ts';
import { type CheckContext, keyOf, type Observation, SOURCE_KEY } from './context.ts';
import { families, isExact, isOfOtherDefinition, reportTotal } from './parts.ts';
import { categoryTree, partsBelow } from './tree.ts';

/** Finds the row of the same source that differs in the given columns only. */
type FindTwin = (observation: Observation, change: Partial<Observation['row']>) => Observation | undefined;

function twinsIn(rows: readonly Observation[]): FindTwin {
  const byKey = new Map(rows.map((observation) => [keyOf(observation.row, SOURCE_KEY), observation]));
  return ({ row }, change) => byKey.get(keyOf({ ...row, ...change }, SOURCE_KEY));
}

/** A declared part can't be more than its whole. */
function reportPartOf(part: Observation, whole: Observation | undefined, report: Report): void {
  if (!whole || part.row.value! <= whole.row.value! || isOfOtherDefinition(part)) return;
  const place = { file: part.file, line: part.line, column: 'value' };
  const [left, right] = [part.row.indicator, whole.row.indicator];
  const [value, total] = [part.row.value!, whole.row.value!];
  if (isExact(whole) && isExact(part))
    report.add(place, 'part_exceeds_whole', { left, right, part: value, whole: total });
  else report.add(place, 'parts_exceed_rounded', { over: left, sum: value, total });
}

/** The parts of one indicator that make up another one. */
function reportSumsTo(
  lefts: readonly Observation[],
  dimension: Dimension,
  totalOf: (part: Observation) => Observation | undefined,
  context: CheckContext,
  report: Report,
): void {
  const tree = categoryTree(context.catalogue, dimension);
  for (const family of families(lefts, dimension)) {
    const total = totalOf([...family.values()][0]!);
    if (total) reportTotal(total, partsBelow('', tree, family), dimension, true, report);
  }
}

/** Two indicators of one source along the declared relations: `part_of`, and `sums_to` of another indicator. */
export function reportRelations(latest: readonly Observation[], context: CheckContext, report: Report): void {
  const valued = latest.filter(({ row }) => row.value !== null);
  const twin = twinsIn(valued);
  for (const { type, left, right, dimension } of context.catalogue.relations) {
    if (left === right || type === 'per') continue;
    const lefts = valued.filter(({ row }) => row.indicator === left);
    if (type === 'part_of') {
      for (const part of lefts) reportPartOf(part, twin(part, { indicator: right }), report);
    } else if (dimension !== '') {
      const totalOf = (part: Observation) => twin(part, { indicator: right, [dimension]: '' });
      reportSumsTo(lefts, dimension, totalOf, context, report);
    }
  }
}
