import type { BarsModel } from '../../charts/bars/model.ts';
import { type OneMore, oneMoreOf } from '../../comparability/one-more.ts';
import { apartFrom, standingReason } from '../../comparability/order.ts';
import { COUNTRY, type Relation } from '../../model/catalogue.ts';
import { type Period, periodId } from '../../model/period.ts';
import { type Reason, type Refused, refuse } from '../../model/refusal.ts';
import type { ViewContext } from '../view.ts';
import { figureIn } from './figures.ts';
import { BASES, RESIDENTS } from './indicators.ts';
import { shortLack } from './words.ts';

/** What one base more would do in a province. */
export interface OneMoreArea {
  readonly area: string;
  readonly answer: OneMore;
}

/** A province that is kept out of the list, and why. */
export interface LeftOut {
  readonly area: string;
  readonly reasons: readonly Reason[];
}

/** Provinces that count residents and bases by one definition, in order of the gain. */
export interface OneMoreGroup {
  readonly definitions: string;
  readonly ordered: readonly OneMoreArea[];
  readonly model: BarsModel;
}

/**
 * Where one base more would take most residents off the others: one order a definition, that of the chosen area first,
 * and the provinces left out with the reason. Without any group fewer than two provinces are known.
 */
export interface OneMoreView {
  readonly groups: readonly OneMoreGroup[];
  readonly leftOut: readonly LeftOut[];
}

const LEAST = 2;

const definitionsOf = ({ answer: { load, units } }: OneMoreArea) =>
  [load.definition, units.definition, units.agency].join(' ');

export function oneMoreView(chosen: string, period: Period, context: ViewContext): OneMoreView {
  const { catalogue, names, locale } = context;
  const relation = catalogue.relations.find(
    ({ type, left, right }) => type === 'per' && left === RESIDENTS && right === BASES,
  );
  const provinces = [...context.table.areas]
    .filter((area) => area !== COUNTRY && catalogue.area(area)?.level === 'province')
    .sort((a, b) => locale.compareNames(names.plainArea(a), names.plainArea(b)));
  const answers = provinces.map((area) => ({ area, answer: answerIn(area, period, relation, context) }));
  const given = answers.flatMap(({ area, answer }) => (answer.kind === 'one_more' ? [{ area, answer }] : []));
  const leftOut = answers.flatMap(({ area, answer }) =>
    answer.kind === 'refused' ? [{ area, reasons: answer.reasons }] : [],
  );
  if (given.length < LEAST) return { groups: [], leftOut };
  const holdsChosen = (ordered: readonly OneMoreArea[]) =>
    ordered.some(({ area }) => area === chosen) ? 0 : 1;
  const orders = [...new Set(given.map(definitionsOf))]
    .map((definitions) => ({
      definitions,
      ordered: given
        .filter((one) => definitionsOf(one) === definitions)
        .sort((a, b) => b.answer.gain - a.answer.gain),
    }))
    .sort((a, b) => holdsChosen(a.ordered) - holdsChosen(b.ordered) || b.ordered.length - a.ordered.length);
  const groups = orders.map(({ definitions, ordered }, i) => ({
    definitions,
    ordered,
    model: barsOf(ordered, i === 0 ? leftOut : [], chosen, period, context),
  }));
  return { groups, leftOut };
}

function answerIn(
  area: string,
  period: Period,
  relation: Relation | undefined,
  context: ViewContext,
): OneMore | Refused {
  if (!relation) return refuse('undeclared', { indicator: RESIDENTS });
  const [load, units] = [RESIDENTS, BASES].map((code) => figureIn(code, area, period, context));
  const of = { period: periodId(period) };
  if (!load) return refuse('current_missing', of);
  if (!units) return refuse('base_missing', of);
  const reason = [load, units].flatMap((one) => standingReason(one) ?? apartFrom([one])(one) ?? [])[0];
  return reason ? { kind: 'refused', reasons: [reason] } : oneMoreOf(load, units, relation);
}

/** Whole residents; of inexact figures with "about" and no more digits than they have. */
export function loadText(value: number, { notes }: OneMore, { locale }: ViewContext): string {
  const isAbout = notes.some(({ code }) => code === 'rounding' || code === 'estimated');
  const number = locale.number(value, { decimals: 0 });
  return isAbout ? `${locale.messages.terms.qualifiers.about} ${number}` : number;
}

function barsOf(
  ordered: readonly OneMoreArea[],
  leftOut: readonly LeftOut[],
  chosen: string,
  period: Period,
  context: ViewContext,
): BarsModel {
  const { locale, names } = context;
  const { reachPlan } = locale.messages;
  const say = ({ area, answer }: OneMoreArea) =>
    `${names.area(area)} ${loadText(answer.gain, answer, context)}`;
  return {
    rows: [
      ...ordered.map(({ area, answer }) => ({
        key: area,
        label: names.area(area),
        value: answer.gain,
        text: loadText(answer.gain, answer, context),
        detail: reachPlan.nowAndThen(
          answer.now === undefined ? reachPlan.noBase : loadText(answer.now, answer, context),
          loadText(answer.withOneMore, answer, context),
        ),
        isHighlighted: area === chosen,
        ...(answer.notes.some(({ code }) => code === 'provisional')
          ? { pattern: 'provisional' as const }
          : {}),
      })),
      ...leftOut.map(({ area, reasons }) => ({
        key: area,
        label: names.area(area),
        value: null,
        text: shortLack(reasons, context),
        isHighlighted: area === chosen,
        pattern: 'missing' as const,
      })),
    ],
    unitLabel: '',
    formatAxis: (value) => locale.number(value, { decimals: Number.isInteger(value) ? 0 : 1 }),
    sentence: reachPlan.oneMoreSentence(
      ordered.length,
      locale.period(period),
      say(ordered[0]!),
      say(ordered.at(-1)!),
    ),
  };
}
