import type { BarRow, BarsModel } from '../../charts/bars/model.ts';
import type { Relation } from '../../model/catalogue.ts';
import { type Period, periodOrder } from '../../model/period.ts';
import { WHOLE_UP_TO } from '../../queries/slices.ts';
import type { ViewContext } from '../view.ts';
import { type GivenRatio, isGiven, knownRatios, type RatioAnswer, ratioIn } from './ratios.ts';
import { levelsText, ratioNumber, type Scale, shortLack } from './words.ts';

const COUNTRY = 'IR';
/** Two provinces are the least that can be set side by side. */
const LEAST = 2;

/** One ratio in every province and one period. */
export interface Across {
  readonly relation: Relation;
  readonly scale: Scale;
  /** Counted by the same definitions, in order of value. */
  readonly ordered: readonly GivenRatio[];
  /** Given, but counted by other definitions: shown, not put in order. */
  readonly unlike: readonly GivenRatio[];
  readonly withheld: readonly RatioAnswer[];
  readonly country: GivenRatio | undefined;
  /** Where fewer than two provinces can be set side by side: what is known in any period, the latest first. */
  readonly known: readonly GivenRatio[];
  readonly model: BarsModel | undefined;
}

export function acrossAreas(
  relation: Relation,
  scale: Scale,
  { chosen, period, siblings }: { chosen: string; period: Period; siblings: readonly Relation[] },
  context: ViewContext,
): Across {
  const answers = provincesOf(context).map((area) => ratioIn(relation, area, period, context));
  const given = answers.filter(isGiven);
  const definitions = definitionsOf(given, chosen);
  const alike = given.filter((one) => definitionOf(one) === definitions);
  const country = ratioIn(relation, COUNTRY, period, context);
  const ordered = [...alike].sort((a, b) => b.answer.value - a.answer.value);
  const view = {
    relation,
    scale,
    ordered,
    unlike: given.filter((one) => !alike.includes(one)),
    withheld: answers.filter((one) => !isGiven(one)),
    country: isGiven(country) && definitionOf(country) === definitions ? country : undefined,
  };
  const isSparse = ordered.length < LEAST;
  return {
    ...view,
    known: isSparse ? knownOf(siblings, context) : [],
    model: isSparse ? undefined : barsModel(view, chosen, period, context),
  };
}

/** Provinces of which the data set holds any figure, by the alphabet. */
function provincesOf({ table, catalogue, names, locale }: ViewContext): readonly string[] {
  return [...table.areas]
    .filter((area) => catalogue.area(area)?.level === 'province')
    .sort((a, b) => locale.compareNames(names.plainArea(a), names.plainArea(b)));
}

const definitionOf = ({ answer: { left, right } }: GivenRatio) => `${left.definition} ${right.definition}`;

/** The definitions of the chosen area; where it has no ratio, those of most provinces. */
function definitionsOf(given: readonly GivenRatio[], chosen: string): string | undefined {
  const own = given.find(({ area }) => area === chosen);
  if (own) return definitionOf(own);
  const counts = new Map<string, number>();
  for (const one of given) counts.set(definitionOf(one), (counts.get(definitionOf(one)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const MOST_KNOWN = 40;

function knownOf(relations: readonly Relation[], context: ViewContext): readonly GivenRatio[] {
  if (context.dataSet.observations > WHOLE_UP_TO) return [];
  return [...knownRatios(relations, context)]
    .sort((a, b) => periodOrder(b.answer.left.period) - periodOrder(a.answer.left.period))
    .slice(0, MOST_KNOWN);
}

function barsModel(
  { relation, scale, ordered, withheld, country }: Omit<Across, 'known' | 'model'>,
  chosen: string,
  period: Period,
  context: ViewContext,
): BarsModel {
  const { locale, names } = context;
  const say = (one: GivenRatio) => `${names.area(one.area)} ${ratioNumber(one.answer, scale, context)}`;
  const rows = [...ordered, ...withheld].map((one) => barRow(one, scale, chosen, context));
  const [most, least] = [ordered[0]!, ordered.at(-1)!];
  return {
    rows,
    unitLabel: '',
    formatAxis: (value) => locale.number(value, { decimals: Number.isInteger(value) ? 0 : 1 }),
    ...(country ? { benchmark: { value: country.answer.value * scale, label: say(country) } } : {}),
    sentence: locale.messages.reach.ratioSentence(
      scale === 1
        ? locale.pick(relation, 'name')
        : locale.messages.reach.perThousand(names.shortIndicator(relation.left)),
      ordered.length,
      locale.period(period),
      say(most),
      say(least),
    ),
  };
}

function barRow(one: RatioAnswer, scale: Scale, chosen: string, context: ViewContext): BarRow {
  const common = {
    key: one.area,
    label: context.names.area(one.area),
    isHighlighted: one.area === chosen,
  };
  if (!isGiven(one)) {
    const reasons = one.answer.kind === 'refused' ? one.answer.reasons : [];
    return { ...common, value: null, text: shortLack(reasons, context), pattern: 'missing' };
  }
  const { answer } = one;
  const text = ratioNumber(answer, scale, context);
  const isProvisional = answer.notes.some(({ code }) => code === 'provisional');
  return {
    ...common,
    value: answer.value * scale,
    text,
    detail: `${text} · ${levelsText(answer, context)}`,
    ...(isProvisional ? { pattern: 'provisional' } : {}),
  };
}
