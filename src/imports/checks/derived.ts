import { DIMENSIONS, type Dimension } from '../../model/indicator.ts';
import type { Report } from '../report.ts';
import { type CheckContext, groupBy, keyOf, type Observation, sourceKeyWithout } from './context.ts';
import { categoryTree, partsBelow } from './tree.ts';

const RULE = /^remainder:([a-z][a-z0-9_]*)\/([a-z_]+)$/;

interface Remainder {
  readonly indicator: string;
  readonly dimension: Dimension;
}

function parseRule(rule: string, context: CheckContext): Remainder | undefined {
  const match = RULE.exec(rule);
  const dimension = DIMENSIONS.find((name) => name === match?.[2]);
  const known = context.catalogue.indicators.some(({ code }) => code === match?.[1]);
  return match && dimension && known ? { indicator: match[1]!, dimension } : undefined;
}

/** The total of the rule's indicator without the other parts of the derived row's own level. */
function remainder(
  derived: Observation,
  { dimension }: Remainder,
  family: readonly Observation[],
  context: CheckContext,
): number | undefined {
  const valued = new Map(family.map((observation) => [observation.row[dimension], observation]));
  const own = derived.row[dimension];
  const parent =
    context.catalogue.categories.find((c) => c.dimension === dimension && c.code === own)?.parent ?? '';
  const total = valued.get(parent);
  const tree = new Map(categoryTree(context.catalogue, dimension));
  tree.set(parent, tree.get(parent)?.filter((code) => code !== own) ?? []);
  const others = partsBelow(parent, tree, valued);
  if (own === '' || !total || others.given.length === 0) return undefined;
  return total.row.value! - others.sum;
}

/** Recomputes derived rows by their rule (`remainder:<indicator>/<dimension>`), within one source, and compares. */
export function reportDerived(latest: readonly Observation[], context: CheckContext, report: Report): void {
  const withRule = latest.filter(
    ({ row }) => row.basis === 'derived' && row.rule !== '' && row.value !== null,
  );
  for (const [text, group] of groupBy(withRule, ({ row }) => row.rule)) {
    const rule = parseRule(text, context);
    const key = sourceKeyWithout('indicator', rule?.dimension ?? 'indicator');
    const families = rule
      ? groupBy(
          latest.filter(({ row }) => row.indicator === rule.indicator && row.value !== null),
          ({ row }) => keyOf(row, key),
        )
      : undefined;
    for (const derived of group) {
      const { file, line, row } = derived;
      const family = families?.get(keyOf(row, key)) ?? [];
      const computed = rule && remainder(derived, rule, family, context);
      if (!rule) report.add({ file, line, column: 'rule' }, 'unknown_rule', { value: text });
      else if (computed === undefined)
        report.add({ file, line, column: 'rule' }, 'rule_not_computable', { value: text });
      else if (Math.abs(computed - row.value!) > 1e-9) {
        report.add({ file, line, column: 'value' }, 'rule_mismatch', {
          value: row.value!,
          computed,
          rule: text,
        });
      }
    }
  }
}
