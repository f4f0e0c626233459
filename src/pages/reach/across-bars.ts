import type { BarRow, BarsModel } from '../../charts/bars/model.ts';
import type { Period } from '../../model/period.ts';
import { ratioName, ratioNumber, type Scale } from '../ratio-text.ts';
import type { ViewContext } from '../view.ts';
import type { Across, Group } from './across.ts';
import { denominatorSaid } from './denominator.ts';
import { isGiven, type RatioAnswer } from './ratios.ts';
import { levelsText, shortLack } from './words.ts';

/** One picture a group of definitions; provinces without the ratio keep their place, as outlines, in the first. */
export function acrossBars(
  { groups, withheld, relation, scale }: Across,
  chosen: string,
  period: Period,
  context: ViewContext,
): readonly BarsModel[] {
  const { locale } = context;
  return groups.map((group, i) => ({
    rows: [...group.ordered, ...(i === 0 ? withheld : [])].map((one) => barRow(one, scale, chosen, context)),
    unitLabel: '',
    formatAxis: (value) => locale.number(value, { decimals: Number.isInteger(value) ? 0 : 1 }),
    ...benchmarkOf(group, scale, context),
    sentence: sentenceOf(group, ratioName(relation, scale, context), scale, period, context),
  }));
}

const say = ({ area, answer }: Group['ordered'][number], scale: Scale, context: ViewContext) =>
  `${context.names.area(area)} ${ratioNumber(answer, scale, context)}`;

function benchmarkOf({ country }: Group, scale: Scale, context: ViewContext): Pick<BarsModel, 'benchmark'> {
  if (!country) return {};
  return { benchmark: { value: country.answer.value * scale, label: say(country, scale, context) } };
}

function sentenceOf(
  { ordered }: Group,
  name: string,
  scale: Scale,
  period: Period,
  context: ViewContext,
): string {
  const { locale } = context;
  const { relation } = ordered[0]!;
  const rights = ordered.map(({ answer }) => answer.right);
  const sentence = locale.messages.reach.ratioSentence(
    name,
    ordered.length,
    locale.period(period),
    say(ordered[0]!, scale, context),
    say(ordered.at(-1)!, scale, context),
  );
  return `${sentence}${locale.messages.reach.sentence.stop} ${denominatorSaid(relation.right, rights, context)}`;
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
