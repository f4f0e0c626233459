import type { Dimension } from '../../model/indicator.ts';
import type { Report } from '../report.ts';
import { type CheckContext, groupBy, keyOf, type Observation, sourceKeyWithout } from './context.ts';
import { families, isExact, isOfOtherDefinition, reportTotal } from './parts.ts';
import { categoryTree, partsBelow } from './tree.ts';

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

/** The whole of each left row: the row of the right indicator that differs in nothing but the given column. */
function wholesOf(
  rights: readonly Observation[],
  dimension: Dimension | '',
): (part: Observation) => Observation | undefined {
  const key = dimension === '' ? sourceKeyWithout('indicator') : sourceKeyWithout('indicator', dimension);
  const totals = dimension === '' ? rights : rights.filter(({ row }) => row[dimension] === '');
  const byKey = new Map(totals.map((total) => [keyOf(total.row, key), total]));
  return ({ row }) => byKey.get(keyOf(row, key));
}

/** Two indicators of one source along the declared relations: `part_of`, and `sums_to` of another indicator. */
export function reportRelations(latest: readonly Observation[], context: CheckContext, report: Report): void {
  const byIndicator = groupBy(
    latest.filter(({ row }) => row.value !== null),
    ({ row }) => row.indicator,
  );
  for (const { type, left, right, dimension } of context.catalogue.relations) {
    const [lefts, rights] = [byIndicator.get(left), byIndicator.get(right)];
    if (left === right || type === 'per' || !lefts || !rights) continue;
    if (type === 'part_of') {
      const wholeOf = wholesOf(rights, '');
      for (const part of lefts) reportPartOf(part, wholeOf(part), report);
    } else if (dimension !== '') {
      const totalOf = wholesOf(rights, dimension);
      const tree = categoryTree(context.catalogue, dimension);
      for (const family of families(lefts, dimension)) {
        const total = totalOf([...family.values()][0]!);
        if (total) reportTotal(total, partsBelow('', tree, family), dimension, true, report);
      }
    }
  }
}
