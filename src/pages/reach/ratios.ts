import { type Ratio, ratioOf, ratiosOf } from '../../comparability/ratio.ts';
import type { Relation } from '../../model/catalogue.ts';
import { type Period, periodId, samePeriod } from '../../model/period.ts';
import { type Refused, refuse } from '../../model/refusal.ts';
import { figuresIn } from '../period-choice.ts';
import type { ViewContext } from '../view.ts';
import { seriesOf } from './figures.ts';
import { BASES, RESIDENTS } from './indicators.ts';

type Surroundings = Pick<ViewContext, 'table' | 'catalogue'>;

/** A declared ratio of an area in a period, or why it is withheld. */
export interface RatioAnswer {
  readonly area: string;
  readonly relation: Relation;
  readonly answer: Ratio | Refused;
}

const ratiosIn = ({ catalogue }: Pick<ViewContext, 'catalogue'>): readonly Relation[] =>
  catalogue.relations.filter(
    ({ type, left }) => type === 'per' && catalogue.indicator(left)?.kind === 'flow',
  );

/**
 * What happened in a period over a denominator, as the catalogue declares it; over residents only what it gives a rate
 * of them too.
 */
export function relationsPer(right: string, context: Pick<ViewContext, 'catalogue'>): readonly Relation[] {
  const isRate = ({ left }: Relation) => context.catalogue.indicator(left)?.rate_base === RESIDENTS;
  return ratiosIn(context).filter(
    (relation) => relation.right === right && (right !== RESIDENTS || isRate(relation)),
  );
}

/** The denominators that a ratio of this page may have: those that the catalogue declares, bases first. */
export function denominators(context: Pick<ViewContext, 'catalogue'>): readonly string[] {
  return [BASES, RESIDENTS].filter((right) => relationsPer(right, context).length > 0);
}

/** One declared ratio of an area in a period; what lacks is a reason, never a number. */
export function ratioIn(
  relation: Relation,
  area: string,
  period: Period,
  context: Surroundings,
): RatioAnswer {
  const answered = (answer: Ratio | Refused): RatioAnswer => ({ area, relation, answer });
  const of = { period: periodId(period) };
  const left = seriesOf(relation.left, area, context).find((figure) => samePeriod(figure.period, period));
  if (!left) return answered(refuse('current_missing', of));
  const rights = figuresIn(period, seriesOf(relation.right, area, context));
  const [first] = rights;
  if (!first) return answered(refuse('base_missing', of));
  const [given] = ratiosOf([left, ...rights], { ...context.catalogue, relations: [relation] });
  return answered(given ?? ratioOf(left, first, relation));
}

/** A ratio that is given. */
export type GivenRatio = RatioAnswer & { readonly answer: Ratio };

export const isGiven = (one: RatioAnswer): one is GivenRatio => one.answer.kind === 'ratio';

/** Every ratio over a denominator that can be given anywhere, in any period. */
export function knownRatios(relations: readonly Relation[], context: Surroundings): readonly GivenRatio[] {
  return [...context.table.areas].flatMap((area) =>
    relations.flatMap((relation) =>
      seriesOf(relation.left, area, context)
        .map((left) => ratioIn(relation, area, left.period, context))
        .filter(isGiven),
    ),
  );
}
