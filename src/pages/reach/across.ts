import { apartFrom, standingReason } from '../../comparability/order.ts';
import { COUNTRY, type Relation } from '../../model/catalogue.ts';
import { type Period, periodOrder } from '../../model/period.ts';
import { WHOLE_UP_TO } from '../../queries/slices.ts';
import type { Scale } from '../ratio-text.ts';
import type { ViewContext } from '../view.ts';
import { type GivenRatio, isGiven, knownRatios, type RatioAnswer, ratioIn } from './ratios.ts';

/** Two provinces are the least that can be set side by side. */
const LEAST = 2;
const MOST_KNOWN = 40;

/** Provinces that count both figures of a ratio by the same definitions, in order of value. */
export interface Group {
  readonly definitions: string;
  readonly ordered: readonly GivenRatio[];
  /** The country, where it counts the same way. */
  readonly country: GivenRatio | undefined;
}

/** One ratio in every province and one period. */
export interface Across {
  readonly relation: Relation;
  readonly scale: Scale;
  /** One order a definition, never one over two: that of the chosen area first. Empty where fewer than two are given. */
  readonly groups: readonly Group[];
  readonly withheld: readonly RatioAnswer[];
  /** Where provinces can't be set side by side: what is known in any period of a sparse data set, the latest first. */
  readonly known: readonly GivenRatio[];
}

export interface Place {
  readonly chosen: string;
  readonly period: Period;
  /** The relations whose known ratios stand in where this one can't be set side by side. */
  readonly siblings: readonly Relation[];
}

export function acrossAreas(
  relation: Relation,
  scale: Scale,
  { chosen, period, siblings }: Place,
  context: ViewContext,
): Across {
  const answers = provincesOf(context).map((area) => setApart(ratioIn(relation, area, period, context)));
  const given = answers.filter(isGiven);
  const country = ratioIn(relation, COUNTRY, period, context);
  const isSparse = given.length < LEAST;
  return {
    relation,
    scale,
    groups: isSparse ? [] : groupsOf(given, chosen, isGiven(country) ? country : undefined),
    withheld: answers.filter((one) => !isGiven(one)),
    known: isSparse ? knownOf(siblings, context) : [],
  };
}

/** An order holds whole reports of a known definition: a ratio that can't stand in it is withheld here, with the reason. */
function setApart(one: RatioAnswer): RatioAnswer {
  if (!isGiven(one)) return one;
  const { left, right } = one.answer;
  const [reason] = [left, right].flatMap(
    (figure) => standingReason(figure) ?? apartFrom([figure])(figure) ?? [],
  );
  return reason ? { ...one, answer: { kind: 'refused', reasons: [reason] } } : one;
}

/** Provinces of which the data set holds any figure, by the alphabet. */
function provincesOf({ table, catalogue, names, locale }: ViewContext): readonly string[] {
  return [...table.areas]
    .filter((area) => catalogue.area(area)?.level === 'province')
    .sort((a, b) => locale.compareNames(names.plainArea(a), names.plainArea(b)));
}

const definitionsOf = ({ answer: { left, right } }: GivenRatio) => `${left.definition} ${right.definition}`;

function groupsOf(
  given: readonly GivenRatio[],
  chosen: string,
  country: GivenRatio | undefined,
): readonly Group[] {
  const codes = [...new Set(given.map(definitionsOf))];
  const holdsChosen = ({ ordered }: Group) => (ordered.some(({ area }) => area === chosen) ? 0 : 1);
  return codes
    .map((definitions) => ({
      definitions,
      ordered: given
        .filter((one) => definitionsOf(one) === definitions)
        .sort((a, b) => b.answer.value - a.answer.value),
      country: country && definitionsOf(country) === definitions ? country : undefined,
    }))
    .sort((a, b) => holdsChosen(a) - holdsChosen(b) || b.ordered.length - a.ordered.length);
}

function knownOf(relations: readonly Relation[], context: ViewContext): readonly GivenRatio[] {
  if (context.dataSet.observations > WHOLE_UP_TO) return [];
  return [...knownRatios(relations, context)]
    .sort((a, b) => periodOrder(b.answer.left.period) - periodOrder(a.answer.left.period))
    .slice(0, MOST_KNOWN);
}
